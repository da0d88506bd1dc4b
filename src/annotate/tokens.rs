//! The words of an article with what entities and quotes need to know of each, read once.

use super::lexis::{Is, Lexis, Sense, is_common};
pub(crate) use super::written::{Case, Gap, Shape};
use super::written::{gap, opens, shape, split_hyphen};
use crate::model::Sentence;
use crate::text::Span;
use crate::text::words::words;

/// A word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Its letters, without a possessive ending.
    pub(crate) span: Span,
    /// Index of its sentence.
    pub(crate) sentence: usize,
    /// How it is written.
    pub(crate) shape: Shape,
    /// What stands before it.
    pub(crate) gap: Gap,
    /// A capital here says nothing: first of its sentence, quote or clause after a colon.
    pub(crate) first: bool,
    /// It ends in "'s" or "s'".
    pub(crate) possessive: bool,
    /// What the lists say of it.
    pub(crate) sense: Sense,
    lower: Span,
}

impl Token {
    /// Says whether the lists call the word any of these.
    pub(crate) fn is(&self, what: Is) -> bool {
        self.sense.is.any(what)
    }

    /// Says whether the word is written with a capital.
    pub(crate) fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper)
    }
}

/// The words of an article.
#[derive(Debug)]
pub(crate) struct Tokens<'a> {
    /// The article's text.
    pub(crate) text: &'a str,
    /// The words in order.
    pub(crate) list: Vec<Token>,
    /// How each sentence is written.
    pub(crate) cases: Vec<Case>,
    /// Tokens of each sentence: first, and one past the last.
    pub(crate) ranges: Vec<(usize, usize)>,
    /// All words in lower case, parted by single spaces.
    lower: String,
}

impl<'a> Tokens<'a> {
    /// Reads the words of a text's sentences.
    pub(crate) fn read(text: &'a str, sentences: &[Sentence]) -> Self {
        let mut out = Self {
            text,
            list: Vec::with_capacity(text.len() / 5),
            cases: Vec::with_capacity(sentences.len()),
            ranges: Vec::with_capacity(sentences.len()),
            lower: String::with_capacity(text.len() + 16),
        };
        let lexis = Lexis::english();
        for (index, sentence) in sentences.iter().enumerate() {
            let start = out.list.len();
            let mut last = sentence.span.start;
            for word in words(sentence.span.of(text)) {
                let word = word.shifted(sentence.span.start);
                out.push(word, index, last, start, lexis);
                last = word.end;
            }
            out.ranges.push((start, out.list.len()));
            out.cases
                .push(case(out.list.get(start..).unwrap_or(&[]), &out));
        }
        out
    }

    fn push(&mut self, word: Span, sentence: usize, last: usize, start: usize, lexis: &Lexis) {
        let mut pieces = [word, word];
        let count = split_hyphen(self.text, word, &mut pieces);
        let between = Span::new(last, word.start).of(self.text);
        for (index, piece) in pieces.iter().take(count).enumerate() {
            let opening = self.list.len() == start || opens(between);
            let (gap, first) = match index {
                0 if self.list.len() == start => (Gap::Other, true),
                0 => (gap(between), opening),
                _ => (Gap::Other, false),
            };
            self.push_piece(*piece, sentence, gap, first, lexis);
        }
    }

    fn push_piece(&mut self, piece: Span, sentence: usize, gap: Gap, first: bool, lexis: &Lexis) {
        let written = piece.of(self.text);
        let bare = written
            .strip_suffix("'s")
            .or_else(|| written.strip_suffix("’s"));
        let word = bare.unwrap_or(written);
        let after = self.text.get(piece.end..).unwrap_or("");
        let plural = word.ends_with('s') && (after.starts_with("' ") || after.starts_with("’ "));
        let lower = self.push_lower(word);
        let sense = lexis.sense(lower.of(&self.lower));
        self.list.push(Token {
            span: Span::new(piece.start, piece.start + word.len()),
            sentence,
            shape: shape(word),
            gap,
            first,
            possessive: bare.is_some() || plural,
            sense,
            lower,
        });
    }

    fn push_lower(&mut self, word: &str) -> Span {
        if !self.lower.is_empty() {
            self.lower.push(' ');
        }
        let start = self.lower.len();
        if word.is_ascii() {
            self.lower.push_str(word);
            if let Some(pushed) = self.lower.get_mut(start..) {
                pushed.make_ascii_lowercase();
            }
        } else {
            let lowered = word.chars().flat_map(char::to_lowercase);
            self.lower
                .extend(lowered.map(|c| if c == '’' { '\'' } else { c }));
        }
        Span::new(start, self.lower.len())
    }

    /// Gives a word, if there is one at this index.
    pub(crate) fn get(&self, index: usize) -> Option<&Token> {
        self.list.get(index)
    }

    /// Gives the words `start..end` in lower case, parted by single spaces.
    pub(crate) fn lower(&self, start: usize, end: usize) -> &str {
        match (self.list.get(start), self.list.get(end.wrapping_sub(1))) {
            (Some(first), Some(last)) if start < end => {
                Span::new(first.lower.start, last.lower.end).of(&self.lower)
            }
            _ => "",
        }
    }

    /// Gives one word in lower case.
    pub(crate) fn word(&self, index: usize) -> &str {
        self.lower(index, index.wrapping_add(1))
    }

    /// Gives the stretch of text that the words `start..end` cover.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        match (self.list.get(start), self.list.get(end.wrapping_sub(1))) {
            (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
            _ => Span::default(),
        }
    }

    /// Finds the longest phrase of the lists that begins at a word, up to `limit`, and is any of `what`: its end and its sense.
    pub(crate) fn phrase(&self, start: usize, limit: usize, what: Is) -> Option<(usize, Sense)> {
        let token = self.list.get(start)?;
        let longest = usize::from(token.sense.longest).min(limit.saturating_sub(start));
        for length in (2..=longest).rev() {
            let end = start + length;
            if self.is_joined(start, end) {
                let sense = Lexis::english().sense(self.lower(start, end));
                if sense.is.any(what) {
                    return Some((end, sense));
                }
            }
        }
        (start < limit && token.is(what)).then_some((start + 1, token.sense))
    }

    /// Says whether only spaces and stops stand between the words `start..end`, all of one sentence.
    pub(crate) fn is_joined(&self, start: usize, end: usize) -> bool {
        let rest = self.list.get(start + 1..end).unwrap_or(&[]);
        rest.iter()
            .all(|token| matches!(token.gap, Gap::Space | Gap::Stop))
            && self
                .list
                .get(start..end.saturating_sub(1))
                .is_some_and(|most| most.iter().all(|token| !token.possessive))
    }

    /// Says whether a word is an ordinary one in some form.
    pub(crate) fn is_common(&self, index: usize) -> bool {
        is_common(Lexis::english(), self.word(index))
    }

    /// Gives what stands between the end of word `index - 1` and word `index`.
    pub(crate) fn before(&self, index: usize) -> &'a str {
        let end = self
            .list
            .get(index)
            .map_or(self.text.len(), |token| token.span.start);
        let start = index
            .checked_sub(1)
            .and_then(|last| self.list.get(last))
            .map_or(0, |token| token.span.end);
        self.text.get(start..end).unwrap_or("")
    }
}

/// Share of capitals among a sentence's longer words above which capitals mean nothing: headlines in title case have nearly all,
/// sentences full of names stay below three quarters.
const TITLE_SHARE: f64 = 0.75;

/// Ordinary words with a capital that a sentence must show before its capitals are distrusted.
const TITLE_WORDS: usize = 2;

fn case(tokens: &[Token], all: &Tokens<'_>) -> Case {
    let long = |token: &&Token| token.shape != Shape::Number && token.span.len() > 3;
    let count = tokens.iter().filter(long).count();
    let capital = tokens
        .iter()
        .filter(long)
        .filter(|token| token.is_capital())
        .count();
    let lower = tokens
        .iter()
        .any(|token| matches!(token.shape, Shape::Lower | Shape::Capital) && token.span.len() > 1);
    if !lower && count > 2 {
        return Case::Upper;
    }
    #[allow(clippy::cast_precision_loss)]
    let share = capital as f64 / count.max(1) as f64;
    if share <= TITLE_SHARE {
        return Case::Sentence;
    }
    let names = Is::ROLE
        .or(Is::BODY)
        .or(Is::GIVEN)
        .or(Is::CALENDAR)
        .or(Is::PLACE_LAST)
        .or(Is::PLACE_FIRST)
        .or(Is::STATE)
        .or(Is::CITY);
    let ordinary = |token: &&Token| {
        let capital = token.shape == Shape::Capital && !token.first && !token.is(names);
        capital && is_common(Lexis::english(), token.lower.of(&all.lower))
    };
    if tokens.iter().filter(ordinary).count() >= TITLE_WORDS {
        Case::Title
    } else {
        Case::Sentence
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Reads a text a sentence a line.
    pub(crate) fn lines(text: &str) -> Vec<Sentence> {
        let mut at = 0;
        let mut out = Vec::new();
        for (block, line) in text.split('\n').enumerate() {
            let span = Span::new(at, at + line.len()).trimmed(text);
            if !span.is_empty() {
                out.push(Sentence { span, block });
            }
            at += line.len() + 1;
        }
        out
    }

    fn read(text: &str) -> Vec<String> {
        let tokens = Tokens::read(text, &lines(text));
        (0..tokens.list.len())
            .map(|i| tokens.word(i).to_owned())
            .collect()
    }

    #[test]
    fn words_lose_their_possessive_and_halves_written_differently_part() {
        assert_eq!(
            read("Mr. Renn's Halvek-based aide"),
            ["mr", "renn", "halvek", "based", "aide"]
        );
        assert_eq!(read("Jean-Luc Ordan"), ["jean-luc", "ordan"]);
        assert_eq!(read("Chinese-Russian ties"), ["chinese", "russian", "ties"]);
    }

    #[test]
    fn headlines_are_told_from_sentences() {
        let case = |text: &str| Tokens::read(text, &lines(text)).cases.first().copied();
        assert_eq!(
            case("Premier Wins Prisoner Swap After Long Night"),
            Some(Case::Title)
        );
        assert_eq!(case("PREMIER WINS PRISONER SWAP"), Some(Case::Upper));
        assert_eq!(
            case("Ilian Merkan met Reya Dossantil in Aldhaven."),
            Some(Case::Sentence)
        );
    }
}
