//! The state as cells of a screen; nothing is decided here.

mod body;
mod edges;

use super::laid::Strip;
use super::layout::SMALLEST;
use super::state::State;
use super::theme::Look;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Draws the whole screen in looks.
pub(super) fn draw(state: &State, buffer: &mut Buffer) {
    let area = buffer.area;
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        return too_small(buffer);
    }
    if (area.width, area.height) != state.size {
        return; // a frame of the old size, between a resize and its message
    }
    edges::bar(state, buffer);
    edges::lead(state, buffer);
    body::heads(state, buffer);
    body::entries(state, buffer);
    edges::panel(state, buffer);
    edges::footer(state, buffer);
}

fn too_small(buffer: &mut Buffer) {
    let (width, height) = SMALLEST;
    let area = buffer.area;
    let words = format!("too small: {width}x{height} please (q quits)");
    let lines = crate::text::width::wrap(&words, usize::from(area.width));
    for (line, y) in lines.into_iter().zip(area.top()..area.bottom()) {
        put(buffer, (0, y), area.width, line.of(&words), Look::Bar);
    }
}

/// Writes words from a place on, at most so many columns; says where they end.
fn put(buffer: &mut Buffer, at: (u16, u16), width: u16, text: &str, look: Look) -> u16 {
    let (x, y) = at;
    let area = buffer.area;
    if x >= area.right() || y >= area.bottom() {
        return x;
    }
    let (end, _) = buffer.set_stringn(x, y, text, usize::from(width), Style::from(look));
    end
}

/// Writes a line's stretches one after another.
fn put_strip(buffer: &mut Buffer, at: (u16, u16), width: u16, strip: &Strip) -> u16 {
    let (mut x, y) = at;
    let right = x.saturating_add(width);
    for (role, text) in strip {
        x = put(
            buffer,
            (x, y),
            right.saturating_sub(x),
            text,
            Look::Text(*role),
        );
    }
    x
}

/// Fills a line with one sign.
fn fill(buffer: &mut Buffer, area: Rect, sign: &str, look: Look) {
    let line = sign.repeat(usize::from(area.width));
    put(buffer, (area.x, area.y), area.width, &line, look);
}
