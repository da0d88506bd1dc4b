//! The time expressions of an article with where they stand in it.

use super::mentions::{Mention, mentions};
use crate::calendar::Meaning;
use crate::lexicon::tense;
use crate::model::{Article, BlockKind, Moment, Sentence};
use crate::text::Span;

/// A time expression and its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Placed {
    /// What it says and comes to.
    pub(super) mention: Mention,
    /// Its words, in the article's text.
    pub(super) span: Span,
    /// Its sentence, in the article's text.
    pub(super) sentence: Span,
    /// Which sentence of its part it is: headline and standfirst count as 0.
    pub(super) rank: usize,
    /// It stands in the headline.
    pub(super) title: bool,
    /// It belongs to the line that says when and where the report was filed.
    pub(super) dateline: bool,
    /// It is the page's own date rather than part of what is told: "March 18, 2025."
    pub(super) stamp: bool,
}

/// Longest fragment, in words, that can be a stamp.
const STAMP_WORDS: usize = 12;
/// Sentences of the body before this may be stamps.
const STAMP_RANK: usize = 3;

/// Reads every time expression of an article, in text order.
pub(super) fn placed(
    article: &Article,
    sentences: &[Sentence],
    anchor: Option<Moment>,
) -> Vec<Placed> {
    let mut out = Vec::new();
    for block in article
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Dateline)
    {
        place(&mut out, article, block.span, anchor, Place::Dateline);
    }
    let mut body = 0;
    for sentence in sentences {
        let kind = article.blocks.get(sentence.block).map(|block| block.kind);
        let place_in = match kind {
            Some(BlockKind::Title) => Place::Title,
            Some(BlockKind::Standfirst) => Place::Body(0),
            _ => {
                body += 1;
                Place::Body(body - 1)
            }
        };
        place(&mut out, article, sentence.span, anchor, place_in);
    }
    out.sort_by_key(|placed| placed.span);
    out
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Title,
    Dateline,
    Body(usize),
}

fn place(
    out: &mut Vec<Placed>,
    article: &Article,
    sentence: Span,
    anchor: Option<Moment>,
    place: Place,
) {
    let text = sentence.of(&article.text);
    let rank = if let Place::Body(rank) = place {
        rank
    } else {
        0
    };
    let found = mentions(text, anchor);
    let fragment =
        !found.is_empty() && matches!(place, Place::Body(0..STAMP_RANK)) && is_fragment(text);
    out.extend(found.into_iter().map(|mention| {
        Placed {
            span: mention.span.shifted(sentence.start),
            stamp: fragment
                && mention
                    .meaning
                    .written()
                    .is_some_and(|moment| moment.ymd().is_some()),
            mention,
            sentence,
            rank,
            title: place == Place::Title,
            dateline: place == Place::Dateline,
        }
    }));
}

/// Is it a few words without a verb?
fn is_fragment(text: &str) -> bool {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    text.split_whitespace().count() <= STAMP_WORDS
        && words.into_iter().all(|word| tense(word).is_none())
}

/// Is it a day of the week alone?
pub(super) fn is_weekday(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Weekday { .. })
}
