//! Paths to an analysis, with a bar on long work.

use super::args::Common;
use super::output::Output;
use super::progress::Progress;
use super::settings;
use anyhow::Result;
use rashomon::error::Error;
use rashomon::ingest::{self, Item};
use rashomon::model::{Analysis, Comparison};
use rashomon::pipeline::{self, Options};
use rashomon::present::blind;
use std::path::PathBuf;

/// Where pages come from.
pub(crate) enum Pages<'a> {
    /// Files, folders and standard input.
    Paths(&'a [PathBuf]),
    /// The built-in sample.
    Sample,
}

/// Opens the input, with the options that belong to it.
pub(crate) fn open(
    pages: &Pages,
    common: &Common,
) -> Result<(Box<dyn Iterator<Item = Item> + Send>, Options)> {
    let mut options = settings::options(common)?;
    match pages {
        Pages::Paths(paths) => {
            let items = ingest::read(paths, &settings::input(common)?)?;
            Ok((Box::new(items), options))
        }
        Pages::Sample => {
            let facts = options.outlets.read(ingest::sample_outlets());
            options.outlets = facts.map_err(|(line, what)| Error::Settings {
                path: "samples/outlets.list".into(),
                line,
                what,
            })?;
            Ok((Box::new(ingest::sample()), options))
        }
    }
}

/// Runs every stage up to the events and reports what was lost.
pub(crate) fn analysis(
    pages: &Pages,
    common: &Common,
    output: &mut Output,
) -> Result<(Analysis, Options)> {
    let (items, options) = open(pages, common)?;
    let progress = Progress::start("reading", common.quiet);
    let analysis = pipeline::analyse(progress.count(items), &options);
    progress.finish();
    for notice in analysis.warnings.iter().chain(
        analysis
            .articles
            .iter()
            .flat_map(|one| &one.article.warnings),
    ) {
        output.warn(notice);
    }
    Ok((analysis, options))
}

/// Picks the event that was asked for, else the first listed, which is named on standard error.
pub(crate) fn event(analysis: &Analysis, common: &Common, output: &mut Output) -> Result<usize> {
    if let Some(wanted) = &common.event {
        let hint = || {
            format!(
                "there are {} events; `rashomon events` lists them",
                analysis.events.len()
            )
        };
        let unknown = || Error::Unknown {
            kind: "event",
            wanted: wanted.clone(),
            hint: hint(),
        };
        return Ok(analysis.find_event(wanted).ok_or_else(unknown)?);
    }
    let Some(first) = analysis.events.first() else {
        return Err(Error::NoEvents.into());
    };
    if analysis.events.len() > 1 {
        let title = analysis.event_title(first);
        output.tell(&format!(
            "event 1 of {}: {title} [{}] (choose another with --event)",
            analysis.events.len(),
            first.id
        ));
    }
    Ok(0)
}

/// Gives what views may show: the analysis, or with `--blind` its masked copy.
pub(crate) fn shown(analysis: Analysis, options: &Options, common: &Common) -> Analysis {
    if common.blind {
        blind::blind(&analysis, &options.outlets, common.seed)
    } else {
        analysis
    }
}

/// Analyses, picks the event and compares it, ready to be shown or taught.
pub(crate) fn side_by_side(
    paths: &[PathBuf],
    common: &Common,
    output: &mut Output,
) -> Result<(Analysis, usize, Options)> {
    let (mut analysis, options) = analysis(&Pages::Paths(paths), common, output)?;
    let event = event(&analysis, common, output)?;
    if let Some(comparison) = compared(&mut analysis, event, &options) {
        comparison
            .warnings
            .iter()
            .for_each(|notice| output.warn(notice));
    }
    Ok((analysis, event, options))
}

/// Compares an event of the analysis and keeps the comparison in it.
pub(crate) fn compared(
    analysis: &mut Analysis,
    event: usize,
    options: &Options,
) -> Option<Comparison> {
    let comparison = pipeline::compared(analysis, event, options)?;
    analysis.comparisons.insert(event, comparison.clone());
    Some(comparison)
}
