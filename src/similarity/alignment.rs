//! Soft word alignment: every word and its best partner on the other side.

use super::Prepared;
use super::word::{Match, partners};

/// A word of one passage and its best partner in the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// Index of the word in the first passage.
    pub a: usize,
    /// Index of its partner in the second.
    pub b: usize,
    /// How alike, 0 to 1.
    pub score: f32,
    /// By what.
    pub by: Match,
}

/// What a partner in a matching neighbourhood gains over an equal one elsewhere: decides ties only.
const NEIGHBOUR: f32 = 0.01;

/// Both directions of an alignment: for every word of one side its best partner on the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Alignment {
    pub(super) forth: Vec<Option<Pair>>,
    pub(super) back: Vec<Option<Pair>>,
}

/// Aligns two passages; a word may be the partner of several.
pub(super) fn align(a: &Prepared, b: &Prepared) -> Alignment {
    let mut forth: Vec<Option<Pair>> = vec![None; a.words.len()];
    let mut back: Vec<Option<Pair>> = vec![None; b.words.len()];
    for (i, word) in a.words.iter().enumerate() {
        for (j, other) in b.words.iter().enumerate() {
            if word.function != other.function {
                continue;
            }
            let Some((score, by)) = partners(word, other) else {
                continue;
            };
            let pair = Pair {
                a: i,
                b: j,
                score,
                by,
            };
            keep(&mut forth, i, pair, a, b);
            keep(&mut back, j, pair, a, b);
        }
    }
    Alignment { forth, back }
}

fn keep(best: &mut [Option<Pair>], at: usize, pair: Pair, a: &Prepared, b: &Prepared) {
    if let Some(slot) = best.get_mut(at) {
        let better = slot.is_none_or(|old| rank(pair, a, b) > rank(old, a, b));
        if better {
            *slot = Some(pair);
        }
    }
}

/// Ranks a pair: how alike, then whether the words beside it are the same too.
fn rank(pair: Pair, a: &Prepared, b: &Prepared) -> f32 {
    let form = |side: &Prepared, at: Option<usize>| Some(side.words.get(at?)?.form);
    let beside = |x: Option<usize>, y: Option<usize>| {
        let x = form(a, x);
        x.is_some() && x == form(b, y)
    };
    let before = beside(pair.a.checked_sub(1), pair.b.checked_sub(1));
    let after = beside(pair.a.checked_add(1), pair.b.checked_add(1));
    pair.score + NEIGHBOUR * (f32::from(u8::from(before)) + f32::from(u8::from(after)))
}

/// Lists the pairs of words that are each other's best partner, in the order of the first passage.
///
/// `"global turmoil", "global turbulence" -> [(global, global, Exact), (turmoil, turbulence, Meaning)]`
#[must_use]
pub fn pairs(a: &Prepared, b: &Prepared) -> Vec<Pair> {
    let alignment = align(a, b);
    let mutual =
        |pair: &Pair| matches!(alignment.back.get(pair.b), Some(Some(back)) if back.a == pair.a);
    alignment
        .forth
        .iter()
        .copied()
        .flatten()
        .filter(mutual)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_meet_by_value_and_words_by_stem() {
        let (a, b) = (
            Prepared::alone("Eleven ships waited"),
            Prepared::alone("11 ships are waiting"),
        );
        let by: Vec<_> = pairs(&a, &b).into_iter().map(|pair| pair.by).collect();
        assert_eq!(by, [Match::Number, Match::Exact, Match::Stem]);
    }

    #[test]
    fn other_numbers_never_meet() {
        assert!(pairs(&Prepared::alone("120"), &Prepared::alone("118")).is_empty());
    }
}
