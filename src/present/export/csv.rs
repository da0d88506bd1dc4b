//! Rows and findings as CSV: one line per row and article, one per finding; no cell can run as a formula.
//!
//! Spans are bytes of the article's text as it stands, half-open. A masked export keeps them, so that it can be joined with the open one.

use crate::model::{Annotated, Cell, Evidence, Finding, Row, Value};
use crate::present::view::View;
use crate::text::Span;
use crate::text::sanitize::sanitize;
use csv::{Terminator, WriterBuilder};
use std::io::{self, Write};

const ROW_FIELDS: [&str; 22] = [
    "event",
    "row",
    "reference",
    "score",
    "article",
    "outlet",
    "published",
    "state",
    "reason",
    "text",
    "spans",
    "nearest_text",
    "nearest_span",
    "nearest_score",
    "file",
    "record",
    "url",
    "paragraph",
    "start_byte",
    "end_byte",
    "published_zone",
    "published_basis",
];
const FINDING_FIELDS: [&str; 10] = [
    "event",
    "finding",
    "signal",
    "articles",
    "n",
    "precision",
    "plain",
    "values",
    "evidence",
    "evidence_text",
];

/// A view to write, and the same unmasked: its spans index the articles' texts as they stand.
#[derive(Clone, Copy, Debug)]
pub struct Sides<'a> {
    /// What may be shown.
    pub shown: View<'a>,
    /// Where everything stands; the same where nothing is masked.
    pub open: View<'a>,
}

/// Writes a line for every row and article.
///
/// # Errors
/// What the place written to says.
pub fn write_rows(sides: &Sides<'_>, out: &mut dyn Write) -> io::Result<()> {
    let view = &sides.shown;
    let rows = view.comparison.rows.iter().zip(&sides.open.comparison.rows);
    let lines = rows.flat_map(|(row, open)| {
        (0..view.columns()).filter_map(move |column| row_line(view, row, open, column))
    });
    write(&ROW_FIELDS, lines, out)
}

/// Writes a line for every finding.
///
/// # Errors
/// What the place written to says.
pub fn write_findings(sides: &Sides<'_>, out: &mut dyn Write) -> io::Result<()> {
    let (shown, open) = (sides.shown.comparison, sides.open.comparison);
    let lines = shown.findings.iter().zip(&open.findings);
    let lines = lines.map(|(finding, open)| finding_line(&sides.shown, finding, open));
    write(&FINDING_FIELDS, lines, out)
}

fn write<const N: usize>(
    fields: &[&str; N],
    lines: impl Iterator<Item = [String; N]>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(out);
    writer.write_record(fields)?;
    for line in lines {
        writer.write_record(line.iter().map(|field| guarded(&sanitize(field).text)))?;
    }
    writer.flush()
}

fn row_line(view: &View<'_>, row: &Row, open: &Row, column: usize) -> Option<[String; 22]> {
    let (cell, open) = (row.cells.get(column)?, open.cells.get(column)?);
    let article = view.article(column)?;
    let source = &article.article.source;
    let (near, near_open) = (cell.nearest, open.nearest);
    let spans = |write: &dyn Fn(&Span) -> String| {
        let written: Vec<String> = open.spans.iter().map(write).collect();
        written.join(";")
    };
    let [published, zone, basis] = published(article);
    Some([
        view.comparison.event.clone(),
        row.id.clone(),
        id(view, row.reference),
        format!("{:.3}", row.score),
        article.article.id.clone(),
        article.article.outlet_name().to_owned(),
        published,
        cell.state.name().to_owned(),
        cell.reason.map_or("", |reason| reason.name()).to_owned(),
        text(view, column, cell),
        spans(&|one| span(*one)),
        near.map_or_else(String::new, |near| view.words(column, near.span).to_owned()),
        near_open.map_or_else(String::new, |near| span(near.span)),
        near.map_or_else(String::new, |near| format!("{:.3}", near.score)),
        source.path.clone(),
        source
            .record
            .map_or_else(String::new, |record| record.to_string()),
        source.url.clone().unwrap_or_default(),
        paragraphs(view, column, cell),
        spans(&|one| one.start.to_string()),
        spans(&|one| one.end.to_string()),
        zone,
        basis,
    ])
}

/// Gives when an article was published as EDTF, in which zone, and how the date follows from the page.
fn published(article: &Annotated) -> [String; 3] {
    let Some(date) = &article.article.published else {
        return Default::default();
    };
    let value = date
        .value
        .map_or_else(String::new, |value| value.to_string());
    let zone = date.zone.clone().filter(|_| date.value.is_some());
    let basis = if date.value.is_some() {
        date.basis.name()
    } else {
        ""
    };
    [value, zone.unwrap_or_default(), basis.to_owned()]
}

/// Names the paragraph of every passage: `"3;5"`; other parts by their name: `"headline"`.
fn paragraphs(view: &View<'_>, column: usize, cell: &Cell) -> String {
    let places = cell.spans.iter().map(|span| {
        let place = view.place(Evidence::new(column, *span));
        place.trim_start_matches('¶').to_owned()
    });
    places.collect::<Vec<_>>().join(";")
}

fn finding_line(view: &View<'_>, finding: &Finding, open: &Finding) -> [String; 10] {
    let joined = |from: &Finding, write: &dyn Fn(&Evidence) -> String, gap: &str| {
        from.evidence
            .iter()
            .map(write)
            .collect::<Vec<_>>()
            .join(gap)
    };
    let articles: Vec<String> = finding
        .articles
        .iter()
        .map(|column| id(view, *column))
        .collect();
    let values = finding
        .values
        .iter()
        .map(|(key, value)| format!("{key}={}", written(value)));
    [
        view.comparison.event.clone(),
        finding.id.clone(),
        finding.signal.name().to_owned(),
        articles.join(";"),
        finding.n.to_string(),
        finding
            .precision
            .map_or_else(String::new, |precision| format!("{precision:.3}")),
        finding.plain.clone(),
        values.collect::<Vec<_>>().join("; "),
        joined(
            open,
            &|at| format!("{}:{}", id(view, at.article), span(at.span)),
            ";",
        ),
        joined(
            finding,
            &|at| view.words(at.article, at.span).to_owned(),
            " / ",
        ),
    ]
}

fn id(view: &View<'_>, column: usize) -> String {
    view.article(column)
        .map_or_else(String::new, |one| one.article.id.clone())
}

fn span(span: Span) -> String {
    format!("{}-{}", span.start, span.end)
}

fn text(view: &View<'_>, column: usize, cell: &Cell) -> String {
    let words: Vec<&str> = cell
        .spans
        .iter()
        .map(|span| view.words(column, *span))
        .collect();
    words.join(" / ")
}

fn written(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::List(list) => list.iter().map(written).collect::<Vec<_>>().join(", "),
        Value::Map(map) => map
            .iter()
            .map(|(key, value)| format!("{key}: {}", written(value)))
            .collect::<Vec<_>>()
            .join(", "),
    }
}

/// Keeps a spreadsheet from running a cell: `"=1+1" -> "'=1+1"`.
fn guarded(field: &str) -> String {
    if field
        .trim_start_matches(' ')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
    {
        format!("'{field}")
    } else {
        field.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_like_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@x", "\tx", " =x"] {
            assert!(guarded(cell).starts_with('\''), "{cell}");
        }
        assert_eq!(guarded("a=b"), "a=b");
    }

    #[test]
    fn the_name_of_a_file_sends_nothing_to_a_terminal() {
        let mut out = Vec::new();
        let line = ["\u{1b}[31mred\u{202e}.txt".to_owned()];
        write(&["file"], std::iter::once(line), &mut out).unwrap();
        assert_eq!(out, b"file\r\nred.txt\r\n");
    }

    #[test]
    fn commas_quotes_and_breaks_stay_in_their_cell() {
        let mut out = Vec::new();
        let line = ["a,b".to_owned(), "say \"x\"\ny".to_owned()];
        write(&["one", "two"], std::iter::once(line), &mut out).unwrap();
        assert_eq!(out, b"one,two\r\n\"a,b\",\"say \"\"x\"\"\ny\"\r\n");
    }
}
