//! Floors under what the heuristics reach on gold data; docs/METHODS.md has the figures and how to measure them whole.
//!
//! The floor of HTML cleaning is held on the first pages of its set, so that the tests stay quick.

use crate::gold;
use rashomon::extract::extract;
use rashomon::ingest::{self, Item};
use rashomon::lexicon::Outlets;
use rashomon::model::{Article, BlockKind, Moment};
use std::collections::BTreeMap;
use std::path::Path;

/// So many pages are measured where the whole takes long.
const PAGES: usize = 200;
/// More pages than any set has.
const ALL: usize = 1_000;

fn articles(path: &Path, most: usize) -> BTreeMap<String, Article> {
    let outlets = Outlets::known();
    let items = ingest::read(&[path.to_owned()], &ingest::Options::default()).unwrap();
    let pages = items.take(most).map(|item| match item {
        Item::Page(page) => extract(*page, &outlets),
        other => panic!("{other:?}"),
    });
    pages.map(|article| (article.id.clone(), article)).collect()
}

/// The gold lines of the pages that were read.
fn gold_lines(path: &Path, most: usize) -> Vec<serde_json::Value> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines()
        .take(most)
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn body(article: &Article) -> String {
    let told = |kind| {
        matches!(
            kind,
            BlockKind::Paragraph | BlockKind::Subhead | BlockKind::Standfirst
        )
    };
    let blocks = article.blocks.iter().filter(|block| told(block.kind));
    let words: Vec<&str> = blocks.map(|block| block.span.of(&article.text)).collect();
    folded(&words.join("\n"))
}

/// Counts the stretches that were kept, of those to keep and of those to drop; gives F1.
fn segments_f1(gold: &[serde_json::Value], articles: &BTreeMap<String, Article>) -> f64 {
    let (mut kept, mut wanted, mut right) = (0.0, 0.0, 0.0);
    for line in gold {
        let text = articles
            .get(line["id"].as_str().unwrap())
            .map(body)
            .unwrap_or_default();
        for (field, good) in [("with", true), ("without", false)] {
            for stretch in line[field].as_array().unwrap() {
                let found = text.contains(&folded(stretch.as_str().unwrap()));
                wanted += f64::from(u8::from(good));
                kept += f64::from(u8::from(found));
                right += f64::from(u8::from(found && good));
            }
        }
    }
    2.0 * right / (kept + wanted)
}

#[test]
fn html_pages_are_cleaned() {
    let Some(folder) = gold::folder() else { return };
    let folder = folder.join("data/pages");
    let articles = articles(&folder.join("segments.html.jsonl.gz"), PAGES);
    let gold = gold_lines(&folder.join("segments.gold.jsonl"), PAGES);
    let f1 = segments_f1(&gold, &articles);
    assert!(f1 >= 0.93, "F1 of HTML stretches: {f1:.3}");
}

#[test]
fn text_scrapes_are_cleaned() {
    let Some(folder) = gold::folder() else { return };
    let folder = folder.join("data/pages");
    let gold = gold_lines(&folder.join("segments.gold.jsonl"), ALL);
    for (rendering, floor) in [("html-text", 0.888), ("inscriptis", 0.892), ("w3m", 0.88)] {
        let path = folder.join(format!("segments.plain.{rendering}.jsonl.gz"));
        let f1 = segments_f1(&gold, &articles(&path, ALL));
        assert!(f1 >= floor, "F1 of {rendering}: {f1:.3}");
    }
}

#[test]
fn publication_dates_are_found() {
    let Some(folder) = gold::folder() else { return };
    let folder = folder.join("data/dates");
    let articles = articles(&folder.join("pages.html.jsonl.gz"), ALL);
    let gold = gold_lines(&folder.join("pages.gold.jsonl"), ALL);
    let day = |article: &Article| Some(article.published.as_ref()?.value?.without_time());
    let (mut given, mut right) = (0.0, 0.0);
    for line in &gold {
        let found = articles.get(line["id"].as_str().unwrap()).and_then(day);
        let wanted: Moment = line["published"].as_str().unwrap().parse().unwrap();
        given += f64::from(u8::from(found.is_some()));
        right += f64::from(u8::from(found == Some(wanted)));
    }
    let (precision, recall) = (right / given, right / gold.len() as f64);
    assert!(
        precision >= 0.955 && recall >= 0.935,
        "precision {precision:.3}, recall {recall:.3}"
    );
}
