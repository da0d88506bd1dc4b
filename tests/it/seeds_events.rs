//! The five real pages as events: two report one call, all five one storyline, each with its dates.

use crate::gold;
use rashomon::lexicon::Outlets;
use rashomon::model::{Analysis, Date};
use rashomon::{ingest, pipeline};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

fn analysed(folder: PathBuf) -> Analysis {
    let options = pipeline::Options {
        outlets: Outlets::known(),
        ..pipeline::Options::default()
    };
    let items = ingest::read(&[folder], &ingest::Options::default()).unwrap();
    pipeline::analyse(items, &options)
}

fn written(date: Option<&Date>) -> String {
    date.and_then(|date| date.value)
        .map(|value| value.to_string())
        .unwrap_or_default()
}

#[test]
fn the_real_pages_fall_into_four_events_of_one_storyline() {
    let Some(folder) = gold::folder().map(|root| root.join("seeds")) else {
        return;
    };
    let gold = gold::read(&folder.join("gold.toml"));
    let analysis = analysed(folder);
    let mut wanted: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for page in gold::tables(&gold, "page") {
        let file = gold::text(page, "file");
        wanted
            .entry(gold::text(page, "event"))
            .or_default()
            .insert(file);
        let one = analysis
            .articles
            .iter()
            .find(|one| one.article.id == file)
            .unwrap();
        assert_eq!(
            written(one.article.published.as_ref()),
            gold::text(page, "published"),
            "{file}"
        );
        assert_eq!(
            written(one.event_date.as_ref()),
            gold::text(page, "event_date"),
            "{file}"
        );
    }
    let id = |index: &usize| analysis.articles[*index].article.id.as_str();
    let found: BTreeSet<BTreeSet<&str>> = analysis
        .events
        .iter()
        .map(|event| event.articles.iter().map(id).collect())
        .collect();
    assert_eq!(found, wanted.into_values().collect());
    assert_eq!(analysis.storylines.len(), 1);
    assert_eq!(analysis.storylines[0].events.len(), 4);
}
