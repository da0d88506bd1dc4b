//! An article with its sentences, dates, entities and quotes.

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

/// What a date in the text is to the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateRole {
    /// When the article was published.
    Published,
    /// When the event it mainly reports took place.
    Event,
    /// Background.
    Other,
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

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    /// A person.
    Person,
    /// An organisation, a state's organs included.
    Organisation,
    /// A state, city, region.
    Place,
    /// Any other name.
    Other,
}

impl EntityKind {
    /// Gives the word used in JSON: `EntityKind::Person -> "person"`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Place => "place",
            Self::Other => "other",
        }
    }
}

/// How a mention refers to its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MentionForm {
    /// By name, whole or in part: "Xi Jinping", "Mr. Xi".
    Name,
    /// By office alone: "the president".
    Title,
    /// By pronoun.
    Pronoun,
    /// By description: "his Russian counterpart".
    Description,
    /// By a place or seat that stands for it: "Beijing", "the Kremlin".
    Metonym,
}

impl MentionForm {
    /// Gives the word used in JSON: `MentionForm::Metonym -> "metonym"`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Title => "title",
            Self::Pronoun => "pronoun",
            Self::Description => "description",
            Self::Metonym => "metonym",
        }
    }
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

/// How words are quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteKind {
    /// Whole clauses between quote marks.
    Direct,
    /// A few words between quote marks inside the writer's sentence.
    Partial,
    /// Reported without quote marks.
    Indirect,
}

impl QuoteKind {
    /// Gives the word used in JSON: `QuoteKind::Direct -> "direct"`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Partial => "partial",
            Self::Indirect => "indirect",
        }
    }
}

/// What a reporting verb adds to "said" (Hooper 1975; Karttunen 1971; Kiparsky 1970).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VerbClass {
    /// said, told
    Neutral,
    /// claimed, alleged
    Doubt,
    /// insisted, stressed
    Assert,
    /// admitted, acknowledged
    Concede,
    /// hailed, slammed
    Emotive,
    /// revealed, pointed out
    Factive,
}

impl VerbClass {
    /// Gives the word used in lists and JSON: `VerbClass::Doubt -> "doubt"`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Doubt => "doubt",
            Self::Assert => "assert",
            Self::Concede => "concede",
            Self::Emotive => "emotive",
            Self::Factive => "factive",
        }
    }

    /// Reads the word used in lists.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [
            Self::Neutral,
            Self::Doubt,
            Self::Assert,
            Self::Concede,
            Self::Emotive,
            Self::Factive,
        ]
        .into_iter()
        .find(|class| class.name() == name)
    }
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
