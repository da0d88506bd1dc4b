//! Figures of all pairs of passages of the events in gold of samples: what the models of rows are fitted on.

use super::samples;
use super::similarity::{NAMES, values};
use crate::cli::output::Output;
use anyhow::Result;
use rashomon::compare::MeasuredPassages;
use rashomon::model::{Annotated, Article, Block, BlockKind, Outlet};
use rashomon::pipeline;
use rashomon::text::Span;
use rashomon::wire::gold::{GoldPage, GoldRow};
use std::path::Path;

/// Writes for every event its passages (`S event number article kind rows`), how much of their words other articles have (`K event passage
/// article share`), its gold cells (`C event row half article state`) and its
/// pairs of passages (`P event a b held meaning figure…`), tab-separated, after a line of names.
pub(super) fn measure(path: &Path, output: &mut Output) -> Result<()> {
    let gold = samples::read(path)?;
    output.line(&format!(
        "P\tevent\ta\tb\theld\tmeaning\t{}",
        NAMES.join("\t")
    ))?;
    let mut events: Vec<&str> = gold.rows.iter().map(|row| row.event.as_str()).collect();
    events.dedup();
    for event in events {
        let pages = gold.pages.iter().filter(|page| page.event == event);
        let (articles, found) = pipeline::measured(pages.map(article));
        let rows: Vec<&GoldRow> = gold.rows.iter().filter(|row| row.event == event).collect();
        write(event, &articles, &rows, &found, output)?;
    }
    Ok(output.flush()?)
}

fn write(
    event: &str,
    articles: &[Annotated],
    rows: &[&GoldRow],
    found: &MeasuredPassages,
    output: &mut Output,
) -> Result<()> {
    for (number, (article, span, kind)) in found.passages.iter().enumerate() {
        let Some(one) = articles.get(*article).map(|one| &one.article) else {
            continue;
        };
        let told = rows.iter().enumerate().filter(|(_, row)| {
            let cells = row
                .cells
                .iter()
                .filter(|cell| one.id.ends_with(cell.file.as_str()));
            cells.into_iter().any(|cell| says(one, *span, &cell.text))
        });
        let told: Vec<String> = told.map(|(row, _)| row.to_string()).collect();
        output.line(&format!(
            "S\t{event}\t{number}\t{article}\t{kind}\t{}",
            told.join(",")
        ))?;
    }
    for (passage, article, known) in &found.known {
        output.line(&format!("K\t{event}\t{passage}\t{article}\t{known:.4}"))?;
    }
    for (number, row) in rows.iter().enumerate() {
        for cell in &row.cells {
            let at = articles
                .iter()
                .position(|one| one.article.id.ends_with(cell.file.as_str()));
            let at = at.unwrap_or_default();
            output.line(&format!(
                "C\t{event}\t{number}\t{}\t{at}\t{}",
                row.half, cell.state
            ))?;
        }
    }
    for pair in &found.pairs {
        let figures: Vec<String> = values(&pair.features)
            .map(|one| format!("{one:.4}"))
            .to_vec();
        output.line(&format!(
            "P\t{event}\t{}\t{}\t{}\t{:.4}\t{}",
            pair.a,
            pair.b,
            u8::from(pair.held),
            pair.meaning,
            figures.join("\t")
        ))?;
    }
    Ok(())
}

/// Says whether a passage is, or is part of, the sentence that begins with these words.
fn says(article: &Article, span: Span, words: &str) -> bool {
    let passage = span.of(&article.text);
    !words.is_empty() && (passage.contains(words) || words.starts_with(passage))
}

/// Builds an article of what the gold says of a page.
fn article(page: &GoldPage) -> Article {
    let mut article = Article {
        id: page.file.clone(),
        outlet: Some(Outlet::named(page.outlet.clone())),
        language: Some("en".to_owned()),
        ..Article::default()
    };
    let heads = [
        (BlockKind::Title, &page.title),
        (BlockKind::Standfirst, &page.standfirst),
    ];
    let body = page.body.iter().map(|part| (BlockKind::Paragraph, part));
    for (kind, part) in heads
        .into_iter()
        .chain(body)
        .filter(|(_, part)| !part.is_empty())
    {
        if !article.text.is_empty() {
            article.text.push('\n');
        }
        let start = article.text.len();
        article.text.push_str(part);
        let span = Span::new(start, article.text.len());
        article.blocks.push(Block { kind, span });
    }
    article
}
