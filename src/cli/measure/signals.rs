//! Findings against a careful reader's verdicts, and against what that reader finds in the pages; by signal and half.

use super::{Figures, count, judged, samples, share};
use crate::cli::args::Common;
use crate::cli::output::Output;
use crate::cli::run::{Pages, analysis};
use anyhow::Result;
use rashomon::model::{Analysis, Comparison, Finding};
use rashomon::pipeline;
use samples::{GoldFinding, Samples};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Counts of one signal in one half.
#[derive(Clone, Copy, Default)]
struct Tally {
    found: usize,
    right: usize,
    judged: usize,
    wanted: usize,
    met: usize,
}

/// Signals with the tallies of both halves.
type Tallies = BTreeMap<String, [Tally; 2]>;

/// Compares every event of the pages, with signals below the floor too. Precision is of the findings judged; recall of those wanted, which a
/// finding of the signal meets that touches their words and is not judged wrong.
pub(super) fn measure(
    path: &Path,
    pages: &[PathBuf],
    common: &Common,
    output: &mut Output,
) -> Result<Figures> {
    let (analysis, mut options) = analysis(&Pages::Paths(pages), common, output)?;
    options.compare.unproven = true;
    let samples = samples::read(path)?;
    let mut tallies = Tallies::new();
    let mut met = vec![false; samples.findings.len()];
    for event in 0..analysis.events.len() {
        let Some(comparison) = pipeline::compared(&analysis, event, &options) else {
            continue;
        };
        for finding in &comparison.findings {
            let half = half_of(&samples, &analysis, &comparison, finding);
            if half == 0 {
                continue;
            }
            let verdict = verdict(&samples, &analysis, &comparison, finding);
            if verdict.is_none() && common.verbose {
                let line = judged::line(&analysis, &comparison, finding);
                output.tell(&format!("not judged: {line}"));
            }
            let tally = tally(&mut tallies, finding.signal.name(), half);
            tally.found += 1;
            tally.judged += usize::from(verdict.is_some());
            tally.right += usize::from(verdict == Some(true));
            for (gold, met) in samples.findings.iter().zip(&mut met) {
                *met |= verdict != Some(false) && touches(&analysis, &comparison, finding, gold);
            }
        }
    }
    for (gold, met) in samples
        .findings
        .iter()
        .zip(met)
        .filter(|(gold, _)| gold.right)
    {
        let tally = tally(&mut tallies, &gold.signal, gold.half);
        tally.wanted += 1;
        tally.met += usize::from(met);
        if !met && common.verbose {
            output.tell(&format!(
                "not found: {} {} “{}”",
                gold.signal, gold.file, gold.words
            ));
        }
    }
    Ok(tallies.iter().flat_map(figures).collect())
}

fn tally<'t>(tallies: &'t mut Tallies, signal: &str, half: u8) -> &'t mut Tally {
    let [first, second] = tallies.entry(signal.to_owned()).or_default();
    if half == 2 { second } else { first }
}

fn verdict(
    samples: &Samples,
    analysis: &Analysis,
    comparison: &Comparison,
    finding: &Finding,
) -> Option<bool> {
    let known = samples
        .judged
        .iter()
        .find(|judged| judged.is_of(analysis, comparison, finding));
    let listed_as_wrong = || {
        let mut wrong = samples.findings.iter().filter(|gold| !gold.right);
        wrong.any(|gold| touches(analysis, comparison, finding, gold))
    };
    match known {
        Some(judged) => Some(judged.right),
        None => listed_as_wrong().then_some(false),
    }
}

/// Gives the half of the folder that a finding's first page lies in; 0 where it has none.
fn half_of(
    samples: &Samples,
    analysis: &Analysis,
    comparison: &Comparison,
    finding: &Finding,
) -> u8 {
    let first = finding
        .articles
        .first()
        .and_then(|column| comparison.articles.get(*column));
    let id = first
        .and_then(|index| analysis.articles.get(*index))
        .map_or("", |article| article.article.id.as_str());
    let mut folders = samples.halves.iter();
    folders
        .find(|(folder, _)| id.starts_with(folder.as_str()))
        .map_or(0, |(_, half)| *half)
}

fn figures((signal, halves): (&String, &[Tally; 2])) -> Figures {
    let sum = |of: fn(&Tally) -> usize| halves.iter().map(of).sum::<usize>();
    let (right, judged) = (sum(|one| one.right), sum(|one| one.judged));
    let mut figures = vec![
        (format!("{signal}_found"), count(sum(|one| one.found))),
        (format!("{signal}_judged"), count(judged)),
        (format!("{signal}_precision"), share(right, judged)),
        (
            format!("{signal}_recall"),
            share(sum(|one| one.met), sum(|one| one.wanted)),
        ),
    ];
    for (half, one) in ["half1", "half2"].into_iter().zip(halves) {
        let of_half = [
            ("right", count(one.right)),
            ("judged", count(one.judged)),
            ("met", count(one.met)),
            ("wanted", count(one.wanted)),
        ];
        figures.extend(of_half.map(|(name, value)| (format!("{signal}_{half}_{name}"), value)));
    }
    figures
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
