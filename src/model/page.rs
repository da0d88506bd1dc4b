//! A page as it came, decoded to text.

use super::named::named;
use super::{Notice, Source};

named! {
    /// What the body of a page is made of.
    pub enum Form {
        /// A text scrape: visible lines of a page, furniture included.
        Scrape = "scrape",
        /// HTML.
        Html = "html",
        /// HTML of an article's own text alone, as feeds carry it.
        Fragment = "fragment",
        /// Running text that someone has cleaned already.
        Clean = "clean",}
}

/// What the input record says of the page, believed before anything read off the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Given {
    /// Headline.
    pub title: Option<String>,
    /// Name or domain of the outlet.
    pub outlet: Option<String>,
    /// Names of the writers.
    pub authors: Vec<String>,
    /// Date of publication, as written.
    pub published: Option<String>,
    /// Date of capture, as written.
    pub captured: Option<String>,
    /// Language tag.
    pub language: Option<String>,
    /// Standfirst or summary.
    pub description: Option<String>,
    /// Section of the outlet.
    pub section: Option<String>,
    /// The body is a summary of a longer text (feeds).
    pub summary_only: bool,
    /// Whom the record says it was taken from (feeds of aggregators); `outlet` is then who shows it.
    pub relayed: Option<Relayed>,
}

/// Another outlet, from which a record was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relayed {
    /// Its name.
    pub name: String,
    /// An address of it.
    pub url: Option<String>,
}

/// One page before extraction.
#[derive(Clone, Debug, PartialEq)]
pub struct RawPage {
    /// Unique in one run; see INTERFACE: the input's id, else the path.
    pub id: String,
    /// Where it was found.
    pub source: Source,
    /// What the body is made of.
    pub form: Form,
    /// The page, decoded; at most [`crate::ingest`]'s cap of bytes.
    pub body: String,
    /// What the record says of it.
    pub given: Given,
    /// What ingesting it lost.
    pub warnings: Vec<Notice>,
}
