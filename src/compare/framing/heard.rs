//! To whom an article gives the word, under whatever form of the name.

use crate::lexicon::is_function_word;
use crate::model::{Actor, Annotated, Quote};
use crate::similarity::stem;
use crate::text::words::words;
use rustc_hash::FxHashSet;

/// Words for whoever speaks for a body, and for how.
const VOICES: &[&str] = &[
    "official",
    "officials",
    "representative",
    "representatives",
    "source",
    "sources",
    "speaker",
    "spokesman",
    "spokesmen",
    "spokesperson",
    "spokespeople",
    "spokeswoman",
    "statement",
];

/// Gives the words that tell a speaker from others, in no order; of an owner and what is theirs, those of the latter.
///
/// `"a spokesman for the Ministry of Energy" -> {ministry, energy}`, `"Veldria's premier" -> {premier}`
fn telling(name: &str) -> FxHashSet<String> {
    let mut set = FxHashSet::default();
    let mut owner = false;
    for word in words(name) {
        let word = word.of(name).to_lowercase();
        let bare = word.trim_end_matches("'s").trim_end_matches("’s");
        if is_function_word(bare) || VOICES.contains(&bare) {
            continue;
        }
        if std::mem::take(&mut owner) {
            set.clear();
        }
        owner = bare.len() < word.len();
        set.insert(stem(bare));
    }
    set
}

/// Says whether two sets of telling words may be one speaker's: all of the one are among the other.
fn may_be_one(a: &FxHashSet<String>, b: &FxHashSet<String>) -> bool {
    let some = !a.is_empty() && !b.is_empty();
    some && (a.is_subset(b) || b.is_subset(a))
}

/// To whom a column gives the word.
pub(super) struct Heard<'v> {
    /// Keys of its speakers.
    keys: FxHashSet<&'v str>,
    /// The telling words of those that it names as speakers, a set a quote.
    named: Vec<FxHashSet<String>>,
    /// Words of the sentences around its quotes, outside the quoted ones.
    beside: FxHashSet<&'v str>,
}

impl<'v> Heard<'v> {
    /// Reads the quotes of a column.
    pub(super) fn of(article: &'v Annotated) -> Self {
        let quotes = article.quotes.iter();
        let speaker = |quote: &Quote| article.entities.get(quote.speaker?);
        Self {
            keys: quotes
                .clone()
                .filter_map(speaker)
                .map(|entity| entity.key.as_str())
                .collect(),
            named: quotes
                .clone()
                .filter_map(|quote| Some(telling(article.words_of(quote.speaker_span?))))
                .collect(),
            beside: quotes.flat_map(|quote| beside(article, quote)).collect(),
        }
    }

    /// Says whether somebody has the word: by the same key, or in words beside a quote that hold the last word of the name, for one article
    /// has the full name of whom another calls by surname; or by words for a speaker that are all in the name, or it in them, for "the
    /// Ministry of Energy" is "the energy ministry" elsewhere.
    pub(super) fn speaks(&self, speaker: &Actor) -> bool {
        let last = speaker.name.split_whitespace().next_back().unwrap_or("");
        let name = telling(&speaker.name);
        let mut named = self.named.iter();
        named.any(|words| may_be_one(words, &name))
            || self.keys.contains(speaker.key.as_str())
            || self.beside.contains(last)
    }
}

/// Lists the words of the sentence around a quote, or around the words for its speaker, that are not quoted.
fn beside<'v>(article: &'v Annotated, quote: &'v Quote) -> impl Iterator<Item = &'v str> {
    let mut sentences = article.sentences.iter().map(|sentence| sentence.span);
    let whole = sentences.find(|sentence| {
        sentence.contains(quote.span)
            || quote
                .speaker_span
                .is_some_and(|span| sentence.contains(span))
    });
    whole.into_iter().flat_map(move |sentence| {
        words(article.words_of(sentence))
            .into_iter()
            .map(move |word| word.shifted(sentence.start))
            .filter(|word| !quote.span.contains(*word))
            .map(|word| article.words_of(word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_one_under_its_forms() {
        let one = |a: &str, b: &str| may_be_one(&telling(a), &telling(b));
        assert!(one("Ministry of Energy", "the energy ministry"));
        assert!(one("Tram Safety Board", "a spokesman for the board"));
        assert!(one("Halvek Police", "the police’s spokeswoman"));
        assert!(!one("Ada Holt", "the mayor") && !one("Ada Holt", "officials"));
        assert!(!one("Veldria", "Veldria's premier"));
        assert!(!one("Ministry of Energy", "the defence ministry"));
    }
}
