//! One figure for two passages: a linear blend of features that can be read.

use super::alignment::{Aligned, Best};
use super::{Prepared, Word};

/// What is measured on two passages. Every share is 0 to 1 and given for the direction (first to second passage, or back) in which it is
/// lower or higher; half where there is no such word.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Features {
    /// Harmonic mean of the weighted shares of words with a partner.
    pub cover: f32,
    /// The lower of these shares.
    pub cover_low: f32,
    /// Higher share of words with a partner.
    pub cover_high: f32,
    /// Higher share of content words with a *close* partner.
    pub close_high: f32,
    /// Lower share of content words with a *close* partner (likeness squared).
    pub close_low: f32,
    /// Lower share of capitalised words with a partner.
    pub names_low: f32,
    /// Lower share of numbers with a partner.
    pub numbers_low: f32,
    /// Higher share of content words that are neither capitalised nor numbers.
    pub plain_high: f32,
    /// Higher share of function words.
    pub function_high: f32,
    /// Whether both passages have a number that the other lacks.
    pub number_clash: bool,
    /// Whether only one has a number that the other lacks.
    pub number_lone: bool,
    /// Weight of the heaviest word without a partner on the side where it is heavier; 1 for a word of no list.
    pub lost_high: f32,
    /// The same on the side where it is lighter.
    pub lost_low: f32,
}

/// Measures two prepared passages.
#[must_use]
pub fn features(a: &Prepared, b: &Prepared) -> Features {
    Aligned::of(a, b).features()
}

impl Aligned<'_> {
    /// Measures the two passages.
    #[must_use]
    pub fn features(&self) -> Features {
        measured(
            &Side::of(self.a, &self.forth),
            &Side::of(self.b, &self.back),
        )
    }
}

fn measured(forth: &Side, back: &Side) -> Features {
    let low = |share: fn(&Side) -> Share| share(forth).value().min(share(back).value());
    let high = |share: fn(&Side) -> Share| share(forth).value().max(share(back).value());
    let (cover_low, cover_high) = (low(|side| side.all), high(|side| side.all));
    Features {
        cover: 2.0 * cover_low * cover_high / (cover_low + cover_high).max(f32::EPSILON),
        cover_low,
        cover_high,
        close_high: high(|side| side.close),
        close_low: low(|side| side.close),
        names_low: low(|side| side.names),
        numbers_low: low(|side| side.numbers),
        plain_high: high(|side| side.plain),
        function_high: high(|side| side.function),
        number_clash: forth.numbers.lost() && back.numbers.lost(),
        number_lone: forth.numbers.lost() != back.numbers.lost(),
        lost_high: forth.lost.max(back.lost),
        lost_low: forth.lost.min(back.lost),
    }
}

/// What [`likeness`] blends beside the features: overlap of character trigrams, meaning of the whole, words of the shorter passage.
#[must_use]
pub fn of_the_whole(a: &Prepared, b: &Prepared) -> [f32; 3] {
    let shorter = a.words.len().min(b.words.len());
    [
        dice(a.trigrams(), b.trigrams()),
        a.meaning(b),
        length(shorter),
    ]
}

/// Says how alike two prepared passages are, 0 to 1.
#[must_use]
pub fn likeness(a: &Prepared, b: &Prepared) -> f32 {
    likeness_by(&features(a, b), a, b)
}

/// Says how alike two prepared passages are whose features are known.
#[must_use]
pub fn likeness_by(f: &Features, a: &Prepared, b: &Prepared) -> f32 {
    let [trigrams, meaning, length] = of_the_whole(a, b);
    // Fitted by ridge regression on three public sets of news pairs, each weighing the same (docs/METHODS.md, "Similarity").
    let blend = f.cover
        + 0.9 * f.close_low
        + 0.7 * trigrams
        + 0.65 * length
        + 0.65 * meaning
        + 0.35 * f.numbers_low
        + 0.3 * f.names_low
        + 0.25 * f.function_high
        - if f.number_clash { 0.5 } else { 0.0 };
    (blend / BEST).clamp(0.0, 1.0)
}

/// What the blend gives two equal sentences of some twenty words.
const BEST: f32 = 4.6;

/// Says how alike two texts are, 0 to 1; for many comparisons prepare each once and take [`likeness`].
#[must_use]
pub fn score(a: &str, b: &str) -> f32 {
    likeness(&Prepared::alone(a), &Prepared::alone(b))
}

/// Weight of words with a partner among the weight of all words of a kind.
#[derive(Clone, Copy, Default)]
struct Share {
    met: f32,
    all: f32,
}

impl Share {
    fn add(&mut self, weight: f32, likeness: f32) {
        self.met += weight * likeness;
        self.all += weight;
    }

    fn value(self) -> f32 {
        if self.all > 0.0 {
            self.met / self.all
        } else {
            0.5
        }
    }

    fn lost(self) -> bool {
        self.met < self.all
    }
}

/// One passage's shares.
#[derive(Default)]
struct Side {
    all: Share,
    close: Share,
    names: Share,
    numbers: Share,
    plain: Share,
    function: Share,
    lost: f32,
}

/// Weight of a word that no list knows: the scale of a loss.
const HEAVIEST: f32 = 12.0;

impl Side {
    fn of(side: &Prepared, best: &[Best]) -> Self {
        let mut out = Self::default();
        for (word, best) in side.words.iter().zip(best) {
            out.add(word, best.by.map(|_| best.score));
        }
        out
    }

    fn add(&mut self, word: &Word, partner: Option<f32>) {
        let (weight, likeness) = (word.weight, partner.unwrap_or(0.0));
        self.all.add(weight, likeness);
        if word.function {
            self.function.add(weight, likeness);
            return;
        }
        self.close.add(weight, likeness * likeness);
        if word.capital {
            self.names.add(weight, likeness);
        }
        if word.number.is_some() {
            self.numbers.add(weight, likeness);
        } else if !word.capital {
            self.plain.add(weight, likeness);
        }
        if partner.is_none() {
            self.lost = self.lost.max(weight / HEAVIEST);
        }
    }
}

/// Words of the shorter passage on a logarithmic scale: `55 -> 1`.
#[allow(clippy::cast_precision_loss)]
fn length(words: usize) -> f32 {
    (words.max(1) as f32).ln() / 4.0
}

/// Overlap of two sorted lists: twice what they share by what they hold.
#[allow(clippy::cast_precision_loss)]
fn dice(a: &[u32], b: &[u32]) -> f32 {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        shared += usize::from(x == y);
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    2.0 * shared as f32 / (a.len() + b.len()).max(1) as f32
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
        assert!(score(said, reworded) > score(said, other) + 0.2);
    }

    #[test]
    fn another_number_is_less_alike_than_another_spelling_of_it() {
        let said = "Eleven ships waited off the port";
        assert!(
            score(said, "11 ships waited off the port")
                > score(said, "14 ships waited off the port")
        );
    }

    #[test]
    fn likeness_does_not_depend_on_which_comes_first() {
        let (a, b) = ("Two ships left the port", "Ships left; the port is shut");
        assert!((score(a, b) - score(b, a)).abs() < 0.01);
        assert!(score("", "words") < 0.3);
    }
}
