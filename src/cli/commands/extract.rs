//! `extract`: articles as JSON lines.

use crate::cli::args::Common;
use crate::cli::output::Output;
use crate::cli::progress::Progress;
use crate::cli::run::{Pages, open};
use anyhow::Result;
use rashomon::model::{Annotated, Notice};
use rashomon::pipeline;
use rashomon::wire;
use std::path::PathBuf;

/// Writes a line an article, in the order of the input.
pub(crate) fn run(paths: &[PathBuf], common: &Common, output: &mut Output) -> Result<()> {
    let write = |one: Annotated| {
        let line = wire::line(&wire::article::ArticleJson::from(&one.article));
        (line, one.article.warnings)
    };
    let (items, options) = open(&Pages::Paths(paths), common, output)?;
    let progress = Progress::start("extracting", common.quiet);
    lines(
        pipeline::extracted_as(progress.count(items), &options, write),
        output,
    )?;
    progress.finish();
    Ok(output.flush()?)
}

/// An article's line, and what was lost on the way to it.
pub(super) type Line = (String, Vec<Notice>);

/// Writes what a stage gives, a line each, and reports what was lost.
pub(super) fn lines(
    given: impl Iterator<Item = Result<Line, Notice>>,
    output: &mut Output,
) -> Result<()> {
    for one in given {
        match one {
            Ok((line, warnings)) => {
                output.line(&line)?;
                warnings.iter().for_each(|notice| output.warn(notice));
            }
            Err(notice) => output.warn(&notice),
        }
    }
    Ok(())
}
