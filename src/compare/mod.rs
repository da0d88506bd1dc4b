//! An event becomes a comparison.
//!
//! **Takes** an [`Event`] and the articles. **Gives** a [`Comparison`]: rows, facts with four states, quotes and findings.
//! **Never** judges, calls a fact left out that the article could not have had, or states anything without evidence.

use crate::model::{Annotated, Comparison, Event};

/// What the reader asks of a comparison.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Outlet name or article id of the base; without it, the article with the most shared passages.
    pub base: Option<String>,
    /// Outlet names or article ids to compare; empty for all.
    pub only: Vec<String>,
}

/// Compares the articles of an event.
#[must_use]
pub fn compare(event: &Event, _articles: &[Annotated], _options: &Options) -> Comparison {
    Comparison {
        event: event.id.clone(),
        articles: event.articles.clone(),
        ..Comparison::default()
    }
}
