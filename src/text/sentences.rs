//! Sentences as spans.

use super::Span;

/// Splits a text into sentences: `"Mr. Xi spoke. He left." -> ["Mr. Xi spoke.", "He left."]`; one pass.
///
/// `stays(word, next)` says whether the stop after a word (given without it) belongs to the word when this next word
/// follows; a newline always ends a sentence, a stop before a small letter never does.
#[must_use]
pub fn sentences(text: &str, stays: impl Fn(&str, &str) -> bool) -> Vec<Span> {
    let mut out = Vec::with_capacity(text.len() / 100 + 1);
    let (mut start, mut at) = (0, 0);
    while let Some(stop) = next_stop(text, at) {
        let end = match text.as_bytes().get(stop) {
            Some(b'\n') => Some(stop + 1),
            Some(b'.' | b'!' | b'?') => after_stop(text, start, stop, &stays),
            _ if text.get(stop..).is_some_and(|rest| rest.starts_with('…')) => {
                after_stop(text, start, stop, &stays)
            }
            _ => None,
        };
        if let Some(end) = end {
            push(&mut out, text, start, end);
            start = end;
        }
        at = end.unwrap_or(stop + 1);
    }
    push(&mut out, text, start, text.len());
    out
}

/// The first byte of `…`, and of other marks.
const WIDE: u8 = 0xE2;

/// Finds the next byte that may end a sentence.
fn next_stop(text: &str, at: usize) -> Option<usize> {
    let mut rest = text.as_bytes().get(at..)?.iter();
    rest.position(|byte| matches!(byte, b'\n' | b'.' | b'!' | b'?' | &WIDE))
        .map(|found| at + found)
}

fn push(out: &mut Vec<Span>, text: &str, start: usize, end: usize) {
    let span = Span::new(start.min(end), end).trimmed(text);
    if !span.is_empty() {
        out.push(span);
    }
}

const CLOSERS: &[char] = &['"', '”', '’', '\'', ')', ']', '»'];
const OPENERS: &[char] = &['"', '“', '‘', '\'', '(', '[', '«', '–', '—', '-'];
const STOPS: &[char] = &['.', '!', '?', '…'];

/// Counts the bytes at the start of a text that are any of these.
fn run(text: &str, of: &[char]) -> usize {
    text.len() - text.trim_start_matches(of).len()
}

/// Gives the end of the sentence that the stop at `at` closes, marks that close with it included; `None` where it goes on.
fn after_stop(
    text: &str,
    start: usize,
    at: usize,
    stays: &impl Fn(&str, &str) -> bool,
) -> Option<usize> {
    let rest = text.get(at..)?;
    let stops = run(rest, STOPS);
    let end = stops + run(rest.get(stops..)?, CLOSERS);
    let after = rest.get(end..)?;
    let Some(gap) = after.chars().next() else {
        return Some(at + end);
    };
    if !gap.is_whitespace() {
        return None;
    }
    let next = first_word(after);
    if next.chars().next().is_some_and(char::is_lowercase) {
        return None;
    }
    let single = stops == 1 && rest.starts_with('.') && end == 1;
    let held = single && stays(last_word(text.get(start..at)?), next);
    (!held).then_some(at + end)
}

/// Longest word looked at, in bytes: a run without white space may be as long as the text.
const LONGEST: usize = 40;

/// Gives the word after white space and marks that open; `""` at the end of a line.
fn first_word(after: &str) -> &str {
    let line = after.trim_start_matches([' ', '\t', '\r', '\u{a0}']);
    let word = line.trim_start_matches(OPENERS);
    let end = word
        .bytes()
        .take(LONGEST)
        .position(|byte| byte.is_ascii_whitespace() || byte == b',');
    end.and_then(|end| word.get(..end))
        .unwrap_or_else(|| word.get(..LONGEST).unwrap_or(word))
}

/// Gives the word before a stop: of `(the U.S` it is `U.S`.
fn last_word(before: &str) -> &str {
    let bytes = before.as_bytes().iter().rev().take(LONGEST);
    let cut = bytes
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'&'))
        .count();
    before.get(before.len() - cut..).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<&str> {
        let stays = |word: &str, next: &str| {
            matches!(word, "Mr" | "Jan" | "V") || (word == "U.S" && next != "The")
        };
        sentences(text, stays)
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
        assert_eq!(
            read("It left the U.S. The end."),
            ["It left the U.S.", "The end."]
        );
        assert_eq!(read("On Jan. 21 it was 3.5."), ["On Jan. 21 it was 3.5."]);
    }

    #[test]
    fn a_closing_quote_belongs_to_its_sentence() {
        assert_eq!(
            read("“It is so.” He left.\nEnd"),
            ["“It is so.”", "He left.", "End"]
        );
        assert_eq!(read("“Is it so?” he asked."), ["“Is it so?” he asked."]);
        assert_eq!(
            read("He said “no.” “Why?” (Nobody knew.) Silence."),
            ["He said “no.”", "“Why?”", "(Nobody knew.)", "Silence."]
        );
    }

    #[test]
    fn dots_in_a_row_are_one_stop() {
        assert_eq!(
            read("Well ... maybe. So… Yes?! No"),
            ["Well ... maybe.", "So…", "Yes?!", "No"]
        );
    }

    #[test]
    fn lines_without_stops_are_sentences() {
        assert_eq!(read("Bread\n\n Milk \nTea"), ["Bread", "Milk", "Tea"]);
    }

    proptest! {
        #[test]
        fn sentences_cover_every_visible_character_once(text in "(\\PC|[.!?…\\n ”“A])*") {
            let found = sentences(&text, |word, _| word.len() < 3);
            let joined: String = found.iter().map(|span| span.of(&text)).collect();
            let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(plain(&joined), plain(&text));
        }
    }
}
