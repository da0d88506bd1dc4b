//! From what an expression says to a day, seen from where the text stands.

use super::counted::{offset, within};
use super::meaning::{From, Meaning};
use super::nearest::{either, holiday_of, month_of, nth_day, weekday_of, written};
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
    pub(super) fn of(from: Moment, basis: Basis) -> Self {
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

pub(super) fn relative(moment: Moment) -> When {
    When::of(moment, Basis::Relative)
}

fn start(from: From, at: &Standpoint) -> Option<Moment> {
    match from {
        From::Article => at.anchor,
        From::Named => at.named,
    }
}

fn at_time(when: When, time: Option<(u8, u8)>) -> When {
    let from = Moment {
        time: time.or(when.from.time),
        ..when.from
    };
    When { from, ..when }
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
