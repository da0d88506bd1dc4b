//! The clauses of a sentence: where a sentence that carries two facts may be parted.

use crate::lexicon::{is_function_word, tense};
use crate::similarity::Prepared;
use crate::text::Span;
use crate::text::words::words;

/// Content words that a clause has at least: a shorter one is an aside.
const LEAST_CONTENT: usize = 2;

/// Words that open a clause after a comma.
const AFTER_COMMA: &[&str] = &[
    "after",
    "although",
    "and",
    "as",
    "because",
    "before",
    "but",
    "despite",
    "following",
    "if",
    "nor",
    "or",
    "since",
    "so",
    "though",
    "unless",
    "until",
    "when",
    "where",
    "whereas",
    "which",
    "while",
    "who",
    "whose",
    "with",
    "yet",
];
/// Words that open a clause without a comma before them, where a verb stands on both sides.
const WITHOUT_COMMA: &[&str] = &[
    "after", "although", "and", "because", "before", "but", "though", "whereas", "while",
];
/// Words whose clause the next comma ends.
const RELATIVE: &[&str] = &["where", "which", "who", "whose"];
/// Words after "and" that are looked at for its verb: beyond them, it joins two things and not two clauses.
const VERB_WITHIN: usize = 6;

/// Parts a sentence into its clauses, which together cover it; one where it has no second, where quote marks or brackets hold it together, or
/// where it is longer than what is compared of a passage: a page without stops is one such sentence.
///
/// `"The mayor resigned, and the council chose her deputy." -> ["The mayor resigned,", "and the council chose her deputy."]`
pub(super) fn clauses(text: &str, sentence: Span) -> Vec<Span> {
    let whole = sentence.of(text);
    let read = words(whole);
    if read.len() > Prepared::MOST {
        return vec![sentence];
    }
    let words: Vec<Word> = Word::all(whole, read);
    let mut starts = vec![0];
    let mut relative = false;
    for (at, word) in words.iter().enumerate().skip(1) {
        let opens = word.free && (word.opens(relative) || without_comma(&words, at));
        relative = RELATIVE.contains(&word.lower.as_str()) || relative && !word.comma;
        if opens {
            starts.push(at);
        }
    }
    let content = |from: usize, to: usize| {
        let inside = words.get(from..to).unwrap_or(&[]).iter();
        inside.filter(|word| word.content).count()
    };
    let mut kept = vec![0];
    for start in starts.into_iter().skip(1) {
        let from = kept.last().copied().unwrap_or(0);
        if content(from, start) >= LEAST_CONTENT && content(start, words.len()) >= LEAST_CONTENT {
            kept.push(start);
        }
    }
    spans(text, sentence, &words, &kept)
}

/// Gives the spans between the beginnings of clauses, trimmed.
fn spans(text: &str, sentence: Span, words: &[Word], starts: &[usize]) -> Vec<Span> {
    let begin = |at: &usize| {
        let word = words.get(*at).filter(|_| *at > 0);
        word.map_or(sentence.start, |word| sentence.start + word.span.start)
    };
    let ends = starts.iter().skip(1).map(begin).chain([sentence.end]);
    let parts = starts.iter().map(begin).zip(ends);
    parts
        .map(|(start, end)| Span::new(start, end).trimmed(text))
        .collect()
}

/// A word and what stands before it.
struct Word {
    span: Span,
    lower: String,
    content: bool,
    verb: bool,
    /// A comma stands before it.
    comma: bool,
    /// A semicolon, a colon or a dash stands before it.
    stop: bool,
    /// It stands outside quote marks and brackets.
    free: bool,
}

impl Word {
    fn all(whole: &str, words: Vec<Span>) -> Vec<Self> {
        let (mut end, mut depth) = (0, Depth::default());
        let read = words.into_iter().map(|span| {
            let between = whole.get(end..span.start).unwrap_or("");
            depth.pass(between);
            end = span.end;
            let lower = span.of(whole).to_lowercase();
            Self {
                content: !is_function_word(&lower),
                verb: tense(&lower).is_some(),
                comma: between.contains(','),
                stop: between.contains([';', ':', '—'])
                    || between.contains(" – ")
                    || between.contains(" - "),
                free: depth.is_none(),
                span,
                lower,
            }
        });
        read.collect()
    }

    /// Says whether it begins a clause by the mark before it.
    fn opens(&self, relative: bool) -> bool {
        let participle = self.lower.len() > 5 && self.lower.ends_with("ing");
        let after_comma = relative || participle || AFTER_COMMA.contains(&self.lower.as_str());
        self.stop || self.comma && after_comma
    }
}

/// Says whether a word joins two clauses without a comma: a verb before it, one soon after, and no name or bare noun beside it, as in
/// "the leaders of Veldria and Ostamar spoke".
fn without_comma(words: &[Word], at: usize) -> bool {
    let verb = |words: &[Word]| words.iter().any(|word| word.verb);
    let opens = |word: &Word| word.verb || !word.content;
    let after = at + 1..(at + 1 + VERB_WITHIN).min(words.len());
    words
        .get(at)
        .is_some_and(|word| WITHOUT_COMMA.contains(&word.lower.as_str()))
        && words.get(..at).is_some_and(verb)
        && words.get(at + 1).is_some_and(opens)
        && words.get(after).is_some_and(verb)
}

/// How deep a place stands inside quote marks and brackets.
#[derive(Default)]
struct Depth {
    brackets: usize,
    curly: usize,
    straight: bool,
}

impl Depth {
    fn pass(&mut self, between: &str) {
        for mark in between.chars() {
            match mark {
                '(' | '[' => self.brackets += 1,
                ')' | ']' => self.brackets = self.brackets.saturating_sub(1),
                '“' | '«' | '„' => self.curly += 1,
                '”' | '»' => self.curly = self.curly.saturating_sub(1),
                '"' => self.straight = !self.straight,
                _ => {}
            }
        }
    }

    fn is_none(&self) -> bool {
        self.brackets == 0 && self.curly == 0 && !self.straight
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        let parts = clauses(text, Span::new(0, text.len()));
        parts.into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn two_facts_part_at_the_word_that_joins_them() {
        for (text, second) in [
            (
                "The mayor resigned on Monday, and the council chose her deputy.",
                "and the council chose her deputy.",
            ),
            (
                "Police arrested a man in Aldhaven; a knife was found in his car.",
                "a knife was found in his car.",
            ),
            (
                "The storm cut power to the north and tore the roof off a school.",
                "and tore the roof off a school.",
            ),
            (
                "Bakers raised their prices last week, saying that flour had become scarce.",
                "saying that flour had become scarce.",
            ),
        ] {
            assert_eq!(read(text).last(), Some(&second));
            assert_eq!(read(text).len(), 2, "{text}");
        }
    }

    #[test]
    fn things_that_are_joined_and_words_of_others_stay_whole() {
        for text in [
            "Lawyers for the banker and the bank's former chief met the judge on Friday.",
            "“The gate is stuck, and nobody has the key to it,” an engineer told the council.",
            "The mayor, Tove Lind, resigned.",
            "",
        ] {
            assert_eq!(
                read(text).len(),
                usize::from(!text.is_empty()).max(1),
                "{text}"
            );
        }
    }

    #[test]
    fn a_relative_clause_ends_at_its_comma() {
        let text = "The envoy of the dockers' union, who had met the rebels in Tarn, promised new talks within weeks.";
        assert_eq!(read(text)[1], "who had met the rebels in Tarn,");
    }

    #[test]
    fn a_wall_of_words_is_one_clause() {
        let wall = "the mayor resigned, and the council met; ".repeat(Prepared::MOST);
        assert_eq!(read(&wall).len(), 1);
    }
}
