//! Lines in which a page shows its date.

use super::super::blocks::Block;
use crate::extract::published::labelled;
use crate::lexicon::DateLabel;

/// A line with a date beside the headline is short.
pub(super) const DATE_LINE: usize = 120;
/// So many lines under the headline are looked at, and above it.
const BELOW: usize = 10;
const ABOVE: usize = 3;
/// A line that is a date with a label: "Datum: 18.10.2024".
pub(super) const LABELLED_DATE: usize = 60;
/// A sentence that says when the page came out or was changed is no longer.
const SAID: usize = 240;
/// Words beside the date in its line: names of month, weekday and writer, "Published", "Uhr".
const WORDS_BESIDE: usize = 8;
/// A report may open with its date: so many characters of its first paragraph are looked at.
const OPENING: usize = 40;
/// So many paragraphs may be its first: a notice may stand above it.
const OPENINGS: usize = 3;

/// Short lines with a digit around the headline, those under it first.
pub(super) fn beside(blocks: &[Block], headline: Option<usize>) -> impl Iterator<Item = &str> {
    let at = headline.unwrap_or(0);
    let below = blocks.iter().skip(at + 1).take(BELOW);
    let above = blocks.iter().take(at).rev().take(ABOVE);
    let near = below.chain(above);
    near.filter(|block| is_short_with_digits(block))
        .map(|block| block.text.as_str())
}

/// Dates anywhere that a word labels as wanted.
pub(super) fn called(blocks: &[Block], wanted: DateLabel) -> impl Iterator<Item = &str> {
    let short = |block: &&Block| block.chars <= SAID && has_digit(&block.text);
    let dates = blocks.iter().filter(short);
    dates
        .flat_map(|block| labelled(&block.text))
        .filter(move |date| date.label == Some(wanted))
        .map(|date| date.raw)
}

/// Lines anywhere that are hardly more than a date.
pub(super) fn alone(blocks: &[Block]) -> impl Iterator<Item = &str> {
    blocks
        .iter()
        .filter(|block| block.chars <= LABELLED_DATE && is_short_with_digits(block))
        .map(|block| block.text.as_str())
}

/// The opening words of the report that hold a date: "12.03.2024 – The harbour …", "Quillon, (12.03.2024). The harbour …".
pub(super) fn opening(blocks: &[Block], headline: Option<usize>) -> Option<&str> {
    let below = blocks.iter().skip(headline.unwrap_or(0));
    let prose = below.filter(|block| block.ends_sentence() && block.chars > DATE_LINE);
    let head = |block: &'_ Block| block.text.char_indices().nth(OPENING).map(|(end, _)| end);
    let mut heads = prose
        .take(OPENINGS)
        .filter_map(|block| block.text.get(..head(block)?));
    heads.find(|head| has_digit(head) && !labelled(head).is_empty())
}

/// Says whether a line is hardly more than a date: `"By Ann Lee, 14 March 2024, 10:30"`, not `"The bridge opens on 14 March 2024."`.
pub(in crate::extract::html) fn is_date_line(block: &Block) -> bool {
    is_short_with_digits(block) && !labelled(&block.text).is_empty()
}

/// Says whether a line has a digit and a handful of words.
fn is_short_with_digits(block: &Block) -> bool {
    let words = || {
        block
            .text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().all(char::is_alphabetic) && word.chars().count() > 1)
    };
    let most = if block.ends_sentence() {
        WORDS_BESIDE / 2
    } else {
        WORDS_BESIDE
    };
    block.chars <= DATE_LINE && has_digit(&block.text) && words().count() <= most
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}
