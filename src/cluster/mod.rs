//! Articles become events and storylines, and say why.
//!
//! **Takes** annotated articles. **Gives** events with their links, storylines, coverage, and dates that neighbours settled.
//! **Never** compares every article with every other, lets a date alone join or part, or overrides the reader's correction.
//!
//! ```text
//! articles ─ keys ─ candidates ─ components ─ refine ─ events
//!            what   pairs that    what hangs   average   + why, near misses,
//!            tells  share rare    together     linkage     storylines, coverage
//!            apart  keys          loosely      inside
//! ```
//!
//! The four steps are pure functions of their input, so that any of them can run elsewhere. The score of a pair depends on the two
//! articles and, in the last step, on their component alone: the result does not change with the order of the input.

mod alike;
mod blend;
mod candidates;
mod clash;
mod components;
mod copies;
mod corpus;
mod corrections;
mod coverage;
mod dates;
mod days;
mod distinct;
mod event;
mod features;
mod incremental;
mod keys;
mod links;
mod posted;
mod rarity;
mod refine;
mod sketches;
mod storylines;
mod terms;
mod why;
mod written;

pub use corpus::{Corpus, Digest, digest};
pub use incremental::Incremental;

use crate::cores;
use crate::model::{
    Annotated, Correction, Coverage, Date, Event, Listed, Listing, Notice, Storyline,
};
use corrections::Corrected;
use distinct::Distinct;
use event::Outline;
use incremental::Refined;
use keys::Keys;
use sketches::Sketches;

/// How readily articles are joined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Merge {
    /// Rather two events than a false one.
    Careful,
    /// The measured optimum.
    #[default]
    Balanced,
    /// Rather one event too wide than a report missed.
    Eager,
}

/// What the reader asks of clustering.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// How readily articles are joined.
    pub merge: Merge,
    /// All articles are one event: the reader knows.
    pub together: bool,
    /// What the reader knows better.
    pub corrections: Vec<Correction>,
}

/// Dates of an article that its neighbours settled.
#[derive(Clone, Debug, PartialEq)]
struct Settled {
    /// Index of the article.
    article: usize,
    /// Its publication date, if that was settled.
    published: Option<Date>,
    /// Its event date, if that was settled.
    event: Option<Date>,
}

/// What clustering found: events in outline, from which everything that is shown of one is worked out when it is asked for.
#[derive(Clone, Debug, Default)]
pub struct Clusters {
    corpus: Corpus,
    outlines: Vec<Outline>,
    /// By article: those with the same number share most of their wording and count once.
    pub independent_text: Vec<usize>,
    /// The own dates of articles whose dates neighbours settled.
    unsettled: Vec<Settled>,
    /// Corrections that named something that is not there, and caps that were reached.
    pub warnings: Vec<Notice>,
}

impl Clusters {
    /// Lists the articles in the order of their ids, dates completed.
    #[must_use]
    pub fn articles(&self) -> &[Listed] {
        &self.corpus.articles
    }

    /// Lists the articles whose dates neighbours settled.
    pub fn settled(&self) -> impl Iterator<Item = usize> + '_ {
        self.unsettled.iter().map(|own| own.article)
    }

    /// Counts the events.
    #[must_use]
    pub fn count(&self) -> usize {
        self.outlines.len()
    }

    /// Works out an event; they stand by number of independent texts, then newest first.
    #[must_use]
    pub fn event(&self, number: usize) -> Option<Event> {
        let outline = self.outlines.get(number)?;
        Some(outline.event(&self.corpus, &self.independent_text))
    }

    /// Works out all events.
    #[must_use]
    pub fn events(&self) -> Vec<Event> {
        cores::map(&self.outlines, |outline| {
            outline.event(&self.corpus, &self.independent_text)
        })
    }

    /// Gives everything that is shown.
    #[must_use]
    pub fn listing(mut self) -> Listing {
        let (coverage, capped) = self.coverage();
        self.warnings.extend(capped);
        Listing {
            events: self.events(),
            storylines: self.storylines(),
            coverage,
            articles: self.corpus.articles,
            independent_text: self.independent_text,
            warnings: self.warnings,
        }
    }

    /// Finds the storylines of two events or more.
    #[must_use]
    pub fn storylines(&self) -> Vec<Storyline> {
        storylines::storylines(&self.corpus, &self.outlines)
    }

    /// Lists the coverage by outlet, with a warning where missing pages are too many to be listed.
    #[must_use]
    pub fn coverage(&self) -> (Vec<Coverage>, Option<Notice>) {
        coverage::coverage(&self.corpus.articles, &self.outlines)
    }
}

/// Puts articles into events; the result does not depend on their order.
///
/// `three reports of one call, one of another -> two events, one storyline`
#[must_use]
pub fn cluster(corpus: Corpus, options: &Options) -> Clusters {
    found(corpus, options, None)
}

/// Clusters; events of components that are known already are taken from there, and all are noted.
fn found(mut corpus: Corpus, options: &Options, known: Option<&mut Refined>) -> Clusters {
    let corrected = corrections::read(&corpus.articles, &options.corrections);
    let mut independent_text = copies::independent_texts(&corpus.keys, &corpus.sketches);
    if known.is_none() {
        // what is needed no more makes room for what comes
        corpus.sketches = Sketches::default();
    }
    let distinct = Distinct::among(&corpus.keys, &corrected);
    let (components, warning) = hanging_together(&corpus.keys, &distinct, &corrected, options);
    let refined = cores::map(&components, |component| {
        let before = known.as_ref().and_then(|known| known.get(component));
        let anew = || refine::refine(&corpus.keys, component, &corrected, options);
        before.cloned().unwrap_or_else(anew)
    });
    if let Some(known) = known {
        *known = components
            .into_iter()
            .zip(refined.iter().cloned())
            .collect();
    }
    let mut clusters = distinct.with_twins(refined.into_iter().flatten().collect());
    links::note_parted(&mut clusters, &corrected.different);
    copies::join_summaries(&corpus.articles, &clusters, &mut independent_text);
    let settled = dates::settle(&corpus.articles, &clusters);
    let mut found = Clusters {
        corpus,
        outlines: Vec::new(),
        independent_text,
        unsettled: Vec::new(),
        warnings: corrected.warnings,
    };
    found.warnings.extend(warning);
    found.settle(settled);
    found.outlines = event::outlines(&found.corpus.articles, clusters, &found.independent_text);
    found
}

/// The second and third step: indices of articles that may belong to one event.
fn hanging_together(
    keys: &[Keys],
    distinct: &Distinct,
    corrected: &Corrected,
    options: &Options,
) -> (Vec<Vec<usize>>, Option<Notice>) {
    if options.together {
        return (vec![distinct.articles.clone()], None);
    }
    let taking_part: Vec<&Keys> = distinct
        .articles
        .iter()
        .filter_map(|index| keys.get(*index))
        .collect();
    let index = candidates::Index::new(&taking_part);
    let edges = components::edges(&taking_part, &index);
    let warning = index.warning();
    drop(index);
    let same = distinct.numbers(&corrected.same);
    let components = components::components(&taking_part, edges, &same);
    let indices = |component: Vec<u32>| distinct.indices(&component);
    (components.into_iter().map(indices).collect(), warning)
}

impl Clusters {
    /// Gives the articles back with their own dates.
    fn into_corpus(mut self) -> Corpus {
        for own in self.unsettled {
            if let Some(one) = self.corpus.articles.get_mut(own.article) {
                (one.published, one.event_date) = (own.published, own.event);
            }
        }
        self.corpus
    }

    /// Puts settled dates in the place of the articles' own, which are kept.
    fn settle(&mut self, settled: Vec<Settled>) {
        for Settled {
            article,
            published,
            event,
        } in settled
        {
            if let Some(one) = self.corpus.articles.get_mut(article) {
                let own = Settled {
                    article,
                    published: one.published.clone(),
                    event: one.event_date.clone(),
                };
                one.published = published.or(one.published.take());
                one.event_date = event.or(one.event_date.take());
                self.unsettled.push(own);
            }
        }
    }
}

/// Two articles of one component, by their places among all, and what the blend sees of them.
pub type MeasuredPair = (usize, usize, Vec<f32>);

/// Gives the names of the figures that describe a pair of articles, in their order.
#[must_use]
pub fn figure_names() -> &'static [&'static str] {
    &features::NAMES
}

/// Measures all pairs that may be one event, so that the weights of the blend can be fitted anew (`docs/methods/fit_events.py`).
#[must_use]
pub fn measured_pairs(articles: &[Annotated]) -> Vec<MeasuredPair> {
    let corpus = Corpus::of(articles);
    let options = Options::default();
    let corrected = corrections::read(&corpus.articles, &[]);
    let distinct = Distinct::among(&corpus.keys, &corrected);
    let (components, _) = hanging_together(&corpus.keys, &distinct, &corrected, &options);
    let mut pairs = Vec::new();
    for component in &components {
        let measured = features::Component::new(&corpus.keys, component);
        for (at, a) in component.iter().enumerate() {
            let later = component.iter().enumerate().skip(at + 1);
            pairs.extend(later.map(|(to, b)| (*a, *b, measured.figures(at, to).to_vec())));
        }
    }
    pairs
}
