//! What must hold of any input: the invariants that every fuzz target checks.

use rashomon::annotate::annotate;
use rashomon::calendar::{self, Standpoint};
use rashomon::extract::extract;
use rashomon::ingest::{self, Format, Item, Limits};
use rashomon::lexicon::Outlets;
use rashomon::model::{Annotated, Article, Moment};
use rashomon::wire::{self, annotated::AnnotatedJson};
use std::sync::LazyLock;

static OUTLETS: LazyLock<Outlets> = LazyLock::new(Outlets::known);

/// Reads bytes as files of one format, cleans and annotates every page of them, and writes and reads back what was found.
pub fn pages(format: Format, bytes: &[u8]) {
    let options = ingest::Options {
        format: Some(format),
        captured: Some("2024-05-08".into()),
        limits: Limits {
            records: 64,
            ..Limits::default()
        },
    };
    for item in ingest::read_bytes("input", bytes.to_vec(), &options) {
        let annotated = match item {
            Item::Page(page) => annotate(whole(extract(*page, &OUTLETS))),
            Item::Article(article) => annotate(*article),
            Item::Annotated(annotated) => *annotated,
            Item::Notice(notice) => {
                assert!(!notice.what.is_empty(), "a notice without words");
                continue;
            }
        };
        read_back(&annotated);
    }
}

/// Checks that every block stands in the text, in its order, and nothing else does.
fn whole(article: Article) -> Article {
    let mut end = 0;
    for block in &article.blocks {
        assert!(block.span.start >= end, "blocks out of order");
        assert!(
            !block.span.of(&article.text).trim().is_empty(),
            "empty block"
        );
        end = block.span.end;
    }
    article
}

/// Checks that what is written of an article says all that is known of it.
fn read_back(found: &Annotated) {
    let line = wire::line(&AnnotatedJson::from(found));
    let read = wire::annotated::read(&line).expect("what was written is read");
    assert_eq!(line, wire::line(&AnnotatedJson::from(&read)));
}

/// Finds the dates of a text and resolves each of them.
pub fn dates(text: &str) {
    let anchor = Moment {
        year: Some(2024),
        month: Some(5),
        day: Some(8),
        time: None,
    };
    let mut end = 0;
    for found in calendar::find(text) {
        assert!(found.span.start >= end && !found.span.of(text).is_empty());
        end = found.span.end;
        for at in [Standpoint::default(), Standpoint::at(anchor)] {
            if let Some(when) = calendar::resolve(&found.meaning, &at) {
                let _ = when.moment();
            }
        }
    }
}
