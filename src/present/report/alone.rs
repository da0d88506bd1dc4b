//! A report on an event that one article tells: its text, and what almost belonged.

use super::{events, head, sources};
use crate::present::document::{Document, Layout};
use crate::present::view::View;
use crate::present::words::report as words;

/// Shows the article plainly: there is nothing to hold it against.
pub(super) fn alone(view: &View<'_>) -> Document {
    let mut document = Document::new(view.analysis.event_title(view.event), Layout::Report);
    head::about(view, &mut document);
    document.note(words::ALONE);
    let misses = events::near_misses(view.analysis, view.event);
    if !misses.is_empty() {
        document.section(words::NEAR_MISSES);
        document.list(misses);
    }
    document.section(words::ITS_TEXT);
    sources::source(view, 0, &mut document);
    document.push(sources::text(view, 0, true));
    head::notices(
        &view.comparison.notes,
        &view.comparison.warnings,
        &mut document,
    );
    document
}
