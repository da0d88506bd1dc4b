//! Where things go: pure arithmetic on sizes, the same for moving about and for drawing.

use super::sheet::{Cell, Entry, Sheet};
use crate::present::document::{Flat, Line};
use crate::present::role::Role;
use ratatui::layout::Rect;

/// Below this, a message takes the place of everything.
pub(super) const SMALLEST: (u16, u16) = (24, 8);
/// A column narrower than this breaks too many words: news columns in print hold some thirty letters.
const NARROWEST: u16 = 30;
/// Sign and space before a cell's text.
pub(super) const GUTTER: u16 = 2;
/// A cell's text beyond this many lines is passed over; the article has it whole.
const MOST_LINES: usize = 60;

/// How much of the screen the panel takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum PanelSize {
    /// About a third.
    #[default]
    Normal,
    /// Most of it.
    Large,
    /// None.
    Hidden,
}

impl PanelSize {
    /// Gives the size after this one.
    pub(super) fn next(self) -> Self {
        match self {
            Self::Normal => Self::Large,
            Self::Large => Self::Hidden,
            Self::Hidden => Self::Normal,
        }
    }
}

/// The parts of the screen, from top to bottom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Areas {
    pub(super) bar: Rect,
    pub(super) lead: Rect,
    pub(super) heads: Rect,
    pub(super) body: Rect,
    /// With its rule on the first line.
    pub(super) panel: Rect,
    pub(super) footer: Rect,
}

/// How many lines each part has to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Needs {
    pub(super) lead: u16,
    pub(super) heads: u16,
    pub(super) body: u16,
}

/// Shares the screen out: `80x24` with a two-line lead and heads and a long body `-> body of 11 lines, panel of 7`.
pub(super) fn areas(size: (u16, u16), needs: Needs, panel: PanelSize) -> Areas {
    let (width, height) = size;
    let (lead, heads) = (needs.lead.min(height / 4), needs.heads.min(height / 6));
    let mut top = 0;
    let mut take = |wanted: u16| {
        let lines = wanted.min(height - top);
        let area = Rect::new(0, top, width, lines);
        top += lines;
        area
    };
    let (bar, lead, heads) = (take(1), take(lead), take(heads));
    let rest = height.saturating_sub(bar.height + lead.height + heads.height + 1);
    let panel = match panel {
        PanelSize::Hidden => 0,
        PanelSize::Normal if rest < 8 => 0,
        PanelSize::Normal => (rest * 2 / 5).min(16).max(rest.saturating_sub(needs.body)),
        PanelSize::Large => rest.saturating_sub(4),
    };
    Areas {
        bar,
        lead,
        heads,
        body: take(rest - panel),
        panel: take(panel),
        footer: take(1),
    }
}

/// Which columns stand on the screen, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    /// Index of the column in the sheet, its left edge and its width.
    pub(super) shown: Vec<(usize, u16, u16)>,
}

/// Picks as many columns as fit: the first always, then from left to right so that `focus` is among them.
///
/// `80 columns wide, 5 columns, focus 3 -> the first and the fourth, 39 wide each`
pub(super) fn columns(width: u16, count: usize, focus: usize) -> Columns {
    let room = width.saturating_sub(1);
    let fitting = usize::from((room + 1) / (NARROWEST + 1)).clamp(1, count.max(1));
    let others = fitting.saturating_sub(1);
    let begin = (focus + 1).saturating_sub(others).max(1);
    let mut picked: Vec<usize> = vec![0];
    if others == 0 {
        picked = vec![focus.min(count.saturating_sub(1))];
    }
    picked.extend((begin..count).take(others));
    let gaps = u16::try_from(picked.len()).unwrap_or(1);
    let each = (room + 1).saturating_sub(gaps) / gaps;
    let mut left = 1;
    let shown = picked.into_iter().enumerate().map(|(place, column)| {
        let last = place + 1 == usize::from(gaps);
        let wide = if last {
            width.saturating_sub(left)
        } else {
            each
        };
        let here = (column, left, wide);
        left += wide + 1;
        here
    });
    Columns {
        shown: shown.collect(),
    }
}

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
        let lines = broken(rule, width.saturating_sub(8));
        lines.into_iter().next().unwrap_or_default()
    });
    let cells: Vec<_> = columns
        .shown
        .iter()
        .map(|(column, _, wide)| {
            let cell = entry.cells.get(*column);
            cell.map_or_else(Default::default, |cell| lay_cell(cell, *wide, whole))
        })
        .collect();
    let tallest = cells.iter().map(|(_, lines)| lines.len()).max();
    let height = tallest.unwrap_or(0) + usize::from(rule.is_some());
    LaidEntry {
        start,
        height,
        rule,
        cells,
    }
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
    fn the_base_stays_and_the_focus_is_in_sight() {
        let picked = |width, count, focus| -> Vec<usize> {
            let columns = columns(width, count, focus);
            columns.shown.iter().map(|(column, _, _)| *column).collect()
        };
        assert_eq!(picked(80, 5, 1), [0, 1]);
        assert_eq!(picked(80, 5, 3), [0, 3]);
        assert_eq!(picked(160, 5, 4), [0, 1, 2, 3, 4]);
        assert_eq!(picked(100, 5, 4), [0, 3, 4]);
        assert_eq!(picked(30, 5, 4), [4]);
        assert_eq!(picked(80, 1, 0), [0]);
        assert_eq!(picked(0, 0, 0), [0]);
    }

    #[test]
    fn columns_fill_the_width_and_never_overlap() {
        for width in 0..200 {
            for count in 0..7 {
                let columns = columns(width, count, 2);
                let mut right = 0;
                for (_, left, wide) in columns.shown {
                    assert!(left > right || right == 0, "{width} {count}");
                    right = left + wide;
                }
                assert!(right <= width.max(1), "{width} {count} {right}");
            }
        }
    }

    #[test]
    fn areas_never_leave_the_screen() {
        for height in 0..60 {
            for panel in [PanelSize::Normal, PanelSize::Large, PanelSize::Hidden] {
                let needs = Needs {
                    lead: 2,
                    heads: 2,
                    body: 9,
                };
                let areas = areas((10, height), needs, panel);
                let all = [
                    areas.bar,
                    areas.lead,
                    areas.heads,
                    areas.body,
                    areas.panel,
                    areas.footer,
                ];
                let lines: u16 = all.iter().map(|area| area.height).sum();
                assert_eq!(lines, height);
            }
        }
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
