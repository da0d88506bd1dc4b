//! Days and months of a week or year told beside them: "Tuesday of last week", "June 5 last year", "January this year".

use super::meaning::Meaning;
use super::tokens::{Kind, Tokens};
use super::written::Found;
use crate::lexicon::time_words::{TimeWord, Turn, Unit};

/// Adds the week or year that follows a day or month.
pub(super) fn within(tokens: &Tokens<'_>, at: usize, (meaning, next): Found) -> Found {
    match after(tokens, at, &meaning, next) {
        Some((count, unit, end)) => (
            Meaning::Within {
                part: Box::new(meaning),
                unit,
                count,
            },
            end,
        ),
        None => (meaning, next),
    }
}

fn after(
    tokens: &Tokens<'_>,
    at: usize,
    meaning: &Meaning,
    next: usize,
) -> Option<(i32, Unit, usize)> {
    let unit = match meaning {
        Meaning::Weekday {
            turn: None,
            time: None,
            ..
        } => Unit::Week,
        Meaning::Written { moment, .. } if moment.year.is_none() => Unit::Year,
        _ => return None,
    };
    let turn = tokens.skip_word(tokens.skip(next, b","), &["of"]);
    let Kind::Word(TimeWord::Turn(which)) = tokens.kind(turn) else {
        return None;
    };
    let count = match which {
        Turn::Last => -1,
        Turn::This => 0,
        Turn::Next => 1,
        _ => return None,
    };
    let same = tokens.kind(turn + 1) == Kind::Word(TimeWord::Unit(unit));
    (same && turn > at).then_some((count, unit, turn + 2))
}
