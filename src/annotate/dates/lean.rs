//! Whether a day without a date lies before or after the article: by the verb of its clause.

use crate::calendar::Lean;
use crate::lexicon::{Tense, tense};
use crate::text::Span;

/// Words looked at before an expression and after it: a clause of news is seldom longer.
const REACH: (usize, usize) = (24, 14);
/// Words of a verb group: "is not expected to be signed".
const GROUP: usize = 4;
/// Words after which an infinitive lies ahead: "agreed to meet on Friday".
const AHEAD: &[&str] = &[
    "is",
    "are",
    "was",
    "were",
    "agreed",
    "due",
    "set",
    "expected",
    "scheduled",
    "planned",
    "plans",
    "plan",
    "planning",
    "going",
    "about",
    "ready",
    "likely",
    "hopes",
    "hope",
    "hoped",
    "wants",
    "want",
    "wanted",
    "intends",
    "vowed",
    "promised",
    "pledged",
    "slated",
    "able",
    "asked",
    "ordered",
    "told",
    "urged",
    "deadline",
    "bid",
    "invited",
    "supposed",
    "meant",
    "decided",
    "proposed",
];
/// Prepositions that look ahead where no verb looks back: "by Friday", "from Monday".
const FORWARD: &[&str] = &["by", "until", "till", "from", "next"];
/// Words before an expression among which they are looked for: "until noon on Friday".
const NEAR: usize = 3;
/// Words that may stand between a present tense or an infinitive and the day it plans for: "comes after the panel, in a Friday session"
/// and "offered to deepen cooperation in a call on Friday" plan nothing.
const PLAN: usize = 6;
/// Verbs whose object lies ahead though they are past: "postponed until Friday", "has until Friday".
const PUT_OFF: &[&str] = &[
    "postponed",
    "adjourned",
    "delayed",
    "deferred",
    "extended",
    "suspended",
    "moved",
    "rescheduled",
    "remanded",
    "pushed",
    "has",
    "have",
];

/// Says where an expression at `at` of a sentence lies. Where no verb decides it lies as `otherwise` says.
///
/// `"The court will rule on [Friday]" -> Future`, `"They met on [Friday]" -> Past`
pub(super) fn lean(sentence: &str, at: Span, otherwise: Lean) -> Lean {
    let before: Vec<&str> = words(sentence.get(..at.start).unwrap_or(""))
        .rev()
        .take(REACH.0)
        .collect();
    let after: Vec<&str> = words(sentence.get(at.end..).unwrap_or(""))
        .take(REACH.1)
        .collect();
    if set_ahead(&before) {
        return Lean::Future;
    }
    let rest = sentence.get(at.end..).unwrap_or("");
    match verb_before(&before).or_else(|| verb_after(&after, rest)) {
        Some(Tense::Past) => Lean::Past,
        Some(_) => Lean::Future,
        None if before.iter().take(NEAR).any(|word| is_any(word, FORWARD)) => Lean::Future,
        None => otherwise,
    }
}

fn is_any(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')))
        .filter(|word| !word.is_empty())
}

/// Is the day fixed beforehand: "fixed for Friday", "postponed until Friday", "is on Friday"? `before` runs backwards.
fn set_ahead(before: &[&str]) -> bool {
    let (first, second) = (
        before.first().copied().unwrap_or(""),
        before.get(1).copied().unwrap_or(""),
    );
    let put_off = matches!(first, "until" | "till" | "to") && is_any(second, PUT_OFF);
    first == "for" || put_off || (matches!(first, "on" | "in") && matches!(second, "is" | "are"))
}

/// Finds the nearest verb before; `before` runs backwards.
fn verb_before(before: &[&str]) -> Option<Tense> {
    (0..before.len()).find_map(|index| {
        let group = before.get(index + 1..).unwrap_or_default();
        let next = index
            .checked_sub(1)
            .and_then(|next| before.get(next))
            .copied()
            .unwrap_or("");
        let word = before.get(index).copied()?;
        let far = |tense: Tense| index >= PLAN && (tense == Tense::Schedule || word == "to");
        verb(word, group, next).filter(|tense| !far(*tense))
    })
}

/// Says where a word looks, seen with the words before it (`group`, backwards) and the next one.
fn verb(word: &str, group: &[&str], next: &str) -> Option<Tense> {
    let last = group.first().copied().unwrap_or("");
    if word == "to" {
        return is_any(last, AHEAD).then_some(Tense::Future);
    }
    if contracted(word)
        || (word.ends_with("ing")
            && group
                .iter()
                .take(2)
                .any(|word| matches!(*word, "is" | "are")))
    {
        return Some(Tense::Future);
    }
    match tense(word)? {
        Tense::Past if in_future_group(group) => Some(Tense::Future),
        Tense::Modal => Some(if next == "have" {
            Tense::Past
        } else {
            Tense::Future
        }),
        Tense::Schedule if is_noun_after(last) => None,
        tense => Some(tense),
    }
}

/// Is what follows such a word rather a noun: "the votes", "lost votes"?
fn is_noun_after(word: &str) -> bool {
    matches!(
        word,
        "the" | "a" | "an" | "of" | "its" | "his" | "her" | "their" | "and" | "no"
    ) || tense(word) == Some(Tense::Past)
}

/// Is a participle or base form part of a verb group that looks ahead: "will be [closed]", "is to be [sworn]", "may [cut]"?
fn in_future_group(group: &[&str]) -> bool {
    let near = group.get(..GROUP.min(group.len())).unwrap_or_default();
    let ahead = |word: &str| {
        matches!(word, "will" | "to" | "shall")
            || contracted(word)
            || tense(word) == Some(Tense::Modal)
    };
    let be = near.first() == Some(&"be") || near.get(1) == Some(&"be");
    near.first().is_some_and(|word| ahead(word)) || (be && near.iter().any(|word| ahead(word)))
}

/// Finds the first verb after; "[Monday] is a holiday" looks ahead, "[Monday]'s vote opens" says nothing.
fn verb_after(after: &[&str], rest: &str) -> Option<Tense> {
    if [" is a ", " is an ", " is the "]
        .iter()
        .any(|is| rest.starts_with(is))
    {
        return Some(Tense::Schedule);
    }
    let owns = rest.starts_with("'s") || rest.starts_with("’s");
    (0..after.len()).find_map(|index| {
        let group: Vec<&str> = after
            .get(..index)
            .unwrap_or_default()
            .iter()
            .rev()
            .copied()
            .collect();
        let next = after.get(index + 1).copied().unwrap_or("");
        verb(after.get(index).copied()?, &group, next)
            .filter(|tense| !(owns && *tense == Tense::Schedule))
    })
}

fn contracted(word: &str) -> bool {
    word.ends_with("'ll") || word.ends_with("’ll")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Lean {
        let start = text.find('[').unwrap();
        let plain = text.replace(['[', ']'], "");
        let end = text.find(']').unwrap() - 1;
        lean(&plain, Span::new(start, end), Lean::Past)
    }

    #[test]
    fn the_nearest_verb_decides() {
        for ahead in [
            "The court will rule on [Friday].",
            "On [Friday] the court will rule.",
            "The hall will be closed on [Monday].",
            "They agreed to meet on [Monday].",
            "The rules apply from [Monday].",
            "The hearing was postponed until [Monday].",
            "He said the talks would resume on [Monday].",
            "A rally was called for [Saturday].",
            "The final is on [Sunday].",
            "[Monday] is a holiday.",
        ] {
            assert_eq!(read(ahead), Lean::Future, "{ahead}");
        }
        for back in [
            "They met on [Friday].",
            "Merkan said on [Friday] that he will resign.",
            "On [Friday] the hall was closed; it will reopen.",
            "[Friday]'s quake",
            "The party lost votes on [Friday].",
            "It may have begun on [Friday].",
        ] {
            assert_eq!(read(back), Lean::Past, "{back}");
        }
    }
}
