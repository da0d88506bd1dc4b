//! The dates that a page's markup and its lines around the headline give, each with where it stood.

use super::blocks::Block;
use super::head::{Head, Time};
use super::linked::Linked;
use super::tree::Page;
use super::written::{self, Figures};
use crate::extract::{Stamp, StampRole};
use crate::model::DateSource;

/// Meta elements that give the date of publication, the most exact first.
const PUBLISHED: &[&str] = &[
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
const MODIFIED: &[&str] = &[
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

/// A line with a date beside the headline is short.
const DATE_LINE: usize = 120;
/// So many lines under the headline are looked at, and above it.
const BELOW: usize = 10;
const ABOVE: usize = 3;

/// Lists the dates of a page, the most trusted source first; what each means is settled by whoever reads them.
pub(super) fn stamps(
    page: &Page,
    linked: &Linked,
    blocks: &[Block],
    headline: Option<usize>,
    url: Option<&str>,
) -> Vec<Stamp> {
    let head = &page.head;
    let mut list = List {
        out: Vec::new(),
        figures: Figures::of_language(head.language.as_deref()),
    };
    let address = url.and_then(in_address);
    list.add(
        StampRole::Published,
        DateSource::JsonLd,
        linked.published.as_deref(),
    );
    list.add(
        StampRole::Modified,
        DateSource::JsonLd,
        linked.modified.as_deref(),
    );
    for name in PUBLISHED {
        list.add(StampRole::Published, DateSource::Meta, head.named(&[name]));
    }
    list.add(StampRole::Modified, DateSource::Meta, head.named(MODIFIED));
    let at = headline
        .and_then(|index| blocks.get(index))
        .map_or(0, |block| block.at);
    for time in by_trust(head, at) {
        let raw = time.value.clone().unwrap_or_else(|| page.words(time.node));
        if raw.chars().count() <= DATE_LINE {
            list.add(
                role_of(&format!("{} {raw}", time.name)),
                DateSource::TimeTag,
                Some(&raw),
            );
        }
    }
    list.add(StampRole::Published, DateSource::Url, address.as_deref());
    for line in lines(blocks, headline) {
        list.add(role_of(line), DateSource::Visible, Some(line));
    }
    list.out
}

/// The stamps so far, and how the page writes figures.
struct List {
    out: Vec<Stamp>,
    figures: Figures,
}

impl List {
    fn add(&mut self, role: StampRole, source: DateSource, raw: Option<&str>) {
        let Some(raw) = raw.map(str::trim).filter(|raw| !raw.is_empty()) else {
            return;
        };
        let mut stamp = Stamp::new(role, source, raw);
        let is_iso = raw.as_bytes().get(4) == Some(&b'-');
        if !is_iso {
            stamp.read_as = written::read(raw, self.figures);
        }
        self.out.push(stamp);
    }
}

fn role_of(name: &str) -> StampRole {
    let name = name.to_lowercase();
    let change = [
        "modif",
        "updat",
        "aktualis",
        "actuali",
        "geändert",
        "edited",
    ]
    .iter()
    .any(|word| name.contains(word));
    let published = ["publish", "publi", "erstellt", "veröffentlicht", "posted"]
        .iter()
        .any(|word| name.contains(word));
    if change && !published {
        StampRole::Modified
    } else {
        StampRole::Published
    }
}

/// Orders marked dates: those marked as the page's own, then those under the headline, then the others.
fn by_trust(head: &Head, headline: usize) -> Vec<&Time> {
    let mut times: Vec<&Time> = head.times.iter().collect();
    let called_published = |time: &Time| {
        ["publish", "entry-date", "posted"]
            .iter()
            .any(|word| time.name.contains(word))
    };
    times.sort_by_key(|time| {
        (
            !time.sure,
            !called_published(time),
            time.node < headline,
            time.node.abs_diff(headline),
        )
    });
    times
}

/// Short lines with a digit around the headline.
fn lines(blocks: &[Block], headline: Option<usize>) -> impl Iterator<Item = &str> {
    let at = headline.unwrap_or(0);
    let below = blocks.iter().skip(at + 1).take(BELOW);
    let above = blocks.iter().take(at).rev().take(ABOVE);
    below
        .chain(above)
        .filter(|block| {
            block.chars <= DATE_LINE && block.text.bytes().any(|byte| byte.is_ascii_digit())
        })
        .map(|block| block.text.as_str())
}

/// Reads a day out of an address: `https://a.example/2024/03/14/rain` `-> 2024-03-14`.
pub(super) fn in_address(url: &str) -> Option<String> {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = path.split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split(['/', '-', '_', '.']).collect();
    let by_parts = parts.windows(3).find_map(|window| match window {
        [year, month, day] => day_of(year, month, day),
        _ => None,
    });
    by_parts.or_else(|| {
        let mut eights = parts.iter().filter(|part| part.len() == 8);
        eights.find_map(|part| day_of(part.get(..4)?, part.get(4..6)?, part.get(6..)?))
    })
}

fn day_of(year: &str, month: &str, day: &str) -> Option<String> {
    let digits = |text: &str, length: &[usize]| {
        length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !(digits(year, &[4]) && digits(month, &[1, 2]) && digits(day, &[1, 2])) {
        return None;
    }
    let (y, m, d): (u16, u8, u8) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let real = (1990..=2100).contains(&y) && (1..=12).contains(&m) && (1..=31).contains(&d);
    real.then(|| format!("{y:04}-{m:02}-{d:02}"))
}

#[cfg(test)]
mod tests {
    use super::super::blocks::blocks;
    use super::*;

    #[test]
    fn addresses_hold_days() {
        for (url, day) in [
            ("https://a.example/2024/03/14/rain", Some("2024-03-14")),
            (
                "https://a.example/news/rain-2024-3-4.html?x=2001/01/01",
                Some("2024-03-04"),
            ),
            ("https://a.example/20240314/rain", Some("2024-03-14")),
            ("https://a.example/12345678/rain", None),
            ("https://a.example/2024/13/14/", None),
        ] {
            assert_eq!(in_address(url).as_deref(), day, "{url}");
        }
    }

    #[test]
    fn every_source_is_listed_in_order_of_trust() {
        let page = Page::parse(
            "<meta name=date content=2024-03-14><h1>Rain</h1><time class=updated datetime=2024-03-16>x</time><p>14 March 2024</p><span itemprop=datePublished content=2024-03-15></span>",
        );
        let blocks = blocks(&page);
        let stamps = stamps(&page, &Linked::default(), &blocks, Some(0), None);
        let shown: Vec<String> = stamps
            .iter()
            .map(|s| format!("{:?} {:?} {}", s.role, s.source, s.raw))
            .collect();
        assert_eq!(
            shown,
            [
                "Published Meta 2024-03-14",
                "Published TimeTag 2024-03-15",
                "Modified TimeTag 2024-03-16",
                "Published Visible 14 March 2024"
            ]
        );
    }
}
