//! Words as spans.

use super::Span;

/// Lists the words of a text: runs of letters and digits, with apostrophes, hyphens, points and commas kept inside.
///
/// `"Mr. Xi's 1,200-strong U.S. team" -> ["Mr", "Xi's", "1,200-strong", "U.S", "team"]`
#[must_use]
pub fn words(text: &str) -> Vec<Span> {
    let mut out = Vec::with_capacity(text.len() / 6);
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if !first.is_alphanumeric() {
            continue;
        }
        let mut end = start + first.len_utf8();
        let mut last = first;
        while let Some(&(at, c)) = chars.peek() {
            if c.is_alphanumeric() {
                end = at + c.len_utf8();
            } else if !joins(last, c, text.get(at + c.len_utf8()..)) {
                break;
            }
            last = c;
            chars.next();
        }
        out.push(Span::new(start, end));
    }
    out
}

/// Says whether a mark between `before` and the start of `after` stays inside a word.
fn joins(before: char, mark: char, after: Option<&str>) -> bool {
    let Some(next) = after.and_then(|rest| rest.chars().next()) else {
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
