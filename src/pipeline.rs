//! Pages to analysis, a line a stage.

use crate::ingest::Item;
use crate::lexicon::Outlets;
use crate::model::{Analysis, Annotated, Comparison, Notice};
use crate::{annotate, cluster, compare, extract};
use rayon::prelude::*;

/// What the reader asks of a run.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Facts about outlets.
    pub outlets: Outlets,
    /// How articles are joined.
    pub cluster: cluster::Options,
    /// How an event is compared.
    pub compare: compare::Options,
}

/// Pages are extracted in portions of this many, so that memory does not grow with the input.
const PORTION: usize = 256;

/// Extracts and annotates what came in, portion by portion on every core, and hands each on in its order.
pub fn annotated(
    items: impl Iterator<Item = Item>,
    options: &Options,
    mut give: impl FnMut(Annotated),
    mut warn: impl FnMut(Notice),
) {
    let mut items = items.peekable();
    while items.peek().is_some() {
        let portion: Vec<Item> = items.by_ref().take(PORTION).collect();
        let done: Vec<Result<Annotated, Notice>> = portion
            .into_par_iter()
            .map(|item| annotated_item(item, options))
            .collect();
        for one in done {
            match one {
                Ok(article) => give(article),
                Err(notice) => warn(notice),
            }
        }
    }
}

fn annotated_item(item: Item, options: &Options) -> Result<Annotated, Notice> {
    match item {
        Item::Page(page) => Ok(annotate::annotate(extract::extract(
            *page,
            &options.outlets,
        ))),
        Item::Article(article) => Ok(annotate::annotate(*article)),
        Item::Annotated(article) => Ok(*article),
        Item::Notice(notice) => Err(notice),
    }
}

/// Runs every stage up to the events.
pub fn analyse(items: impl Iterator<Item = Item>, options: &Options) -> Analysis {
    let mut analysis = Analysis::default();
    annotated(
        items,
        options,
        |article| analysis.articles.push(article),
        |notice| analysis.warnings.push(notice),
    );
    analysis
        .articles
        .sort_by(|a, b| a.article.id.cmp(&b.article.id));
    let found = cluster::cluster(&analysis.articles, &options.cluster);
    for settled in found.settled {
        if let Some(article) = analysis.articles.get_mut(settled.article) {
            article.article.published = settled.published.or(article.article.published.take());
            article.event_date = settled.event.or(article.event_date.take());
        }
    }
    analysis.independent_text = found.independent_text;
    analysis.events = found.events;
    analysis.storylines = found.storylines;
    analysis.coverage = found.coverage;
    analysis.warnings.extend(found.warnings);
    analysis
}

/// Compares one event of an analysis.
#[must_use]
pub fn compared(analysis: &Analysis, event: usize, options: &Options) -> Option<Comparison> {
    Some(compare::compare(
        analysis.events.get(event)?,
        &analysis.articles,
        &options.compare,
    ))
}
