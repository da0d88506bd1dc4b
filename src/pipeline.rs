//! Pages to analysis, a line a stage.

use crate::annotate::corrections::{correct_annotated, correct_article};
use crate::cluster::{Clusters, Corpus, Digest};
use crate::compare::MeasuredPassages;
use crate::ingest::Item;
use crate::lexicon::Outlets;
use crate::model::{Analysis, Annotated, Article, Comparison, Notice};
use crate::{annotate, cluster, compare, cores, extract};

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
/// Articles of a portion whose keys one core reads off together: enough that what the reading holds is made but four times a portion.
const PART: usize = 64;

/// Extracts what came in, on every core, in its order; articles that came annotated keep their annotations.
pub fn extracted<'a>(
    items: impl Iterator<Item = Item> + Send + 'a,
    options: &'a Options,
) -> impl Iterator<Item = Result<Annotated, Notice>> + 'a {
    extracted_as(items, options, |article| article)
}

/// Extracts what came in and makes something of each article, on every core, in its order.
///
/// A maker that writes a line leaves nothing but its bytes to whoever reads on.
pub fn extracted_as<'a, T: Send + 'a>(
    items: impl Iterator<Item = Item> + Send + 'a,
    options: &'a Options,
    make: impl Fn(Annotated) -> T + Sync + Send + 'a,
) -> impl Iterator<Item = Result<T, Notice>> + 'a {
    in_portions(items, move |item| {
        let one = match item {
            Item::Annotated(article) => Annotated {
                article: correct_article(article.article, &options.cluster.corrections),
                ..*article
            },
            item => Annotated {
                article: article(item, options)?,
                ..Annotated::default()
            },
        };
        Ok(make(one))
    })
}

/// Extracts and annotates what came in, on every core, in its order; what the reader knows better is put in its place.
pub fn annotated<'a>(
    items: impl Iterator<Item = Item> + Send + 'a,
    options: &'a Options,
) -> impl Iterator<Item = Result<Annotated, Notice>> + 'a {
    annotated_as(items, options, |article| article)
}

/// Annotates clean articles of one event and measures all pairs of their passages.
pub fn measured(articles: impl Iterator<Item = Article>) -> (Vec<Annotated>, MeasuredPassages) {
    let articles: Vec<Annotated> = articles.map(annotate::annotate).collect();
    let found = compare::measured(&articles);
    (articles, found)
}

/// Extracts and annotates what came in and makes something of each article, on every core, in its order.
pub fn annotated_as<'a, T: Send + 'a>(
    items: impl Iterator<Item = Item> + Send + 'a,
    options: &'a Options,
    make: impl Fn(Annotated) -> T + Sync + Send + 'a,
) -> impl Iterator<Item = Result<T, Notice>> + 'a {
    in_portions(items, move |item| Ok(make(annotation(item, options)?)))
}

fn annotation(item: Item, options: &Options) -> Result<Annotated, Notice> {
    let known = &options.cluster.corrections;
    let one = match item {
        Item::Annotated(article) => Annotated {
            article: correct_article(article.article, known),
            ..*article
        },
        item => annotate::annotate(article(item, options)?),
    };
    Ok(correct_annotated(one, known))
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

fn in_portions<'a, T: Send + 'a>(
    items: impl Iterator<Item = Item> + Send + 'a,
    work: impl Fn(Item) -> T + Sync + Send + 'a,
) -> impl Iterator<Item = T> + 'a {
    by_portion(items, move |portion| cores::map_owned(portion, &work)).flatten()
}

/// Works on a portion while the next one is read, so that neither waits for the other.
fn by_portion<'a, T: Send + 'a>(
    mut items: impl Iterator<Item = Item> + Send + 'a,
    work: impl Fn(Vec<Item>) -> T + Sync + Send + 'a,
) -> impl Iterator<Item = T> + 'a {
    let mut ahead = None;
    std::iter::from_fn(move || {
        let now = ahead.take().unwrap_or_else(|| portion(&mut items));
        if now.is_empty() {
            return None;
        }
        let (done, next) = cores::both(|| work(now), || portion(&mut items));
        ahead = Some(next);
        Some(done)
    })
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
pub fn analyse(items: impl Iterator<Item = Item> + Send, options: &Options) -> Analysis {
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
    let corpus = Corpus::of(&analysis.articles);
    let found = cluster::cluster(corpus, &options.cluster);
    for index in found.settled() {
        let pair = found
            .articles()
            .get(index)
            .zip(analysis.articles.get_mut(index));
        if let Some((settled, article)) = pair {
            article.article.published.clone_from(&settled.published);
            article.event_date.clone_from(&settled.event_date);
        }
    }
    analysis.events = found.events();
    analysis.storylines = found.storylines();
    let (coverage, capped) = found.coverage();
    analysis.coverage = coverage;
    analysis.independent_text = found.independent_text;
    analysis.warnings.extend(found.warnings);
    analysis.warnings.extend(capped);
    analysis
}

/// Finds the events and lets the texts go on the way, so that they need not fit into memory.
pub fn events(items: impl Iterator<Item = Item> + Send, options: &Options) -> Clusters {
    let (mut corpus, mut lost) = (Corpus::default(), Vec::new());
    let mut add = |digests: Vec<(Digest, Vec<Notice>)>| {
        for (digest, notices) in digests {
            corpus.add(digest);
            lost.extend(notices);
        }
    };
    let (mut items, mut before) = (items, Vec::new());
    let mut now = portion(&mut items);
    while !now.is_empty() {
        // one portion is read off while what came before it is put together and the next one is read
        let parts = in_parts(now);
        let digests = || cores::map_owned(parts, |part| digested(part, options));
        (before, now) = cores::both(digests, || {
            add(std::mem::take(&mut before));
            portion(&mut items)
        });
    }
    add(before);
    corpus.sort();
    let mut found = cluster::cluster(corpus, &options.cluster);
    lost.append(&mut found.warnings);
    found.warnings = lost;
    found
}

/// Cuts a portion into parts that one core works on.
fn in_parts(portion: Vec<Item>) -> Vec<Vec<Item>> {
    let mut items = portion.into_iter();
    let parts = std::iter::from_fn(|| {
        let part: Vec<Item> = items.by_ref().take(PART).collect();
        Some(part).filter(|part| !part.is_empty())
    });
    parts.collect()
}

/// Annotates some items and keeps what clustering needs.
fn digested(part: Vec<Item>, options: &Options) -> (Digest, Vec<Notice>) {
    let (mut articles, mut notices) = (Vec::with_capacity(part.len()), Vec::new());
    for item in part {
        match annotation(item, options) {
            Ok(article) => articles.push(article),
            Err(notice) => notices.push(notice),
        }
    }
    (cluster::digest(&articles), notices)
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
