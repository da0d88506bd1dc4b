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
    let passages = index.keys.len();
    let mut sums = vec![0.0_f32; passages];
    let mut found: Vec<Closest> = (0..passages).map(|_| Closest::among(passages)).collect();
    for (at, keys) in (0..).zip(&index.keys) {
        index.sum_later(at, keys, &mut sums);
        let later = sums.get_mut(at as usize + 1..).unwrap_or_default();
        for (other, sum) in (at + 1..).zip(later) {
            let overlap = std::mem::take(sum);
            if overlap >= WORTH_A_LOOK {
                for (here, there) in [(at, other), (other, at)] {
                    if let Some(found) = found.get_mut(here as usize) {
                        found.add(overlap, there);
                    }
                }
            }
        }
    }
    found.into_iter().map(Closest::sorted).collect()
}

/// The closest passages to one, packed by [`rank`].
struct Closest {
    found: Vec<u64>,
    /// The last rank that is still kept.
    last: u64,
}

impl Closest {
    fn among(passages: usize) -> Self {
        Self {
            found: Vec::with_capacity(passages.min(2 * MAX_NEIGHBOURS)),
            last: u64::MAX,
        }
    }

    /// Adds a passage; what is too far to be kept goes now and then, so that the list stays short.
    fn add(&mut self, overlap: f32, at: u32) {
        let rank = rank(overlap, at);
        if rank > self.last {
            return;
        }
        if self.found.len() >= 2 * MAX_NEIGHBOURS {
            self.prune();
        }
        self.found.push(rank);
    }

    fn prune(&mut self) {
        if self.found.len() > MAX_NEIGHBOURS {
            let (_, last, _) = self.found.select_nth_unstable(MAX_NEIGHBOURS - 1);
            self.last = *last;
            self.found.truncate(MAX_NEIGHBOURS);
        }
    }

    fn sorted(mut self) -> Vec<Neighbour> {
        self.prune();
        self.found.sort_unstable();
        self.found.into_iter().map(neighbour).collect()
    }
}

/// Passages by their words.
#[derive(Default)]
struct Index {
    /// The words of each passage with their share of its length.
    keys: Vec<Vec<(usize, f32)>>,
    /// The passages of each word.
    postings: Vec<Vec<(u32, f32)>>,
}

impl Index {
    fn of<'a>(passages: impl Iterator<Item = &'a Prepared>) -> Self {
        let mut index = Self::default();
        let mut numbers: FxHashMap<u64, usize> = FxHashMap::default();
        for (at, passage) in (0..).zip(passages) {
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

    /// Adds up what a passage shares with each later one.
    fn sum_later(&self, passage: u32, keys: &[(usize, f32)], sums: &mut [f32]) {
        for (key, weight) in keys {
            let list = self.postings.get(*key).map_or(&[][..], Vec::as_slice);
            if list.len() >= MAX_POSTINGS {
                continue;
            }
            let later = list.partition_point(|(at, _)| *at <= passage);
            for (at, other) in list.iter().skip(later) {
                if let Some(sum) = sums.get_mut(*at as usize) {
                    *sum += weight * other;
                }
            }
        }
    }
}

/// Packs an overlap and a passage's number so that the closest, of equals the lower number, is the least: whole numbers sort fast.
fn rank(overlap: f32, at: u32) -> u64 {
    u64::from(!overlap.to_bits()) << 32 | u64::from(at)
}

/// Unpacks a [`rank`].
#[allow(clippy::cast_possible_truncation)]
fn neighbour(rank: u64) -> Neighbour {
    Neighbour {
        at: (rank as u32) as usize,
        overlap: f32::from_bits(!((rank >> 32) as u32)),
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
