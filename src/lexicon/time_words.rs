//! The words of which dates are made.

use super::entries;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A stretch of the calendar by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// "2 minutes ago"
    Minute,
    /// "2 hours ago"
    Hour,
    /// "two days later"
    Day,
    /// Monday to Sunday.
    Week,
    /// Two weeks.
    Fortnight,
    /// Saturday and Sunday.
    Weekend,
    /// "last month"
    Month,
    /// Three months.
    Quarter,
    /// "a year ago"
    Year,
    /// Ten years.
    Decade,
}

/// Which one of several is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Turn {
    /// "last Friday", "the past week": counted back from the article's date.
    Last,
    /// "this month"
    This,
    /// "next March"
    Next,
    /// "the previous day": counted back from the day the text speaks of.
    Previous,
    /// "the following day"
    Following,
    /// "the same day"
    Same,
}

/// What a word can be inside a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimeWord {
    /// A month, 1 to 12.
    Month(u8),
    /// A month in another language, 1 to 12.
    ForeignMonth(u8),
    /// A day of the week, 1 for Monday to 7.
    Weekday(u8),
    /// A short form of one.
    WeekdayShort(u8),
    /// A unit.
    Unit(Unit),
    /// A number in words.
    Count(u8),
    /// A rank in words.
    Ordinal(u8),
    /// So many days from today.
    Day(i8),
    /// A part of the day.
    Part,
    /// Which one is meant.
    Turn(Turn),
    /// A time zone.
    Zone,
    /// "eve of"
    Eve,
    /// The first word of a holiday's name.
    Holiday,
}

/// Longest form that is looked up, in bytes.
const LONGEST: usize = 24;

static WORDS: LazyLock<FxHashMap<Vec<u8>, TimeWord>> = LazyLock::new(|| {
    let foreign = entries(include_str!("world/months.txt")).filter_map(|entry| {
        Some((
            entry.field(0),
            TimeWord::ForeignMonth(entry.field(1).parse().ok()?),
        ))
    });
    let english = entries(include_str!("en/time_words.txt"))
        .filter_map(|entry| Some((entry.field(0), word(entry.field(1), entry.field(2))?)));
    let holidays = entries(include_str!("en/holidays.txt")).filter_map(|entry| {
        let first = entry.field(0).split([' ', '\'', '.']).next()?;
        Some((first, TimeWord::Holiday))
    });
    let mut words: FxHashMap<Vec<u8>, TimeWord> = holidays
        .map(|(form, word)| (form.to_lowercase().into_bytes(), word))
        .collect();
    words.extend(
        foreign
            .chain(english)
            .map(|(form, word)| (form.as_bytes().to_vec(), word)),
    );
    words
});

/// The lengths of the words by their first two letters, one bit each: most words of a text are passed over without a look-up.
static LENGTHS: LazyLock<[u32; 1024]> = LazyLock::new(|| {
    let mut lengths = [0; 1024];
    for word in WORDS.keys() {
        if let Some(mask) = lengths.get_mut(two_letters(word)) {
            *mask |= 1 << word.len().min(LONGEST);
        }
    }
    lengths
});

/// Folds the first two bytes of a word, whatever their capitals, into 0 to 1023.
fn two_letters(word: &[u8]) -> usize {
    let fold = |index: usize| usize::from(word.get(index).copied().unwrap_or(0) & 31);
    fold(0) * 32 + fold(1)
}

/// Looks a word up, whatever its ASCII capitals: `"June" -> Month(6)`.
#[must_use]
pub fn time_word(form: &str) -> Option<TimeWord> {
    let bytes = form.as_bytes();
    if bytes.len() > LONGEST || LENGTHS.get(two_letters(bytes))? & (1 << bytes.len()) == 0 {
        return None;
    }
    let mut lower = [0; LONGEST];
    let lower = lower.get_mut(..bytes.len())?;
    lower.copy_from_slice(bytes);
    lower.make_ascii_lowercase();
    WORDS.get(&*lower).copied()
}

/// Looks a word up whose letters are not all ASCII, whatever its capitals: `"AOÛT" -> ForeignMonth(8)`.
#[must_use]
pub fn wide_time_word(form: &str) -> Option<TimeWord> {
    if form.len() > LONGEST {
        return None;
    }
    time_word(form).or_else(|| time_word(&form.to_lowercase()))
}

fn word(kind: &str, value: &str) -> Option<TimeWord> {
    Some(match kind {
        "month" => TimeWord::Month(value.parse().ok()?),
        "weekday" => TimeWord::Weekday(value.parse().ok()?),
        "weekday_short" => TimeWord::WeekdayShort(value.parse().ok()?),
        "unit" => TimeWord::Unit(unit(value)?),
        "count" => TimeWord::Count(value.parse().ok()?),
        "ordinal" => TimeWord::Ordinal(value.parse().ok()?),
        "day" => TimeWord::Day(value.parse().ok()?),
        "part" => TimeWord::Part,
        "turn" => TimeWord::Turn(turn(value)?),
        "zone" => TimeWord::Zone,
        "eve" => TimeWord::Eve,
        _ => return None,
    })
}

fn unit(name: &str) -> Option<Unit> {
    Some(match name {
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "week" => Unit::Week,
        "fortnight" => Unit::Fortnight,
        "weekend" => Unit::Weekend,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        _ => return None,
    })
}

fn turn(name: &str) -> Option<Turn> {
    Some(match name {
        "last" => Turn::Last,
        "this" => Turn::This,
        "next" => Turn::Next,
        "previous" => Turn::Previous,
        "following" => Turn::Following,
        "same" => Turn::Same,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_lists_is_understood() {
        for entry in entries(include_str!("en/time_words.txt")) {
            assert!(word(entry.field(1), entry.field(2)).is_some(), "{entry:?}");
            assert!(entry.field(0).len() <= LONGEST, "{entry:?}");
        }
        for entry in entries(include_str!("world/months.txt")) {
            assert!(
                entry
                    .field(1)
                    .parse()
                    .is_ok_and(|month: u8| (1..=12).contains(&month)),
                "{entry:?}"
            );
        }
    }

    #[test]
    fn words_are_found_whatever_their_capitals() {
        assert_eq!(time_word("JUNE"), Some(TimeWord::Month(6)));
        assert_eq!(time_word("août"), Some(TimeWord::ForeignMonth(8)));
        assert_eq!(wide_time_word("СЕНТЯБРЯ"), Some(TimeWord::ForeignMonth(9)));
        assert_eq!(time_word("constitutionally-minded"), None);
    }
}
