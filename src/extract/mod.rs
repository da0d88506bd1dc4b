//! A page becomes an article.
//!
//! **Takes** a [`RawPage`]. **Gives** an [`Article`]: the page's own report with outlet, dates, credits and cut, in one canonical text.
//! **Never** reads a file, guesses a date it cannot show, or drops a line that might be the report's without a general reason.
//!
//! Each form of page has a reader that finds [`Parts`]; [`assemble`] makes one article of them.

mod builder;
mod byline;
mod clean;
mod credits;
mod cut;
mod dateline;
mod genre;
mod html;
mod language;
mod outlet;
mod parts;
mod plain;
mod published;
mod wrapped;

pub use builder::assemble;
pub use parts::{OutletHints, Part, Parts, Stamp, StampRole};

use crate::lexicon::Outlets;
use crate::model::{Article, Form, RawPage};

/// Finds the article on a page.
#[must_use]
pub fn extract(page: RawPage, outlets: &Outlets) -> Article {
    let parts = match page.form {
        Form::Scrape => plain::read(&page.body, outlets),
        Form::Html => html::read(&page),
        Form::Fragment => html::read_fragment(&page),
        Form::Clean => clean::read(&page),
    };
    assemble(parts, page, outlets)
}
