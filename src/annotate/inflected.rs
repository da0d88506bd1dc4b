//! Inflected forms of ordinary words.

use super::lexis::Lexis;
use super::senses::Is;

/// Says whether an ordinary word is known in this or its base form: `"talks"` by "talk", `"agreed"` by "agree".
pub(crate) fn is_common(lexis: &Lexis, word: &str) -> bool {
    let known = |base: &str| lexis.sense(base).is.any(Is::COMMON.or(Is::STOP));
    known(word)
        || ENDINGS.iter().any(|(ending, base)| {
            word.strip_suffix(ending).is_some_and(|stem| {
                stem.len() > 1
                    && (known(stem) && base.is_empty()
                        || !base.is_empty() && known(&format!("{stem}{base}")))
            })
        })
}

/// Endings of inflected forms and what stands in their place in the base form.
const ENDINGS: &[(&str, &str)] = &[
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("d", ""),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("er", ""),
    ("er", "e"),
    ("est", ""),
    ("ly", ""),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_forms_are_ordinary_too() {
        let lexis = Lexis::english();
        for word in ["talks", "agreed", "countries", "making"] {
            assert!(is_common(lexis, word), "{word}");
        }
        assert!(!is_common(lexis, "merkan"));
    }
}
