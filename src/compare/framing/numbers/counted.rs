//! The numbers of a passage, each with what it counts.

use super::super::at;
use super::inexact;
use super::things::{Kind, thing};
use crate::lexicon;
use crate::model::Evidence;
use crate::similarity::{stem, value_of};
use crate::text::Span;
use crate::text::words::words;

/// Words after a number in which the thing counted is looked for.
const UNIT_WITHIN: usize = 3;
/// Words between a number of people and what befell them.
const FATE_WITHIN: usize = 6;
/// Words between a toll and its number: "the toll from the blast in the market at noon has risen to 17".
const TOLL_WITHIN: usize = 14;
/// Words before a number that is a name or an age.
const NAMES: &[&str] = &[
    "number",
    "no",
    "line",
    "signal",
    "aged",
    "article",
    "section",
    "chapter",
    "magnitude",
    "route",
    "flight",
    "page",
];
/// Somebody whose age follows after "of".
const OLD: &[&str] = &["man", "woman", "boy", "girl"];

/// A number with what it counts.
#[derive(Clone, Debug)]
pub(super) struct Counted {
    /// Its value.
    pub(super) value: f64,
    /// The thing's name, or the stem of a word that no list knows.
    pub(super) unit: String,
    /// What the list says of it.
    pub(super) kind: Option<Kind>,
    /// It is said not to be exact.
    pub(super) about: bool,
    /// The number with what it counts.
    pub(super) evidence: Evidence,
    /// The sentence it stands in.
    pub(super) passage: Evidence,
}

/// A passage's words.
struct Read<'t> {
    text: &'t str,
    spans: Vec<Span>,
    lower: Vec<String>,
}

impl Read<'_> {
    fn word(&self, at: usize) -> &str {
        self.lower.get(at).map_or("", String::as_str)
    }

    fn value(&self, at: usize) -> Option<f64> {
        value_of(self.word(at))
    }

    fn gap(&self, from: usize, to: usize) -> &str {
        let ends = self.spans.get(from).zip(self.spans.get(to));
        ends.and_then(|(a, b)| self.text.get(a.end..b.start))
            .unwrap_or("")
    }
}

/// Reads the numbers of a passage with the words that they count: `"at least 31 cargo ships" -> 31, "ship"`.
pub(super) fn counted(text: &str, passage: Evidence) -> Vec<Counted> {
    let spans = words(text);
    let lower = spans
        .iter()
        .map(|span| span.of(text).to_lowercase())
        .collect();
    let read = Read { text, spans, lower };
    let numbers = (0..read.spans.len()).filter_map(|index| one(&read, index, passage));
    numbers.collect()
}

fn one(read: &Read, index: usize, passage: Evidence) -> Option<Counted> {
    let span = *read.spans.get(index)?;
    let value = read.value(index).filter(|value| *value > 1.0)?;
    let before = index.checked_sub(1).map_or("", |before| read.word(before));
    let scales = |value: f64| value >= 100.0 && value % 100.0 == 0.0;
    let of_a_number = scales(value) && value_of(before).is_some();
    let word_alone = value >= 1e6 && !span.of(read.text).starts_with(|c: char| c.is_ascii_digit());
    if of_a_number || word_alone || is_name_or_age(read, index) {
        return None;
    }
    let scale = read.value(index + 1).filter(|value| scales(*value));
    let last = index + usize::from(scale.is_some());
    let inexact = inexact::from(|at| read.word(at), index);
    let (unit, kind, whole) = unit(read, index, last)?;
    let start = inexact
        .and_then(|at| read.spans.get(at))
        .map_or(whole.start, |word| word.start);
    let whole = Span::new(whole.start.min(start), whole.end);
    Some(Counted {
        value: value * scale.unwrap_or(1.0),
        unit,
        kind,
        about: inexact.is_some(),
        evidence: at(passage.article, whole.shifted(passage.span.start)),
        passage,
    })
}

/// Says whether a number names a thing ("line 7") or tells an age ("a man of 34", "who is 29", ", 52,").
fn is_name_or_age(read: &Read, index: usize) -> bool {
    let before = |back: usize| index.checked_sub(back).map_or("", |at| read.word(at));
    let enclosed = index > 0
        && read.gap(index - 1, index).contains(',')
        && read.gap(index, index + 1).starts_with(',');
    let of = before(1) == "of" && OLD.contains(&before(2));
    let is = matches!(before(1), "is" | "was") && before(2) == "who";
    NAMES.contains(&before(1)) || of || is || enclosed
}

/// Gives what a number counts and the words from one to the other: what befell people, else the thing behind the number.
fn unit(read: &Read, index: usize, last: usize) -> Option<(String, Option<Kind>, Span)> {
    let number = *read.spans.get(index)?;
    let rest = read.text.get(read.spans.get(last)?.end..)?;
    if rest.starts_with('%') {
        let whole = Span::new(number.start, number.end + 1);
        return Some(("percent".to_owned(), None, whole));
    }
    let named = counted_word(read, last);
    let (name, kind, end) = match named {
        Some(at) => {
            let stemmed = stem(read.word(at));
            let known = thing(&stemmed);
            let name = known.map_or(stemmed, |(name, _)| name.to_owned());
            (Some(name), known.map(|(_, kind)| kind), at)
        }
        None => (None, None, last),
    };
    let people = kind == Some(Kind::Person) || named.is_none();
    if let Some((fate, place)) = fate(read, index, end).filter(|_| people) {
        let ends = (
            read.spans.get(index.min(place))?,
            read.spans.get(end.max(place))?,
        );
        return Some((
            fate.to_owned(),
            Some(Kind::Fate),
            Span::new(ends.0.start, ends.1.end),
        ));
    }
    let end = read.spans.get(end)?.end;
    Some((name?, kind, Span::new(number.start, end)))
}

/// Finds the word that a number counts: the last plural or the next content word close behind it, also behind "of the 41".
fn counted_word(read: &Read, last: usize) -> Option<usize> {
    let of = matches!(read.word(last + 1), "of")
        && matches!(read.word(last + 2), "the" | "them" | "its" | "those");
    let last = if of && read.value(last + 3).is_some() {
        last + 3
    } else {
        last
    };
    let following = (last + 1..(last + 1 + UNIT_WITHIN).min(read.spans.len()))
        .take_while(|at| !lexicon::is_function_word(read.word(*at)) && read.value(*at).is_none());
    let near: Vec<usize> = following.collect();
    let listed = |at: &&usize| thing(&stem(read.word(**at))).is_some();
    let plural = |at: &&usize| read.word(**at).ends_with('s') && read.word(**at).len() > 3;
    let chosen = *near
        .iter()
        .find(listed)
        .or_else(|| near.iter().find(plural))
        .or_else(|| near.first())?;
    let lower = read
        .spans
        .get(chosen)?
        .of(read.text)
        .starts_with(char::is_lowercase);
    let touching = !read.gap(last, chosen).contains(['.', ',', ';', ':']);
    (lower && touching).then_some(chosen)
}

/// Finds what befell the people counted: the nearest word of fate with no other number, no comma and no "and" between, behind the
/// number rather than in front of it.
fn fate(read: &Read, index: usize, end: usize) -> Option<(&'static str, usize)> {
    let known = |at: usize| {
        let (name, kind) = thing(&stem(read.word(at)))?;
        (kind == Kind::Fate).then_some((name, at))
    };
    let open = |at: &usize| read.value(*at).is_none_or(|value| value <= 1.0);
    let parts = |at: usize| read.gap(at, at + 1).contains([',', ';', ':', '(']);
    let joins = |at: usize| matches!(read.word(at), "and" | "but" | "while");
    let behind = |at: usize| open(&at) && !joins(at) && !parts(at - 1);
    let after = (end..(end + 1 + FATE_WITHIN).min(read.spans.len()))
        .take_while(|at| *at == end || behind(*at));
    let before = (index.saturating_sub(TOLL_WITHIN)..index)
        .rev()
        .take_while(|at| open(at) && !parts(*at) && !joins(*at));
    let mut before = before.filter(|at| index - at <= FATE_WITHIN || read.word(*at) == "toll");
    let mut after = after.filter_map(known);
    after.next().or_else(|| before.find_map(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(f64, String, &str)> {
        let passage = at(0, Span::new(0, text.len()));
        let found = counted(text, passage).into_iter();
        found
            .map(|one| (one.value, one.unit, one.evidence.span.of(text)))
            .collect()
    }

    #[test]
    fn a_number_counts_what_befell_people_or_the_thing_behind_it() {
        assert_eq!(
            read("Shells killed at least 14 people."),
            [(14.0, "dead".into(), "killed at least 14 people")]
        );
        assert_eq!(
            read("The toll has risen to 17, rescuers said."),
            [(17.0, "dead".into(), "toll has risen to 17")]
        );
        assert_eq!(
            read("Around 30 freighters are at anchor."),
            [(30.0, "ship".into(), "Around 30 freighters")]
        );
        assert_eq!(
            read("It carried 1.9 million tonnes."),
            [(1.9e6, stem("tonnes"), "1.9 million tonnes")]
        );
    }

    #[test]
    fn every_number_of_a_headline_has_its_own_fate() {
        assert_eq!(
            read("One dead, 23 injured in tram collision"),
            [(23.0, "injured".into(), "23 injured")]
        );
        assert_eq!(
            read("A woman has died and at least 23 other people were hurt."),
            [(23.0, "injured".into(), "at least 23 other people were hurt")]
        );
        assert_eq!(
            read("It hit a market, killing 14 people and wounding 30."),
            [
                (14.0, "dead".into(), "killing 14 people"),
                (30.0, "injured".into(), "wounding 30")
            ]
        );
        assert_eq!(
            read("More than 20 have been injured, 4 of them badly.").first(),
            Some(&(20.0, "injured".into(), "More than 20 have been injured"))
        );
    }

    #[test]
    fn ages_and_names_count_nothing() {
        assert!(read("A man of 34 died, and line 7 is closed.").is_empty());
        assert!(read("Ada Holt, 52, was hurt.").is_empty());
        assert!(read("The driver, who is 29, had not been arrested.").is_empty());
        assert_eq!(
            read("A magnitude 6.1 earthquake killed nine people.").len(),
            1
        );
    }

    #[test]
    fn a_part_is_counted_and_not_its_whole() {
        let found = read("It has sent home 12 of the 41 children.");
        assert_eq!(found.first().map(|one| one.0), Some(12.0));
    }
}
