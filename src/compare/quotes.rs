//! The same utterance in several articles: its cuts and its translations.

use super::diff;
use crate::model::{
    Actor, Annotated, Code, Event, Notice, Quote, QuoteCell, QuoteKind, QuoteRow, Row,
};
use crate::similarity::{Aligned, Features, Prepared, Weights, Word, features};
use crate::text::Span;
use std::cmp::Ordering;

/// Quotes aligned at most; the rest stand alone.
const MAX_QUOTES: usize = 600;
/// Share of the shorter quote's words that the longer holds, from which the two are one utterance whoever says it.
const SAME_WORDS: f32 = 0.8;
/// The same where the speaker is known to be one, or the passages around the quotes stand in one row: a translation shares fewer words.
const SAME_SPEAKER: f32 = 0.5;

/// Words in a row by which two cuts are known to overlap.
const RUN: usize = 4;

struct Uttered<'a> {
    column: usize,
    quote: &'a Quote,
    speaker: Option<Actor>,
    row: Option<usize>,
    prepared: Prepared,
}

impl Uttered<'_> {
    /// Gives the key of its speaker.
    fn key(&self) -> Option<&str> {
        Some(self.speaker.as_ref()?.key.as_str())
    }
}

/// The row of each passage of a column.
type Held = Vec<(Span, usize)>;

/// Lists for each column the passages that stand in rows.
fn held(columns: usize, rows: &[Row]) -> Vec<Held> {
    let mut out = vec![Held::new(); columns];
    for (at, row) in rows.iter().enumerate() {
        for (cell, held) in row.cells.iter().zip(&mut out) {
            held.extend(cell.spans.iter().map(|span| (*span, at)));
        }
    }
    out
}

/// Aligns the direct and partial quotes of all columns, and puts what others report without marks beside them; the longest cut of an
/// utterance is its reference.
pub(super) fn quotes(columns: &[&Annotated], rows: &[Row], weights: &Weights) -> Vec<QuoteRow> {
    let held = held(columns.len(), rows);
    let of = |marked: bool| {
        let all =
            columns
                .iter()
                .enumerate()
                .zip(&held)
                .flat_map(move |((column, article), held)| {
                    let quotes = article.quotes.iter();
                    let chosen =
                        quotes.filter(move |quote| (quote.kind != QuoteKind::Indirect) == marked);
                    chosen.map(move |quote| made(article, column, quote, held, weights))
                });
        let mut all: Vec<Uttered> = all.collect();
        all.sort_by(|a, b| longest_first(columns, a, b));
        all
    };
    let mut groups: Vec<Vec<Uttered>> = Vec::new();
    for one in of(true) {
        let open = groups.len() < MAX_QUOTES;
        let home = groups.iter_mut().filter(|_| open).find(|group| {
            group
                .first()
                .is_some_and(|first| first.column != one.column && is_same(first, &one))
        });
        match home {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    for one in of(false).into_iter().take(MAX_QUOTES) {
        let mut open = groups.iter_mut().take(MAX_QUOTES);
        let home = open.find(|group| reports(group, &one));
        if let Some(group) = home {
            group.push(one);
        }
    }
    groups.sort_by_key(|group| {
        group
            .iter()
            .map(|one| (one.column, one.quote.span.start))
            .min()
    });
    groups.into_iter().map(row).collect()
}

/// Says whether reported speech tells an utterance that another column quotes: one speaker, much the same words, and no cut of it here.
fn reports(group: &[Uttered], one: &Uttered) -> bool {
    let spoken = group.iter().find_map(Uttered::key).zip(one.key());
    let cut_here = group.iter().any(|other| other.column == one.column);
    let by_one = spoken.is_some_and(|(a, b)| is_one_name(a, b));
    let first = group.first().filter(|_| !cut_here && by_one);
    first.is_some_and(|first| shared(first, one) >= SAME_SPEAKER)
}

/// Says that there were more utterances than are held against each other.
pub(super) fn capped(event: &Event, rows: &[QuoteRow]) -> Option<Notice> {
    (rows.len() >= MAX_QUOTES).then(|| {
        Notice::new(
            Code::Capped,
            event.id.as_str(),
            format!("the longest {MAX_QUOTES} utterances are held against each other"),
            "name the outlets to compare with --only",
        )
    })
}

/// Orders utterances by their words; of equals by article and place, whichever column comes first.
fn longest_first(columns: &[&Annotated], a: &Uttered, b: &Uttered) -> Ordering {
    let id = |one: &Uttered| columns.get(one.column).map(|one| one.article.id.as_str());
    let words = |one: &Uttered| one.prepared.words.len();
    let place = |one: &Uttered| (id(one), one.quote.span.start);
    words(b)
        .cmp(&words(a))
        .then_with(|| place(a).cmp(&place(b)))
}

fn made<'a>(
    article: &Annotated,
    column: usize,
    quote: &'a Quote,
    held: &Held,
    weights: &Weights,
) -> Uttered<'a> {
    let speaker = quote.speaker.and_then(|at| article.entities.get(at));
    let touched = held.iter().filter(|(span, _)| span.overlaps(quote.span));
    Uttered {
        column,
        quote,
        speaker: speaker.map(|entity| Actor {
            key: entity.key.clone(),
            name: entity.name.clone(),
        }),
        row: touched
            .min_by_key(|(span, row)| (span.start, *row))
            .map(|(_, row)| *row),
        prepared: Prepared::new(&article.article.text, quote.span, weights, &|_| None),
    }
}

fn is_same(a: &Uttered, b: &Uttered) -> bool {
    let by_one = a.key().zip(b.key()).map(|(a, b)| is_one_name(a, b));
    if by_one == Some(false) {
        return false;
    }
    let together = by_one == Some(true) || a.row.is_some() && a.row == b.row;
    if !together && !is_held_by_words(a, b) {
        return false;
    }
    let bar = if together { SAME_SPEAKER } else { SAME_WORDS };
    shared(a, b) >= bar || together && has_run(a, b)
}

/// Says whether two quotes have two telling words in common, or every word: "asleep" alone may be said of anything.
fn is_held_by_words(a: &Uttered, b: &Uttered) -> bool {
    let (a, b) = (&a.prepared.words, &b.prepared.words);
    let same = a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.form == b.form);
    let telling = a.iter().filter(|word| !word.function);
    let common = telling.filter(|word| b.iter().any(|other| other.stem == word.stem));
    same || common.count() >= 2
}

/// Says whether two keys may name one person: the same, or one article has the surname alone.
fn is_one_name(a: &str, b: &str) -> bool {
    let surname = |long: &str, short: &str| long.rsplit(' ').next() == Some(short);
    a == b || surname(a, b) || surname(b, a)
}

/// Gives the share of the shorter one's words that the longer holds.
fn shared(a: &Uttered, b: &Uttered) -> f32 {
    let measured: Features = features(&a.prepared, &b.prepared);
    2.0 * measured.cover - measured.cover_low
}

/// Says whether some words in a row are the same: two articles may cut an utterance at different ends.
fn has_run(a: &Uttered, b: &Uttered) -> bool {
    let (a, b) = (&a.prepared.words, &b.prepared.words);
    let same = |one: &[Word], other: &[Word]| {
        one.iter()
            .zip(other)
            .all(|(one, other)| one.form == other.form)
    };
    let telling = |run: &&[Word]| run.iter().any(|word| !word.function);
    let mut runs = a.windows(RUN).filter(telling);
    runs.any(|run| b.windows(RUN).any(|other| same(run, other)))
}

fn row(group: Vec<Uttered>) -> QuoteRow {
    let reference = group
        .first()
        .map(|one| one.prepared.clone())
        .unwrap_or_default();
    QuoteRow {
        speaker: group.iter().find_map(|one| one.speaker.clone()),
        cells: group
            .iter()
            .enumerate()
            .map(|(at, one)| QuoteCell {
                article: one.column,
                span: one.quote.span,
                kind: one.quote.kind,
                verb_span: one.quote.verb_span,
                verb_class: one.quote.verb_class,
                edits: if at == 0 {
                    Vec::new()
                } else {
                    diff::edits(&Aligned::of(&reference, &one.prepared))
                },
            })
            .collect(),
    }
}
