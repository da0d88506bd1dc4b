//! Stretches of time: "May 3-5", "from Monday to Thursday", "between 1999 and 2003", "the fourth quarter of 2024".

use super::find::day;
use super::meaning::Meaning;
use super::tokens::{Kind, Tokens};
use super::written::{Found, day_of_month, written, year, year_after};
use crate::lexicon::time_words::{TimeWord, Unit};
use crate::model::Moment;

/// Reads what an expression reaches to, where it does.
pub(super) fn onward(tokens: &Tokens<'_>, at: usize, from: &Meaning, next: usize) -> Option<Found> {
    let between = at > 0 && tokens.is(at - 1, &["between"]);
    let dash = tokens.mark(next, b'-');
    let linked = dash
        || tokens.is(next, &["to", "until", "till", "through"])
        || (between && tokens.is(next, &["and"]));
    if !linked {
        return None;
    }
    same_month(tokens, from, next, dash).or_else(|| {
        let (to, end) = second_part(tokens, next + 1)?;
        alike(from, &to).then(|| (stretch(from.clone(), to), end))
    })
}

/// Reads the second part; a year that stands alone needs no other sign here.
fn second_part(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let alone = |year: i16| Meaning::Written {
        moment: Moment {
            year: Some(year),
            ..Moment::default()
        },
        weekday: None,
    };
    day(tokens, at).or_else(|| {
        let year = year(tokens, at).filter(|_| !super::lone::counts(tokens, at + 1))?;
        Some((alone(year), at + 1))
    })
}

/// Reads "3-5" after a month: "May 3-5, 2024".
fn same_month(tokens: &Tokens<'_>, from: &Meaning, next: usize, dash: bool) -> Option<Found> {
    let first = from.written().filter(|moment| moment.year.is_none())?;
    let month = first.month.filter(|_| dash && first.day.is_some())?;
    let (day, end) = day_of_month(tokens, next + 1)?;
    let (year, end) = year_after(tokens, end);
    let to = written(year, month, Some(day)).filter(|_| Some(day) > first.day)?;
    let from = written(year, month, first.day)?;
    Some((stretch(from, to), end))
}

/// Reads "3-5 May", "8 to 17 March 2024".
pub(super) fn days_first(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let (first, link) = day_of_month(tokens, at)?;
    if !tokens.mark(link, b'-') && !tokens.is(link, &["to", "until", "through"]) {
        return None;
    }
    let (to, end) = super::written::day_first(tokens, link + 1)?;
    let last = to.written().filter(|last| Some(first) < last.day)?;
    let from = written(last.year, last.month?, Some(first))?;
    Some((stretch(from, to), end))
}

/// Reads "Q3 2024".
pub(super) fn short_quarter(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let which = tokens
        .number(at + 1, 1)
        .filter(|which| (1..=4).contains(which))?;
    if !tokens.is(at, &["q"]) || !tokens.glued(at + 1) {
        return None;
    }
    months_of(
        u8::try_from(which).ok()?,
        tokens,
        tokens.skip_word(at + 2, &["of"]),
    )
}

/// Do both parts name the same kind of time?
fn alike(from: &Meaning, to: &Meaning) -> bool {
    match (from, to) {
        (Meaning::Written { moment: a, .. }, Meaning::Written { moment: b, .. }) => {
            a.day.is_some() == b.day.is_some() && a.month.is_some() == b.month.is_some()
        }
        (Meaning::Weekday { turn: None, .. }, Meaning::Weekday { turn: None, .. }) => true,
        _ => false,
    }
}

fn stretch(from: Meaning, to: Meaning) -> Meaning {
    let year = to.written().and_then(|moment| moment.year);
    let from = match from {
        Meaning::Written { moment, weekday } if moment.year.is_none() => Meaning::Written {
            moment: Moment { year, ..moment },
            weekday,
        },
        other => other,
    };
    Meaning::Stretch {
        from: Box::new(from),
        to: Box::new(to),
    }
}

/// Reads "fourth quarter of 2024", "Second-quarter 2023", "4th quarter 2024".
pub(super) fn quarter(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let (which, next) = match tokens.kind(at) {
        Kind::Word(TimeWord::Ordinal(which)) => (which, at + 1),
        Kind::Number(..) => day_of_month(tokens, at).filter(|(_, next)| *next == at + 2)?,
        _ => return None,
    };
    let next = tokens.skip(next, b"-");
    if !(1..=4).contains(&which) || tokens.kind(next) != Kind::Word(TimeWord::Unit(Unit::Quarter)) {
        return None;
    }
    let next = tokens.skip_word(next + 1, &["of", "in"]);
    months_of(which, tokens, next)
}

/// Gives the months of a quarter whose year stands at `at`.
fn months_of(which: u8, tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let year = Some(year(tokens, at)?);
    let from = written(year, which * 3 - 2, None)?;
    Some((stretch(from, written(year, which * 3, None)?), at + 1))
}
