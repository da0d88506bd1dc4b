//! What one written date on a page says.

use crate::calendar::{Expression, Meaning, Standpoint, find, resolve};
use crate::extract::Stamp;
use crate::model::{Basis, Date, DateCandidate, DateEvidence, Moment};

/// Says whether a date has year, month and day.
pub(in crate::extract) fn is_full(date: &Date) -> bool {
    date.value.is_some_and(|value| value.ymd().is_some())
}

/// Years in which no page of the web came out are misread numbers.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;
/// A stamp is short; more is prose that holds a date.
const LONGEST: usize = 300;

/// Reads one stamp: a written date as it stands, a relative one against the day the page was saved.
///
/// `"2 hours ago"` with no such day gives a date without a value, so that a reader sees what the page says.
/// A whole date goes before one that lacks its year; a holiday's name and a stretch of days date no page.
pub(in crate::extract) fn read(stamp: &Stamp, saved: Option<Moment>) -> Option<Date> {
    let raw = stamp.raw.trim();
    let stretch = raw.get(..raw.floor_char_boundary(LONGEST)).unwrap_or(raw);
    let found = find(stretch);
    let counted = |expression: &&Expression| matches!(expression.meaning, Meaning::Offset { .. });
    let dates = || found.iter().filter_map(|one| dated(stamp, one, saved));
    let whole = dates().find(is_full).or_else(|| dates().next());
    whole.or_else(|| found.iter().find(counted).map(|_| unknown(stamp)))
}

/// Reads one expression of a stamp.
fn dated(stamp: &Stamp, expression: &Expression, saved: Option<Moment>) -> Option<Date> {
    let counted = match expression.meaning {
        Meaning::Offset { .. } => true,
        Meaning::Written { .. } | Meaning::Either { .. } => false,
        _ => return None,
    };
    let meaning = match stamp.order {
        Some(order) => expression.meaning.clone().in_order(order),
        None => expression.meaning.clone(),
    };
    let anchor = saved.filter(|_| counted);
    let when = resolve(&meaning, &anchor.map(Standpoint::at).unwrap_or_default())?;
    let value = when.moment();
    // "2 months ago" says a month; a month that is written dates no page
    let exact = value.day.is_some() || counted && value.month.is_some();
    let fits = exact && value.year.is_none_or(|year| YEARS.contains(&year));
    let reading = |other| DateCandidate {
        value: other,
        weight: 0.5,
        why: "day and month may stand the other way round".into(),
    };
    fits.then(|| Date {
        value: Some(value),
        basis: when.basis,
        zone: expression.zone.clone(),
        candidates: when.other.map(reading).into_iter().collect(),
        ..unknown(stamp)
    })
}

/// A date that says no day without knowing when the page was saved.
fn unknown(stamp: &Stamp) -> Date {
    Date {
        value: None,
        source: stamp.source,
        basis: Basis::Relative,
        zone: None,
        evidence: Some(DateEvidence::Raw(stamp.raw.trim().to_owned())),
        candidates: Vec::new(),
    }
}

/// Decides numbers that may be read in either order by the page's other dates.
pub(super) fn settled_by(mut date: Date, days: &[Moment]) -> Date {
    let same = |one: Moment| days.iter().filter(|day| day.ymd() == one.ymd()).count();
    let (Some(value), Some(other)) = (date.value, date.candidates.first().map(|other| other.value))
    else {
        return date;
    };
    let (here, there) = (same(value), same(other));
    if there > 0 && here <= 1 {
        date.value = Some(other);
    }
    if here > 1 || there > 0 {
        date.basis = Basis::Stated;
        date.candidates.clear();
    }
    date
}
