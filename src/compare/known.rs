//! How much of a passage's words an article has anywhere: a fact is hardly told where its words are not.

use super::passages::{Passage, Passages};
use crate::similarity::{Prepared, Word};
use rustc_hash::FxHashSet;

/// What the passages of each column name, count and say.
pub(super) struct Known(Vec<FxHashSet<u64>>);

impl Known {
    /// Gathers the words of every column.
    pub(super) fn of(all: &Passages) -> Self {
        let words = |column: usize| {
            let passages = all.list.get(all.column(column)).unwrap_or_default();
            let words = passages.iter().flat_map(|one| &one.prepared.words);
            words.flat_map(keys).collect()
        };
        Self((0..all.columns).map(words).collect())
    }

    /// Gives the share of a passage's content words, by weight, that a column has: 0 to 1.
    pub(super) fn share(&self, column: usize, passage: &Prepared) -> f32 {
        let Some(known) = self.0.get(column) else {
            return 0.0;
        };
        let (mut met, mut all) = (0.0, 0.0);
        for word in passage.words.iter().filter(|word| !word.function) {
            all += word.weight;
            if keys(word).any(|key| known.contains(&key)) {
                met += word.weight;
            }
        }
        met / f32::max(all, f32::EPSILON)
    }

    /// Gives the mean share of several passages.
    #[allow(clippy::cast_precision_loss)]
    pub(super) fn mean<'a>(
        &self,
        column: usize,
        passages: impl Iterator<Item = &'a Passage>,
    ) -> f32 {
        let shares: Vec<f32> = passages
            .map(|one| self.share(column, &one.prepared))
            .collect();
        shares.iter().sum::<f32>() / shares.len().max(1) as f32
    }
}

/// Gives what a word may be met by: its stem, the entity it names, its value.
fn keys(word: &Word) -> impl Iterator<Item = u64> + use<> {
    let value = word.number.map(f64::to_bits);
    [Some(word.stem), word.entity, value].into_iter().flatten()
}
