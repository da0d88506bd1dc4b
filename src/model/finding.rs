//! Observed differences, each with the words that show it.

use super::named::named;
use crate::text::Span;
use std::collections::BTreeMap;

/// Where anyone can check a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Evidence {
    /// Column of the article in its [`super::Comparison`].
    pub article: usize,
    /// The words.
    pub span: Span,
}

impl Evidence {
    /// Points at words of a column's article.
    #[must_use]
    pub fn new(article: usize, span: Span) -> Self {
        Self { article, span }
    }
}

named! {
    /// A kind of finding.
    pub enum Signal {
        /// What the headlines put first.
        Headline = "headline",
        /// What actors and the event are called.
        Naming = "naming",
        /// Who is quoted, how much and with which verbs.
        Attribution = "attribution",
        /// The same utterance cut or translated differently.
        Quotation = "quotation",
        /// How certain the same fact is made.
        Hedging = "hedging",
        /// Words for which the aligned passage has a plainer one.
        MarkedWord = "marked_word",
        /// Whether the doer is named.
        Agency = "agency",
        /// Where the same fact stands.
        Prominence = "prominence",
        /// Numbers that differ.
        Numbers = "numbers",
        /// Facts told here only.
        OnlyHere = "only_here",
        /// Facts told elsewhere and not found here.
        Omission = "omission",
        /// Earlier events and causes recalled.
        Background = "background",
        /// Evaluating words in an actor's clause.
        Tone = "tone",
        /// Which themes the words belong to.
        Emphasis = "emphasis",
        /// What kind of piece it is.
        Genre = "genre",
        /// Length and reading level.
        Length = "length",
        /// Shared wording and agency copy.
        Reuse = "reuse",}
}

/// One value behind a finding, for machines.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// Several values.
    List(Vec<Value>),
    /// Named values.
    Map(BTreeMap<String, Value>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Value {
    #[allow(clippy::cast_precision_loss)]
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(list: Vec<T>) -> Self {
        Self::List(list.into_iter().map(Into::into).collect())
    }
}

/// One observed difference: a description with its evidence, never a judgement.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Stable for the same event content.
    pub id: String,
    /// Its kind.
    pub signal: Signal,
    /// Columns of the articles it is about.
    pub articles: Vec<usize>,
    /// Everything `plain` says, for machines.
    pub values: BTreeMap<String, Value>,
    /// How many observations it rests on.
    pub n: usize,
    /// Measured precision of the signal, where it was measured.
    pub precision: Option<f32>,
    /// Where anyone can check it; never empty.
    pub evidence: Vec<Evidence>,
    /// The description, for people.
    pub plain: String,
}
