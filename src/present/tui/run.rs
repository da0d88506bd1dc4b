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
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::flag;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// How often a signal is looked for while no key comes.
const PATIENCE: Duration = Duration::from_millis(100);

/// Opens the reader and stays until its user leaves; gives the terminal back however it ends.
///
/// # Errors
/// Where there is no terminal, or it goes away; and after a signal that asks the program to end.
pub fn run(
    analysis: &mut Analysis,
    start: Start,
    effects: &mut dyn FnMut(&mut Analysis, &Effect),
) -> io::Result<()> {
    let signal = Arc::new(AtomicUsize::new(0));
    for (number, asked) in [(SIGTERM, 15), (SIGHUP, 1), (SIGINT, 2)] {
        flag::register_usize(number, Arc::clone(&signal), asked)?;
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
    signal: &AtomicUsize,
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
fn next(state: &State, signal: &AtomicUsize) -> io::Result<Option<Message>> {
    loop {
        if signal.load(Ordering::Relaxed) != 0 {
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
