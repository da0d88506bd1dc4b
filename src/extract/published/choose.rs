//! Of several dates of publication the one to be believed, with what the others add to it.

use super::stamp::is_full;
use crate::calendar::{completions, day_number};
use crate::model::{Basis, Date, DateCandidate, DateSource, Moment};

/// Takes the first full date, with the time of day of another that names the same day; else the first of whatever kind.
///
/// A day that is written goes before one counted from the day of capture, which may be a neighbouring item's; the record's own word goes first either way.
pub(super) fn choose(dates: &[Date], saved: Option<Moment>) -> Option<Date> {
    let written = |date: &&Date| {
        is_full(date) && (date.basis == Basis::Stated || date.source == DateSource::Input)
    };
    let first = dates.iter().find(written);
    let Some(full) = first.or_else(|| dates.iter().find(|date| is_full(date))) else {
        let partial = dates
            .iter()
            .find(|date| date.value.is_some())
            .or_else(|| dates.first())?;
        return Some(with_years(partial.clone(), saved));
    };
    let value = full.value?;
    let timed = |date: &&Date| {
        let other = date.value?;
        let alike = (other.month, other.day) == (value.month, value.day)
            && other.year.is_none_or(|year| Some(year) == value.year);
        (alike && other.time.is_some()).then_some(())
    };
    let better = dates
        .iter()
        .filter(|_| value.time.is_none())
        .find(|date| timed(date).is_some());
    let mut chosen = better.unwrap_or(full).clone();
    chosen.value = chosen.value.map(|moment| Moment {
        year: value.year,
        ..moment
    });
    Some(chosen)
}

/// Years that are named as candidates for a day without one.
const CANDIDATES: usize = 3;

/// A day that lay so many days back when the page was saved is that one: a page from some other year would show a day so near in one
/// case of twenty-five.
const RECENT: i32 = 14;

/// Adds the years that a date without one may have, the nearest before the page was saved first; one of these days takes its year as the
/// likeliest.
fn with_years(mut date: Date, saved: Option<Moment>) -> Date {
    let (Some(value), Some(saved)) = (date.value, saved) else {
        return date;
    };
    if value.year.is_none() {
        let past = completions(value, None, saved)
            .into_iter()
            .filter(|day| day_number(*day) <= day_number(saved));
        let mut past = past.peekable();
        let age = |day: Moment| Some(day_number(saved)? - day_number(day)?);
        if let Some(day) = past.next_if(|day| age(*day).is_some_and(|age| age <= RECENT)) {
            date.value = Some(day);
            date.basis = Basis::Guessed;
        }
        let candidate = |value| DateCandidate {
            value,
            weight: 0.3,
            why: "a year before the page was saved".into(),
        };
        date.candidates.extend(past.take(CANDIDATES).map(candidate));
    }
    date
}
