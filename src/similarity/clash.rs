//! Signs that two passages with much the same words say different things.
//!
//! Only words are looked at: a sign makes nobody wrong and neither passage false.

use super::alignment::align;
use super::weight::hash;
use super::{Prepared, Word, stem};
use crate::lexicon::{self, NEGATIONS};
use rustc_hash::FxHashSet;
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
type Sign = fn(&Prepared, &Prepared) -> bool;

/// Says how two passages clash, if they do; the first sign in the order of [`Clash`].
///
/// `"The bridge will stay closed", "The bridge is to reopen" -> Opposite`
#[must_use]
pub fn clash(a: &Prepared, b: &Prepared) -> Option<Clash> {
    let signs: [(Clash, Sign); 5] = [
        (Clash::Polarity, turned_round),
        (Clash::Opposite, opposed),
        (Clash::Choice, chosen_otherwise),
        (Clash::Name, named_otherwise),
        (Clash::Number, counted_otherwise),
    ];
    let sign = signs.iter().find(|(_, holds)| holds(a, b));
    sign.map(|(clash, _)| *clash)
}

static NEGATION_CUES: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    lexicon::entries(NEGATIONS)
        .map(|entry| entry.field(0))
        .collect()
});

/// Says whether one passage has an odd number of negations and the other an even one.
fn turned_round(a: &Prepared, b: &Prepared) -> bool {
    negations(a) % 2 != negations(b) % 2
}

fn negations(passage: &Prepared) -> usize {
    let lower = |at: usize| passage.words.get(at).map_or("", Word::lower);
    let negates = |at: usize| {
        let word = lower(at).replace('’', "'");
        let only = word == "not" && lower(at + 1) == "only";
        let pair = || NEGATION_CUES.contains(format!("{word} {}", lower(at + 1)).as_str());
        !only && (NEGATION_CUES.contains(word.as_str()) || pair())
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

fn counted_otherwise(a: &Prepared, b: &Prepared) -> bool {
    let alone = |side: &Prepared, best: &[super::alignment::Best]| {
        let mut words = side.words.iter().zip(best);
        // "no one", "one week": one is hardly ever what is counted
        words.any(|(word, best)| word.number.is_some_and(|it| it > 1.0) && best.pair.is_none())
    };
    let alignment = align(a, b);
    alone(a, &alignment.forth) || alone(b, &alignment.back)
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
