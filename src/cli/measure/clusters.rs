//! Events against gold events: B-cubed (Bagga & Baldwin 1998), pairs, and false pairs of twins.

use super::{Figures, count, f1, gold, samples, share};
use crate::cli::args::Common;
use crate::cli::output::Output;
use crate::cli::run::{Pages, analysis};
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Clusters the pages and scores the events.
///
/// An article that is missing counts as an event of its own; one whose gold event is null is a distractor, left out of the figures
/// but counted where it was joined to an article of an event.
pub(super) fn measure(
    path: &Path,
    pages: &[PathBuf],
    common: &Common,
    output: &mut Output,
) -> Result<Figures> {
    let (analysis, _) = analysis(&Pages::Paths(pages), common, output)?;
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for (number, event) in analysis.events.iter().enumerate() {
        for article in event
            .articles
            .iter()
            .filter_map(|index| analysis.articles.get(*index))
        {
            found.insert(&article.article.id, number);
        }
    }
    let golds = golds(path)?;
    let events = golds
        .iter()
        .map(|(id, event)| (id.as_str(), event.as_deref()));
    let (real, distractors): (Vec<_>, Vec<_>) = events.partition(|(_, event)| event.is_some());
    let alone = analysis.events.len();
    let pairs: Vec<(&str, usize)> = real
        .iter()
        .enumerate()
        .filter_map(|(n, (id, event))| {
            Some(((*event)?, found.get(id).copied().unwrap_or(alone + n)))
        })
        .collect();
    let taken: BTreeSet<usize> = pairs.iter().map(|(_, label)| *label).collect();
    let merged = distractors
        .iter()
        .filter(|(id, _)| found.get(id).is_some_and(|label| taken.contains(label)));
    let mut figures = score(&pairs);
    figures.push(("twin_false_pairs".into(), twins(&pairs)));
    figures.push(("distractors".into(), count(distractors.len())));
    figures.push(("distractors_merged".into(), count(merged.count())));
    Ok(figures)
}

/// The gold event of each article, none for a distractor: of JSON lines, or of a folder laid out as the samples are.
fn golds(path: &Path) -> Result<Vec<(String, Option<String>)>> {
    if path.is_dir() {
        let pages = samples::read(path)?.pages.into_iter();
        let some = |event: String| Some(event).filter(|event| !event.is_empty());
        return Ok(pages.map(|page| (page.file, some(page.event))).collect());
    }
    let lines = gold::read(path)?.into_iter();
    Ok(lines
        .filter_map(|line| Some((line.id, line.cluster?)))
        .collect())
}

/// Counts of gold events, found events and both together.
fn score(pairs: &[(&str, usize)]) -> Figures {
    let (mut golds, mut labels, mut both) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for (event, label) in pairs {
        *golds.entry(*event).or_insert(0_usize) += 1;
        *labels.entry(*label).or_insert(0_usize) += 1;
        *both.entry((*event, *label)).or_insert(0_usize) += 1;
    }
    let all = count(pairs.len().max(1));
    let (mut precision, mut recall) = (0.0, 0.0);
    for ((event, label), together) in &both {
        let squared = count(together * together);
        precision += squared / count(*labels.get(label).unwrap_or(&1));
        recall += squared / count(*golds.get(event).unwrap_or(&1));
    }
    let (precision, recall) = (precision / all, recall / all);
    let choose = |counts: &mut dyn Iterator<Item = &usize>| {
        counts.map(|n| n * n.saturating_sub(1) / 2).sum::<usize>()
    };
    let (hit, given, wanted) = (
        choose(&mut both.values()),
        choose(&mut labels.values()),
        choose(&mut golds.values()),
    );
    let (pair_p, pair_r) = (share(hit, given), share(hit, wanted));
    vec![
        ("documents".into(), count(pairs.len())),
        ("gold_clusters".into(), count(golds.len())),
        ("pred_clusters".into(), count(labels.len())),
        ("bcubed_p".into(), precision),
        ("bcubed_r".into(), recall),
        ("bcubed_f1".into(), f1(precision, recall)),
        ("pair_p".into(), pair_p),
        ("pair_r".into(), pair_r),
        ("pair_f1".into(), f1(pair_p, pair_r)),
    ]
}

/// Share of the joined pairs that are two events of one kind: gold names that differ in their date only.
fn twins(pairs: &[(&str, usize)]) -> f64 {
    let mut members: BTreeMap<usize, BTreeMap<&str, usize>> = BTreeMap::new();
    for (event, label) in pairs {
        *members
            .entry(*label)
            .or_default()
            .entry(*event)
            .or_insert(0) += 1;
    }
    let (mut joined, mut wrong) = (0, 0);
    for events in members.values() {
        let events: Vec<(&str, usize)> = events.iter().map(|(event, n)| (*event, *n)).collect();
        let all: usize = events.iter().map(|(_, n)| n).sum();
        joined += all * all.saturating_sub(1) / 2;
        for (at, (event, n)) in events.iter().enumerate() {
            let earlier = events
                .iter()
                .take(at)
                .filter(|(other, _)| kind(other) == kind(event));
            wrong += earlier.map(|(_, m)| n * m).sum::<usize>();
        }
    }
    share(wrong, joined)
}

/// A gold name without the day at its end: `"merkan-dossantil-2024-03-14" -> "merkan-dossantil"`.
fn kind(event: &str) -> &str {
    let shape = |text: &str| {
        text.len() == 11
            && text.bytes().enumerate().all(|(at, byte)| match at {
                0 | 5 | 8 => byte == b'-',
                _ => byte.is_ascii_digit(),
            })
    };
    let cut = event.len().saturating_sub(11);
    match event.get(cut..) {
        Some(end) if shape(end) => event.get(..cut).unwrap_or(event),
        _ => event,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(figures: &Figures, name: &str) -> f64 {
        figures.iter().find(|(key, _)| key == name).unwrap().1
    }

    #[test]
    fn a_perfect_answer_scores_one_and_a_merged_one_loses_precision() {
        let right = score(&[("a", 1), ("a", 1), ("b", 2)]);
        assert!((figure(&right, "bcubed_f1") - 1.0).abs() < 1e-9);
        let merged = score(&[("a", 1), ("a", 1), ("b", 1)]);
        assert!((figure(&merged, "bcubed_p") - 5.0 / 9.0).abs() < 1e-9);
        assert!((figure(&merged, "bcubed_r") - 1.0).abs() < 1e-9);
    }

    #[test]
    fn twins_are_events_of_one_kind_on_other_days() {
        assert_eq!(kind("merkan-dossantil-2024-03-14"), "merkan-dossantil");
        assert_eq!(kind("strike"), "strike");
        assert!((twins(&[("c-2024-03-14", 1), ("c-2024-05-02", 1)]) - 1.0).abs() < 1e-9);
        assert!(twins(&[("c-2024-03-14", 1), ("d-2024-05-02", 1)]).abs() < 1e-9);
    }
}
