//! The lines of the body: kept ones, without captions and links, and what kind each is.

use super::head::Head;
use super::line::Line;
use super::marks;
use crate::extract::credits::{self, Known};
use crate::extract::{Part, Parts};
use crate::model::{BlockKind, CutReason};
use crate::text::phrases::Phrases;
use std::sync::LazyLock;

/// A credit may stand this many lines under the last line of the body.
const CREDIT_REACH: usize = 4;

/// Fills the body and gives the number of the line after it.
pub(super) fn fill(
    parts: &mut Parts,
    lines: &[Line<'_>],
    keep: &[bool],
    head: &Head,
    known: Known<'_>,
) -> usize {
    let title = head
        .title
        .and_then(|at| lines.get(at))
        .map(|line| line.text);
    let mut linked = false;
    let mut end = head.body;
    let taken = |at: usize, line: &Line<'_>| {
        keep.get(at) == Some(&true) && !head.holds(at) && Some(line.text) != title
    };
    for (at, line) in lines.iter().enumerate().skip(head.body) {
        let sentence = line.ends && line.words >= 6;
        linked = (linked && !sentence) || marks::heads_links(line);
        if let Some(text) = credit(line, at, end, known) {
            parts.body.push(Part::new(BlockKind::Credit, text));
            end = at + 1;
        } else if taken(at, line) && !linked && !dropped(lines, at, line) {
            parts
                .body
                .push(Part::new(kind(lines, keep, at, line), line.text));
            end = at + 1;
        }
    }
    drop_trailing(&mut parts.body);
    parts.cut = lines
        .iter()
        .skip(end)
        .take(PAYWALL_REACH)
        .any(wall)
        .then_some(CutReason::Paywall);
    end
}

fn credit<'a>(line: &Line<'a>, at: usize, end: usize, known: Known<'_>) -> Option<&'a str> {
    let near = at <= end + CREDIT_REACH && line.words <= 16;
    (near && credits::line(line.text, known).is_some()).then_some(line.text)
}

/// Lines that are kept by their neighbourhood and yet are not the article's.
fn dropped(lines: &[Line<'_>], at: usize, line: &Line<'_>) -> bool {
    marks::is_link(line)
        || marks::is_caption(line)
        || marks::is_ago(line)
        || is_teaser(lines, at, line)
        || is_listed(lines, at, line)
}

/// A headline in a list of others: its age stands within two lines under it.
fn is_listed(lines: &[Line<'_>], at: usize, line: &Line<'_>) -> bool {
    let below = lines.iter().skip(at + 1).take(2);
    !line.is_prose() && line.words <= 30 && below.into_iter().any(|next| marks::is_ago(next))
}

/// Subheads have at most this many words; a longer line alone between paragraphs, which is no sentence, leads to another piece.
const SUBHEAD: usize = 6;

fn is_teaser(lines: &[Line<'_>], at: usize, line: &Line<'_>) -> bool {
    let alone = line.opens && lines.get(at + 1).is_none_or(|next| next.opens);
    let before = at
        .checked_sub(1)
        .and_then(|at| lines.get(at))
        .is_some_and(Line::is_prose);
    let open = !line.ends && !line.text.ends_with([':', ',', ';']) || line.text.ends_with('?');
    let follows = lines.get(at + 1).is_some_and(|next| next.words >= 12);
    let long = line.words > SUBHEAD && !line.bullet;
    alone && before && open && (long || !follows && line.text.ends_with('?')) && line.words <= 25
}

fn kind(lines: &[Line<'_>], keep: &[bool], at: usize, line: &Line<'_>) -> BlockKind {
    let alone = line.opens && lines.get(at + 1).is_some_and(|next| next.opens);
    let follows = lines
        .get(at + 1)
        .is_some_and(|next| next.is_prose() && keep.get(at + 1) == Some(&true));
    let short =
        line.words <= 2 * SUBHEAD && !line.bullet && (!line.ends || line.text.ends_with('?'));
    if alone && follows && short {
        BlockKind::Subhead
    } else {
        BlockKind::Paragraph
    }
}

/// Drops what stands under the last sentence and is neither a sentence nor a list: headings and teasers that no text follows.
fn drop_trailing(body: &mut Vec<Part>) {
    let sentence = |part: &Part| {
        part.kind == BlockKind::Credit
            || part.text.len() >= LONG
            || super::line::ends_sentence(&part.text)
    };
    let last = body
        .iter()
        .rposition(|part| part.kind != BlockKind::Subhead && sentence(part));
    let tail = last.map_or(0, |last| body.len() - last - 1);
    let prose = body.iter().filter(|part| part.text.len() >= LONG).count();
    if (1..=prose.max(2)).contains(&tail)
        || body
            .last()
            .is_some_and(|part| part.kind == BlockKind::Subhead)
    {
        body.truncate(last.map_or(0, |last| last + 1));
    }
}

/// A line of this many bytes is running text even without its stop.
const LONG: usize = 160;

/// A wall stands within this many lines under the last of the body.
const PAYWALL_REACH: usize = 6;

/// Words in which a wall asks for a subscription, lower case.
static WALLS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "subscribe to continue",
        "to continue reading",
        "subscribe to read",
        "for subscribers only",
        "subscribers only",
        "to read the full",
        "already a subscriber",
        "log in to read",
        "register to read",
        "this article is for subscribers",
    ])
});

fn wall(line: &Line<'_>) -> bool {
    line.words <= 30 && WALLS.within(line.text)
}
