//! How rare words are in public English text.

use super::{Entry, entries};
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};
use std::sync::LazyLock;

const LIST: &str = include_str!("en/background.txt");

/// Class of a word that the table does not have: rarer than any it has.
pub const UNLISTED: u8 = 96;

/// By the hash of the word: 64 bits tell so few words apart, and a look-up touches no text.
static CLASSES: LazyLock<FxHashMap<u64, u8>> = LazyLock::new(|| {
    let class = |entry: Entry| Some((hashed(entry.field(0)), entry.field(1).parse().ok()?));
    entries(LIST).filter_map(class).collect()
});

/// Gives the rarity of a lower-case word in eighths of a nat: `"the" -> 9`, `"aardvark" -> 84`, an unlisted name `-> 96`.
#[must_use]
pub fn class(word: &str) -> u8 {
    class_of(hashed(word))
}

/// Gives the same for a word of which only the hash is at hand.
#[must_use]
pub fn class_of(hash: u64) -> u8 {
    CLASSES.get(&hash).copied().unwrap_or(UNLISTED)
}

/// Hashes a word, the same way on every run.
#[must_use]
pub fn hashed(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    word.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_words_are_common_and_names_are_rare() {
        assert!(class("the") < class("president"));
        assert!(class("president") < class("turbulence"));
        assert_eq!(class("dossantil"), UNLISTED);
        assert!(entries(LIST).all(|entry| entry.field(1).parse::<u8>().is_ok()));
        assert_eq!(entries(LIST).count(), CLASSES.len());
    }
}
