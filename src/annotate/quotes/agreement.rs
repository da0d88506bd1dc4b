//! Whether a verb agrees with its subject in number, by which nouns that look like verbs are told.

use super::phrases::Words;
use crate::annotate::lexis::Is;
use crate::annotate::tokens::{Shape, Tokens};

/// Base forms that are the past too, so that any subject agrees.
const ALSO_PAST: &[&str] = &[
    "read",
    "put it",
    "let on",
    "set out",
    "forecast",
    "hit back",
    "hit out",
    "hit out at",
];

/// Base forms that are no noun, and that a body takes as readily as its members: "the club say".
const ONLY_VERBS: &[&str] = &["say", "believe", "think", "insist", "argue", "agree"];

/// Auxiliaries that take a base form, whoever the subject is.
const TAKE_BASE: &[&str] = &[
    "would", "will", "did", "do", "does", "could", "can", "may", "might", "must", "should",
    "shall", "not", "never",
];

/// Plurals without "s", and words that speak for several or for any number.
const PLURAL: &[&str] = &[
    "they", "i", "we", "you", "who", "which", "that", "others", "another", "many", "some", "both",
    "police", "people", "men", "women", "children", "staff", "crew", "few", "most", "all", "half",
];

/// Says whether a verb agrees with its subject in number: "officials say", "the mayor says", but not "faces questions" or
/// "the government report".
pub(super) fn agrees(tokens: &Tokens<'_>, (at, end): Words, subject: Words) -> bool {
    let form = tokens.lower(at, end);
    let base = tokens.get(at).is_some_and(|_| {
        let (_, sense) = tokens.phrase(at, end, Is::VERB).unwrap_or_default();
        sense.is.any(Is::BASE)
    });
    if base {
        let helped = (subject.1..at).any(|index| TAKE_BASE.contains(&tokens.word(index)));
        let any = ALSO_PAST.contains(&form) || ONLY_VERBS.contains(&form);
        return helped || any || is_plural(tokens, subject);
    }
    let third = tokens.word(at).ends_with('s');
    !third || !is_bare_plural(tokens, subject)
}

/// Says whether a subject is more than one: by its last word's ending, or because another stands before it with "and".
fn is_plural(tokens: &Tokens<'_>, (start, end): Words) -> bool {
    let head = tokens.word(end.saturating_sub(1));
    let joined = (start.saturating_sub(1)..end).any(|index| tokens.word(index) == "and");
    joined || PLURAL.contains(&head) || ends_plural(head)
}

/// Says whether a subject is a plural noun and no name: "faces" in "Holt faces questions".
fn is_bare_plural(tokens: &Tokens<'_>, (_, end): Words) -> bool {
    let last = end.saturating_sub(1);
    let lower = tokens
        .get(last)
        .is_some_and(|token| token.shape == Shape::Lower);
    lower && ends_plural(tokens.word(last)) && !matches!(tokens.word(last), "news" | "politics")
}

fn ends_plural(word: &str) -> bool {
    word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::tokens::tests::lines;

    #[test]
    fn a_verb_agrees_with_its_subject() {
        let fits = |text: &str| {
            let tokens = Tokens::read(text, &lines(text));
            let last = tokens.list.len() - 1;
            agrees(&tokens, (last, last + 1), (0, last))
        };
        assert!(fits("officials say") && fits("the mayor says") && fits("Halvek Motors says"));
        assert!(!fits("faces questions") && !fits("the government report"));
        assert!(fits("the letter read") && fits("the mayor and the premier say"));
    }
}
