//! `annotate`: articles with sentences, dates, entities and quotes as JSON lines.

use super::extract::lines;
use crate::cli::args::Common;
use crate::cli::output::Output;
use crate::cli::progress::Progress;
use crate::cli::run::{Pages, open};
use anyhow::Result;
use rashomon::model::Annotated;
use rashomon::pipeline;
use rashomon::wire;
use std::path::PathBuf;

/// Writes a line an article, in the order of the input.
pub(crate) fn run(paths: &[PathBuf], common: &Common, output: &mut Output) -> Result<()> {
    let write = |one: Annotated| {
        let line = wire::line(&wire::annotated::AnnotatedJson::from(&one));
        (line, one.article.warnings)
    };
    let (items, options) = open(&Pages::Paths(paths), common, output)?;
    let progress = Progress::start("annotating", common.quiet);
    lines(
        pipeline::annotated_as(progress.count(items), &options, write),
        output,
    )?;
    progress.finish();
    Ok(output.flush()?)
}
