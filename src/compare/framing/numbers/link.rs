//! Which numbers of different articles are about the same: those of listed things over the whole event, others inside rows.

use super::super::{View, at};
use super::counted::{Counted, counted};
use super::things::Kind;
use crate::lexicon::is_function_word;
use crate::model::{EntityKind, Evidence, Row};
use crate::similarity::{stem, value_of};
use crate::text::words::words;
use rustc_hash::FxHashSet;

/// One thing is counted as up to this many times as much elsewhere; beyond, two things have one name.
const TIMES: f64 = 2.0;
/// The same for what befell people, where first counts are far too low.
const TIMES_OF_FATE: f64 = 6.0;

/// How alike passages of one row must be that count in one unit: the unit speaks for them too.
const TOUCHING: f32 = 0.25;

/// Groups numbers about the same, each group in order of publication with one number an article and two articles or more.
pub(super) fn linked(view: &View) -> Vec<Vec<Counted>> {
    let mut groups = over_the_event(view);
    for row in view.rows {
        for group in in_row(view, row) {
            let place = |one: &Counted| one.evidence;
            let known = groups
                .iter()
                .flatten()
                .any(|one| group.iter().any(|other| place(other) == place(one)));
            if !known {
                groups.push(group);
            }
        }
    }
    groups
}

/// Links the first number that each article has for a listed thing with the first such number of the earliest article.
fn over_the_event(view: &View) -> Vec<Vec<Counted>> {
    let mut firsts: Vec<Counted> = Vec::new();
    for (column, article) in view.columns.iter().enumerate() {
        for sentence in &article.sentences {
            let passage = at(column, sentence.span);
            for one in numbers(view, passage)
                .into_iter()
                .filter(|one| one.kind.is_some())
            {
                let known = firsts
                    .iter()
                    .any(|first| first.unit == one.unit && first.evidence.article == column);
                if !known {
                    firsts.push(one);
                }
            }
        }
    }
    by_unit(view, firsts, |first, other| {
        is_same_count(view, first, other)
    })
}

/// Links the numbers that the passages of a row give with one unit.
fn in_row(view: &View, row: &Row) -> Vec<Vec<Counted>> {
    let cells = row.cells.iter().enumerate();
    let passages =
        cells.flat_map(|(column, cell)| cell.spans.iter().map(move |span| at(column, *span)));
    let all: Vec<Counted> = passages
        .flat_map(|passage| numbers(view, passage))
        .collect();
    by_unit(view, all, |first, other| {
        view.likeness(first.passage, other.passage) >= TOUCHING
    })
}

/// Puts numbers of one unit together, the earliest article's first, one an article; alone they are left out.
fn by_unit(
    view: &View,
    mut all: Vec<Counted>,
    same: impl Fn(&Counted, &Counted) -> bool,
) -> Vec<Vec<Counted>> {
    all.sort_by_key(|one| {
        let time = view.times.get(one.evidence.article).copied().flatten();
        (
            time.map_or(i64::MAX, |time| time.from),
            one.evidence.article,
        )
    });
    let mut groups: Vec<Vec<Counted>> = Vec::new();
    for one in all {
        let home = groups.iter_mut().find(|group| {
            group
                .first()
                .is_some_and(|first| first.unit == one.unit && same(first, &one))
        });
        match home {
            Some(group)
                if group
                    .iter()
                    .any(|other| other.evidence.article == one.evidence.article) => {}
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups.retain(|group| group.len() >= 2);
    groups
}

/// Reads the numbers of a passage that are not those of an earlier year.
fn numbers(view: &View, passage: Evidence) -> Vec<Counted> {
    if tells_of_another_year(view, passage) {
        return Vec::new();
    }
    counted(view.words(passage), passage)
}

/// Says whether two articles count the same: near enough in value, with another word in common, and not of two places.
fn is_same_count(view: &View, a: &Counted, b: &Counted) -> bool {
    let times = if a.kind == Some(Kind::Fate) {
        TIMES_OF_FATE
    } else {
        TIMES
    };
    let near = a.value.max(b.value) <= times * a.value.min(b.value);
    let (there, here) = (stems(view, a), stems(view, b));
    near && !there.is_disjoint(&here) && !of_two_places(view, a.passage, b.passage)
}

/// Gives the stems of a number's sentence that may be shared: all but function words, numbers and what is counted.
fn stems(view: &View, one: &Counted) -> FxHashSet<String> {
    let text = view.words(one.passage);
    let outside = |span: &crate::text::Span| {
        !one.evidence
            .span
            .contains(span.shifted(one.passage.span.start))
    };
    let telling = words(text)
        .into_iter()
        .filter(outside)
        .map(|span| span.of(text).to_lowercase());
    telling
        .filter(|word| !is_function_word(word) && value_of(word).is_none())
        .map(|word| stem(&word))
        .collect()
}

/// Says whether two passages name places, and none in common.
fn of_two_places(view: &View, a: Evidence, b: Evidence) -> bool {
    let (a, b) = (places(view, a), places(view, b));
    !a.is_empty() && !b.is_empty() && a.is_disjoint(&b)
}

fn places<'v>(view: &'v View, passage: Evidence) -> FxHashSet<&'v str> {
    let article = view.columns.get(passage.article);
    let entities = article.map_or(&[][..], |article| article.entities.as_slice());
    let places = entities
        .iter()
        .filter(|entity| entity.kind == EntityKind::Place);
    let named = places.filter(|entity| {
        entity
            .mentions
            .iter()
            .any(|mention| passage.span.contains(mention.span))
    });
    named.map(|entity| entity.key.as_str()).collect()
}

/// Says whether a passage names a year before the event's: its numbers are those of then.
fn tells_of_another_year(view: &View, passage: Evidence) -> bool {
    let event = view.event.date.as_ref().and_then(|date| date.value?.year);
    let dates = view
        .columns
        .get(passage.article)
        .map_or(&[][..], |article| article.dates.as_slice());
    let here = dates
        .iter()
        .filter(|mention| passage.span.contains(mention.span));
    let mut years = here.filter_map(|mention| mention.date.value?.year);
    event.is_some_and(|event| years.any(|year| year < event))
}
