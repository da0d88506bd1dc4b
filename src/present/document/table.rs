//! Cells in rows and columns; the rows of a comparison are one of them.

use super::Line;
use crate::present::role::Role;

/// One cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableCell {
    /// The state it is in, shown by mark and word; `Plain` for none.
    pub state: Role,
    /// What it says.
    pub content: Line,
}

impl TableCell {
    /// Makes a cell with a state.
    #[must_use]
    pub fn new(state: Role, content: impl Into<Line>) -> Self {
        Self {
            state,
            content: content.into(),
        }
    }

    /// Gives mark and content as one line; a state without a passage is spelled out: `"− not found: nearest: “…”"`.
    #[must_use]
    pub fn marked(&self) -> Line {
        let mark = self.state.mark();
        if mark.is_empty() {
            return self.content.clone();
        }
        let mut line = Line::of(self.state, mark).plain(" ");
        if matches!(self.state, Role::Missing | Role::CannotTell) {
            line.add(self.state, self.state.word());
            line.add(Role::Plain, if self.content.is_empty() { "" } else { ": " });
        }
        line.line(self.content.clone())
    }
}

impl<T: Into<Line>> From<T> for TableCell {
    fn from(content: T) -> Self {
        Self::new(Role::Plain, content)
    }
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableRow {
    /// What the row is about.
    pub head: Line,
    /// A cell for every column.
    pub cells: Vec<TableCell>,
}

/// Cells in rows and columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it shows, for those who cannot see it whole.
    pub caption: Line,
    /// Heading of the row heads.
    pub corner: Line,
    /// Headings of the columns.
    pub columns: Vec<Line>,
    /// The rows.
    pub rows: Vec<TableRow>,
    /// The cells are running text: columns of one width, the row's head on a line above them.
    pub side_by_side: bool,
}

impl Table {
    /// Begins a table.
    #[must_use]
    pub fn new(caption: &str, corner: &str, columns: Vec<Line>) -> Self {
        Self {
            caption: caption.into(),
            corner: corner.into(),
            columns,
            ..Self::default()
        }
    }

    /// Begins a table whose cells are running text.
    #[must_use]
    pub fn side_by_side(caption: &str, corner: &str, columns: Vec<Line>) -> Self {
        Self {
            side_by_side: true,
            ..Self::new(caption, corner, columns)
        }
    }

    /// Adds a row.
    pub fn row(&mut self, head: impl Into<Line>, cells: Vec<TableCell>) {
        self.rows.push(TableRow {
            head: head.into(),
            cells,
        });
    }
}
