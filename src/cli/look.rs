//! How text on standard output looks: width, columns or linear, colour.

use super::args::{Common, When};
use rashomon::present::export::Plain;
use std::io::IsTerminal;

/// Width where standard output is no terminal, so that the same input gives the same bytes.
const WIDTH: usize = 80;

/// Turns flags and terminal into a look.
pub(crate) fn plain(common: &Common) -> Plain {
    let terminal = std::io::stdout().is_terminal();
    let own = || {
        let size = terminal.then(crossterm::terminal::size);
        size.and_then(Result::ok)
            .map_or(WIDTH, |(columns, _)| usize::from(columns))
    };
    let mute = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    Plain {
        width: common.width.unwrap_or_else(own),
        linear: common.plain,
        color: match common.color {
            When::Always => true,
            When::Never => false,
            When::Auto => terminal && !mute,
        },
    }
}
