//! What a time expression says, before anyone knows against which day it is to be read.

use crate::lexicon::time_words::{Turn, Unit};
use crate::model::Moment;
use crate::text::Span;

/// A stretch of text that names a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    /// Its words.
    pub span: Span,
    /// What they say.
    pub meaning: Meaning,
    /// The time zone as written (`GMT`, `+02:00`), where one is.
    pub zone: Option<String>,
}

/// What a time expression says.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// A date written out, whole or in part: "Thursday, 16 June, 2022, 8:01 AM", "June 16", "late February", "2014".
    Written {
        /// The parts that are written.
        moment: Moment,
        /// The day of the week written with them, 1 for Monday to 7.
        weekday: Option<u8>,
    },
    /// Numbers that may be read in either order: "03/04/2024".
    Either {
        /// 3 April.
        day_first: Moment,
        /// 4 March.
        month_first: Moment,
    },
    /// A day of the week: "on Wednesday", "last Friday".
    Weekday {
        /// 1 for Monday to 7.
        day: u8,
        /// Which one, where the text says.
        turn: Option<Turn>,
        /// The time of day.
        time: Option<(u8, u8)>,
    },
    /// A day of a month that is not said: "on the 12th".
    NthDay {
        /// 1 to 31.
        day: u8,
    },
    /// A month with a word that says which one: "last March", "next January".
    Month {
        /// 1 to 12.
        month: u8,
        /// Which one.
        turn: Turn,
    },
    /// A day or month of a week or year told beside it: "Tuesday of last week", "June last year".
    Within {
        /// The weekday, day or month.
        part: Box<Meaning>,
        /// Week or year.
        unit: Unit,
        /// How many from the article's.
        count: i32,
    },
    /// So many units from a day: "2 hours ago", "yesterday", "last month", "two days later", "this week".
    Offset {
        /// Negative for the past.
        count: i32,
        /// What is counted.
        unit: Unit,
        /// From where it is counted.
        from: From,
        /// The time of day.
        time: Option<(u8, u8)>,
    },
    /// A holiday by name.
    Holiday {
        /// Which one.
        holiday: super::Holiday,
        /// Its year, where written.
        year: Option<i16>,
        /// Which one, where the text says.
        turn: Option<Turn>,
    },
    /// A time of day whose day stands elsewhere: "at 2:46 p.m.".
    Clock {
        /// Hour and minute.
        time: (u8, u8),
    },
    /// From one to another: "May 3-5", "between 1999 and 2003".
    Stretch {
        /// Its first part.
        from: Box<Meaning>,
        /// Its last part.
        to: Box<Meaning>,
    },
}

/// How somebody writes days in figures alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// 16/6/2022.
    DayFirst,
    /// 6/16/2022.
    MonthFirst,
}

/// The day from which an offset is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum From {
    /// The article's own date: "yesterday".
    Article,
    /// The day that the text speaks of: "two days later".
    Named,
}

impl Meaning {
    /// Gives the moment, where the expression is a date written out or in part.
    #[must_use]
    pub fn written(&self) -> Option<Moment> {
        match self {
            Self::Written { moment, .. } => Some(*moment),
            _ => None,
        }
    }

    /// Gives the one reading of numbers that may be read in either order; anything else as it is.
    #[must_use]
    pub fn in_order(self, order: Order) -> Self {
        match self {
            Self::Either {
                day_first,
                month_first,
            } => Self::Written {
                moment: match order {
                    Order::DayFirst => day_first,
                    Order::MonthFirst => month_first,
                },
                weekday: None,
            },
            other => other,
        }
    }

    /// Gives the expression with a time of day, where its kind can carry one.
    #[must_use]
    pub(super) fn at(self, clock: (u8, u8)) -> Self {
        match self {
            Self::Written { moment, weekday } if moment.day.is_some() => Self::Written {
                moment: Moment {
                    time: Some(clock),
                    ..moment
                },
                weekday,
            },
            Self::Either {
                day_first,
                month_first,
            } => Self::Either {
                day_first: Moment {
                    time: Some(clock),
                    ..day_first
                },
                month_first: Moment {
                    time: Some(clock),
                    ..month_first
                },
            },
            Self::Weekday { day, turn, .. } => Self::Weekday {
                day,
                turn,
                time: Some(clock),
            },
            Self::Offset {
                count,
                unit: Unit::Day,
                from,
                ..
            } => Self::Offset {
                count,
                unit: Unit::Day,
                from,
                time: Some(clock),
            },
            other => other,
        }
    }

    /// Says whether a time of day can be added.
    pub(super) fn is_day(&self) -> bool {
        match self {
            Self::Written { moment, .. } => moment.day.is_some() && moment.time.is_none(),
            Self::Either { day_first, .. } => day_first.time.is_none(),
            Self::Weekday { time, .. }
            | Self::Offset {
                unit: Unit::Day,
                time,
                ..
            } => time.is_none(),
            _ => false,
        }
    }
}
