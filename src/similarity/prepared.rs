//! A passage made ready to be compared many times.

use super::form::Form;
use super::weight::Weights;
use super::word::{Key, Word};
use crate::lexicon::{DIMENSIONS, Vector};
use crate::text::Span;
use crate::text::words::words;
use std::cell::OnceCell;
use std::rc::Rc;

/// A passage with its words, stems, numbers and weights looked up once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prepared {
    /// Its words in order.
    pub words: Vec<Word>,
    /// Its content words, as an alignment looks for them.
    pub(super) content: Vec<Key>,
    /// The directions of the content words, nothing for those without one.
    pub(super) directions: Vec<Vector>,
    /// Its function words.
    pub(super) function: Vec<Key>,
    /// Words that it has in all; those after the first [`Prepared::MOST`] are not looked at.
    pub total: usize,
    /// Hashes of its words.
    pub(super) forms: Vec<u64>,
    /// Hashes of its character trigrams, once somebody asks.
    trigrams: OnceCell<Vec<u32>>,
    /// Direction of its weighted content words taken together, once somebody asks.
    mean: OnceCell<Option<Vector>>,
}

impl Prepared {
    /// Words looked at in one passage; what follows is left out of the comparison (a sentence has 25, a long one 60).
    pub const MOST: usize = 160;

    /// Prepares the part of `text` that `span` covers; `entity` names the entity that a word belongs to.
    #[must_use]
    pub fn new(
        text: &str,
        span: Span,
        weights: &Weights,
        entity: &dyn Fn(Span) -> Option<u64>,
    ) -> Self {
        let passage = span.of(text);
        let all = words(passage);
        let total = all.len();
        let found: Vec<Word> = all
            .into_iter()
            .take(Self::MOST)
            .map(|word| {
                let (form, at) = (
                    weights.forms.get(word.of(passage)),
                    word.shifted(span.start),
                );
                Word::of(form, at, weights, entity(at))
            })
            .collect();
        Self::of_words(found, total)
    }

    /// Prepares words that were read before, with their places.
    #[must_use]
    pub fn of_read(
        read: impl ExactSizeIterator<Item = (Span, Rc<Form>)>,
        weights: &Weights,
    ) -> Self {
        let total = read.len();
        let words = read.take(Self::MOST);
        let words = words.map(|(span, form)| Word::of(form, span, weights, None));
        Self::of_words(words.collect(), total)
    }

    /// Gives the part of it that a span covers, its words weighing as before.
    #[must_use]
    pub fn part(&self, span: Span) -> Self {
        let inside = self.words.iter().filter(|word| span.contains(word.span));
        let words: Vec<Word> = inside.cloned().collect();
        let total = words.len();
        Self::of_words(words, total)
    }

    fn of_words(words: Vec<Word>, total: usize) -> Self {
        let content = words.iter().filter(|word| !word.function);
        let directions: Vec<Vector> = content.map(|word| word.written.direction).collect();
        Self {
            trigrams: OnceCell::new(),
            mean: OnceCell::new(),
            forms: words.iter().map(|word| word.form).collect(),
            content: keys(&words, false),
            function: keys(&words, true),
            directions,
            total,
            words,
        }
    }

    /// Gives the cosine of the directions of two passages' content words taken together, -1 to 1; 0 where one has none.
    #[must_use]
    pub fn meaning(&self, other: &Self) -> f32 {
        let both = self.mean().zip(other.mean());
        both.map_or(0.0, |(a, b)| a.cosine(b))
    }

    /// Gives the direction of its weighted content words taken together.
    fn mean(&self) -> Option<&Vector> {
        let mean = || mean(&self.words, &self.directions);
        self.mean.get_or_init(mean).as_ref()
    }

    /// Gives the hashes of its character trigrams, sorted, each once.
    pub(super) fn trigrams(&self) -> &[u32] {
        self.trigrams.get_or_init(|| trigrams(&self.words))
    }

    /// Gives the hashes of its words in order.
    #[must_use]
    pub fn forms(&self) -> &[u64] {
        &self.forms
    }

    /// Prepares a text on its own, without names and without neighbours to weigh its words against.
    #[must_use]
    pub fn alone(text: &str) -> Self {
        Self::new(text, Span::new(0, text.len()), &Weights::default(), &|_| {
            None
        })
    }
}

fn mean(words: &[Word], directions: &[Vector]) -> Option<Vector> {
    let mut sum = [0.0; DIMENSIONS];
    let content = words.iter().filter(|word| !word.function);
    for (word, vector) in content.zip(directions) {
        vector.add_to(&mut sum, word.weight);
    }
    Vector::of(&sum)
}

fn keys(words: &[Word], function: bool) -> Vec<Key> {
    let wanted = words.iter().enumerate();
    wanted
        .filter(|(_, word)| word.function == function)
        .map(|(at, word)| Key::of(at, word))
        .collect()
}

/// Lists the hashes of the character trigrams of the content words, each once.
fn trigrams(words: &[Word]) -> Vec<u32> {
    let content = words.iter().filter(|word| !word.function);
    let mut out: Vec<u32> = content
        .flat_map(|word| word.written.trigrams.iter().copied())
        .collect();
    out.sort_unstable();
    out.dedup();
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_point_into_the_text_that_was_given() {
        let text = "Before. The mayor spoke.";
        let prepared = Prepared::new(text, Span::new(8, 24), &Weights::default(), &|_| None);
        let words: Vec<&str> = prepared.words.iter().map(|w| w.span.of(text)).collect();
        assert_eq!(words, ["The", "mayor", "spoke"]);
        assert!(prepared.words[0].function && !prepared.words[1].function);
    }

    #[test]
    fn a_wall_of_words_is_cut_to_a_passage() {
        let text = "word ".repeat(200_000);
        assert_eq!(Prepared::alone(&text).words.len(), Prepared::MOST);
    }
}
