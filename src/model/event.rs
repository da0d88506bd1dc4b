//! Happenings, why articles were put together, and how happenings follow each other.

use super::Date;
use super::named::named;

named! {
    /// What two articles share.
    pub enum SharedKind {
        /// An entity.
        Entity = "entity",
        /// A telling word or pair of words.
        Term = "term",
        /// A number.
        Number = "number",
        /// A date.
        Date = "date",
        /// A run of the same wording.
        Wording = "wording",
        /// The reader's own correction.
        Correction = "correction",}
}

/// One thing that two articles share, and how much it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// Its kind.
    pub kind: SharedKind,
    /// The entity's name, the term, …
    pub what: String,
    /// Its part of the score.
    pub weight: f32,
}

/// Why two articles of an event stand together.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// One article: its index in [`super::Analysis::articles`].
    pub a: usize,
    /// The other.
    pub b: usize,
    /// How sure, 0 to 1.
    pub score: f32,
    /// What they share, the heaviest first.
    pub shared: Vec<Shared>,
    /// Days between their event dates (else publication dates), where both are known.
    pub days_apart: Option<i32>,
}

/// An article that almost belonged.
#[derive(Clone, Debug, PartialEq)]
pub struct NearMiss {
    /// The article.
    pub article: usize,
    /// How sure, 0 to 1.
    pub score: f32,
    /// What kept it out, in a few words.
    pub why_not: String,
}

/// Someone who takes part in an event.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Actor {
    /// Key of the entity.
    pub key: String,
    /// The name most articles use.
    pub name: String,
}

/// One happening at one date, and the articles that report it.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Date and a hash of the earliest member.
    pub id: String,
    /// Ids it had before a merge.
    pub aliases: Vec<String>,
    /// The article whose headline stands for the event.
    pub title_of: usize,
    /// When it took place.
    pub date: Option<Date>,
    /// Where, where known.
    pub place: Option<String>,
    /// Its articles: indices in [`super::Analysis::articles`], earliest published first.
    pub articles: Vec<usize>,
    /// How sure that all belong together, 0 to 1; 1 for a single article.
    pub confidence: f32,
    /// Who takes part, most named first.
    pub actors: Vec<Actor>,
    /// The strongest links.
    pub why: Vec<Link>,
    /// Who almost belonged.
    pub near_misses: Vec<NearMiss>,
    /// For each of its articles the number of its text: those with the same number share most of their wording, or one is the outlet's
    /// own summary of the other, and count once.
    pub texts: Vec<usize>,
}

impl Event {
    /// Counts the independent texts that its articles make.
    #[must_use]
    pub fn independent_texts(&self) -> usize {
        let mut texts = self.texts.clone();
        texts.sort_unstable();
        texts.dedup();
        texts.len()
    }
}

/// Events that repeat or continue each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Storyline {
    /// Derived from its first event.
    pub id: String,
    /// The shared actors, as a title.
    pub title: String,
    /// Indices of its events in [`super::Analysis::events`], oldest first.
    pub events: Vec<usize>,
}

/// On which events an outlet has a page here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The outlet's name.
    pub outlet: String,
    /// Events it has a page on.
    pub events: Vec<usize>,
    /// Events (of two outlets or more) it has no page on here.
    pub no_page_here: Vec<usize>,
}
