//! A day with its time of day, before or after it.

use super::clock::{Clock, clock, military};
use super::find::{day, expressed};
use super::meaning::{Expression, Meaning};
use super::numeric;
use super::tokens::{Kind, Tokens};
use crate::model::Moment;

/// Reads a time of day where no date in digits stands.
pub(super) fn clock_before(tokens: &Tokens<'_>, at: usize) -> Option<Clock> {
    if !matches!(tokens.kind(at), Kind::Number(..)) || numeric::numeric(tokens, at).is_some() {
        return None;
    }
    clock(tokens, at).or_else(|| military(tokens, at))
}

/// Makes the expression of a time of day and the day that may follow it: "8:01 AM on Thursday", "11:17, June 16".
pub(super) fn from_clock(tokens: &Tokens<'_>, at: usize, clock: Clock) -> (Expression, usize) {
    let zone = clock.zone.map(|zone| zone.of(tokens.text).to_owned());
    let after = tokens.skip(clock.next, b",|-");
    let after = tokens.skip_word(after, &["on"]);
    match day(tokens, after).filter(|(meaning, _)| meaning.is_day()) {
        Some((meaning, next)) => {
            let meaning = if clock.is_blank() {
                meaning
            } else {
                meaning.at(clock.time)
            };
            (expressed(tokens, at, meaning, next, zone), next)
        }
        None => (
            expressed(
                tokens,
                at,
                Meaning::Clock { time: clock.time },
                clock.next,
                zone,
            ),
            clock.next,
        ),
    }
}

/// Adds the time of day that may follow a day; midnight on the dot is a stamp without a time.
pub(super) fn with_clock(
    tokens: &Tokens<'_>,
    meaning: Meaning,
    next: usize,
) -> (Meaning, usize, Option<String>) {
    if !meaning.is_day() {
        return (meaning, next, None);
    }
    let Some(clock) = clock_after(tokens, next) else {
        return (meaning, next, None);
    };
    let zone = clock.zone.map(|zone| zone.of(tokens.text).to_owned());
    let (year, next) = super::written::year_after(tokens, clock.next);
    let meaning = match meaning {
        Meaning::Written {
            moment: Moment { year: None, .. },
            weekday,
        } if year.is_some() => Meaning::Written {
            moment: Moment {
                year,
                ..meaning.written().unwrap_or_default()
            },
            weekday,
        },
        other => other,
    };
    let next = if year.is_some() { next } else { clock.next };
    (
        if clock.is_blank() {
            meaning
        } else {
            meaning.at(clock.time)
        },
        next,
        zone,
    )
}

fn clock_after(tokens: &Tokens<'_>, at: usize) -> Option<Clock> {
    if tokens.is(at, &["t"]) && tokens.glued(at) {
        return clock(tokens, at + 1);
    }
    let next = tokens.skip(at, b",-|/@");
    let next = tokens.skip(next, b"|");
    let next = tokens.skip_word(next, &["at", "um", "à", "a", "kl"]);
    let next = tokens.skip_word(next, &["about", "around"]);
    clock(tokens, next).or_else(|| military(tokens, next))
}
