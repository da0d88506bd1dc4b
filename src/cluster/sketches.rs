//! The wording of articles in small: of each the smallest hashes of its runs of words, all in one stretch of memory.

use rustc_hash::FxHasher;
use std::hash::Hasher;

/// Length of the word runs by which copies are found (5 to 7 in Nicholls 2019).
const SHINGLE: usize = 5;
/// Smallest hashes kept of an article (a bottom-k sketch).
const KEPT: usize = 96;

/// The sketches of some articles.
#[derive(Clone, Debug, Default)]
pub(super) struct Sketches(Vec<u32>);

/// Where an article's sketch stands among all.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sketch {
    start: usize,
    length: u8,
}

impl Sketches {
    /// Sketches a text, given the hashes of its words: two texts share about as large a part of their sketches as of their wording.
    pub(super) fn sketch(&mut self, words: &[u32]) -> Sketch {
        let run = |run: &[u32]| {
            let mut hasher = FxHasher::default();
            run.iter().for_each(|word| hasher.write_u32(*word));
            super::keys::narrow(hasher.finish())
        };
        let mut hashes: Vec<u32> = words.windows(SHINGLE).map(run).collect();
        hashes.sort_unstable();
        hashes.dedup();
        hashes.truncate(KEPT);
        self.add(&hashes)
    }

    /// Adds a sketch, sorted.
    pub(super) fn add(&mut self, hashes: &[u32]) -> Sketch {
        let start = self.0.len();
        self.0.extend(hashes);
        let length = u8::try_from(hashes.len()).unwrap_or(u8::MAX);
        Sketch { start, length }
    }

    /// Takes over the sketches of another part of the corpus; says by how much they moved.
    pub(super) fn append(&mut self, other: &Self) -> usize {
        let start = self.0.len();
        self.0.extend(&other.0);
        start
    }

    /// Gives a sketch, sorted.
    pub(super) fn of(&self, sketch: Sketch) -> &[u32] {
        let end = sketch.start + usize::from(sketch.length);
        self.0.get(sketch.start..end).unwrap_or(&[])
    }
}

impl Sketch {
    /// Follows the sketches to where they moved.
    pub(super) fn move_by(&mut self, by: usize) {
        self.start += by;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sketches_of_two_parts_stay_apart() {
        let (mut first, mut second) = (Sketches::default(), Sketches::default());
        let a = first.sketch(&[0, 1, 2, 3, 4, 5, 6, 7, 8]);
        let mut b = second.sketch(&[4, 5, 6, 7, 8]);
        b.move_by(first.append(&second));
        assert_eq!((first.of(a).len(), first.of(b).len()), (5, 1));
        assert!(first.of(a).contains(&first.of(b)[0]));
    }
}
