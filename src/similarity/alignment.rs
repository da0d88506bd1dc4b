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

/// Two passages and, for every word of each, its best partner in the other.
#[derive(Clone, Debug)]
pub struct Aligned<'a> {
    /// The first passage.
    pub a: &'a Prepared,
    /// The second.
    pub b: &'a Prepared,
    pub(super) forth: Vec<Best>,
    pub(super) back: Vec<Best>,
}

/// The best partner of a word so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Best {
    /// By what the two are partners; nothing where the word has none.
    pub(super) by: Option<Match>,
    /// How alike they are.
    pub(super) score: f32,
    rank: f32,
    partner: usize,
}

impl<'a> Aligned<'a> {
    /// Aligns two passages; a word may be the partner of several.
    #[must_use]
    pub fn of(a: &'a Prepared, b: &'a Prepared) -> Self {
        let mut out = Self {
            a,
            b,
            forth: vec![Best::default(); a.words.len()],
            back: vec![Best::default(); b.words.len()],
        };
        for (here, there) in [(&a.content, &b.content), (&a.function, &b.function)] {
            for key in here {
                for other in there.iter().filter(|other| key.may_meet(other)) {
                    out.meet(key, other);
                }
            }
        }
        out.meet_in_meaning();
        out
    }

    /// Keeps two words that may be partners by more than their meaning, if they are.
    fn meet(&mut self, key: &Key, other: &Key) {
        let words = self.a.words.get(key.at).zip(self.b.words.get(other.at));
        if let Some((score, by)) = words.and_then(|(a, b)| partners(a, b)) {
            self.keep(key.at, other.at, score, by);
        }
    }

    /// Keeps content words of like meaning; two that both have their like already look no further.
    fn meet_in_meaning(&mut self) {
        let settled = |best: Option<&Best>| best.is_some_and(|best| best.score >= 1.0);
        let (a, b) = (self.a, self.b);
        for (key, vector) in a.content.iter().zip(&a.directions) {
            let here = settled(self.forth.get(key.at));
            for (other, there) in b.content.iter().zip(&b.directions) {
                if here && settled(self.back.get(other.at)) || key.may_meet(other) {
                    continue;
                }
                let cosine = vector.cosine(there);
                if cosine >= MEANING {
                    self.keep(key.at, other.at, cosine, Match::Meaning);
                }
            }
        }
    }

    /// Keeps a pair on the sides where it is the best so far.
    fn keep(&mut self, a: usize, b: usize, score: f32, by: Match) {
        let (Some(forth), Some(back)) = (self.forth.get_mut(a), self.back.get_mut(b)) else {
            return;
        };
        if score + 2.0 * NEIGHBOUR > forth.rank.min(back.rank) {
            let rank = score + NEIGHBOUR * beside(self.a, a, self.b, b);
            for (side, partner) in [(forth, b), (back, a)] {
                if rank > side.rank {
                    *side = Best {
                        by: Some(by),
                        score,
                        rank,
                        partner,
                    };
                }
            }
        }
    }

    /// Lists the pairs of words that are each other's best partner, in the order of the first passage.
    #[must_use]
    pub fn pairs(&self) -> Vec<Pair> {
        let forth = self.forth.iter().enumerate();
        let pair = |(a, best): (usize, &Best)| {
            let back = self.back.get(best.partner).filter(|it| it.by.is_some())?;
            (back.partner == a).then_some(Pair {
                a,
                b: best.partner,
                score: best.score,
                by: best.by?,
            })
        };
        forth.filter_map(pair).collect()
    }
}

/// Counts on how many sides of two words the words beside them are the same too.
fn beside(a: &Prepared, at: usize, b: &Prepared, there: usize) -> f32 {
    let same = |x: Option<usize>, y: Option<usize>| {
        let form = |side: &Prepared, at: Option<usize>| side.forms.get(at?).copied();
        let x = form(a, x);
        f32::from(u8::from(x.is_some() && x == form(b, y)))
    };
    same(at.checked_sub(1), there.checked_sub(1)) + same(at.checked_add(1), there.checked_add(1))
}

/// Lists the pairs of words that are each other's best partner, in the order of the first passage.
///
/// `"global turmoil", "global turbulence" -> [(global, global, Exact), (turmoil, turbulence, Meaning)]`
#[must_use]
pub fn pairs(a: &Prepared, b: &Prepared) -> Vec<Pair> {
    Aligned::of(a, b).pairs()
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
