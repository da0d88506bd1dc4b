//! `schema`, `completions`, `man`: what the program says about itself.

use crate::cli::args::Args;
use crate::cli::output::Output;
use anyhow::Result;
use clap::CommandFactory;
use clap_complete::Shell;
use rashomon::error::Error;
use rashomon::wire;
use std::io::Write;

/// Writes a JSON Schema; that it has one of [`wire::schema::NAMES`] is seen to where arguments are read.
pub(crate) fn schema(name: &str, output: &mut Output) -> Result<()> {
    if let Some(schema) = wire::schema::schema(name) {
        output.line(&schema)?;
    }
    Ok(output.flush()?)
}

/// Writes a completion script.
pub(crate) fn completions(shell: Shell, output: &mut Output) -> Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "rashomon", &mut script);
    output.line(String::from_utf8_lossy(&script).trim_end())?;
    Ok(output.flush()?)
}

/// Writes the manual page of the program or of one command.
pub(crate) fn man(of: Option<&str>, output: &mut Output) -> Result<()> {
    let mut whole = Args::command().disable_help_subcommand(true);
    whole.build();
    let page = match of {
        None => whole,
        Some(name) => command(&whole, name)?,
    };
    let man = clap_mangen::Man::new(page);
    man.render(output.stream())?;
    output.stream().write_all(EXIT_CODES.as_bytes())?;
    Ok(output.flush()?)
}

const EXIT_CODES: &str = ".SH \"EXIT STATUS\"\n0: done. 1: failed, usage errors included. 2: done, but some input was lost, a line each on standard error.\n";

fn command(whole: &clap::Command, name: &str) -> Result<clap::Command> {
    let found = whole.find_subcommand(name).cloned();
    let names = || {
        let names = whole.get_subcommands().map(clap::Command::get_name);
        format!("one of {}", names.collect::<Vec<_>>().join(", "))
    };
    let unknown = || Error::Unknown {
        kind: "command",
        wanted: name.to_owned(),
        hint: names(),
    };
    Ok(found.ok_or_else(unknown)?)
}
