//! What numbers count: one name for the words that reports have for the same thing.

use crate::lexicon::{COUNTED_THINGS, entries};
use crate::similarity::stem;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a counted word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// What befell people.
    Fate,
    /// People.
    Person,
    /// Anything else.
    Thing,
}

static THINGS: LazyLock<FxHashMap<String, (&str, Kind)>> = LazyLock::new(|| {
    let mut things = FxHashMap::default();
    for entry in entries(COUNTED_THINGS) {
        let kind = match entry.field(2) {
            "fate" => Kind::Fate,
            "person" => Kind::Person,
            _ => Kind::Thing,
        };
        for word in entry.alternatives(1).chain([entry.field(0)]) {
            things.entry(stem(word)).or_insert((entry.field(0), kind));
        }
    }
    things
});

/// Gives the thing that a word's stem counts: `"freight" -> ("ship", Thing)`, of "freighters".
pub(super) fn thing(stem: &str) -> Option<(&'static str, Kind)> {
    THINGS.get(stem).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_one_thing_have_one_name() {
        let name = |word: &str| thing(&stem(word)).map(|(name, _)| name);
        assert_eq!(name("freighters"), Some("ship"));
        assert_eq!(name("vessels"), Some("ship"));
        assert_eq!(name("killing"), Some("dead"));
        assert_eq!(name("marks"), None);
    }
}
