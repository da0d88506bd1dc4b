//! Rows and findings as CSV: one line per row and article, one per finding; no cell can run as a formula.

use crate::model::{Cell, Evidence, Finding, Row, Value};
use crate::present::view::{View, when};
use crate::text::Span;
use csv::{Terminator, WriterBuilder};
use std::io::{self, Write};

const ROW_FIELDS: [&str; 14] = [
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

/// Writes a line for every row and article.
///
/// # Errors
/// What the place written to says.
pub fn write_rows(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    let rows = view.comparison.rows.iter();
    let lines =
        rows.flat_map(|row| (0..view.columns()).filter_map(|column| row_line(view, row, column)));
    write(&ROW_FIELDS, lines, out)
}

/// Writes a line for every finding.
///
/// # Errors
/// What the place written to says.
pub fn write_findings(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    let lines = view
        .comparison
        .findings
        .iter()
        .map(|finding| finding_line(view, finding));
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
        writer.write_record(line.iter().map(|field| guarded(field)))?;
    }
    writer.flush()
}

fn row_line(view: &View<'_>, row: &Row, column: usize) -> Option<[String; 14]> {
    let (cell, article) = (row.cells.get(column)?, view.article(column)?);
    let nearest = cell.nearest;
    let near =
        |write: &dyn Fn(Span) -> String| nearest.map_or_else(String::new, |near| write(near.span));
    Some([
        view.comparison.event.clone(),
        row.id.clone(),
        id(view, row.reference),
        format!("{:.3}", row.score),
        article.article.id.clone(),
        article.article.outlet_name().to_owned(),
        when(article.article.published.as_ref()),
        cell.state.name().to_owned(),
        cell.reason.map_or("", |reason| reason.name()).to_owned(),
        text(view, column, cell),
        cell.spans
            .iter()
            .map(|one| span(*one))
            .collect::<Vec<_>>()
            .join(";"),
        near(&|span| view.words(column, span).to_owned()),
        near(&span),
        nearest.map_or_else(String::new, |near| format!("{:.3}", near.score)),
    ])
}

fn finding_line(view: &View<'_>, finding: &Finding) -> [String; 10] {
    let joined = |write: &dyn Fn(&Evidence) -> String, gap: &str| {
        finding
            .evidence
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
            &|at| format!("{}:{}", id(view, at.article), span(at.span)),
            ";",
        ),
        joined(&|at| view.words(at.article, at.span).to_owned(), " / "),
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
    fn commas_quotes_and_breaks_stay_in_their_cell() {
        let mut out = Vec::new();
        let line = ["a,b".to_owned(), "say \"x\"\ny".to_owned()];
        write(&["one", "two"], std::iter::once(line), &mut out).unwrap();
        assert_eq!(out, b"one,two\r\n\"a,b\",\"say \"\"x\"\"\ny\"\r\n");
    }
}
