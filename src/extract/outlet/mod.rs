//! Who published a page, and who shows it.

mod furniture;

use self::furniture::{by_furniture, copyright_holder, repeated_domain};
use super::OutletHints;
use super::credits::is_domain;
use crate::lexicon::Outlets;
use crate::model::{Outlet, RawPage, Relayed};

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
