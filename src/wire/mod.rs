//! The JSON that others rely on: its own versioned types, apart from the model.
//!
//! One type per schema: [`article`] and [`annotated`] are lines that are written and read back, [`events`] and
//! [`comparison`] are written only. [`schema`] gives the JSON Schema of each. The door of `serde_json` and `toml`.

pub mod annotated;
pub mod article;
pub mod comparison;
pub mod corrections;
pub mod events;
pub mod gold;
pub mod json;
pub mod records;
pub mod schema;
pub mod shared;

use serde::Serialize;
use std::io::{self, Write};

/// Writes a value as one line of JSON.
///
/// The wire types hold nothing that JSON cannot say, so that this gives a line for every one of them.
#[must_use]
pub fn line<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Writes a value as indented JSON to a stream, piece by piece.
///
/// # Errors
/// What the stream says.
pub fn write_pretty<T: Serialize>(value: &T, to: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer_pretty(to, value).map_err(io::Error::from)
}

/// Writes a value as indented JSON.
#[must_use]
pub fn pretty<T: Serialize>(value: &T) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}
