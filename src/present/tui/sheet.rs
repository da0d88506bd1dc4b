//! What a screen shows before any width is known: entries of cells under column heads.

use crate::present::document::Line;
use crate::present::role::Role;
use crate::text::Span;

/// One screen's matter.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    /// Its name, for the bar.
    pub(super) title: Line,
    /// What is said before anything else: agreement first.
    pub(super) lead: Vec<Line>,
    /// Lines of each column's head; no columns, no heads.
    pub(super) heads: Vec<Vec<Line>>,
    /// What can be walked through.
    pub(super) entries: Vec<Entry>,
    /// What to say where there is no entry.
    pub(super) empty: &'static str,
}

/// One thing the cursor can stand on.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    /// What it is about, on a line above its cells.
    pub(super) rule: Option<Line>,
    /// A cell for every column; one where there are no columns.
    pub(super) cells: Vec<Cell>,
    /// Where it leads.
    pub(super) opens: Option<Target>,
}

/// What one column says.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    /// Its state, shown by mark and word.
    pub(super) state: Role,
    /// Its paragraphs.
    pub(super) lines: Vec<Line>,
}

/// Where an entry leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// An event of the analysis.
    Event(usize),
    /// A row of the comparison.
    Row(usize),
    /// A finding of the comparison.
    Finding(usize),
    /// A column of the comparison.
    Column(usize),
    /// An article of the analysis, and where in it.
    Article(usize, Span),
}

impl Entry {
    /// Makes an entry of one cell.
    pub(super) fn single(state: Role, lines: Vec<Line>) -> Self {
        Self {
            cells: vec![Cell { state, lines }],
            ..Self::default()
        }
    }

    /// Says where it leads.
    pub(super) fn opening(self, target: Target) -> Self {
        Self {
            opens: Some(target),
            ..self
        }
    }

    /// Do some of its cells differ? One of them must say something.
    pub(super) fn differs(&self, columns: impl Iterator<Item = usize>) -> bool {
        let cells: Vec<&Cell> = columns
            .filter_map(|column| self.cells.get(column))
            .collect();
        let says = |cell: &&Cell| !matches!(cell.state, Role::Missing | Role::CannotTell);
        let other = |cell: &&Cell| {
            let marked = [Role::Reworded, Role::OnlyHere, Role::Missing];
            let first = cells.first().map(|first| &first.lines);
            marked.contains(&cell.state) || cell.state == Role::Plain && first != Some(&cell.lines)
        };
        cells.iter().any(says) && cells.iter().any(other)
    }

    /// Does any of its words hold the (lower case) filter?
    pub(super) fn holds(&self, filter: &str) -> bool {
        let cells = self.cells.iter().flat_map(|cell| &cell.lines);
        let mut lines = cells.chain(&self.rule);
        lines.any(|line| line.text().to_lowercase().contains(filter))
    }
}

impl Sheet {
    /// Keeps the entries that hold the filter.
    pub(super) fn filtered(mut self, filter: &str) -> Self {
        let filter = filter.to_lowercase();
        if !filter.is_empty() {
            self.entries.retain(|entry| entry.holds(&filter));
            self.empty = "Nothing here holds these words. Esc takes the filter away.";
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_keeps_what_holds_it_in_any_case() {
        let entry = |text: &str| Entry::single(Role::Plain, vec![Line::from(text)]);
        let sheet = Sheet {
            entries: vec![entry("The Harbour Strike"), entry("A tram")],
            ..Sheet::default()
        };
        assert_eq!(sheet.filtered("harbour").entries.len(), 1);
    }

    #[test]
    fn an_entry_differs_where_one_says_what_another_does_not() {
        let cell = |state| Cell {
            state,
            lines: Vec::new(),
        };
        let entry = |states: &[Role]| Entry {
            cells: states.iter().copied().map(cell).collect(),
            ..Entry::default()
        };
        assert!(entry(&[Role::Shared, Role::Missing]).differs(0..2));
        assert!(!entry(&[Role::Shared, Role::CannotTell]).differs(0..2));
        assert!(!entry(&[Role::Missing, Role::Missing, Role::Shared]).differs(0..2));
        assert!(!entry(&[Role::Shared, Role::Reworded]).differs(0..1));
    }
}
