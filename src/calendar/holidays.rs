//! Holidays by name, fixed or moveable.

use super::days::{day_number, from_day_number, weekday};
use crate::lexicon::entries;
use crate::model::Moment;
use std::sync::LazyLock;

/// A day of the year that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    /// The same month and day every year.
    Fixed(u8, u8),
    /// So many days after Easter Sunday of the western churches.
    Easter(i16),
    /// The so-manieth weekday of a month: month, weekday from 1 for Monday, which one (0 for the last).
    Nth(u8, u8, u8),
}

/// A holiday's words and what they mean, the longest first.
type Named = (&'static str, Holiday);

static HOLIDAYS: LazyLock<Vec<Named>> = LazyLock::new(|| {
    let mut all: Vec<Named> = entries(include_str!("../lexicon/en/holidays.txt"))
        .filter_map(|entry| Some((entry.field(0), read(entry.field(1))?)))
        .collect();
    all.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    all
});

/// Finds the holiday whose name a text begins with, and the bytes of the name.
pub(super) fn holiday(text: &str) -> Option<(Holiday, usize)> {
    HOLIDAYS
        .iter()
        .find_map(|(name, holiday)| Some((*holiday, matched(name, text)?)))
}

/// Compares a name with the start of a text, whatever its capitals and apostrophes; gives the bytes of the text it covers.
fn matched(name: &str, text: &str) -> Option<usize> {
    let mut rest = text.char_indices();
    for wanted in name.chars() {
        let (_, found) = rest.next()?;
        let same = found.eq_ignore_ascii_case(&wanted) || (wanted == '\'' && found == '’');
        if !same {
            return None;
        }
    }
    let after = rest.clone().next();
    let whole = after.is_none_or(|(_, next)| !next.is_alphanumeric());
    whole.then(|| after.map_or(text.len(), |(at, _)| at))
}

fn read(rule: &str) -> Option<Holiday> {
    if let Some(days) = rule.strip_prefix("easter") {
        return Some(Holiday::Easter(if days.is_empty() {
            0
        } else {
            days.parse().ok()?
        }));
    }
    let numbers: Vec<u8> = rule
        .split('-')
        .map_while(|part| part.parse().ok())
        .collect();
    match numbers.as_slice() {
        [month, day] => Some(Holiday::Fixed(*month, *day)),
        [month, weekday, nth] => Some(Holiday::Nth(*month, *weekday, *nth)),
        _ => None,
    }
}

impl Holiday {
    /// Gives the holiday's day in a year.
    #[must_use]
    pub fn in_year(self, year: i16) -> Option<Moment> {
        match self {
            Self::Fixed(month, day) => {
                let moment = Moment::day(year, month, day);
                day_number(moment).map(|_| moment)
            }
            Self::Easter(days) => from_day_number(day_number(easter(year))? + i32::from(days)),
            Self::Nth(month, wanted, nth) => nth_weekday(year, month, wanted, nth),
        }
    }
}

/// Finds the so-manieth weekday of a month, the last one for 0.
fn nth_weekday(year: i16, month: u8, wanted: u8, nth: u8) -> Option<Moment> {
    let first = Moment::day(year, month, 1);
    let ahead = i32::from((wanted + 7 - weekday(first)?) % 7);
    let day = |week: i32| from_day_number(day_number(first)? + ahead + 7 * week);
    if nth > 0 {
        return day(i32::from(nth) - 1);
    }
    day(4)
        .filter(|moment| moment.month == Some(month))
        .or_else(|| day(3))
}

/// Computes Easter Sunday (Meeus, Jones, Butcher): `2024 -> 2024-03-31`.
fn easter(year: i16) -> Moment {
    let y = i32::from(year);
    let (a, b, c) = (y.rem_euclid(19), y.div_euclid(100), y.rem_euclid(100));
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15).rem_euclid(30);
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    let small = |number: i32| u8::try_from(number).unwrap_or(1);
    Moment::day(year, small(n / 31), small(n % 31 + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moveable_days_are_computed() {
        assert_eq!(easter(2024).to_string(), "2024-03-31");
        assert_eq!(easter(2025).to_string(), "2025-04-20");
        assert_eq!(
            Holiday::Nth(11, 4, 4)
                .in_year(2024)
                .map(|day| day.to_string())
                .as_deref(),
            Some("2024-11-28")
        );
        assert_eq!(
            Holiday::Nth(5, 1, 0)
                .in_year(2024)
                .map(|day| day.to_string())
                .as_deref(),
            Some("2024-05-27")
        );
    }

    #[test]
    fn every_line_of_the_list_is_understood() {
        for entry in entries(include_str!("../lexicon/en/holidays.txt")) {
            assert!(
                read(entry.field(1)).is_some_and(
                    |holiday| entry.field(1).is_empty() || holiday.in_year(2024).is_some()
                ),
                "{entry:?}"
            );
        }
    }

    #[test]
    fn names_are_matched_whole() {
        assert_eq!(
            holiday("New Year’s Eve party").map(|found| found.0),
            Some(Holiday::Fixed(12, 31))
        );
        assert_eq!(holiday("Christmasy"), None);
    }
}
