//! The one loop: draw, wait, take in; the only file that touches the terminal.

use super::keys;
use super::message::{Effect, Message};
use super::state::{Start, State};
use super::theme;
use super::update::update;
use super::view;
use crate::model::Analysis;
use crossterm::event::{self, Event};
use ratatui::DefaultTerminal;
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// How often a signal is looked for while no key comes.
const PATIENCE: Duration = Duration::from_millis(100);

/// Exit code after a second signal.
const ENDED: i32 = 1;

/// Opens the reader and stays until its user leaves; gives the terminal back however it ends.
///
/// # Errors
/// Where there is no terminal, or it goes away; and after a signal that asks the program to end.
pub fn run(
    analysis: &mut Analysis,
    start: Start,
    effects: &mut dyn FnMut(&mut Analysis, &Effect),
) -> io::Result<()> {
    let signal = Arc::new(AtomicBool::new(false));
    // A hang-up keeps its default, which ends the program: there is no terminal left to give back, and waiting for keys
    // from one that is gone may never return. For the same reason a second signal ends the program at once.
    for number in [SIGTERM, SIGINT] {
        flag::register_conditional_shutdown(number, ENDED, Arc::clone(&signal))?;
        flag::register(number, Arc::clone(&signal))?;
    }
    let mut terminal = ratatui::try_init()?;
    let ended = read(&mut terminal, analysis, start, effects, &signal);
    let restored = ratatui::try_restore();
    ended.and(restored)
}

fn read(
    terminal: &mut DefaultTerminal,
    analysis: &mut Analysis,
    start: Start,
    effects: &mut dyn FnMut(&mut Analysis, &Effect),
    signal: &AtomicBool,
) -> io::Result<()> {
    let size = terminal.size()?;
    let mut state = State::new(size.width, size.height, start.theme);
    update(
        &mut state,
        analysis,
        Message::Resize(size.width, size.height),
    );
    let mut message = start.event.map(Message::Show);
    loop {
        let effect = message.and_then(|message| update(&mut state, analysis, message));
        draw(terminal, &state)?;
        message = match effect {
            Some(Effect::Quit) => return Ok(()),
            Some(effect) => {
                effects(analysis, &effect);
                Some(Message::Compared)
            }
            None => next(&state, signal)?,
        };
    }
}

fn draw(terminal: &mut DefaultTerminal, state: &State) -> io::Result<()> {
    terminal.draw(|frame| {
        let buffer = frame.buffer_mut();
        view::draw(state, buffer);
        theme::dress(buffer, state.theme);
    })?;
    Ok(())
}

/// Waits for the next key or resize.
fn next(state: &State, signal: &AtomicBool) -> io::Result<Option<Message>> {
    loop {
        if signal.load(Ordering::Relaxed) {
            return Err(io::Error::new(
                io::ErrorKind::Interrupted,
                "ended by a signal",
            ));
        }
        if !event::poll(PATIENCE)? {
            continue;
        }
        return Ok(match event::read()? {
            Event::Resize(width, height) => Some(Message::Resize(width, height)),
            Event::Key(key) => keys::chord(key)
                .and_then(|chord| keys::message(&chord, state.what().screen(), state.typing)),
            _ => None,
        });
    }
}
