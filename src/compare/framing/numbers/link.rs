//! Which numbers of different articles are about the same: those of listed things over the whole event, others inside rows.

use super::super::read::Token;
use super::super::{View, at};
use super::counted::{Counted, counted};
use super::things::Kind;
use crate::lexicon::is_function_word;
use crate::model::{BlockKind, EntityKind, Evidence, Row};
use crate::similarity::{stem, value_of};
use crate::text::Span;
use crate::text::words::words;
use rustc_hash::FxHashSet;

/// One thing is counted as up to this many times as much elsewhere; beyond, two things have one name.
const TIMES: f64 = 2.0;
/// The same for what befell people, where first counts are far too low.
const TIMES_OF_FATE: f64 = 6.0;

/// Words for what something cost, which are one beside a sum.
const COSTS: &[&str] = &[
    "bill",
    "budget",
    "consumed",
    "cost",
    "costing",
    "costs",
    "expense",
    "paid",
    "price",
    "spend",
    "spending",
    "spent",
    "swallowed",
];

/// How alike passages of one row must be that count in one unit: the unit speaks for them too.
const TOUCHING: f32 = 0.25;

/// Groups numbers about the same, each group in order of publication with one number an article and two articles or more.
pub(super) fn linked(view: &View) -> Vec<Vec<Counted>> {
    let mut groups = over_the_event(view);
    for row in view.rows {
        for group in in_row(view, row) {
            if !is_known(&groups, &group) {
                groups.push(group);
            }
        }
    }
    groups
}

/// Says whether a group's numbers are listed already: one of them at its place, or all of them with the articles' same numbers elsewhere.
fn is_known(groups: &[Vec<Counted>], group: &[Counted]) -> bool {
    let said = |one: &Counted| (one.evidence.article, one.unit.clone(), one.value.to_bits());
    groups.iter().any(|known| {
        let here = |one: &Counted| known.iter().any(|other| other.evidence == one.evidence);
        let again = |one: &Counted| known.iter().any(|other| said(other) == said(one));
        group.iter().any(here) || group.iter().all(again)
    })
}

/// Links the first number that each article's running text has for a listed thing, else its headline, with the first such number of the
/// earliest article.
fn over_the_event(view: &View) -> Vec<Vec<Counted>> {
    let mut firsts: Vec<Counted> = Vec::new();
    for column in 0..view.columns.len() {
        for one in listed(view, column) {
            let same = |first: &Counted| {
                first.unit == one.unit && first.evidence.article == one.evidence.article
            };
            if !firsts.iter().any(same) {
                firsts.push(one);
            }
        }
    }
    by_unit(view, firsts, |first, other| {
        is_same_count(view, first, other)
    })
}

/// Gives an article's numbers of listed things, those of its running text first: a headline rounds.
fn listed(view: &View, column: usize) -> Vec<Counted> {
    let sentences = view
        .columns
        .get(column)
        .map_or(&[][..], |one| &one.sentences);
    let passages = sentences.iter().map(|sentence| at(column, sentence.span));
    let all = passages.flat_map(|passage| numbers(view, passage));
    let (told, above): (Vec<Counted>, Vec<Counted>) = all
        .filter(|one| one.kind.is_some())
        .partition(|one| view.block(one.passage) == Some(BlockKind::Paragraph));
    told.into_iter().chain(above).collect()
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
    let counts = |word: &Token| word.form.number().is_some_and(|value| value > 1.0);
    if !view.read(passage).iter().any(counts) || view.tells_of_another_year(passage) {
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
    // a headline's or first paragraph's toll is that of the event
    let told_first = a.kind == Some(Kind::Fate) && [a, b].iter().all(|one| leads(view, one));
    // "At least 31 were hurt." has nothing else to share: it speaks of whom the text is about
    let bare = a.kind == Some(Kind::Fate) && (there.is_empty() || here.is_empty());
    let alike = told_first || bare || !there.is_disjoint(&here);
    let apart = of_two_places(view, a.passage, b.passage)
        && !(told_first && (tells_of(view, a, b) || tells_of(view, b, a)));
    near && alike && !apart
}

/// Says whether a number stands in the headline, the standfirst or the first paragraph.
fn leads(view: &View, one: &Counted) -> bool {
    let Some(article) = view.columns.get(one.evidence.article) else {
        return false;
    };
    let blocks = &article.article.blocks;
    let first = blocks
        .iter()
        .find(|block| block.kind == BlockKind::Paragraph);
    let head = blocks
        .iter()
        .filter(|block| matches!(block.kind, BlockKind::Title | BlockKind::Standfirst));
    head.chain(first)
        .any(|block| block.span.contains(one.evidence.span))
}

/// Gives the stems of a number's sentence that may be shared: all but function words, numbers and what is counted.
fn stems(view: &View, one: &Counted) -> FxHashSet<String> {
    let text = view.words(one.passage);
    let outside = |span: &Span| {
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
        .map(|word| {
            stem(if COSTS.contains(&word.as_str()) {
                "cost"
            } else {
                &word
            })
        })
        .collect()
}

/// Says whether two passages name places, and none in common.
fn of_two_places(view: &View, a: Evidence, b: Evidence) -> bool {
    let (a, b) = (places(view, a), places(view, b));
    !a.is_empty() && !b.is_empty() && a.is_disjoint(&b)
}

/// Says whether the article of one number names a place that stands beside the other: one has the street, one the country.
fn tells_of(view: &View, one: &Counted, other: &Counted) -> bool {
    let whole = at(
        one.evidence.article,
        Span::new(0, view.text(one.evidence.article).len()),
    );
    !places(view, whole).is_disjoint(&places(view, other.passage))
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
