//! Times of day: "8:01 AM", "5 a.m.", "14.05 GMT", "1430 GMT", "17h30".

use super::tokens::{Kind, Tokens};
use crate::lexicon::time_words::TimeWord;
use crate::text::Span;

/// A time of day and how far it reaches.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Clock {
    /// Hour and minute.
    pub(super) time: (u8, u8),
    /// The zone's words.
    pub(super) zone: Option<Span>,
    /// Index of the piece after it.
    pub(super) next: usize,
}

impl Clock {
    /// Says that the clock stands at midnight: a stamp that was made without a time.
    pub(super) fn is_blank(self) -> bool {
        self.time == (0, 0)
    }
}

/// Reads a time of day at a number.
pub(super) fn clock(tokens: &Tokens<'_>, at: usize) -> Option<Clock> {
    let hour = tokens.number(at, 2)?;
    if let Some(clock) = half_of_day(tokens, at + 1, hour, 0) {
        return Some(clock);
    }
    let minute = tokens
        .number(at + 2, 2)
        .filter(|_| tokens.glued(at + 1) && tokens.glued(at + 2));
    match tokens.kind(at + 1) {
        Kind::Mark(b':') => colon(tokens, at, hour, minute?),
        Kind::Mark(b'.') => half_of_day(tokens, at + 3, hour, minute?).or_else(|| {
            let clock = with_zone(tokens, at + 3, hour, minute?)?;
            clock.zone.is_some().then_some(clock)
        }),
        Kind::Other if tokens.is(at + 1, &["h", "u"]) && tokens.glued(at + 1) => {
            with_zone(tokens, at + 3, hour, minute?)
        }
        _ => None,
    }
}

/// Reads "1430 GMT", "0900 hrs".
pub(super) fn military(tokens: &Tokens<'_>, at: usize) -> Option<Clock> {
    let Kind::Number(value, 4) = tokens.kind(at) else {
        return None;
    };
    let clock = with_zone(tokens, at + 1, value / 100, value % 100)?;
    (clock.zone.is_some() && !tokens.glued(at + 1)).then_some(clock)
}

fn colon(tokens: &Tokens<'_>, at: usize, hour: u32, minute: u32) -> Option<Clock> {
    if !matches!(tokens.kind(at + 2), Kind::Number(_, 2)) {
        return None;
    }
    let seconds =
        tokens.mark(at + 3, b':') && tokens.number(at + 4, 2).is_some() && tokens.glued(at + 4);
    let mut next = if seconds { at + 5 } else { at + 3 };
    if seconds
        && tokens.mark(next, b'.')
        && tokens.glued(next + 1)
        && tokens.number(next + 1, 9).is_some()
    {
        next += 2;
    }
    half_of_day(tokens, next, hour, minute).or_else(|| with_zone(tokens, next, hour, minute))
}

/// Reads "am", "p.m." after an hour.
fn half_of_day(tokens: &Tokens<'_>, at: usize, hour: u32, minute: u32) -> Option<Clock> {
    let whole = tokens.is(at, &["am", "pm"]);
    let parted = tokens.is(at, &["a", "p"])
        && tokens.mark(at + 1, b'.')
        && tokens.is(at + 2, &["m"])
        && tokens.glued(at + 2);
    if !(whole || parted) || !(1..=12).contains(&hour) {
        return None;
    }
    let evening = tokens.is(at, &["pm", "p"]);
    let next = match (whole, tokens.mark(at + 3, b'.') && tokens.glued(at + 3)) {
        (true, _) => at + 1,
        (false, true) => at + 4,
        (false, false) => at + 3,
    };
    with_zone(
        tokens,
        next,
        hour % 12 + if evening { 12 } else { 0 },
        minute,
    )
}

/// Adds the zone that may follow and checks that such a time exists.
fn with_zone(tokens: &Tokens<'_>, at: usize, hour: u32, minute: u32) -> Option<Clock> {
    let time = (u8::try_from(hour).ok()?, u8::try_from(minute).ok()?);
    if time.0 > 24 || time.1 > 59 || (time.0 == 24 && time.1 > 0) {
        return None;
    }
    let time = (time.0 % 24, time.1);
    let end = zone(tokens, at);
    Some(Clock {
        time,
        zone: (end > at).then(|| tokens.span(at, end)),
        next: end,
    })
}

/// Gives the index after a time zone: `GMT`, `(IST)`, `Z`, `+02:00`, `GMT+3`, "local time", "Moscow time".
fn zone(tokens: &Tokens<'_>, at: usize) -> usize {
    let open = tokens.skip(at, b"(");
    let named = match tokens.kind(open) {
        Kind::Word(TimeWord::Zone) => offset(tokens, open + 1).unwrap_or(open + 1),
        Kind::Other if tokens.is(open, &["z"]) && tokens.glued(open) => open + 1,
        Kind::Other
            if tokens.is(open + 1, &["time"])
                && (tokens.capital(open) || tokens.is(open, &["local"])) =>
        {
            open + 2
        }
        Kind::Mark(b'+' | b'-') if tokens.glued(open) => offset(tokens, open).unwrap_or(at),
        Kind::Mark(b'+') => offset(tokens, open).unwrap_or(at),
        _ => at,
    };
    if open > at && named > at {
        tokens.skip(named, b")")
    } else {
        named
    }
}

/// Reads "+02:00", "-0500", "+3" and gives the index after it.
fn offset(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if !matches!(tokens.kind(at), Kind::Mark(b'+' | b'-')) || !tokens.glued(at + 1) {
        return None;
    }
    tokens.number(at + 1, 4)?;
    let minutes =
        tokens.mark(at + 2, b':') && tokens.glued(at + 3) && tokens.number(at + 3, 2).is_some();
    Some(if minutes { at + 4 } else { at + 2 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<((u8, u8), &str)> {
        let tokens = Tokens::of(text);
        let clock = clock(&tokens, 0).or_else(|| military(&tokens, 0))?;
        Some((clock.time, clock.zone.map_or("", |zone| zone.of(text))))
    }

    #[test]
    fn clocks_of_twelve_and_of_twenty_four_hours() {
        assert_eq!(read("8:01 AM"), Some(((8, 1), "")));
        assert_eq!(read("12:00 AM"), Some(((0, 0), "")));
        assert_eq!(read("5 a.m. GMT"), Some(((5, 0), "GMT")));
        assert_eq!(read("14.05 GMT"), Some(((14, 5), "GMT")));
        assert_eq!(read("1430 GMT"), Some(((14, 30), "GMT")));
        assert_eq!(read("17h30"), Some(((17, 30), "")));
        assert_eq!(read("11:17:08+02:00"), Some(((11, 17), "+02:00")));
        assert_eq!(read("6:04 p.m. India time"), Some(((18, 4), "India time")));
        for none in ["25:00", "3:5", "14.05", "13 pm", "11", "2.5"] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
