//! One frame as text, for docs and tests: the screen after some keys, and a plane of letters that says what every cell is.

use super::keys;
use super::message::{Effect, Message};
use super::state::{Start, State};
use super::theme;
use super::update::update;
use super::view;
use crate::model::Analysis;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

/// A screen as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// What one reads.
    pub text: String,
    /// What every cell is: `.` running text, `r` other words, `+` only here, …
    pub roles: String,
}

/// Plays keys from the list of events on, and draws the last screen.
pub fn frame(
    analysis: &mut Analysis,
    keys: &str,
    size: (u16, u16),
    start: Start,
    effects: &mut dyn FnMut(&mut Analysis, &Effect),
) -> Frame {
    let mut state = State::new(size.0, size.1, start.theme);
    update(&mut state, analysis, Message::Resize(size.0, size.1));
    if let Some(event) = start.event {
        step(&mut state, analysis, Message::Show(event), effects);
    }
    for chord in keys::split(keys) {
        let message = keys::message(chord, state.what().screen(), state.typing);
        let Some(message) = message else { continue };
        if step(&mut state, analysis, message, effects) {
            break;
        }
    }
    drawn(&state)
}

/// Takes a message in and has its effect run; says whether it was the last.
fn step(
    state: &mut State,
    analysis: &mut Analysis,
    message: Message,
    effects: &mut dyn FnMut(&mut Analysis, &Effect),
) -> bool {
    match update(state, analysis, message) {
        None => false,
        Some(Effect::Quit) => true,
        Some(effect) => {
            effects(analysis, &effect);
            update(state, analysis, Message::Compared);
            false
        }
    }
}

fn drawn(state: &State) -> Frame {
    let (width, height) = state.size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    view::draw(state, &mut buffer);
    let roles = plane(&buffer, '.', |cell| theme::letter(cell).to_string());
    theme::dress(&mut buffer, state.theme);
    let text = plane(&buffer, ' ', |cell| cell.symbol().to_owned());
    Frame { text, roles }
}

/// Writes a cell after the other, line by line, without what is empty at the ends of lines.
fn plane(buffer: &Buffer, empty: char, sign: impl Fn(&Cell) -> String) -> String {
    let width = usize::from(buffer.area.width).max(1);
    let mut out = String::new();
    for line in buffer.content.chunks(width) {
        let mut skip = 0;
        let mut text = String::new();
        for cell in line {
            if skip == 0 {
                text.push_str(&sign(cell));
                skip = crate::text::width::width(cell.symbol()).max(1);
            }
            skip -= 1;
        }
        let text = text.trim_end_matches(empty);
        out.push_str(text);
        out.push('\n');
    }
    out
}
