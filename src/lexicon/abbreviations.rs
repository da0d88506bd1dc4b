//! Abbreviations: words whose full stop need not end a sentence.

use super::{entries, is_function_word};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What follows an abbreviation whose stop does not end the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Before {
    /// Anything: the sentence always goes on ("Mr.").
    Anything,
    /// A figure ("No. 5").
    Figure,
    /// Any word but one that begins sentences ("U.S.", "Inc.", "p.m.").
    NoStarter,
}

static ABBREVIATIONS: LazyLock<FxHashMap<String, Before>> = LazyLock::new(|| {
    let before = |kind: &str| match kind {
        "title" | "latin" => Before::Anything,
        "number" => Before::Figure,
        _ => Before::NoStarter,
    };
    let form = |written: &str| written.trim_end_matches('.').to_lowercase();
    entries(include_str!("en/abbreviations.txt"))
        .map(|entry| (form(entry.field(0)), before(entry.field(1))))
        .collect()
});

/// Says whether the stop after a word (given without it) belongs to the word: of `Mr` before `Xi` it does, of `U.S` before `The` it does not.
#[must_use]
pub fn stop_stays(word: &str, next: &str) -> bool {
    let mut letters = word.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        // A lone capital is an initial, save "I".
        return letter.is_uppercase() && letter != 'I';
    }
    match ABBREVIATIONS.get(word.to_lowercase().as_str()) {
        None => false,
        Some(Before::Anything) => true,
        Some(Before::Figure) => next.starts_with(|c: char| c.is_ascii_digit()),
        Some(Before::NoStarter) => {
            !is_function_word(&next.trim_end_matches(['.', ',']).to_lowercase())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_stay_and_initials_depend_on_the_next_word() {
        assert!(stop_stays("Mr", "The"));
        assert!(stop_stays("U.S", "President") && !stop_stays("U.S", "The"));
        assert!(stop_stays("No", "5") && !stop_stays("No", "He"));
        assert!(stop_stays("V", "Putin") && !stop_stays("house", "The"));
    }
}
