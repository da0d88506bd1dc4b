//! Months and years that stand alone, and the words around them that show that they are meant.

use super::meaning::Meaning;
use super::tokens::{Kind, Tokens};
use super::written::{Found, month_first, year};
use crate::model::Moment;

/// Names of months that are other words too; alone they need a word before them that shows which is meant.
const DOUBTFUL: &[&str] = &[
    "may", "march", "august", "june", "april", "mar", "dec", "jan", "sept", "jun", "jul", "apr",
    "nov", "oct", "sep", "feb", "aug",
];
/// Words before a month that stands alone.
const BEFORE_MONTH: &[&str] = &[
    "in", "since", "until", "till", "by", "of", "during", "from", "to", "through", "early", "late",
    "mid", "and", "between", "before", "after", "for", "around", "on", "this", "last", "next",
    "or",
];

/// Reads a month, with its day or year or alone.
pub(super) fn month(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let (meaning, next) = month_first(tokens, at)?;
    if next > at + 1 {
        return Some((meaning, next));
    }
    let shown = at > 0 && (tokens.is(at - 1, BEFORE_MONTH) || tokens.mark(at - 1, b'-'));
    let ranked = at > 0 && tokens.word(at - 1).ends_with("est");
    let name = tokens.capital(next) && tokens.kind(next) == Kind::Other;
    (shown || !(ranked || name || tokens.is(at, DOUBTFUL))).then_some((meaning, next))
}

/// Words before four digits that make them a year.
const BEFORE_YEAR: &[&str] = &[
    "in", "since", "by", "until", "till", "of", "from", "before", "after", "during", "through",
    "early", "late", "mid", "between", "around", "again", "and", "to", "or", "year",
];
/// Words after a year that make it the name of something.
const AFTER_YEAR: &[&str] = &[
    "budget", "season", "problem", "model", "edition", "team", "squad", "film", "novel", "movie",
    "version", "class", "vintage", "census", "parade",
];
/// Words in -s after which a year is still a year: others count things ("of 1500 votes").
const NO_PLURAL: &[&str] = &[
    "was", "is", "has", "his", "its", "as", "this", "us", "does", "thus", "various",
];
/// Things that are counted and do not end in -s.
const COUNTED: &[&str] = &[
    "people", "men", "women", "children", "km", "metres", "kg", "million", "percent", "dead",
    "more", "other",
];
/// Four digits before this are rather a number.
const FIRST_YEAR: i16 = 1500;

/// Reads four digits as a year.
pub(super) fn lone_year(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let year = year(tokens, at).filter(|&year| year >= FIRST_YEAR)?;
    let shown = year_is_shown(tokens, at);
    let slash = tokens.mark(at + 1, b'/') && tokens.glued(at + 1);
    let season =
        tokens.mark(at + 1, b'-') && tokens.glued(at + 2) && tokens.number(at + 2, 2).is_some();
    let moment = Moment {
        year: Some(year),
        ..Moment::default()
    };
    (shown && !counts(tokens, at + 1) && !slash && !season && !tokens.is(at + 1, AFTER_YEAR))
        .then_some((
            Meaning::Written {
                moment,
                weekday: None,
            },
            at + 1,
        ))
}

/// Is it a thing that the number before it counts?
pub(super) fn counts(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    let plural = word.ends_with('s') && word.len() > 2 && !NO_PLURAL.contains(&word);
    tokens.kind(at) == Kind::Other && !tokens.capital(at) && (plural || tokens.is(at, COUNTED))
}

/// Words after a year that opens a sentence.
const AFTER_FIRST_YEAR: &[&str] = &[
    "was", "is", "will", "saw", "has", "had", "brought", "began", "ended",
];

/// Does what stands before four digits make them a year?
fn year_is_shown(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(before) = at
        .checked_sub(1)
        .filter(|&before| !matches!(tokens.kind(before), Kind::End))
    else {
        return tokens.is(at + 1, AFTER_FIRST_YEAR);
    };
    let small = !tokens.capital(at + 1);
    let of_class = before > 0
        && tokens.is(before, &["of"])
        && tokens.is(before - 1, &["class", "route", "squad", "generation"]);
    if tokens.glued(at) {
        let mid = tokens.mark(before, b'-')
            && before > 0
            && tokens.is(before - 1, &["mid", "early", "late"]);
        return mid || (tokens.mark(before, b'(') && tokens.mark(at + 1, b')'));
    }
    let accord = tokens.is(before, &["the"])
        && !tokens.is(at + 1, AFTER_YEAR)
        && tokens.kind(at + 1) == Kind::Other
        && small;
    let listed = tokens.mark(before, b',') && before > 0 && year(tokens, before - 1).is_some();
    accord || listed || (tokens.is(before, BEFORE_YEAR) && small && !of_class)
}
