//! What is measured of passages, so that the models of rows can be fitted anew (`docs/methods/fit_rows.py`).

use super::align::Edges;
use super::columns;
use super::known::Known;
use super::passages::{Passage, Passages};
use crate::model::Annotated;
use crate::similarity::{Features, features};
use crate::text::Span;

/// Two passages of different articles.
#[derive(Clone, Copy, Debug)]
pub struct MeasuredPair {
    /// Number of the first passage.
    pub a: usize,
    /// Number of the second.
    pub b: usize,
    /// Whether the two share enough words to be held against each other.
    pub held: bool,
    /// How alike their content words are, taken together.
    pub meaning: f32,
    /// What the models see.
    pub features: Features,
}

/// The passages of an event's articles and all pairs of them.
#[derive(Clone, Debug, Default)]
pub struct MeasuredPassages {
    /// For each passage its article, its place there, and whether it stands in the running text (`'r'`), a standfirst (`'s'`) or
    /// a headline (`'h'`).
    pub passages: Vec<(usize, Span, char)>,
    /// Passage, article, and how much of the passage's words that article has anywhere.
    pub known: Vec<(usize, usize, f32)>,
    /// All pairs of different articles.
    pub pairs: Vec<MeasuredPair>,
}

/// Measures all pairs of passages of an event's articles, in the order in which rows are made of them.
#[must_use]
pub fn measured(articles: &[Annotated]) -> MeasuredPassages {
    let shown: Vec<&Annotated> = articles.iter().collect();
    let mut all = Passages::of(&shown);
    let mut columns: Vec<usize> = (0..articles.len()).collect();
    if let Some(most) = columns::most_shared(&shown, &all) {
        all.move_first(most);
        if let Some(first) = columns.get_mut(..=most) {
            first.rotate_right(1);
        }
    }
    let (edges, known) = (Edges::of(&all), Known::of(&all));
    let kind = |one: &Passage| match (one.is_running(), one.opens_row()) {
        (true, _) => 'r',
        (_, true) => 's',
        _ => 'h',
    };
    let article = |one: &Passage| columns.get(one.column).copied().unwrap_or(one.column);
    let mut out = MeasuredPassages::default();
    for (a, one) in all.list.iter().enumerate() {
        out.passages.push((article(one), one.span, kind(one)));
        for (column, at) in columns
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != one.column)
        {
            out.known.push((a, *at, known.share(column, &one.prepared)));
        }
        let later = all.list.iter().enumerate().skip(a + 1);
        for (b, other) in later.filter(|(_, other)| other.column != one.column) {
            out.pairs.push(MeasuredPair {
                a,
                b,
                held: edges.partners(a).iter().any(|(at, _)| *at == b),
                meaning: one.prepared.meaning(&other.prepared),
                features: features(&one.prepared, &other.prepared),
            });
        }
    }
    out
}
