//! Days that a text leaves open, on their side of the article's date: "June 16", "Wednesday", "last March", "Easter".

use super::counted::months;
use super::days::{day_number, from_day_number, weekday};
use super::holidays::Holiday;
use super::resolve::{Lean, Standpoint, When, relative};
use crate::lexicon::time_words::Turn;
use crate::model::{Basis, Moment};
use std::ops::RangeInclusive;

/// The years looked at for a day without one: 29 February may lie eight years off.
fn years(year: i16) -> RangeInclusive<i16> {
    year.saturating_sub(8)..=year.saturating_add(8)
}

/// Completes a date without a year by the article's.
pub(super) fn written(moment: Moment, weekday: Option<u8>, at: &Standpoint) -> When {
    let anchor = at
        .anchor
        .filter(|anchor| moment.year.is_none() && anchor.year.is_some());
    let year = anchor.and_then(|anchor| match weekday {
        Some(_) => completions(moment, weekday, anchor)
            .first()
            .and_then(|best| best.year),
        None => year_for(moment, anchor, at.lean),
    });
    match year {
        Some(year) => relative(Moment {
            year: Some(year),
            ..moment
        }),
        None => When::of(moment, Basis::Stated),
    }
}

/// An anchor this many days before a date without a year still makes it that year's, whatever the tense:
/// papers print tomorrow's date today, and zones differ.
const AHEAD: i32 = 3;

/// Finds the year that puts a month, or a day of one, nearest on its side of the anchor.
fn year_for(moment: Moment, anchor: Moment, lean: Lean) -> Option<i16> {
    let year = anchor.year?;
    let Some(day) = moment.day else {
        let ahead = moment.month > anchor.month;
        return Some(match lean {
            Lean::Past if ahead => year - 1,
            Lean::Future if moment.month < anchor.month => year + 1,
            _ => year,
        });
    };
    let days =
        |year: i16| Some(day_number(Moment::day(year, moment.month?, day))? - day_number(anchor)?);
    years(year)
        .filter(|&year| {
            days(year).is_some_and(|days| match lean {
                Lean::Past => days <= AHEAD,
                Lean::Future => days >= 0,
            })
        })
        .min_by_key(|&year| days(year).map_or(i32::MAX, i32::abs))
}

/// Takes the reading nearer to the article's date, and keeps the other.
pub(super) fn either(day_first: Moment, month_first: Moment, at: &Standpoint) -> When {
    let distance = |moment: Moment| {
        at.anchor
            .and_then(day_number)
            .and_then(|anchor| Some((day_number(moment)? - anchor).abs()))
    };
    let (best, other) = match (distance(day_first), distance(month_first)) {
        (Some(a), Some(b)) if b < a => (month_first, day_first),
        _ => (day_first, month_first),
    };
    When {
        other: Some(other),
        ..When::of(best, Basis::Guessed)
    }
}

/// Finds the day of the week that is meant.
pub(super) fn weekday_of(day: u8, turn: Option<Turn>, at: &Standpoint) -> Option<Moment> {
    let (from, days) = match turn {
        Some(Turn::Previous) => (at.named.or(at.anchor)?, -1),
        Some(Turn::Following) => (at.named.or(at.anchor)?, 1),
        Some(Turn::Last) => (at.anchor?, -1),
        Some(Turn::Next) => (at.anchor?, 1),
        Some(Turn::This) if at.lean == Lean::Future => (at.anchor?, 1),
        _ => (at.anchor?, 0),
    };
    let today = weekday(from)?;
    let ahead = i32::from((7 + day - today) % 7);
    let step = match (days, at.lean) {
        (-1, _) if ahead == 0 => -7,
        (-1, _) => ahead - 7,
        (1, _) if ahead == 0 => 7,
        (1, _) | (_, Lean::Future) => ahead,
        _ if ahead == 0 => 0,
        _ => ahead - 7,
    };
    from_day_number(day_number(from)? + step)
}

/// Finds "the 12th": in the month of the day last named, else the latest one.
pub(super) fn nth_day(day: u8, at: &Standpoint) -> Option<Moment> {
    let anchor = at.named.or(at.anchor)?;
    let back = i32::from(anchor.day.is_some_and(|today| day > today) && at.named.is_none());
    let moment = Moment {
        day: Some(day),
        ..months(anchor, -back)?
    };
    day_number(moment).map(|_| moment)
}

/// Finds "last March", "next January".
pub(super) fn month_of(month: u8, turn: Turn, anchor: Moment) -> Option<Moment> {
    let (year, here) = (anchor.year?, anchor.month?);
    let year = match turn {
        Turn::Last | Turn::Previous if month >= here => year - 1,
        Turn::Next | Turn::Following if month <= here => year + 1,
        _ => year,
    };
    Some(Moment {
        year: Some(year),
        month: Some(month),
        ..Moment::default()
    })
}

/// Finds the holiday nearest on its side of the article's date.
pub(super) fn holiday_of(
    holiday: Holiday,
    year: Option<i16>,
    turn: Option<Turn>,
    at: &Standpoint,
) -> Option<When> {
    if let Some(year) = year {
        return Some(When::of(holiday.in_year(year)?, Basis::Stated));
    }
    let anchor = at.anchor?;
    let here = day_number(anchor)?;
    let lean = match turn {
        Some(Turn::Last) => Lean::Past,
        Some(Turn::Next) => Lean::Future,
        _ => at.lean,
    };
    let year = anchor.year?;
    let days = years(year).filter_map(|year| holiday.in_year(year));
    let on_side = days.filter(|&day| {
        day_number(day).is_some_and(|day| {
            if lean == Lean::Past {
                day <= here
            } else {
                day >= here
            }
        })
    });
    on_side
        .min_by_key(|&day| day_number(day).map_or(i32::MAX, |day| (day - here).abs()))
        .map(relative)
}

/// Lists the days that a day without a year may be, those nearest to a moment first: up to eight years either side, only those on the
/// weekday where one is known.
///
/// `XXXX-06-15, a Wednesday, near 2024-01-01 -> [2022-06-15, 2016-06-15, …]`
#[must_use]
pub fn completions(partial: Moment, on: Option<u8>, near: Moment) -> Vec<Moment> {
    let Some(year) = partial.year.or(near.year) else {
        return Vec::new();
    };
    let years = if partial.year.is_some() {
        year..=year
    } else {
        years(year)
    };
    let mut found: Vec<Moment> = years
        .map(|year| Moment {
            year: Some(year),
            ..partial
        })
        .filter(|&day| day.day.is_none() || day_number(day).is_some())
        .filter(|&day| on.is_none_or(|on| weekday(day).is_none_or(|day| day == on)))
        .collect();
    let distance = |day: &Moment| match (day_number(*day), day_number(near)) {
        (Some(day), Some(near)) => (day - near).abs(),
        _ => day.year.map_or(0, |day| i32::from(day - year).abs() * 365),
    };
    found.sort_by_key(|day| (distance(day), *day));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lean: Lean) -> Standpoint {
        Standpoint {
            lean,
            ..Standpoint::at(Moment::day(2024, 5, 8))
        }
    }

    fn yearless(month: u8, day: u8) -> Moment {
        Moment {
            year: None,
            ..Moment::day(0, month, day)
        }
    }

    #[test]
    fn a_day_without_a_year_lies_on_its_side() {
        assert_eq!(
            written(yearless(11, 2), None, &at(Lean::Past)).from,
            Moment::day(2023, 11, 2)
        );
        assert_eq!(
            written(yearless(11, 2), None, &at(Lean::Future)).from,
            Moment::day(2024, 11, 2)
        );
        assert_eq!(
            written(yearless(2, 29), None, &at(Lean::Past)).from,
            Moment::day(2024, 2, 29)
        );
        assert_eq!(
            written(yearless(11, 2), None, &Standpoint::default()).from,
            yearless(11, 2)
        );
    }

    #[test]
    fn a_weekday_tells_the_year() {
        let found = completions(yearless(6, 15), Some(3), Moment::day(2024, 1, 1));
        assert_eq!(found.first(), Some(&Moment::day(2022, 6, 15)));
        assert!(found.contains(&Moment::day(2016, 6, 15)));
    }

    #[test]
    fn weekdays_of_this_and_of_last_week() {
        let day = |turn, lean| weekday_of(3, turn, &at(lean)).map(|day| day.to_string());
        assert_eq!(day(None, Lean::Past).as_deref(), Some("2024-05-08"));
        assert_eq!(
            day(Some(Turn::Last), Lean::Past).as_deref(),
            Some("2024-05-01")
        );
        assert_eq!(
            day(Some(Turn::Next), Lean::Past).as_deref(),
            Some("2024-05-15")
        );
    }
}
