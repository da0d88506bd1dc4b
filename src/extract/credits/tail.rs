//! A credit at the end of a paragraph.

use super::names::credits_of;
use super::{Known, strip_lead_in};
use crate::model::Credit;

/// A paragraph that ends in a credit.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::extract) struct Tail<'a> {
    /// The paragraph without it.
    pub rest: &'a str,
    /// The credit's words.
    pub raw: &'a str,
    /// Whom it names.
    pub credits: Vec<Credit>,
}

/// A name in a credit is at most this long, in bytes; the longest in the list of agencies has 45.
pub(super) const NAME_MAX: usize = 60;

/// Splits the credit off the end of a paragraph: `"… gas consumers. -AFP" -> "… gas consumers." + "-AFP"`.
///
/// The name must be known, or be capitals alone after a closed sentence, as agencies abbreviate themselves.
pub(in crate::extract) fn tail<'a>(paragraph: &'a str, known: Known<'_>) -> Option<Tail<'a>> {
    let paragraph = paragraph.trim_end();
    let (at, names) = bracketed_tail(paragraph)
        .or_else(|| led_tail(paragraph))
        .or_else(|| dashed_tail(paragraph))?;
    let (rest, raw) = paragraph.split_at_checked(at)?;
    let rest = rest.trim_end();
    let closed = rest.ends_with(['.', '!', '?', '"', '”', '’', '\'', ')']);
    if !closed || rest.is_empty() {
        return None;
    }
    let credits = credits_of(names, raw, known, true)?;
    Some(Tail {
        rest,
        raw: raw.trim(),
        credits,
    })
}

/// `"… he said. (AFP, Reuters)" -> (byte of the bracket, "AFP, Reuters")`
fn bracketed_tail(paragraph: &str) -> Option<(usize, &str)> {
    let inner = paragraph
        .strip_suffix(')')
        .or_else(|| paragraph.strip_suffix(']'))?;
    let open = inner.rfind(['(', '['])?;
    let names = inner.get(open + 1..)?;
    (names.len() <= 2 * NAME_MAX).then_some((open, strip_lead_in(names).unwrap_or(names)))
}

/// `"… he said. With inputs from PTI" -> (byte of "With", "PTI")`
fn led_tail(paragraph: &str) -> Option<(usize, &str)> {
    let at = paragraph.trim_end_matches('.').rfind(". ")? + 2;
    let last = paragraph.get(at..)?.trim_start();
    let names = strip_lead_in(last).filter(|names| names.len() <= NAME_MAX)?;
    Some((at, names.trim_end_matches('.')))
}

/// `"… he said. -AFP" -> (byte of the dash, "AFP")`
fn dashed_tail(paragraph: &str) -> Option<(usize, &str)> {
    let paragraph = paragraph.trim_end_matches(['.', ' ']);
    let at = paragraph.rfind(['-', '–', '—', '/', '|'])?;
    let names = paragraph
        .get(at..)?
        .trim_start_matches(['-', '–', '—', '/', '|', ' ']);
    let dashes = paragraph.get(..at)?.trim_end_matches(['-', '–', '—']);
    (names.len() <= NAME_MAX).then_some((dashes.len(), names))
}
