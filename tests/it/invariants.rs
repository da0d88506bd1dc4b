//! What does not change the events: the order of the input, pages read twice, the Unicode form, capitals in headlines, and in how many
//! portions the articles come.

#[path = "../../benches/events/corpus.rs"]
#[allow(dead_code)]
mod corpus;
#[path = "../../benches/events/world.rs"]
#[allow(dead_code)]
mod world;

use crate::gold;
use proptest::prelude::*;
use rashomon::annotate::annotate;
use rashomon::cluster::{Corpus, Incremental, Options, cluster};
use rashomon::ingest;
use rashomon::model::{Annotated, BlockKind, Listing};
use rashomon::pipeline;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// Articles of three busy days: events, copies, singles, some without dates.
static MADE: LazyLock<Vec<Annotated>> = LazyLock::new(|| {
    let days = corpus::days(18_250).take(3).flatten();
    days.map(|told| annotate(told.article)).collect()
});

fn listing(articles: &[Annotated]) -> Listing {
    cluster(Corpus::of(articles), &Options::default()).listing()
}

/// The events as sets of ids.
fn sets(listing: &Listing) -> BTreeSet<BTreeSet<&str>> {
    let id = |index: &usize| listing.articles[*index].id.as_str();
    let events = listing.events.iter();
    events
        .map(|event| event.articles.iter().map(id).collect())
        .collect()
}

fn some() -> impl Strategy<Value = Vec<Annotated>> {
    prop::sample::subsequence(MADE.as_slice().to_vec(), 0..=MADE.len()).prop_shuffle()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn any_order_gives_the_same(articles in some()) {
        let mut sorted = articles.clone();
        sorted.sort_by(|a, b| a.article.id.cmp(&b.article.id));
        prop_assert_eq!(listing(&articles), listing(&sorted));
    }

    #[test]
    fn any_portions_give_the_same_as_all_at_once(articles in some(), cuts in prop::collection::vec(0.0..1.0, 0..4)) {
        let mut cuts: Vec<usize> = cuts.iter().map(|cut: &f64| (cut * articles.len() as f64) as usize).collect();
        cuts.extend([0, articles.len()]);
        cuts.sort_unstable();
        let mut growing = Incremental::new(Options::default());
        for pair in cuts.windows(2) {
            growing.extend(&articles[pair[0]..pair[1]]);
        }
        prop_assert_eq!(growing.found().clone().listing(), listing(&articles));
    }

    #[test]
    fn pages_that_are_read_twice_stand_beside_themselves(articles in some(), again in prop::collection::vec(any::<bool>(), 0..200)) {
        let twice = articles.iter().zip(again).filter(|(_, again)| *again).map(|(one, _)| {
            let mut one = one.clone();
            // before or behind all others
            let first = one.article.id.as_str() > "8";
            one.article.id.insert_str(0, if first { "!" } else { "~" });
            one
        });
        let doubled: Vec<Annotated> = articles.iter().cloned().chain(twice).collect();
        let (plain, doubled) = (listing(&articles), listing(&doubled));
        let marks = |id: &str| id.starts_with(['!', '~']);
        let mut bare = BTreeSet::new();
        for event in sets(&doubled) {
            for id in event.iter().filter(|id| marks(id)) {
                prop_assert!(event.contains(&id[1..]), "{} parted from itself", id);
            }
            bare.insert(event.into_iter().filter(|id| !marks(id)).collect::<BTreeSet<_>>());
        }
        prop_assert_eq!(bare, sets(&plain));
    }
}

/// A page as a record, in a form that annotates it anew.
fn record(one: &Annotated, title: &str, written: impl Fn(&str) -> String) -> String {
    let body = one
        .article
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph);
    let body: Vec<&str> = body.map(|block| block.span.of(&one.article.text)).collect();
    let date = one.article.published.as_ref().and_then(|date| date.value);
    let mut fields = BTreeMap::from([
        ("id", one.article.id.clone()),
        ("title", written(title)),
        ("text", written(&body.join("\n"))),
    ]);
    fields.extend(date.map(|date| ("date", date.to_string())));
    serde_json::to_string(&fields).unwrap()
}

fn read(records: Vec<String>) -> Listing {
    let items = ingest::read_bytes(
        "a.jsonl",
        records.join("\n").into_bytes(),
        &ingest::Options::default(),
    );
    pipeline::events(items, &pipeline::Options::default()).listing()
}

#[test]
fn composed_and_decomposed_letters_give_the_same() {
    // every "u" becomes a letter that two code points may write
    let with = |form: fn(&str) -> String| {
        let records = MADE.iter().map(|one| {
            record(one, one.article.title().unwrap_or(""), |text| {
                form(&text.replace('u', "ü"))
            })
        });
        read(records.collect())
    };
    let composed = with(|text| text.nfc().collect());
    assert!(composed.events.len() > 10);
    assert_eq!(composed, with(|text| text.nfd().collect()));
}

#[test]
fn headlines_in_capitals_give_the_same_events() {
    let with = |form: fn(&str) -> String| {
        let records = MADE
            .iter()
            .map(|one| record(one, &form(one.article.title().unwrap_or("")), str::to_owned));
        read(records.collect())
    };
    assert_eq!(sets(&with(str::to_owned)), sets(&with(str::to_uppercase)));
}

/// The pages of a gold set, with every headline as it is or in capitals.
fn pages_of(set: &str, capitals: bool) -> Option<Vec<String>> {
    let path = gold::folder()?.join(format!("data/events/{set}.jsonl"));
    let text = std::fs::read_to_string(path).unwrap();
    let records = text.lines().map(|line| {
        let mut record: serde_json::Value = serde_json::from_str(line).unwrap();
        if let Some(title) = record.get_mut("title").filter(|_| capitals) {
            *title = title.as_str().unwrap_or("").to_uppercase().into();
        }
        record.to_string()
    });
    Some(records.collect())
}

#[test]
fn headlines_in_capitals_change_few_events_of_real_pages() {
    for set in ["calls-dev", "basil"] {
        let Some((plain, capitals)) = pages_of(set, false).zip(pages_of(set, true)) else {
            return;
        };
        let (plain, capitals) = (read(plain), read(capitals));
        let (plain, capitals) = (sets(&plain), sets(&capitals));
        let kept = plain.intersection(&capitals).count();
        println!(
            "{set}: {kept} of {} events stay when headlines are in capitals",
            plain.len()
        );
        assert!(
            kept * 100 >= plain.len() * 97,
            "{set}: {kept} of {}",
            plain.len()
        );
    }
}
