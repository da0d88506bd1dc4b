//! Questions on rows: told in both, missing from one, in which order.

use super::super::alike::{ALIKE, alike};
use super::{Lesson, Question, choosable, lines, mixed, pick};
use crate::model::{Evidence, Row};
use crate::present::document::Block;
use crate::present::view::{nearest, quoted_words};
use crate::present::words::lesson as words;
use std::collections::BTreeSet;

/// A choice question offers the answer and so many others.
const OTHERS: usize = 3;
/// Passages to put in order: fewer are no task, more are tedious.
const ORDERED: std::ops::RangeInclusive<usize> = 3..=4;

/// The first passage of a column in a row, where it is running text that can be chosen from.
fn first(lesson: &Lesson<'_>, row: &Row, column: usize) -> Option<(Evidence, String)> {
    let span = *row.cells.get(column)?.spans.first()?;
    let words = lesson.view.words(column, span);
    let evidence = Evidence {
        article: column,
        span,
    };
    let running = lesson.view.place(evidence).starts_with('¶');
    (running && choosable(words)).then(|| (evidence, words.to_owned()))
}

fn shared<'a>(lesson: &Lesson<'a>) -> Vec<&'a Row> {
    let both = |row: &&Row| {
        [lesson.a, lesson.b]
            .iter()
            .all(|column| first(lesson, row, *column).is_some())
    };
    lesson.view.comparison.rows.iter().filter(both).collect()
}

/// Rows that both texts tell beyond dispute, the surest first.
fn surely_shared<'a>(lesson: &Lesson<'a>) -> Vec<&'a Row> {
    let alike_of = |row: &'a Row| {
        let [a, b] = [lesson.a, lesson.b].map(|column| first(lesson, row, column));
        Some((alike(&a?.1, &b?.1), row))
    };
    let rows = shared(lesson).into_iter().filter_map(alike_of);
    let mut rows: Vec<_> = rows.filter(|(alike, _)| *alike >= ALIKE).collect();
    rows.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// Rows that one tells and the other is stated to be without; a sentence that stands in a shared row too is none.
fn absent<'a>(lesson: &Lesson<'a>, told: usize, other: usize) -> Vec<&'a Row> {
    let span = |row: &Row| first(lesson, row, told).map(|(evidence, _)| evidence.span);
    let told_by_both: Vec<_> = shared(lesson).into_iter().filter_map(span).collect();
    let lacks = |row: &Row| lesson.is_without(row, other);
    let alone = |row: &Row| span(row).is_some_and(|span| !told_by_both.contains(&span));
    let rows = lesson.view.comparison.rows.iter();
    rows.filter(|row| lacks(row) && alone(row)).collect()
}

/// Keeps the third of the rows that stands first, so that the key is seldom open to dispute.
fn surest(mut rows: Vec<&Row>) -> Vec<&Row> {
    rows.truncate(rows.len().div_ceil(3));
    rows
}

/// Puts the rows first that the other text comes least close to.
fn farthest(mut rows: Vec<&Row>, other: usize) -> Vec<&Row> {
    let near = |row: &Row| row.cells.get(other).and_then(|cell| cell.nearest);
    let score = |row: &Row| near(row).map_or(0.0, |near| near.score);
    rows.sort_by(|a, b| score(a).total_cmp(&score(b)));
    rows
}

/// Told in both texts, or in one?
pub(super) fn in_both(lesson: &Lesson<'_>) -> Option<Question> {
    let row = pick(surest(surely_shared(lesson)), lesson.seed)?;
    let (a, told) = first(lesson, row, lesson.a)?;
    let (b, _) = first(lesson, row, lesson.b)?;
    let [letter_a, letter_b] = [lesson.a, lesson.b].map(|column| lesson.letter(column));
    Some(Question {
        prompt: words::IN_BOTH.into(),
        shown: vec![Block::Paragraph(quoted_words(&told))],
        choices: lines(words::which_text(&letter_a, &letter_b)),
        answers: vec![0],
        evidence: vec![a, b],
        ..Question::default()
    })
}

/// Which fact is told in one text and not found in the other?
pub(super) fn missing(lesson: &Lesson<'_>) -> Option<Question> {
    let (told, other) = [(lesson.a, lesson.b), (lesson.b, lesson.a)]
        .into_iter()
        .find(|(told, other)| !absent(lesson, *told, *other).is_empty())?;
    let rows = farthest(absent(lesson, told, other), other);
    let row = pick(surest(rows), lesson.seed)?;
    let (evidence, answer) = first(lesson, row, told)?;
    let others = surely_shared(lesson)
        .into_iter()
        .filter_map(|row| first(lesson, row, told));
    let mut others: Vec<String> = others.map(|(_, words)| words).collect();
    let mut seen = BTreeSet::from([answer.clone()]);
    others.retain(|words| seen.insert(words.clone()));
    others.truncate(OTHERS);
    if others.is_empty() {
        return None;
    }
    let (choices, places) = mixed(lines(std::iter::once(answer).chain(others)), lesson.seed);
    let near = row.cells.get(other).and_then(nearest);
    let near = near.map(|near| Evidence {
        article: other,
        span: near.span,
    });
    Some(Question {
        prompt: words::missing(&lesson.letter(told), &lesson.letter(other)).into(),
        choices,
        answers: places.into_iter().take(1).collect(),
        evidence: std::iter::once(evidence).chain(near).collect(),
        nothing_near: near.is_none().then_some(other),
        ..Question::default()
    })
}

/// In which order does A tell them?
pub(super) fn order(lesson: &Lesson<'_>) -> Option<Question> {
    let mut told: Vec<(Evidence, String)> = shared(lesson)
        .into_iter()
        .filter_map(|row| first(lesson, row, lesson.a))
        .collect();
    told.sort_by_key(|(evidence, _)| evidence.span);
    told.dedup_by_key(|(evidence, _)| evidence.span);
    told.truncate(*ORDERED.end());
    if told.len() < *ORDERED.start() {
        return None;
    }
    let (choices, answers) = mixed(
        lines(told.iter().map(|(_, words)| words.as_str())),
        lesson.seed,
    );
    Some(Question {
        prompt: words::order(&lesson.letter(lesson.a)).into(),
        choices,
        answers,
        evidence: told.into_iter().map(|(evidence, _)| evidence).collect(),
        ..Question::default()
    })
}
