//! How rare words are in public English text.

use super::entries;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

const LIST: &str = include_str!("en/background.txt");

/// Class of a word that the table does not have: rarer than any it has.
pub const UNLISTED: u8 = 96;

static CLASSES: LazyLock<FxHashMap<&'static str, u8>> = LazyLock::new(|| {
    let read =
        entries(LIST).filter_map(|entry| Some((entry.field(0), entry.field(1).parse().ok()?)));
    read.collect()
});

/// Gives the rarity of a lower-case word in eighths of a nat: `"the" -> 9`, `"aardvark" -> 84`, an unlisted name `-> 96`.
#[must_use]
pub fn class(word: &str) -> u8 {
    CLASSES.get(word).copied().unwrap_or(UNLISTED)
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
    }
}
