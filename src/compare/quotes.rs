//! The same utterance in several articles: its cuts and its translations.

use super::diff;
use crate::model::{Actor, Annotated, Quote, QuoteCell, QuoteKind, QuoteRow, Row};
use crate::similarity::{Features, Prepared, Weights, features};

/// Quotes aligned at most; the rest stand alone.
const MAX_QUOTES: usize = 600;
/// Share of the shorter quote's words that the longer holds, from which the two are one utterance whoever says it.
const SAME_WORDS: f32 = 0.8;
/// The same where the speaker is known to be one, or the passages around the quotes stand in one row: a translation shares fewer words.
const SAME_SPEAKER: f32 = 0.5;

struct Uttered<'a> {
    column: usize,
    quote: &'a Quote,
    speaker: Option<Actor>,
    row: Option<usize>,
    prepared: Prepared,
}

/// Aligns the direct and partial quotes of all columns; the longest cut of an utterance is its reference.
pub(super) fn quotes(columns: &[&Annotated], rows: &[Row]) -> Vec<QuoteRow> {
    let mut uttered: Vec<Uttered> = columns
        .iter()
        .enumerate()
        .flat_map(|(column, article)| {
            let marked = article
                .quotes
                .iter()
                .filter(|quote| quote.kind != QuoteKind::Indirect);
            marked.map(move |quote| made(article, column, quote, rows))
        })
        .collect();
    uttered.sort_by_key(|one| std::cmp::Reverse(one.prepared.words.len()));
    let mut groups: Vec<Vec<Uttered>> = Vec::new();
    for one in uttered {
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
    groups.sort_by_key(|group| {
        group
            .iter()
            .map(|one| (one.column, one.quote.span.start))
            .min()
    });
    groups.into_iter().map(row).collect()
}

fn made<'a>(article: &Annotated, column: usize, quote: &'a Quote, rows: &[Row]) -> Uttered<'a> {
    let speaker = quote.speaker.and_then(|at| article.entities.get(at));
    let holds = |row: &Row| {
        row.cells
            .get(column)
            .is_some_and(|cell| cell.spans.iter().any(|span| span.overlaps(quote.span)))
    };
    Uttered {
        column,
        quote,
        speaker: speaker.map(|entity| Actor {
            key: entity.key.clone(),
            name: entity.name.clone(),
        }),
        row: rows.iter().position(holds),
        prepared: Prepared::new(
            &article.article.text,
            quote.span,
            &Weights::default(),
            &|_| None,
        ),
    }
}

fn is_same(a: &Uttered, b: &Uttered) -> bool {
    let key = |one: &Uttered| one.speaker.as_ref().map(|actor| actor.key.clone());
    if key(a).is_some() && key(b).is_some() && key(a) != key(b) {
        return false;
    }
    let together = key(a).is_some() && key(a) == key(b) || a.row.is_some() && a.row == b.row;
    let bar = if together { SAME_SPEAKER } else { SAME_WORDS };
    let measured: Features = features(&a.prepared, &b.prepared);
    2.0 * measured.cover - measured.cover_low >= bar
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
                    diff::edits(&reference, &one.prepared)
                },
            })
            .collect(),
    }
}
