//! How much a word counts: rare words tell, words that everybody uses do not.

use super::stem;
use crate::text::words::words;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use std::hash::BuildHasher;

/// What a function word counts; a content word counts 1 or more.
pub(super) const FUNCTION: f32 = 0.3;
/// What a content word counts before it is weighed.
const CONTENT: f32 = 6.0;
/// The least that in-event frequency leaves of a content word's weight: the actors' names stand in every passage, yet still say whom it is about.
const EVENT_FLOOR: f32 = 0.35;

/// Word weights: rarity in news at large times rarity among the passages at hand.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    passages: usize,
    frequency: FxHashMap<u64, u32>,
}

impl Weights {
    /// Counts in how many of these passages each stem stands.
    #[must_use]
    pub fn over<'a>(passages: impl IntoIterator<Item = &'a str>) -> Self {
        let mut weights = Self::default();
        for passage in passages {
            let stems: FxHashSet<u64> = words(passage)
                .into_iter()
                .map(|span| hash(&stem(&span.of(passage).to_lowercase())))
                .collect();
            weights.passages += 1;
            for stem in stems {
                *weights.frequency.entry(stem).or_default() += 1;
            }
        }
        weights
    }

    /// Gives the weight of a content word by the hash of its stem.
    #[must_use]
    pub fn of(&self, stem: u64) -> f32 {
        CONTENT * self.in_event(stem)
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

/// Hashes a word.
pub(super) fn hash(word: &str) -> u64 {
    FxBuildHasher.hash_one(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_every_passage_says_counts_least() {
        let weights = Weights::over(["the harbour burned", "harbour crews came", "harbour shut"]);
        let of = |word: &str| weights.of(hash(&stem(word)));
        assert!(of("crews") > of("harbour"));
    }
}
