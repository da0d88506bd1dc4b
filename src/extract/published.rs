//! When an article came out: every source tried alone, in order of trust.

use super::{Parts, Stamp, StampRole};
use crate::model::{Block, Code, Date, DateEvidence, DateSource, Moment, RawPage};

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
pub(super) fn settle(parts: &Parts, page: &RawPage, _text: &str, _blocks: &[Block]) -> Settled {
    let given = |role, raw: &Option<String>| {
        raw.as_deref()
            .map(|raw| Stamp::new(role, DateSource::Input, raw))
    };
    let mut stamps: Vec<Stamp> = Vec::new();
    stamps.extend(given(StampRole::Published, &page.given.published));
    stamps.extend(given(StampRole::Captured, &page.given.captured));
    stamps.extend(parts.dates.iter().cloned());
    stamps.sort_by_key(|stamp| stamp.source);
    let first = |role| {
        stamps
            .iter()
            .filter(|stamp| stamp.role == role)
            .find_map(stated)
    };
    let mut settled = Settled {
        published: first(StampRole::Published),
        modified: first(StampRole::Modified),
        captured: first(StampRole::Captured),
        notes: Vec::new(),
    };
    if settled.published.is_none() {
        settled.notes.push((
            Code::NoDate,
            "no publication date was found".into(),
            "give one in the record, or in the corrections file".into(),
        ));
    }
    settled
}

/// Reads a date written as ISO 8601: `"2024-02-08T13:03:00+03:00" -> 2024-02-08T13:03`.
fn stated(stamp: &Stamp) -> Option<Date> {
    let raw = stamp.read_as.as_deref().unwrap_or(&stamp.raw).trim();
    let number = |from: usize, to: usize| raw.get(from..to)?.parse::<u8>().ok();
    let year = raw.get(..4)?.parse().ok()?;
    let dashed = raw.get(4..5) == Some("-") && raw.get(7..8) == Some("-");
    let (month, day) = (number(5, 7)?, number(8, 10)?);
    let time = raw
        .get(13..14)
        .filter(|mark| *mark == ":")
        .and_then(|_| Some((number(11, 13)?, number(14, 16)?)));
    let value = Moment {
        time,
        ..Moment::day(year, month, day)
    };
    (dashed && (1..=12).contains(&month) && (1..=31).contains(&day)).then(|| {
        Date::stated(
            value,
            stamp.source,
            Some(DateEvidence::Raw(stamp.raw.trim().to_owned())),
        )
    })
}
