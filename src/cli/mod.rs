//! The command line: arguments in, library calls, words and exit code out. Belongs to the binary.

mod args;
mod commands;
mod look;
mod measure;
mod output;
mod progress;
mod run;
mod settings;

use args::{Args, Command, Reader};
use clap::Parser;
use output::Output;
use run::Pages;
use std::ffi::OsString;
use std::process::ExitCode;

/// The run did what was asked.
const DONE: u8 = 0;
/// The run could not go on; usage errors included.
const FAILED: u8 = 1;
/// The run did what was asked, but some input was lost.
const LOSSY: u8 = 2;

/// Parses, runs, and turns the outcome into an exit code.
pub(crate) fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = match Args::try_parse_from(words) {
        Ok(args) => args,
        Err(usage) => {
            let failed = usage.use_stderr();
            // help that cannot be written has no one to read it
            let _ = usage.print();
            return ExitCode::from(if failed { FAILED } else { DONE });
        }
    };
    let mut output = Output::new(&args.common);
    let outcome = dispatch(&args, &mut output);
    let code = match outcome {
        Ok(()) if output.lost() => LOSSY,
        Ok(()) => DONE,
        Err(error) if output::is_closed_pipe(&error) => DONE,
        Err(error) => {
            output.error(&error);
            FAILED
        }
    };
    ExitCode::from(code)
}

fn dispatch(args: &Args, output: &mut Output) -> anyhow::Result<()> {
    let common = &args.common;
    match args.command.as_ref() {
        Some(Command::Extract { paths }) => commands::extract::run(paths, common, output),
        Some(Command::Annotate { paths }) => commands::annotate::run(paths, common, output),
        Some(Command::Events { paths, jsonl }) => {
            commands::events::run(&Pages::Paths(paths), *jsonl, common, output)
        }
        Some(Command::Compare { paths }) => commands::compare::run(paths, common, output),
        Some(Command::Report { paths, to, format }) => {
            commands::report::run(paths, to.as_deref(), format.as_deref(), common, output)
        }
        Some(Command::Lesson { paths, to, force }) => {
            commands::lesson::run(paths, to.as_deref(), *force, common, output)
        }
        Some(Command::Measure { what, gold, paths }) => {
            measure::run(*what, gold, paths, common, output)
        }
        Some(Command::Schema { name }) => commands::about::schema(name, output),
        Some(Command::Completions { shell }) => commands::about::completions(*shell, output),
        Some(Command::Man { of }) => commands::about::man(of.as_deref(), output),
        Some(Command::View { paths, reader }) => {
            commands::view::run(&Pages::Paths(paths), reader, common, output)
        }
        Some(Command::Demo { reader }) => {
            commands::view::run(&Pages::Sample, reader, common, output)
        }
        None => commands::view::run(&Pages::Sample, &Reader::default(), common, output),
    }
}
