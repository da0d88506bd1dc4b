//! The reader as its users meet it: keys in, frames out.

mod frames;
mod hand;
mod stories;
mod terminal;

use rashomon::model::Analysis;
use rashomon::present::tui::{Effect, Start, print};

/// Plays keys on the analysis made by hand.
fn play(keys: &str, width: u16, height: u16) -> print::Frame {
    play_on(&mut hand::analysis(), keys, width, height)
}

fn play_on(analysis: &mut Analysis, keys: &str, width: u16, height: u16) -> print::Frame {
    let mut effects = |_: &mut Analysis, _: &Effect| {};
    print::frame(
        analysis,
        keys,
        (width, height),
        Start::default(),
        &mut effects,
    )
}
