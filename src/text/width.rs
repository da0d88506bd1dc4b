//! How many terminal columns text takes, and breaking it into lines of a width.

use super::Span;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Counts the terminal columns of a text: `"北京" -> 4`.
#[must_use]
pub fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// Breaks a text into lines of at most `columns` columns, at white space where there is any.
///
/// `"the two leaders", 8 -> ["the two", "leaders"]` as spans; a word wider than the line is broken between graphemes. A width of 0
/// counts as 1; a grapheme wider than the line still gets a line of its own.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<Span> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    let mut line = Span::default();
    let mut used = 0;
    let mut begun = false;
    for (at, piece) in text.split_word_bound_indices() {
        let here = Span::new(at, at + piece.len());
        if piece.contains('\n') {
            lines.push(line.trimmed(text));
            (line, used, begun) = (Span::new(here.end, here.end), 0, false);
            continue;
        }
        let wide = width(piece);
        if piece.trim().is_empty() {
            if begun {
                line.end = here.end;
                used += wide;
            }
            continue;
        }
        if begun && used + wide > columns && !clings(piece) {
            lines.push(line.trimmed(text));
            begun = false;
        }
        if !begun {
            (line, used, begun) = (Span::new(at, at), 0, true);
        }
        for (offset, grapheme) in piece.grapheme_indices(true) {
            let wide = width(grapheme);
            let start = at + offset;
            if used + wide > columns && line.end > line.start {
                lines.push(line.trimmed(text));
                (line, used) = (Span::new(start, start), 0);
            }
            line.end = start + grapheme.len();
            used += wide;
        }
    }
    if begun || lines.is_empty() {
        lines.push(line.trimmed(text));
    }
    lines
}

/// Punctuation that must not begin a line.
fn clings(piece: &str) -> bool {
    matches!(
        piece,
        "," | "." | ";" | ":" | "!" | "?" | ")" | "]" | "”" | "’" | "»" | "…"
    )
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
    fn no_line_is_wider_than_asked() {
        let text = "Chinese President Xi Jinping told his Russian counterpart, “maintain momentum”, 北京 said.";
        for columns in 2..40 {
            assert!(
                lines(text, columns)
                    .iter()
                    .all(|line| width(line) <= columns + 1),
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
