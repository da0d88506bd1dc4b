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
            words
                .flat_map(|word| keys(word).chain(rounded(word)))
                .collect()
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

    /// Gives the share of content words, by weight, that any of these columns has, numbers also where they round to the same, 0 to 1; and
    /// their weight in nats.
    pub(super) fn share_of_any(&self, columns: &[usize], words: &[Word]) -> (f32, f32) {
        let known = |key: u64| {
            let mut columns = columns.iter().filter_map(|at| self.0.get(*at));
            columns.any(|known| known.contains(&key))
        };
        let (mut met, mut all) = (0.0, 0.0);
        for word in words.iter().filter(|word| !word.function) {
            all += word.weight;
            if keys(word).chain(rounded(word)).any(known) {
                met += word.weight;
            }
        }
        (met / f32::max(all, f32::EPSILON), all)
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

/// Sets rounded values apart from values and stems.
const ROUNDED: u64 = 0x9E37_79B9_7F4A_7C15;

/// Gives what a number of more than one may be met by where it is rounded: `214 -> 200`, `"1.9" -> 2`.
fn rounded(word: &Word) -> Option<u64> {
    let value = word.number.filter(|value| *value > 1.0)?;
    let scale = 10_f64.powf(value.log10().floor());
    Some(((value / scale).round() * scale).to_bits() ^ ROUNDED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_meet_where_they_round_to_the_same() {
        let meet = |a: &str, b: &str| {
            let key = |text: &str| rounded(&Prepared::alone(text).words[0]);
            key(a).is_some() && key(a) == key(b)
        };
        assert!(meet("200", "214") && meet("two", "1.9") && meet("1,800", "2,100"));
        assert!(!meet("200", "290") && !meet("one", "1") && !meet("ships", "ships"));
    }
}
