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
    lengths: FxHashMap<String, usize>,
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
        let mut lengths: FxHashMap<String, usize> = FxHashMap::default();
        for phrase in by_words.keys() {
            let first = phrase.split(' ').next().unwrap_or("").to_owned();
            let words = phrase.split(' ').count();
            let known = lengths.entry(first).or_default();
            *known = words.max(*known);
        }
        Self {
            by_words,
            lengths,
            folded,
        }
    }

    /// Finds the cues in a part of a text, the longest where several begin at one word.
    #[must_use]
    pub fn find(&self, text: &str, part: Span) -> Vec<Cue> {
        let inner = part.of(text);
        let folded = |word: Span| (self.folded)(&word.of(inner).to_lowercase());
        let words: Vec<(Span, String)> = words(inner)
            .into_iter()
            .map(|word| (word.shifted(part.start), folded(word)))
            .collect();
        self.among(&words)
    }

    /// Finds the cues among words that are folded as the list is.
    #[must_use]
    pub fn among<W: AsRef<str>>(&self, words: &[(Span, W)]) -> Vec<Cue> {
        let mut found = Vec::new();
        let mut rest = words;
        while let Some((first, next)) = rest.split_first() {
            rest = next;
            let most = self.lengths.get(first.1.as_ref()).copied().unwrap_or(0);
            let Some(next) = most.min(LONGEST).checked_sub(1) else {
                continue;
            };
            let next = rest.get(..next.min(rest.len())).unwrap_or(rest);
            if let Some((further, entry)) = self.longest(first.1.as_ref(), next) {
                let last = further.checked_sub(1).and_then(|at| rest.get(at));
                let end = last.unwrap_or(first).0.end;
                let span = Span::new(first.0.start, end);
                found.push(Cue { span, entry });
                rest = rest.get(further..).unwrap_or(&[]);
            }
        }
        found
    }

    /// Finds the longest phrase that begins with a word, and how many of the next words belong to it.
    fn longest<W: AsRef<str>>(
        &self,
        first: &str,
        next: &[(Span, W)],
    ) -> Option<(usize, Entry<'static>)> {
        let mut found = self.by_words.get(first).map(|entry| (0, *entry));
        let mut phrase = first.to_owned();
        for (further, (_, word)) in (1..).zip(next) {
            phrase.push(' ');
            phrase.push_str(word.as_ref());
            let longer = self.by_words.get(&phrase);
            found = longer.map(|entry| (further, *entry)).or(found);
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
