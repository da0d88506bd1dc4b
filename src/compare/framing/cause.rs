//! Cause: passages in which an article itself gives a reason, where others give none.

use super::{View, at, count, finding, with};
use crate::lexicon::{CAUSES, Cues, is_function_word};
use crate::model::{Evidence, Finding, Signal, Value};
use crate::text::Span;
use std::sync::LazyLock;

static CUES: LazyLock<Cues> = LazyLock::new(|| Cues::read(CAUSES, str::to_owned));

/// Reasons in all articles together from which a difference is stated.
const LEAST: usize = 3;

/// Lists for each column the reasons that it gives in its own voice, where some give them and others do not.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let whole = view
        .columns
        .iter()
        .enumerate()
        .filter(|(_, article)| article.article.cut.is_none());
    let given: Vec<Vec<Evidence>> = whole.map(|(column, _)| reasons(view, column)).collect();
    let all: usize = given.iter().map(Vec::len).sum();
    if all < LEAST || !given.iter().any(Vec::is_empty) {
        return Vec::new();
    }
    let stated = given.into_iter().filter(|reasons| !reasons.is_empty());
    stated
        .map(|reasons| {
            let words: Vec<&str> = reasons.iter().map(|cue| view.words(*cue)).collect();
            let plain = format!(
                "gives a reason in {}: “{}”",
                count(reasons.len(), "place"),
                words.join("”, “")
            );
            let words: Vec<Value> = words.iter().map(|word| Value::from(*word)).collect();
            with(
                finding(Signal::Background, reasons, plain),
                "reasons",
                Value::List(words),
            )
        })
        .collect()
}

fn reasons(view: &View, column: usize) -> Vec<Evidence> {
    let Some(article) = view.columns.get(column) else {
        return Vec::new();
    };
    let all = article
        .sentences
        .iter()
        .flat_map(|sentence| view.cues(&CUES, at(column, sentence.span)));
    let text = &article.article.text;
    let given = all.filter(|cue| cue.entry.field(0) != "due to" || is_due_to(text, cue.span));
    let places = given.map(|cue| at(column, cue.span));
    places.filter(|place| !view.is_quoted(*place)).collect()
}

/// Says whether "due to" gives a reason: "due to the storm", not "due to lapse".
fn is_due_to(text: &str, cue: Span) -> bool {
    let next = text.get(cue.end..).unwrap_or("").split_whitespace().next();
    next.is_some_and(|next| is_function_word(&next.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_due_to_happen_is_no_reason() {
        assert!(is_due_to("due to the storm", Span::new(0, 6)));
        assert!(!is_due_to("due to lapse", Span::new(0, 6)));
    }
}
