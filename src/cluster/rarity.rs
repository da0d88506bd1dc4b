//! How telling a word is: its rarity in public text, sharpened by its rarity among the articles at hand.

use super::keys::Keys;
use super::terms::Term;
use crate::lexicon::background;
use rustc_hash::{FxHashMap, FxHashSet};

/// Background words weigh like this many articles against those at hand: a handful of pages changes little, hundreds change much.
const BACKGROUND_ARTICLES: f32 = 300.0;

/// Folds a word for counting: lower case, possessive and plain plural left out: `"Leaders’" -> "leader"`.
pub(super) fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold(word, &mut out);
    out
}

/// Folds a word onto the end of other folded words, and says where it begins.
pub(super) fn fold(word: &str, out: &mut String) -> usize {
    let start = out.len();
    if word.is_ascii() {
        out.push_str(word);
        if let Some(added) = out.get_mut(start..) {
            added.make_ascii_lowercase();
        }
    } else {
        out.push_str(&word.to_lowercase().replace('’', "'"));
    }
    let mut stem = out.as_bytes().get(start..).unwrap_or(&[]);
    stem = stem
        .strip_suffix(b"'s")
        .or_else(|| stem.strip_suffix(b"'"))
        .unwrap_or(stem);
    let length = match stem {
        [rest @ .., before, b's'] if rest.len() > 2 && !matches!(before, b's' | b'u') => {
            rest.len() + 1
        }
        _ => stem.len(),
    };
    out.truncate(start + length);
    start
}

/// Words this common carry little of what a report is about: function words, "said", "new".
const EVERYDAY: u8 = 33;

/// Gives the background rarity of a folded word in eighths of a nat; `None` for everyday words.
pub(super) fn class(folded: &str) -> Option<u8> {
    class_of(folded, background::hashed(folded))
}

/// Gives the same where the word's hash is at hand.
pub(super) fn class_of(folded: &str, hash: u64) -> Option<u8> {
    if folded.bytes().all(|byte| byte.is_ascii_digit()) {
        return numeric(folded);
    }
    Some(background::class_of(hash)).filter(|class| *class > EVERYDAY)
}

/// A number tells more the more digits it has; a single digit tells nothing.
fn numeric(digits: &str) -> Option<u8> {
    match digits.len() {
        0 | 1 => None,
        2 => Some(56),
        _ => Some(72),
    }
}

/// Rarity among a set of articles.
pub(super) struct Rarity {
    articles: f32,
    counts: FxHashMap<u32, f32>,
}

impl Rarity {
    /// Counts in how many distinct texts of the set each term stands; copies of one text count once.
    pub(super) fn among(keys: &[Keys], members: &[usize]) -> Self {
        let mut seen = FxHashSet::default();
        let mut counts: FxHashMap<u32, f32> = FxHashMap::default();
        for one in members.iter().filter_map(|index| keys.get(*index)) {
            if seen.insert(one.text) {
                for term in one.terms() {
                    *counts.entry(term.hash).or_default() += 1.0;
                }
            }
        }
        let articles = u16::try_from(seen.len()).unwrap_or(u16::MAX);
        Self {
            articles: f32::from(articles),
            counts,
        }
    }

    /// Gives a term's inverse document frequency in nats, both sources blended.
    pub(super) fn of(&self, term: &Term) -> f32 {
        let expected = BACKGROUND_ARTICLES * (-f32::from(term.class) / 8.0).exp();
        let here = self.counts.get(&term.hash).copied().unwrap_or(0.0);
        ((BACKGROUND_ARTICLES + self.articles) / (expected + here + 0.5))
            .ln()
            .max(0.0)
    }
}

/// Background rarity alone, for the steps that see one pair at a time.
#[inline]
pub(super) fn background_weight(term: &Term) -> f32 {
    f32::from(term.class) / 8.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_to_what_they_share() {
        assert_eq!(folded("Leaders’"), "leader");
        assert_eq!(folded("CHINA's"), "china");
        assert_eq!(folded("press"), "press");
    }

    #[test]
    fn what_every_article_says_tells_little() {
        let term = Term {
            hash: 7,
            count: 1,
            class: 80,
        };
        let with = Keys {
            words: vec![term].into(),
            ..Keys::default()
        };
        let keys: Vec<Keys> = (0..200)
            .map(|text| Keys {
                text,
                ..with.clone()
            })
            .collect();
        let all: Vec<usize> = (0..200).collect();
        assert!(Rarity::among(&keys, &all).of(&term) < Rarity::among(&keys, &all[..2]).of(&term));
    }
}
