//! Facts that one article alone tells, of those at hand. When the others were published does not matter: nobody is said to have left anything out.

use super::super::alone::{Alone, is_new};
use super::{View, count, finding, opening, with};
use crate::model::{BlockKind, Evidence, Finding, Genre, Row, Signal};

/// How surely another passage may tell the fact at most.
const NEAREST: f32 = 0.45;

/// States the facts whose words stand in no other whole article.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let rows = view.rows.iter().zip(view.alone);
    rows.filter_map(|(row, alone)| of_row(view, row, alone.as_ref()?))
        .collect()
}

fn of_row(view: &View, row: &Row, alone: &Alone) -> Option<Finding> {
    let new = is_new((alone.known, alone.weight)) && alone.nearest <= NEAREST;
    if !new || alone.looked_through == 0 {
        return None;
    }
    let here = view.told(row).next()?;
    if opens(view, here) || is_opinion(view, here) {
        return None;
    }
    let not_whole = match alone.not_whole {
        0 => String::new(),
        some => format!(", {some} not whole"),
    };
    let plain = format!(
        "told here only, of {}{not_whole}: “{}”",
        count(alone.looked_through + 1, "whole text"),
        opening(view.words(here))
    );
    let found = finding(Signal::OnlyHere, vec![here], plain);
    let found = with(found, "row", row.id.as_str());
    Some(with(
        with(found, "looked_through", alone.looked_through),
        "not_whole",
        alone.not_whole,
    ))
}

/// Says whether a passage stands in a comment, whose arguments are no facts.
fn is_opinion(view: &View, passage: Evidence) -> bool {
    let article = view.columns.get(passage.article);
    article.is_some_and(|article| article.article.genre == Genre::Opinion)
}

/// Says whether a passage is no running text, or opens it: a lead tells what the event is, in words of its own.
fn opens(view: &View, passage: Evidence) -> bool {
    let Some(article) = view.columns.get(passage.article) else {
        return true;
    };
    let running = |evidence: Evidence| view.block(evidence) == Some(BlockKind::Paragraph);
    let sentences = article.sentences.iter();
    let mut bodies = sentences.map(|sentence| Evidence {
        span: sentence.span,
        ..passage
    });
    let lead = bodies.find(|sentence| running(*sentence));
    !running(passage) || lead.is_none_or(|lead| lead.span.contains(passage.span))
}
