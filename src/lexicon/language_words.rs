//! The small words by which common languages are told from each other.

use super::entries;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// The languages of the list, as ISO 639-1 tags.
pub const LANGUAGES: [&str; 7] = ["de", "en", "es", "fr", "it", "pl", "pt"];

static WORDS: LazyLock<FxHashMap<&'static str, [bool; LANGUAGES.len()]>> = LazyLock::new(|| {
    let list = entries(include_str!("world/language_words.txt"));
    list.map(|entry| {
        let has = |tag: &str| entry.alternatives(1).any(|of| of == tag);
        (entry.field(0), LANGUAGES.map(has))
    })
    .collect()
});

/// Says in which of [`LANGUAGES`] a lower-case word is a small one: `"und" -> German alone`, an unknown word is in none.
#[must_use]
pub fn languages_of(lower: &str) -> Option<&'static [bool; LANGUAGES.len()]> {
    WORDS.get(lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_of_the_list_is_a_language_and_every_language_has_words() {
        for entry in entries(include_str!("world/language_words.txt")) {
            assert!(
                entry.alternatives(1).all(|tag| LANGUAGES.contains(&tag)),
                "line {}",
                entry.line
            );
        }
        for at in 0..LANGUAGES.len() {
            assert!(WORDS.values().filter(|has| has[at]).count() > 30);
        }
        assert_eq!(languages_of("strait"), None);
    }
}
