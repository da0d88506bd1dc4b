//! Soft word alignment: every word and its best partner on the other side.

use super::Prepared;
use super::word::{Key, MEANING, Match, partners};

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
    pub(super) forth: Vec<Best>,
    pub(super) back: Vec<Best>,
}

/// The best partner of a word so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Best {
    /// The word and its partner.
    pub(super) pair: Option<Pair>,
    rank: f32,
}

impl Best {
    fn keep(&mut self, pair: Pair, rank: f32) {
        if self.pair.is_none() || rank > self.rank {
            (self.pair, self.rank) = (Some(pair), rank);
        }
    }
}

/// Aligns two passages; a word may be the partner of several.
pub(super) fn align(a: &Prepared, b: &Prepared) -> Alignment {
    let mut out = Alignment {
        forth: vec![Best::default(); a.words.len()],
        back: vec![Best::default(); b.words.len()],
    };
    for (key, vector) in a.content.iter().zip(&a.directions) {
        for (other, there) in b.content.iter().zip(&b.directions) {
            let cosine = vector.cosine(there);
            let met = key.may_meet(other);
            if !met && cosine < MEANING {
                continue;
            }
            let found = match met {
                true => meet(a, b, key, other, cosine),
                false => Some((cosine, Match::Meaning)),
            };
            if let Some((score, by)) = found {
                out.keep(a, b, pair(key, other, score, by));
            }
        }
    }
    for key in &a.function {
        for other in b.function.iter().filter(|other| key.may_meet(other)) {
            if let Some((score, by)) = meet(a, b, key, other, 0.0) {
                out.keep(a, b, pair(key, other, score, by));
            }
        }
    }
    out
}

fn meet(a: &Prepared, b: &Prepared, key: &Key, other: &Key, cosine: f32) -> Option<(f32, Match)> {
    partners(a.words.get(key.at)?, b.words.get(other.at)?, cosine)
}

fn pair(a: &Key, b: &Key, score: f32, by: Match) -> Pair {
    Pair {
        a: a.at,
        b: b.at,
        score,
        by,
    }
}

impl Alignment {
    /// Keeps a pair on the sides where it is the best so far.
    fn keep(&mut self, a: &Prepared, b: &Prepared, pair: Pair) {
        let (Some(forth), Some(back)) = (self.forth.get_mut(pair.a), self.back.get_mut(pair.b))
        else {
            return;
        };
        if pair.score + 2.0 * NEIGHBOUR > forth.rank.min(back.rank) {
            let rank = rank(pair, a, b);
            forth.keep(pair, rank);
            back.keep(pair, rank);
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
    let back = |pair: &Pair| alignment.back.get(pair.b)?.pair;
    let mutual = |pair: &Pair| back(pair).is_some_and(|back| back.a == pair.a);
    alignment
        .forth
        .iter()
        .filter_map(|best| best.pair)
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
