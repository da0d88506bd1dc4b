//! What the lines around an article say about whose page it is.

use super::domain_of;
use crate::lexicon::Outlets;
use crate::model::{Outlet, OutletKind};
use crate::text::phrases::Phrases;
use std::sync::LazyLock;

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
pub(super) fn by_furniture(lines: &[String], outlets: &Outlets) -> Option<Outlet> {
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
pub(super) fn copyright_holder(line: &str) -> Option<&str> {
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
pub(super) fn repeated_domain(lines: &[String]) -> Option<&str> {
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
