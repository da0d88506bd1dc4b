//! How words are written: their capitals, what stands between them, halves at a hyphen.

use super::lexis::{Is, Lexis};
use crate::text::Span;

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// "said"
    Lower,
    /// "Said"
    Capital,
    /// "AFP", "U.S"
    Upper,
    /// "2024", "11:17"
    Number,
}

/// What stands between a word and the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// A space, or an ampersand between spaces.
    Space,
    /// A full stop and a space: "Mr. Xi".
    Stop,
    /// A comma and a space.
    Comma,
    /// Anything else, or a new sentence.
    Other,
}

/// How a sentence is written, as far as capitals go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// A capital means a name.
    Sentence,
    /// Most Words Begin With One.
    Title,
    /// ALL LETTERS ARE.
    Upper,
}

/// Parts a word at a hyphen where its halves are written differently ("Brennmark-based") and leaves "Jean-Luc" whole.
pub(super) fn split_hyphen(text: &str, word: Span, pieces: &mut [Span; 2]) -> usize {
    let written = word.of(text);
    // most words need no closer look
    if written.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return 1;
    }
    let Some(at) = written.find(['-', '\u{2010}', '\u{2011}']) else {
        return 1;
    };
    let (left, rest) = written.split_at_checked(at).unwrap_or((written, ""));
    let mark = rest.chars().next().map_or(0, char::len_utf8);
    let right = rest.get(mark..).unwrap_or("");
    let (Some(one), Some(two)) = (left.chars().next(), right.chars().next()) else {
        return 1;
    };
    let state = |part: &str| {
        Lexis::english()
            .sense(&part.to_lowercase())
            .is
            .any(Is::COUNTRY.or(Is::DEMONYM))
    };
    let apart = one.is_uppercase() != two.is_uppercase() && left.len() > 1
        || state(left) && two.is_uppercase();
    if !apart || right.contains('-') {
        return 1;
    }
    *pieces = [
        Span::new(word.start, word.start + left.len()),
        Span::new(word.start + left.len() + mark, word.end),
    ];
    2
}

pub(super) fn shape(word: &str) -> Shape {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) && !word.is_empty() {
        return Shape::Lower;
    }
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else {
        return Shape::Number;
    };
    let rest = || word.chars().filter(|c| c.is_alphabetic()).skip(1);
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        Shape::Number
    } else if first.is_uppercase() && rest().next().is_some() && rest().all(char::is_uppercase) {
        Shape::Upper
    } else if first.is_uppercase() || rest().any(char::is_uppercase) {
        Shape::Capital
    } else {
        Shape::Lower
    }
}

pub(super) fn gap(between: &str) -> Gap {
    let bare = between
        .strip_prefix("'s")
        .or_else(|| between.strip_prefix("’s"))
        .or_else(|| between.strip_prefix("'"))
        .or_else(|| between.strip_prefix('’'))
        .unwrap_or(between);
    match bare {
        " " | " & " | "&" => Gap::Space,
        ". " | "." => Gap::Stop,
        ", " => Gap::Comma,
        _ => Gap::Other,
    }
}

/// Says whether what stands before a word opens a quote or clause, so that its capital may be the opener's.
pub(super) fn opens(between: &str) -> bool {
    if between == " " {
        return false;
    }
    between.contains(['“', '"', '«', '„', ':', '—', '•', '…', '!', '?', ';'])
        || between.ends_with(['‘', '\''])
}
