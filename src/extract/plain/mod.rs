//! Text scrapes: the visible lines of a page, menus and all, without markup.

use super::clean::scraper_date;
use super::{Part, Parts, Stamp, StampRole};
use crate::model::{BlockKind, DateSource};

/// A paragraph of prose has at least this many words; measured as the best line filter (docs/METHODS.md).
const PROSE_WORDS: usize = 12;

/// Finds the article among the lines of a scrape.
#[must_use]
pub(super) fn read(scrape: &str) -> Parts {
    let (date, body) = scraper_date(scrape);
    let mut parts = Parts::default();
    parts
        .dates
        .extend(date.map(|raw| Stamp::new(StampRole::Published, DateSource::Scraper, raw)));
    for line in body.lines().map(str::trim) {
        let prose = line.split_whitespace().count() >= PROSE_WORDS
            && line.ends_with(['.', '!', '?', '”', '"', '…']);
        if prose {
            parts.body.push(Part::new(BlockKind::Paragraph, line));
        }
    }
    parts
}
