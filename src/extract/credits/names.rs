//! Names in a credit, and whether they are sources.

use super::Known;
use crate::model::{Credit, CreditKind};
use crate::text::phrases::Phrases;
use std::sync::LazyLock;

/// Reads a list of names; `None` unless every one is a source. With `capitals`, a short unknown name in capitals is an agency too.
pub(super) fn credits_of(
    names: &str,
    raw: &str,
    known: Known<'_>,
    capitals: bool,
) -> Option<Vec<Credit>> {
    let mut credits = Vec::new();
    for name in list(names) {
        if UNNAMED.iter().any(|word| name.eq_ignore_ascii_case(word)) {
            continue;
        }
        let unknown =
            || (capitals && is_acronym(name)).then(|| (name.to_owned(), CreditKind::Agency));
        let (name, kind) = known.source(name).or_else(unknown)?;
        credits.push(Credit {
            name,
            kind,
            raw: raw.trim().to_owned(),
        });
    }
    (!credits.is_empty() || AGENCIES.within(names)).then_some(credits)
}

/// Sources without a name.
const UNNAMED: &[&str] = &[
    "agencies",
    "agency",
    "wires",
    "agency inputs",
    "web desk",
    "others",
    "other agencies",
];

static AGENCIES: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(&["agenc"]));

/// `"AFP, Reuters and AP" -> AFP, Reuters, AP`
fn list(names: &str) -> impl Iterator<Item = &str> {
    names
        .split([',', ';', '/', '&', '|'])
        .flat_map(|part| part.split(" and "))
        .map(|name| bare(name.trim_start_matches("and ")))
        .filter(|name| !name.is_empty())
}

/// Takes brackets, dashes and stops off both ends: `"(-AFP)." -> "AFP"`.
pub(super) fn bare(name: &str) -> &str {
    name.trim().trim_matches([
        '(', ')', '[', ']', '-', '–', '—', '.', ',', ' ', '*', '"', '“', '”',
    ])
}

/// Agencies abbreviate themselves in two to six capitals.
pub(super) fn is_acronym(name: &str) -> bool {
    (2..=6).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Says whether a word has the form of a domain: `"nytimes.com"`.
pub(in crate::extract) fn is_domain(word: &str) -> bool {
    let Some((name, ending)) = word.rsplit_once('.') else {
        return false;
    };
    let letters = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
    };
    let ending_fits = ending.len() >= 2 && ending.bytes().all(|byte| byte.is_ascii_lowercase());
    ending_fits
        && name.len() >= 2
        && letters(name)
        && !name.starts_with(['.', '-'])
        && !name.contains("..")
        && name.bytes().any(|byte| byte.is_ascii_alphabetic())
}
