//! Wire and source credits: "-AFP", "(AFP, Reuters)", "With inputs from PTI", "fb/sms (AFP, Reuters)", "more at nytimes.com".

mod names;
mod tail;

pub(super) use self::names::is_domain;
use self::names::{bare, credits_of};
use self::tail::NAME_MAX;
pub(super) use self::tail::tail;
use crate::lexicon::{Outlets, agency};
use crate::model::{Credit, CreditKind, OutletKind};
use crate::text::phrases::{Phrases, ends_in};
use std::sync::LazyLock;

/// Who may be credited: the agencies that the program knows, and the outlets of the facts file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known<'a> {
    outlets: &'a Outlets,
}

impl<'a> Known<'a> {
    /// Takes the facts about outlets.
    pub(super) fn new(outlets: &'a Outlets) -> Self {
        Self { outlets }
    }

    /// Finds whom a name means: `"AFP" -> AFP, an agency`.
    pub(super) fn source(self, name: &str) -> Option<(String, CreditKind)> {
        let name = bare(name);
        let agency = agency(name).map(|name| (name.to_owned(), CreditKind::Agency));
        agency.or_else(|| {
            let found = self.outlets.by_name(name)?;
            let kind = match found.kind {
                OutletKind::Agency => CreditKind::Agency,
                _ => CreditKind::Outlet,
            };
            Some((found.name.clone(), kind))
        })
    }

    /// Finds an agency that a name means, and no other outlet.
    pub(super) fn agency(self, name: &str) -> Option<String> {
        let (name, kind) = self.source(name)?;
        (kind == CreditKind::Agency).then_some(name)
    }
}

/// Words that open a line which does nothing but credit; lower case, the longer before the shorter.
static LEAD_INS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "with additional inputs from",
        "with additional reporting from",
        "with additional reporting by",
        "with inputs from",
        "with input from",
        "with agency inputs from",
        "with reporting from",
        "with reporting by",
        "with material from",
        "with information from",
        "inputs from",
        "additional reporting by",
        "reporting from",
        "source:",
        "sources:",
        "source :",
        "agency:",
        "agencies:",
        "via",
        "from:",
        "courtesy:",
        "courtesy of",
        "this story was originally published by",
        "this article was originally published by",
        "this article originally appeared on",
        "this article originally appeared in",
        "originally published by",
        "originally published on",
        "originally published at",
        "first published by",
        "first published in",
        "material from",
    ])
});

/// Words that close one.
const LEAD_OUTS: &[&str] = &[
    "contributed to this report",
    "contributed to this story",
    "contributed to this article",
    "contributed reporting",
    "contributed to the report",
];

/// Words after which a page names where the whole text stands.
pub(super) static ELSEWHERE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "read the full story at",
        "read the full article at",
        "read the full story on",
        "read the full article on",
        "read the rest at",
        "read the original at",
        "full story at",
        "continue reading at",
        "continue reading on",
        "read more at",
        "read more on",
        "read more in",
        "see more at",
        "more at",
        "more on",
        "via",
    ])
});

/// Reads a line that does nothing but credit: `"fb/sms (AFP, Reuters)" -> [AFP, Reuters]`; `None` for any other line.
pub(super) fn line(line: &str, known: Known<'_>) -> Option<Vec<Credit>> {
    let line = line.trim();
    let bare_line = bare(line);
    if bare_line.is_empty() || bare_line.len() > 3 * NAME_MAX {
        return None;
    }
    elsewhere(bare_line, line)
        .or_else(|| credits_of(strip_lead_in(bare_line)?, line, known, false))
        .or_else(|| credits_of(strip_lead_out(bare_line)?, line, known, false))
        .or_else(|| credits_of(after_initials(line)?, line, known, true))
        .or_else(|| {
            credits_of(bare_line, line, known, false)
                .filter(|all| all.iter().all(|credit| credit.kind == CreditKind::Agency))
        })
        .or_else(|| staff(line))
}

/// `"more at nytimes.com" -> [nytimes.com]`
fn elsewhere(bare_line: &str, raw: &str) -> Option<Vec<Credit>> {
    let name = strip_any(bare_line, &ELSEWHERE)?.trim_end_matches(['.', '…', '»', '>', ' ']);
    let name = name
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.");
    let name = name.split('/').next()?;
    is_domain(name).then(|| {
        vec![Credit {
            name: name.to_lowercase(),
            kind: CreditKind::Outlet,
            raw: raw.to_owned(),
        }]
    })
}

/// `"(Reporting by Ann Lee; Editing by Bo Vik)"` credits people of the desk and no source.
fn staff(line: &str) -> Option<Vec<Credit>> {
    static OPENS: LazyLock<Phrases> = LazyLock::new(|| {
        Phrases::of(&["reporting by ", "writing by ", "edited by:", "editing by "])
    });
    static CLOSES: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(&["editing by"]));
    let desk = bare(line);
    let opening = OPENS.opening(desk)?;
    let closed = line.starts_with('(') || opening == "edited by:" || CLOSES.within(desk);
    closed.then(Vec::new)
}

/// `"fb/sms (AFP, Reuters)" -> "AFP, Reuters"`: initials of the desk, then the sources.
fn after_initials(line: &str) -> Option<&str> {
    let (initials, rest) = line.trim_end().strip_suffix(')')?.split_once('(')?;
    let initials = initials.trim();
    let desk = initials
        .split(['/', ',', ' '])
        .all(|one| one.len() <= 4 && one.bytes().all(|byte| byte.is_ascii_lowercase()));
    (desk && initials.len() <= 24).then_some(rest)
}

fn strip_lead_in(line: &str) -> Option<&str> {
    strip_any(line, &LEAD_INS)
}

/// Takes off the first of the openings that ends where a word does.
fn strip_any<'a>(line: &'a str, openings: &Phrases) -> Option<&'a str> {
    openings.openings(line).find_map(|opening| {
        let rest = line.get(opening.len()..)?;
        let apart = opening.ends_with(':') || rest.starts_with([' ', ':']);
        apart.then(|| rest.trim_start_matches([' ', ':']))
    })
}

fn strip_lead_out(line: &str) -> Option<&str> {
    let line = line.trim_end_matches('.');
    LEAD_OUTS.iter().find_map(|closing| {
        let at = line.len().checked_sub(closing.len())?;
        ends_in(line, closing).then(|| {
            line.get(..at)
                .unwrap_or("")
                .trim_end()
                .trim_start_matches("The ")
                .trim_start_matches("the ")
        })
    })
}

/// Adds credits, a source once.
pub(super) fn add(credits: &mut Vec<Credit>, found: Vec<Credit>) {
    for credit in found {
        if !credits.iter().any(|known| known.name == credit.name) {
            credits.push(credit);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outlets() -> Outlets {
        Outlets::default().read("lantern.example | The Lantern | | commercial |\nnw.example | Nordwire | | agency | NW").unwrap()
    }

    fn names(found: Option<Vec<Credit>>) -> Option<Vec<String>> {
        found.map(|all| all.into_iter().map(|credit| credit.name).collect())
    }

    #[test]
    fn a_credit_ends_the_last_paragraph() {
        let outlets = outlets();
        let split = |text| {
            tail(text, Known::new(&outlets)).map(|tail| {
                (
                    tail.rest.to_owned(),
                    tail.credits
                        .into_iter()
                        .map(|credit| credit.name)
                        .collect::<Vec<_>>(),
                )
            })
        };
        assert_eq!(
            split("It rained.   -AFP"),
            Some(("It rained.".into(), vec!["AFP".into()]))
        );
        assert_eq!(
            split("It rained. — Nordwire"),
            Some(("It rained.".into(), vec!["Nordwire".into()]))
        );
        assert_eq!(
            split("“It rained.” (AFP, Reuters)"),
            Some(("“It rained.”".into(), vec!["AFP".into(), "Reuters".into()]))
        );
        assert_eq!(
            split("It rained. (with inputs from PTI)"),
            Some(("It rained.".into(), vec!["PTI".into()]))
        );
        assert_eq!(
            split("It rained. With inputs from PTI"),
            Some(("It rained.".into(), vec!["PTI".into()]))
        );
        assert_eq!(split("It rained on the well-known."), None);
        assert_eq!(split("It rained (again)."), None);
        // agencies that no list has, by a name alone
        for text in [
            "It rained. -(Kestrelnews)",
            "It rained. - Kestrelnews",
            "It rained. (Kestrelnews)",
        ] {
            assert_eq!(
                split(text),
                Some(("It rained.".into(), vec!["Kestrelnews".into()]))
            );
        }
        assert_eq!(split("“It rained.” (Laughs)"), None);
        assert_eq!(split("It rained. - Ann Lee"), None);
    }

    #[test]
    fn a_line_that_only_credits_is_read() {
        let outlets = outlets();
        let read = |text| names(line(text, Known::new(&outlets)));
        let some = |names: &[&str]| {
            Some(
                names
                    .iter()
                    .map(|name| (*name).to_owned())
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(read("fb/sms (AFP, Reuters)"), some(&["AFP", "Reuters"]));
        assert_eq!(read("With inputs from PTI"), some(&["PTI"]));
        assert_eq!(
            read("more at weathernews.example"),
            some(&["weathernews.example"])
        );
        assert_eq!(
            read("The Associated Press contributed to this report."),
            some(&["AP"])
        );
        assert_eq!(read("(NW)"), some(&["Nordwire"]));
        assert_eq!(read("The Lantern"), None);
        assert_eq!(read("More on this story"), None);
        assert_eq!(read("(Reporting by Ann Lee; Editing by Bo Vik)"), some(&[]));
    }
}
