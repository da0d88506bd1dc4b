//! Which sentences carry two facts: those whose clauses two other passages tell apart, or of which nobody else tells one.

use super::alone::is_new;
use super::clauses::clauses;
use super::known::Known;
use super::passages::{Passage, Passages};
use crate::model::Annotated;
use crate::similarity::{Pair, Prepared, pairs};
use crate::text::Span;
use std::cell::OnceCell;
use std::ops::Range;

/// Neighbours of a sentence that are held against its clauses, the closest.
const LOOKED_AT: usize = 8;
/// How well a clause and a passage must fit each other (docs/METHODS.md, "Clauses").
const FITS: f32 = 0.45;
/// By how much a clause must fit its passage better than the other clause does.
const APART: f32 = 0.3;

/// Lists the sentences to part, with their parts.
pub(super) fn parted(all: &Passages, columns: &[&Annotated]) -> Vec<(usize, Vec<Span>)> {
    let known = OnceCell::new();
    let sentences = all.list.iter().enumerate();
    let running = sentences.filter(|(_, passage)| passage.opens_row());
    running
        .filter_map(|(at, passage)| {
            let text = &columns.get(passage.column)?.article.text;
            let clauses = clauses(text, passage.span);
            if clauses.len() < 2 {
                return None;
            }
            let known = known.get_or_init(|| Known::of(all));
            let mut parts = Vec::new();
            Sentence::of(all, at, passage, known).part(&clauses, &mut parts);
            (parts.len() > 1).then_some((at, parts))
        })
        .collect()
}

/// A sentence and what others tell of it.
struct Sentence<'a> {
    prepared: &'a Prepared,
    told: Vec<Told>,
    known: &'a Known,
    /// The other columns.
    elsewhere: Vec<usize>,
}

impl<'a> Sentence<'a> {
    fn of(all: &'a Passages, at: usize, passage: &'a Passage, known: &'a Known) -> Self {
        let elsewhere = |other: &&Passage| other.column != passage.column && other.opens_row();
        let near = all.neighbours.get(at).into_iter().flatten();
        let others = near
            .filter_map(|near| all.list.get(near.at))
            .filter(elsewhere);
        let told = others
            .take(LOOKED_AT)
            .map(|other| Told::of(&passage.prepared, &other.prepared));
        Self {
            prepared: &passage.prepared,
            told: told.collect(),
            known,
            elsewhere: (0..all.columns)
                .filter(|column| *column != passage.column)
                .collect(),
        }
    }

    /// Parts clauses at the best cut; again inside the parts.
    fn part(&self, clauses: &[Span], out: &mut Vec<Span>) {
        let cuts = (1..clauses.len()).filter_map(|cut| Some((self.worth(clauses, cut)?, cut)));
        match cuts.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))) {
            Some((_, cut)) => {
                self.part(clauses.get(..cut).unwrap_or(&[]), out);
                self.part(clauses.get(cut..).unwrap_or(&[]), out);
            }
            None => out.extend(joined(clauses)),
        }
    }

    /// Says how well two other passages fit what stands before and after a cut, the worse of the two; or how well one fits its side where
    /// nobody tells the other. Nothing where they are not told apart.
    fn worth(&self, clauses: &[Span], cut: usize) -> Option<f32> {
        let before = self.words(clauses.get(..cut)?)?;
        let after = self.words(clauses.get(cut..)?)?;
        match (self.fit(&before, &after), self.fit(&after, &before)) {
            (Some(left), Some(right)) => (left.1 != right.1).then_some(left.0.min(right.0)),
            (Some(left), None) => self.is_new(&after).then_some(left.0),
            (None, Some(right)) => self.is_new(&before).then_some(right.0),
            (None, None) => None,
        }
    }

    /// Gives the words of clauses, by their numbers.
    fn words(&self, clauses: &[Span]) -> Option<Range<usize>> {
        let span = joined(clauses)?;
        let words = &self.prepared.words;
        let word = |at: usize| words.partition_point(|word| word.span.start < at);
        Some(word(span.start)..word(span.end))
    }

    /// Finds the passage that fits one side best and far better than the other: how well, and which.
    fn fit(&self, here: &Range<usize>, there: &Range<usize>) -> Option<(f32, usize)> {
        let apart = self.told.iter().enumerate().filter_map(|(at, told)| {
            let (fit, other) = (
                told.fit(self.prepared, here),
                told.fit(self.prepared, there),
            );
            (fit >= FITS && fit >= other + APART).then_some((fit, at))
        });
        apart.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))
    }

    /// Says whether a part says something that nobody else does.
    fn is_new(&self, part: &Range<usize>) -> bool {
        let words = self.prepared.words.get(part.clone()).unwrap_or(&[]);
        is_new(self.known.share_of_any(&self.elsewhere, words))
    }
}

/// Gives the span from the first to the last of these clauses.
fn joined(clauses: &[Span]) -> Option<Span> {
    Some(Span::new(clauses.first()?.start, clauses.last()?.end))
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
