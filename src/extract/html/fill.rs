//! The kept lines go to their places: headline, standfirst, byline, body.

use super::blocks::Block;
use super::dates::is_date_line;
use super::judge::Verdict;
use super::tree::{Page, Tag};
use crate::extract::{Part, Parts, byline};
use crate::model::BlockKind;
use crate::text::fold::letters;

/// A byline is shorter than this, and at most so many lines below the headline.
const BYLINE: usize = 100;
const NEAR: usize = 12;
/// Kickers and date lines are shorter than this.
const SCRAP: usize = 40;
/// What stands above the headline is the report's only if it is a sentence of this length.
const SENTENCE: usize = 60;
/// A heading under the headline, before any text, is a standfirst from this length; shorter ones head the first section.
const STANDFIRST: usize = 30;

/// Where a line stands.
struct Place {
    /// No line of the body was taken yet.
    opening: bool,
    /// Above the headline.
    above: bool,
    /// At most [`NEAR`] lines under the headline, or there is none.
    near: bool,
}

/// Puts the kept lines into their places.
pub(super) fn fill(
    parts: &mut Parts,
    page: &Page,
    blocks: &[Block],
    verdicts: &[Verdict],
    shown: Option<usize>,
) {
    let title = letters(parts.title.as_deref().unwrap_or(""));
    let summary = page
        .head
        .named(&["og:description", "description", "twitter:description"])
        .map(letters);
    for (index, (block, verdict)) in blocks.iter().zip(verdicts).enumerate() {
        let place = Place {
            opening: parts.body.is_empty(),
            above: shown.is_some_and(|at| index < at),
            near: shown.is_none_or(|at| index > at && index < at + NEAR),
        };
        if parts.byline.is_none() && place.opening && place.near && is_byline(block) {
            parts.byline = Some(block.text.clone());
            continue;
        }
        let headline = block.is_heading() && letters(&block.text) == title;
        if !verdict.keeps() || headline || is_scrap(block, &place) {
            continue;
        }
        if parts.standfirst.is_none()
            && place.opening
            && (*verdict == Verdict::Above
                || is_standfirst(page, block, shown.is_some() && place.near)
                || summary.as_deref() == Some(letters(&block.text).as_str()))
        {
            parts.standfirst = Some(block.text.clone());
        } else {
            parts.body.push(part(block));
        }
    }
}

fn is_byline(block: &Block) -> bool {
    block.chars < BYLINE && byline::opens(&block.text)
}

/// Says whether a line is a kicker, a menu or a date: what stands above the headline and is no sentence, scraps and dates under it.
fn is_scrap(block: &Block, place: &Place) -> bool {
    if place.above && place.opening && !(block.ends_sentence() && block.chars >= SENTENCE) {
        return true;
    }
    let scrap = block.chars < SCRAP && !block.ends_sentence() || is_date_line(block);
    place.opening && scrap && block.tag != Tag::Item && !block.is_heading()
}

/// Says whether a line is a standfirst by its name, or as a heading under the headline.
fn is_standfirst(page: &Page, block: &Block, under: bool) -> bool {
    let node = page.nodes.get(block.at);
    node.is_some_and(|node| node.hints.standfirst)
        || under && block.is_heading() && block.chars >= STANDFIRST
}

/// Makes a part of the body of a line.
pub(super) fn part(block: &Block) -> Part {
    let kind = if block.is_heading() {
        BlockKind::Subhead
    } else {
        BlockKind::Paragraph
    };
    Part::new(kind, block.text.clone())
}
