//! One article whole, its passages marked by how other articles tell them.

use super::{marked, names, row};
use crate::model::{Analysis, Annotated, Block, BlockKind, Finding, OutletKind};
use crate::present::document::Line;
use crate::present::role::Role;
use crate::present::tui::sheet::{Entry, Sheet, Target};
use crate::present::view::{View, state, when};
use crate::text::Span;

/// Makes the sheet of an article, a paragraph an entry.
pub(super) fn sheet(analysis: &Analysis, index: usize, event: Option<usize>) -> Sheet {
    let Some(article) = analysis.articles.get(index) else {
        return Sheet::default();
    };
    let marks = event.map_or_else(Vec::new, |event| passages(analysis, index, event));
    let blocks = article.article.blocks.iter();
    let lead = lead(analysis, article, index);
    let lead = lead
        .into_iter()
        .chain(event.map(|_| super::tally::legend()));
    Sheet {
        title: Line::from(format!("article · {}", names::outlet(analysis, index))),
        lead: lead.collect(),
        entries: blocks
            .map(|block| entry(article, index, *block, &marks))
            .collect(),
        empty: "This page has no text.",
        ..Sheet::default()
    }
}

fn lead(analysis: &Analysis, article: &Annotated, index: usize) -> Vec<Line> {
    let one = &article.article;
    let mut first = Line::of(Role::Outlet, &names::outlet(analysis, index));
    let when = when(one.published.as_ref());
    first.add(Role::Muted, &format!(" · published {when}"));
    if let Some(outlet) = &one.outlet {
        let kind = Some(outlet.kind).filter(|kind| *kind != OutletKind::Unknown);
        let facts = [outlet.country.as_deref(), kind.map(OutletKind::name)];
        let facts: Vec<&str> = facts.into_iter().flatten().collect();
        if !facts.is_empty() {
            first.add(Role::Muted, &format!(" · {}", facts.join(", ")));
        }
    }
    if let Some(cut) = one.cut {
        let reason = cut.reason.name().replace('_', " ");
        first.add(Role::CannotTell, &format!(" · ? cut off: {reason}"));
    }
    let file = Line::of(Role::Muted, &one.source.path);
    let file = Some(file).filter(|file| !file.is_empty());
    std::iter::once(first).chain(file).collect()
}

/// Lists the passages that stand in rows, with how they stand.
fn passages(analysis: &Analysis, article: usize, event: usize) -> Vec<(Span, Role)> {
    let Some((view, column)) = column(analysis, article, event) else {
        return Vec::new();
    };
    if view.columns() < 2 {
        return Vec::new();
    }
    let passages = view.comparison.rows.iter().flat_map(|row| {
        let role = state(row, column);
        let cell = row.cells.get(column);
        let spans = cell.map_or(&[][..], |cell| &cell.spans);
        spans.iter().map(move |span| (*span, role))
    });
    let mut passages: Vec<_> = passages.collect();
    passages.sort_by_key(|(span, _)| span.start);
    passages
}

fn column(analysis: &Analysis, article: usize, event: usize) -> Option<(View<'_>, usize)> {
    let view = View::of(analysis, event)?;
    let mut articles = view.comparison.articles.iter();
    let column = articles.position(|one| *one == article)?;
    Some((view, column))
}

fn entry(article: &Annotated, index: usize, block: Block, marks: &[(Span, Role)]) -> Entry {
    let text = &article.article.text;
    let first = marks.partition_point(|(span, _)| span.end <= block.span.start);
    let here = marks
        .iter()
        .skip(first)
        .take_while(|(span, _)| span.start < block.span.end);
    let here: Vec<(Span, Role)> = here.copied().collect();
    let mut line = match block.kind {
        BlockKind::Title | BlockKind::Subhead if here.is_empty() => {
            Line::of(Role::Heading, block.span.of(text))
        }
        BlockKind::Byline | BlockKind::Dateline | BlockKind::Credit => Line::of(
            Role::Muted,
            &format!("{}: {}", block.kind.name(), block.span.of(text)),
        ),
        _ => passages_of(text, block.span, &here),
    };
    if block.kind == BlockKind::Title {
        line = Line::of(Role::Muted, "headline: ").line(line);
    }
    Entry::single(Role::Plain, vec![line, Line::from(" ")])
        .opening(Target::Article(index, block.span))
}

/// Writes a paragraph with a mark before every passage.
fn passages_of(text: &str, block: Span, marks: &[(Span, Role)]) -> Line {
    let mut line = Line::default();
    let mut at = block.start;
    for (span, role) in marks {
        let here = Span::new(span.start.max(at), span.end.min(block.end));
        if here.is_empty() {
            continue;
        }
        line = line.line(marked::line(text, Span::new(at, here.start), &[]));
        line.add(*role, role.mark());
        line.add(Role::Plain, " ");
        line.add(shade(*role), here.of(text));
        at = here.end;
    }
    line.line(marked::line(text, Span::new(at, block.end), &[]))
}

/// Shared passages stay plain, so that what differs stands out.
fn shade(role: Role) -> Role {
    if role == Role::Shared {
        Role::Plain
    } else {
        role
    }
}

/// Says what was found in the paragraph.
pub(super) fn panel(
    analysis: &Analysis,
    article: usize,
    event: usize,
    opens: Option<Target>,
) -> Vec<Line> {
    let Some((view, column)) = column(analysis, article, event) else {
        return Vec::new();
    };
    let Some(Target::Article(_, block)) = opens else {
        return Vec::new();
    };
    let cites = |finding: &&Finding| {
        let mut evidence = finding.evidence.iter();
        evidence.any(|one| one.article == column && one.span.overlaps(block))
    };
    let lines: Vec<Line> = view
        .comparison
        .findings
        .iter()
        .filter(cites)
        .map(row::said)
        .collect();
    if lines.is_empty() {
        return vec![Line::of(Role::Muted, "No finding cites this paragraph.")];
    }
    lines
}
