//! Moving about on a screen.

use super::message::Message;
use super::sheet::{Entry, Target};
use super::state::State;

/// Moves the cursor, the columns or the panel.
pub(super) fn go(state: &mut State, message: Message) {
    let last = state.sheet.entries.len().saturating_sub(1);
    let page = usize::from(state.areas.body.height)
        .saturating_sub(1)
        .max(1);
    match message {
        Message::Down => down(state, last),
        Message::Up => up(state),
        Message::PageDown => by_lines(state, page, true),
        Message::PageUp => by_lines(state, page, false),
        Message::First => (state.place_mut().cursor, state.place_mut().top) = (0, 0),
        Message::Last => state.place_mut().cursor = last,
        Message::Left => column(state, false),
        Message::Right => column(state, true),
        Message::NextDifference => difference(state, true),
        Message::PreviousDifference => difference(state, false),
        Message::PanelDown => state.place_mut().panel_top += 1,
        Message::PanelUp => {
            let place = state.place_mut();
            place.panel_top = place.panel_top.saturating_sub(1);
        }
        _ => {}
    }
}

/// One entry down; through an entry taller than the screen, some lines down.
fn down(state: &mut State, last: usize) {
    let lines = usize::from(state.areas.body.height);
    let place = state.place();
    let end = state
        .laid
        .entries
        .get(place.cursor)
        .map_or(0, |entry| entry.start + entry.height);
    let tall = end > place.top + lines;
    let place = state.place_mut();
    if tall {
        place.top += (lines / 2).max(1);
    } else {
        place.cursor = (place.cursor + 1).min(last);
    }
}

/// One entry up; through an entry taller than the screen, some lines up.
fn up(state: &mut State) {
    let lines = usize::from(state.areas.body.height);
    let place = state.place();
    let start = state
        .laid
        .entries
        .get(place.cursor)
        .map_or(0, |entry| entry.start);
    let tall = start < place.top;
    let place = state.place_mut();
    if tall {
        place.top = place.top.saturating_sub((lines / 2).max(1)).max(start);
    } else {
        place.cursor = place.cursor.saturating_sub(1);
    }
}

/// Moves the cursor to what stands so many lines further.
fn by_lines(state: &mut State, lines: usize, forward: bool) {
    let place = state.place();
    let here = state
        .laid
        .entries
        .get(place.cursor)
        .map_or(0, |entry| entry.start)
        .max(place.top);
    let there = if forward {
        here + lines
    } else {
        here.saturating_sub(lines)
    };
    let cursor = state.laid.entry_at(there);
    let place = state.place_mut();
    place.cursor = cursor;
    place.top = there;
}

fn column(state: &mut State, right: bool) {
    let last = state.sheet.heads.len().saturating_sub(1);
    let asked = &mut state.place_mut().asked;
    asked.column = match right {
        true => (asked.column + 1).min(last),
        false => asked.column.saturating_sub(1),
    };
}

/// Goes to the next entry that differs between any columns, or stays; brings a column that differs into sight.
fn difference(state: &mut State, forward: bool) {
    let cursor = state.place().cursor;
    let all = 0..state.sheet.heads.len();
    let differs = |(_, entry): &(usize, &Entry)| entry.differs(all.clone());
    let mut entries = state.sheet.entries.iter().enumerate();
    let found = if forward {
        entries.skip(cursor + 1).find(differs)
    } else {
        entries.rfind(|one| one.0 < cursor && differs(one))
    };
    let Some((index, entry)) = found else {
        return;
    };
    let shown = state.laid.columns.shown.iter().map(|(column, ..)| *column);
    let hidden = Some(all.clone()).filter(|_| !entry.differs(shown));
    let mut hidden = hidden.into_iter().flatten().skip(1);
    let telling = hidden.find(|column| entry.differs([0, *column].into_iter()));
    let place = state.place_mut();
    place.cursor = index;
    if let Some(column) = telling {
        place.asked.column = column;
    }
}

/// Scrolls so that the entry under the cursor is in sight.
pub(super) fn into_sight(state: &mut State) {
    let place = state.place();
    let lines = usize::from(state.areas.body.height);
    let start = state
        .laid
        .entries
        .get(place.cursor)
        .map_or(0, |entry| entry.start);
    let inside = place.top > start && state.laid.entry_at(place.top) == place.cursor;
    if !inside {
        let top = state.laid.scrolled(place.top, place.cursor, lines);
        state.place_mut().top = top;
    }
}

/// Keeps sheet and panel from being scrolled beyond their ends.
pub(super) fn within(state: &mut State) {
    let most = |all: usize, lines: u16| all.saturating_sub(usize::from(lines));
    let top = most(state.laid.height(), state.areas.body.height);
    let panel = state.areas.panel.height.saturating_sub(1);
    let panel_top = most(state.aside.1.len(), panel);
    let place = state.place_mut();
    place.top = place.top.min(top);
    place.panel_top = place.panel_top.min(panel_top);
}

/// Says what the entry under the cursor stands for.
pub(super) fn under_cursor(state: &State) -> Option<Target> {
    let entry = state.sheet.entries.get(state.place().cursor)?;
    entry.opens
}
