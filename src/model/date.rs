//! Dates as news gives them: in parts, with where each came from.

use crate::text::Span;
use std::fmt;

/// A point in time of which some parts may be unknown, in the proleptic Gregorian calendar.
///
/// Written as EDTF: `2022-06-16T11:17`, `2022-06-16`, `XXXX-06-16` (a day without a year), `2022-06`, `2022`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The year, where known.
    pub year: Option<i16>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
    /// Hour and minute of the day as written, in the zone of the [`Date`].
    pub time: Option<(u8, u8)>,
}

impl Moment {
    /// Makes a full day: `Moment::day(2022, 6, 16) -> 2022-06-16`.
    #[must_use]
    pub fn day(year: i16, month: u8, day: u8) -> Self {
        Self {
            year: Some(year),
            month: Some(month),
            day: Some(day),
            time: None,
        }
    }

    /// Says how much of the moment is known.
    #[must_use]
    pub fn precision(&self) -> Precision {
        match (self.year, self.month, self.day, self.time) {
            (_, Some(_), Some(_), Some(_)) => Precision::Minute,
            (Some(_), Some(_), Some(_), None) => Precision::Day,
            (None, Some(_), Some(_), None) => Precision::MonthDay,
            (_, Some(_), None, _) => Precision::Month,
            _ => Precision::Year,
        }
    }

    /// Gives year, month and day where all three are known.
    #[must_use]
    pub fn ymd(&self) -> Option<(i16, u8, u8)> {
        Some((self.year?, self.month?, self.day?))
    }

    /// Gives the same moment without its time of day.
    #[must_use]
    pub fn without_time(self) -> Self {
        Self { time: None, ..self }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("XXXX")?,
        }
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(f, "-{day:02}")?;
                if let Some((hour, minute)) = self.time {
                    write!(f, "T{hour:02}:{minute:02}")?;
                }
            }
        }
        Ok(())
    }
}

/// How much of a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Day and time of day.
    Minute,
    /// The day.
    Day,
    /// Day and month without a year.
    MonthDay,
    /// Year and month.
    Month,
    /// The year.
    Year,
}

/// Which part of the input a date was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateSource {
    /// A field of the input record, or a correction.
    Input,
    /// A JSON-LD block of the page.
    JsonLd,
    /// A meta element of the page.
    Meta,
    /// A `<time>` element.
    TimeTag,
    /// The page's address.
    Url,
    /// A line that the scraper wrote above the page.
    Scraper,
    /// The visible page, outside the article's own sentences.
    Visible,
    /// The dateline that opens the report.
    Dateline,
    /// A sentence of the article.
    Text,
}

/// How a date's value follows from its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Written out.
    Stated,
    /// Counted from the article's own date: "on Wednesday", "2 hours ago".
    Relative,
    /// Completed from neighbouring reports of the same event.
    Shared,
    /// Completed from a dated public event that the text names.
    Anchor,
    /// The likeliest reading; others remain in `candidates`.
    Guessed,
}

/// What shows a date.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum DateEvidence {
    /// Words of the article's text.
    Span(Span),
    /// Words of the page that are not part of the text.
    Raw(String),
}

/// A reading that a date might have instead.
#[derive(Clone, Debug, PartialEq)]
pub struct DateCandidate {
    /// The reading.
    pub value: Moment,
    /// Its share of the belief, 0 to 1.
    pub weight: f32,
    /// What speaks for it, in a few words.
    pub why: String,
}

/// A date with where it came from and how it was completed.
#[derive(Clone, Debug, PartialEq)]
pub struct Date {
    /// The value, or `None` where only candidates are known.
    pub value: Option<Moment>,
    /// Where it was read.
    pub source: DateSource,
    /// How it follows.
    pub basis: Basis,
    /// The time zone as written (`GMT`, `+02:00`), where one is.
    pub zone: Option<String>,
    /// What shows it.
    pub evidence: Option<DateEvidence>,
    /// Other readings, the heaviest first.
    pub candidates: Vec<DateCandidate>,
}

impl Date {
    /// Makes a date that its source states in full.
    #[must_use]
    pub fn stated(value: Moment, source: DateSource, evidence: Option<DateEvidence>) -> Self {
        Self {
            value: Some(value),
            source,
            basis: Basis::Stated,
            zone: None,
            evidence,
            candidates: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_edtf() {
        let written = |moment: Moment| moment.to_string();
        assert_eq!(
            written(Moment {
                time: Some((11, 17)),
                ..Moment::day(2022, 6, 16)
            }),
            "2022-06-16T11:17"
        );
        assert_eq!(
            written(Moment {
                year: None,
                ..Moment::day(0, 6, 16)
            }),
            "XXXX-06-16"
        );
        assert_eq!(
            written(Moment {
                year: Some(2022),
                ..Moment::default()
            }),
            "2022"
        );
    }
}
