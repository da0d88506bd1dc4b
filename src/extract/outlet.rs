//! Who published a page, and who shows it.

use super::OutletHints;
use super::credits::is_domain;
use crate::lexicon::Outlets;
use crate::model::{Outlet, OutletKind, RawPage, Relayed};
use crate::text::phrases::Phrases;
use std::sync::LazyLock;

/// Who published, and who relays where that is someone else.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Identified {
    /// Who published.
    pub outlet: Option<Outlet>,
    /// Who shows the page.
    pub relayed_by: Option<Outlet>,
}

/// Identifies the outlet: the record's own word, the address, the markup, then what the page's furniture says.
///
/// A known outlet that is named beside the headline published, or whom the record says it took the piece from; whoever else the page belongs to relays it.
pub(super) fn identify(hints: &OutletHints, page: &RawPage, outlets: &Outlets) -> Identified {
    let beside = hints.relayed.as_deref();
    let relayed = beside
        .and_then(|name| by_form(name, outlets))
        .or_else(|| Some(source(page.given.relayed.as_ref()?, outlets)));
    let host = host_of(hints, page, outlets);
    match (relayed, host) {
        (Some(outlet), Some(host)) if host.name != outlet.name => Identified {
            outlet: Some(outlet),
            relayed_by: Some(host),
        },
        (relayed, host) => Identified {
            outlet: relayed.or(host),
            relayed_by: None,
        },
    }
}

/// Makes the outlet that a record says it was taken from.
fn source(relayed: &Relayed, outlets: &Outlets) -> Outlet {
    let domain = relayed.url.as_deref().and_then(domain_of);
    by_form(&relayed.name, outlets)
        .or_else(|| outlets.by_domain(domain?).cloned())
        .unwrap_or_else(|| unknown(&relayed.name, domain))
}

/// Finds whose page it is; each source is tried alone, known outlets before unknown ones.
fn host_of(hints: &OutletHints, page: &RawPage, outlets: &Outlets) -> Option<Outlet> {
    let given = page.given.outlet.as_deref();
    let address = page.source.url.as_deref().and_then(domain_of);
    let domains = || {
        address.into_iter().chain(
            hints
                .domains
                .iter()
                .filter_map(|address| domain_of(address)),
        )
    };
    let names = || hints.names.iter().map(String::as_str);
    given
        .and_then(|name| by_form(name, outlets))
        .or_else(|| domains().find_map(|domain| outlets.by_domain(domain).cloned()))
        .or_else(|| names().find_map(|name| by_form(name, outlets)))
        .or_else(|| {
            if address.is_none() {
                by_furniture(&hints.lines, outlets)
            } else {
                None
            }
        })
        .or_else(|| given.map(|name| unknown(name, domains().next())))
        .or_else(|| names().next().map(|name| unknown(name, domains().next())))
        .or_else(|| domains().next().map(|domain| unknown(domain, None)))
        .or_else(|| {
            hints
                .lines
                .iter()
                .find_map(|line| copyright_holder(line))
                .map(|name| unknown(name, None))
        })
        .or_else(|| repeated_domain(&hints.lines).map(|domain| unknown(domain, None)))
}

/// Makes an outlet that the facts file does not have: `"www.lantern.example" -> lantern.example`.
fn unknown(name: &str, domain: Option<&str>) -> Outlet {
    let domain = domain.or_else(|| domain_of(name));
    let name = if is_domain(name.trim()) {
        name.trim().trim_start_matches("www.")
    } else {
        name.trim()
    };
    Outlet {
        domain: domain.map(str::to_lowercase),
        ..Outlet::named(name)
    }
}

/// Finds an outlet by its domain or a form of its name, with and without "The".
fn by_form(name: &str, outlets: &Outlets) -> Option<Outlet> {
    let name = name.trim();
    let known = match domain_of(name) {
        Some(domain) => outlets.by_domain(domain),
        None => outlets
            .by_name(name)
            .or_else(|| outlets.by_name(name.strip_prefix("The ")?)),
    };
    known.cloned()
}

/// Gives the domain of an address: `"https://www.dw.com/en/a-1" -> "dw.com"`.
fn domain_of(address: &str) -> Option<&str> {
    let rest = address
        .trim()
        .split_once("://")
        .map_or(address.trim(), |(_, rest)| rest);
    let domain = rest.split(['/', '?', '#', ':']).next()?;
    let domain = domain.strip_prefix("www.").unwrap_or(domain);
    is_domain(domain).then_some(domain)
}

/// Only so many lines of furniture are looked at.
const LINES_MAX: usize = 80;
/// A line that names an outlet inside a longer text is no masthead.
const LINE_MAX: usize = 400;

/// What a line is worth: the outlet's own domain, its name in the copyright line, its name alone, its name in a line such as "Skip to more … sites".
const DOMAIN: u32 = 6;
const HOLDER: u32 = 6;
const ALONE: u32 = 4;
const INSIDE: u32 = 1;
/// One name inside one line is not enough: "Follow us on …" names others.
const ENOUGH: u32 = 2;

/// Weighs what the page's furniture says; of equals the first seen wins.
fn by_furniture(lines: &[String], outlets: &Outlets) -> Option<Outlet> {
    let mut votes: Vec<(&Outlet, u32)> = Vec::new();
    for line in lines
        .iter()
        .filter(|line| line.len() <= LINE_MAX)
        .take(LINES_MAX)
    {
        for (outlet, weight) in named_in(line, outlets) {
            match votes
                .iter_mut()
                .find(|(known, _)| known.name == outlet.name)
            {
                Some((_, sum)) => *sum += weight,
                None => votes.push((outlet, weight)),
            }
        }
    }
    let best = votes.iter().rev().max_by_key(|(_, sum)| *sum)?;
    (best.1 >= ENOUGH).then(|| best.0.clone())
}

fn named_in<'a>(line: &str, outlets: &'a Outlets) -> Vec<(&'a Outlet, u32)> {
    let mut found = Vec::new();
    let words: Vec<&str> = line.split_whitespace().collect();
    let addresses = words
        .iter()
        .filter(|word| word.contains('.') && !word.contains('@'));
    let domains = addresses.filter_map(|word| outlets.by_domain(domain_of(trimmed(word))?));
    found.extend(domains.map(|outlet| (outlet, DOMAIN)));
    let holder = copyright_holder(line);
    found.extend(
        holder
            .and_then(|name| outlets.by_name(name))
            .map(|outlet| (outlet, HOLDER)),
    );
    let name = trimmed(line);
    if let Some(outlet) = outlets.by_name(name) {
        found.push((outlet, if telling(name) { ALONE } else { INSIDE }));
    } else if let Some(holder) = holder {
        let words: Vec<&str> = holder.split_whitespace().collect();
        found.extend(inside(&words, outlets).map(|outlet| (outlet, ALONE)));
    } else if words.len() <= 12 && speaks_of_itself(line) {
        found.extend(inside(&words, outlets).map(|outlet| (outlet, INSIDE)));
    }
    found.retain(|(outlet, weight)| outlet.kind != OutletKind::Aggregator || *weight >= ALONE);
    found
}

/// Two capitals alone may be a button for larger letters.
fn telling(name: &str) -> bool {
    name.len() >= 3
}

fn trimmed(words: &str) -> &str {
    words.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Words of furniture in which an outlet names itself; lower case.
static ITSELF: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "skip to",
        " app",
        "features",
        "privacy",
        "subscribe to",
        "about ",
        "contact",
        "more from",
        "follow ",
        "newsletter",
        "sites",
        "top stor",
        "all rights",
        "©",
        "log in",
        "copyright",
        "my ",
    ])
});

fn speaks_of_itself(line: &str) -> bool {
    ITSELF.within(line)
}

/// The longest name in the list of outlets has this many words that matter here.
const NAME_WORDS: usize = 5;

/// Finds known names inside a line, at capitals only.
fn inside<'a>(words: &[&str], outlets: &'a Outlets) -> impl Iterator<Item = &'a Outlet> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let loud = rest
            .first()
            .is_some_and(|word| trimmed(word).starts_with(char::is_uppercase));
        let opens = loud && rest.first().is_some_and(|word| may_open(word, outlets));
        let known = (1..=NAME_WORDS.min(rest.len()))
            .rev()
            .filter(|_| opens)
            .find_map(|count| {
                let name = rest.get(..count)?.join(" ");
                Some((outlets.by_name(without_s(trimmed(&name)))?, count))
            });
        at += known.map_or(1, |(_, count)| count);
        found.extend(known.map(|(outlet, _)| outlet));
    }
    found.into_iter()
}

/// Says whether a word, as it is or as a name alone, may open a known name.
fn may_open(word: &str, outlets: &Outlets) -> bool {
    let opened = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let alone = trimmed(word);
    [opened, alone, without_s(alone)]
        .iter()
        .any(|word| outlets.may_open(word))
}

/// `"The Lantern's" -> "The Lantern"`
fn without_s(name: &str) -> &str {
    name.strip_suffix("'s")
        .or_else(|| name.strip_suffix("’s"))
        .unwrap_or(name)
}

/// Marks after which a page names its owner; lower case.
static OWNED: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(&["©", "(c) ", "copyright", "on behalf of", "published by"]));

/// Gives the name in a copyright line: `"© 2024 Brennmark World Service | Imprint" -> "Brennmark World Service"`.
fn copyright_holder(line: &str) -> Option<&str> {
    let after = OWNED.last_end(line)?;
    let year =
        |c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | '—' | '©' | ' ' | ',' | '.' | ':');
    let rest = line.get(after..)?.trim_start_matches(year);
    let rest = rest
        .strip_prefix("by ")
        .or_else(|| rest.strip_prefix("the "))
        .unwrap_or(rest);
    let end = rest.find([',', '|', '•', '·', '(']).unwrap_or(rest.len());
    let name = rest.get(..end)?;
    let name = [". ", " All ", " all ", " from ", " 19", " 20", " – ", " - "]
        .iter()
        .fold(name, |name, stop| name.split(stop).next().unwrap_or(name));
    let name = trimmed(name);
    let fits = name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= 8;
    fits.then_some(name)
}

/// An unknown domain that the furniture shows at least twice is the page's own.
fn repeated_domain(lines: &[String]) -> Option<&str> {
    let words = || {
        lines
            .iter()
            .take(LINES_MAX)
            .flat_map(|line| line.split_whitespace())
    };
    let domains: Vec<&str> = words()
        .filter(|word| word.contains('.'))
        .filter_map(|word| domain_of(trimmed(word)))
        .collect();
    domains
        .iter()
        .find(|domain| domains.iter().filter(|other| other == domain).count() >= 2)
        .copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outlets() -> Outlets {
        Outlets::default().read("lantern.example | The Lantern | | commercial | Lantern Papers\nheap.example | NewsHeap | | aggregator |\nbws.example | BWS | | public | Bren World Service").unwrap()
    }

    fn from_lines(lines: &[&str]) -> Option<String> {
        by_furniture(
            &lines
                .iter()
                .map(|line| (*line).to_owned())
                .collect::<Vec<_>>(),
            &outlets(),
        )
        .map(|outlet| outlet.name)
    }

    #[test]
    fn furniture_names_its_owner() {
        assert_eq!(
            from_lines(&["Menu", "© 2024 Bren World Service | Imprint | Contact"]).as_deref(),
            Some("BWS")
        );
        assert_eq!(
            from_lines(&["Published by Lantern Papers of Aldhaven."]).as_deref(),
            Some("The Lantern")
        );
        assert_eq!(
            from_lines(&["See all news at en.lantern.example"]).as_deref(),
            Some("The Lantern")
        );
        assert_eq!(
            from_lines(&[
                "Skip to more BWS sites",
                "BWS's Top Story",
                "More stories from BWS",
                "BWS"
            ])
            .as_deref(),
            Some("BWS")
        );
        assert_eq!(
            from_lines(&["The lantern was lit", "More from The Lantern"]),
            None
        );
    }

    #[test]
    fn whom_a_record_was_taken_from_published_it() {
        let relayed = |name: &str, url: Option<&str>| {
            let url = url.map(str::to_owned);
            source(
                &Relayed {
                    name: name.into(),
                    url,
                },
                &outlets(),
            )
            .name
        };
        assert_eq!(relayed("BWS", None), "BWS");
        assert_eq!(
            relayed("World Service: latest", Some("https://bws.example/rss")),
            "BWS"
        );
        assert_eq!(
            relayed("The Post", Some("https://post.example/rss")),
            "The Post"
        );
    }

    #[test]
    fn a_copyright_line_has_a_holder() {
        assert_eq!(
            copyright_holder("© Autonomous Organisation “TV-Nov”, 2005–2024."),
            Some("Autonomous Organisation “TV-Nov")
        );
        assert_eq!(
            copyright_holder("Copyright The Ledger Limited 2024. All rights reserved."),
            Some("The Ledger Limited")
        );
        assert_eq!(
            copyright_holder(
                "Published by the Editor on behalf of the Courier Ltd. from Globe Printers"
            ),
            Some("Courier Ltd")
        );
        assert_eq!(copyright_holder("News"), None);
    }

    #[test]
    fn an_address_has_a_domain() {
        assert_eq!(domain_of("https://www.dw.com/en/a-1"), Some("dw.com"));
        assert_eq!(domain_of("The Hindu"), None);
    }
}
