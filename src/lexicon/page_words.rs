//! Words that tell prose from a page's furniture, in the languages that pages are most often in.

use super::entries;
use crate::text::sieve::Sieve;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a word speaks for; several may be set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageWord(u16);

impl PageWord {
    /// A small word, of which sentences are made.
    pub const SMALL: Self = Self(1);
    /// Of comments and their forms.
    pub const COMMENT: Self = Self(2);
    /// Of share bars.
    pub const SHARE: Self = Self(4);
    /// Of legal lines.
    pub const LEGAL: Self = Self(8);
    /// Of menus and forms.
    pub const NAV: Self = Self(16);
    /// Of lists of other pieces.
    pub const RELATED: Self = Self(32);
    /// Of lines that say who wrote when.
    pub const BYLINE: Self = Self(64);
    /// Of captions.
    pub const PHOTO: Self = Self(128);

    const NAMED: [(&'static str, Self); 7] = [
        ("comment", Self::COMMENT),
        ("share", Self::SHARE),
        ("legal", Self::LEGAL),
        ("nav", Self::NAV),
        ("related", Self::RELATED),
        ("byline", Self::BYLINE),
        ("photo", Self::PHOTO),
    ];

    /// Says whether the word speaks for `other`.
    #[must_use]
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    fn named(kind: &str) -> Self {
        let found = Self::NAMED.iter().find(|(name, _)| *name == kind);
        found.map_or(Self(0), |(_, kind)| *kind)
    }
}

static WORDS: LazyLock<FxHashMap<&'static str, PageWord>> = LazyLock::new(|| {
    let mut words: FxHashMap<&'static str, PageWord> = FxHashMap::default();
    for entry in entries(include_str!("world/small_words.txt")) {
        words.entry(entry.field(0)).or_default().0 |= PageWord::SMALL.0;
    }
    for entry in entries(include_str!("world/furniture.txt")) {
        for kind in entry.alternatives(1) {
            words.entry(entry.field(0)).or_default().0 |= PageWord::named(kind).0;
        }
    }
    words
});

/// Says whether a word, whatever its capitals, may be in the lists; `false` is sure and costs little.
#[must_use]
pub fn may_be_page_word(word: &str) -> bool {
    static SIEVE: LazyLock<Sieve> = LazyLock::new(|| Sieve::of(WORDS.keys().copied()));
    SIEVE.passes(word)
}

/// Looks a lower-case word up: `"newsletter" -> NAV`, `"und" -> SMALL`, an unknown word speaks for nothing.
#[must_use]
pub fn page_word(lower: &str) -> PageWord {
    WORDS.get(lower).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_speak_for_what_their_list_says() {
        assert!(page_word("und").has(PageWord::SMALL));
        assert!(page_word("newsletter").has(PageWord::NAV));
        assert_eq!(page_word("strait"), PageWord::default());
    }

    #[test]
    fn every_kind_in_the_list_has_a_name() {
        for entry in entries(include_str!("world/furniture.txt")) {
            assert!(
                entry
                    .alternatives(1)
                    .all(|kind| PageWord::named(kind).0 != 0),
                "line {}",
                entry.line
            );
        }
    }
}
