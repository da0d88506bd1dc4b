//! The key of an entity: the same for the same entity in every article.

use crate::lexicon;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// Folds a name: lower case, no marks on letters, one spelling for transliterations, no "the", no possessives, no middle initials.
///
/// `"Volodymyr A. Zelenskyy" -> "volodymyr zelensky"`, `"The Hague" -> "hague"`
pub(super) fn key(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let words = name.split(|c: char| c.is_whitespace() || matches!(c, '.' | ','));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let count = words.len();
    for (index, word) in words.into_iter().enumerate() {
        let plain = plain(word);
        let initial = plain.chars().count() == 1 && index > 0 && index + 1 < count;
        if initial || (index == 0 && count > 1 && plain == "the") || plain.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(folded(&plain));
    }
    out
}

/// Writes a word in lower case without marks on its letters and with straight apostrophes dropped: `"Erdoğan’s" -> "erdogans"`.
fn plain(word: &str) -> String {
    if word.is_ascii() {
        let mut out = word.to_ascii_lowercase();
        out.retain(|c| c != '\'');
        return out;
    }
    let base = word
        .nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    base.flat_map(char::to_lowercase)
        .filter(|c| !matches!(c, '\'' | '’'))
        .collect()
}

/// Gives the spelling that stands for a word's transliterations.
fn folded(word: &str) -> &str {
    static SPELLINGS: LazyLock<FxHashMap<String, String>> = LazyLock::new(|| {
        let all = lexicon::transliterations().iter();
        all.map(|(form, usual)| (plain(form), plain(usual)))
            .collect()
    });
    SPELLINGS.get(word).map_or(word, String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_has_one_key() {
        assert_eq!(key("Ada V. Holt"), "ada holt");
        assert_eq!(key("Zoë Ńuran"), "zoe nuran");
        assert_eq!(key("The Long Hall"), "long hall");
        assert_eq!(key("Volodymyr Zelenskyy"), key("Volodymyr Zelensky"));
    }
}
