//! Which sentences carry two facts: those whose clauses two other passages tell apart.

use super::clauses::clauses;
use super::passages::{Passage, Passages};
use crate::model::Annotated;
use crate::similarity::{Pair, Prepared, pairs};
use crate::text::Span;
use std::ops::Range;

/// Neighbours of a sentence that are held against its clauses, the closest.
const LOOKED_AT: usize = 8;
/// How well a clause and a passage must fit each other (docs/METHODS.md, "Clauses").
const FITS: f32 = 0.45;
/// By how much a clause must fit its passage better than the other clause does.
const APART: f32 = 0.3;

/// Lists the sentences to part, with their parts.
pub(super) fn parted(all: &Passages, columns: &[&Annotated]) -> Vec<(usize, Vec<Span>)> {
    let sentences = all.list.iter().enumerate();
    let running = sentences.filter(|(_, passage)| passage.opens_row());
    running
        .filter_map(|(at, passage)| {
            let text = &columns.get(passage.column)?.article.text;
            let clauses = clauses(text, passage.span);
            let parts = (clauses.len() > 1).then(|| parts(all, at, passage, &clauses))?;
            (parts.len() > 1).then_some((at, parts))
        })
        .collect()
}

/// Parts a sentence where two others tell what stands before and after; again inside its parts.
fn parts(all: &Passages, at: usize, passage: &Passage, clauses: &[Span]) -> Vec<Span> {
    let elsewhere = |other: &&Passage| other.column != passage.column && other.opens_row();
    let near = all.neighbours.get(at).into_iter().flatten();
    let others = near
        .filter_map(|near| all.list.get(near.at))
        .filter(elsewhere);
    let told: Vec<Told> = others
        .take(LOOKED_AT)
        .map(|other| Told::of(&passage.prepared, &other.prepared))
        .collect();
    let mut out = Vec::new();
    part(&passage.prepared, clauses, &told, &mut out);
    out
}

fn part(sentence: &Prepared, clauses: &[Span], told: &[Told], out: &mut Vec<Span>) {
    let cuts =
        (1..clauses.len()).filter_map(|cut| Some((worth(sentence, clauses, cut, told)?, cut)));
    match cuts.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))) {
        Some((_, cut)) => {
            part(sentence, clauses.get(..cut).unwrap_or(&[]), told, out);
            part(sentence, clauses.get(cut..).unwrap_or(&[]), told, out);
        }
        None => out.extend(joined(clauses)),
    }
}

/// Gives the span from the first to the last of these clauses.
fn joined(clauses: &[Span]) -> Option<Span> {
    Some(Span::new(clauses.first()?.start, clauses.last()?.end))
}

/// Says how well two other passages fit what stands before and after a cut, the worse of the two; nothing where they do not tell them apart.
fn worth(sentence: &Prepared, clauses: &[Span], cut: usize, told: &[Told]) -> Option<f32> {
    let words = |clauses: &[Span]| {
        let span = joined(clauses)?;
        let word = |at: usize| sentence.words.partition_point(|word| word.span.start < at);
        Some(word(span.start)..word(span.end))
    };
    let before = words(clauses.get(..cut)?)?;
    let after = words(clauses.get(cut..)?)?;
    let fit = |here: &Range<usize>, there: &Range<usize>| {
        let apart = told.iter().enumerate().filter_map(|(at, told)| {
            let (fit, other) = (told.fit(sentence, here), told.fit(sentence, there));
            (fit >= FITS && fit >= other + APART).then_some((fit, at))
        });
        apart.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))
    };
    let (left, right) = (fit(&before, &after)?, fit(&after, &before)?);
    (left.1 != right.1).then_some(left.0.min(right.0))
}

/// What another passage tells of a sentence.
struct Told {
    /// The content words that they share, with how alike and how heavy the word there is.
    shared: Vec<(usize, f32, f32)>,
    /// Weight of the other passage's content words.
    all: f32,
}

impl Told {
    fn of(sentence: &Prepared, other: &Prepared) -> Self {
        let content = |pair: &Pair| {
            sentence
                .words
                .get(pair.a)
                .is_some_and(|word| !word.function)
        };
        let weight = |at: usize| other.words.get(at).map_or(0.0, |word| word.weight);
        let pairs = pairs(sentence, other);
        let shared = pairs.iter().filter(|pair| content(pair));
        let words = other.words.iter().filter(|word| !word.function);
        Self {
            shared: shared
                .map(|pair| (pair.a, pair.score, weight(pair.b)))
                .collect(),
            all: words.map(|word| word.weight).sum(),
        }
    }

    /// Says how well part of the sentence fits the passage, 0 to 1: the lower of the shares that each tells of the other's words, by weight.
    fn fit(&self, sentence: &Prepared, part: &Range<usize>) -> f32 {
        let words = sentence.words.get(part.clone()).unwrap_or(&[]);
        let content = words.iter().filter(|word| !word.function);
        let here: f32 = content.map(|word| word.weight).sum();
        let weight = |at: usize| sentence.words.get(at).map_or(0.0, |word| word.weight);
        let shared = self.shared.iter().filter(|(at, ..)| part.contains(at));
        let (met, told) = shared.fold((0.0, 0.0), |(met, told), (at, alike, there)| {
            (met + alike * weight(*at), told + alike * there)
        });
        f32::min(
            met / here.max(f32::EPSILON),
            told / self.all.max(f32::EPSILON),
        )
    }
}
