//! The pieces of a text from which dates are read: words, numbers, marks.

use crate::lexicon::time_words::{TimeWord, time_word, wide_time_word};
use crate::text::Span;

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word of the date lists.
    Word(TimeWord),
    /// Any other word.
    Other,
    /// A run of digits and how many they are.
    Number(u32, usize),
    /// A mark, one kind for all its forms: every dash is `-`, every apostrophe `'`.
    Mark(u8),
    /// The end of a line, and beyond the text.
    End,
}

/// One piece.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) span: Span,
    pub(super) kind: Kind,
    /// Nothing stands between it and the one before.
    pub(super) glued: bool,
}

/// A text in pieces.
pub(super) struct Tokens<'t> {
    pub(super) text: &'t str,
    list: Vec<Token>,
}

const NOTHING: Token = Token {
    span: Span { start: 0, end: 0 },
    kind: Kind::End,
    glued: false,
};

impl<'t> Tokens<'t> {
    /// Cuts a text into pieces, in one pass.
    pub(super) fn of(text: &'t str) -> Self {
        let mut list = Vec::with_capacity(text.len() / 5 + 1);
        let (mut at, mut glued) = (0, false);
        while let Some(&byte) = text.as_bytes().get(at) {
            if matches!(byte, b' ' | b'\t' | b'\r') {
                (at, glued) = (at + 1, false);
                continue;
            }
            let (kind, end) = piece(text, at, byte);
            if let Some(kind) = kind {
                let span = Span::new(at, end);
                list.push(Token { span, kind, glued });
            }
            glued = kind.is_some();
            at = end;
        }
        Self { text, list }
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn get(&self, index: usize) -> Token {
        self.list.get(index).copied().unwrap_or(NOTHING)
    }

    pub(super) fn kind(&self, index: usize) -> Kind {
        self.get(index).kind
    }

    pub(super) fn word(&self, index: usize) -> &'t str {
        self.get(index).span.of(self.text)
    }

    /// Is it one of these words, whatever its capitals?
    pub(super) fn is(&self, index: usize, words: &[&str]) -> bool {
        let here = self.word(index);
        words.iter().any(|word| word.eq_ignore_ascii_case(here))
    }

    pub(super) fn mark(&self, index: usize, mark: u8) -> bool {
        self.kind(index) == Kind::Mark(mark)
    }

    pub(super) fn glued(&self, index: usize) -> bool {
        self.get(index).glued
    }

    pub(super) fn capital(&self, index: usize) -> bool {
        self.word(index)
            .bytes()
            .next()
            .is_some_and(|byte| byte.is_ascii_uppercase())
    }

    /// Gives the number of a run of at most `digits` digits.
    pub(super) fn number(&self, index: usize, digits: usize) -> Option<u32> {
        match self.kind(index) {
            Kind::Number(value, count) if count <= digits => Some(value),
            _ => None,
        }
    }

    /// Gives the index after a mark, or the index itself where another piece stands there.
    pub(super) fn skip(&self, index: usize, marks: &[u8]) -> usize {
        match self.kind(index) {
            Kind::Mark(mark) if marks.contains(&mark) => index + 1,
            _ => index,
        }
    }

    /// Gives the index after one of these words, or the index itself.
    pub(super) fn skip_word(&self, index: usize, words: &[&str]) -> usize {
        index + usize::from(self.is(index, words))
    }

    /// Is a number the start of something longer: "12,000", "7.5", "5%", "16th", "2023-24s"?
    pub(super) fn goes_on(&self, index: usize) -> bool {
        let next = index + 1;
        self.glued(next)
            && match self.kind(next) {
                Kind::Mark(b'%') | Kind::Other => true,
                Kind::Mark(b',' | b'.' | b':') => {
                    self.glued(next + 1) && matches!(self.kind(next + 1), Kind::Number(..))
                }
                _ => false,
            }
    }

    /// Gives the span from one piece up to, without, another.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        Span::new(
            self.get(from).span.start,
            self.get(to.saturating_sub(1)).span.end,
        )
    }
}

/// Reads the piece at `at`: what it is (`None` for white space) and where it ends.
fn piece(text: &str, at: usize, byte: u8) -> (Option<Kind>, usize) {
    match byte {
        b'0'..=b'9' => digits(text, at),
        b'a'..=b'z' | b'A'..=b'Z' => word(text, at),
        b'\n' => (Some(Kind::End), at + 1),
        0..=127 => (Some(Kind::Mark(byte)), at + 1),
        _ => wide(text, at),
    }
}

fn digits(text: &str, at: usize) -> (Option<Kind>, usize) {
    let run = text.as_bytes().get(at..).unwrap_or_default();
    let count = run.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let value = run.iter().take(count.min(9));
    let value = value.fold(0, |sum: u32, byte| sum * 10 + u32::from(byte - b'0'));
    (Some(Kind::Number(value, count)), at + count)
}

fn word(text: &str, at: usize) -> (Option<Kind>, usize) {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    let plain = rest
        .iter()
        .position(|byte| !byte.is_ascii_alphabetic())
        .unwrap_or(rest.len());
    // Words are often followed by a quote mark or a dash, whose bytes begin with E2; what begins a word is a letter.
    let next = rest.get(plain).filter(|byte| !byte.is_ascii());
    let wide = next.is_some_and(|byte| plain == 0 || *byte != 0xE2);
    let end = if wide {
        wide_end(text, at + plain)
    } else {
        at + plain
    };
    let form = text.get(at..end).unwrap_or_default();
    let meant = if wide {
        wide_time_word(form)
    } else {
        time_word(form)
    };
    (Some(meant.map_or(Kind::Other, Kind::Word)), end)
}

/// Gives the end of a word that goes on with letters outside ASCII.
fn wide_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    at + rest
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(rest.len())
}

/// Reads a piece that opens with a character outside ASCII.
fn wide(text: &str, at: usize) -> (Option<Kind>, usize) {
    let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else {
        return (None, at + 1);
    };
    let end = at + c.len_utf8();
    match c {
        '’' | 'ʼ' => (Some(Kind::Mark(b'\'')), end),
        '\u{2010}'..='\u{2013}' | '−' => (Some(Kind::Mark(b'-')), end),
        '•' | '·' => (Some(Kind::Mark(b'|')), end),
        '\u{2028}' | '\u{2029}' => (Some(Kind::End), end),
        _ if c.is_whitespace() => (None, end),
        _ if c.is_alphabetic() => word(text, at),
        _ => (Some(Kind::Mark(b'~')), end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_numbers_and_marks_are_told_apart() {
        let tokens = Tokens::of("16 août–8:01AM\nx");
        let kinds: Vec<Kind> = (0..tokens.len()).map(|index| tokens.kind(index)).collect();
        assert_eq!(
            kinds,
            [
                Kind::Number(16, 2),
                Kind::Word(TimeWord::ForeignMonth(8)),
                Kind::Mark(b'-'),
                Kind::Number(8, 1),
                Kind::Mark(b':'),
                Kind::Number(1, 2),
                Kind::Other,
                Kind::End,
                Kind::Other
            ]
        );
        assert!(!tokens.glued(1) && tokens.glued(2));
        assert_eq!(tokens.span(0, 2).of(tokens.text), "16 août");
        assert_eq!(tokens.kind(99), Kind::End);
        assert_eq!(
            Tokens::of("Ⱡ aⱠ").len(),
            3,
            "letters whose bytes look like those of quote marks"
        );
    }
}
