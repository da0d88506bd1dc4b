//! An event becomes a comparison.
//!
//! **Takes** an [`Event`] and the articles. **Gives** a [`Comparison`]: rows, facts with four states, quotes and findings.
//! **Never** judges, calls a fact left out that the article could not have had, or states anything without evidence.

mod agreement;
mod align;
mod alone;
mod clauses;
mod columns;
mod diff;
mod facts;
mod framing;
mod id;
mod index;
mod known;
mod measured;
mod order;
mod parted;
mod passages;
mod quotes;
mod reuse;
mod time;

use crate::model::{Annotated, Comparison, Event};
use passages::Passages;

pub use measured::{MeasuredPair, MeasuredPassages, measured};

/// What the reader asks of a comparison.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Outlet name or article id of the base; without it, the article with the most shared passages.
    pub base: Option<String>,
    /// Outlet names or article ids to compare; empty for all.
    pub only: Vec<String>,
    /// States also what signals find whose measured precision is too low: to measure it.
    pub unproven: bool,
}

/// Compares the articles of an event.
#[must_use]
pub fn compare(event: &Event, articles: &[Annotated], options: &Options) -> Comparison {
    let mut chosen = columns::chosen(event, articles, options);
    let mut passages = Passages::of(&chosen.articles(articles));
    if let Some(most) = columns::most_shared(&chosen.articles(articles), &passages) {
        passages.move_first(most);
        chosen.move_first(most);
    }
    let drafts = align::rows(&passages);
    let base = columns::asked(&chosen.articles(articles), options).unwrap_or(0);
    let moved = passages.move_first(base);
    let drafts = align::shown(&passages, drafts, &moved);
    chosen.move_first(base);
    let columns_articles = chosen.articles(articles);
    let (reuse, reuse_warnings) = reuse::reuse(&columns_articles, &chosen.texts(event));
    let (rows, alone) = facts::rows(event, &columns_articles, &passages, &drafts);
    let at_large = passages.weights.at_large();
    let quotes = quotes::quotes(&columns_articles, &rows, &at_large);
    let quotes_capped = quotes::capped(event, &quotes);
    let order = order::order(&columns_articles, &rows);
    let mut framing = framing::framing(&framing::View {
        event,
        columns: &columns_articles,
        times: &columns_articles
            .iter()
            .map(|article| time::published(article))
            .collect::<Vec<_>>(),
        passages: &passages,
        rows: &rows,
        alone: &alone,
        quotes: &quotes,
        reuse: &reuse,
        alike: framing::Alike::new(at_large),
    });
    let mut notes = Vec::new();
    if !options.unproven {
        notes = framing.withheld(&event.id);
    }
    Comparison {
        event: event.id.clone(),
        notes,
        agreement: agreement::agreement(&rows, &quotes, &reuse),
        naming: framing.naming,
        attribution: framing.attribution,
        numbers: framing.numbers,
        findings: framing.findings,
        order,
        articles: chosen.columns,
        rows,
        quotes,
        reuse,
        warnings: chosen
            .warnings
            .into_iter()
            .chain(passages.warnings)
            .chain(reuse_warnings)
            .chain(quotes_capped)
            .collect(),
    }
}
