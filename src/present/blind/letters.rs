//! Which outlet is which letter.

use super::pair::pair;
use crate::model::{Analysis, Article, Event};
use crate::present::view::View;
use std::collections::BTreeMap;

/// Outlet to letter; an article without an outlet has a letter of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letters(BTreeMap<String, String>);

impl Letters {
    /// Gives out letters as the events are listed, within an event in an order that the seed fixes, whatever the order of pages.
    #[must_use]
    pub fn shuffled(analysis: &Analysis, seed: u64) -> Self {
        let name = |index: &usize| Some(key(&analysis.articles.get(*index)?.article));
        let event = |event: &Event| {
            let mut names: Vec<String> = event.articles.iter().filter_map(name).collect();
            names.sort();
            names.dedup();
            shuffle(&mut names, seed);
            names
        };
        let told = analysis.events.iter().flat_map(event);
        let mut rest: Vec<String> = (0..analysis.articles.len())
            .filter_map(|index| name(&index))
            .collect();
        rest.sort();
        Self::in_order(told.chain(rest))
    }

    /// Gives out letters to the outlets of one event from A on: first the two that differ most, of which the seed decides who is A, then
    /// the others of the event, then those of other events. The same event and seed give the same letters everywhere.
    #[must_use]
    pub fn of_event(analysis: &Analysis, event: usize, seed: u64) -> Self {
        let Some(view) = View::of(analysis, event) else {
            return Self::shuffled(analysis, seed);
        };
        let name = |column| view.article(column).map(|one| key(&one.article));
        let first = pair(&view, seed).map(|(a, b)| [a, b]);
        let first = first.into_iter().flatten().filter_map(name);
        let mut others: Vec<String> = (0..view.columns()).filter_map(name).collect();
        others.sort();
        others.dedup();
        shuffle(&mut others, seed);
        let mut rest: Vec<String> = analysis
            .articles
            .iter()
            .map(|one| key(&one.article))
            .collect();
        rest.sort();
        Self::in_order(first.chain(others).chain(rest))
    }

    /// Gives out letters in the order given; a name counts once.
    #[must_use]
    pub fn in_order(names: impl IntoIterator<Item = String>) -> Self {
        let mut letters = BTreeMap::new();
        for name in names {
            let letter = letter(letters.len());
            letters.entry(name).or_insert(letter);
        }
        Self(letters)
    }

    /// Gives the letter of an article's outlet.
    #[must_use]
    pub fn of(&self, article: &Article) -> &str {
        self.0.get(&key(article)).map_or("?", String::as_str)
    }

    /// Gives the letter of an outlet's name, where it has one.
    #[must_use]
    pub fn of_name(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Lists outlet and letter, by letter.
    #[must_use]
    pub fn listed(&self) -> Vec<(&str, &str)> {
        let mut listed: Vec<_> = self
            .0
            .iter()
            .map(|(name, letter)| (letter.as_str(), name.as_str()))
            .collect();
        listed.sort_by_key(|(letter, _)| (letter.len(), *letter));
        listed
    }
}

/// What an article's letter hangs on: its outlet's name, or its id where none is known.
#[must_use]
pub(crate) fn key(article: &Article) -> String {
    let outlet = article.outlet.as_ref();
    outlet.map_or_else(|| article.id.clone(), |outlet| outlet.name.clone())
}

/// `0 -> A`, `25 -> Z`, `26 -> AA`
fn letter(mut index: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(index % 26).unwrap_or(0)));
        if index < 26 {
            return letters.iter().rev().collect();
        }
        index = index / 26 - 1;
    }
}

/// Puts items into an order that depends on the seed alone (Fisher–Yates over SplitMix64, Steele et al. 2014).
pub(crate) fn shuffle<T>(items: &mut [T], seed: u64) {
    let mut state = seed;
    for last in (1..items.len()).rev() {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        let pick = usize::try_from(mixed % (last as u64 + 1)).unwrap_or(0);
        items.swap(last, pick);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!(
            [0, 25, 26, 27, 702].map(letter),
            ["A", "Z", "AA", "AB", "AAA"]
        );
    }

    #[test]
    fn a_seed_always_gives_the_same_order_and_another_another() {
        let order = |seed| {
            let mut items: Vec<u8> = (0..10).collect();
            shuffle(&mut items, seed);
            items
        };
        assert_eq!(order(7), order(7));
        assert_ne!(order(7), order(8));
    }

    #[test]
    fn every_name_has_one_letter() {
        let letters = Letters::in_order(["DW", "RT", "DW"].map(str::to_owned));
        assert_eq!(letters.listed(), [("A", "DW"), ("B", "RT")]);
    }
}
