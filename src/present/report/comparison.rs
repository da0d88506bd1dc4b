//! The order of a report on one event.

use super::{findings, head, people, quotes, rows, tables};
use crate::present::document::{Document, Layout};
use crate::present::view::View;

/// How much of a comparison is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Passages side by side and the findings.
    Rows,
    /// Everything.
    Whole,
}

/// Arranges one event side by side: who tells it, what is told alike, rows, then what differs.
#[must_use]
pub fn comparison(view: &View<'_>, extent: Extent) -> Document {
    let mut document = Document::new(view.analysis.event_title(view.event), Layout::Report);
    head::about(view, &mut document);
    head::articles(view, &mut document);
    rows::agreement(view, &mut document);
    head::legend(&mut document);
    rows::rows(view, &mut document);
    quotes::quotes(view, &mut document);
    if extent == Extent::Whole {
        people::naming(view, &mut document);
        people::voices(view, &mut document);
        tables::numbers(view, &mut document);
        tables::order(view, &mut document);
        tables::reuse(view, &mut document);
    }
    findings::findings(view, &mut document);
    let notices = view.comparison;
    head::notices(&notices.notes, &notices.warnings, &mut document);
    document
}
