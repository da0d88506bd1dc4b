//! Signs that two passages with much the same words say different things.
//!
//! Only words are looked at: a sign makes nobody wrong and neither passage false.

use super::Aligned;
use super::alignment::Best;
use super::weight::hash;
use super::{Prepared, Word, stem};
use crate::lexicon::{self, NEGATIONS};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// What two passages say differently though their words are much the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Clash {
    /// One turns round what the other says: "denied", "no".
    Polarity,
    /// They have opposite words: "close", "reopen".
    Opposite,
    /// They choose differently where only one can hold: "Monday", "Friday".
    Choice,
    /// Each names somebody or something that the other does not.
    Name,
    /// One has a number that the other lacks.
    Number,
}

/// What tells a clash.
type Sign = fn(&Aligned) -> bool;

/// Says how two passages clash, if they do; the first sign in the order of [`Clash`].
///
/// `"The bridge will stay closed", "The bridge is to reopen" -> Opposite`
#[must_use]
pub fn clash(a: &Prepared, b: &Prepared) -> Option<Clash> {
    Aligned::of(a, b).clash()
}

impl Aligned<'_> {
    /// Says how the two passages clash, if they do; the first sign in the order of [`Clash`].
    #[must_use]
    pub fn clash(&self) -> Option<Clash> {
        let signs: [(Clash, Sign); 5] = [
            (Clash::Polarity, |both| turned_round(both.a, both.b)),
            (Clash::Opposite, |both| opposed(both.a, both.b)),
            (Clash::Choice, |both| chosen_otherwise(both.a, both.b)),
            (Clash::Name, |both| named_otherwise(both.a, both.b)),
            (Clash::Number, counted_otherwise),
        ];
        let sign = signs.iter().find(|(_, holds)| holds(self));
        sign.map(|(clash, _)| *clash)
    }
}

/// Negations by their first word: whether it negates alone, and the words with which it does.
static NEGATION_CUES: LazyLock<FxHashMap<&'static str, (bool, Vec<&'static str>)>> =
    LazyLock::new(|| {
        let mut cues: FxHashMap<_, (bool, Vec<_>)> = FxHashMap::default();
        for entry in lexicon::entries(NEGATIONS) {
            let cue = entry.field(0);
            let (first, second) = cue
                .split_once(' ')
                .map_or((cue, None), |(a, b)| (a, Some(b)));
            let (alone, with) = cues.entry(first).or_default();
            *alone |= second.is_none();
            with.extend(second);
        }
        cues
    });

/// Says whether one passage has an odd number of negations and the other an even one.
fn turned_round(a: &Prepared, b: &Prepared) -> bool {
    negations(a) % 2 != negations(b) % 2
}

fn negations(passage: &Prepared) -> usize {
    let lower = |at: usize| passage.words.get(at).map_or("", Word::lower);
    let negates = |at: usize| {
        let word = lower(at);
        let straight = word.contains('’').then(|| word.replace('’', "'"));
        let Some((alone, with)) = NEGATION_CUES.get(straight.as_deref().unwrap_or(word)) else {
            return false;
        };
        let next = lower(at + 1);
        !(word == "not" && next == "only") && (*alone || with.contains(&next))
    };
    (0..passage.words.len()).filter(|at| negates(*at)).count()
}

static OPPOSITES: LazyLock<FxHashSet<(u64, u64)>> = LazyLock::new(|| {
    let both = |(a, b): (&str, &str)| {
        let (a, b) = (hash(&stem(a)), hash(&stem(b)));
        [(a, b), (b, a)]
    };
    lexicon::opposites().flat_map(both).collect()
});

/// Beginnings that turn an adjective round: "effective", "ineffective".
const TURNING: [&str; 6] = ["un", "in", "im", "ir", "il", "non-"];

fn opposite(a: &Word, b: &Word) -> bool {
    let turned = |a: &Word, b: &Word| {
        let mut bases = TURNING
            .iter()
            .filter_map(|begin| a.lower().strip_prefix(begin));
        bases.any(|base| base == b.lower())
    };
    OPPOSITES.contains(&(a.stem, b.stem)) || turned(a, b) || turned(b, a)
}

/// Says whether a word of one passage that the other lacks is the opposite of one that the first lacks.
fn opposed(a: &Prepared, b: &Prepared) -> bool {
    let there = only_here(b, a);
    only_here(a, b)
        .iter()
        .any(|word| there.iter().any(|other| opposite(word, other)))
}

fn chosen_otherwise(a: &Prepared, b: &Prepared) -> bool {
    let there = only_here(b, a);
    let other = |group: usize| {
        there
            .iter()
            .any(|word| lexicon::choice(word.lower()) == Some(group))
    };
    only_here(a, b)
        .iter()
        .filter_map(|word| lexicon::choice(word.lower()))
        .any(other)
}

/// Lists the words of a passage whose stem the other lacks.
fn only_here<'a>(here: &'a Prepared, there: &Prepared) -> Vec<&'a Word> {
    let lacks = |word: &&Word| there.words.iter().all(|other| other.stem != word.stem);
    here.words.iter().filter(lacks).collect()
}

fn named_otherwise(a: &Prepared, b: &Prepared) -> bool {
    names_more(a, b) && names_more(b, a)
}

fn names_more(here: &Prepared, there: &Prepared) -> bool {
    let lacks = |word: &&Word| {
        let other = |other: &Word| other.entity == word.entity || other.stem == word.stem;
        word.entity.is_some() && !there.words.iter().any(other)
    };
    here.words.iter().any(|word| lacks(&word))
}

fn counted_otherwise(both: &Aligned) -> bool {
    let alone = |side: &Prepared, best: &[Best]| {
        let mut words = side.words.iter().zip(best);
        // "no one", "one week": one is hardly ever what is counted
        words.any(|(word, best)| word.number.is_some_and(|it| it > 1.0) && best.by.is_none())
    };
    alone(both.a, &both.forth) || alone(both.b, &both.back)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(a: &str, b: &str) -> Option<Clash> {
        clash(&Prepared::alone(a), &Prepared::alone(b))
    }

    #[test]
    fn each_sign_is_seen() {
        for (a, b, sign) in [
            (
                "The bridge will stay closed",
                "The bridge is to reopen",
                Clash::Opposite,
            ),
            (
                "He denied that he knew",
                "He confirmed that he knew",
                Clash::Polarity,
            ),
            ("It sails on Monday", "It sails on Friday", Clash::Choice),
            ("Eleven ships wait", "Twelve ships wait", Clash::Number),
        ] {
            assert_eq!(between(a, b), Some(sign), "{a} / {b}");
            assert_eq!(between(b, a), Some(sign), "{b} / {a}");
        }
    }

    #[test]
    fn other_words_for_the_same_are_no_sign() {
        for (a, b) in [
            ("The firm refused to pay", "The firm would not pay"),
            ("Eleven ships wait", "11 ships are waiting"),
            ("Not only the mayor came", "The mayor came too"),
        ] {
            assert_eq!(between(a, b), None, "{a} / {b}");
        }
    }
}
