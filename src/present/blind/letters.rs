//! Which outlet is which letter.

use super::pair::pair;
use crate::model::{Analysis, Article};
use rustc_hash::FxHashMap;

/// The letters of every event: from A on the outlets that tell it, first the two whose texts share and differ most, then all others. An
/// article without an outlet has a letter of its own.
///
/// The same pages and seed give the same letters in every list, comparison, report and lesson; two events may give an outlet two letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letters {
    /// Outlets in the order of names.
    names: Vec<String>,
    /// For each event the outlets that tell it, by their place among the names, in the order of letters.
    events: Vec<Vec<usize>>,
    /// The event of each article, by its id.
    home: FxHashMap<String, usize>,
}

impl Letters {
    /// Gives out the letters of all events; the seed fixes them, whatever the order of pages.
    #[must_use]
    pub fn of(analysis: &Analysis, seed: u64) -> Self {
        let mut names: Vec<String> = analysis
            .articles
            .iter()
            .map(|one| key(&one.article))
            .collect();
        names.sort();
        names.dedup();
        let home = analysis.events.iter().enumerate().flat_map(|(event, one)| {
            let articles = one.articles.iter();
            articles.filter_map(move |index| Some((id(analysis, *index)?, event)))
        });
        let home = home.collect();
        let events = (0..analysis.events.len())
            .map(|event| telling(analysis, event, &names, seed))
            .collect();
        Self {
            names,
            events,
            home,
        }
    }

    /// Gives the letter of an article's outlet in the event that the article is of.
    #[must_use]
    pub fn of_article(&self, article: &Article) -> String {
        let letter = self.of_name(&key(article), self.event_of(article));
        letter.unwrap_or_else(|| "?".to_owned())
    }

    /// Gives the event that an article is of.
    #[must_use]
    pub fn event_of(&self, article: &Article) -> Option<usize> {
        self.home.get(&article.id).copied()
    }

    /// Gives the letter of an outlet's name in an event, where the name is an outlet's; outside events, by the order of names.
    #[must_use]
    pub fn of_name(&self, name: &str, event: Option<usize>) -> Option<String> {
        let place = self
            .names
            .binary_search_by(|known| known.as_str().cmp(name))
            .ok()?;
        let first = event
            .and_then(|event| self.events.get(event))
            .map_or(&[][..], Vec::as_slice);
        let index = first
            .iter()
            .position(|one| *one == place)
            .unwrap_or_else(|| {
                let before = first.iter().filter(|one| **one < place).count();
                first.len() + place - before
            });
        Some(letter(index))
    }
}

fn id(analysis: &Analysis, index: usize) -> Option<String> {
    Some(analysis.articles.get(index)?.article.id.clone())
}

/// Lists the outlets that tell an event: the pair, then the others in an order that the seed fixes. Where it was compared, only what was
/// compared counts.
fn telling(analysis: &Analysis, event: usize, names: &[String], seed: u64) -> Vec<usize> {
    let compared = analysis.comparisons.get(&event).map(|one| &one.articles);
    let all = analysis.events.get(event).map(|one| &one.articles);
    let articles = compared.or(all).map_or(&[][..], Vec::as_slice);
    let place = |index: usize| {
        let one = analysis.articles.get(index)?;
        names.binary_search(&key(&one.article)).ok()
    };
    let mut others: Vec<usize> = articles.iter().filter_map(|index| place(*index)).collect();
    others.sort_unstable();
    others.dedup();
    shuffle(&mut others, seed);
    let first = pair(analysis, articles, seed).map(|(a, b)| [a, b]);
    let mut out: Vec<usize> = Vec::new();
    for place in first.into_iter().flatten().filter_map(place).chain(others) {
        if !out.contains(&place) {
            out.push(place);
        }
    }
    out
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
    fn outlets_that_tell_an_event_come_first_and_every_other_has_a_letter_too() {
        let letters = Letters {
            names: ["BWS", "Courier", "Ledger"].map(str::to_owned).into(),
            events: vec![vec![2, 0]],
            home: FxHashMap::default(),
        };
        let of =
            |event| ["BWS", "Courier", "Ledger", "VSRT"].map(|name| letters.of_name(name, event));
        let some = |letters: [&str; 3]| {
            let [a, b, c] = letters.map(|letter| Some(letter.to_owned()));
            [a, b, c, None]
        };
        assert_eq!(of(Some(0)), some(["B", "C", "A"]));
        assert_eq!(of(None), some(["A", "B", "C"]));
    }
}
