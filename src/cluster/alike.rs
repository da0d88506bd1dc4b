//! How alike lists of terms are, where many are held together: each with one, or each with each.

use super::rarity::background_weight;
use super::refine::Matrix;
use super::terms::{Term, Terms, Weighed, often};

/// Places for the terms of a list: fifty times as many as a list may have, so that nearly every look-up of another term ends at once.
const SLOTS: usize = 8192;
/// Most terms of a list.
const MOST: usize = 255;

/// A list laid out so that many others can be held against it, weighed by background rarity.
pub(super) struct Laid {
    /// Number of a term, from 1, at or behind the place that its hash names; 0 is a free place.
    slots: Vec<u8>,
    terms: Vec<(u32, f32)>,
    square: f32,
}

impl Laid {
    /// Makes room.
    pub(super) fn new() -> Self {
        Self {
            slots: vec![0; SLOTS],
            terms: Vec::with_capacity(MOST),
            square: 0.0,
        }
    }

    /// Lays out another list in the place of the one before; `square` is its [`square`].
    pub(super) fn lay(&mut self, terms: &Terms, square: f32) {
        self.slots.fill(0);
        self.terms.clear();
        self.square = square;
        for (number, term) in (1..=u8::MAX).zip(terms.iter().take(MOST)) {
            let mut at = place(term.hash);
            while self.slots[at] > 0 {
                at = (at + 1) % SLOTS;
            }
            self.slots[at] = number;
            self.terms.push((term.hash, weight(&term)));
        }
    }

    /// Cosine with another list, whose [`square`] is given; 0 where one of them is empty.
    pub(super) fn cosine(&self, other: &Terms, square: f32) -> f32 {
        let squares = self.square * square;
        if squares <= 0.0 {
            return 0.0;
        }
        let both = other
            .iter()
            .filter_map(|term| Some(self.weight(term.hash)? * weight(&term)));
        both.sum::<f32>() / squares.sqrt()
    }

    #[inline]
    fn weight(&self, hash: u32) -> Option<f32> {
        let mut at = place(hash);
        while let Some(number) = self.slots[at].checked_sub(1) {
            let (there, weight) = self.terms[usize::from(number)];
            if there == hash {
                return Some(weight);
            }
            at = (at + 1) % SLOTS;
        }
        None
    }
}

#[inline]
fn place(hash: u32) -> usize {
    hash as usize % SLOTS
}

/// How much a term counts by background rarity.
#[inline]
fn weight(term: &Term) -> f32 {
    often(term.count) * background_weight(term)
}

/// Sum of the squared weights of a list.
pub(super) fn square(terms: &Terms) -> f32 {
    terms.iter().map(|term| weight(&term).powi(2)).sum()
}

/// Cosines of every two of some lists; 0 where one of them is empty.
///
/// Goes through the lists term by term, so that only what two lists share costs anything.
pub(super) fn cosines<'a>(lists: impl Iterator<Item = &'a Weighed>) -> Matrix {
    let (mut posted, mut squares) = (Vec::new(), Vec::new());
    for (place, list) in (0_u32..).zip(lists) {
        let terms = list.terms().iter();
        posted.extend(terms.map(|(hash, weight)| (*hash, place, *weight)));
        squares.push(list.square());
    }
    posted.sort_unstable_by_key(|(hash, place, _)| (*hash, *place));
    let mut sums = Matrix::new(squares.len(), |_, _| 0.0);
    for run in posted.chunk_by(|a, b| a.0 == b.0) {
        for (at, (_, a, weight)) in run.iter().enumerate() {
            let row = sums.row(*a as usize);
            for (_, b, there) in run.iter().skip(at + 1) {
                row[*b as usize] += weight * there;
            }
        }
    }
    Matrix::new(squares.len(), |a, b| {
        let scale = (squares[a] * squares[b]).sqrt();
        if scale > 0.0 {
            sums.get(a, b) / scale
        } else {
            0.0
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(seed: u32) -> Terms {
        // hashes that meet in their places, of which some are shared
        let term = |number: u32| Term {
            hash: (number * seed) % 40 * 8192 + number / 2,
            count: 1 + (number % 3) as u8,
            class: 40 + (number % 7) as u8,
        };
        let mut terms: Vec<Term> = (0..60).map(term).collect();
        terms.sort_unstable_by_key(|term| term.hash);
        terms.into()
    }

    #[test]
    fn laid_out_or_all_at_once_lists_are_as_alike_as_two_by_two() {
        let lists: Vec<Terms> = [1, 3, 5]
            .map(list)
            .into_iter()
            .chain([Terms::default()])
            .collect();
        let weighed: Vec<Weighed> = lists
            .iter()
            .map(|terms| Weighed::new(terms, background_weight))
            .collect();
        let all = cosines(weighed.iter());
        let mut laid = Laid::new();
        for a in 0..lists.len() {
            laid.lay(&lists[a], square(&lists[a]));
            for b in a + 1..lists.len() {
                let two = weighed[a].cosine(&weighed[b]);
                assert!((laid.cosine(&lists[b], square(&lists[b])) - two).abs() < 1e-6);
                assert!((all.get(a, b) - two).abs() < 1e-6);
            }
        }
        assert!(all.get(0, 1) > 0.0);
    }
}
