//! Small nasty pages: each gives what its gold says, or a warning; nothing that could do harm comes through.

use crate::gold;
use rashomon::extract::extract;
use rashomon::ingest::{self, Item};
use rashomon::lexicon::Outlets;
use rashomon::model::{Article, BlockKind, Notice};
use std::collections::BTreeMap;
use std::path::Path;

fn read() -> (BTreeMap<String, Article>, Vec<Notice>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/hostile");
    let (mut articles, mut notices) = (BTreeMap::new(), Vec::new());
    for item in ingest::read(&[folder], &ingest::Options::default()).unwrap() {
        match item {
            Item::Page(page) => {
                let article = extract(*page, &Outlets::known());
                articles.insert(article.id.clone(), article);
            }
            Item::Notice(notice) => notices.push(notice),
            other => panic!("{other:?}"),
        }
    }
    (articles, notices)
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn list<'a>(page: &'a toml::Table, key: &str) -> Vec<&'a str> {
    let items = page.get(key).and_then(toml::Value::as_array);
    items
        .into_iter()
        .flatten()
        .filter_map(toml::Value::as_str)
        .collect()
}

#[test]
fn each_gives_its_article_or_a_warning() {
    let (articles, notices) = read();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/hostile/gold.toml");
    for page in gold::tables(&gold::read(&path), "page") {
        let file = gold::text(page, "file");
        let name = file.split('#').next().unwrap();
        let told = notices
            .iter()
            .any(|notice| notice.path.ends_with(name) && !notice.hint.is_empty());
        let Some(article) = articles.get(file) else {
            assert!(gold::text(page, "yields") != "article" && told, "{file}");
            continue;
        };
        assert_ne!(gold::text(page, "yields"), "nothing", "{file}");
        if gold::text(page, "yields") == "article" {
            assert_eq!(
                article.title().map(letters),
                Some(letters(gold::text(page, "title"))),
                "{file}"
            );
            let blocks = article
                .blocks
                .iter()
                .filter(|block| block.kind == BlockKind::Paragraph);
            let body: String = blocks
                .map(|block| letters(block.span.of(&article.text)))
                .collect();
            assert_eq!(body, letters(&list(page, "body").join(" ")), "{file}");
        }
        let control = |c: char| c.is_control() && c != '\n';
        assert!(!article.text.contains(control), "{file}");
    }
}
