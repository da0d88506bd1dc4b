//! How much a word counts: rare words tell, words that everybody uses do not.

use super::form::{Form, Forms};
use crate::lexicon::background::{UNLISTED, class};
use crate::text::words::words;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::hash::BuildHasher;
use std::rc::Rc;

/// What a function word counts; a content word counts 1 or more.
const FUNCTION: f32 = 0.3;
/// The least that in-event frequency leaves of a content word's weight: the actors' names stand in every passage, yet still say whom it is about.
const EVENT_FLOOR: f32 = 0.35;

/// Word weights: rarity in news at large times rarity among the passages at hand.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    passages: usize,
    frequency: FxHashMap<u64, u32>,
    /// The words of the passages, looked up once.
    pub(super) forms: Rc<Forms>,
}

impl Weights {
    /// Counts in how many of these passages each stem stands.
    #[must_use]
    pub fn over<'a>(passages: impl IntoIterator<Item = &'a str>) -> Self {
        let mut weights = Self::default();
        let mut stems: Vec<u64> = Vec::new();
        for passage in passages {
            let words = words(passage).into_iter();
            stems.extend(words.map(|word| weights.forms.get(word.of(passage)).stem));
            stems.sort_unstable();
            stems.dedup();
            weights.passages += 1;
            for stem in stems.drain(..) {
                *weights.frequency.entry(stem).or_default() += 1;
            }
        }
        weights
    }

    /// Gives weights by rarity in news at large alone, which know the same words.
    #[must_use]
    pub fn at_large(&self) -> Self {
        Self {
            forms: Rc::clone(&self.forms),
            ..Self::default()
        }
    }

    /// Gives what is known of a word by how it is written.
    #[must_use]
    pub fn form(&self, written: &str) -> Rc<Form> {
        self.forms.get(written)
    }

    /// Gives the weight of a word.
    pub(super) fn of(&self, form: &Form) -> f32 {
        match form.function {
            true => FUNCTION,
            false => form.rarity * self.in_event(form.stem),
        }
    }

    /// Gives 1 for a stem of one passage, less for every further one, down to [`EVENT_FLOOR`]; 1 where nothing was counted.
    #[allow(clippy::cast_precision_loss)]
    fn in_event(&self, stem: u64) -> f32 {
        if self.passages < 2 {
            return 1.0;
        }
        let count = self.frequency.get(&stem).copied().unwrap_or(1).max(1) as f32;
        let passages = self.passages as f32;
        (1.0 - count.ln() / (passages + 1.0).ln()).max(EVENT_FLOOR)
    }
}

/// Classes of the background list in a nat.
const CLASSES: f32 = 8.0;

/// Gives the rarity of a lower-case word in nats, 1 for "the" to 12 for a word that is not listed. A possessive is as rare as its owner,
/// a compound as the rarest of its parts that are listed.
pub(super) fn rarity(word: &str) -> f32 {
    let base = word
        .strip_suffix("'s")
        .or_else(|| word.strip_suffix("’s"))
        .unwrap_or(word);
    let parts = base.split(['-', '\u{2010}', '\u{2011}']).map(class);
    let listed = |class: u8| Some(class).filter(|class| *class < UNLISTED);
    let rarest = listed(class(base)).or_else(|| parts.filter_map(listed).max());
    f32::from(rarest.unwrap_or(UNLISTED)) / CLASSES
}

/// Hashes a word.
pub(super) fn hash(word: &str) -> u64 {
    FxBuildHasher.hash_one(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_words_are_rarer_and_endings_do_not_make_them_so() {
        assert!(rarity("the") < rarity("turbulence") && rarity("turbulence") < rarity("qwzxk"));
        assert!((rarity("minister's") - rarity("minister")).abs() < f32::EPSILON);
        assert!((rarity("port-side") - rarity("port").max(rarity("side"))).abs() < f32::EPSILON);
    }

    #[test]
    fn what_every_passage_says_counts_least() {
        let weights = Weights::over(["the harbour burned", "harbour crews came", "harbour shut"]);
        let of = |word: &str| weights.of(&weights.forms.get(word));
        assert!(of("crews") > of("harbour"));
    }
}
