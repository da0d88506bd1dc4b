//! The panel of a row: how each article stands to the fact, and the findings that cite it.

use super::marked;
use crate::model::{Analysis, Evidence, Finding, Reason, Row};
use crate::present::cells::cut_words;
use crate::present::document::Line;
use crate::present::role::Role;
use crate::present::statement::{self, Shown, Statement, statements};
use crate::present::tui::sheet::Target;
use crate::present::view::{View, state};
use crate::present::words;

/// At most this many pieces of evidence are shown for a finding in passing.
const EVIDENCE: usize = 4;

/// Says how each article stands to the row, and what was found in it.
pub(super) fn panel(analysis: &Analysis, event: usize, opens: Option<Target>) -> Vec<Line> {
    let (Some(view), Some(Target::Row(index))) = (View::of(analysis, event), opens) else {
        return Vec::new();
    };
    let Some(row) = view.comparison.rows.get(index) else {
        return Vec::new();
    };
    let mut lines = vec![states(&view, row)];
    lines.extend(cuts(&view, row));
    let cites = |finding: &Finding| finding.evidence.iter().any(|one| holds(row, *one));
    let findings = view.comparison.findings.iter().enumerate();
    let cited = statements(findings.filter(|(_, finding)| cites(finding)));
    if cited.is_empty() {
        let none = "No finding cites this row; f lists the findings.";
        lines.push(Line::of(Role::Muted, none));
    }
    for statement in cited {
        lines.push(said(&view, &statement));
        let evidence = statement::shown(&view, &statement);
        let evidence = evidence.into_iter().take(EVIDENCE);
        lines.extend(evidence.map(|one| self::evidence(&view, one)));
    }
    lines
}

/// Lists the articles by state: `"= shared: Lantern, Courier  − not found: Ledger"`.
fn states(view: &View<'_>, row: &Row) -> Line {
    let mut groups: Vec<(Role, &'static str, Vec<String>)> = Vec::new();
    for (column, cell) in row.cells.iter().enumerate() {
        let role = state(row, column);
        let words = match role {
            Role::CannotTell => words::cannot_tell(cell.reason),
            role => role.word(),
        };
        let name = view.label(column);
        match groups.iter_mut().find(|(_, other, _)| *other == words) {
            Some((_, _, group)) => group.push(name),
            None => groups.push((role, words, vec![name])),
        }
    }
    groups.sort_by_key(|(role, ..)| *role);
    let mut line = Line::default();
    for (role, words, group) in groups {
        line.add(role, &format!("{} {words}: ", role.mark()));
        line.add(Role::Plain, &format!("{}  ", group.join(", ")));
    }
    line
}

/// Quotes the words that show that an article is cut off, where that is why nothing can be told.
fn cuts(view: &View<'_>, row: &Row) -> Vec<Line> {
    let cells = row.cells.iter().enumerate();
    let cut = cells.filter(|(_, cell)| cell.reason == Some(Reason::Cut));
    let shown = cut.filter_map(|(column, _)| {
        let words = cut_words(view, column)?;
        Some(Line::of(Role::Outlet, &format!("  {}", view.label(column))).line(words))
    });
    shown.collect()
}

/// Gives a statement in its words: `"Naming  The two outlets …"`.
pub(super) fn said(view: &View<'_>, statement: &Statement<'_>) -> Line {
    let signal = statement.findings.first().map(|one| one.signal);
    Line::of(Role::Heading, signal.map_or("", words::report::signal))
        .plain("  ")
        .line(statement::said(view, statement))
}

/// Shows a piece of evidence where it stands.
pub(super) fn evidence(view: &View<'_>, Shown { at, nearest }: Shown) -> Line {
    let article = view.article(at.article);
    let text = article.map_or("", |article| &article.article.text);
    let before = if nearest {
        words::report::NEAREST_IN
    } else {
        ""
    };
    Line::of(Role::Muted, &format!("  {before}"))
        .with(Role::Outlet, &view.label(at.article))
        .with(Role::Muted, &format!(", {}: ", view.place(at)))
        .line(marked::in_context(text, at.span, Role::Evidence))
}

/// Does a row hold the words that a finding cites?
fn holds(row: &Row, evidence: Evidence) -> bool {
    let cell = row.cells.get(evidence.article);
    cell.is_some_and(|cell| cell.spans.iter().any(|span| span.overlaps(evidence.span)))
}
