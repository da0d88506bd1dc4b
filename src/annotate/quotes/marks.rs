//! Stretches between quote marks.
//!
//! Marks are paired inside a paragraph; one left open runs to the paragraph's end (and the next paragraph, if it opens with a mark again,
//! goes on with it). Single marks are told from apostrophes by what stands beside them.

use crate::text::Span;

/// A quote mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// Opens only: “ „ «
    Open,
    /// Closes only: ”
    Close,
    /// Either: "
    Both,
    /// ‘ or ' before a word.
    OpenSingle,
    /// ’ or ' after a word.
    CloseSingle,
}

/// Finds the outermost quoted stretches of one paragraph, `from` being its place in the text; `singles` says whether single marks quote.
///
/// `"He said “it is ‘over’ now”." -> ["it is ‘over’ now"]`
pub(crate) fn quoted(paragraph: &str, from: usize, singles: bool, out: &mut Vec<Span>) {
    let mut open: Option<(usize, char, bool)> = None;
    let mut skip = 0;
    for (at, c) in paragraph.char_indices() {
        if at < skip || !is_mark(c) {
            continue;
        }
        let Some((mark, length)) = mark(paragraph, at, c) else {
            continue;
        };
        skip = at + length;
        match open {
            None if mark == Mark::Open
                || mark == Mark::OpenSingle && singles
                || mark == Mark::Both && can_open(paragraph, at, length) =>
            {
                open = Some((at + length, c, mark == Mark::OpenSingle));
            }
            Some((start, with, single)) if closes(with, single, mark, c) => {
                push(paragraph, from, start, at, out);
                open = None;
            }
            // a second opening of the same kind: the first was never closed
            Some((start, '“', false)) if c == '“' && sentence_ended(paragraph, start, at) => {
                push(paragraph, from, start, at, out);
                open = Some((at + length, c, false));
            }
            _ => {}
        }
    }
    if let Some((start, ..)) = open.filter(|(_, _, single)| !single) {
        push(paragraph, from, start, paragraph.len(), out);
    }
}

fn sentence_ended(paragraph: &str, start: usize, at: usize) -> bool {
    let between = paragraph.get(start..at).unwrap_or("").trim_end();
    between.ends_with(['.', '!', '?', ','])
}

fn push(paragraph: &str, from: usize, start: usize, end: usize, out: &mut Vec<Span>) {
    let span = Span::new(start, end).trimmed(paragraph);
    if !span.is_empty() {
        out.push(span.shifted(from));
    }
}

fn closes(with: char, single: bool, mark: Mark, c: char) -> bool {
    if single {
        return mark == Mark::CloseSingle;
    }
    match with {
        '“' | '„' => matches!(mark, Mark::Close) || with == '„' && c == '“' || c == '"',
        '«' => c == '»',
        '»' => c == '«',
        _ => matches!(mark, Mark::Both | Mark::Close),
    }
}

/// Says whether a character can be a quote mark at all.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '`' | '“' | '”' | '„' | '‘' | '’' | '«' | '»'
    )
}

/// Says what quote mark stands at `at`, and how many bytes it takes.
fn mark(text: &str, at: usize, c: char) -> Option<(Mark, usize)> {
    let rest = text.get(at + c.len_utf8()..).unwrap_or("");
    let before = text.get(..at).and_then(|left| left.chars().next_back());
    let next = rest.chars().next();
    // two straight single marks are a typist's or database's double mark; what they mean is not clear enough
    if c == '\'' && (next == Some('\'') || before == Some('\'')) {
        return None;
    }
    let mark = match c {
        '“' | '„' | '«' => Mark::Open,
        '”' => Mark::Close,
        '»' => Mark::Close,
        '"' => Mark::Both,
        '`' if next == Some('`') => return Some((Mark::Open, 2)),
        '‘' | '\''
            if !before.is_some_and(char::is_alphanumeric)
                && next
                    .is_some_and(|next| next.is_alphanumeric() || next == '…' || next == '“') =>
        {
            if c == '\'' && !has_single_close(rest) {
                return None;
            }
            Mark::OpenSingle
        }
        '’' | '\''
            if !next.is_some_and(char::is_alphanumeric)
                && before.is_some_and(|before| !before.is_whitespace()) =>
        {
            Mark::CloseSingle
        }
        _ => return None,
    };
    Some((mark, c.len_utf8()))
}

/// Says whether a straight single mark finds a partner that is not a plural's apostrophe: one after punctuation, or before a stop.
fn has_single_close(rest: &str) -> bool {
    let mut last = ' ';
    let mut chars = rest.chars().take(SINGLE).peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        if matches!(c, '\'' | '’')
            && last.is_alphanumeric()
            && last != 's'
            && !next.is_some_and(char::is_alphanumeric)
            || matches!(c, '\'' | '’') && matches!(last, '.' | ',' | '!' | '?')
            || matches!(c, '\'' | '’')
                && last == 's'
                && next.is_some_and(|next| matches!(next, '.' | ',' | ';' | ':' | ')'))
        {
            return true;
        }
        last = c;
    }
    false
}

/// How many characters a quote between straight single marks may have.
const SINGLE: usize = 600;

/// Says whether a mark that may open or close opens here: a letter follows, no letter stands before.
fn can_open(text: &str, at: usize, length: usize) -> bool {
    let next = text.get(at + length..).and_then(|rest| rest.chars().next());
    next.is_some_and(|next| !next.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        let mut out = Vec::new();
        quoted(text, 0, true, &mut out);
        out.iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn every_pair_of_marks_quotes() {
        assert_eq!(
            read("He said “it is ‘over’ now” and \"left at once\"."),
            ["it is ‘over’ now", "left at once"]
        );
        assert_eq!(read("«Es ist so», „sagte er“"), ["Es ist so", "sagte er"]);
        assert_eq!(
            read("'It is not over,' he said. 'We don't stop.'"),
            ["It is not over,", "We don't stop."]
        );
    }

    #[test]
    fn apostrophes_do_not_quote() {
        assert!(
            read("The dockers' union didn't say what the '90s were, the workers' league said.")
                .is_empty()
        );
        assert!(read("the union’s ’n’ roll").is_empty());
    }

    #[test]
    fn a_mark_left_open_ends_with_its_paragraph() {
        assert_eq!(read("“It goes on"), ["It goes on"]);
    }
}
