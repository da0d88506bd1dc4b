//! An article's text inside a document: what links to evidence lead to.

use super::Line;
use crate::text::Span;

/// The text of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceText {
    /// Its column in the comparison.
    pub article: usize,
    /// What it is, for where only its heading is shown.
    pub summary: Line,
    /// Shown at once, without being asked for.
    pub open: bool,
    /// Its parts in page order.
    pub parts: Vec<Part>,
}

/// One part of an article's text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// How places name it: `"¶3"`, `"headline"`.
    pub name: String,
    /// Where it stands in the article's text.
    pub span: Span,
    /// Its words.
    pub words: Line,
}
