//! What a message does to the state; no IO.

use super::content;
use super::laid::{self, Laid};
use super::layout;
use super::message::{Effect, Message};
use super::movement;
use super::open;
use super::state::{Made, Place, Screen, State, What};
use crate::model::Analysis;

/// Takes a message in, and says what the outside must do for it.
pub fn update(state: &mut State, analysis: &Analysis, message: Message) -> Option<Effect> {
    let before = (state.what(), state.place().cursor, state.size);
    let effect = change(state, analysis, message);
    refresh(state, analysis);
    if before != (state.what(), state.place().cursor, state.size) {
        state.place_mut().panel_top = 0;
        movement::into_sight(state);
        refresh(state, analysis);
    }
    effect
}

fn change(state: &mut State, analysis: &Analysis, message: Message) -> Option<Effect> {
    match message {
        Message::Resize(width, height) => state.size = (width, height),
        Message::Compared => state.stamp += 1,
        Message::Theme => state.theme = state.theme.next(),
        Message::Rows => rows(state, analysis),
        Message::Nearest => state.place_mut().asked.nearest ^= true,
        Message::Panel => state.panel = state.panel.next(),
        Message::Filter => state.typing = true,
        Message::Type(letter) => filter(state, |filter| filter.push(letter)),
        Message::Erase => filter(state, |filter| filter.truncate(shorter(filter))),
        Message::Accept => state.typing = false,
        Message::Cancel => return cancel(state),
        Message::Back => return back(state),
        Message::Quit => return Some(Effect::Quit),
        Message::Blind => return Some(Effect::Blind),
        Message::Show(event) => return open::side_by_side(state, analysis, event),
        Message::Help => help(state),
        Message::Open => return open::open(state, analysis),
        Message::Article => open::article(state, analysis),
        Message::Findings => open::of_event(state, What::Findings),
        Message::Tables => open::of_event(state, |event| What::Tables(event, open::FIRST_TABLE)),
        Message::NextTable => open::next_table(state),
        Message::Notices => open::screen(state, What::Notices),
        Message::Base => open::of_event(state, What::Base),
        Message::Outlets => open::of_event(state, What::Outlets),
        _ => movement::go(state, message),
    }
    None
}

/// Changes which rows are shown and stays on the row that was under the cursor.
fn rows(state: &mut State, analysis: &Analysis) {
    let row = movement::under_cursor(state);
    let place = state.place_mut();
    place.asked.show = place.asked.show.next();
    refresh(state, analysis);
    open::stand_on(state, row);
}

fn filter(state: &mut State, change: impl Fn(&mut String)) {
    let place = state.place_mut();
    change(&mut place.asked.filter);
    (place.cursor, place.top) = (0, 0);
}

/// Gives the length of a text without its last letter.
fn shorter(text: &str) -> usize {
    text.char_indices().next_back().map_or(0, |(at, _)| at)
}

/// Takes the filter away, where there is one; else goes back, but never out.
fn cancel(state: &mut State) -> Option<Effect> {
    let typed = std::mem::take(&mut state.typing);
    if !typed && state.place().asked.filter.is_empty() {
        state.stack.pop();
    } else {
        filter(state, String::clear);
    }
    None
}

fn back(state: &mut State) -> Option<Effect> {
    match state.stack.pop() {
        Some(_) => None,
        None => Some(Effect::Quit),
    }
}

/// Shows the keys of the screen; on the keys, goes back.
fn help(state: &mut State) {
    match state.what().screen() {
        Screen::Help => drop(state.stack.pop()),
        screen => state.stack.push(Place::new(What::Help(screen))),
    }
}

/// Makes anew whatever the last message left stale.
fn refresh(state: &mut State, analysis: &Analysis) {
    let made = Made {
        asked: state.place().asked.clone(),
        hidden: state.hidden.clone(),
        stamp: state.stamp,
        width: state.size.0,
    };
    if state.made.as_ref() != Some(&made) {
        let same_matter = state.made.as_ref().is_some_and(|old| {
            (&old.asked, &old.hidden, old.stamp) == (&made.asked, &made.hidden, made.stamp)
        });
        if !same_matter {
            state.sheet = content::sheet(&made.asked, analysis, &made.hidden);
        }
        state.laid = lay(state);
        let entry = state.place().top;
        state.place_mut().top = entry.min(state.laid.height());
        state.made = Some(made);
    }
    if let Some(goal) = state.place_mut().goal.take() {
        open::stand_on(state, Some(goal));
    }
    let last = state.sheet.entries.len().saturating_sub(1);
    let place = state.place_mut();
    place.cursor = place.cursor.min(last);
    aside(state, analysis);
    movement::within(state);
}

fn lay(state: &State) -> Laid {
    let asked = &state.place().asked;
    let whole = asked.what.screen() == Screen::Article;
    laid::lay(&state.sheet, state.size.0, asked.column, whole)
}

/// Writes the panel and shares the screen out.
fn aside(state: &mut State, analysis: &Analysis) {
    let (name, lines) = content::panel(state, analysis);
    let lines = laid::hanging(&lines, state.size.0.saturating_sub(2));
    state.aside = (name.to_owned(), lines);
    let panel = if content::has_panel(state.what()) {
        state.panel
    } else {
        layout::PanelSize::Hidden
    };
    let lines = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let heads = state.laid.heads.iter().map(Vec::len).max();
    let needs = layout::Needs {
        lead: lines(state.laid.lead.len()),
        heads: lines(heads.unwrap_or(0)),
        body: lines(state.laid.height()).max(4),
    };
    state.areas = layout::areas(state.size, needs, panel);
}
