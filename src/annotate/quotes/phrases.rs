//! The words that name a speaker beside a reporting verb.

use crate::annotate::lexis::Is;
use crate::annotate::tokens::{Gap, Shape, Token, Tokens};

/// Words, half-open.
pub(super) type Words = (usize, usize);

/// A name with its apposition may stand this many words from its verb.
const REACH: usize = 24;

/// A noun phrase is never longer, in words.
const LONGEST: usize = 14;

/// Pronouns that speak.
const SPEAKERS: &[&str] = &[
    "he", "she", "they", "it", "i", "we", "who", "you", "one", "others", "another", "many", "some",
    "both", "everyone",
];

/// Words that begin a noun phrase.
const OPENERS: &[&str] = &[
    "the", "a", "an", "his", "her", "their", "its", "this", "that", "our", "my", "one", "another",
    "these", "those", "some", "several", "many", "two", "three", "both",
];

/// Words between a speaker and the verb.
const BETWEEN: &[&str] = &[
    "has",
    "had",
    "have",
    "also",
    "then",
    "later",
    "further",
    "would",
    "will",
    "did",
    "once",
    "even",
    "just",
    "on",
    "never",
    "has",
    "was",
    "is",
    "were",
    "are",
    "been",
    "as",
    "only",
    "still",
    "again",
    "first",
    "now",
    "at",
    "last",
    "could",
    "can",
    "not",
    "both",
    "all",
    "himself",
    "herself",
    "earlier",
    "previously",
    "since",
    "though",
    "however",
    "meanwhile",
];

/// Says whether a word can stand inside a noun phrase.
fn inside(token: &Token, word: &str) -> bool {
    if token.is_capital() && !token.is(Is::STOP) || token.shape == Shape::Number {
        return !token.is(Is::CALENDAR);
    }
    !token.is(Is::STOP.or(Is::CALENDAR)) || matches!(word, "of" | "own" | "other" | "for")
}

/// Reads the speaker that begins at a word: `said | the mayor of Halvek, …`.
pub(super) fn starting(tokens: &Tokens<'_>, at: usize, limit: usize) -> Option<Words> {
    let first = tokens.get(at).filter(|_| at < limit)?;
    let word = tokens.word(at);
    if SPEAKERS.contains(&word) && first.shape != Shape::Upper {
        return Some((at, at + 1));
    }
    let opened = usize::from(OPENERS.contains(&word));
    let mut end = at + opened;
    while end < limit.min(at + LONGEST) {
        let (Some(token), word) = (tokens.get(end), tokens.word(end)) else {
            break;
        };
        let follows = end == at
            || matches!(token.gap, Gap::Space | Gap::Stop)
            || end > at
                && tokens
                    .get(end - 1)
                    .is_some_and(|last| last.possessive && token.gap != Gap::Comma);
        let article = end > at && word == "the" && matches!(tokens.word(end - 1), "of" | "for");
        if !follows || !inside(token, word) && !article {
            break;
        }
        end += 1;
    }
    while end > at && matches!(tokens.word(end - 1), "of" | "for" | "the") {
        end -= 1;
    }
    (end > at + opened).then_some((at, end))
}

/// Reads the speaker that ends before a verb, back to `floor`: `X, the mayor, also | said`.
pub(super) fn ending(tokens: &Tokens<'_>, verb: usize, floor: usize) -> Option<Words> {
    let mut end = verb;
    let mut gap = tokens.get(verb)?.gap;
    while end > floor && passes(tokens, end - 1) {
        end -= 1;
        gap = tokens.get(end)?.gap;
    }
    if end <= floor {
        return None;
    }
    if gap == Gap::Comma {
        return before_apposition(tokens, end, floor).or_else(|| back(tokens, end, floor));
    }
    if gap == Gap::Other && tokens.before(end).trim().starts_with([')', '—', '–', '-']) {
        return before_apposition(tokens, end, floor);
    }
    matches!(gap, Gap::Space | Gap::Stop).then(|| back(tokens, end, floor))?
}

/// Says whether a word may stand between the speaker and the verb.
fn passes(tokens: &Tokens<'_>, index: usize) -> bool {
    let word = tokens.word(index);
    let adverb = word.ends_with("ly")
        && tokens
            .get(index)
            .is_some_and(|token| token.shape == Shape::Lower);
    adverb
        || BETWEEN.contains(&word)
        || tokens
            .get(index)
            .is_some_and(|token| token.is(Is::CALENDAR) && token.is_capital())
}

/// Finds the name that an apposition ending at `end` explains: `X, who leads the council, |`.
fn before_apposition(tokens: &Tokens<'_>, end: usize, floor: usize) -> Option<Words> {
    let first = floor.max(end.saturating_sub(REACH));
    for at in (first + 1..end).rev() {
        let gap = tokens.get(at)?.gap;
        let broken = gap == Gap::Other && tokens.before(at).contains(['(', '—', '–']);
        if gap == Gap::Comma || broken {
            let found = back(tokens, at, floor)?;
            let named = (found.0..found.1).any(|index| {
                tokens
                    .get(index)
                    .is_some_and(|token| token.is_capital() && !token.is(Is::CALENDAR))
            });
            if named || tokens.word(at) == "who" {
                return Some(found);
            }
        }
    }
    None
}

/// Reads a noun phrase backwards from its end.
fn back(tokens: &Tokens<'_>, end: usize, floor: usize) -> Option<Words> {
    let last = end.checked_sub(1).filter(|last| *last >= floor)?;
    if SPEAKERS.contains(&tokens.word(last)) && tokens.get(last)?.shape != Shape::Upper {
        return Some((last, end));
    }
    let mut start = end;
    while start > floor.max(end.saturating_sub(LONGEST)) {
        let (Some(token), word) = (tokens.get(start - 1), tokens.word(start - 1)) else {
            break;
        };
        let apart = start < end
            && tokens.get(start).is_some_and(|next| {
                !(matches!(next.gap, Gap::Space | Gap::Stop)
                    || token.possessive && next.gap != Gap::Comma)
            });
        if apart
            || start < end
                && token.is(Is::VERB)
                && token.shape == Shape::Lower
                && !token.is(Is::ROLE)
                && tokens.word(start) != "of"
        {
            break;
        }
        if OPENERS.contains(&word) {
            start -= 1;
            if start > floor && tokens.word(start - 1) == "of" && start - 1 > floor {
                start -= 1;
                continue;
            }
            break;
        }
        if !inside(token, word) {
            break;
        }
        start -= 1;
    }
    while start < end && matches!(tokens.word(start), "of" | "for" | "other" | "own") {
        start += 1;
    }
    (start < end).then_some((start, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::tokens::tests::lines;

    fn speaker(text: &str, verb: &str) -> Option<String> {
        let tokens = Tokens::read(text, &lines(text));
        let at = (0..tokens.list.len()).find(|&index| tokens.word(index) == verb)?;
        let (start, end) =
            ending(&tokens, at, 0).or_else(|| starting(&tokens, at + 1, tokens.list.len()))?;
        Some(tokens.span(start, end).of(text).to_owned())
    }

    #[test]
    fn speakers_stand_before_or_after_their_verb() {
        assert_eq!(
            speaker("On Monday the mayor of Halvek also said so.", "said").as_deref(),
            Some("the mayor of Halvek")
        );
        assert_eq!(
            speaker("Ada Holt, a dock worker, said so.", "said").as_deref(),
            Some("Ada Holt")
        );
        assert_eq!(
            speaker("said Ada Holt, a dock worker", "said").as_deref(),
            Some("Ada Holt")
        );
        assert_eq!(
            speaker("In short, he said so.", "said").as_deref(),
            Some("he")
        );
    }
}
