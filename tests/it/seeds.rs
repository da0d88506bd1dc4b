//! The five real pages, line by line: what a careful reader keeps, the program keeps, and nothing else.

use crate::gold;
use rashomon::extract::extract;
use rashomon::lexicon::Outlets;
use rashomon::model::{Article, BlockKind, Date, Form, Given, RawPage, Source};
use std::path::Path;

fn scrape(path: &Path) -> Article {
    let page = RawPage {
        id: path.display().to_string(),
        source: Source::default(),
        form: Form::Scrape,
        body: String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned(),
        given: Given::default(),
        warnings: Vec::new(),
    };
    extract(page, &Outlets::known())
}

fn folded(text: &str) -> String {
    text.replace('\u{a0}', " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Joins the blocks of some kinds: what stands in one line of the page may be three blocks.
fn words(article: &Article, kinds: &[BlockKind]) -> String {
    let blocks = article
        .blocks
        .iter()
        .filter(|block| kinds.contains(&block.kind));
    folded(
        &blocks
            .map(|block| block.span.of(&article.text))
            .collect::<Vec<_>>()
            .join(" "),
    )
}

fn numbers(page: &toml::Value, key: &str) -> Vec<usize> {
    let list = page.get(key).and_then(toml::Value::as_array);
    list.into_iter()
        .flatten()
        .filter_map(|line| usize::try_from(line.as_integer()?).ok())
        .collect()
}

fn gold_list(page: &toml::Value, key: &str) -> Option<Vec<String>> {
    let list = page.get(key)?.as_array()?;
    Some(
        list.iter()
            .filter_map(|value| value.as_str().map(str::to_owned))
            .collect(),
    )
}

/// Drops punctuation between a dateline and its sentence, and before a credit.
fn bare(text: &str) -> String {
    folded(&text.replace([':', '-'], " "))
}

#[test]
fn every_line_of_the_real_pages_is_judged_as_a_careful_reader_judges_it() {
    let Some(folder) = gold::folder().map(|root| root.join("seeds")) else {
        return;
    };
    let gold: toml::Value =
        toml::from_str(&std::fs::read_to_string(folder.join("gold.toml")).unwrap()).unwrap();
    for page in gold["page"].as_array().unwrap() {
        let file = page["file"].as_str().unwrap();
        let text = std::fs::read_to_string(folder.join(file)).unwrap();
        let lines: Vec<&str> = text.split('\n').collect();
        let line = |number: usize| folded(lines[number - 1]);
        let article = scrape(&folder.join(file));

        let text_of = |key: &str| page.get(key).and_then(toml::Value::as_str);
        let single = |key: &str| {
            page.get(key)
                .and_then(toml::Value::as_integer)
                .map(|number| line(usize::try_from(number).unwrap()))
                .unwrap_or_default()
        };
        assert_eq!(article.title().unwrap_or(""), single("title"), "{file}");
        assert_eq!(
            words(&article, &[BlockKind::Standfirst]),
            single("standfirst"),
            "{file}"
        );
        assert_eq!(article.dateline(), text_of("dateline"), "{file}");
        assert_eq!(
            article.byline.join(", "),
            text_of("byline").unwrap_or(""),
            "{file}"
        );
        assert_eq!(
            article.cut.is_some(),
            page["cut"].as_bool().unwrap(),
            "{file}"
        );

        let value = |date: &Option<Date>| {
            date.as_ref()
                .and_then(|date| date.value)
                .map(|value| value.to_string())
                .unwrap_or_default()
        };
        let alone = gold_list(page, "published_alone")
            .unwrap_or_else(|| vec![text_of("published").unwrap_or("").to_owned()]);
        assert!(
            alone.contains(&value(&article.published)),
            "{file}: {}",
            value(&article.published)
        );
        if let Some(captured) = text_of("captured") {
            assert_eq!(value(&article.captured), captured, "{file}");
        }

        let outlets = page["outlet_any"].as_array().unwrap();
        assert!(
            outlets
                .iter()
                .any(|name| name.as_str() == Some(article.outlet_name())),
            "{file}: {}",
            article.outlet_name()
        );
        let credits: Vec<&str> = article
            .credits
            .iter()
            .map(|credit| credit.name.as_str())
            .collect();
        let wanted: Vec<&str> = page["credits"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(toml::Value::as_str)
            .collect();
        assert_eq!(credits, wanted, "{file}");

        let mut expected: Vec<usize> = numbers(page, "body");
        expected.extend(numbers(page, "subheads"));
        expected.sort_unstable();
        let expected: Vec<String> = expected.into_iter().map(line).collect();
        let kept = words(
            &article,
            &[
                BlockKind::Paragraph,
                BlockKind::Subhead,
                BlockKind::Dateline,
            ],
        );
        let without_credit = |text: &str| {
            credits.iter().fold(bare(text), |text, name| {
                text.trim_end_matches(name).trim_end().to_owned()
            })
        };
        assert_eq!(bare(&kept), without_credit(&expected.join(" ")), "{file}");
        let subheads: Vec<String> = numbers(page, "subheads").into_iter().map(line).collect();
        assert_eq!(
            words(&article, &[BlockKind::Subhead]),
            subheads.join(" "),
            "{file}"
        );
    }
}
