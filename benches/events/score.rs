//! Pairs found against pairs made.

use serde::Deserialize;
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

#[derive(Deserialize)]
struct Gold {
    id: String,
    cluster: String,
}

#[derive(Deserialize)]
struct Line {
    event: Event,
}

#[derive(Deserialize)]
struct Event {
    articles: Vec<String>,
}

/// Precision and recall over pairs of articles.
pub(crate) struct Pairs {
    pub(crate) precision: f64,
    pub(crate) recall: f64,
}

impl Pairs {
    pub(crate) fn f1(&self) -> f64 {
        2.0 * self.precision * self.recall / (self.precision + self.recall).max(f64::MIN_POSITIVE)
    }
}

/// Holds the events that were written against those the corpus was made from.
pub(crate) fn pairs(gold: &Path, events: &Path) -> Pairs {
    let truth: HashMap<String, u64> = lines(gold)
        .map(|line| serde_json::from_str::<Gold>(&line).expect("a line of gold"))
        .map(|one| {
            (
                one.id,
                u64::from_str_radix(&one.cluster, 16).expect("a number"),
            )
        })
        .collect();
    let mut sizes: HashMap<u64, u64> = HashMap::new();
    truth
        .values()
        .for_each(|event| *sizes.entry(*event).or_default() += 1);
    let wanted: u64 = sizes.values().map(|size| pairs_of(*size)).sum();
    let (mut given, mut right) = (0, 0);
    for line in lines(events) {
        let found: Line = serde_json::from_str(&line).expect("a line of events");
        let mut parts: HashMap<u64, u64> = HashMap::new();
        for event in found.event.articles.iter().filter_map(|id| truth.get(id)) {
            *parts.entry(*event).or_default() += 1;
        }
        given += pairs_of(parts.values().sum());
        right += parts.values().map(|size| pairs_of(*size)).sum::<u64>();
    }
    let share = |whole: u64| right as f64 / whole.max(1) as f64;
    Pairs {
        precision: share(given),
        recall: share(wanted),
    }
}

fn pairs_of(size: u64) -> u64 {
    size * size.saturating_sub(1) / 2
}

fn lines(path: &Path) -> impl Iterator<Item = String> {
    let file = File::open(path).expect("the file was written");
    BufReader::new(file)
        .lines()
        .map(|line| line.expect("the file is text"))
}
