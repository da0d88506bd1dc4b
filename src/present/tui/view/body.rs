//! The entries of a sheet, in columns.

use super::{fill, put, put_strip};
use crate::present::role::Role;
use crate::present::tui::laid::{GUTTER, LaidEntry};
use crate::present::tui::state::State;
use crate::present::tui::theme::Look;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the heads of the columns; the one under the cursor is pointed at.
pub(super) fn heads(state: &State, buffer: &mut Buffer) {
    let area = state.areas.heads;
    let columns = &state.laid.columns.shown;
    for (head, (column, left, width)) in state.laid.heads.iter().zip(columns) {
        let focus = *column == state.place().asked.column && state.sheet.heads.len() > 1;
        if focus && area.height > 0 {
            put(buffer, (*left, area.y), 1, "▾", Look::Cursor);
        }
        for (strip, y) in head.iter().zip(area.top()..area.bottom()) {
            put_strip(
                buffer,
                (left + GUTTER, y),
                width.saturating_sub(GUTTER),
                strip,
            );
        }
    }
    gaps(state, buffer, area);
}

/// Draws the lines between columns.
fn gaps(state: &State, buffer: &mut Buffer, area: Rect) {
    for (_, left, _) in state.laid.columns.shown.iter().skip(1) {
        for y in area.top()..area.bottom() {
            put(buffer, (left.saturating_sub(1), y), 1, "│", Look::Rule);
        }
    }
}

/// Draws the entries in sight.
pub(super) fn entries(state: &State, buffer: &mut Buffer) {
    let area = state.areas.body;
    if state.sheet.entries.is_empty() {
        let look = Look::Text(Role::Plain);
        if area.height > 0 {
            put(
                buffer,
                (2, area.y),
                area.width.saturating_sub(2),
                state.sheet.empty,
                look,
            );
        }
        return;
    }
    let top = state.place().top;
    let lines = usize::from(area.height);
    let first = state.laid.entry_at(top);
    let entries = state.laid.entries.iter().enumerate().skip(first);
    for (index, entry) in entries.take_while(|(_, entry)| entry.start < top + lines) {
        for line in 0..entry.height {
            let Some(down) = (entry.start + line)
                .checked_sub(top)
                .filter(|down| *down < lines)
            else {
                continue;
            };
            let y = area.y + u16::try_from(down).unwrap_or_default();
            let strip = Rect {
                y,
                height: 1,
                ..area
            };
            draw_line(state, buffer, strip, entry, line);
            if index == state.place().cursor {
                put(buffer, (0, y), 1, "▌", Look::Cursor);
            }
        }
    }
}

/// Draws one line of an entry: its rule, or a line of each cell.
fn draw_line(state: &State, buffer: &mut Buffer, area: Rect, entry: &LaidEntry, line: usize) {
    let line = match (&entry.rule, line) {
        (Some(rule), 0) => {
            fill(buffer, area, "─", Look::Rule);
            put(buffer, (3, area.y), 1, " ", Look::Rule);
            let end = put_strip(buffer, (4, area.y), area.width.saturating_sub(6), rule);
            put(buffer, (end, area.y), 1, " ", Look::Rule);
            return;
        }
        (Some(_), line) => line - 1,
        (None, line) => line,
    };
    gaps(state, buffer, area);
    for ((state, strips), (_, left, width)) in entry.cells.iter().zip(&state.laid.columns.shown) {
        if line == 0 && !strips.is_empty() {
            put(buffer, (*left, area.y), 1, state.mark(), Look::Text(*state));
        }
        if let Some(strip) = strips.get(line) {
            put_strip(
                buffer,
                (left + GUTTER, area.y),
                width.saturating_sub(GUTTER),
                strip,
            );
        }
    }
}
