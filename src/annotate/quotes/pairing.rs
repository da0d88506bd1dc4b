//! Which words beside a quoted stretch name its speaker: those next to it, else those of the quote before or of the line above.

use super::places::Found;
use super::speaker::{self, Place, Said};
use crate::annotate::tokens::{Token, Tokens};

/// A longer stretch in title case is an utterance where a verb reports it.
const SLOGAN: usize = 4;

/// The quote before.
#[derive(Clone, Copy)]
pub(super) struct Before {
    pub(super) block: usize,
    pub(super) open: bool,
    /// One past its last word.
    pub(super) end: usize,
    /// It is an utterance rather than a term.
    pub(super) whole: bool,
    pub(super) said: Said,
    pub(super) speaker: Option<usize>,
}

/// Finds who says a stretch, or that nobody does.
pub(super) fn attribute(
    tokens: &Tokens<'_>,
    found: &Found,
    before: Option<&Before>,
) -> Option<Said> {
    let place = &found.place;
    let beside = speaker::beside(tokens, place);
    let title = is_title(tokens, place);
    if title {
        return beside
            .filter(|said| place.direct && (found.words > SLOGAN || touches(place, said)));
    }
    if beside.is_some() {
        return beside;
    }
    if found.open {
        let chain = before.filter(|last| last.open && last.said.speaker.is_some());
        return chain
            .map(carried)
            .or_else(|| lead(tokens, place).filter(|said| said.verb.is_some()));
    }
    let same = before.filter(|last| last.block == found.block);
    let lead = || lead(tokens, place);
    if place.direct {
        let led = if found.opens { lead() } else { None };
        let opening = tokens.before(place.start);
        let own = if opening.contains([':', ',']) {
            subject(tokens, place)
        } else {
            None
        };
        let said = own
            .or(same.map(carried))
            .or(led)
            .or_else(|| before.map(carried));
        return Some(said.or_else(|| subject(tokens, place)).unwrap_or_default());
    }
    let said = subject(tokens, place).or_else(|| same.map(carried));
    Some(said.unwrap_or_default())
}

/// The speaker of the quote before speaks on.
fn carried(last: &Before) -> Said {
    Said {
        speaker: last.said.speaker,
        verb: None,
    }
}

/// Says whether verb or speaker stand right beside the quote.
fn touches(place: &Place, said: &Said) -> bool {
    let ends = [said.verb, said.speaker].into_iter().flatten();
    ends.into_iter()
        .any(|(start, end)| start == place.end || end == place.start)
}

fn subject(tokens: &Tokens<'_>, place: &Place) -> Option<Said> {
    let speaker = speaker::subject(tokens, place.floor, place.start)?;
    Some(Said {
        speaker: Some(speaker),
        verb: None,
    })
}

/// Reads the line before a quote that opens its paragraph: "The minister continued:".
fn lead(tokens: &Tokens<'_>, place: &Place) -> Option<Said> {
    let end = place.start;
    let last = tokens.get(end.checked_sub(1)?)?;
    if !tokens.before(end).starts_with(':') {
        return None;
    }
    let (start, _) = tokens.ranges.get(last.sentence).copied()?;
    let line = Place {
        start: end,
        end,
        floor: start,
        limit: end,
        closed: true,
        handed: false,
        direct: false,
    };
    speaker::beside(tokens, &line).or_else(|| subject(tokens, &line))
}

/// Says whether a stretch is a title or slogan: all its longer words have capitals.
fn is_title(tokens: &Tokens<'_>, place: &Place) -> bool {
    let words = tokens.list.get(place.start..place.end).unwrap_or(&[]);
    let mut long = words.iter().filter(|token| token.span.len() > 3);
    words.len() < 12 && long.all(Token::is_capital)
}
