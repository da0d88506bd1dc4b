//! One page cleaned.

use super::named::named;
use super::{Date, Notice, Outlet};
use crate::text::Span;

/// Where a page was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Source {
    /// The path as the user named it.
    pub path: String,
    /// Number of the record in its file, from 1.
    pub record: Option<usize>,
    /// Byte of the archive where the record begins; in a compressed one, where its member does.
    pub offset: Option<u64>,
    /// The page's address.
    pub url: Option<String>,
    /// Hash of the page's bytes, in hexadecimal.
    pub sha256: String,
}

named! {
    /// What a kept part of a page is.
    pub enum BlockKind {
        /// The headline.
        Title = "title",
        /// The summary line under it.
        Standfirst = "standfirst",
        /// Who wrote it.
        Byline = "byline",
        /// Place and day that open a report: "BEIJING, June 15".
        Dateline = "dateline",
        /// A heading inside the body.
        Subhead = "subhead",
        /// Running text.
        Paragraph = "paragraph",
        /// A wire or source credit.
        Credit = "credit",}
}

impl BlockKind {
    /// Says whether the part belongs to what the outlet tells (headline, standfirst, subheads, paragraphs).
    #[must_use]
    pub fn is_prose(self) -> bool {
        matches!(
            self,
            Self::Title | Self::Standfirst | Self::Subhead | Self::Paragraph
        )
    }
}

/// One kept part of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands in the text.
    pub span: Span,
}

named! {
    /// Whom a credit names.
    pub enum CreditKind {
        /// A news agency.
        Agency = "agency",
        /// Another outlet.
        Outlet = "outlet",}
}

/// A wire or source credit.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Credit {
    /// Canonical name of the source: `AFP`, `nytimes.com`.
    pub name: String,
    /// Agency or outlet.
    pub kind: CreditKind,
    /// The words of the page.
    pub raw: String,
}

named! {
    /// Why an article is not whole.
    pub enum CutReason {
        /// The page sends the reader elsewhere for the rest.
        ReadMore = "read_more",
        /// The text ends in the middle.
        Truncated = "truncated",
        /// A feed's summary.
        SummaryOnly = "summary_only",
        /// A wall for subscribers.
        Paywall = "paywall",}
}

/// That and where an article is cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cut {
    /// Why.
    pub reason: CutReason,
    /// The words that show it, where the text holds them.
    pub span: Option<Span>,
}

named! {
    /// What kind of piece an article is, by its labels.
    #[derive(Default)]
    pub enum Genre {
        /// News report.
        Report = "report",
        /// Comment, editorial, column.
        Opinion = "opinion",
        /// A running log.
        Live = "live",
        /// A page around a film.
        Video = "video",
        /// Nothing on the page says.
        #[default]
        Unknown = "unknown",}
}

/// One page cleaned: who published what, when, in one canonical text that all spans index.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// Unique in one run.
    pub id: String,
    /// Where the page was found.
    pub source: Source,
    /// Who published.
    pub outlet: Option<Outlet>,
    /// Who shows the page, where that is not the outlet that published.
    pub relayed_by: Option<Outlet>,
    /// Names of the writers.
    pub byline: Vec<String>,
    /// Wire and source credits.
    pub credits: Vec<Credit>,
    /// Section of the outlet.
    pub section: Option<String>,
    /// What kind of piece it is.
    pub genre: Genre,
    /// ISO 639-1 tag of the language, where known.
    pub language: Option<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// When it was last changed.
    pub modified: Option<Date>,
    /// When the page was saved.
    pub captured: Option<Date>,
    /// Whether and where the text is cut off.
    pub cut: Option<Cut>,
    /// Every kept part in page order, joined by newlines; NFC, sanitised.
    pub text: String,
    /// The parts.
    pub blocks: Vec<Block>,
    /// Worth knowing.
    pub notes: Vec<Notice>,
    /// Something was lost.
    pub warnings: Vec<Notice>,
}

impl Article {
    /// Gives the first block of a kind.
    #[must_use]
    pub fn block(&self, kind: BlockKind) -> Option<Block> {
        self.blocks.iter().copied().find(|block| block.kind == kind)
    }

    /// Gives the headline, where there is one.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.block(BlockKind::Title)
            .map(|block| block.span.of(&self.text))
    }

    /// Gives the dateline, where there is one.
    #[must_use]
    pub fn dateline(&self) -> Option<&str> {
        self.block(BlockKind::Dateline)
            .map(|block| block.span.of(&self.text))
    }

    /// Gives the outlet's name, or `"unknown outlet"`.
    #[must_use]
    pub fn outlet_name(&self) -> &str {
        self.outlet
            .as_ref()
            .map_or("unknown outlet", |outlet| outlet.name.as_str())
    }

    /// Says whether a reader who writes `name` means this article: by its id, or the path of a file that is one page.
    #[must_use]
    pub fn is_filed_as(&self, name: &str) -> bool {
        self.id == name || (self.source.record.is_none() && self.source.path == name)
    }

    /// Says whether a reader who writes `name` means this article or its outlet, by the outlet's name or domain.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let by_outlet = |outlet: &Outlet| {
            outlet.name.eq_ignore_ascii_case(name) || outlet.domain.as_deref() == Some(name)
        };
        self.is_filed_as(name) || self.outlet.as_ref().is_some_and(by_outlet)
    }

    /// Counts the words of headline, standfirst and body.
    #[must_use]
    pub fn words(&self) -> usize {
        let prose = self.blocks.iter().filter(|block| block.kind.is_prose());
        prose.map(|block| count(block.span.of(&self.text))).sum()
    }
}

/// Counts the words between spaces; most texts are ASCII, where bytes can be counted.
fn count(text: &str) -> usize {
    if !text.is_ascii() {
        return text.split_whitespace().count();
    }
    let space = |byte: u8| byte == b' ' || (b'\t'..=b'\r').contains(&byte);
    let before = [b' '].into_iter().chain(text.bytes());
    before
        .zip(text.bytes())
        .filter(|(before, byte)| space(*before) && !space(*byte))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_what_stands_between_spaces_of_any_kind() {
        for text in [
            "",
            " one\ttwo\u{b}three \n",
            "one",
            "un\u{a0}deux été\u{1f}x",
            "a\u{1f}b",
        ] {
            assert_eq!(count(text), text.split_whitespace().count(), "{text:?}");
        }
    }
}
