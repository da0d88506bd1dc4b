//! Second step: pairs worth a look, from an inverted index of telling keys.

use super::keys::Keys;
use super::rarity::background_weight;
use super::terms::Term;
use crate::model::{Code, Notice};
use rustc_hash::FxHashMap;

/// Keys an article is posted under, the most telling first.
const POSTED: usize = 40;
/// A key that more articles than this share is dropped, or the join explodes.
const COMMON: usize = 400;
/// Pairs must share this much rarity in nats: two rare names, or three or four middling words.
const SHARED: f32 = 14.0;

/// Pairs worth a look, the smaller index first, sorted.
pub(super) struct Candidates {
    pub(super) pairs: Vec<(u32, u32)>,
    pub(super) warning: Option<Notice>,
}

/// Finds the pairs that share enough telling keys; cost grows with the number of articles times [`COMMON`] at most.
pub(super) fn pairs(keys: &[Keys]) -> Candidates {
    let mut index: FxHashMap<u32, Vec<(u32, f32)>> = FxHashMap::default();
    for (number, one) in (0_u32..).zip(keys).filter(|(_, one)| one.eligible) {
        for term in posted(one) {
            index
                .entry(term.hash)
                .or_default()
                .push((number, background_weight(&term)));
        }
    }
    let dropped = index.values().filter(|run| run.len() > COMMON).count();
    let mut pairs = Vec::new();
    let mut shared: FxHashMap<u32, f32> = FxHashMap::default();
    for (number, one) in (0_u32..).zip(keys).filter(|(_, one)| one.eligible) {
        shared.clear();
        for run in posted(one)
            .iter()
            .filter_map(|term| index.get(&term.hash))
            .filter(|run| run.len() <= COMMON)
        {
            for (other, weight) in run.iter().filter(|(other, _)| *other > number) {
                *shared.entry(*other).or_default() += weight;
            }
        }
        pairs.extend(
            shared
                .iter()
                .filter(|(_, weight)| **weight >= SHARED)
                .map(|(other, _)| (number, *other)),
        );
    }
    pairs.sort_unstable();
    let warning = (dropped > keys.len()).then(|| {
        let what = format!(
            "{dropped} words stand in more than {COMMON} articles each and were not looked up"
        );
        Notice::new(
            Code::Capped,
            "the corpus",
            what,
            "articles that share nothing rarer are not compared",
        )
    });
    Candidates { pairs, warning }
}

/// The most telling keys of an article, each once.
fn posted(one: &Keys) -> Vec<Term> {
    let mut terms: Vec<Term> = one
        .words
        .iter()
        .chain(one.pairs.iter())
        .chain(one.entities.iter())
        .chain(one.numbers.iter())
        .collect();
    let telling = |term: &Term| u32::from(term.class) * (3 + u32::from(term.count.min(5)));
    terms.sort_by_key(|term| (std::cmp::Reverse(telling(term)), term.hash));
    terms.dedup_by_key(|term| term.hash);
    terms.truncate(POSTED);
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_share_rare_keys() {
        let rare = |hash| Term {
            hash,
            count: 1,
            class: 90,
        };
        let with = |hashes: &[u32]| Keys {
            words: hashes
                .iter()
                .map(|hash| rare(*hash))
                .collect::<Vec<_>>()
                .into(),
            eligible: true,
            ..Keys::default()
        };
        let found = pairs(&[with(&[1, 2]), with(&[2, 3]), with(&[1, 2, 9])]);
        assert_eq!(found.pairs, [(0, 2)]);
    }
}
