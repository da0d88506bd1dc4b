//! Lists of plain words, one a line, with alternatives where a line has them.

use super::entries;
use std::sync::LazyLock;

macro_rules! list {
    ($(#[$doc:meta])* $name:ident, $file:literal) => {
        $(#[$doc])*
        pub fn $name() -> &'static [&'static str] {
            static LIST: LazyLock<Vec<&str>> = LazyLock::new(|| {
                entries(include_str!($file)).map(|entry| entry.field(0)).collect()
            });
            &LIST
        }
    };
}

list!(
    /// Ordinary words, whose capital at the start of a sentence names nobody: "grain", "police".
    common_words,
    "en/common_words.txt"
);

list!(
    /// Cities and regions.
    cities,
    "en/cities.txt"
);
/// Words that make an organisation of the capitalised words before or around them: "Ministry", "Corp".
pub fn organisation_words() -> &'static [&'static str] {
    static LIST: LazyLock<Vec<&str>> = LazyLock::new(|| {
        let list = entries(include_str!("en/organisation_words.txt"));
        list.filter(|entry| entry.field(1) != "prefix")
            .map(|entry| entry.field(0))
            .collect()
    });
    &LIST
}

/// Words that make a place of the words beside them, and whether they stand first ("Lake") or last ("Strait").
pub fn place_words() -> &'static [(&'static str, bool, bool)] {
    static LIST: LazyLock<Vec<(&str, bool, bool)>> = LazyLock::new(|| {
        let list = entries(include_str!("en/place_words.txt"));
        list.map(|entry| {
            let stands = |side| entry.alternatives(1).any(|word| word == side);
            (entry.field(0), stands("first"), stands("last"))
        })
        .collect()
    });
    &LIST
}

/// Every written form of a well-known organisation with its usual name: `"UN" -> "United Nations"`.
pub fn organisations() -> &'static [(&'static str, &'static str)] {
    static LIST: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
        let list = entries(include_str!("en/organisations.txt"));
        list.flat_map(|entry| {
            let forms = entry.alternatives(1).chain([entry.field(0)]);
            forms.map(move |form| (form, entry.field(0)))
        })
        .collect()
    });
    &LIST
}

/// Spellings of names from other alphabets with the usual one: `"Zelenskyy" -> "Zelensky"`.
pub fn transliterations() -> &'static [(&'static str, &'static str)] {
    static LIST: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
        let list = entries(include_str!("en/transliterations.txt"));
        list.flat_map(|entry| {
            entry
                .alternatives(1)
                .map(move |form| (form, entry.field(0)))
        })
        .collect()
    });
    &LIST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_words_are_known() {
        assert!(common_words().contains(&"police"));
        assert!(!common_words().contains(&"china's"));
    }
}
