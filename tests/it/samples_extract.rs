//! The invented pages: what the program reads off each, against the gold beside it.

use crate::gold;
use rashomon::extract::extract;
use rashomon::ingest::{self, Item};
use rashomon::lexicon::Outlets;
use rashomon::model::{Article, BlockKind};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const FOLDERS: [&str; 4] = ["calls", "accident", "strike", "others"];

/// The least share of pages that must be right; measured shares stand in docs/METHODS.md.
const FLOORS: [(&str, f64); 6] = [
    ("title", 0.95),
    ("outlet", 0.88),
    ("published", 0.98),
    ("cut", 0.96),
    ("credits", 0.85),
    ("body", 0.90),
];

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples")
}

/// Reads every page of a folder, by the name that the gold gives it: `"ledger.rss#1"`.
fn articles(folder: &Path, outlets: &Outlets) -> BTreeMap<String, Article> {
    let items = ingest::read(&[folder.to_path_buf()], &ingest::Options::default()).unwrap();
    let pages = items.filter_map(|item| match item {
        Item::Page(page) => Some(extract(*page, outlets)),
        _ => None,
    });
    let named = |article: Article| {
        let file = Path::new(&article.source.path)
            .file_name()
            .unwrap()
            .to_string_lossy()
            .into_owned();
        let name = article
            .source
            .record
            .map_or(file.clone(), |record| format!("{file}#{record}"));
        (name, article)
    };
    pages.map(named).collect()
}

fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .collect::<String>()
        .to_lowercase()
}

fn same_outlet(outlets: &Outlets, name: &str, wanted: &str) -> bool {
    let canonical = |name: &str| {
        outlets
            .by_domain(name)
            .or_else(|| outlets.by_name(name))
            .map_or(name.to_owned(), |outlet| outlet.name.clone())
    };
    canonical(name) == canonical(wanted)
}

/// Compares one article with its gold; each aspect right or wrong.
fn judged(article: &Article, page: &toml::Table, outlets: &Outlets) -> [bool; 6] {
    let text = |key: &str| gold::text(page, key);
    let published = article
        .published
        .as_ref()
        .and_then(|date| date.value)
        .map(|value| value.to_string())
        .unwrap_or_default();
    let mut dates = gold::texts(page, "published_alone");
    dates.push(text("published"));
    let day = |date: &str| date.get(..10).unwrap_or(date).to_owned();
    let body: String = article
        .blocks
        .iter()
        .filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Subhead))
        .map(|block| block.span.of(&article.text))
        .collect();
    let wanted_body: Vec<String> = gold::texts(page, "body").into_iter().map(letters).collect();
    let subheads: usize = gold::texts(page, "subheads")
        .into_iter()
        .map(|line| letters(line).len())
        .sum();
    let body = letters(&body);
    let whole = wanted_body.iter().all(|paragraph| body.contains(paragraph));
    let bare = body.len() <= wanted_body.iter().map(String::len).sum::<usize>() + subheads;
    let credits = gold::texts(page, "credits");
    let credited = credits.iter().all(|wanted| {
        article
            .credits
            .iter()
            .any(|credit| same_outlet(outlets, &credit.name, wanted))
    });
    [
        letters(article.title().unwrap_or("")) == letters(text("title")),
        same_outlet(outlets, article.outlet_name(), text("outlet")),
        dates.iter().any(|date| day(date) == day(&published)),
        article.cut.is_some()
            == page
                .get("cut")
                .and_then(toml::Value::as_bool)
                .unwrap_or(false),
        credited && article.credits.len() <= credits.len(),
        whole && bare,
    ]
}

#[test]
fn the_invented_pages_are_read_as_their_gold_says() {
    let list = std::fs::read_to_string(samples().join("outlets.list")).unwrap();
    let outlets = Outlets::known().read(&list).unwrap();
    let (mut right, mut pages) = ([0_usize; 6], 0_usize);
    for folder in FOLDERS.map(|name| samples().join(name)) {
        let found = articles(&folder, &outlets);
        for page in gold::tables(&gold::read(&folder.join("gold.toml")), "page") {
            let file = gold::text(page, "file");
            let record = |name: &&String| {
                name.strip_prefix(file)
                    .is_some_and(|rest| rest.starts_with('#'))
            };
            let key = found
                .get(file)
                .or_else(|| found.get(found.keys().find(record)?));
            let article = key.unwrap_or_else(|| panic!("{file} was not read"));
            let aspects = judged(article, page, &outlets);
            pages += 1;
            for ((sum, aspect), (name, _)) in right.iter_mut().zip(aspects).zip(FLOORS) {
                *sum += usize::from(aspect);
                if !aspect {
                    println!("{file}: {name}");
                }
            }
        }
    }
    let shares = right.map(|sum| sum as f64 / pages as f64);
    println!("of {pages} pages right: {right:?}");
    for (share, (name, floor)) in shares.into_iter().zip(FLOORS) {
        assert!(share >= floor, "{name}: {share:.3} is below {floor}");
    }
}
