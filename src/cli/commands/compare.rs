//! `compare`: one event side by side.

use crate::cli::args::Common;
use crate::cli::look;
use crate::cli::output::Output;
use crate::cli::run::{masked, side_by_side, sides};
use anyhow::Result;
use rashomon::present::export::{self, Format, plain};
use rashomon::present::report::{Extent, comparison};
use std::path::PathBuf;

/// Shows the event that was asked for, else the first listed.
pub(crate) fn run(paths: &[PathBuf], common: &Common, output: &mut Output) -> Result<()> {
    let (analysis, event, options) = side_by_side(paths, common, output)?;
    let masked = masked(&analysis, &options, common);
    if let Some(sides) = sides(&analysis, masked.as_ref(), event) {
        let look = look::plain(common);
        if common.json {
            export::report(&sides, Format::Json, look, output.stream())?;
        } else {
            plain::write(
                &comparison(&sides.shown, Extent::Rows),
                look,
                output.stream(),
            )?;
        }
    }
    Ok(output.flush()?)
}
