//! One figure for two passages: a linear blend of features that can be read.

use super::Prepared;
use super::alignment::{Alignment, Pair, align};

/// What is measured on two passages; every share is 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Features {
    /// Weighted share of words with a partner, in the direction where it is lower.
    pub cover_low: f32,
    /// The same in the direction where it is higher.
    pub cover_high: f32,
    /// Overlap of character trigrams (Dice).
    pub trigrams: f32,
    /// Share of neighbouring pairs that stay neighbours on the other side.
    pub order: f32,
    /// 1 where both have numbers that the other lacks.
    pub number_clash: f32,
    /// 1 where only one has a number that the other lacks.
    pub number_lone: f32,
    /// Heaviest content word without a partner, of the side where it is lighter, against the heaviest word there is.
    pub loss_low: f32,
    /// The same of the other side.
    pub loss_high: f32,
    /// 1 where both name someone whom the other does not.
    pub name_clash: f32,
    /// Shorter length in words against the longer.
    pub length: f32,
}

impl Features {
    /// Lists them in the order of the blend's weights.
    #[must_use]
    pub fn list(&self) -> [f32; 10] {
        [
            self.cover_low,
            self.cover_high,
            self.trigrams,
            self.order,
            self.number_clash,
            self.number_lone,
            self.loss_low,
            self.loss_high,
            self.name_clash,
            self.length,
        ]
    }
}

/// Measures two prepared passages.
#[must_use]
pub fn features(a: &Prepared, b: &Prepared) -> Features {
    measured(a, b, &align(a, b))
}

/// Says how alike two prepared passages are, 0 to 1.
#[must_use]
pub fn likeness(a: &Prepared, b: &Prepared) -> f32 {
    blend(&features(a, b))
}

/// Says how alike two texts are, 0 to 1; for many comparisons prepare each once and take [`likeness`].
#[must_use]
pub fn score(a: &str, b: &str) -> f32 {
    likeness(&Prepared::alone(a), &Prepared::alone(b))
}

/// Weights of the features, fitted by ridge regression on three public sets of news pairs (docs/METHODS.md, "Similarity").
const BLEND: [f32; 10] = [0.33, 0.0, 0.46, 0.02, -0.22, -0.05, 0.07, 0.11, -0.07, 0.16];

fn blend(features: &Features) -> f32 {
    let sum: f32 = features.list().iter().zip(BLEND).map(|(x, w)| x * w).sum();
    sum.clamp(0.0, 1.0)
}

fn measured(a: &Prepared, b: &Prepared, alignment: &Alignment) -> Features {
    let forth = side(a, &alignment.forth);
    let back = side(b, &alignment.back);
    let both = |x: bool, y: bool| f32::from(u8::from(x && y));
    Features {
        cover_low: forth.cover.min(back.cover),
        cover_high: forth.cover.max(back.cover),
        trigrams: dice(&a.trigrams, &b.trigrams),
        order: order(&alignment.forth),
        number_clash: both(forth.number, back.number),
        number_lone: f32::from(u8::from(forth.number != back.number)),
        loss_low: forth.loss.min(back.loss),
        loss_high: forth.loss.max(back.loss),
        name_clash: both(forth.name, back.name),
        length: ratio(a.words.len(), b.words.len()),
    }
}

/// What one side has and the other lacks.
struct Side {
    cover: f32,
    loss: f32,
    number: bool,
    name: bool,
}

/// Weight of the rarest word: the scale of a loss.
const HEAVIEST: f32 = 12.0;

fn side(side: &Prepared, best: &[Option<Pair>]) -> Side {
    let mut out = Side {
        cover: 0.0,
        loss: 0.0,
        number: false,
        name: false,
    };
    for (word, pair) in side.words.iter().zip(best) {
        match pair {
            Some(pair) => out.cover += word.weight * pair.score,
            None if !word.function => {
                out.loss = out.loss.max(word.weight / HEAVIEST);
                out.number |= word.number.is_some();
                out.name |= word.capital && word.number.is_none();
            }
            None => {}
        }
    }
    out.cover = if side.total > 0.0 {
        out.cover / side.total
    } else {
        0.0
    };
    out
}

/// Share of partners that follow each other on both sides.
#[allow(clippy::cast_precision_loss)]
fn order(forth: &[Option<Pair>]) -> f32 {
    let partners: Vec<usize> = forth.iter().flatten().map(|pair| pair.b).collect();
    if partners.len() < 2 {
        return 0.0;
    }
    let kept = partners
        .windows(2)
        .filter(|two| matches!(two, [x, y] if *y == x + 1))
        .count();
    kept as f32 / (partners.len() - 1) as f32
}

#[allow(clippy::cast_precision_loss)]
fn ratio(a: usize, b: usize) -> f32 {
    a.min(b) as f32 / a.max(b).max(1) as f32
}

/// Overlap of two sorted lists: twice what they share by what they hold.
fn dice(a: &[u32], b: &[u32]) -> f32 {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        shared += usize::from(x == y);
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    ratio(2 * shared, a.len() + b.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_is_more_alike_than_the_reworded_and_that_than_the_other() {
        let said = "The mayor warned that the bridge would close on Monday";
        let reworded = "On Monday the bridge is closing, the mayor has warned";
        let other = "Ferries carried twice as many passengers in spring";
        assert!(score(said, said) > score(said, reworded));
        assert!(score(said, reworded) > score(said, other) + 0.3);
    }

    #[test]
    fn nothing_is_like_nothing() {
        assert_eq!(score("", ""), score("", ""));
        assert!(score("", "words") <= 0.1);
    }

    #[test]
    fn likeness_does_not_depend_on_which_comes_first() {
        let (a, b) = ("Two ships left the port", "Ships left; the port is shut");
        assert!((score(a, b) - score(b, a)).abs() < 0.05);
    }
}
