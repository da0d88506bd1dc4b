//! Dates written with a month's name: "Thursday, 16 June, 2022", "June 16", "May 1953", "16. Juni 2022".

use super::meaning::Meaning;
use super::tokens::{Kind, Tokens};
use crate::lexicon::time_words::TimeWord;
use crate::model::Moment;

/// A meaning and the index of the piece after its words.
pub(super) type Found = (Meaning, usize);

/// Years outside these are not taken for years.
const YEARS: std::ops::RangeInclusive<u32> = 1000..=2199;

/// Reads a date that begins with a day of the week; without a date after it, the weekday alone.
pub(super) fn weekday_first(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let (day, short) = match tokens.kind(at) {
        Kind::Word(TimeWord::Weekday(day)) => (day, false),
        Kind::Word(TimeWord::WeekdayShort(day)) => (day, true),
        _ => return None,
    };
    if !tokens.capital(at) {
        return None;
    }
    let bracket = tokens.mark(at + 1, b'(');
    let mut next = tokens.skip(at + 1, b".,(");
    next = tokens.skip(next, b",");
    next = tokens.skip_word(next, &["the"]);
    let date = month_first(tokens, next)
        .or_else(|| day_first(tokens, next))
        .or_else(|| super::numeric::numeric(tokens, next));
    match date {
        Some((Meaning::Written { moment, .. }, end)) if moment.day.is_some() => {
            let end = if bracket { tokens.skip(end, b")") } else { end };
            Some((
                Meaning::Written {
                    moment,
                    weekday: Some(day),
                },
                end,
            ))
        }
        Some((either @ Meaning::Either { .. }, end)) => Some((either, end)),
        _ if short => None,
        _ => Some((
            Meaning::Weekday {
                day,
                turn: None,
                time: None,
            },
            at + 1,
        )),
    }
}

/// Reads "June 16, 2022", "June 16", "June 2022", "June".
pub(super) fn month_first(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let Kind::Word(TimeWord::Month(month)) = tokens.kind(at) else {
        return None;
    };
    if !tokens.capital(at) {
        return None;
    }
    let after = tokens.skip(at + 1, b".");
    let after = tokens.skip_word(after, &["the"]);
    if let Some((day, next)) = day_of_month(tokens, after) {
        let (year, next) = year_after(tokens, next);
        return Some((written(year, month, Some(day))?, next));
    }
    let (year, next) = year_after(tokens, tokens.skip_word(after, &["of"]));
    let next = if year.is_some() { next } else { at + 1 };
    Some((written(year, month, None)?, next))
}

/// Reads "16 June 2022", "16th of June", "16. Juni 2022", "16 de junio de 2022".
pub(super) fn day_first(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let (day, next) = day_of_month(tokens, at)?;
    let next = tokens.skip(next, b".-/");
    let next = tokens.skip_word(next, &["of", "de", "di", "d"]);
    let next = tokens.skip(next, b"'");
    let (month, foreign) = match tokens.kind(next) {
        Kind::Word(TimeWord::Month(month)) => (month, false),
        Kind::Word(TimeWord::ForeignMonth(month)) => (month, true),
        _ => return None,
    };
    if !foreign && !tokens.capital(next) && year_after(tokens, next + 1).0.is_none() {
        return None;
    }
    let next = tokens.skip(next + 1, b".");
    let next = tokens.skip_word(next, &["de", "del"]);
    let (year, next) = year_after(tokens, tokens.skip(next, b"-/"));
    if foreign && year.is_none() {
        return None;
    }
    Some((written(year, month, Some(day))?, next))
}

/// Reads a date in another language whose month goes first: "Juni 16, 2022", "2022. június 16.", "2022 June 16".
pub(super) fn month_inside(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let (before, at) = match year(tokens, at) {
        Some(year) => (Some(year), tokens.skip(at + 1, b".-")),
        None => (None, at),
    };
    let month = match tokens.kind(at) {
        Kind::Word(TimeWord::ForeignMonth(month)) => month,
        Kind::Word(TimeWord::Month(month)) if before.is_some() && tokens.capital(at) => month,
        _ => return None,
    };
    let (day, next) = day_of_month(tokens, tokens.skip(at + 1, b".-"))?;
    let (after, next) = match before {
        Some(_) => (None, tokens.skip(next, b".")),
        None => year_after(tokens, next),
    };
    Some((written(Some(before.or(after)?), month, Some(day))?, next))
}

/// Reads a day of the month, with or without its ending: "16", "16th", "1er".
pub(super) fn day_of_month(tokens: &Tokens<'_>, at: usize) -> Option<(u8, usize)> {
    let day = u8::try_from(tokens.number(at, 2)?)
        .ok()
        .filter(|day| (1..=31).contains(day))?;
    let next = at + 1;
    if tokens.glued(next) && tokens.is(next, &["st", "nd", "rd", "th", "er", "º"]) {
        return Some((day, next + 1));
    }
    (!tokens.goes_on(at)).then_some((day, next))
}

/// Reads the year that may follow, behind a comma or not.
pub(super) fn year_after(tokens: &Tokens<'_>, at: usize) -> (Option<i16>, usize) {
    let digits = tokens.skip(at, b",");
    match year(tokens, digits) {
        Some(year) => (Some(year), digits + 1),
        None => (None, at),
    }
}

/// Reads four digits that can be a year and are not the start of a longer number or of a clock.
pub(super) fn year(tokens: &Tokens<'_>, at: usize) -> Option<i16> {
    let Kind::Number(value, 4) = tokens.kind(at) else {
        return None;
    };
    (YEARS.contains(&value) && !tokens.goes_on(at))
        .then(|| i16::try_from(value).ok())
        .flatten()
}

/// Makes the meaning, unless no such day exists: 30 February has none.
pub(super) fn written(year: Option<i16>, month: u8, day: Option<u8>) -> Option<Meaning> {
    let exists = day.is_none_or(|day| {
        super::day_number(Moment::day(year.unwrap_or(2000), month, day)).is_some()
    });
    exists.then_some(Meaning::Written {
        moment: Moment {
            year,
            month: Some(month),
            day,
            time: None,
        },
        weekday: None,
    })
}
