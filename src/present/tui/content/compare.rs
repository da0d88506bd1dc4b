//! One event side by side: a row a fact, a column an article.

use super::{columns_of, marked, tally};
use crate::model::{Analysis, Cell as FactCell, FactState, Reason, Row, Signal};
use crate::present::cells::{neighbours, role};
use crate::present::document::Line;
use crate::present::role::Role;
use crate::present::tui::sheet::{Cell, Entry, Sheet, Target};
use crate::present::tui::state::{Asked, Show};
use crate::present::view::{View, nearest, state, sureness, when};
use crate::present::words;
use crate::text::Span;
use std::collections::BTreeSet;

/// Makes the sheet of an event's rows.
pub(super) fn sheet(
    asked: &Asked,
    analysis: &Analysis,
    event: usize,
    hidden: &BTreeSet<usize>,
) -> Sheet {
    let mut sheet = Sheet {
        title: tally::title(analysis, event, asked.show.words()),
        lead: vec![tally::agreement(analysis, event)],
        empty: "Comparing …",
        ..Sheet::default()
    };
    if let Some(view) = &View::of(analysis, event) {
        let columns = &columns_of(view.comparison, hidden);
        let rows = Rows {
            asked,
            view,
            columns,
        };
        sheet.lead.push(tally::legend());
        sheet.heads = columns.iter().map(|column| head(view, *column)).collect();
        sheet.entries = rows.entries();
        sheet.empty = words::report::NO_ROWS;
    }
    sheet
}

/// Names a column and says when and how much.
pub(super) fn head(view: &View<'_>, column: usize) -> Vec<Line> {
    let mut first = Line::of(Role::Outlet, &view.label(column));
    if column == 0 && view.columns() > 1 {
        first.add(Role::Muted, words::report::BASE);
    }
    let Some(article) = view.article(column).map(|one| &one.article) else {
        return vec![first];
    };
    if article.cut.is_some() {
        first.add(Role::CannotTell, " ? cut off");
    }
    let when = when(article.published.as_ref());
    let length = words::count(article.words(), "word");
    let mut second = Line::of(Role::Muted, &format!("{when} · {length}"));
    let others = article.credits.iter().map(|credit| credit.name.as_str());
    let others: Vec<&str> = others
        .filter(|name| *name != article.outlet_name())
        .collect();
    if !others.is_empty() {
        second.add(Role::Muted, &format!(" · credits {}", others.join(", ")));
    }
    vec![first, second]
}

struct Rows<'a> {
    asked: &'a Asked,
    view: &'a View<'a>,
    columns: &'a [usize],
}

impl Rows<'_> {
    fn entries(&self) -> Vec<Entry> {
        let rows = self.view.comparison.rows.iter().enumerate();
        let mut rows: Vec<_> = rows
            .filter(|(_, row)| self.told(row) > 0)
            .filter(|(_, row)| self.asked.show != Show::Differences || differs(row, self.columns))
            .collect();
        if self.asked.show == Show::SameFirst {
            rows.sort_by_key(|(_, row)| std::cmp::Reverse(self.told(row)));
        }
        let entry = |(index, row)| self.entry(index, row);
        rows.into_iter().map(entry).collect()
    }

    /// Counts the shown columns that say it.
    fn told(&self, row: &Row) -> usize {
        let cells = self
            .columns
            .iter()
            .filter_map(|column| row.cells.get(*column));
        cells.filter(|cell| !cell.spans.is_empty()).count()
    }

    fn entry(&self, index: usize, row: &Row) -> Entry {
        let cells = self.columns.iter().map(|column| self.cell(row, *column));
        Entry {
            cells: cells.collect(),
            rule: Some(self.rule(index, row)),
            opens: Some(Target::Row(index)),
        }
    }

    /// Says who tells it, and against whom words are marked where that is not the base.
    fn rule(&self, index: usize, row: &Row) -> Line {
        let of = self.columns.len();
        let told = self.told(row);
        if of < 2 {
            return Line::of(Role::Muted, &format!("Row {}", index + 1));
        }
        let role = if told == 1 {
            Role::OnlyHere
        } else {
            Role::Muted
        };
        let mut rule = Line::of(role, &words::report::row_head(index + 1, told, of));
        if told > 1 && row.reference != 0 {
            let reference = self.view.label(row.reference);
            rule.add(Role::Muted, &format!(" (marked against {reference})"));
        }
        if told < of {
            let tells = |column: &usize| {
                row.cells
                    .get(*column)
                    .is_some_and(|cell| !cell.spans.is_empty())
            };
            let tellers: Vec<usize> = self.columns.iter().copied().filter(tells).collect();
            rule.add(role, &format!(": {}", self.view.named(&tellers)));
        }
        rule
    }

    fn cell(&self, row: &Row, column: usize) -> Cell {
        let Some(cell) = row.cells.get(column) else {
            return Cell::default();
        };
        let text = self
            .view
            .article(column)
            .map_or("", |one| &one.article.text);
        let lines = if cell.spans.is_empty() {
            self.absence(cell, text)
        } else {
            let marks = self.marks(row, column);
            passages(text, &cell.spans, &marks)
        };
        let alone = self.view.columns() < 2;
        let state = if alone {
            Role::Plain
        } else {
            state(row, column)
        };
        Cell { state, lines }
    }

    /// Says that there is nothing, or why that cannot be told; on demand, what comes nearest.
    fn absence(&self, cell: &FactCell, text: &str) -> Vec<Line> {
        let mut lines = vec![match cell.state {
            FactState::CannotTell => Line::of(Role::CannotTell, &why(cell.reason)),
            _ => Line::of(Role::Missing, words::NOT_FOUND),
        }];
        if let (true, Some(nearest)) = (self.asked.nearest, nearest(cell)) {
            let said = marked::clipped(text, nearest.span, &[]);
            let score = format!("nearest ({}): ", sureness(nearest.score));
            lines.push(Line::of(Role::Muted, &score).line(said));
        }
        lines
    }

    /// Which words of a column to mark: what is other here; in the reference, what is other in the column under the cursor.
    fn marks(&self, row: &Row, column: usize) -> Vec<(Span, Role)> {
        let here = column != row.reference;
        let focus = self.columns.get(self.asked.column).copied();
        let cell = if here { Some(column) } else { focus };
        let cell = cell.and_then(|column| row.cells.get(column));
        let edits = cell.map_or(&[][..], |cell| &cell.edits).iter();
        let side = |edit: &crate::model::Edit| if here { edit.here } else { edit.reference };
        let edits = edits.filter_map(|edit| Some((side(edit), role(edit.op)?)));
        self.marked_words(column).into_iter().chain(edits).collect()
    }

    fn marked_words(&self, column: usize) -> Vec<(Span, Role)> {
        let findings = self.view.comparison.findings.iter();
        let marked = findings.filter(|finding| finding.signal == Signal::MarkedWord);
        let words = marked.filter_map(|finding| finding.evidence.first());
        let here = words.filter(|one| one.article == column);
        here.map(|one| (one.span, Role::MarkedWord)).collect()
    }
}

/// Writes passages: neighbours run on, others begin a line with `…`.
fn passages(text: &str, spans: &[Span], marks: &[(Span, Role)]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut before: Option<Span> = None;
    for span in spans {
        let said = marked::clipped(text, *span, marks);
        match (lines.pop(), before) {
            (Some(last), Some(before)) if neighbours(text, before, *span) => {
                lines.push(last.plain(" ").line(said));
            }
            (Some(last), _) => lines.extend([last, Line::of(Role::Muted, "… ").line(said)]),
            (None, _) => lines.push(said),
        }
        before = Some(*span);
    }
    lines
}

/// Says in few words why it cannot be told; the panel has the sentence.
fn why(reason: Option<Reason>) -> String {
    let why = match reason {
        Some(Reason::Cut) => "text cut off",
        Some(Reason::SummaryOnly) => "summary only",
        Some(Reason::PublishedEarlier) => "first told later",
        Some(Reason::OrderUnknown) => "order not known",
        Some(Reason::Capped) => "limit reached",
        Some(Reason::Unsure) => words::reason(reason),
        None => return Role::CannotTell.word().to_owned(),
    };
    format!("{}: {why}", Role::CannotTell.word())
}

/// Does a shown article say it differently, or could have said it and did not?
fn differs(row: &Row, columns: &[usize]) -> bool {
    let cells = columns.iter().filter_map(|column| row.cells.get(*column));
    let mut states = cells.map(|cell| cell.state);
    states.any(|state| matches!(state, FactState::StatedDifferently | FactState::NotFound))
}
