//! Dated public events by which a text without a year can be placed.

use super::entries;
use crate::model::Moment;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A phrase that names a public event, and the event's day.
type Phrase = (&'static str, Moment);

/// The phrases by their first word.
static PHRASES: LazyLock<FxHashMap<&'static str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut all: FxHashMap<&'static str, Vec<Phrase>> = FxHashMap::default();
    for entry in entries(include_str!("en/anchors.txt")) {
        for phrase in entry.alternatives(2) {
            let first = words(phrase).next().map(|(_, word)| word);
            if let (Some(first), Some(day)) = (first, day(entry.field(0))) {
                all.entry(first).or_default().push((phrase, day));
            }
        }
    }
    all
});

fn day(written: &str) -> Option<Moment> {
    let mut parts = written.split('-');
    let year = parts.next()?.parse().ok()?;
    Some(Moment::day(
        year,
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
    ))
}

/// Finds the days of the public event that a sentence names by the longest known phrase; several where it recurs, the earliest first.
///
/// `"a day after Trump was sworn in as the 47th president" -> [2025-01-20]`, `"after Trump was sworn in" -> [2017-01-20, 2025-01-20]`
#[must_use]
pub fn anchors_in(sentence: &str) -> Vec<Moment> {
    let (mut longest, mut days) = (0, Vec::new());
    for (at, word) in words(sentence) {
        for (phrase, day) in PHRASES.get(word).into_iter().flatten() {
            if phrase.len() < longest || !begins(sentence.get(at..).unwrap_or(""), phrase) {
                continue;
            }
            if phrase.len() > longest {
                (longest, days) = (phrase.len(), Vec::new());
            }
            days.push(*day);
        }
    }
    days.sort_unstable();
    days.dedup();
    days
}

/// Gives the words of a text and where each begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let parts = text.split(|c: char| !c.is_alphanumeric());
    let placed = parts.map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word));
    placed.filter(|(_, word)| !word.is_empty())
}

/// Does a text begin with a phrase, whole, whichever apostrophe it writes?
fn begins(text: &str, phrase: &str) -> bool {
    let mut rest = text.chars();
    let same = phrase.chars().all(|wanted| {
        rest.next()
            .is_some_and(|c| c == wanted || (c == '’' && wanted == '\''))
    });
    same && !rest.next().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(sentence: &str) -> Vec<String> {
        anchors_in(sentence)
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn the_longest_phrase_tells_occasions_apart() {
        assert_eq!(
            found("A day after Trump was sworn in"),
            ["2017-01-20", "2025-01-20"]
        );
        assert_eq!(
            found("A day after Trump was sworn in as the 47th U.S. President"),
            ["2025-01-20"]
        );
        assert_eq!(
            found("the year of Russia’s invasion of Ukraine, in brief"),
            ["2022-02-24"]
        );
        assert!(found("after the flood").is_empty());
    }

    #[test]
    fn every_line_of_the_list_has_a_day_and_a_phrase() {
        for entry in entries(include_str!("en/anchors.txt")) {
            assert!(
                day(entry.field(0)).is_some() && entry.alternatives(2).next().is_some(),
                "{entry:?}"
            );
        }
    }
}
