//! Numbers: what several articles count, and whether they agree.

use super::super::time::Between;
use super::{View, at, finding, with};
use crate::lexicon;
use crate::model::{Evidence, Finding, NumberRelation, NumberRow, Row, Signal};
use crate::similarity::{stem, value_of};
use crate::text::Span;
use crate::text::words::words;

/// Words after a number in which the thing counted is looked for.
const UNIT_WITHIN: usize = 3;
/// Minutes between two publications from which another number is an update.
const UPDATE: i64 = 60;
/// Two numbers this close, one of them round, are one number rounded.
const ROUNDED: f64 = 0.1;
/// Words that say a number is not exact.
const ABOUT: &[&str] = &[
    "about",
    "around",
    "some",
    "nearly",
    "almost",
    "over",
    "least",
    "than",
    "roughly",
    "approximately",
    "up",
];

/// A number with what it counts.
struct Counted {
    value: f64,
    unit: String,
    about: bool,
    evidence: Evidence,
}

/// Lists the numbers that two or more columns of a row give for the same thing.
pub(super) fn table(view: &View) -> Vec<NumberRow> {
    view.rows.iter().flat_map(|row| of_row(view, row)).collect()
}

fn of_row(view: &View, row: &Row) -> Vec<NumberRow> {
    let mut counted: Vec<Counted> = view
        .told(row)
        .filter(|passage| !tells_of_another_year(view, *passage))
        .flat_map(|passage| counted(view, passage))
        .collect();
    counted.sort_by_key(|one| {
        let time = view.times.get(one.evidence.article).copied().flatten();
        (
            time.map_or(i64::MAX, |time| time.from),
            one.evidence.article,
        )
    });
    let mut out: Vec<NumberRow> = Vec::new();
    while let Some(first) = counted.first() {
        let unit = first.unit.clone();
        let (mut same, rest): (Vec<Counted>, Vec<Counted>) =
            counted.into_iter().partition(|one| one.unit == unit);
        counted = rest;
        let mut seen = Vec::new();
        same.retain(|one| {
            let new = !seen.contains(&one.evidence.article);
            seen.push(one.evidence.article);
            new
        });
        if same.len() >= 2 {
            out.push(NumberRow {
                unit,
                relation: relation(view, &same),
                values: same.iter().map(|one| (one.value, one.evidence)).collect(),
            });
        }
    }
    out
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
    let years = here.filter_map(|mention| mention.date.value?.year);
    event.is_some_and(|event| years.into_iter().any(|year| year < event))
}

/// Reads the numbers of a passage with the words that they count: `"at least 31 cargo ships" -> 31, "ship"` and `"cargo"` passed over.
fn counted(view: &View, passage: Evidence) -> Vec<Counted> {
    let text = view.words(passage);
    let spans = words(text);
    let lower: Vec<String> = spans
        .iter()
        .map(|span| span.of(text).to_lowercase())
        .collect();
    let mut out = Vec::new();
    for (index, span) in spans.iter().enumerate() {
        let number = |at: usize| lower.get(at).and_then(|word| value_of(word));
        let before = index.checked_sub(1).and_then(|before| lower.get(before));
        let scales = |value: f64| value >= 100.0 && value % 100.0 == 0.0;
        let Some(value) = number(index).filter(|value| *value > 1.0) else {
            continue;
        };
        if scales(value) && before.is_some_and(|word| value_of(word).is_some()) {
            continue;
        }
        if scales(value) && !span.of(text).starts_with(|c: char| c.is_ascii_digit()) && value >= 1e6
        {
            continue;
        }
        let scale = number(index + 1).filter(|value| scales(*value));
        let Some((unit, last)) = unit(text, &spans, &lower, index + usize::from(scale.is_some()))
        else {
            continue;
        };
        let value = value * scale.unwrap_or(1.0);
        out.push(Counted {
            value,
            unit,
            about: before.is_some_and(|word| ABOUT.contains(&word.as_str())),
            evidence: at(
                passage.article,
                Span::new(span.start, last.end).shifted(passage.span.start),
            ),
        });
    }
    out
}

/// Gives the stem of what a number counts and where its word stands: the last plural or the next content word close behind it.
fn unit(text: &str, spans: &[Span], lower: &[String], index: usize) -> Option<(String, Span)> {
    let number = spans.get(index)?;
    let rest = text.get(number.end..)?;
    if rest.starts_with('%') {
        return Some((
            "percent".to_owned(),
            Span::new(number.start, number.end + 1),
        ));
    }
    let following = (index + 1..(index + 1 + UNIT_WITHIN).min(spans.len())).take_while(|at| {
        lower
            .get(*at)
            .is_some_and(|word| !lexicon::is_function_word(word) && value_of(word).is_none())
    });
    let known: Vec<usize> = following.collect();
    let word = |at: &usize| lower.get(*at).map(String::as_str);
    let plural = known
        .iter()
        .find(|at| word(at).is_some_and(|word| word.ends_with('s') && word.len() > 3));
    let chosen = plural.or_else(|| known.first())?;
    let span = *spans.get(*chosen)?;
    let starts_lower = span.of(text).starts_with(char::is_lowercase);
    let touching = text
        .get(number.end..span.start)
        .is_some_and(|gap| !gap.contains(['.', ',', ';', ':']));
    (starts_lower && touching).then(|| (stem(word(chosen).unwrap_or("")), span))
}

fn relation(view: &View, same: &[Counted]) -> NumberRelation {
    let (Some(first), Some(last)) = (same.first(), same.last()) else {
        return NumberRelation::Same;
    };
    let values = same.iter().map(|one| one.value);
    let (low, high) = values.fold((f64::MAX, f64::MIN), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    if (high - low).abs() < f64::EPSILON {
        return NumberRelation::Same;
    }
    let rounds = |one: &Counted| one.about || is_round(one.value);
    if (high - low) <= ROUNDED * high && same.iter().any(rounds) {
        return NumberRelation::Rounding;
    }
    let time = |one: &Counted| -> Option<Between> {
        view.times.get(one.evidence.article).copied().flatten()
    };
    let apart = time(first).zip(time(last)).map(|(a, b)| b.from - a.to);
    match apart {
        Some(minutes) if minutes >= UPDATE && (first.value - last.value).abs() > f64::EPSILON => {
            NumberRelation::Update
        }
        _ => NumberRelation::Conflict,
    }
}

fn is_round(value: f64) -> bool {
    value >= 10.0 && value % 10.0 == 0.0
}

/// States the numbers that differ.
pub(super) fn findings(view: &View, table: &[NumberRow]) -> Vec<Finding> {
    let differing = table
        .iter()
        .filter(|row| row.relation != NumberRelation::Same);
    differing
        .map(|row| {
            let evidence: Vec<Evidence> =
                row.values.iter().map(|(_, evidence)| *evidence).collect();
            let mut shown: Vec<&str> = evidence
                .iter()
                .map(|evidence| view.words(*evidence))
                .collect();
            shown.dedup();
            let how = match row.relation {
                NumberRelation::Update => "later reports give another number",
                NumberRelation::Rounding => "one number, rounded differently",
                _ => "the numbers differ",
            };
            let plain = format!("{how}: “{}”", shown.join("”, “"));
            let values: Vec<f64> = row.values.iter().map(|(value, _)| *value).collect();
            let found = finding(Signal::Numbers, evidence, plain);
            with(
                with(with(found, "values", values), "unit", row.unit.as_str()),
                "relation",
                row.relation.name(),
            )
        })
        .collect()
}
