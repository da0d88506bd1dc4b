//! `events`: the events found, as text or JSON.

use crate::cli::args::{Common, Merge};
use crate::cli::look;
use crate::cli::output::Output;
use crate::cli::run::{Pages, analysis, shown};
use anyhow::Result;
use clap::ValueEnum;
use rashomon::present::export::plain;
use rashomon::present::report;
use rashomon::wire;
use rashomon::wire::events::{OptionsJson, event_line, events};

/// Lists the events.
pub(crate) fn run(pages: &Pages, jsonl: bool, common: &Common, output: &mut Output) -> Result<()> {
    let (analysis, options) = analysis(pages, common, output)?;
    let analysis = shown(analysis, &options, common);
    if jsonl {
        for event in &analysis.events {
            output.line(&wire::line(&event_line(&analysis, event)))?;
        }
    } else if common.json {
        output.line(&wire::pretty(&events(&analysis, asked(common))))?;
    } else {
        let list = report::events(&analysis);
        plain::write(&list, look::plain(common), output.stream())?;
    }
    Ok(output.flush()?)
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
