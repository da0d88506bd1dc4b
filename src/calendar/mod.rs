//! Written dates and days: used by extract, annotate and ingest.
//!
//! [`find`] reads the time expressions of a text, [`resolve`] turns one into a day against an article's own date.
//! No clock is asked: what is not in the text or beside it stays unknown.

mod clock;
mod counted;
mod days;
mod find;
mod holidays;
mod lone;
mod meaning;
mod nearest;
mod numeric;
mod relative;
mod resolve;
mod stretch;
mod timed;
mod tokens;
mod within;
mod written;

pub use days::{day_number, from_day_number, weekday};
pub use find::find;
pub use holidays::Holiday;
pub use meaning::{Expression, From, Meaning, Order};
pub use nearest::completions;
pub use resolve::{Lean, Standpoint, When, resolve};
