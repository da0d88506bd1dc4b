//! Articles become events and storylines, and say why.
//!
//! **Takes** annotated articles. **Gives** events with their links, storylines, coverage, and dates that neighbours settled.
//! **Never** compares every article with every other, lets a date alone join or part, or overrides the reader's correction.

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
    /// Corrections that named something that is not there.
    pub warnings: Vec<Notice>,
}

/// Puts articles into events; the result does not depend on their order.
#[must_use]
pub fn cluster(_articles: &[Annotated], _options: &Options) -> Clusters {
    Clusters::default()
}
