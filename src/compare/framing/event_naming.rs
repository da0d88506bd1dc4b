//! Naming of the event: which of several nouns for one kind of happening each article chooses.

use super::{View, at, finding, is_noun, is_part_of_a_name, with};
use crate::lexicon::{Cues, EVENT_NOUNS};
use crate::model::{Evidence, Finding, Signal, Value};
use crate::similarity::stem;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static NOUNS: LazyLock<Cues> = LazyLock::new(|| Cues::read(EVENT_NOUNS, stem));

/// Mentions in all from which a difference is stated.
const LEAST_MENTIONS: usize = 3;
/// Share of a column's mentions of a class from which a noun is its word for it, and not one used in passing.
const USUAL: f32 = 0.34;

/// Sentences that open an article: headline, standfirst, and two of the running text.
const OPENING: usize = 4;

/// A noun of one class and where a column has it.
type Uses = BTreeMap<&'static str, Vec<Evidence>>;

/// States for each class of happenings the nouns that the articles use in their own voice, where two of them use different ones throughout.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let mut classes: BTreeMap<&str, FxHashMap<usize, Uses>> = BTreeMap::new();
    for (column, article) in view.columns.iter().enumerate() {
        let text = &article.article.text;
        for sentence in &article.sentences {
            let passage = at(column, sentence.span);
            let mut found = view.cues_by_stem(&NOUNS, passage);
            found.retain(|cue| {
                let other = !is_noun(cue, text)
                    || is_verb(text, cue.span.start)
                    || is_part_of_a_name(text, cue.span);
                !other && !view.is_quoted(at(column, cue.span))
            });
            // last, for it looks through all days of the article
            if found.is_empty() || view.tells_of_another_year(passage) {
                continue;
            }
            for cue in found {
                let columns = classes.entry(cue.entry.field(1)).or_default();
                let uses = columns.entry(column).or_default();
                let places = uses.entry(cue.entry.field(0)).or_default();
                places.push(at(column, cue.span));
            }
        }
    }
    let stated = classes
        .into_iter()
        .filter_map(|(class, columns)| of_class(view, class, &columns));
    stated.collect()
}

fn of_class(view: &View, class: &str, columns: &FxHashMap<usize, Uses>) -> Option<Finding> {
    let mentions: usize = columns
        .values()
        .flat_map(BTreeMap::values)
        .map(Vec::len)
        .sum();
    let mut numbers: Vec<usize> = columns.keys().copied().collect();
    numbers.sort_unstable();
    let usual: Vec<(usize, Vec<&str>)> = numbers
        .iter()
        .filter_map(|column| Some((*column, usual(columns.get(column)?))))
        .collect();
    let opens = |(column, nouns): &&(usize, Vec<&str>)| {
        let uses = columns.get(column);
        let mut places = nouns.iter().filter_map(|noun| uses?.get(noun)).flatten();
        places.any(|place| is_in_opening(view, *place))
    };
    // the event itself is named where a text opens; further down stand other happenings of the class
    let named: Vec<&(usize, Vec<&str>)> = usual.iter().filter(opens).collect();
    let differ = named.iter().any(|(one, nouns)| {
        named.iter().any(|(other, others)| {
            let apart =
                view.text_group(*one) != view.text_group(*other) || view.text_group(*one).is_none();
            apart
                && !nouns
                    .iter()
                    .any(|noun| others.iter().any(|other| are_one(noun, other)))
        })
    });
    if mentions < LEAST_MENTIONS || !differ {
        return None;
    }
    let mut by_noun: BTreeMap<&str, Vec<Evidence>> = BTreeMap::new();
    for noun in usual.iter().flat_map(|(_, nouns)| nouns) {
        let uses = numbers.iter().filter_map(|column| columns.get(column));
        let places = || {
            uses.filter_map(|uses| uses.get(noun)?.first().copied())
                .collect()
        };
        by_noun.entry(noun).or_insert_with(places);
    }
    let shown: Vec<String> = by_noun
        .iter()
        .map(|(noun, places)| format!("“{noun}” in {}", super::count(places.len(), "article")))
        .collect();
    let plain = format!(
        "nouns for one kind of happening ({class}): {}",
        shown.join(", ")
    );
    let labels: Vec<Value> = by_noun.keys().map(|noun| Value::from(*noun)).collect();
    let mut found = finding(
        Signal::Naming,
        by_noun.into_values().flatten().collect(),
        plain,
    );
    found.n = mentions;
    Some(with(
        with(found, "event", class),
        "labels",
        Value::List(labels),
    ))
}

/// Says whether a place is in the first sentences of its article, headline and standfirst included.
fn is_in_opening(view: &View, place: Evidence) -> bool {
    let article = view.columns.get(place.article);
    let mut first = article
        .into_iter()
        .flat_map(|article| article.sentences.iter().take(OPENING));
    first.any(|sentence| sentence.span.contains(place.span))
}

/// Lists the nouns that a column uses for a good part of its mentions.
#[allow(clippy::cast_precision_loss)]
fn usual(uses: &Uses) -> Vec<&'static str> {
    let all: usize = uses.values().map(Vec::len).sum();
    let often = |places: &Vec<Evidence>| places.len() as f32 >= USUAL * all as f32;
    uses.iter()
        .filter(|(_, places)| often(places))
        .map(|(noun, _)| *noun)
        .collect()
}

/// Says whether two nouns are one, also where one is the short form of the other: "quake", "earthquake".
fn are_one(noun: &str, other: &str) -> bool {
    noun.ends_with(other) || other.ends_with(noun)
}

/// Says whether the word behind "to" or a pronoun is a verb: "to strike", "they protest".
fn is_verb(text: &str, start: usize) -> bool {
    let before = text
        .get(..start)
        .unwrap_or("")
        .split_whitespace()
        .next_back();
    let before = before.unwrap_or("").to_lowercase();
    matches!(
        before.as_str(),
        "to" | "they" | "we" | "he" | "she" | "it" | "will" | "not" | "who" | "would"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_is_no_name() {
        assert!(is_verb("They want to strike.", 13));
        assert!(!is_verb("The strike began.", 4));
    }
}
