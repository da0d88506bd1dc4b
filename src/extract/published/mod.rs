//! When an article came out: every source tried alone, in order of trust, and what the others say of it.

mod choose;
mod labels;
mod stamp;

pub(super) use labels::labelled;
pub(super) use stamp::{is_full, read};

use super::{Parts, Stamp, StampRole};
use crate::calendar::day_number;
use crate::model::{
    Basis, Block, BlockKind, Code, Date, DateEvidence, DateSource, Moment, RawPage,
};
use choose::choose;
use stamp::settled_by;

/// The dates of a page, and what is to be noted of them.
#[derive(Debug, Default)]
pub(super) struct Settled {
    /// When the article came out.
    pub published: Option<Date>,
    /// When it was last changed.
    pub modified: Option<Date>,
    /// When the page was saved.
    pub captured: Option<Date>,
    /// Code, what and hint of each note.
    pub notes: Vec<(Code, String, String)>,
}

/// Settles the dates of a page.
///
/// The record's own word goes first, then markup, then the visible page; a scraper's line stands behind a full date that the page shows.
/// A date that a lower source gives with its time of day, on the same day, lends that time.
pub(super) fn settle(parts: &Parts, page: &RawPage, text: &str, blocks: &[Block]) -> Settled {
    let stamps = ranked(parts, page);
    let of = |role| stamps.iter().filter(move |stamp| stamp.role == role);
    let captured = of(StampRole::Captured)
        .find_map(|stamp| read(stamp, None))
        .filter(is_full);
    let saved = captured.as_ref().and_then(|date| date.value);
    let days: Vec<Moment> = stamps
        .iter()
        .filter_map(|stamp| read(stamp, None)?.value)
        .filter(|day| day.ymd().is_some())
        .collect();
    let read_all = |role| {
        of(role)
            .filter_map(|stamp| read(stamp, saved))
            .map(|date| settled_by(date, &days))
    };
    let published: Vec<Date> = read_all(StampRole::Published)
        .filter(|date| !after(date, saved))
        .collect();
    let mut settled = Settled {
        published: choose(&published, saved).or_else(|| opened(text, blocks)),
        modified: read_all(StampRole::Modified).find(is_full),
        captured,
        notes: Vec::new(),
    };
    settled.note();
    settled
}

/// Lists every stamp of a page, the most trusted first.
fn ranked(parts: &Parts, page: &RawPage) -> Vec<Stamp> {
    let given = |role, raw: &Option<String>| {
        raw.as_deref()
            .map(|raw| Stamp::new(role, DateSource::Input, raw))
    };
    let mut stamps: Vec<Stamp> = given(StampRole::Published, &page.given.published)
        .into_iter()
        .collect();
    stamps.extend(given(StampRole::Captured, &page.given.captured));
    stamps.extend(parts.dates.iter().cloned());
    let rank = |source| {
        if source == DateSource::Scraper {
            (DateSource::Visible, 1)
        } else {
            (source, 0)
        }
    };
    stamps.sort_by_key(|stamp| rank(stamp.source));
    stamps
}

/// An article cannot come out after its page was saved; a day is allowed for time zones.
fn after(date: &Date, saved: Option<Moment>) -> bool {
    let late = || Some(day_number(date.value?)? - day_number(saved?)?);
    late().is_some_and(|days| days > 1)
}

/// Falls back on the dateline: the report was filed on that day, and rarely comes out later than the next.
fn opened(text: &str, blocks: &[Block]) -> Option<Date> {
    let block = blocks
        .iter()
        .find(|block| block.kind == BlockKind::Dateline)?;
    let stamp = Stamp::new(
        StampRole::Published,
        DateSource::Dateline,
        block.span.of(text),
    );
    let date = read(&stamp, None).filter(|date| date.value.is_some())?;
    Some(Date {
        basis: Basis::Guessed,
        evidence: Some(DateEvidence::Span(block.span)),
        ..date
    })
}

impl Settled {
    /// Notes what a reader should know of the date.
    fn note(&mut self) {
        let value = self.published.as_ref().and_then(|date| date.value);
        let raw = match self
            .published
            .as_ref()
            .and_then(|date| date.evidence.as_ref())
        {
            Some(DateEvidence::Raw(raw)) => format!(" ({raw:?})"),
            _ => String::new(),
        };
        let (code, what, hint) = match value {
            None => (
                Code::NoDate,
                format!("no publication date was found{raw}"),
                "give one in the record, or say when the page was saved",
            ),
            Some(value) if value.year.is_none() => (
                Code::NoYear,
                format!("the publication date has no year{raw}"),
                "other reports of the event may complete it",
            ),
            Some(_)
                if self
                    .published
                    .as_ref()
                    .is_some_and(|date| !date.candidates.is_empty()) =>
            {
                (
                    Code::AmbiguousDate,
                    format!("the publication date may be read in several ways{raw}"),
                    "the other readings are listed with it",
                )
            }
            Some(_) => return,
        };
        self.notes.push((code, what, hint.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Form, Given, Source};

    fn settled(stamps: &[(StampRole, DateSource, &str)]) -> Settled {
        let dates = stamps
            .iter()
            .map(|(role, source, raw)| Stamp::new(*role, *source, *raw))
            .collect();
        let parts = Parts {
            dates,
            ..Parts::default()
        };
        let page = RawPage {
            id: "a".into(),
            source: Source::default(),
            form: Form::Scrape,
            body: String::new(),
            given: Given::default(),
            warnings: vec![],
        };
        settle(&parts, &page, "", &[])
    }

    fn value(stamps: &[(StampRole, DateSource, &str)]) -> String {
        settled(stamps)
            .published
            .and_then(|date| date.value)
            .map(|value| value.to_string())
            .unwrap_or_default()
    }

    use DateSource::{JsonLd, Scraper, Visible};
    use StampRole::{Captured, Published};

    #[test]
    fn the_page_s_word_lends_the_time_that_a_scraper_lacks() {
        assert_eq!(
            value(&[
                (Published, Scraper, "2024-02-08"),
                (Published, Visible, "8 Feb, 2024 13:03")
            ]),
            "2024-02-08T13:03"
        );
        assert_eq!(
            value(&[
                (Published, Scraper, "2024-05-16"),
                (
                    Published,
                    Visible,
                    "Published : Thursday, 16 May, 2024 at 12:00 AM"
                )
            ]),
            "2024-05-16"
        );
        assert_eq!(
            value(&[
                (Published, Scraper, "2024-03-15"),
                (Published, Visible, "15 March, 08:30")
            ]),
            "2024-03-15T08:30"
        );
        assert_eq!(
            value(&[
                (Published, JsonLd, "2024-02-08T09:00:00+01:00"),
                (Published, Visible, "9 Feb 2024")
            ]),
            "2024-02-08T09:00"
        );
    }

    #[test]
    fn a_relative_date_needs_the_day_the_page_was_saved() {
        assert_eq!(
            value(&[
                (Captured, Visible, "Friday, 10 May 2024"),
                (Published, Visible, "2 days ago")
            ]),
            "2024-05-08"
        );
        assert_eq!(
            value(&[
                (Captured, Visible, "Friday, 10 May 2024"),
                (Published, Visible, "2 months ago")
            ]),
            "2024-03"
        );
        let alone = settled(&[(Published, Visible, "2 months ago")]);
        assert!(alone.published.is_some_and(|date| date.value.is_none()));
        assert_eq!(alone.notes.first().map(|note| note.0), Some(Code::NoDate));
    }

    #[test]
    fn a_written_day_goes_before_what_a_neighbouring_item_counts_from_the_capture() {
        assert_eq!(
            value(&[
                (Captured, Visible, "Friday, 10 May 2024"),
                (Published, Visible, "2 hours ago"),
                (Published, Scraper, "2022-12-30")
            ]),
            "2022-12-30"
        );
    }

    #[test]
    fn a_day_without_a_year_stays_so() {
        let found = settled(&[
            (Captured, Visible, "Thursday 26 Feb 2026"),
            (Published, Visible, "Newsroom June 16 11:17"),
        ]);
        let date = found.published.unwrap();
        assert_eq!(date.value.unwrap().to_string(), "XXXX-06-16T11:17");
        assert_eq!(
            date.candidates
                .first()
                .map(|other| other.value.to_string())
                .as_deref(),
            Some("2025-06-16T11:17")
        );
    }

    #[test]
    fn a_day_just_before_the_page_was_saved_has_its_year() {
        let found = settled(&[
            (Captured, Visible, "Wednesday 6 March 2024"),
            (Published, Visible, "4 March 13:25"),
        ]);
        let date = found.published.unwrap();
        assert_eq!(date.value.unwrap().to_string(), "2024-03-04T13:25");
        assert_eq!(date.basis, Basis::Guessed);
        let turn = [
            (Captured, Visible, "Tuesday 2 January 2024"),
            (Published, Visible, "30 December 13:25"),
        ];
        assert_eq!(value(&turn), "2023-12-30T13:25");
    }

    #[test]
    fn the_page_s_other_dates_say_how_numbers_are_to_be_read() {
        assert_eq!(
            value(&[
                (Published, Visible, "03/04/2024"),
                (Published, Scraper, "2024-03-04")
            ]),
            "2024-03-04"
        );
        assert!(
            settled(&[(Published, Visible, "03/04/2024")])
                .published
                .is_some_and(|date| date.candidates.len() == 1)
        );
    }
}
