//! Function words: `word`, one a line.

use super::entries;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

static WORDS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    entries(include_str!("en/stopwords.txt"))
        .map(|entry| entry.field(0))
        .collect()
});

/// Lists the function words, in no order.
pub fn function_words() -> impl Iterator<Item = &'static str> {
    WORDS.iter().copied()
}

/// Says whether a lower-case word is a function word: `"the" -> true`.
#[must_use]
pub fn is_function_word(lower: &str) -> bool {
    WORDS.contains(lower) || lower.contains('’') && WORDS.contains(lower.replace('’', "'").as_str())
}
