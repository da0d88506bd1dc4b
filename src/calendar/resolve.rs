//! From what an expression says to a day, seen from where the text stands.

use super::days::{day_number, from_day_number, weekday};
use super::holidays::Holiday;
use super::meaning::{From, Meaning};
use crate::lexicon::time_words::{Turn, Unit};
use crate::model::{Basis, Moment};

/// On which side of the article's date an expression without one lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lean {
    /// The nearest before it, that day included.
    #[default]
    Past,
    /// The nearest after it.
    Future,
}

/// From where expressions are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standpoint {
    /// The article's own date, with its time where known.
    pub anchor: Option<Moment>,
    /// Before or after it.
    pub lean: Lean,
    /// The day the text last spoke of.
    pub named: Option<Moment>,
}

impl Standpoint {
    /// Stands at a date and looks back, as publication dates do: "2 hours ago", "June 16".
    #[must_use]
    pub fn at(anchor: Moment) -> Self {
        Self {
            anchor: Some(anchor),
            ..Self::default()
        }
    }
}

/// What an expression comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The moment, or the first of a stretch.
    pub from: Moment,
    /// The last of a stretch.
    pub to: Option<Moment>,
    /// How it follows.
    pub basis: Basis,
    /// The other reading, where digits may be read in either order.
    pub other: Option<Moment>,
}

impl When {
    fn of(from: Moment, basis: Basis) -> Self {
        Self {
            from,
            to: None,
            basis,
            other: None,
        }
    }

    /// Gives one moment for it: a stretch becomes the smallest calendar unit that holds it.
    ///
    /// `2024-06-03/2024-06-09 -> 2024-06`
    #[must_use]
    pub fn moment(&self) -> Moment {
        let Some(to) = self.to else {
            return self.from;
        };
        let year = self.from.year.filter(|_| self.from.year == to.year);
        let month = self
            .from
            .month
            .filter(|_| year.is_some() && self.from.month == to.month);
        let day = self
            .from
            .day
            .filter(|_| month.is_some() && self.from.day == to.day);
        Moment {
            year,
            month,
            day,
            time: None,
        }
    }
}

/// Turns an expression into a date; `None` where it needs a day that nobody knows.
///
/// `"last Friday"` seen from `2024-05-08 -> 2024-05-03`; `"June 16"` seen from nowhere `-> XXXX-06-16`
#[must_use]
pub fn resolve(meaning: &Meaning, at: &Standpoint) -> Option<When> {
    match meaning {
        Meaning::Written { moment, weekday } => Some(written(*moment, *weekday, at)),
        Meaning::Either {
            day_first,
            month_first,
        } => Some(either(*day_first, *month_first, at)),
        Meaning::Weekday { day, turn, time } => {
            weekday_of(*day, *turn, at).map(|day| relative(Moment { time: *time, ..day }))
        }
        Meaning::NthDay { day } => nth_day(*day, at).map(relative),
        Meaning::Month { month, turn } => month_of(*month, *turn, at.anchor?).map(relative),
        Meaning::Within { part, count, .. } => within(part, *count, at.anchor?).map(relative),
        Meaning::Offset {
            count,
            unit,
            from,
            time,
        } => offset(*count, *unit, start(*from, at)?, at.lean).map(|when| at_time(when, *time)),
        Meaning::Holiday {
            holiday,
            year,
            turn,
        } => holiday_of(*holiday, *year, *turn, at),
        Meaning::Clock { time } => Some(relative(Moment {
            time: Some(*time),
            ..at.named?
        })),
        Meaning::Stretch { from, to } => stretch(from, to, at),
    }
}

fn relative(moment: Moment) -> When {
    When::of(moment, Basis::Relative)
}

fn start(from: From, at: &Standpoint) -> Option<Moment> {
    match from {
        From::Article => at.anchor,
        From::Named => at.named,
    }
}

/// Completes a date without a year by the article's.
fn written(moment: Moment, weekday: Option<u8>, at: &Standpoint) -> When {
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
    (year - 8..=year + 8)
        .filter(|&year| {
            days(year).is_some_and(|days| match lean {
                Lean::Past => days <= AHEAD,
                Lean::Future => days >= 0,
            })
        })
        .min_by_key(|&year| days(year).map_or(i32::MAX, i32::abs))
}

fn either(day_first: Moment, month_first: Moment, at: &Standpoint) -> When {
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

fn weekday_of(day: u8, turn: Option<Turn>, at: &Standpoint) -> Option<Moment> {
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

fn nth_day(day: u8, at: &Standpoint) -> Option<Moment> {
    let anchor = at.named.or(at.anchor)?;
    let back = i32::from(anchor.day.is_some_and(|today| day > today) && at.named.is_none());
    let moment = Moment {
        day: Some(day),
        ..months(anchor, -back)?
    };
    day_number(moment).map(|_| moment)
}

fn month_of(month: u8, turn: Turn, anchor: Moment) -> Option<Moment> {
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

fn at_time(when: When, time: Option<(u8, u8)>) -> When {
    let from = Moment {
        time: time.or(when.from.time),
        ..when.from
    };
    When { from, ..when }
}

fn offset(count: i32, unit: Unit, start: Moment, lean: Lean) -> Option<When> {
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
        let days = count / (24 * 60);
        return Some(When::of(
            from_day_number(day_number(start)? + days)?,
            if count % (24 * 60) == 0 {
                Basis::Relative
            } else {
                Basis::Guessed
            },
        ));
    };
    let total = day_number(start)?
        .checked_mul(24 * 60)?
        .checked_add(i32::from(hour) * 60 + i32::from(minute))?
        .checked_add(count)?;
    let day = from_day_number(total.div_euclid(24 * 60))?;
    let rest = total.rem_euclid(24 * 60);
    let time = Some((u8::try_from(rest / 60).ok()?, u8::try_from(rest % 60).ok()?));
    Some(relative(Moment { time, ..day }))
}

fn within(part: &Meaning, count: i32, anchor: Moment) -> Option<Moment> {
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

fn months(start: Moment, count: i32) -> Option<Moment> {
    let total = i32::from(start.year?) * 12 + i32::from(start.month?) - 1 + count;
    Some(Moment {
        year: Some(i16::try_from(total.div_euclid(12)).ok()?),
        month: Some(u8::try_from(total.rem_euclid(12) + 1).ok()?),
        ..Moment::default()
    })
}

fn quarter(start: Moment, count: i32) -> Option<When> {
    let back = i32::from((start.month? - 1) % 3);
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

fn holiday_of(
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
    let days = (year - 8..=year + 8).filter_map(|year| holiday.in_year(year));
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

fn stretch(from: &Meaning, to: &Meaning, at: &Standpoint) -> Option<When> {
    let first = resolve(from, at)?;
    let named = Standpoint {
        named: Some(first.from),
        ..*at
    };
    let last = resolve(to, &named)?;
    Some(When {
        to: Some(last.to.unwrap_or(last.from)),
        ..first
    })
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
        year.saturating_sub(8)..=year.saturating_add(8)
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
