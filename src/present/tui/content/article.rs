//! One article whole, its passages marked by how other articles tell them.

use super::{names, row};
use crate::model::{Analysis, Annotated, Block, BlockKind, Finding, OutletKind};
use crate::present::document::Line;
use crate::present::role::Role;
use crate::present::statement::statements;
use crate::present::tui::sheet::{Entry, Sheet, Target};
use crate::present::view::{View, parts, state, when};
use crate::text::Span;

/// Makes the sheet of an article, a paragraph an entry; `spot` are the words that led here.
pub(super) fn sheet(analysis: &Analysis, index: usize, event: Option<usize>, spot: Span) -> Sheet {
    let Some(article) = analysis.articles.get(index) else {
        return Sheet::default();
    };
    let marks = event.map_or_else(Vec::new, |event| passages(analysis, index, event));
    let parts = parts(&article.article).into_iter();
    let lead = lead(analysis, article, index);
    let lead = lead
        .into_iter()
        .chain(event.map(|_| super::tally::legend()));
    Sheet {
        title: Line::from(format!("article · {}", names::outlet(analysis, index))),
        lead: lead.collect(),
        entries: parts
            .map(|(name, block)| entry(article, index, (&name, block), &marks, spot))
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

fn entry(
    article: &Annotated,
    index: usize,
    (name, block): (&str, Block),
    marks: &[(Span, Role)],
    spot: Span,
) -> Entry {
    let text = &article.article.text;
    let first = marks.partition_point(|(span, _)| span.end <= block.span.start);
    let here = marks
        .iter()
        .skip(first)
        .take_while(|(span, _)| span.start < block.span.end);
    let words = Words {
        text,
        spot: Span::new(
            spot.start.max(block.span.start),
            spot.end.min(block.span.end),
        ),
        line: Line::of(Role::Muted, &format!("{name} ")),
    };
    let plain = match block.kind {
        BlockKind::Title | BlockKind::Subhead => Role::Heading,
        BlockKind::Byline | BlockKind::Dateline | BlockKind::Credit => Role::Muted,
        BlockKind::Standfirst | BlockKind::Paragraph => Role::Plain,
    };
    let line = words.passages(block.span, here.copied(), plain);
    Entry::single(Role::Plain, vec![line, Line::from(" ")])
        .opening(Target::Article(index, block.span))
}

/// Words of an article as they become a line; those that led here stand between `»` and `«`.
struct Words<'a> {
    text: &'a str,
    spot: Span,
    line: Line,
}

impl Words<'_> {
    /// Writes a part with a mark before every passage; what is no passage is `plain`.
    fn passages(
        mut self,
        block: Span,
        marks: impl Iterator<Item = (Span, Role)>,
        plain: Role,
    ) -> Line {
        let mut at = block.start;
        for (span, role) in marks {
            let here = Span::new(span.start.max(at), span.end.min(block.end));
            if here.is_empty() {
                continue;
            }
            self.add(plain, Span::new(at, here.start));
            self.line.add(role, role.mark());
            self.line.add(Role::Plain, " ");
            self.add(shade(role), here);
            at = here.end;
        }
        self.add(plain, Span::new(at, block.end));
        self.line
    }

    fn add(&mut self, role: Role, span: Span) {
        let spot = self.spot;
        let here = Span::new(span.start.max(spot.start), span.end.min(spot.end));
        if spot.is_empty() || here.is_empty() {
            return self.line.add(role, span.of(self.text));
        }
        self.line
            .add(role, Span::new(span.start, here.start).of(self.text));
        let open = if here.start == spot.start { "»" } else { "" };
        self.line.add(Role::Evidence, open);
        self.line.add(Role::Heading, here.of(self.text));
        let close = if here.end == spot.end { "«" } else { "" };
        self.line.add(Role::Evidence, close);
        self.line
            .add(role, Span::new(here.end, span.end).of(self.text));
    }
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
    let cites = |finding: &Finding| {
        let mut evidence = finding.evidence.iter();
        evidence.any(|one| one.article == column && one.span.overlaps(block))
    };
    let findings = view.comparison.findings.iter().enumerate();
    let cited = statements(findings.filter(|(_, finding)| cites(finding)));
    let lines: Vec<Line> = cited.iter().map(|one| row::said(&view, one)).collect();
    if lines.is_empty() {
        return vec![Line::of(Role::Muted, "No finding cites this paragraph.")];
    }
    lines
}
