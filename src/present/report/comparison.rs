//! The order of a report on one event.

use super::{alone, findings, head, people, quotes, rows, sources, tables};
use crate::present::document::{Block, Document, Layout, Line};
use crate::present::role::Role;
use crate::present::view::View;
use crate::present::words::report as words;

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
    if view.columns() < 2 {
        return alone::alone(view);
    }
    let mut document = Document::new(view.analysis.event_title(view.event), Layout::Report);
    head::about(view, &mut document);
    head::articles(view, &mut document);
    rows::agreement(view, &mut document);
    head::legend(view, &mut document);
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
    match extent {
        Extent::Whole => sources::sources(view, &mut document),
        Extent::Rows => more(view, &mut document),
    }
    document
}

/// Names the tables that only the whole report has.
fn more(view: &View<'_>, document: &mut Document) {
    let mut whole = Document::default();
    people::naming(view, &mut whole);
    people::voices(view, &mut whole);
    tables::numbers(view, &mut whole);
    tables::order(view, &mut whole);
    tables::reuse(view, &mut whole);
    let titles = whole.blocks.iter().filter_map(|block| match block {
        Block::Heading(2, title) => Some(title.text()),
        _ => None,
    });
    let titles: Vec<String> = titles.chain([words::SOURCES.to_owned()]).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    let said = words::more_tables(&titles);
    document.paragraph(Line::of(Role::Muted, &said));
}
