//! What a reader of pages (plain, HTML, clean text) found, before it becomes one text.

use crate::calendar::Order;
use crate::model::{BlockKind, CutReason, DateSource, Genre, Notice};

/// The parts of one page in page order, as strings of the page; nothing here needs to be sanitised yet.
///
/// [`super::assemble`] turns them into an article. A reader of pages fills what it sees and leaves the rest at its default.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parts {
    /// The headline.
    pub title: Option<String>,
    /// The summary line under it.
    pub standfirst: Option<String>,
    /// The line that names the writers, as on the page: `"By Ann Lee and Bo Vik"`.
    pub byline: Option<String>,
    /// Names of the writers, where the page gives them one by one; otherwise they are read from `byline`.
    pub authors: Vec<String>,
    /// Subheads, paragraphs and credit lines, in order. A dateline at the start of the first paragraph and a credit at the end of the last stay in place.
    pub body: Vec<Part>,
    /// Written dates with what they say of the page.
    pub dates: Vec<Stamp>,
    /// What the page shows of its outlet.
    pub outlet: OutletHints,
    /// The page's own address, where it names one.
    pub url: Option<String>,
    /// Section of the outlet: `"World"`.
    pub section: Option<String>,
    /// What kind of piece it is, where a label says so.
    pub genre: Genre,
    /// Language tag that the page gives: `"en-GB"`.
    pub language: Option<String>,
    /// Why the text is not whole, where the reader of pages knows it; signs inside the body are found later.
    pub cut: Option<CutReason>,
    /// How many hidden characters were removed already.
    pub hidden: usize,
    /// What was lost in reading.
    pub warnings: Vec<Notice>,
}

/// One kept line of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Subhead, paragraph or credit.
    pub kind: BlockKind,
    /// Its words, on one line.
    pub text: String,
}

impl Part {
    /// Makes a part: `Part::new(BlockKind::Paragraph, "It rained.")`.
    #[must_use]
    pub fn new(kind: BlockKind, text: impl Into<String>) -> Self {
        Self {
            kind,
            text: text.into(),
        }
    }
}

/// What a written date says of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StampRole {
    /// When the article came out.
    Published,
    /// When it was last changed.
    Modified,
    /// When the page was saved, or the clock in its masthead.
    Captured,
    /// Given to machines as the date of publication, while the page shows its readers another.
    Doubted,
}

/// A written date on the page, outside the article's own sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// What it says of the page.
    pub role: StampRole,
    /// Where it stood.
    pub source: DateSource,
    /// The words: `"2024-02-08T13:03:00+03:00"`, `"Published: 8 Feb, 2024 13:03"`, `"2 hours ago"`.
    pub raw: String,
    /// Which of the figures is the day, where the reader of pages knows it from the page's language or its other dates.
    pub order: Option<Order>,
}

impl Stamp {
    /// Makes a stamp: `Stamp::new(StampRole::Published, DateSource::JsonLd, "2024-02-08")`.
    #[must_use]
    pub fn new(role: StampRole, source: DateSource, raw: impl Into<String>) -> Self {
        Self {
            role,
            source,
            raw: raw.into(),
            order: None,
        }
    }
}

/// What a page shows of who published it, each list the surest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutletHints {
    /// Names given by markup: JSON-LD publisher, `og:site_name`.
    pub names: Vec<String>,
    /// Domains of the page's own address: canonical link, `og:url`.
    pub domains: Vec<String>,
    /// A line of its own beside the headline that names an outlet: whoever is relayed.
    pub relayed: Option<String>,
    /// Lines of the page's furniture where an outlet writes its own name: masthead, copyright, "About …".
    pub lines: Vec<String>,
}
