//! The time expressions of a text.

use super::lone::{lone_year, month};
use super::meaning::{Expression, Meaning};
use super::timed::{clock_before, from_clock, with_clock};
use super::tokens::{Kind, Tokens};
use super::written::{Found, day_first, month_inside, weekday_first};
use super::{holidays, numeric, relative, stretch, within};
use crate::lexicon::time_words::TimeWord;
use crate::text::Span;

/// Finds the time expressions of a text, in its order, none inside another; in one pass.
///
/// `"Published : Thursday, 16 June, 2022 at 8:01 AM" -> [Written 2022-06-16T08:01, a Thursday]`
#[must_use]
pub fn find(text: &str) -> Vec<Expression> {
    let tokens = Tokens::of(text);
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let found = if begins(&tokens, at) {
            expression(&tokens, at)
        } else {
            None
        };
        at = match found {
            Some((expression, next)) if next > at => {
                out.push(expression);
                next
            }
            _ => at + 1,
        };
    }
    out
}

/// Can an expression begin here: with a number, a word of the lists, or the Q of "Q3 2024"?
fn begins(tokens: &Tokens<'_>, at: usize) -> bool {
    match tokens.kind(at) {
        Kind::Number(..) | Kind::Word(_) => true,
        Kind::Other => {
            tokens.get(at).span.len() == 1 && matches!(tokens.kind(at + 1), Kind::Number(..))
        }
        Kind::Mark(_) | Kind::End => false,
    }
}

/// Reads the expression that begins at a piece, with the time of day before or after it and what it reaches to.
fn expression(tokens: &Tokens<'_>, at: usize) -> Option<(Expression, usize)> {
    if let Some(clock) = clock_before(tokens, at) {
        return Some(from_clock(tokens, at, clock));
    }
    let (meaning, next) = day(tokens, at)?;
    if let Some((meaning, next)) = stretch::onward(tokens, at, &meaning, next) {
        return Some((expressed(tokens, at, meaning, next, None), next));
    }
    let (meaning, next, zone) = with_clock(tokens, meaning, next);
    Some((expressed(tokens, at, meaning, next, zone), next))
}

/// Words before a day that comes again and again, or has a name of its own: "every Tuesday", "Super Tuesday".
const NO_DAY_AFTER: &[&str] = &[
    "every", "each", "most", "super", "black", "bloody", "cyber", "called",
];
/// Words after a day that make it the name of something: "the April 12 Movement".
const NAMED_AFTER_DAY: &[&str] = &[
    "movement",
    "street",
    "avenue",
    "square",
    "bridge",
    "brigade",
    "road",
    "station",
    "boulevard",
    "stadium",
    "airport",
    "park",
    "hospital",
    "university",
    "school",
];

/// Reads a time expression without a time of day.
pub(super) fn day(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let found = match tokens.kind(at) {
        Kind::Number(..) => number(tokens, at),
        Kind::Word(word) => named(tokens, at, word),
        Kind::Other => stretch::short_quarter(tokens, at),
        _ => None,
    };
    let real = |found: &Found| !names_a_thing(tokens, at, found.1) && !recurs(tokens, at);
    let found = found.filter(real)?;
    Some(within::within(tokens, at, found))
}

/// Does the day come again and again: "every Tuesday", "each year on May 9"?
fn recurs(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = |back: usize, words: &[&str]| at >= back && tokens.is(at - back, words);
    before(1, NO_DAY_AFTER)
        || (before(1, &["on", "in"])
            && before(3, &["every", "each"])
            && before(2, &["year", "month", "week"]))
}

/// Does a word after a day make it a name: "the April 12 Movement", "The Sunday Herald"?
fn names_a_thing(tokens: &Tokens<'_>, at: usize, next: usize) -> bool {
    let capital = tokens.capital(next) && tokens.kind(next) == Kind::Other;
    let weekday = next == at + 1 && matches!(tokens.kind(at), Kind::Word(TimeWord::Weekday(_)));
    let paper = weekday && at > 0 && tokens.is(at - 1, &["the"]);
    capital && (paper || tokens.is(next, NAMED_AFTER_DAY))
}

fn number(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    numeric::numeric(tokens, at)
        .or_else(|| numeric::with_signs(tokens, at))
        .or_else(|| month_inside(tokens, at))
        .or_else(|| stretch::days_first(tokens, at))
        .or_else(|| day_first(tokens, at))
        .or_else(|| relative::counted(tokens, at))
        .or_else(|| stretch::quarter(tokens, at))
        .or_else(|| relative::the_nth(tokens, at))
        .or_else(|| lone_year(tokens, at))
}

fn named(tokens: &Tokens<'_>, at: usize, word: TimeWord) -> Option<Found> {
    match word {
        TimeWord::Month(_) => holiday_at(tokens, at).or_else(|| month(tokens, at)),
        TimeWord::Weekday(_) | TimeWord::WeekdayShort(_) => {
            weekday_first(tokens, at).map(|found| past_part(tokens, found))
        }
        TimeWord::Day(_) => relative::day_word(tokens, at).map(|found| past_part(tokens, found)),
        TimeWord::Count(_) => relative::counted(tokens, at),
        TimeWord::Turn(_) => relative::turned(tokens, at).map(|found| past_part(tokens, found)),
        TimeWord::Unit(_) => {
            relative::unit_before(tokens, at).or_else(|| relative::weekend(tokens, at))
        }
        TimeWord::Ordinal(_) => stretch::quarter(tokens, at).or_else(|| ordinal_day(tokens, at)),
        TimeWord::Holiday => holiday_at(tokens, at),
        TimeWord::Eve => relative::eve(tokens, at),
        TimeWord::ForeignMonth(_) => month_inside(tokens, at),
        TimeWord::Part | TimeWord::Zone => None,
    }
}

/// Reads "fifth of November".
fn ordinal_day(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let Kind::Word(TimeWord::Ordinal(day)) = tokens.kind(at) else {
        return None;
    };
    let Kind::Word(TimeWord::Month(month)) = tokens.kind(at + 2) else {
        return None;
    };
    let (year, next) = super::written::year_after(tokens, at + 3);
    let of = tokens.is(at + 1, &["of"]) && tokens.capital(at + 2);
    of.then(|| Some((super::written::written(year, month, Some(day))?, next)))
        .flatten()
}

/// Passes over the part of the day after a day: "Sunday night" is Sunday.
fn past_part(tokens: &Tokens<'_>, (meaning, next): Found) -> Found {
    let part = meaning.is_day() && tokens.kind(next) == Kind::Word(TimeWord::Part);
    (meaning, if part { next + 1 } else { next })
}

pub(super) fn holiday_at(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    if !tokens.capital(at) {
        return None;
    }
    let start = tokens.get(at).span.start;
    let (holiday, length) = holidays::holiday(tokens.text.get(start..)?)?;
    let mut next = at;
    while next < tokens.len() && tokens.get(next).span.end <= start + length {
        next += 1;
    }
    let (year, next) = super::written::year_after(tokens, next);
    Some((
        Meaning::Holiday {
            holiday,
            year,
            turn: None,
        },
        next,
    ))
}

/// Makes the expression of a meaning and the pieces it covers.
pub(super) fn expressed(
    tokens: &Tokens<'_>,
    at: usize,
    meaning: Meaning,
    next: usize,
    zone: Option<String>,
) -> Expression {
    let span: Span = tokens.span(at, next);
    Expression {
        span,
        meaning,
        zone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Standpoint, resolve};
    use crate::model::Moment;
    use proptest::prelude::*;

    /// Every expression as `words=value`, read from 2024-05-08, a Wednesday.
    fn read(text: &str) -> Vec<String> {
        let at = Standpoint {
            named: None,
            ..Standpoint::at(Moment::day(2024, 5, 8))
        };
        let value = |meaning: &Meaning| match resolve(meaning, &at) {
            None => "?".to_owned(),
            Some(when) => match when.to {
                None => when.from.to_string(),
                Some(to) => format!("{}/{to}", when.from),
            },
        };
        find(text)
            .iter()
            .map(|found| format!("{}={}", found.span.of(text), value(&found.meaning)))
            .collect()
    }

    #[test]
    fn publication_dates_in_many_forms() {
        for (text, value) in [
            ("16 June 2022, 8:01 AM", "2022-06-16T08:01"),
            ("Thursday, 16 June, 2022 at 12:00 AM", "2022-06-16"),
            ("8 Feb, 2024 13:03", "2024-02-08T13:03"),
            ("2022-06-16T11:17:00+02:00", "2022-06-16T11:17"),
            ("Mon May 19 19:49 UTC 2025", "2025-05-19T19:49"),
            ("03rd May, 2023", "2023-05-03"),
            ("23.2.2025, 19:10", "2025-02-23T19:10"),
            ("1er août 2023 à 17h30", "2023-08-01T17:30"),
            ("16 de junio de 2022", "2022-06-16"),
            ("16 JUIN 2022", "2022-06-16"),
            ("16 d'agost de 2022", "2022-08-16"),
            ("16 июня 2022", "2022-06-16"),
            ("Juni 16, 2022", "2022-06-16"),
            ("2022. június 16.", "2022-06-16"),
            ("2022年6月16日", "2022-06-16"),
            ("2022년 6월 16일", "2022-06-16"),
            ("16.6.22", "2022-06-16"),
            ("14.05 GMT 16 June 2022", "2022-06-16T14:05"),
            ("12/02/2025", "2025-02-12"),
            ("02/16/2025", "2025-02-16"),
        ] {
            assert_eq!(read(text), [format!("{text}={value}")]);
        }
    }

    #[test]
    fn relative_times_are_counted_from_the_article() {
        assert_eq!(read("2 months ago"), ["2 months ago=2024-03"]);
        assert_eq!(
            read("on Monday and last Friday"),
            ["Monday=2024-05-06", "last Friday=2024-05-03"]
        );
        assert_eq!(
            read("earlier this month; last week"),
            ["this month=2024-05", "last week=2024-04-29/2024-05-05"]
        );
        assert_eq!(
            read("between 1999 and 2003, May 3-5"),
            ["1999 and 2003=1999/2003", "May 3-5=2024-05-03/2024-05-05"]
        );
    }

    #[test]
    fn numbers_and_names_that_are_no_dates() {
        for text in [
            "May 12,000 people",
            "Room 2031",
            "On February 30",
            "He may 5 times",
            "1.2.3.2024",
            "August Wilson",
            "3:15 to 4:30 pts",
        ] {
            assert!(
                read(text).iter().all(|found| found.ends_with('?')),
                "{text}: {:?}",
                read(text)
            );
        }
    }

    proptest! {
        #[test]
        fn any_text_gives_spans_on_its_characters(text in "(\\PC|June|16|2022|[-:./,’ \n]|last|Monday|ago|a|Easter){0,40}") {
            let mut end = 0;
            for found in find(&text) {
                prop_assert!(text.get(found.span.range()).is_some());
                prop_assert!(found.span.start >= end && !found.span.is_empty());
                end = found.span.end;
                let _ = resolve(&found.meaning, &Standpoint::at(Moment::day(9999, 12, 31)));
                let _ = resolve(&found.meaning, &Standpoint::default());
            }
        }
    }
}
