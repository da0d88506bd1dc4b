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
use rashomon::present::export::Sides;
use rashomon::present::view::{View, publisher};
use std::io::{self, IsTerminal};
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
    output: &mut Output,
) -> Result<(Box<dyn Iterator<Item = Item> + Send>, Options)> {
    let mut options = settings::options(common)?;
    match pages {
        Pages::Paths(paths) => {
            let (paths, input) = (named(paths)?, settings::input(common));
            let items = ingest::read(&paths, &input)?;
            if common.verbose {
                tell_passed_over(&ingest::passed_over(&paths, &input)?, output);
            }
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

fn tell_passed_over(files: &[String], output: &mut Output) {
    for file in files {
        output.tell(&format!(
            "passed over: {file} (its name is no page's; name the file itself to read it)"
        ));
    }
}

/// Gives the paths that were named; where none was, what is piped in.
fn named(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Error> {
    match paths {
        [] if io::stdin().is_terminal() => Err(Error::NoPaths),
        [] => Ok(vec!["-".into()]),
        paths => Ok(paths.to_vec()),
    }
}

/// Runs every stage up to the events and reports what was lost.
pub(crate) fn analysis(
    pages: &Pages,
    common: &Common,
    output: &mut Output,
) -> Result<(Analysis, Options)> {
    let (items, options) = open(pages, common, output)?;
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

/// Gives what views of many events may show: the analysis, or with `--blind` its masked copy.
pub(crate) fn shown(analysis: Analysis, options: &Options, common: &Common) -> Analysis {
    if common.blind {
        blind::blind(&analysis, &options.outlets, common.seed)
    } else {
        analysis
    }
}

/// Gives the copy of an event in which nobody can see who published, where `--blind` asks for it.
pub(crate) fn masked(analysis: &Analysis, options: &Options, common: &Common) -> Option<Analysis> {
    common
        .blind
        .then(|| blind::blind(analysis, &options.outlets, common.seed))
}

/// Gives what may be shown of an event, and where everything stands in the texts.
pub(crate) fn sides<'a>(
    analysis: &'a Analysis,
    masked: Option<&'a Analysis>,
    event: usize,
) -> Option<Sides<'a>> {
    Some(Sides {
        shown: View::of(masked.unwrap_or(analysis), event)?,
        open: View::of(analysis, event)?,
    })
}

/// Analyses, picks the event and compares it, ready to be shown or taught.
pub(crate) fn side_by_side(
    paths: &[PathBuf],
    common: &Common,
    output: &mut Output,
) -> Result<(Analysis, usize, Options)> {
    let (mut analysis, options) = analysis(&Pages::Paths(paths), common, output)?;
    let event = event(&analysis, common, output)?;
    for who in common.only.iter().chain(&common.base) {
        takes_part(&analysis, event, who)?;
    }
    if let Some(comparison) = compared(&mut analysis, event, &options) {
        comparison
            .warnings
            .iter()
            .for_each(|notice| output.warn(notice));
    }
    Ok((analysis, event, options))
}

/// Makes sure that an outlet or article that was asked for tells the event.
fn takes_part(analysis: &Analysis, event: usize, who: &str) -> Result<(), Error> {
    let articles = || {
        let event = analysis.events.get(event);
        let places = event.into_iter().flat_map(|event| &event.articles);
        places.filter_map(|index| analysis.articles.get(*index))
    };
    if articles().any(|one| one.article.is_called(who)) {
        return Ok(());
    }
    let mut names: Vec<_> = articles().map(|one| publisher(&one.article)).collect();
    names.sort_unstable();
    names.dedup();
    Err(Error::Unknown {
        kind: "outlet or article of this event",
        wanted: who.to_owned(),
        hint: format!("it is told by {}", names.join(", ")),
    })
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
