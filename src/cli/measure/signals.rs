//! Findings against what a careful reader finds in the pages, and against what would be wrong to state; by signal.

use super::{Figures, count, samples, share};
use crate::cli::args::Common;
use crate::cli::output::Output;
use crate::cli::run::{Pages, analysis};
use anyhow::Result;
use rashomon::model::{Analysis, Comparison, Finding};
use rashomon::pipeline;
use samples::GoldFinding;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Counts of one signal.
#[derive(Default)]
struct Tally {
    found: usize,
    judged_right: usize,
    judged_wrong: usize,
    wanted: usize,
    met: usize,
}

/// Compares every event of the pages. A finding is right where it touches the words of one that is wanted, wrong where it touches those
/// of one that must not be; what the gold is silent on is not judged. Precision is of the judged, recall of the wanted.
pub(super) fn measure(
    path: &Path,
    pages: &[PathBuf],
    common: &Common,
    output: &mut Output,
) -> Result<Figures> {
    let (analysis, options) = analysis(&Pages::Paths(pages), common, output)?;
    let gold = samples::read(path)?.findings;
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    let mut met = vec![false; gold.len()];
    for event in 0..analysis.events.len() {
        let Some(comparison) = pipeline::compared(&analysis, event, &options) else {
            continue;
        };
        for finding in &comparison.findings {
            let touched: Vec<usize> = (0..gold.len())
                .filter(|at| {
                    gold.get(*at)
                        .is_some_and(|gold| touches(&analysis, &comparison, finding, gold))
                })
                .collect();
            let right = touched
                .iter()
                .any(|at| gold.get(*at).is_some_and(|gold| gold.right));
            let tally = tallies.entry(finding.signal.name().to_owned()).or_default();
            tally.found += 1;
            tally.judged_right += usize::from(right);
            tally.judged_wrong += usize::from(!right && !touched.is_empty());
            for at in touched {
                if let Some(slot) = met.get_mut(at) {
                    *slot = true;
                }
            }
        }
    }
    for (gold, met) in gold.iter().zip(met).filter(|(gold, _)| gold.right) {
        let tally = tallies.entry(gold.signal.clone()).or_default();
        tally.wanted += 1;
        tally.met += usize::from(met);
        if !met && common.verbose {
            output.tell(&format!(
                "not found: {} {} “{}”",
                gold.signal, gold.file, gold.words
            ));
        }
    }
    Ok(tallies
        .iter()
        .flat_map(|(signal, tally)| figures(signal, tally))
        .collect())
}

fn figures(signal: &str, tally: &Tally) -> Figures {
    let judged = tally.judged_right + tally.judged_wrong;
    vec![
        (format!("{signal}: found"), count(tally.found)),
        (format!("{signal}: judged"), count(judged)),
        (
            format!("{signal}: precision"),
            share(tally.judged_right, judged),
        ),
        (format!("{signal}: recall"), share(tally.met, tally.wanted)),
    ]
}

/// Says whether a finding is of the signal, about the page, and touches the words in one of its pages.
fn touches(
    analysis: &Analysis,
    comparison: &Comparison,
    finding: &Finding,
    gold: &GoldFinding,
) -> bool {
    let article = |column: usize| analysis.articles.get(*comparison.articles.get(column)?);
    let about = |column: &usize| article(*column).is_some_and(|one| one.article.id == gold.file);
    finding.signal.name() == gold.signal
        && finding.articles.iter().any(about)
        && finding.evidence.iter().any(|evidence| {
            article(evidence.article).is_some_and(|one| {
                let mut places = one.article.text.match_indices(&gold.words);
                places.any(|(at, words)| {
                    at < evidence.span.end && evidence.span.start < at + words.len()
                })
            })
        })
}
