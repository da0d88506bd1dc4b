//! Which passages share rare words, through an inverted index and never by comparing all with all.

use crate::similarity::Prepared;
use rustc_hash::FxHashMap;

/// A word that stands in more passages than this finds nobody: it tells little, and the work would grow with the square.
const MAX_POSTINGS: usize = 400;
/// Neighbours kept of one passage, the closest: some two for every column of the widest comparison.
const MAX_NEIGHBOURS: usize = 200;
/// Overlap of wording below which two passages are not looked at word by word.
const WORTH_A_LOOK: f32 = 0.06;

/// A passage that shares words with another, and how much, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Neighbour {
    /// Its number.
    pub(super) at: usize,
    /// Cosine of the two passages' word weights.
    pub(super) overlap: f32,
}

/// Lists for every passage those that share telling words with it, the closest first; of equals the lower number.
pub(super) fn neighbours<'a>(passages: impl Iterator<Item = &'a Prepared>) -> Vec<Vec<Neighbour>> {
    let index = Index::of(passages);
    let mut sums = vec![0.0_f32; index.keys.len()];
    (0..index.keys.len())
        .map(|at| index.sharing(at, &mut sums))
        .collect()
}

/// Passages by their words.
#[derive(Default)]
struct Index {
    /// The words of each passage with their share of its length.
    keys: Vec<Vec<(usize, f32)>>,
    /// The passages of each word.
    postings: Vec<Vec<(usize, f32)>>,
}

impl Index {
    fn of<'a>(passages: impl Iterator<Item = &'a Prepared>) -> Self {
        let mut index = Self::default();
        let mut numbers: FxHashMap<u64, usize> = FxHashMap::default();
        for (at, passage) in passages.enumerate() {
            let keys: Vec<(usize, f32)> = keys(passage)
                .into_iter()
                .map(|(key, weight)| {
                    let next = numbers.len();
                    (*numbers.entry(key).or_insert(next), weight)
                })
                .collect();
            index.postings.resize_with(numbers.len(), Vec::new);
            for (key, weight) in &keys {
                if let Some(list) = index.postings.get_mut(*key) {
                    list.push((at, *weight));
                }
            }
            index.keys.push(keys);
        }
        index
    }

    /// Lists the neighbours of a passage; `sums` is room to count in, all zero before and after.
    fn sharing(&self, passage: usize, sums: &mut [f32]) -> Vec<Neighbour> {
        let mut touched = Vec::new();
        for (key, weight) in self.keys.get(passage).into_iter().flatten() {
            let list = self.postings.get(*key).map_or(&[][..], Vec::as_slice);
            for (at, other) in list.iter().filter(|_| list.len() < MAX_POSTINGS) {
                if let Some(sum) = sums.get_mut(*at) {
                    if *sum == 0.0 {
                        touched.push(*at);
                    }
                    *sum += weight * other;
                }
            }
        }
        let mut found = Vec::new();
        for at in touched {
            let Some(sum) = sums.get_mut(at) else {
                continue;
            };
            let overlap = std::mem::take(sum);
            if overlap >= WORTH_A_LOOK && at != passage {
                found.push(Neighbour { at, overlap });
            }
        }
        let closest_first =
            |a: &Neighbour, b: &Neighbour| b.overlap.total_cmp(&a.overlap).then(a.at.cmp(&b.at));
        if found.len() > MAX_NEIGHBOURS {
            found.select_nth_unstable_by(MAX_NEIGHBOURS, closest_first);
            found.truncate(MAX_NEIGHBOURS);
        }
        found.sort_unstable_by(closest_first);
        found
    }
}

/// Lists a passage's content stems and entities, each once, with weights whose squares add up to 1.
fn keys(passage: &Prepared) -> Vec<(u64, f32)> {
    let content = passage.words.iter().filter(|word| !word.function);
    let mut keys: Vec<(u64, f32)> = content
        .map(|word| (word.entity.unwrap_or(word.stem), word.weight))
        .collect();
    keys.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    keys.dedup_by_key(|(key, _)| *key);
    let length = keys.iter().map(|(_, w)| w * w).sum::<f32>().sqrt();
    for (_, weight) in &mut keys {
        *weight /= length.max(f32::EPSILON);
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages_that_share_words_are_found() {
        let texts = [
            "the harbour burned",
            "a mayor spoke",
            "fire in the harbour",
            "harbour fire",
        ];
        let passages = texts.map(Prepared::alone);
        let found = neighbours(passages.iter());
        let near = |at: usize| found[at].iter().map(|one| one.at).collect::<Vec<_>>();
        assert_eq!(near(3), [2, 0]);
        assert!(near(1).is_empty());
    }
}
