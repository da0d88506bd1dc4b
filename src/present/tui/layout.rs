//! Where things go: pure arithmetic on sizes, the same for moving about and for drawing.

use ratatui::layout::Rect;

/// Below this, a message takes the place of everything.
pub(super) const SMALLEST: (u16, u16) = (24, 8);
/// A column narrower than this breaks too many words: news columns in print hold some thirty letters.
const NARROWEST: u16 = 30;

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
        PanelSize::Normal => (rest / 3).clamp(5, 16).max(rest.saturating_sub(needs.body)),
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
}
