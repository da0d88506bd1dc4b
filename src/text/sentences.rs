//! Sentences as spans.

use super::Span;

/// Splits a text into sentences: `"Mr. Xi spoke. He left." -> ["Mr. Xi spoke.", "He left."]`.
///
/// `abbreviated` says of a word (without its stop, lower case) whether its stop belongs to it; a newline always ends a sentence.
#[must_use]
pub fn sentences(text: &str, abbreviated: &dyn Fn(&str) -> bool) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let over = c == '\n'
            || (matches!(c, '.' | '!' | '?' | '…') && ends_here(text, start, at, end, abbreviated));
        if over {
            let end = end + closers(text, end);
            push(&mut out, text, start, end);
            start = end;
        }
    }
    push(&mut out, text, start, text.len());
    out
}

fn push(out: &mut Vec<Span>, text: &str, start: usize, end: usize) {
    let span = Span::new(start.min(end), end).trimmed(text);
    if !span.is_empty() {
        out.push(span);
    }
}

/// Counts the bytes of quote marks and brackets that close after a stop.
fn closers(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or("");
    rest.len()
        - rest
            .trim_start_matches(['"', '”', '’', '\'', ')', ']', '»'])
            .len()
}

fn ends_here(
    text: &str,
    start: usize,
    at: usize,
    end: usize,
    abbreviated: &dyn Fn(&str) -> bool,
) -> bool {
    let after = text.get(end + closers(text, end)..).unwrap_or("");
    let Some(gap) = after.chars().next() else {
        return true;
    };
    if !gap.is_whitespace() {
        return false;
    }
    let next = after
        .trim_start()
        .trim_start_matches(['"', '“', '‘', '\'', '(', '[', '«'])
        .chars()
        .next();
    if next.is_some_and(char::is_lowercase) {
        return false;
    }
    let before = text.get(start..at).unwrap_or("");
    let word = before
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '“'))
        .next()
        .unwrap_or("");
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    !(text.get(at..end) == Some(".") && (initial || abbreviated(&word.to_lowercase())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        let known = |word: &str| matches!(word, "mr" | "u.s" | "jan");
        sentences(text, &known)
            .into_iter()
            .map(|span| span.of(text))
            .collect()
    }

    #[test]
    fn stops_of_abbreviations_do_not_end_a_sentence() {
        assert_eq!(
            read("Mr. Xi spoke. He left."),
            ["Mr. Xi spoke.", "He left."]
        );
        assert_eq!(
            read("Vladimir V. Putin of the U.S. said so."),
            ["Vladimir V. Putin of the U.S. said so."]
        );
    }

    #[test]
    fn a_closing_quote_belongs_to_its_sentence() {
        assert_eq!(
            read("“It is so.” He left.\nEnd"),
            ["“It is so.”", "He left.", "End"]
        );
        assert_eq!(read("“Is it so?” he asked."), ["“Is it so?” he asked."]);
    }
}
