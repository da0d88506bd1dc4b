//! An article with its sentences, dates, entities and quotes.

use super::named::named;
use super::{Article, Date};
use crate::text::Span;

/// One sentence of the article's prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sentence {
    /// Where it stands, white space left out.
    pub span: Span,
    /// Index of its block in [`Article::blocks`].
    pub block: usize,
}

named! {
    /// What a date in the text is to the article.
    pub enum DateRole {
        /// When the article was published.
        Published = "published",
        /// When the event it mainly reports took place.
        Event = "event",
        /// Background.
        Other = "other",}
}

/// A time expression of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct DateMention {
    /// Its words.
    pub span: Span,
    /// What it means.
    pub date: Date,
    /// What it is to the article.
    pub role: DateRole,
}

named! {
    /// What an entity is.
    pub enum EntityKind {
        /// A person.
        Person = "person",
        /// An organisation, a state's organs included.
        Organisation = "organisation",
        /// A state, city, region.
        Place = "place",
        /// Any other name.
        Other = "other",}
}

named! {
    /// How a mention refers to its entity.
    pub enum MentionForm {
        /// By name, whole or in part: "Xi Jinping", "Mr. Xi".
        Name = "name",
        /// By office alone: "the president".
        Title = "title",
        /// By pronoun.
        Pronoun = "pronoun",
        /// By description: "his Russian counterpart".
        Description = "description",
        /// By a place or seat that stands for it: "Beijing", "the Kremlin".
        Metonym = "metonym",}
}

/// One place where an article refers to an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mention {
    /// Its words.
    pub span: Span,
    /// How it refers.
    pub form: MentionForm,
}

/// Someone or something that an article names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Its fullest name in this article.
    pub name: String,
    /// The same for the same entity in every article: lower case, canonical spelling.
    pub key: String,
    /// What it is.
    pub kind: EntityKind,
    /// Where it is referred to, in text order.
    pub mentions: Vec<Mention>,
}

named! {
    /// How words are quoted.
    pub enum QuoteKind {
        /// Whole clauses between quote marks.
        Direct = "direct",
        /// A few words between quote marks inside the writer's sentence.
        Partial = "partial",
        /// Reported without quote marks.
        Indirect = "indirect",}
}

named! {
    /// What a reporting verb adds to "said" (Hooper 1975; Karttunen 1971; Kiparsky 1970).
    pub enum VerbClass {
        /// said, told
        Neutral = "neutral",
        /// claimed, alleged
        Doubt = "doubt",
        /// insisted, stressed
        Assert = "assert",
        /// admitted, acknowledged
        Concede = "concede",
        /// hailed, slammed
        Emotive = "emotive",
        /// revealed, pointed out
        Factive = "factive",
        /// urged, ordered
        Direct = "direct",
        /// denied, rejected
        Deny = "deny",
        /// thinks, believes
        Cognitive = "cognitive",}
}

/// Words that an article puts into someone's mouth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The quoted words, quote marks left out.
    pub span: Span,
    /// How they are quoted.
    pub kind: QuoteKind,
    /// Index of the speaker in [`Annotated::entities`], where resolved.
    pub speaker: Option<usize>,
    /// The words that name the speaker.
    pub speaker_span: Option<Span>,
    /// The reporting verb.
    pub verb_span: Option<Span>,
    /// Its class.
    pub verb_class: Option<VerbClass>,
}

/// An article with everything that was found in its text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Annotated {
    /// The article.
    pub article: Article,
    /// Its sentences in text order: headline, standfirst, subheads and paragraphs.
    pub sentences: Vec<Sentence>,
    /// Its time expressions in text order.
    pub dates: Vec<DateMention>,
    /// When the event it mainly reports took place.
    pub event_date: Option<Date>,
    /// Its entities, by first mention.
    pub entities: Vec<Entity>,
    /// Its quotes in text order.
    pub quotes: Vec<Quote>,
}

impl Annotated {
    /// Gives the words of a span.
    #[must_use]
    pub fn words_of(&self, span: Span) -> &str {
        span.of(&self.article.text)
    }
}
