//! Days counted in units from another: "two weeks ago", "last month", "Tuesday of last week".

use super::days::{day_number, from_day_number, weekday};
use super::meaning::Meaning;
use super::resolve::{Lean, When, relative};
use crate::lexicon::time_words::Unit;
use crate::model::{Basis, Moment};

/// Minutes of a day.
const DAY: i32 = 24 * 60;

/// Places a weekday in a week, a day or month in a year, counted from the article's.
pub(super) fn within(part: &Meaning, count: i32, anchor: Moment) -> Option<Moment> {
    match part {
        Meaning::Weekday { day, .. } => {
            let monday = day_number(anchor)? - i32::from(weekday(anchor)?) + 1;
            from_day_number(monday + 7 * count + i32::from(*day) - 1)
        }
        Meaning::Written { moment, .. } => {
            let year = i16::try_from(i32::from(anchor.year?) + count).ok();
            Some(Moment { year, ..*moment })
        }
        _ => None,
    }
}

/// Counts units from a day; weeks, weekends and quarters are stretches.
pub(super) fn offset(count: i32, unit: Unit, start: Moment, lean: Lean) -> Option<When> {
    let day = |days: i32| from_day_number(day_number(start)? + days);
    let moment = match unit {
        Unit::Minute => return minutes(start, count),
        Unit::Hour => return minutes(start, count.checked_mul(60)?),
        Unit::Day => day(count)?,
        Unit::Week => return week(day(count.checked_mul(7)?)?, 1),
        Unit::Fortnight => return week(day(count.checked_mul(14)?)?, 1),
        Unit::Weekend => return weekend(count, start, lean),
        Unit::Month => months(start, count)?,
        Unit::Quarter => return quarter(start, count),
        Unit::Year => year(start, count)?,
        Unit::Decade => return None,
    };
    Some(relative(moment))
}

/// Counts minutes; without a time of day only what surely stays on the day is known.
fn minutes(start: Moment, count: i32) -> Option<When> {
    let Some((hour, minute)) = start.time else {
        let day = from_day_number(day_number(start)? + count / DAY)?;
        return Some(When::of(
            day,
            if count % DAY == 0 {
                Basis::Relative
            } else {
                Basis::Guessed
            },
        ));
    };
    let total = day_number(start)?
        .checked_mul(DAY)?
        .checked_add(i32::from(hour) * 60 + i32::from(minute))?
        .checked_add(count)?;
    let day = from_day_number(total.div_euclid(DAY))?;
    let rest = total.rem_euclid(DAY);
    let time = Some((u8::try_from(rest / 60).ok()?, u8::try_from(rest % 60).ok()?));
    Some(relative(Moment { time, ..day }))
}

/// Gives the weekend of the article's week; the one before it where the text looks back and it has not begun.
fn weekend(count: i32, start: Moment, lean: Lean) -> Option<When> {
    let begun = weekday(start)? >= 6;
    let weeks = if count == 0 && lean == Lean::Past && !begun {
        -1
    } else {
        count
    };
    week(from_day_number(day_number(start)? + weeks * 7)?, 6)
}

/// Gives the week of a day, from one of its days (1 for Monday) to its Sunday.
fn week(day: Moment, first: u8) -> Option<When> {
    let monday = day_number(day)? - i32::from(weekday(day)?) + 1;
    let from = from_day_number(monday + i32::from(first) - 1)?;
    Some(When {
        to: from_day_number(monday + 6),
        ..relative(from)
    })
}

/// Counts months; the day is left out.
pub(super) fn months(start: Moment, count: i32) -> Option<Moment> {
    let total = i32::from(start.year?) * 12 + i32::from(start.month?) - 1 + count;
    Some(Moment {
        year: Some(i16::try_from(total.div_euclid(12)).ok()?),
        month: Some(u8::try_from(total.rem_euclid(12) + 1).ok()?),
        ..Moment::default()
    })
}

fn quarter(start: Moment, count: i32) -> Option<When> {
    let back = i32::from((start.month?.saturating_sub(1)) % 3);
    let from = months(start, count * 3 - back)?;
    Some(When {
        to: months(from, 2),
        ..relative(from)
    })
}

fn year(start: Moment, count: i32) -> Option<Moment> {
    let year = i16::try_from(i32::from(start.year?) + count).ok()?;
    Some(Moment {
        year: Some(year),
        ..Moment::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(count: i32, unit: Unit) -> String {
        let start = Moment {
            time: Some((1, 30)),
            ..Moment::day(2024, 5, 8)
        };
        let when = offset(count, unit, start, Lean::Past).unwrap();
        when.to
            .map_or(when.from.to_string(), |to| format!("{}/{to}", when.from))
    }

    #[test]
    fn a_count_has_the_precision_of_its_unit() {
        assert_eq!(read(-2, Unit::Hour), "2024-05-07T23:30");
        assert_eq!(read(-1, Unit::Week), "2024-04-29/2024-05-05");
        assert_eq!(read(0, Unit::Weekend), "2024-05-04/2024-05-05");
        assert_eq!(read(-5, Unit::Month), "2023-12");
        assert_eq!(read(-1, Unit::Quarter), "2024-01/2024-03");
        assert_eq!(read(1, Unit::Year), "2025");
    }

    #[test]
    fn hours_from_a_day_without_a_time_are_a_guess() {
        let when = offset(-2, Unit::Hour, Moment::day(2024, 5, 8), Lean::Past).unwrap();
        assert_eq!(
            (when.from, when.basis),
            (Moment::day(2024, 5, 8), Basis::Guessed)
        );
    }
}
