//! `compare`: one event side by side.

use crate::cli::args::Common;
use crate::cli::look;
use crate::cli::output::Output;
use crate::cli::run::{shown, side_by_side};
use anyhow::Result;
use rashomon::present::export::{self, Format, plain};
use rashomon::present::report::{Extent, comparison};
use rashomon::present::view::View;
use std::path::PathBuf;

/// Shows the event that was asked for, else the first listed.
pub(crate) fn run(paths: &[PathBuf], common: &Common, output: &mut Output) -> Result<()> {
    let (analysis, event, options) = side_by_side(paths, common, output)?;
    let analysis = shown(analysis, &options, common);
    if let Some(view) = View::of(&analysis, event) {
        let look = look::plain(common);
        if common.json {
            export::report(&view, Format::Json, look, output.stream())?;
        } else {
            plain::write(&comparison(&view, Extent::Rows), look, output.stream())?;
        }
    }
    Ok(output.flush()?)
}
