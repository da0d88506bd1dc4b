//! Fixed phrases looked for in running text, whatever the capitals of their ASCII letters, without a copy of the text.

/// A list of phrases that is asked many times whether one of them opens, or stands in, a text.
#[derive(Debug)]
pub struct Phrases {
    /// The phrases by their first byte in lower case.
    by_first: Vec<Vec<&'static str>>,
    /// For each first byte in lower case the second ones, as a set of 64 classes.
    second: [u64; 256],
}

impl Phrases {
    /// Takes phrases in lower case, each of two bytes or more: `Phrases::of(&["read more", "©"])`.
    #[must_use]
    pub fn of(list: &[&'static str]) -> Self {
        let mut phrases = Self {
            by_first: vec![Vec::new(); 256],
            second: [0; 256],
        };
        for phrase in list {
            if let [first, second, ..] = *phrase.as_bytes() {
                phrases.by_first[usize::from(first)].push(phrase);
                phrases.second[usize::from(first)] |= class(second);
            }
        }
        phrases
    }

    /// Gives the phrase that opens a text, of several the one that stands first in the list: `"READ MORE: Storm" -> "read more"`.
    #[must_use]
    pub fn opening(&self, text: &str) -> Option<&'static str> {
        self.openings(text).next()
    }

    /// Lists the phrases that open a text, in the order of the list.
    pub fn openings(&self, text: &str) -> impl Iterator<Item = &'static str> {
        self.at(text.as_bytes())
    }

    /// Says whether a text holds one of the phrases, at any place: `"The quay. PHOTO: Post" -> true` for `photo:`.
    #[must_use]
    pub fn within(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let stands = |at: usize| {
            bytes
                .get(at..)
                .is_some_and(|rest| self.at(rest).next().is_some())
        };
        let pairs = bytes.windows(2).enumerate();
        pairs
            .filter(|(_, pair)| self.may_open(pair))
            .any(|(at, _)| stands(at))
    }

    /// Gives the byte after the phrase that ends last: `"Copyright © Post" -> 12` for `copyright` and `©`.
    #[must_use]
    pub fn last_end(&self, text: &str) -> Option<usize> {
        let bytes = text.as_bytes();
        let pairs = bytes.windows(2).enumerate();
        pairs
            .filter(|(_, pair)| self.may_open(pair))
            .filter_map(|(at, _)| Some(at + self.at(bytes.get(at..)?).map(str::len).max()?))
            .max()
    }

    /// Looks at two bytes alone, which rules nearly every place of a text out.
    fn may_open(&self, text: &[u8]) -> bool {
        match *text {
            [first, second, ..] => {
                self.second[usize::from(first.to_ascii_lowercase())] & class(second) != 0
            }
            _ => false,
        }
    }

    fn at(&self, text: &[u8]) -> impl Iterator<Item = &'static str> {
        let first = text.first().filter(|_| self.may_open(text));
        let list = first.map(|first| self.by_first[usize::from(first.to_ascii_lowercase())].iter());
        let stands = |phrase: &&'static str| {
            text.get(..phrase.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(phrase.as_bytes()))
        };
        list.into_iter().flatten().copied().filter(stands)
    }
}

/// Puts a byte, whatever its capital, into one of 64 classes.
fn class(byte: u8) -> u64 {
    1 << (byte.to_ascii_lowercase() & 63)
}

/// Says whether a text ends in a phrase, whatever its capitals: `"2 hours AGO" -> true` for `" ago"`.
#[must_use]
pub fn ends_in(text: &str, phrase: &str) -> bool {
    let tail = text.len().checked_sub(phrase.len());
    tail.and_then(|at| text.as_bytes().get(at..))
        .is_some_and(|tail| tail.eq_ignore_ascii_case(phrase.as_bytes()))
}

/// Says whether a text opens with a phrase, whatever its capitals: `"VOR 3 Stunden" -> true` for `"vor "`.
#[must_use]
pub fn opens_with(text: &str, phrase: &str) -> bool {
    let head = text.as_bytes().get(..phrase.len());
    head.is_some_and(|head| head.eq_ignore_ascii_case(phrase.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_whatever_their_capitals() {
        let phrases = Phrases::of(&["read more", "read", "©", "lea también"]);
        assert_eq!(phrases.opening("READ MORE: Storm"), Some("read more"));
        assert_eq!(phrases.opening("Reader"), Some("read"));
        assert_eq!(phrases.opening("Lea también esto"), Some("lea también"));
        assert_eq!(phrases.opening("R"), None);
        assert!(phrases.within("Storm © Post") && phrases.within("now Read"));
        assert_eq!(phrases.last_end("Read © Post"), Some("Read ©".len()));
        assert_eq!(phrases.last_end("Post"), None);
        assert!(!phrases.within("rea") && !phrases.within("") && !phrases.within("«—»"));
    }

    #[test]
    fn ends_and_openings_are_compared_bytewise() {
        assert!(ends_in("2 hours AGO", " ago") && !ends_in("ago", " ago") && !ends_in("é", "xx"));
        assert!(opens_with("VOR 3", "vor ") && !opens_with("vo", "vor ") && !opens_with("é", "x"));
    }
}
