//! Facts about news agencies: `name | credit forms | country | domain`.

use super::entries;
use crate::text::fold::spaced;
use crate::text::sieve::Sieve;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static KNOWN: LazyLock<FxHashMap<String, &'static str>> = LazyLock::new(|| {
    let mut by_form = FxHashMap::default();
    for entry in entries(include_str!("en/agencies.txt")) {
        let Some(short) = entry.alternatives(1).next() else {
            continue;
        };
        for form in entry.alternatives(1).chain([entry.field(0)]) {
            by_form.entry(key(form)).or_insert(short);
        }
    }
    by_form
});

/// Finds an agency by a form in which pages credit it and gives its usual credit: `"Agence France-Presse" -> "AFP"`.
///
/// A short form must stand as the list has it (`"SANA"`, never `"sana"`), a longer one in any capitals.
#[must_use]
pub fn agency(form: &str) -> Option<&'static str> {
    static SIEVE: LazyLock<Sieve> = LazyLock::new(|| Sieve::of(KNOWN.keys().map(String::as_str)));
    let form = form.trim();
    if form.contains("  ") || SIEVE.passes(form) {
        KNOWN.get(&key(form)).copied()
    } else {
        None
    }
}

/// Forms of at most this many letters keep their capitals, or "ats" and "map" would be agencies.
const SHORT: usize = 5;

fn key(form: &str) -> String {
    let form = spaced(form);
    if form.len() <= SHORT {
        form
    } else {
        form.to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agency_is_known_by_every_form_of_its_credit() {
        assert_eq!(agency("Agence France-Presse"), Some("AFP"));
        assert_eq!(agency("THE  ASSOCIATED PRESS"), Some("AP"));
        assert_eq!(agency("REUTERS"), agency("Reuters"));
        assert_eq!(agency("map"), None);
    }
}
