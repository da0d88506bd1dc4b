//! Words beside a date that say what the date is of.

use super::entries;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a word beside a date makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateLabel {
    /// When the page came out.
    Published,
    /// When it was last changed.
    Modified,
    /// When something else was: a birth, a deadline.
    Other,
}

#[derive(Default)]
struct Labels {
    whole: FxHashMap<&'static str, DateLabel>,
    begun: Vec<(&'static str, DateLabel)>,
}

static LABELS: LazyLock<Labels> = LazyLock::new(|| {
    let mut labels = Labels::default();
    for entry in entries(include_str!("world/date_labels.txt")) {
        let label = named(entry.field(1));
        match entry.field(0).strip_suffix('*') {
            Some(stem) => labels.begun.push((stem, label)),
            None => drop(labels.whole.insert(entry.field(0), label)),
        }
    }
    labels
});

fn named(name: &str) -> DateLabel {
    match name {
        "published" => DateLabel::Published,
        "modified" => DateLabel::Modified,
        _ => DateLabel::Other,
    }
}

/// Looks a lower-case word of a line up: `"veröffentlicht" -> Published`, `"aktualisiert" -> Modified`.
#[must_use]
pub fn date_label(word: &str) -> Option<DateLabel> {
    let begun = || LABELS.begun.iter().find(|(stem, _)| word.starts_with(stem));
    LABELS.whole.get(word).copied().or_else(|| Some(begun()?.1))
}

/// Reads the names that markup gives an element, in lower case: `"entry-date published updated" -> Published`.
#[must_use]
pub fn date_name(names: &str) -> Option<DateLabel> {
    let says = |wanted| {
        let mut stems = LABELS.begun.iter();
        stems.any(|(stem, label)| *label == wanted && names.contains(stem))
    };
    [DateLabel::Published, DateLabel::Modified]
        .into_iter()
        .find(|label| says(*label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_names_say_what_a_date_is_of() {
        assert_eq!(date_label("veröffentlicht"), Some(DateLabel::Published));
        assert_eq!(date_label("aktualisiert"), Some(DateLabel::Modified));
        assert_eq!(date_label("standard"), None);
        assert_eq!(date_label("until"), Some(DateLabel::Other));
        assert_eq!(
            date_name("entry-date published updated"),
            Some(DateLabel::Published)
        );
        assert_eq!(date_name("timestamp lastmod"), Some(DateLabel::Modified));
        assert_eq!(date_name("standard"), None);
    }
}
