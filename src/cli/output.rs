//! What the program says: results on standard output, notices and errors on standard error.

use super::args::Common;
use anyhow::Error;
use rashomon::model::Notice;
use rashomon::text::sanitize::sanitize;
use std::io::{self, BufWriter, StdoutLock, Write};

/// The two standard streams, and whether anything was lost on the way in.
pub(crate) struct Output {
    out: BufWriter<StdoutLock<'static>>,
    quiet: bool,
    lost: bool,
}

impl Output {
    /// Takes standard output for the run.
    pub(crate) fn new(common: &Common) -> Self {
        Self {
            out: BufWriter::new(io::stdout().lock()),
            quiet: common.quiet,
            lost: false,
        }
    }

    /// Writes a line of results.
    pub(crate) fn line(&mut self, line: &str) -> io::Result<()> {
        self.out.write_all(line.as_bytes())?;
        self.out.write_all(b"\n")
    }

    /// Gives the stream of results.
    pub(crate) fn stream(&mut self) -> &mut impl Write {
        &mut self.out
    }

    /// Pushes results out.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    /// Reports a loss, a line each, and remembers it for the exit code.
    pub(crate) fn warn(&mut self, notice: &Notice) {
        self.lost = true;
        if !self.quiet {
            let Notice {
                path, what, hint, ..
            } = notice;
            self.say(&format!("warning: {path}: {what} ({hint})"));
        }
    }

    /// Tells the user something that is no loss.
    pub(crate) fn tell(&mut self, what: &str) {
        if !self.quiet {
            self.say(what);
        }
    }

    /// Reports why the run ends.
    pub(crate) fn error(&mut self, error: &Error) {
        self.say(&format!("error: {error:#}"));
        if let Some(known) = error.downcast_ref::<rashomon::error::Error>() {
            self.say(&format!("hint: {}", known.hint()));
        }
    }

    /// Says whether some input was lost.
    pub(crate) fn lost(&self) -> bool {
        self.lost
    }

    /// Writes a line to standard error; paths and page text may stand in it, so it is sanitised.
    fn say(&mut self, line: &str) {
        let line = sanitize(line).text.replace('\n', " ");
        // nothing can be done where standard error is closed
        let _ = writeln!(io::stderr().lock(), "{line}");
    }
}

/// Says whether the reader of our output went away, which is success.
pub(crate) fn is_closed_pipe(error: &Error) -> bool {
    let cause = error.root_cause().downcast_ref::<io::Error>();
    cause.is_some_and(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
