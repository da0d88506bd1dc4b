//! Lines that a page puts between an article's paragraphs: calls to share, subscribe or read something else.

use super::entries;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// Forms that open a line by their first word, forms that it may hold anywhere, and whole lines.
#[derive(Default)]
struct Calls {
    opens: FxHashMap<&'static str, Vec<&'static str>>,
    holds: Vec<&'static str>,
    whole: FxHashSet<&'static str>,
}

static CALLS: LazyLock<Calls> = LazyLock::new(|| {
    let mut calls = Calls::default();
    for entry in entries(include_str!("world/page_calls.txt")) {
        let form = entry.field(0);
        match entry.field(1) {
            "whole" => drop(calls.whole.insert(form)),
            "holds" => calls.holds.push(form),
            _ => calls.opens.entry(first_word(form)).or_default().push(form),
        }
    }
    calls
});

fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or(text)
}

/// Marks that pages put before and after such lines.
const MARKS: &[char] = &[
    '>', '»', '›', '[', ']', '(', ')', ' ', '•', '+', '*', '|', '-', '–', ':', '.', '!', '?', '…',
];

/// Says whether a line is a call to its readers or a label of one: `"READ MORE: Storm batters coast"`, `"Advertisement"`, not `"Readers moved on."`.
#[must_use]
pub fn is_page_call(line: &str) -> bool {
    let lower = line.trim_start_matches(MARKS).to_lowercase();
    if CALLS.whole.contains(lower.trim_end_matches(MARKS)) {
        return true;
    }
    let mut forms = CALLS.opens.get(first_word(&lower)).into_iter().flatten();
    forms.any(|form| {
        let rest = lower.strip_prefix(form);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    }) || CALLS.holds.iter().any(|form| lower.contains(form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_told_from_sentences() {
        for call in [
            "READ MORE: Storm batters coast",
            "» Lesen Sie auch: Sturm an der Küste",
            "The Post lives on its readers. Become a supporter for 3 marks.",
            "Advertisement",
            "Share this",
            "À lire aussi",
        ] {
            assert!(is_page_call(call), "{call}");
        }
        for sentence in [
            "Readers moved on.",
            "Share prices fell on Tuesday.",
            "Contact with the ferry was lost.",
            "",
        ] {
            assert!(!is_page_call(sentence), "{sentence}");
        }
    }
}
