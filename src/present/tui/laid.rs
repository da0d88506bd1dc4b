//! A sheet broken to a width: pure, the same for moving about and for drawing.

use super::layout::{Columns, columns};
use super::sheet::{Cell, Entry, Sheet};
use crate::present::document::{Flat, Line};
use crate::present::role::Role;

/// Sign and space before a cell's text.
pub(super) const GUTTER: u16 = 2;
/// A cell's text beyond this many lines is passed over; the article has it whole.
const MOST_LINES: usize = 60;

/// A line broken to the width, in stretches of one role.
pub(super) type Strip = Vec<(Role, String)>;

/// An entry broken to the widths of its columns.
#[derive(Clone, Debug, Default)]
pub(super) struct LaidEntry {
    /// Its first line, counted from the sheet's.
    pub(super) start: usize,
    /// How many lines it takes, the rule included.
    pub(super) height: usize,
    /// What the rule says.
    pub(super) rule: Option<Strip>,
    /// Lines of the shown columns, in their order.
    pub(super) cells: Vec<(Role, Vec<Strip>)>,
}

/// A sheet broken to a width.
#[derive(Clone, Debug, Default)]
pub(super) struct Laid {
    pub(super) columns: Columns,
    pub(super) heads: Vec<Vec<Strip>>,
    pub(super) lead: Vec<Strip>,
    pub(super) entries: Vec<LaidEntry>,
}

/// Breaks a line to a width: `"the two leaders", 8 -> ["the two", "leaders"]`.
pub(super) fn broken(line: &Line, width: u16) -> Vec<Strip> {
    let flat = Flat::from(line);
    let own = |(role, text): (Role, &str)| (role, text.to_owned());
    let lines = flat.wrapped(usize::from(width.max(1)));
    lines
        .into_iter()
        .map(|line| line.into_iter().map(own).collect())
        .collect()
}

/// Breaks lines to a width, one after another.
pub(super) fn all_broken(lines: &[Line], width: u16) -> Vec<Strip> {
    lines.iter().flat_map(|line| broken(line, width)).collect()
}

/// Breaks lines to a width; where a line goes on, it is set in.
pub(super) fn hanging(lines: &[Line], width: u16) -> Vec<Strip> {
    let indent = (Role::Plain, "    ".to_owned());
    let set_in = |(index, mut strip): (usize, Strip)| {
        if index > 0 {
            strip.insert(0, indent.clone());
        }
        strip
    };
    let broken = |line| {
        broken(line, width.saturating_sub(4))
            .into_iter()
            .enumerate()
    };
    lines.iter().flat_map(broken).map(set_in).collect()
}

/// Breaks a whole sheet to a width; `whole` says that cells are shown however long they are.
pub(super) fn lay(sheet: &Sheet, width: u16, focus: usize, whole: bool) -> Laid {
    let count = sheet.heads.len().max(1);
    let columns = columns(width, count, focus);
    let mut start = 0;
    let entries = sheet.entries.iter().map(|entry| {
        let laid = lay_entry(entry, &columns, width, start, whole);
        start += laid.height;
        laid
    });
    let entries = entries.collect();
    let heads = columns.shown.iter().map(|(column, _, wide)| {
        let lines = sheet.heads.get(*column).map_or(&[][..], Vec::as_slice);
        lines
            .iter()
            .flat_map(|line| broken(line, wide - GUTTER.min(*wide)).into_iter().take(1))
            .collect()
    });
    Laid {
        heads: heads.collect(),
        lead: all_broken(&sheet.lead, width.saturating_sub(2)),
        entries,
        columns,
    }
}

fn lay_entry(entry: &Entry, columns: &Columns, width: u16, start: usize, whole: bool) -> LaidEntry {
    let rule = entry.rule.as_ref().map(|rule| {
        let mut lines = broken(rule, width.saturating_sub(9)).into_iter();
        let mut rule = lines.next().unwrap_or_default();
        if lines.next().is_some() {
            rule.push((Role::Muted, "…".to_owned()));
        }
        rule
    });
    let mut cells: Vec<_> = columns
        .shown
        .iter()
        .map(|(column, _, wide)| {
            let cell = entry.cells.get(*column);
            cell.map_or_else(Default::default, |cell| lay_cell(cell, *wide, whole))
        })
        .collect();
    let mut shown = columns
        .shown
        .iter()
        .map(|(column, ..)| entry.cells.get(*column));
    if rule.is_some() && shown.all(|cell| cell.is_none_or(is_quiet)) {
        cells.iter_mut().for_each(|(_, lines)| lines.clear());
    }
    let tallest = cells.iter().map(|(_, lines)| lines.len()).max();
    let height = tallest.unwrap_or(0) + usize::from(rule.is_some());
    LaidEntry {
        start,
        height,
        rule,
        cells,
    }
}

/// Has a column nothing to say but that, and no sentence that comes nearest? Where all in sight are so, the rule alone stands for the entry.
fn is_quiet(cell: &Cell) -> bool {
    matches!(cell.state, Role::Missing | Role::CannotTell) && cell.lines.len() < 2
}

fn lay_cell(cell: &Cell, width: u16, whole: bool) -> (Role, Vec<Strip>) {
    let mut lines = all_broken(&cell.lines, width.saturating_sub(GUTTER));
    if !whole && lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        lines.push(vec![(Role::Muted, "… goes on: a opens it".to_owned())]);
    }
    (cell.state, lines)
}

impl Laid {
    /// Counts all lines.
    pub(super) fn height(&self) -> usize {
        self.entries
            .last()
            .map_or(0, |last| last.start + last.height)
    }

    /// Finds the entry that holds a line.
    pub(super) fn entry_at(&self, line: usize) -> usize {
        let after = self.entries.partition_point(|entry| entry.start <= line);
        after.saturating_sub(1)
    }

    /// Moves the first shown line so that an entry is in sight: as little as can be, its beginning before its end.
    pub(super) fn scrolled(&self, top: usize, entry: usize, lines: usize) -> usize {
        let most = self.height().saturating_sub(lines);
        let Some(entry) = self.entries.get(entry) else {
            return top.min(most);
        };
        let end = entry.start + entry.height;
        let top = if end > top + lines {
            end.saturating_sub(lines)
        } else {
            top
        };
        top.min(entry.start).min(most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_column_in_sight_tells_takes_one_line() {
        let cell = |state, words: &str| Cell {
            state,
            lines: vec![Line::from(words)],
        };
        let entry = Entry {
            rule: Some(Line::from("Row 1: told by C")),
            cells: vec![
                cell(Role::Missing, "not found"),
                cell(Role::CannotTell, "cut"),
                cell(Role::OnlyHere, "A tale."),
            ],
            ..Entry::default()
        };
        let heads = vec![Vec::new(); 3];
        let entries = vec![entry];
        let sheet = Sheet {
            heads,
            entries,
            ..Sheet::default()
        };
        assert_eq!(lay(&sheet, 80, 1, false).height(), 1);
        assert_eq!(lay(&sheet, 80, 2, false).height(), 2);
    }

    #[test]
    fn scrolling_shows_the_beginning_of_what_is_too_tall() {
        let entry = |start, height| LaidEntry {
            start,
            height,
            ..LaidEntry::default()
        };
        let laid = Laid {
            entries: vec![entry(0, 3), entry(3, 20), entry(23, 2)],
            ..Laid::default()
        };
        assert_eq!(laid.scrolled(0, 1, 10), 3);
        assert_eq!(laid.scrolled(3, 2, 10), 15);
        assert_eq!(laid.scrolled(15, 0, 10), 0);
        assert_eq!(laid.entry_at(4), 1);
    }
}
