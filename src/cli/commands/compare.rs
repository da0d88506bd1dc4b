//! `compare`: one event side by side.

use crate::cli::args::Common;
use crate::cli::output::Output;
use crate::cli::run::{self, Pages};
use anyhow::Result;
use rashomon::wire;
use std::path::PathBuf;

/// Shows the event that was asked for, else the first listed.
pub(crate) fn run(paths: &[PathBuf], common: &Common, output: &mut Output) -> Result<()> {
    let (mut analysis, options) = run::analysis(&Pages::Paths(paths), common, output)?;
    let event = run::event(&analysis, common, output)?;
    if let Some(comparison) = run::compared(&mut analysis, event, &options) {
        output.line(&wire::pretty(&wire::comparison::comparison(
            &analysis,
            &comparison,
        )))?;
    }
    Ok(output.flush()?)
}
