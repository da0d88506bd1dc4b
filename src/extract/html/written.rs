//! A full date in a short line, in any of the languages of `months.txt`.
//!
//! Pages in other languages are extracted too, and their dates stand in lines like "Veröffentlicht am 14. März 2024".

use crate::calendar::day_number;
use crate::lexicon::entries;
use crate::model::Moment;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static MONTHS: LazyLock<FxHashMap<&'static str, u8>> = LazyLock::new(|| {
    let list = entries(include_str!("../../lexicon/all/months.txt"));
    list.filter_map(|entry| Some((entry.field(0), entry.field(1).parse().ok()?)))
        .collect()
});

/// How a page writes a date in figures alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figures {
    /// 14/3/2024.
    DayFirst,
    /// 3/14/2024.
    MonthFirst,
    /// Nobody knows: only dates that read one way are read.
    Unknown,
}

impl Figures {
    /// Tells the habit by the page's language tag: `de -> DayFirst`, `en-US -> MonthFirst`, `en -> Unknown`.
    pub(super) fn of_language(tag: Option<&str>) -> Self {
        let tag = tag
            .unwrap_or("")
            .trim()
            .to_ascii_lowercase()
            .replace('_', "-");
        match tag.as_str() {
            "en-us" | "en-ph" => Self::MonthFirst,
            "" | "en" | "en-ca" => Self::Unknown,
            _ => Self::DayFirst,
        }
    }
}

/// Reads the first full date of a line as ISO 8601: `"Stand: 14. März 2024, 10 Uhr" -> 2024-03-14`.
pub(super) fn read(line: &str, figures: Figures) -> Option<String> {
    let pieces = pieces(line);
    (0..pieces.len()).find_map(|at| {
        let rest = pieces.get(at..)?;
        named(rest)
            .or_else(|| year_first(rest))
            .or_else(|| in_figures(rest, figures))
    })
}

/// A run of digits or letters, and the first mark before it.
#[derive(Debug, PartialEq)]
struct Piece {
    word: String,
    /// What parts it from the piece before: a space, or the mark.
    mark: char,
}

fn pieces(line: &str) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let (mut gap, mut before) = (Some(' '), Kind::Mark);
    for c in line.chars() {
        let kind = Kind::of(c);
        match out.last_mut() {
            _ if kind == Kind::Mark => {
                gap = Some(gap.filter(|mark| !mark.is_whitespace()).unwrap_or(c))
            }
            Some(last) if kind == before => last.word.extend(c.to_lowercase()),
            _ => out.push(Piece {
                word: c.to_lowercase().collect(),
                mark: gap.take().unwrap_or(JOINED),
            }),
        }
        before = kind;
    }
    out
}

/// Stands for "no mark": the digits of `14th` and its letters.
const JOINED: char = '+';

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Digit,
    Letter,
    Mark,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            '0'..='9' => Self::Digit,
            _ if c.is_alphabetic() => Self::Letter,
            _ => Self::Mark,
        }
    }
}

fn number(piece: &Piece, longest: usize) -> Option<u16> {
    (piece.word.len() <= longest)
        .then(|| piece.word.parse().ok())
        .flatten()
}

fn year(piece: &Piece) -> Option<u16> {
    (piece.word.len() == 4)
        .then(|| number(piece, 4))
        .flatten()
        .filter(|year| (1900..=2100).contains(year))
}

fn iso(year: u16, month: u16, day: u16) -> Option<String> {
    let real = (1..=12).contains(&month) && (1..=31).contains(&day);
    real.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// `14. März 2024`, `14 de marzo de 2024`, `March 14th, 2024`.
fn named(rest: &[Piece]) -> Option<String> {
    let month = |piece: &Piece| {
        MONTHS
            .get(piece.word.as_str())
            .map(|month| u16::from(*month))
    };
    let filler = |piece: &&Piece| {
        !matches!(
            piece.word.as_str(),
            "de" | "del" | "of" | "st" | "nd" | "rd" | "th" | "er" | "the" | "di"
        )
    };
    let mut words = rest.iter().take(7).filter(filler);
    let (first, second, third) = (words.next()?, words.next()?, words.next()?);
    if let (Some(day), Some(month), Some(year)) = (number(first, 2), month(second), year(third)) {
        return iso(year, month, day);
    }
    if let (Some(month), Some(day), Some(year)) = (month(first), number(second, 2), year(third)) {
        return iso(year, month, day);
    }
    if let (Some(year), Some(month), Some(day)) = (year(first), month(second), number(third, 2)) {
        return iso(year, month, day);
    }
    None
}

/// `2024-03-14`, `2024/3/14`, `2024年3月14日`.
fn year_first(rest: &[Piece]) -> Option<String> {
    let [first, second, ..] = rest else {
        return None;
    };
    let year = year(first)?;
    let (month, day) = if matches!(second.word.as_str(), "年" | "년") {
        (rest.get(2)?, rest.get(4)?)
    } else {
        let third = rest
            .get(2)
            .filter(|third| matches!(second.mark, '-' | '/' | '.') && second.mark == third.mark)?;
        (second, third)
    };
    iso(year, number(month, 2)?, number(day, 2)?)
}

/// `14.03.2024`, `14/3/24`, `3/14/2024`.
fn in_figures(rest: &[Piece], figures: Figures) -> Option<String> {
    let [first, second, third, ..] = rest else {
        return None;
    };
    if !matches!(second.mark, '.' | '/' | '-') || second.mark != third.mark {
        return None;
    }
    let (a, b) = (number(first, 2)?, number(second, 2)?);
    let year = year(third).or_else(|| {
        number(third, 2)
            .filter(|_| third.word.len() == 2 && second.mark == '.')
            .map(|short| 2000 + short)
    })?;
    // dots are written day first everywhere
    let day_first = match (figures, second.mark) {
        (_, '.') => true,
        _ if a > 12 => true,
        _ if b > 12 => false,
        _ if a == b => true,
        (Figures::DayFirst, _) => true,
        (Figures::MonthFirst, _) => false,
        (Figures::Unknown, _) => return None,
    };
    if day_first {
        iso(year, b, a)
    } else {
        iso(year, a, b)
    }
}

/// Reads the same figures the other way: `2024-03-04 -> 2024-04-03`; `None` where they read one way only.
pub(super) fn swapped(day: &str) -> Option<String> {
    let (year, rest) = day.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    iso(year.parse().ok()?, day.parse().ok()?, month.parse().ok()?).filter(|_| day != month)
}

/// Says whether two days follow each other.
pub(super) fn are_neighbours(a: &str, b: &str) -> bool {
    let number = |day: &str| day.parse::<Moment>().ok().and_then(day_number);
    matches!((number(a), number(b)), (Some(a), Some(b)) if a.abs_diff(b) == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_months_are_read_in_many_languages() {
        for line in [
            "Veröffentlicht am 14. März 2024, 10:30 Uhr",
            "Publié le 14 mars 2024",
            "14 de marzo de 2024",
            "March 14th, 2024 by Ann",
            "Thu, 14 Mar 2024 10:00",
            "14 марта 2024",
            "2024-03-14T10:00:00Z",
            "2024/3/14",
            "2024年3月14日",
            "14.03.2024",
            "14.3.24",
            "Stand 14/03/2024",
            "3/14/2024",
        ] {
            assert_eq!(
                read(line, Figures::Unknown).as_deref(),
                Some("2024-03-14"),
                "{line}"
            );
        }
    }

    #[test]
    fn figures_that_read_two_ways_need_a_habit() {
        assert_eq!(read("03/04/2024", Figures::Unknown), None);
        assert_eq!(
            read("03/04/2024", Figures::of_language(Some("de-AT"))).as_deref(),
            Some("2024-04-03")
        );
        assert_eq!(
            read("03/04/2024", Figures::of_language(Some("en_US"))).as_deref(),
            Some("2024-03-04")
        );
    }

    #[test]
    fn what_is_no_date_is_left() {
        for line in [
            "Tel. 030 2024",
            "10:30",
            "March 2024",
            "32.13.2024",
            "1-2-3",
            "",
        ] {
            assert_eq!(read(line, Figures::DayFirst), None, "{line}");
        }
    }
}
