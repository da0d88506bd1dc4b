//! The program in a terminal of its own: it starts, moves, is resized and leaves, and the terminal is as it was.
#![cfg(unix)]

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Longer than any step takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

struct Session {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    screen: Arc<Mutex<vt100::Parser>>,
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn lines(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}

impl Session {
    fn start() -> Self {
        let pair = native_pty_system().openpty(size(80, 24)).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_rashomon"));
        command.args(["demo", "--quiet"]);
        command.env("TERM", "xterm-256color");
        let child = pair.slave.spawn_command(command).unwrap();
        let mut from = pair.master.try_clone_reader().unwrap();
        let screen = Arc::new(Mutex::new(vt100::Parser::new(lines(24), lines(80), 0)));
        let shown = Arc::clone(&screen);
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = from.read(&mut bytes) {
                shown.lock().unwrap().process(&bytes[..count]);
            }
        });
        Self {
            child,
            keys: pair.master.take_writer().unwrap(),
            master: pair.master,
            screen,
        }
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    fn resize(&mut self, cols: u16, rows: u16) {
        self.screen
            .lock()
            .unwrap()
            .screen_mut()
            .set_size(lines(rows), lines(cols));
        self.master.resize(size(cols, rows)).unwrap();
    }

    fn until(&self, what: &str, holds: impl Fn(&vt100::Screen) -> bool) {
        let begun = Instant::now();
        loop {
            let parser = self.screen.lock().unwrap();
            if holds(parser.screen()) {
                return;
            }
            let text = parser.screen().contents();
            drop(parser);
            assert!(begun.elapsed() < PATIENCE, "waited for {what}:\n{text}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn until_shown(&self, words: &str) {
        self.until(words, |screen| screen.contents().contains(words));
    }

    /// Waits for the end; the terminal is as it was before.
    fn ended(mut self) -> u32 {
        let status = self.child.wait().unwrap();
        self.until("the terminal restored", |screen| {
            !screen.alternate_screen() && !screen.hide_cursor()
        });
        status.exit_code()
    }
}

#[test]
fn it_starts_moves_is_resized_and_leaves() {
    let mut session = Session::start();
    session.until_shown("rashomon · ");
    session.until("the first event under the cursor", |screen| {
        screen.alternate_screen() && screen.contents().contains(" 1/")
    });
    session.press("j");
    session.until_shown(" 2/");
    session.press("\r");
    session.until_shown("same first");
    session.resize(120, 40);
    session.until("the bar as wide as the terminal", |screen| {
        screen.cell(0, 119).is_some_and(vt100::Cell::inverse)
    });
    session.press("?");
    session.until_shown("help · side by side");
    session.press("q");
    session.until_shown("same first");
    session.press("qq");
    assert_ne!(session.ended(), 1, "leaving is no failure");
}

#[test]
fn a_signal_ends_it_and_gives_the_terminal_back() {
    let session = Session::start();
    session.until_shown("rashomon · ");
    let id = session.child.process_id().unwrap().to_string();
    let sent = std::process::Command::new("kill")
        .args(["-TERM", &id])
        .status();
    assert!(sent.unwrap().success());
    assert_eq!(session.ended(), 1);
}

/// Without a terminal there is no reader, but the list.
#[test]
fn without_a_terminal_the_events_are_listed() {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_rashomon"))
        .args(["demo", "--quiet"])
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with("Events\n"), "{text}");
    assert!(!text.contains('\u{1b}'));
}
