//! Pages to analysis, a line a stage.

use crate::annotate::corrections::{correct_annotated, correct_article};
use crate::ingest::Item;
use crate::lexicon::Outlets;
use crate::model::{Analysis, Annotated, Article, Comparison, Notice};
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

/// Pages are worked on in portions of this many, and of this many bytes, so that memory does not grow with the input.
const PORTION: usize = 256;
const PORTION_BYTES: usize = 16 << 20;

/// Extracts what came in, on every core, in its order; articles that came annotated pass through.
pub fn extracted<'a>(
    items: impl Iterator<Item = Item> + 'a,
    options: &'a Options,
) -> impl Iterator<Item = Result<Annotated, Notice>> + 'a {
    in_portions(items, move |item| match item {
        Item::Annotated(article) => Ok(*article),
        item => Ok(Annotated {
            article: article(item, options)?,
            ..Annotated::default()
        }),
    })
}

/// Extracts and annotates what came in, on every core, in its order; what the reader knows better is put in its place.
pub fn annotated<'a>(
    items: impl Iterator<Item = Item> + 'a,
    options: &'a Options,
) -> impl Iterator<Item = Result<Annotated, Notice>> + 'a {
    let known = &options.cluster.corrections;
    in_portions(items, move |item| {
        let one = match item {
            Item::Annotated(article) => *article,
            item => annotate::annotate(article(item, options)?),
        };
        Ok(correct_annotated(one, known))
    })
}

fn article(item: Item, options: &Options) -> Result<Article, Notice> {
    let found = match item {
        Item::Page(page) => extract::extract(*page, &options.outlets),
        Item::Article(article) => *article,
        Item::Annotated(annotated) => annotated.article,
        Item::Notice(notice) => return Err(notice),
    };
    Ok(correct_article(found, &options.cluster.corrections))
}

fn in_portions<'a>(
    mut items: impl Iterator<Item = Item> + 'a,
    work: impl Fn(Item) -> Result<Annotated, Notice> + Sync + 'a,
) -> impl Iterator<Item = Result<Annotated, Notice>> + 'a {
    let portions = std::iter::from_fn(move || {
        let portion = portion(&mut items);
        let done: Vec<_> = portion.into_par_iter().map(&work).collect();
        Some(done).filter(|done| !done.is_empty())
    });
    portions.flatten()
}

/// Takes the next portion of what came in.
fn portion(items: &mut impl Iterator<Item = Item>) -> Vec<Item> {
    let mut portion = Vec::new();
    let mut bytes = 0;
    while portion.len() < PORTION && bytes < PORTION_BYTES {
        let Some(item) = items.next() else { break };
        if let Item::Page(page) = &item {
            bytes += page.body.len();
        }
        portion.push(item);
    }
    portion
}

/// Runs every stage up to the events.
pub fn analyse(items: impl Iterator<Item = Item>, options: &Options) -> Analysis {
    let mut analysis = Analysis::default();
    for one in annotated(items, options) {
        match one {
            Ok(article) => analysis.articles.push(article),
            Err(notice) => analysis.warnings.push(notice),
        }
    }
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
