//! One event side by side.

use super::named::named;
use super::{EntityKind, Evidence, Finding, MentionForm, Notice, QuoteKind, VerbClass};
use crate::text::Span;

named! {
    /// The state of a fact for an article.
    pub enum FactState {
        /// Said, in much the same words.
        Stated = "stated",
        /// Said in other words, numbers or certainty.
        StatedDifferently = "stated_differently",
        /// No passage says it, and the article could have.
        NotFound = "not_found",
        /// It cannot be known whether the article left it out; see [`Reason`].
        CannotTell = "cannot_tell",}
}

named! {
    /// Why a state cannot be told.
    pub enum Reason {
        /// The article is cut off.
        Cut = "cut",
        /// Only a summary is at hand.
        SummaryOnly = "summary_only",
        /// It was published before anyone stated the fact.
        PublishedEarlier = "published_earlier",
        /// Which was published first is not known.
        OrderUnknown = "order_unknown",
        /// A limit was reached before the passage could be looked at.
        Capped = "capped",
        /// Nothing here clearly tells it, but a passage may, in other words.
        Unsure = "unsure",}
}

named! {
    /// What an edit does to the reference's words.
    pub enum EditOp {
        /// The same words.
        Equal = "equal",
        /// Words only here.
        Insert = "insert",
        /// Words only in the reference.
        Delete = "delete",
        /// Other words in the same place.
        Replace = "replace",
        /// Other words that mean much the same.
        Synonym = "synonym",}
}

/// One step from the reference's words to the words here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Edit {
    /// What it does.
    pub op: EditOp,
    /// The words in the reference article; empty for an insertion.
    pub reference: Span,
    /// The words in this article; empty for a deletion.
    pub here: Span,
}

/// The passage that comes closest to a fact that was not found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nearest {
    /// Where it stands.
    pub span: Span,
    /// How alike, 0 to 1.
    pub score: f32,
}

/// One article's part of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Its passages, in text order; empty is data.
    pub spans: Vec<Span>,
    /// The state of the fact here.
    pub state: FactState,
    /// Why it cannot be told.
    pub reason: Option<Reason>,
    /// From the reference's words to these; empty for the reference itself.
    pub edits: Vec<Edit>,
    /// For a fact that was not found: what comes closest.
    pub nearest: Option<Nearest>,
}

/// Passages of different articles that say the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Stable for the same event content.
    pub id: String,
    /// Column whose words the edits start from.
    pub reference: usize,
    /// How alike its passages are, 0 to 1; 1 where only one article says it.
    pub score: f32,
    /// A cell for every column.
    pub cells: Vec<Cell>,
}

impl Row {
    /// Counts the articles that state the fact, alike or differently.
    #[must_use]
    pub fn stated_by(&self) -> usize {
        self.cells
            .iter()
            .filter(|cell| !cell.spans.is_empty())
            .count()
    }
}

/// One outlet's cut of an utterance.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteCell {
    /// Column.
    pub article: usize,
    /// The quoted words.
    pub span: Span,
    /// How they are quoted.
    pub kind: QuoteKind,
    /// The reporting verb.
    pub verb_span: Option<Span>,
    /// Its class.
    pub verb_class: Option<VerbClass>,
    /// From the reference cell's words (the first) to these.
    pub edits: Vec<Edit>,
}

/// The same utterance in several articles, or in one.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteRow {
    /// Key and name of the speaker, where resolved.
    pub speaker: Option<super::Actor>,
    /// The cuts; the longest first.
    pub cells: Vec<QuoteCell>,
}

/// How an actor or the event is called in an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The words as the article has them.
    pub words: String,
    /// How they refer.
    pub form: MentionForm,
    /// How often.
    pub count: usize,
    /// The first place.
    pub first: Evidence,
}

/// What every article calls one actor.
#[derive(Clone, Debug, PartialEq)]
pub struct Naming {
    /// The entity's key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Labels by column, most used first.
    pub labels: Vec<Vec<Label>>,
}

/// How often and how a speaker has the word in an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// Column.
    pub article: usize,
    /// The speaker; `None` collects the unresolved.
    pub speaker: Option<super::Actor>,
    /// Words in direct, partial and indirect quotes.
    pub words: [usize; 3],
    /// Reporting verbs by class.
    pub verbs: Vec<(VerbClass, usize)>,
    /// The quotes.
    pub evidence: Vec<Evidence>,
}

/// A number that several articles give for the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberRow {
    /// What is counted.
    pub unit: String,
    /// Value and place by article, in order of publication.
    pub values: Vec<(f64, Evidence)>,
    /// How they differ.
    pub relation: NumberRelation,
}

named! {
    /// How two numbers for the same thing differ.
    pub enum NumberRelation {
        /// They agree.
        Same = "same",
        /// One rounds the other.
        Rounding = "rounding",
        /// A later report gives another number.
        Update = "update",
        /// Reports of the same time give different numbers.
        Conflict = "conflict",}
}

/// Where the rows shared by all stand in an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// Column.
    pub article: usize,
    /// Row id and depth in the body, 0 to 1, in text order.
    pub depths: Vec<(String, f32)>,
    /// Kendall's τ against the consensus order, where ≥ 3 rows are shared.
    pub tau: Option<f32>,
}

named! {
    /// How much of a text stands in another.
    pub enum ReuseKind {
        /// Almost all of it.
        Copy = "copy",
        /// Part of it.
        Partial = "partial",
        /// Hardly anything.
        Independent = "independent",}
}

/// Articles that share most of their wording and count once.
#[derive(Clone, Debug, PartialEq)]
pub struct TextGroup {
    /// Columns, first seen first.
    pub articles: Vec<usize>,
    /// Agency they credit, where one.
    pub agency: Option<String>,
}

/// Who shares wording with whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reuse {
    /// Groups of articles; as many as there are independent texts.
    pub groups: Vec<TextGroup>,
    /// For each article against the text it shares most with: column, other column, share of its words, kind.
    pub shares: Vec<(usize, usize, f32, ReuseKind)>,
}

/// What all say alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Rows in all.
    pub rows: usize,
    /// Rows that two or more independent texts state.
    pub rows_shared: usize,
    /// Quotes in all.
    pub quotes: usize,
    /// Quotes that two or more independent texts carry.
    pub quotes_shared: usize,
}

/// One event side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Id of the event.
    pub event: String,
    /// Columns: indices in [`super::Analysis::articles`]; the base is the first.
    pub articles: Vec<usize>,
    /// Rows in the order of the base, other rows after the passage they follow.
    pub rows: Vec<Row>,
    /// Utterances.
    pub quotes: Vec<QuoteRow>,
    /// What actors are called.
    pub naming: Vec<Naming>,
    /// Who has the word.
    pub attribution: Vec<Voice>,
    /// Numbers.
    pub numbers: Vec<NumberRow>,
    /// Order of the shared rows.
    pub order: Vec<Order>,
    /// Shared wording.
    pub reuse: Reuse,
    /// Differences.
    pub findings: Vec<Finding>,
    /// Agreement.
    pub agreement: Agreement,
    /// Worth knowing.
    pub notes: Vec<Notice>,
    /// Something was left out.
    pub warnings: Vec<Notice>,
}
