//! The two reports of one call among the real pages: the rows and the only-heres that a careful reader finds.

use crate::gold::{self, text};
use rashomon::compare::{Options, compare};
use rashomon::model::{Annotated, BlockKind, Comparison, CutReason};
use std::path::Path;

/// Builds the page from the gold's line numbers.
fn page(folder: &Path, page: &toml::Table) -> Annotated {
    let file = std::fs::read_to_string(folder.join(text(page, "file"))).unwrap();
    let lines: Vec<&str> = file.lines().collect();
    let line = |number: &toml::Value| {
        lines[usize::try_from(number.as_integer().unwrap()).unwrap() - 1].trim()
    };
    let mut parts = vec![(BlockKind::Title, line(&page["title"]))];
    parts.extend(
        page.get("standfirst")
            .map(|number| (BlockKind::Standfirst, line(number))),
    );
    let dateline = text(page, "dateline");
    for number in page["body"].as_array().unwrap() {
        let body = line(number)
            .trim_start_matches(dateline)
            .trim_start_matches(": ");
        parts.push((
            BlockKind::Paragraph,
            body.trim_end_matches("-AFP").trim_end(),
        ));
    }
    let outlet = gold::texts(page, "outlet_any")[0];
    let mut article = gold::article(text(page, "file"), outlet, &parts);
    article.published = gold::date(text(page, "published"));
    if page["cut"].as_bool() == Some(true) {
        gold::cut(&mut article, CutReason::ReadMore);
    }
    gold::annotated(article)
}

/// The row in which a passage of the article begins with these words, and that article's column.
fn row_of(comparison: &Comparison, articles: &[Annotated], words: &str) -> Vec<usize> {
    let begins = |column: usize, span: &rashomon::text::Span| {
        span.of(&articles[comparison.articles[column]].article.text)
            .starts_with(words)
    };
    let holds = |row: &rashomon::model::Row| {
        row.cells
            .iter()
            .enumerate()
            .any(|(column, cell)| cell.spans.iter().any(|span| begins(column, span)))
    };
    (0..comparison.rows.len())
        .filter(|at| holds(&comparison.rows[*at]))
        .collect()
}

#[test]
fn the_two_reports_of_one_call_face_each_other() {
    let Some(folder) = gold::folder() else { return };
    let folder = folder.join("seeds");
    let gold_file = gold::read(&folder.join("gold.toml"));
    let pages: Vec<Annotated> = gold::tables(&gold_file, "page")
        .into_iter()
        .filter(|page| text(page, "event") == "xi-putin-2022-06-15")
        .map(|table| page(&folder, table))
        .collect();
    let event = gold::event(&pages, gold::date("2022-06-15"));
    let comparison = compare(&event, &pages, &Options::default());
    let mut wrong = Vec::new();
    for row in gold::tables(&gold_file, "row") {
        let (a, b) = (text(row, "a"), text(row, "b"));
        let rows = row_of(&comparison, &pages, a);
        let shared = row_of(&comparison, &pages, b)
            .into_iter()
            .find(|at| rows.contains(at));
        let states: Vec<&str> = shared
            .map(|at| {
                comparison.rows[at]
                    .cells
                    .iter()
                    .map(|cell| cell.state.name())
                    .collect()
            })
            .unwrap_or_default();
        if !states.contains(&text(row, "state")) {
            wrong.push(format!("{a} ↔ {b}: {states:?}"));
        }
    }
    for only in gold::tables(&gold_file, "only") {
        let words = text(only, "text");
        for at in row_of(&comparison, &pages, words) {
            let other = comparison.rows[at]
                .cells
                .iter()
                .enumerate()
                .find(|(column, _)| {
                    pages[comparison.articles[*column]].article.id != text(only, "in")
                });
            let state = other.map_or("", |(_, cell)| cell.state.name());
            if state != text(only, "state_of_the_other") {
                let told = other.map(|(column, cell)| {
                    let text = &pages[comparison.articles[column]].article.text;
                    cell.spans
                        .iter()
                        .map(|span| span.of(text))
                        .collect::<Vec<_>>()
                });
                wrong.push(format!(
                    "{words}: {state} {told:?} {}",
                    comparison.rows[at].score
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
