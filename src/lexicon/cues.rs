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
        let spans = words(inner);
        let mut lower = String::new();
        let mut folded = |at: usize| {
            let word = spans.get(at).map_or("", |span| span.of(inner));
            lower.clear();
            if word.is_ascii() {
                lower.push_str(word);
                lower.make_ascii_lowercase();
            } else {
                lower.push_str(&word.to_lowercase());
            }
            (self.folded)(&lower)
        };
        let mut found = Vec::new();
        let mut at = 0;
        while at < spans.len() {
            let first = folded(at);
            let most = self.lengths.get(&first).copied().unwrap_or(0);
            let next = at + 1..spans.len().min(at + most.min(LONGEST));
            let longest = (most > 0).then(|| self.longest(first, next.map(&mut folded)));
            let longest = longest.flatten();
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

    /// Finds the longest phrase that begins with a word and goes on with these, and how many words it has.
    fn longest(
        &self,
        first: String,
        next: impl Iterator<Item = String>,
    ) -> Option<(usize, Entry<'static>)> {
        let mut phrase = first;
        let mut found = self.by_words.get(&phrase).map(|entry| (1, *entry));
        for (count, word) in (2..).zip(next) {
            phrase.push(' ');
            phrase.push_str(&word);
            let longer = self.by_words.get(&phrase);
            found = longer.map(|entry| (count, *entry)).or(found);
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
