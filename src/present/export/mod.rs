//! Writers: a document or a comparison as text, Markdown, HTML, CSV or JSON, each given the place to write to.

mod anchors;
mod columns;
pub mod csv;
pub mod html;
pub mod markdown;
mod paint;
pub mod plain;

use crate::present::report::{Extent, comparison};
use crate::wire;
pub use csv::Sides;
pub use plain::Plain;
use std::io::{self, Write};

/// What a report can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Terminal text.
    Plain,
    /// Markdown.
    Markdown,
    /// One self-contained page.
    Html,
    /// The comparison for machines.
    Json,
    /// A line per row and article; findings are a second file.
    Csv,
}

impl Format {
    /// Reads a format's name or a file's ending: `"htm" -> Html`.
    #[must_use]
    pub fn from_ending(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "txt" | "text" | "plain" => Some(Self::Plain),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            "json" => Some(Self::Json),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }
}

/// Writes the whole report on one event.
///
/// # Errors
/// What the place written to says.
pub fn report(
    sides: &Sides<'_>,
    format: Format,
    plain: Plain,
    out: &mut dyn Write,
) -> io::Result<()> {
    let view = &sides.shown;
    match format {
        Format::Plain => plain::write(&comparison(view, Extent::Whole), plain, out),
        Format::Markdown => markdown::write(&comparison(view, Extent::Whole), out),
        Format::Html => html::write(&comparison(view, Extent::Whole), out),
        Format::Csv => csv::write_rows(sides, out),
        Format::Json => {
            let json = wire::comparison::comparison(view.analysis, view.comparison);
            writeln!(out, "{}", wire::pretty(&json))
        }
    }
}
