//! Words before a number that say it is not exact: "at least", "about", "more than", "up to".

/// Single words.
const WORDS: &[&str] = &[
    "about",
    "around",
    "some",
    "nearly",
    "almost",
    "over",
    "roughly",
    "approximately",
    "estimated",
    "under",
    "below",
    "passes",
    "past",
    "tops",
    "exceeds",
];

/// Phrases, word by word.
const PHRASES: &[&[&str]] = &[
    &["at", "least"],
    &["at", "most"],
    &["more", "than"],
    &["fewer", "than"],
    &["less", "than"],
    &["up", "to"],
    &["as", "many", "as"],
    &["as", "few", "as"],
    &["as", "much", "as"],
    &["close", "to"],
    &["in", "excess", "of"],
    &["upwards", "of"],
];

/// Words that go before those.
const BEFORE: &[&str] = &["just", "well", "an", "no", "not", "only"];

/// Says where the words begin that make the number at `index` inexact: in "well over 40 ships" at "well".
pub(super) fn from<'w>(word: impl Fn(usize) -> &'w str, index: usize) -> Option<usize> {
    let phrase = PHRASES.iter().find_map(|phrase| {
        let start = index.checked_sub(phrase.len())?;
        let here = phrase.iter().zip(start..);
        here.into_iter()
            .all(|(part, at)| word(at) == *part)
            .then_some(start)
    });
    let single = || {
        let start = index.checked_sub(1)?;
        WORDS.contains(&word(start)).then_some(start)
    };
    let start = phrase.or_else(single)?;
    let before = start
        .checked_sub(1)
        .filter(|at| BEFORE.contains(&word(*at)));
    Some(before.unwrap_or(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_before_a_number_are_read_whole() {
        let read = |text: &str| {
            let words: Vec<&str> = text.split(' ').collect();
            from(|at| words.get(at).copied().unwrap_or(""), words.len() - 1)
        };
        assert_eq!(read("killing at least 14"), Some(1));
        assert_eq!(read("well over 40"), Some(0));
        assert_eq!(read("no fewer than 9"), Some(0));
        assert_eq!(read("up to 9"), Some(0));
        assert_eq!(read("rose to 9"), None);
    }
}
