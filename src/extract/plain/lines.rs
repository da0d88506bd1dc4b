//! A scrape's lines, measured.

use super::line::Line;
use rustc_hash::FxHashMap;

/// Reads the lines that are not blank.
pub(super) fn read(scrape: &str) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::with_capacity(scrape.len() / 40);
    let mut scratch = String::new();
    let mut opens = true;
    for raw in scrape.split('\n') {
        match Line::measure(raw, opens, &mut scratch) {
            Some(line) => {
                lines.push(line);
                opens = false;
            }
            None => opens = true,
        }
    }
    mark_repeated(&mut lines);
    lines
}

fn mark_repeated(lines: &mut [Line<'_>]) {
    let mut counts: FxHashMap<&str, u32> = FxHashMap::default();
    for line in lines.iter() {
        *counts.entry(line.text).or_default() += 1;
    }
    for line in lines {
        line.twice = counts.get(line.text).is_some_and(|count| *count > 1);
    }
}
