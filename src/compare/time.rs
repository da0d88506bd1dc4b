//! Which of two articles came first, as far as their dates tell.

use crate::calendar::day_number;
use crate::model::{Annotated, Date, Moment};
use std::cmp::Ordering;

/// The minutes since 1970 between which something happened; both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Between {
    pub(super) from: i64,
    pub(super) to: i64,
}

const DAY: i64 = 24 * 60;

/// Gives when an article was published, as closely as its date says.
pub(super) fn published(article: &Annotated) -> Option<Between> {
    between(article.article.published.as_ref()?)
}

/// Turns a date into a stretch of time: `2022-06-16 -> all of that day`; `None` without a full day.
///
/// A zone moves the time to UTC. A date without a zone is taken as written: pages that leave it out mean their readers' clock, and what the
/// clocks of two such pages differ by is not known.
pub(super) fn between(date: &Date) -> Option<Between> {
    let moment = date.value?;
    let midnight = i64::from(day_number(moment.without_time())?) * DAY;
    let Some((hour, minute)) = moment.time else {
        return Some(Between {
            from: midnight,
            to: midnight + DAY - 1,
        });
    };
    let at = midnight + i64::from(hour) * 60 + i64::from(minute);
    let at = at - date.zone.as_deref().and_then(offset).unwrap_or(0);
    Some(Between { from: at, to: at })
}

/// Reads a zone as minutes east of Greenwich: `"+02:00" -> 120`, `"GMT" -> 0`.
fn offset(zone: &str) -> Option<i64> {
    let digits = match zone.chars().next()? {
        '+' | '-' => zone.get(1..)?,
        _ => return Some(0),
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None => digits.split_at_checked(2)?,
    };
    let minutes = hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().unwrap_or(0);
    Some(if zone.starts_with('-') {
        -minutes
    } else {
        minutes
    })
}

/// Orders by the earliest possible moment; what has no date comes last.
pub(super) fn earliest_first(a: Option<Between>, b: Option<Between>) -> Ordering {
    let key = |between: Option<Between>| between.map_or((1, 0), |between| (0, between.from));
    key(a).cmp(&key(b))
}

/// Gives the minute after which a day is over: the event's day, for what is told of it.
pub(super) fn end_of_day(moment: Moment) -> Option<i64> {
    Some((i64::from(day_number(moment.without_time())?) + 1) * DAY - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::DateSource;

    fn date(day: u8, time: Option<(u8, u8)>, zone: Option<&str>) -> Date {
        let moment = Moment {
            time,
            ..Moment::day(2024, 3, day)
        };
        Date {
            zone: zone.map(str::to_owned),
            ..Date::stated(moment, DateSource::Meta, None)
        }
    }

    #[test]
    fn a_zone_moves_the_time() {
        let utc = between(&date(4, Some((8, 0)), None)).unwrap();
        assert_eq!(between(&date(4, Some((10, 0)), Some("+02:00"))), Some(utc));
        assert_eq!(between(&date(4, Some((3, 0)), Some("-0500"))), Some(utc));
    }

    #[test]
    fn a_day_is_a_stretch() {
        let day = between(&date(4, None, None)).unwrap();
        assert_eq!(day.to - day.from, DAY - 1);
        assert_eq!(end_of_day(Moment::day(2024, 3, 4)), Some(day.to));
    }
}
