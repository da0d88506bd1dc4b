//! Words that show whether a sentence looks back or ahead.

use super::entries;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Where a word makes a sentence look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tense {
    /// "met", "announced"
    Past,
    /// "will", "is due"
    Future,
    /// "would", "may": ahead, unless "have" follows.
    Modal,
    /// "starts", "votes": present tense of what is planned.
    Schedule,
}

/// Shorter words in -ed are seldom verbs.
const SHORTEST_PAST: usize = 5;
/// Words in -ed that are no past tense.
const NO_PAST: &[&str] = &[
    "hundred", "indeed", "exceed", "proceed", "succeed", "naked", "sacred", "wicked", "breed",
    "speed", "greed", "biped",
];

static TENSES: LazyLock<FxHashMap<&'static str, Tense>> = LazyLock::new(|| {
    let kind = |kind: &str| match kind {
        "past" => Some(Tense::Past),
        "future" => Some(Tense::Future),
        "modal" => Some(Tense::Modal),
        "schedule" => Some(Tense::Schedule),
        _ => None,
    };
    entries(include_str!("en/tense.txt"))
        .filter_map(|entry| Some((entry.field(0), kind(entry.field(1))?)))
        .collect()
});

/// Says where a word makes its sentence look: `"met" -> Past`, `"announced" -> Past`, `"will" -> Future`, `"Mohammed" -> None`.
#[must_use]
pub fn tense(word: &str) -> Option<Tense> {
    TENSES.get(word).copied().or_else(|| {
        let regular =
            word.len() >= SHORTEST_PAST && word.ends_with("ed") && !NO_PAST.contains(&word);
        (regular && word.bytes().all(|byte| byte.is_ascii_lowercase())).then_some(Tense::Past)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_and_listed_words_are_known() {
        assert_eq!(tense("announced"), Some(Tense::Past));
        assert_eq!(tense("met"), Some(Tense::Past));
        assert_eq!(tense("will"), Some(Tense::Future));
        assert_eq!(tense("starts"), Some(Tense::Schedule));
        assert_eq!(tense("Mohammed"), None);
        assert_eq!(tense("hundred"), None);
    }
}
