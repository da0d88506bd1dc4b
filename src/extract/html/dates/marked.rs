//! Elements that markup names as a date: meta elements and `<time>` and its like.

use super::super::blocks::Block;
use super::super::head::Time;
use super::super::tree::Page;
use crate::extract::StampRole;
use crate::lexicon::{DateLabel, date_name};

/// Meta elements that give the date of publication, the most exact first.
pub(super) const PUBLISHED: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "article:published",
    "og:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_at",
    "publication_date",
    "pubdate",
    "og:pubdate",
    "originalpublicationdate",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "article_date_original",
    "article.published",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "citation_date",
    "citation_online_date",
    "datecreated",
    "date.created",
    "date",
    "dc.date.available",
];
/// Meta elements that give the date of the last change.
pub(super) const MODIFIED: &[&str] = &[
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "og:modified_time",
    "dcterms.modified",
    "dc.date.modified",
    "lastmod",
    "revised",
    "last-modified",
];

/// What the names of an element make of its date.
pub(super) fn role_of(names: &str) -> StampRole {
    match date_name(names) {
        Some(DateLabel::Modified) => StampRole::Modified,
        _ => StampRole::Published,
    }
}

/// Orders marked dates: those marked as the page's own, then those called published, then those nearest under the headline.
///
/// What stands in menus, lists of other pages and comments goes last.
pub(super) fn by_trust<'a>(
    page: &'a Page,
    blocks: &[Block],
    headline: Option<usize>,
) -> Vec<&'a Time> {
    let at = headline
        .and_then(|index| blocks.get(index))
        .map_or(0, |block| block.at);
    let mut times: Vec<&Time> = page.head.times.iter().collect();
    times.sort_by_cached_key(|time| {
        let published = date_name(&time.name) == Some(DateLabel::Published);
        (
            is_aside(page, time.node),
            !time.sure,
            !published,
            time.node < at,
            time.node.abs_diff(at),
        )
    });
    times
}

/// Says whether a node stands in a comment, a menu or a list of other pages.
fn is_aside(page: &Page, node: usize) -> bool {
    let mut at = node;
    while let Some(here) = page.nodes.get(at).filter(|_| at > 0) {
        if here.hints.comments
            || here.hints.furniture
            || here.tag == super::super::tree::Tag::Furniture
        {
            return true;
        }
        at = here.parent;
    }
    false
}
