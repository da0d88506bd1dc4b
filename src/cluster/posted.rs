//! Which keys an article is looked up by: the most telling of all that it has.

use super::terms::{Term, Terms};
use std::cmp::Reverse;

/// Keys an article is posted under.
pub(super) const POSTED: usize = 40;

/// Picks the most telling of some terms, each once, in the order of their hashes.
pub(super) fn posted(mut terms: Vec<Term>) -> Terms {
    let telling = |term: &Term| {
        let told = u32::from(term.class) * (3 + u32::from(term.count.min(5)));
        (Reverse(told), term.hash)
    };
    // a key may stand there twice, as a word and as a name
    if terms.len() > 2 * POSTED {
        terms.select_nth_unstable_by_key(2 * POSTED, telling);
        terms.truncate(2 * POSTED);
    }
    terms.sort_unstable_by_key(telling);
    terms.dedup_by_key(|term| term.hash);
    terms.truncate(POSTED);
    terms.sort_unstable_by_key(|term| term.hash);
    terms.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_and_repeated_keys_are_posted_once() {
        let term = |hash: u32, class, count| Term { hash, count, class };
        let usual = (0..200).map(|hash| term(hash, 50, 1));
        let telling = [term(900, 90, 1), term(901, 50, 4), term(900, 90, 1)];
        let posted: Vec<u32> = posted(usual.chain(telling).collect())
            .iter()
            .map(|term| term.hash)
            .collect();
        assert_eq!(posted.len(), POSTED);
        assert_eq!(posted[POSTED - 2..], [900, 901]);
    }
}
