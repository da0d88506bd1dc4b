//! An inverted index over words: which passages share rare words, without comparing all with all.

use crate::similarity::Prepared;
use rustc_hash::FxHashMap;

/// A word that stands in more passages than this finds no candidates: it tells little, and the work would grow with the square.
const MAX_POSTINGS: usize = 400;

/// Passages by their words.
#[derive(Default)]
pub(super) struct Index {
    postings: FxHashMap<u64, Vec<(u32, f32)>>,
    /// Sum of the squared weights of each passage's keys.
    norms: Vec<f32>,
}

/// A passage of the index and how much wording it shares, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Candidate {
    pub(super) at: usize,
    pub(super) overlap: f32,
}

impl Index {
    /// Adds a passage; its number is the count of those before it.
    #[allow(clippy::cast_possible_truncation)]
    pub(super) fn add(&mut self, passage: &Prepared) {
        let at = self.norms.len() as u32;
        let keys = keys(passage);
        self.norms.push(norm(&keys));
        for (key, weight) in keys {
            let list = self.postings.entry(key).or_default();
            if list.len() < MAX_POSTINGS {
                list.push((at, weight));
            }
        }
    }

    /// Lists the passages that share words with this one, with the cosine of their word weights; in the order of their numbers.
    pub(super) fn sharing(&self, passage: &Prepared) -> Vec<Candidate> {
        let keys = keys(passage);
        let own = norm(&keys);
        let mut sums = vec![0.0_f32; self.norms.len()];
        for (key, weight) in keys {
            let list = self.postings.get(&key).map_or(&[][..], Vec::as_slice);
            for (at, other) in list.iter().filter(|_| list.len() < MAX_POSTINGS) {
                if let Some(sum) = sums.get_mut(*at as usize) {
                    *sum += weight * other;
                }
            }
        }
        let found = sums.into_iter().zip(&self.norms).enumerate();
        found
            .filter(|(_, (sum, _))| *sum > 0.0)
            .map(|(at, (sum, norm))| Candidate {
                at,
                overlap: sum / (own * norm).sqrt(),
            })
            .collect()
    }
}

/// Keeps the `count` candidates with the most shared wording, the lower number first where equal.
pub(super) fn strongest(mut candidates: Vec<Candidate>, count: usize) -> Vec<Candidate> {
    candidates.sort_by(|a, b| b.overlap.total_cmp(&a.overlap).then(a.at.cmp(&b.at)));
    candidates.truncate(count);
    candidates
}

/// Lists a passage's content stems and entities with their weights, each once.
fn keys(passage: &Prepared) -> Vec<(u64, f32)> {
    let mut keys: Vec<(u64, f32)> = passage
        .words
        .iter()
        .filter(|word| !word.function)
        .map(|word| (word.entity.unwrap_or(word.stem), word.weight))
        .collect();
    keys.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    keys.dedup_by_key(|(key, _)| *key);
    keys
}

fn norm(keys: &[(u64, f32)]) -> f32 {
    keys.iter().map(|(_, weight)| weight * weight).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages_that_share_words_are_found() {
        let mut index = Index::default();
        for text in ["the harbour burned", "a mayor spoke", "fire in the harbour"] {
            index.add(&Prepared::alone(text));
        }
        let found = index.sharing(&Prepared::alone("harbour fire"));
        let best = strongest(found, 1);
        assert_eq!(best.first().map(|candidate| candidate.at), Some(2));
    }
}
