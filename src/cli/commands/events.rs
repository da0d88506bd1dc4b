//! `events`: the events found, as text or JSON.

use crate::cli::args::{Common, Merge};
use crate::cli::look;
use crate::cli::output::Output;
use crate::cli::progress::Progress;
use crate::cli::run::{Pages, analysis, event, open, shown};
use anyhow::Result;
use clap::ValueEnum;
use rashomon::cluster::Clusters;
use rashomon::model::{Event, Listing};
use rashomon::present::export::plain;
use rashomon::present::report;
use rashomon::wire;
use rashomon::wire::events::{OptionsJson, event_line, events};
use rashomon::{cores, pipeline};

/// Events that are written at a time.
const TOGETHER: usize = 1024;

/// Lists the events.
pub(crate) fn run(pages: &Pages, jsonl: bool, common: &Common, output: &mut Output) -> Result<()> {
    let listed = !common.blind && common.event.is_none();
    if jsonl && listed {
        let found = found(pages, common, output)?;
        let numbers: Vec<usize> = (0..found.count()).collect();
        for some in numbers.chunks(TOGETHER) {
            let of = |number: &usize| found.event(*number);
            let line = |event: Event| {
                wire::line(&event_line(
                    found.articles(),
                    &found.independent_text,
                    &event,
                ))
            };
            let lines = cores::map(some, |number| of(number).map(line));
            lines
                .iter()
                .flatten()
                .try_for_each(|line| output.line(line))?;
        }
    } else if common.json && listed {
        let found = found(pages, common, output)?;
        let told = found.warnings.len();
        let listing = found.listing();
        for notice in listing.warnings.iter().skip(told) {
            output.warn(notice);
        }
        write(&listing, common, output)?;
    } else {
        shown_to_readers(pages, jsonl, common, output)?;
    }
    Ok(output.flush()?)
}

/// Writes what needs the texts: the list for people, anything whose outlets are masked, and one event alone.
fn shown_to_readers(
    pages: &Pages,
    jsonl: bool,
    common: &Common,
    output: &mut Output,
) -> Result<()> {
    let (analysis, options) = analysis(pages, common, output)?;
    let analysis = shown(analysis, &options, common);
    let wanted = common
        .event
        .as_ref()
        .map(|_| event(&analysis, common, output));
    let wanted = wanted.transpose()?;
    let listing = || {
        let all = Listing::from(&analysis);
        match wanted {
            Some(one) => all.only(one),
            None => all,
        }
    };
    if jsonl {
        let all = listing();
        for event in &all.events {
            let line = event_line(&all.articles, &all.independent_text, event);
            output.line(&wire::line(&line))?;
        }
    } else if common.json {
        write(&listing(), common, output)?;
    } else {
        let list = wanted.map_or_else(
            || report::events(&analysis),
            |one| report::one_event(&analysis, one),
        );
        plain::write(&list, look::plain(common), output.stream())?;
    }
    Ok(())
}

/// Writes everything as one object, as it comes: it may be larger than the memory.
fn write(listing: &Listing, common: &Common, output: &mut Output) -> Result<()> {
    wire::write_pretty(&events(listing, asked(common)), output.stream())?;
    Ok(output.line("")?)
}

/// Finds the events without keeping the texts, and reports what was lost.
fn found(pages: &Pages, common: &Common, output: &mut Output) -> Result<Clusters> {
    let (items, options) = open(pages, common, output)?;
    let progress = Progress::start("reading", common.quiet);
    let found = pipeline::events(progress.count(items), &options);
    progress.finish();
    let articles = found.articles().iter();
    let lost = articles.flat_map(|one| &one.warnings);
    for notice in found.warnings.iter().chain(lost) {
        output.warn(notice);
    }
    Ok(found)
}

fn asked(common: &Common) -> OptionsJson {
    let merge = Merge::to_possible_value(&common.merge);
    let merge = merge
        .map(|value| value.get_name().to_owned())
        .unwrap_or_default();
    OptionsJson {
        merge,
        together: common.together,
    }
}
