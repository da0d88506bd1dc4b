//! Word and fact lists that people can read and dispute, with one loader.
//!
//! A list is a text file: `#` opens a comment line, every other line is an entry, fields are parted by ` | ` and
//! alternatives inside a field by `; `. A second language is a second folder.

mod abbreviations;
mod agencies;
mod anchors;
pub mod background;
mod countries;
mod cues;
mod date_labels;
mod function_words;
mod language_words;
mod opposites;
mod outlets;
mod page_calls;
mod page_words;
mod people;
mod tense;
pub mod time_words;
mod vectors;
mod verbs;
mod word_lists;

pub use abbreviations::stop_stays;
pub use agencies::agency;
pub use anchors::anchors_in;
pub use countries::{Countries, CountryForm};
pub use cues::{Cue, Cues};
pub use date_labels::{DateLabel, date_label, date_name};
pub use function_words::{function_words, is_function_word};
pub use language_words::{LANGUAGES, languages_of};
pub use opposites::{NEGATIONS, choice, opposites};
pub use outlets::Outlets;
pub use page_calls::is_page_call;
pub use page_words::{PageWord, may_be_page_word, page_word};
pub use people::{Gender, RoleClass, given_names, honorifics, titles};
pub use tense::{Tense, tense};
pub use vectors::{DIMENSIONS, Vector, vector};
pub use verbs::reporting_verbs;
pub use word_lists::{
    cities, common_words, organisation_words, organisations, place_words, transliterations,
};

/// Words that give a cause, one a line.
pub const CAUSES: &str = include_str!("en/causes.txt");
/// Nouns for happenings: `noun | class`.
pub const EVENT_NOUNS: &str = include_str!("en/event_nouns.txt");
/// Words that point at a theme: `word | theme`.
pub const THEMES: &str = include_str!("en/themes.txt");
/// Words that evaluate somebody: `word | praise or blame`.
pub const TONE_WORDS: &str = include_str!("en/tone_words.txt");
/// What numbers count, by the words that reports have for it: `thing | other words | kind`.
pub const COUNTED_THINGS: &str = include_str!("en/counted_things.txt");
/// Words that show how sure a statement is: `cue | class`.
pub const HEDGES: &str = include_str!("en/hedges.txt");
/// Words that carry an attitude: `word | plainer counterparts | kind`.
pub const LOADED_WORDS: &str = include_str!("en/loaded_words.txt");
/// Verbs that introduce what somebody said: `form | class | base`.
pub const REPORTING_VERBS: &str = include_str!("en/reporting_verbs.txt");

/// Version of the lists: raised when an entry is added or changed in a way that changes results.
pub const VERSION: &str = "en-2";

/// One line of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Line number, from 1.
    pub line: usize,
    text: &'a str,
}

impl<'a> Entry<'a> {
    /// Gives a field, `""` where the line has fewer: field 1 of `a | b; c` is `b; c`.
    #[must_use]
    pub fn field(&self, index: usize) -> &'a str {
        self.text.split('|').nth(index).unwrap_or("").trim()
    }

    /// Lists the alternatives inside a field: of field 1 of `a | b; c`, `b` and `c`.
    pub fn alternatives(&self, index: usize) -> impl Iterator<Item = &'a str> + use<'a> {
        self.field(index)
            .split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
    }
}

/// Reads a list's entries.
///
/// `"# who\nAFP | AFP; Agence France-Presse" -> [AFP, with two alternatives in field 1]`
pub fn entries(list: &str) -> impl Iterator<Item = Entry<'_>> {
    let numbered = list.lines().enumerate().map(|(index, line)| Entry {
        line: index + 1,
        text: line.trim(),
    });
    numbered.filter(|entry| !entry.text.is_empty() && !entry.text.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_fields_and_fields_have_alternatives() {
        let read: Vec<_> = entries("# who\n\nAFP | AFP; Agence France-Presse |\n").collect();
        let [entry] = read.as_slice() else {
            unreachable!("one entry")
        };
        assert_eq!((entry.line, entry.field(0), entry.field(7)), (3, "AFP", ""));
        assert_eq!(
            entry.alternatives(1).collect::<Vec<_>>(),
            ["AFP", "Agence France-Presse"]
        );
    }
}
