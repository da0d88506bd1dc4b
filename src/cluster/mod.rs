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

mod blend;
mod candidates;
mod components;
mod copies;
mod corrections;
mod coverage;
mod dates;
mod event;
mod features;
mod keys;
mod rarity;
mod refine;
mod storylines;
mod terms;
mod why;

use crate::model::{Annotated, Correction, Coverage, Date, Event, Notice, Storyline};

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

/// A date that an article's neighbours settled.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    /// Index of the article.
    pub article: usize,
    /// Its publication date, if that was settled.
    pub published: Option<Date>,
    /// Its event date, if that was settled.
    pub event: Option<Date>,
}

/// What clustering found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clusters {
    /// The events: by number of independent texts, then newest first.
    pub events: Vec<Event>,
    /// Storylines of two events or more.
    pub storylines: Vec<Storyline>,
    /// Coverage by outlet.
    pub coverage: Vec<Coverage>,
    /// By article: those with the same number share most of their wording and count once.
    pub independent_text: Vec<usize>,
    /// Dates completed on the way.
    pub settled: Vec<Settled>,
    /// Corrections that named something that is not there, and caps that were reached.
    pub warnings: Vec<Notice>,
}

/// Puts articles into events; the result does not depend on their order.
///
/// `three reports of one call, one of another -> two events, one storyline`
#[must_use]
pub fn cluster(articles: &[Annotated], options: &Options) -> Clusters {
    let keys: Vec<keys::Keys> = articles.iter().map(keys::keys).collect();
    let independent_text = copies::independent_texts(&keys);
    let corrected = corrections::read(articles, &options.corrections);
    let candidates = candidates::pairs(&keys);
    let components = if options.together {
        vec![
            (0..articles.len())
                .filter(|index| articles.get(*index).is_some_and(corrections::takes_part))
                .collect(),
        ]
    } else {
        components::components(&keys, &candidates.pairs, &corrected)
    };
    let mut warnings = corrected.warnings.clone();
    warnings.extend(candidates.warning);
    let mut found = Vec::new();
    for component in &components {
        found.extend(refine::refine(&keys, component, &corrected, options));
    }
    let settled = dates::settle(articles, &found);
    let events = event::events(articles, &keys, found, &settled, &independent_text);
    let storylines = storylines::storylines(articles, &keys, &events);
    let coverage = coverage::coverage(articles, &events);
    Clusters {
        events,
        storylines,
        coverage,
        independent_text,
        settled,
        warnings,
    }
}
