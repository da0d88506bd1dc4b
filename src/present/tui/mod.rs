//! The reader: events, side by side, articles, findings, in a terminal.
//!
//! **Takes** a [`crate::model::Analysis`] and keys. **Gives** screens. **Never** computes a fact, and does no IO but in [`run()`].
//!
//! ```text
//! key ─ keys ─ Message ─ update ─▶ State ─ content ─▶ Sheet ─ layout ─▶ Laid ─ view ─▶ cells ─ theme ─▶ terminal
//!                          └ Effect ─▶ whoever called run
//! ```

mod content;
pub mod keys;
mod laid;
mod layout;
mod message;
mod movement;
mod open;
pub mod print;
mod run;
mod sheet;
mod state;
mod theme;
mod update;
mod view;

pub use message::{Effect, Message};
pub use run::run;
pub use state::{Screen, Start, State};
pub use theme::Theme;
pub use update::update;
