//! Dates as news gives them: in parts, with where each came from.

use super::named::named;
use crate::text::Span;
use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

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

impl FromStr for Moment {
    type Err = ();

    /// Reads EDTF as [`Moment`] writes it: `"XXXX-06-16" -> June 16 of an unknown year`.
    ///
    /// # Errors
    /// Anything else: a month above 12, a day above 31, other letters.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (date, time) = text
            .split_once('T')
            .map_or((text, None), |(d, t)| (d, Some(t)));
        let mut parts = date.splitn(3, '-');
        let year = match parts.next() {
            Some("XXXX") => None,
            Some(year) if year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()) => {
                Some(year.parse().map_err(drop)?)
            }
            _ => return Err(()),
        };
        let month = parts
            .next()
            .map(|part| two_digits(part, 1..=12))
            .transpose()?;
        let day = parts
            .next()
            .map(|part| two_digits(part, 1..=31))
            .transpose()?;
        let time = time.map(|time| {
            let (hour, minute) = time.split_once(':').ok_or(())?;
            Ok((two_digits(hour, 0..=23)?, two_digits(minute, 0..=59)?))
        });
        let time = time.transpose()?;
        if time.is_some() && day.is_none() {
            return Err(());
        }
        Ok(Self {
            year,
            month,
            day,
            time,
        })
    }
}

fn two_digits(part: &str, allowed: RangeInclusive<u8>) -> Result<u8, ()> {
    let number = part.parse().map_err(drop)?;
    if part.len() == 2 && allowed.contains(&number) {
        Ok(number)
    } else {
        Err(())
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

named! {
    /// How much of a date is known.
    pub enum Precision {
        /// Day and time of day.
        Minute = "minute",
        /// The day.
        Day = "day",
        /// Day and month without a year.
        MonthDay = "month_day",
        /// Year and month.
        Month = "month",
        /// The year.
        Year = "year",}
}

named! {
    /// Which part of the input a date was read from.
    pub enum DateSource {
        /// A field of the input record, or a correction.
        Input = "input",
        /// A JSON-LD block of the page.
        JsonLd = "json_ld",
        /// A meta element of the page.
        Meta = "meta",
        /// A `<time>` element.
        TimeTag = "time_tag",
        /// The page's address.
        Url = "url",
        /// A line that the scraper wrote above the page.
        Scraper = "scraper",
        /// The visible page, outside the article's own sentences.
        Visible = "visible",
        /// The dateline that opens the report.
        Dateline = "dateline",
        /// A sentence of the article.
        Text = "text",}
}

named! {
    /// How a date's value follows from its source.
    pub enum Basis {
        /// Written out.
        Stated = "stated",
        /// Counted from the article's own date: "on Wednesday", "2 hours ago".
        Relative = "relative",
        /// Completed from neighbouring reports of the same event.
        Shared = "shared",
        /// Completed from a dated public event that the text names.
        Anchor = "anchor",
        /// The likeliest reading; others remain in `candidates`.
        Guessed = "guessed",}
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

    #[test]
    fn edtf_is_read_back() {
        for text in ["2022-06-16T11:17", "XXXX-06-16", "2022-06", "2022"] {
            assert_eq!(
                text.parse::<Moment>().map(|moment| moment.to_string()),
                Ok(text.to_owned())
            );
        }
        for text in [
            "2022-13",
            "22-06-16",
            "2022-06T11:17",
            "2022-06-16T24:00",
            "+022-06-16",
            "",
        ] {
            assert_eq!(text.parse::<Moment>(), Err(()), "{text}");
        }
    }
}
