//! Words as spans.

use super::Span;

/// Lists the words of a text: runs of letters and digits, with apostrophes, hyphens, points and commas kept inside.
///
/// `"Mr. Xi's 1,200-strong U.S. team" -> ["Mr", "Xi's", "1,200-strong", "U.S", "team"]`
#[must_use]
pub fn words(text: &str) -> Vec<Span> {
    let mut out = Vec::with_capacity(text.len() / 6);
    let mut at = 0;
    while at < text.len() {
        let (letters, length) = letter(text, at);
        if !letters {
            at += length;
            continue;
        }
        let start = at;
        let mut rest = 0;
        while at < text.len() {
            let (letters, length) = letter(text, at);
            if !letters && !joins(text, at) {
                rest = length;
                break;
            }
            at += length;
        }
        out.push(Span::new(start, at));
        at += rest;
    }
    out
}

/// Says whether the character that begins at a byte is a letter or digit, and how long it is.
fn letter(text: &str, at: usize) -> (bool, usize) {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => (byte.is_ascii_alphanumeric(), 1),
        _ => match text.get(at..).and_then(|rest| rest.chars().next()) {
            Some(c) => (c.is_alphanumeric(), c.len_utf8()),
            None => (false, 1),
        },
    }
}

/// Says whether a mark stays inside a word.
fn joins(text: &str, at: usize) -> bool {
    // nearly every word ends at a mark that never stays inside one
    let may = |byte: &u8| matches!(byte, b'\'' | b'-' | b'.' | b',' | b':') || !byte.is_ascii();
    if !text.as_bytes().get(at).is_some_and(may) {
        return false;
    }
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let mut after = text.get(at..).unwrap_or("").chars();
    let (Some(before), Some(mark), Some(next)) = (before, after.next(), after.next()) else {
        return false;
    };
    match mark {
        '\'' | '’' | '-' | '\u{2010}' | '\u{2011}' => {
            before.is_alphanumeric() && next.is_alphanumeric()
        }
        '.' => {
            (before.is_ascii_digit() && next.is_ascii_digit())
                || (before.is_uppercase() && next.is_uppercase())
        }
        ',' | ':' => before.is_ascii_digit() && next.is_ascii_digit(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        words(text).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn names_numbers_and_apostrophes_stay_whole() {
        assert_eq!(
            read("Mr. Xi's 1,200-strong U.S. team"),
            ["Mr", "Xi's", "1,200-strong", "U.S", "team"]
        );
        assert_eq!(read("at 11:17 – 2.5%"), ["at", "11:17", "2.5"]);
        assert_eq!(read("“don’t—stop”…"), ["don’t", "stop"]);
    }
}
