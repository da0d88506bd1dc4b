//! A credit at the end of a paragraph.

use super::names::{bare, credits_of};
use super::{Known, strip_lead_in};
use crate::lexicon::{common_words, is_function_word};
use crate::model::{Credit, CreditKind};

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

/// A name of fewer letters may be somebody's initials.
const SHORTEST: usize = 4;

/// Splits the credit off the end of a paragraph: `"… gas consumers. -AFP" -> "… gas consumers." + "-AFP"`.
///
/// The name must be known, or be capitals alone after a closed sentence, as agencies abbreviate themselves, or one word with a capital
/// that is no ordinary one: a name alone at the end of a text is whose it was.
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
    let credits = credits_of(names, raw, known, true).or_else(|| unlisted(names, raw))?;
    Some(Tail {
        rest,
        raw: raw.trim(),
        credits,
    })
}

/// Takes one word with a capital for an agency that no list has: `"Nordwire"`, but not `"Laughs"`.
fn unlisted(name: &str, raw: &str) -> Option<Vec<Credit>> {
    let name = bare(name);
    let capital = name.starts_with(char::is_uppercase);
    let word = name.chars().all(char::is_alphabetic) && name.chars().count() >= SHORTEST;
    let lower = name.to_lowercase();
    let singular = lower.strip_suffix('s').unwrap_or(&lower);
    let ordinary = [lower.as_str(), singular]
        .iter()
        .any(|word| common_words().contains(word) || is_function_word(word));
    (capital && word && !ordinary).then(|| {
        vec![Credit {
            name: name.to_owned(),
            kind: CreditKind::Agency,
            raw: raw.trim().to_owned(),
        }]
    })
}

/// `"… he said. (AFP, Reuters)" -> (byte of the bracket, "AFP, Reuters")`
fn bracketed_tail(paragraph: &str) -> Option<(usize, &str)> {
    let inner = paragraph
        .strip_suffix(')')
        .or_else(|| paragraph.strip_suffix(']'))?;
    let open = inner.rfind(['(', '['])?;
    let names = inner.get(open + 1..)?;
    // "… he said. -(AFP)"
    let open = inner.get(..open)?.trim_end_matches(['-', '–', '—']).len();
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
