//! How many terminal columns text takes, and breaking it into lines of a width.

use super::Span;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Counts the terminal columns of a text: `"北京" -> 4`.
#[must_use]
pub fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// Breaks a text into lines of at most `columns` columns, at white space where there is any.
///
/// `"the two leaders", 8 -> ["the two", "leaders"]` as spans; between wide letters, which stand without spaces, any place will do; a
/// word wider than the line is broken between graphemes. A width of 0 counts as 1; a grapheme wider than the line still gets a line of its own.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<Span> {
    let mut lines = Lines {
        text,
        columns: columns.max(1),
        done: Vec::new(),
        line: Span::default(),
        used: 0,
        begun: false,
    };
    let mut unit = Span::default();
    for (at, piece) in text.split_word_bound_indices() {
        let here = Span::new(at, at + piece.len());
        if !piece.trim().is_empty() && !may_break(unit.of(text), piece) {
            unit.end = here.end;
            continue;
        }
        lines.word(unit);
        unit = Span::new(here.end, here.end);
        if piece.contains('\n') {
            lines.end(here.end);
        } else if piece.trim().is_empty() {
            lines.space(here);
        } else {
            unit = here;
        }
    }
    lines.word(unit);
    if lines.begun || lines.done.is_empty() {
        lines.end(text.len());
    }
    lines.done
}

/// Lines as they fill up.
struct Lines<'a> {
    text: &'a str,
    columns: usize,
    done: Vec<Span>,
    line: Span,
    used: usize,
    begun: bool,
}

impl Lines<'_> {
    /// Ends the line; the next begins at `at`.
    fn end(&mut self, at: usize) {
        self.done.push(self.line.trimmed(self.text));
        (self.line, self.used, self.begun) = (Span::new(at, at), 0, false);
    }

    fn space(&mut self, span: Span) {
        if self.begun {
            self.line.end = span.end;
            self.used += width(span.of(self.text));
        }
    }

    fn word(&mut self, span: Span) {
        if span.is_empty() {
            return;
        }
        let wide = width(span.of(self.text));
        if self.begun && self.used + wide > self.columns {
            self.end(span.start);
        }
        if !self.begun {
            (self.line, self.begun) = (Span::new(span.start, span.start), true);
        }
        if self.used + wide > self.columns {
            return self.graphemes(span);
        }
        self.line.end = span.end;
        self.used += wide;
    }

    /// Breaks a word that is wider than the line; signs at its end take the letter before them along.
    fn graphemes(&mut self, span: Span) {
        let word = span.of(self.text);
        let letters = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let last = letters.char_indices().next_back().map_or(0, |(at, _)| at);
        for (offset, grapheme) in word.grapheme_indices(true) {
            let (start, mut wide) = (span.start + offset, width(grapheme));
            let signs = width(Span::new(last, word.len()).of(word));
            if offset == last && self.used + signs > self.columns && signs <= self.columns {
                wide = signs;
            }
            if self.used + wide > self.columns && self.line.end > self.line.start {
                self.end(start);
            }
            self.begun = true;
            self.line.end = start + grapheme.len();
            self.used += width(grapheme);
        }
    }
}

/// May a line end between what stands before and a piece? Only beside a wide letter, and not before a closing sign.
fn may_break(before: &str, piece: &str) -> bool {
    let wide = |c: Option<char>| c.is_some_and(|c| UnicodeWidthChar::width(c) == Some(2));
    let closing = piece.starts_with([
        '。', '，', '、', '」', '』', '）', '：', '；', '！', '？', '”', '’', ',', '.', ')', ']',
        '…',
    ]);
    !closing && (wide(before.chars().next_back()) || wide(piece.chars().next()))
}

/// Shortens a text to at most `columns` columns, with `…` where something was left out: `"Proto Thema", 6 -> "Proto…"`.
#[must_use]
pub fn truncate(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        let wide = width(grapheme);
        if used + wide + 1 > columns {
            break;
        }
        out.push_str(grapheme);
        used += wide;
    }
    if columns > 0 {
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, columns: usize) -> Vec<&str> {
        wrap(text, columns)
            .into_iter()
            .map(|span| span.of(text))
            .collect()
    }

    #[test]
    fn lines_break_at_spaces() {
        assert_eq!(lines("the two leaders", 8), ["the two", "leaders"]);
        assert_eq!(lines("one\ntwo", 8), ["one", "two"]);
        assert_eq!(lines("", 8), [""]);
    }

    #[test]
    fn long_words_and_wide_letters_break_inside() {
        assert_eq!(lines("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(lines("北京会谈", 5), ["北京", "会谈"]);
        assert_eq!(lines("北京", 1), ["北", "京"]);
    }

    #[test]
    fn signs_stay_with_their_words() {
        assert_eq!(lines("They left, he said", 9), ["They", "left, he", "said"]);
        assert_eq!(lines("a [~long talk] b", 7), ["a", "[~long", "talk] b"]);
        assert_eq!(lines("'sovereignty, x", 12), ["'sovereignt", "y, x"]);
        assert_eq!(lines("他说。北京", 5), ["他", "说。", "北京"]);
    }

    #[test]
    fn no_line_is_wider_than_asked() {
        let text = "Chinese President Xi Jinping told his Russian counterpart, “maintain momentum”, 北京 said.";
        for columns in 2..40 {
            assert!(
                lines(text, columns)
                    .iter()
                    .all(|line| width(line) <= columns),
                "{columns}"
            );
        }
    }

    #[test]
    fn truncation_shows_that_it_cut() {
        assert_eq!(truncate("Proto Thema", 6), "Proto…");
        assert_eq!(truncate("北京会谈", 5), "北京…");
        assert_eq!(truncate("DW", 0), "");
    }
}
