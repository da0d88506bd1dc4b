//! Words that cannot both hold, and words that turn a statement round.

use super::entries;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Words and phrases that turn a statement into its opposite, one a line.
pub const NEGATIONS: &str = include_str!("en/negations.txt");

/// Lists pairs of words that cannot both be said of one thing: `("close", "reopen")`.
pub fn opposites() -> impl Iterator<Item = (&'static str, &'static str)> {
    entries(include_str!("en/opposites.txt")).flat_map(|entry| {
        let word = entry.field(0);
        entry.alternatives(1).map(move |other| (word, other))
    })
}

static CHOICES: LazyLock<FxHashMap<&'static str, usize>> = LazyLock::new(|| {
    let groups = entries(include_str!("en/choices.txt")).enumerate();
    groups
        .flat_map(|(group, entry)| entry.alternatives(0).map(move |word| (word, group)))
        .collect()
});

/// Gives the group of words of which only one can hold: the same for `"monday"` and `"friday"`.
#[must_use]
pub fn choice(lower: &str) -> Option<usize> {
    CHOICES.get(lower).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_one_choice_and_months_another() {
        assert_eq!(choice("monday"), choice("friday"));
        assert_ne!(choice("monday"), choice("june"));
        assert!(choice("harbour").is_none());
    }

    #[test]
    fn opposites_come_in_pairs() {
        assert!(opposites().any(|pair| pair == ("close", "reopen")));
    }
}
