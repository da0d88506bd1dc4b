//! Words and phrases to look for in a text, each with what its list says of it.

use super::{Entry, entries};
use crate::text::Span;
use crate::text::words::words;
use rustc_hash::FxHashMap;

/// Words of the longest phrase looked for.
const LONGEST: usize = 5;

/// A list of cues, looked up by their words.
pub struct Cues {
    by_words: FxHashMap<String, Entry<'static>>,
    /// How many words the longest phrase has that begins with a word: most words of a text begin none.
    longest: FxHashMap<String, usize>,
    folded: fn(&str) -> String,
}

/// A cue and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Cue {
    /// Its words in the text.
    pub span: Span,
    /// Its line of the list.
    pub entry: Entry<'static>,
}

impl Cues {
    /// Reads a list whose first field is a word or phrase; `folded` turns a lower-case word into what is compared (itself, or its stem).
    #[must_use]
    pub fn read(list: &'static str, folded: fn(&str) -> String) -> Self {
        let key = |entry: &Entry<'static>| {
            let words: Vec<String> = entry.field(0).split_whitespace().map(folded).collect();
            words.join(" ")
        };
        let by_words: FxHashMap<String, Entry<'static>> =
            entries(list).map(|entry| (key(&entry), entry)).collect();
        let mut longest: FxHashMap<String, usize> = FxHashMap::default();
        for phrase in by_words.keys() {
            let first = phrase.split(' ').next().unwrap_or("").to_owned();
            let words = phrase.split(' ').count();
            let known = longest.entry(first).or_default();
            *known = words.max(*known);
        }
        Self {
            by_words,
            longest,
            folded,
        }
    }

    /// Finds the cues in a part of a text, the longest where several begin at one word.
    #[must_use]
    pub fn find(&self, text: &str, part: Span) -> Vec<Cue> {
        let inner = part.of(text);
        let spans = words(inner);
        let folded: Vec<String> = spans
            .iter()
            .map(|span| (self.folded)(&span.of(inner).to_lowercase()))
            .collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < spans.len() {
            let begins = folded.get(at).and_then(|word| self.longest.get(word));
            let most = begins.map_or(0, |most| (*most).min(LONGEST));
            let longest = (1..=most.min(spans.len() - at)).rev().find_map(|count| {
                let entry = self.by_words.get(&folded.get(at..at + count)?.join(" "))?;
                Some((count, *entry))
            });
            if let (Some((count, entry)), Some(first)) = (longest, spans.get(at)) {
                let last = spans.get(at + count - 1).unwrap_or(first);
                found.push(Cue {
                    span: Span::new(first.start, last.end).shifted(part.start),
                    entry,
                });
            }
            at += longest.map_or(1, |(count, _)| count);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_is_found() {
        let cues = Cues::read("# x\nno | a\nno evidence that | b", str::to_owned);
        let text = "There is no evidence that it sank. No.";
        let found = cues.find(text, Span::new(0, text.len()));
        let read: Vec<_> = found
            .iter()
            .map(|cue| (cue.span.of(text), cue.entry.field(1)))
            .collect();
        assert_eq!(read, [("no evidence that", "b"), ("No", "a")]);
    }
}
