//! Times told from another: "2 hours ago", "yesterday", "last Friday", "two days later", "earlier this month".

use super::meaning::{From, Meaning};
use super::tokens::{Kind, Tokens};
use super::written::Found;
use crate::lexicon::time_words::{TimeWord, Turn, Unit};

/// Counts above this are not taken for a distance in time.
const FARTHEST: u32 = 400;

/// Reads "today", "yesterday", "tonight", but not "USA Today".
pub(super) fn day_word(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let Kind::Word(TimeWord::Day(days)) = tokens.kind(at) else {
        return None;
    };
    let title = at > 0 && tokens.capital(at) && tokens.capital(at - 1);
    (!title).then(|| (offset(i32::from(days), Unit::Day, From::Article), at + 1))
}

/// Reads "2 hours ago", "two days later", "a week earlier", "a couple of months ago".
pub(super) fn counted(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let (count, next) = count(tokens, at)?;
    let Kind::Word(TimeWord::Unit(unit)) = tokens.kind(next) else {
        return None;
    };
    let count = i32::try_from(count).ok()?;
    let next = next + 1;
    if tokens.is(next, &["ago"]) {
        return Some((offset(-count, unit, From::Article), next + 1));
    }
    if tokens.is(next, &["earlier", "before", "previously"]) {
        return Some((offset(-count, unit, From::Named), next + 1));
    }
    if tokens.is(next, &["later", "after", "afterwards"]) {
        return Some((offset(count, unit, From::Named), next + 1));
    }
    if tokens.mark(next, b'\'') && tokens.is(next + 1, &["time"]) {
        return Some((offset(count, unit, From::Article), next + 2));
    }
    (tokens.is(next, &["from"]) && tokens.is(next + 1, &["now"]))
        .then(|| (offset(count, unit, From::Article), next + 2))
}

fn count(tokens: &Tokens<'_>, at: usize) -> Option<(u32, usize)> {
    let (count, mut next) = match tokens.kind(at) {
        Kind::Number(count, 1..=3) if count <= FARTHEST => (count, at + 1),
        Kind::Word(TimeWord::Count(count)) => (u32::from(count), at + 1),
        _ => return None,
    };
    if tokens.is(at, &["a"]) && tokens.is(next, &["couple"]) {
        return Some((2, tokens.skip_word(next + 1, &["of"])));
    }
    next = tokens.skip_word(next, &["full", "whole", "more"]);
    Some((count, next))
}

/// Reads "last Friday", "next March", "this week", "the previous day", "last night".
pub(super) fn turned(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let Kind::Word(TimeWord::Turn(turn)) = tokens.kind(at) else {
        return None;
    };
    let next = at + 1;
    match tokens.kind(next) {
        Kind::Word(TimeWord::Weekday(day)) if tokens.capital(next) => Some((
            Meaning::Weekday {
                day,
                turn: Some(turn),
                time: None,
            },
            next + 1,
        )),
        Kind::Word(TimeWord::Month(month))
            if tokens.capital(next) && tokens.number(next + 1, 2).is_none() =>
        {
            Some((Meaning::Month { month, turn }, next + 1))
        }
        Kind::Word(TimeWord::Unit(unit)) if !plural(tokens.word(next)) => {
            let vague = at > 0 && tokens.is(at - 1, &["the"]) || tokens.is(at, &["past"]);
            Some((unit_turn(unit, turn, vague)?, next + 1))
        }
        Kind::Word(TimeWord::Part) => Some((part_turn(tokens, next, turn)?, next + 1)),
        Kind::Word(TimeWord::Holiday) => {
            let (meaning, end) = super::find::holiday_at(tokens, next)?;
            match meaning {
                Meaning::Holiday { holiday, year, .. } => Some((
                    Meaning::Holiday {
                        holiday,
                        year,
                        turn: Some(turn),
                    },
                    end,
                )),
                _ => None,
            }
        }
        _ => None,
    }
}

fn plural(unit: &str) -> bool {
    unit.ends_with('s')
}

/// `vague`: "over the last year" is a length of time, "last year" a year.
fn unit_turn(unit: Unit, turn: Turn, vague: bool) -> Option<Meaning> {
    let (count, from) = match turn {
        Turn::Last if unit == Unit::Day || vague => return None,
        Turn::Last => (-1, From::Article),
        Turn::This => (0, From::Article),
        // "the next day" is told from the day the text speaks of, "next week" from the article's.
        Turn::Next if matches!(unit, Unit::Day) => (1, From::Named),
        Turn::Next => (1, From::Article),
        Turn::Previous => (-1, From::Named),
        Turn::Following => (1, From::Named),
        Turn::Same => (0, From::Named),
    };
    (!matches!(unit, Unit::Minute | Unit::Hour)).then(|| offset(count, unit, from))
}

/// Reads the word after "last", "this", "next" as a part of a day: last night was yesterday's.
fn part_turn(tokens: &Tokens<'_>, part: usize, turn: Turn) -> Option<Meaning> {
    let night = tokens.is(part, &["night"]);
    let (days, from) = match turn {
        Turn::Last if night => (-1, From::Article),
        Turn::This => (0, From::Article),
        Turn::Next => (1, From::Named),
        Turn::Previous => (-1, From::Named),
        Turn::Following => (1, From::Named),
        Turn::Same => (0, From::Named),
        Turn::Last => return None,
    };
    Some(offset(days, Unit::Day, from))
}

/// Reads "the day before yesterday", "the day after tomorrow", "the day before", "the week after".
pub(super) fn unit_before(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let Kind::Word(TimeWord::Unit(unit)) = tokens.kind(at) else {
        return None;
    };
    if at == 0 || !tokens.is(at - 1, &["the"]) || plural(tokens.word(at)) {
        return None;
    }
    let step = match (
        tokens.is(at + 1, &["before"]),
        tokens.is(at + 1, &["after"]),
    ) {
        (true, _) => -1,
        (_, true) => 1,
        _ => return None,
    };
    if let Kind::Word(TimeWord::Day(days)) = tokens.kind(at + 2) {
        return Some((
            offset(i32::from(days) + step, Unit::Day, From::Article),
            at + 3,
        ));
    }
    let ends = matches!(
        tokens.kind(at + 2),
        Kind::Mark(b'.' | b',' | b';' | b')') | Kind::End
    );
    ends.then(|| (offset(step, unit, From::Named), at + 2))
}

/// Reads "the weekend": the latest one, or the one that comes.
pub(super) fn weekend(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let the =
        at > 1 && tokens.is(at - 1, &["the"]) && tokens.is(at - 2, &["over", "at", "during", "on"]);
    (the && tokens.is(at, &["weekend"])).then(|| (offset(0, Unit::Weekend, From::Article), at + 1))
}

/// Reads "eve of": the day before what follows.
pub(super) fn eve(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    (tokens.is(at, &["eve"]) && tokens.is(at + 1, &["of"]))
        .then(|| (offset(-1, Unit::Day, From::Named), at + 2))
}

/// Reads "on the 12th": a day of the article's month, or of the one before.
pub(super) fn the_nth(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let on = at > 1 && tokens.is(at - 1, &["the"]) && tokens.is(at - 2, &["on"]);
    let (day, next) =
        super::written::day_of_month(tokens, at).filter(|(_, next)| on && *next == at + 2)?;
    let ends = !matches!(tokens.kind(next), Kind::Other)
        || tokens.is(next, &["she", "he", "they", "it", "the", "and", "we", "at"]);
    ends.then_some((Meaning::NthDay { day }, next))
}

pub(super) fn offset(count: i32, unit: Unit, from: From) -> Meaning {
    Meaning::Offset {
        count,
        unit,
        from,
        time: None,
    }
}
