//! A page becomes an article.
//!
//! **Takes** a [`RawPage`]. **Gives** an [`Article`]: the page's own report with outlet, dates, credits and cut, in one canonical text.
//! **Never** reads a file, guesses a date it cannot show, or drops a line that might be the report's without a general reason.

use crate::lexicon::Outlets;
use crate::model::{Article, RawPage};

/// Finds the article on a page.
#[must_use]
pub fn extract(page: RawPage, _outlets: &Outlets) -> Article {
    Article {
        id: page.id,
        source: page.source,
        warnings: page.warnings,
        ..Article::default()
    }
}
