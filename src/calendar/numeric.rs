//! Dates in digits: "2022-06-16T11:17", "16.06.2022", "03/04/2024", "2022年6月16日".

use super::meaning::Meaning;
use super::tokens::{Kind, Tokens};
use super::written::{Found, written};
use crate::model::Moment;

/// Two-digit years below this belong to this century.
const CENTURY: u32 = 70;

/// Reads three groups of digits parted by the same mark.
pub(super) fn numeric(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let Kind::Mark(mark @ (b'-' | b'/' | b'.')) = tokens.kind(at + 1) else {
        return None;
    };
    if !tokens.mark(at + 3, mark) || inside_longer(tokens, at, mark) {
        return None;
    }
    let tight = (1..=4).all(|step| tokens.glued(at + step));
    let spaced = mark == b'.' && tokens.glued(at + 1) && tokens.glued(at + 3);
    if !tight && !spaced {
        return None;
    }
    let meaning = match (tokens.kind(at), tokens.kind(at + 2), tokens.kind(at + 4)) {
        (Kind::Number(year, 4), Kind::Number(month, 1..=2), Kind::Number(day, 1..=2)) => {
            full(year, month, day)
        }
        (Kind::Number(first, 1..=2), Kind::Number(second, 1..=2), Kind::Number(year, 4)) => {
            day_and_month(first, second, year, mark)
        }
        (
            Kind::Number(first, a @ 1..=2),
            Kind::Number(second, b @ 1..=2),
            Kind::Number(year, 2),
        ) if short(tokens, at, mark, a + b) => day_and_month(
            first,
            second,
            if year < CENTURY {
                2000 + year
            } else {
                1900 + year
            },
            mark,
        ),
        _ => None,
    }?;
    Some((meaning, at + 5))
}

/// Reads "2022年6月16日", "2022년 6월 16일".
pub(super) fn with_signs(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let signed =
        |step: usize, signs: &[&str]| tokens.glued(at + step) && tokens.is(at + step, signs);
    let (Kind::Number(year, 4), Kind::Number(month, 1..=2), Kind::Number(day, 1..=2)) =
        (tokens.kind(at), tokens.kind(at + 2), tokens.kind(at + 4))
    else {
        return None;
    };
    let whole = signed(1, &["年", "년"]) && signed(3, &["月", "월"]) && signed(5, &["日", "일"]);
    whole
        .then(|| Some((full(year, month, day)?, at + 6)))
        .flatten()
}

/// Can three short numbers be a day? Of one digit each they may be a version unless what stands before says otherwise: "Lee, 8.5.12", "am 8.5.12".
fn short(tokens: &Tokens<'_>, at: usize, mark: u8, digits: usize) -> bool {
    match mark {
        b'/' => digits == 4,
        b'.' => digits > 2 || dates(tokens, at),
        _ => false,
    }
}

fn dates(tokens: &Tokens<'_>, at: usize) -> bool {
    const WORDS: &[&str] = &["am", "vom", "den", "on", "of", "le", "du", "il", "del"];
    at.checked_sub(1)
        .is_none_or(|before| match tokens.kind(before) {
            Kind::Mark(_) | Kind::End => !tokens.glued(at),
            _ => tokens.is(before, WORDS),
        })
}

/// Is it part of a longer run such as an address or a version, "1.2.3.2024"?
fn inside_longer(tokens: &Tokens<'_>, at: usize, mark: u8) -> bool {
    let before = at > 1 && tokens.mark(at - 1, mark) && tokens.glued(at) && tokens.glued(at - 1);
    let before = before && matches!(tokens.kind(at - 2), Kind::Number(..));
    let after = tokens.mark(at + 5, mark)
        && tokens.glued(at + 5)
        && tokens.glued(at + 6)
        && matches!(tokens.kind(at + 6), Kind::Number(..));
    before || after
}

fn full(year: u32, month: u32, day: u32) -> Option<Meaning> {
    let year = i16::try_from(year)
        .ok()
        .filter(|year| (1000..2200).contains(year))?;
    let month = u8::try_from(month)
        .ok()
        .filter(|month| (1..=12).contains(month))?;
    written(Some(year), month, Some(u8::try_from(day).ok()?))
}

/// Reads day and month in whichever order is possible; both where both are. A point means that the day comes first.
fn day_and_month(first: u32, second: u32, year: u32, mark: u8) -> Option<Meaning> {
    let moment = |meaning: Option<Meaning>| meaning.and_then(|meaning| meaning.written());
    let day_first = moment(full(year, second, first));
    let month_first = moment(full(year, first, second)).filter(|_| mark != b'.');
    match (day_first, month_first) {
        (Some(day_first), Some(month_first)) if day_first != month_first => Some(Meaning::Either {
            day_first,
            month_first,
        }),
        (one, other) => one.or(other).map(|moment: Moment| Meaning::Written {
            moment,
            weekday: None,
        }),
    }
}
