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
/// A line that is a date with a label: "Datum: 18.10.2024".
const LABELLED_DATE: usize = 60;
/// Words beside the date in its line: names of month, weekday and writer, "Published", "Uhr".
const WORDS_BESIDE: usize = 8;
/// A report may open with its date: so many characters of its first paragraph are looked at.
const OPENING: usize = 40;

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
    list.add(
        StampRole::Published,
        DateSource::Url,
        url.and_then(in_address).as_deref(),
    );
    for line in lines(blocks, headline) {
        list.add(role_of(line), DateSource::Visible, Some(line));
    }
    list.add_elsewhere(blocks, &head.state);
    list.tell_figures();
    list.doubt_what_readers_do_not_see();
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
        if raw.as_bytes().get(4) != Some(&b'-') {
            stamp.read_as = written::read(raw, self.figures);
        }
        self.out.push(stamp);
    }

    /// The days given so far for a role and some sources.
    fn days(&self, role: StampRole, sources: &[DateSource]) -> impl Iterator<Item = &str> {
        let wanted = move |stamp: &&Stamp| stamp.role == role && sources.contains(&stamp.source);
        self.out.iter().filter(wanted).filter_map(day)
    }

    fn has_published(&self) -> bool {
        self.days(StampRole::Published, ALL).next().is_some()
    }

    /// Where nothing else gives a day: the one day of all short lines, what the page's scripts call published, its last change.
    fn add_elsewhere(&mut self, blocks: &[Block], state: &[String]) {
        if self.has_published() {
            return;
        }
        let short = blocks
            .iter()
            .filter(|block| block.chars <= LABELLED_DATE && is_date_line(block));
        let opening = blocks
            .iter()
            .filter(|block| block.ends_sentence() && block.chars > DATE_LINE)
            .take(1);
        let opening =
            opening.filter_map(|block| block.text.get(..block.text.char_indices().nth(OPENING)?.0));
        let read: Vec<(&str, String)> = short
            .map(|block| block.text.as_str())
            .chain(opening)
            .filter_map(|line| Some((line, written::read(line, self.figures)?)))
            .collect();
        let mut days: Vec<&String> = read.iter().map(|(_, day)| day).collect();
        days.dedup();
        if let ([_], Some((line, _))) = (days.as_slice(), read.first()) {
            self.add(StampRole::Published, DateSource::Visible, Some(line));
        }
        for raw in state {
            self.add(StampRole::Published, DateSource::Meta, Some(raw));
        }
        if !self.has_published() {
            let change = self
                .out
                .iter()
                .find(|stamp| stamp.role == StampRole::Modified && day(stamp).is_some());
            let change = change.map(|stamp| Stamp {
                role: StampRole::Published,
                ..stamp.clone()
            });
            self.out.extend(change);
        }
    }

    /// Figures that read two ways are read the way that another source of the page confirms.
    fn tell_figures(&mut self) {
        let days: Vec<String> = self.out.iter().filter_map(day).map(str::to_owned).collect();
        let given = |wanted: &str| days.iter().filter(|day| *day == wanted).count();
        for stamp in &mut self.out {
            let Some(read) = stamp
                .read_as
                .clone()
                .or_else(|| written::read(&stamp.raw, Figures::DayFirst))
            else {
                continue;
            };
            let Some(other) = written::swapped(&read).filter(|_| stamp.raw.contains('/')) else {
                continue;
            };
            if given(&read) == 0 && given(&other) > 0 {
                stamp.read_as = Some(other);
            } else if given(&read) > 0 {
                stamp.read_as = Some(read);
            }
        }
    }

    /// A day that the page gives to machines alone, while it shows its readers another, is not the one that readers saw it come out.
    ///
    /// Republished and rebuilt pages do so; in 19 of 400 pages the two differ, and the one shown is right in 14. An address that holds the day
    /// before or after is believed, too: its day is the outlet's own, the other often that of Greenwich.
    fn doubt_what_readers_do_not_see(&mut self) {
        use DateSource::{JsonLd, Meta, TimeTag, Url, Visible};
        let Some(machine) = self
            .days(StampRole::Published, &[JsonLd, Meta])
            .next()
            .map(str::to_owned)
        else {
            return;
        };
        let shown = self
            .days(StampRole::Published, &[TimeTag, Visible])
            .any(|day| day == machine);
        let other = self
            .days(StampRole::Published, &[Visible])
            .next()
            .filter(|_| !shown)
            .map(str::to_owned);
        let address = self
            .days(StampRole::Published, &[Url])
            .next()
            .filter(|day| written::are_neighbours(day, &machine))
            .map(str::to_owned);
        let Some(believed) = other.or(address) else {
            return;
        };
        for stamp in &mut self.out {
            if stamp.role == StampRole::Published
                && day(stamp) != Some(believed.as_str())
                && stamp.source != Visible
            {
                stamp.role = StampRole::Doubted;
            }
        }
    }
}

const ALL: &[DateSource] = &[
    DateSource::JsonLd,
    DateSource::Meta,
    DateSource::TimeTag,
    DateSource::Url,
    DateSource::Visible,
];

/// What a stamp means as a day, where that is known here.
fn day(stamp: &Stamp) -> Option<&str> {
    let is_iso =
        |text: &str| text.as_bytes().get(4) == Some(&b'-') && text.as_bytes().get(7) == Some(&b'-');
    let text = stamp.read_as.as_deref().unwrap_or(&stamp.raw);
    text.get(..10).filter(|day| is_iso(day))
}

/// Says whether a line is hardly more than a date: `"By Ann Lee, 14 March 2024, 10:30"`, not `"The bridge opens on 14 March 2024."`.
fn is_date_line(block: &Block) -> bool {
    let words = || {
        block
            .text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().all(char::is_alphabetic) && word.chars().count() > 1)
    };
    let most = if block.ends_sentence() {
        WORDS_BESIDE / 2
    } else {
        WORDS_BESIDE
    };
    block.chars <= DATE_LINE && has_digit(&block.text) && words().count() <= most
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
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
        .filter(|block| is_date_line(block))
        .map(|block| block.text.as_str())
}

/// Reads a day out of an address: `https://a.example/2024/03/14/rain` `-> 2024-03-14`.
pub(super) fn in_address(url: &str) -> Option<String> {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = path.split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split(['/', '-', '_', '.']).collect();
    let by_parts = parts.windows(3).find_map(|window| match window {
        [first, month, last] => day_of(first, month, last).or_else(|| day_of(last, month, first)),
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
