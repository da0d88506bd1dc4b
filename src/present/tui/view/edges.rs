//! What stands around the matter: bar, lead, panel, footer.

use super::{fill, put, put_strip};
use crate::present::role::Role;
use crate::present::tui::keys::{self, shown};
use crate::present::tui::state::State;
use crate::present::tui::theme::Look;
use crate::text::width::{truncate, width};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the bar: what is shown, and how far one has come.
pub(super) fn bar(state: &State, buffer: &mut Buffer) {
    let area = state.areas.bar;
    fill(buffer, area, " ", Look::Bar);
    let place = state.place();
    let count = state.sheet.entries.len();
    let at = if count == 0 { 0 } else { place.cursor + 1 };
    let far = format!(" {}{at}/{count} ", columns(state));
    let room = usize::from(area.width).saturating_sub(width(&far));
    let title = format!(" rashomon · {}", state.sheet.title.text());
    put(
        buffer,
        (0, area.y),
        area.width,
        &truncate(&title, room),
        Look::Bar,
    );
    let x = u16::try_from(room).unwrap_or_default();
    put(
        buffer,
        (x, area.y),
        area.width - x.min(area.width),
        &far,
        Look::Bar,
    );
}

/// Names the columns in sight where some are not: `"columns 1, 3 of 7 · "`.
fn columns(state: &State) -> String {
    let shown = &state.laid.columns.shown;
    let all = state.sheet.heads.len();
    if shown.len() >= all {
        return String::new();
    }
    let shown: Vec<String> = shown
        .iter()
        .map(|(column, ..)| (column + 1).to_string())
        .collect();
    let noun = if shown.len() == 1 {
        "column"
    } else {
        "columns"
    };
    format!("{noun} {} of {all} · ", shown.join(", "))
}

/// Draws what is said before anything else.
pub(super) fn lead(state: &State, buffer: &mut Buffer) {
    let area = state.areas.lead;
    for (strip, y) in state.laid.lead.iter().zip(area.top()..area.bottom()) {
        put_strip(buffer, (1, y), area.width.saturating_sub(1), strip);
    }
}

/// Draws the panel under its rule.
pub(super) fn panel(state: &State, buffer: &mut Buffer) {
    let area = state.areas.panel;
    if area.height == 0 {
        return;
    }
    let (name, lines) = &state.aside;
    let rule = Rect { height: 1, ..area };
    fill(buffer, rule, "─", Look::Rule);
    let top = state.place().panel_top;
    let room = usize::from(area.height) - 1;
    let more = lines.len().saturating_sub(top + room);
    let more = if more > 0 {
        format!("(J: {more} more lines) ")
    } else {
        String::new()
    };
    put(
        buffer,
        (2, area.y),
        area.width.saturating_sub(2),
        &format!(" {name} {more}"),
        Look::Key,
    );
    let shown = lines.iter().skip(top).zip(area.top() + 1..area.bottom());
    for (strip, y) in shown {
        put_strip(buffer, (1, y), area.width.saturating_sub(1), strip);
    }
}

/// Draws the keys of the screen, as many as fit; or the filter being typed.
pub(super) fn footer(state: &State, buffer: &mut Buffer) {
    let area = state.areas.footer;
    if area.height == 0 {
        return;
    }
    let filter = &state.place().asked.filter;
    let mut x = 1;
    if state.typing || !filter.is_empty() {
        let cursor = if state.typing { "▏" } else { "" };
        x = put(
            buffer,
            (x, area.y),
            area.width,
            &format!("/{filter}{cursor}  "),
            Look::Key,
        );
    }
    let room = usize::from(area.width).saturating_sub(usize::from(x));
    for (key, short) in hints(state, room) {
        x = put(buffer, (x, area.y), area.width, &key, Look::Key);
        let text = format!(" {short}  ");
        x = put(
            buffer,
            (x, area.y),
            area.width.saturating_sub(x),
            &text,
            Look::Text(Role::Muted),
        );
    }
}

/// Picks the keys for the footer: help and back always, of the others as many as fit.
fn hints(state: &State, mut room: usize) -> Vec<(String, &'static str)> {
    let named = keys::of(state.what().screen()).filter(|key| !key.short.is_empty());
    let words = |key: &keys::Key| {
        (
            shown(key.keys.first().copied().unwrap_or_default()),
            key.short,
        )
    };
    let (always, others): (Vec<_>, Vec<_>) = named
        .map(words)
        .partition(|(_, short)| matches!(*short, "all keys" | "back"));
    let wide = |(key, short): &(String, &str)| width(key) + width(short) + 3;
    room = room.saturating_sub(always.iter().map(wide).sum());
    let fitting = others.into_iter().take_while(|hint| {
        let fits = wide(hint) <= room;
        room = room.saturating_sub(wide(hint));
        fits
    });
    fitting.chain(always).collect()
}
