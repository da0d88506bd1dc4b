//! Closed questions with a key, drawn from real rows, quotes and figures; a kind that the event does not offer is left out.

mod facts;
mod people;
mod quotes;
mod texts;

use super::Lesson;
use crate::model::Evidence;
use crate::present::blind::letters::shuffle;
use crate::present::document::{Block, Line};

/// A question with its answers and the sentences that show them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Question {
    /// What is asked.
    pub(super) prompt: Line,
    /// What students look at.
    pub(super) shown: Vec<Block>,
    /// What they choose from.
    pub(super) choices: Vec<Line>,
    /// Which choices answer it: one, or all in an order.
    pub(super) answers: Vec<usize>,
    /// Which choices the marks allow as well.
    pub(super) also: Vec<usize>,
    /// Where to check.
    pub(super) evidence: Vec<Evidence>,
    /// The column in which no sentence was found that tells it.
    pub(super) nothing_near: Option<usize>,
}

/// A kind of question.
type Kind = fn(&Lesson<'_>) -> Option<Question>;

/// The kinds, what is the same first.
const KINDS: [Kind; 10] = [
    facts::in_both,
    facts::missing,
    quotes::same_quote,
    people::only_quoted,
    texts::headline,
    quotes::verb,
    people::naming,
    facts::order,
    texts::numbers,
    texts::reuse,
];

/// Draws a question of every kind that the event offers.
pub(super) fn questions(lesson: &Lesson<'_>) -> Vec<Question> {
    KINDS.iter().filter_map(|kind| kind(lesson)).collect()
}

/// Names a choice: `0 -> "a)"`.
pub(super) fn letter_of(choice: usize) -> String {
    format!("{})", crate::present::export::plain::letter(choice))
}

/// Longer passages make poor choices.
const LETTERS: usize = 260;

/// Says whether words are short enough to choose from, long enough to say something, and begin no sentence in its midst.
fn choosable(words: &str) -> bool {
    let midst = words.starts_with(char::is_lowercase);
    (20..=LETTERS).contains(&words.chars().count()) && !midst
}

/// Picks one of many by the seed.
fn pick<T>(mut many: Vec<T>, seed: u64) -> Option<T> {
    shuffle(&mut many, seed);
    many.into_iter().next()
}

/// Mixes choices by the seed; gives them with the new place of each.
fn mixed(choices: Vec<Line>, seed: u64) -> (Vec<Line>, Vec<usize>) {
    let mut order: Vec<usize> = (0..choices.len()).collect();
    shuffle(&mut order, seed);
    let mixed = order
        .iter()
        .filter_map(|old| choices.get(*old).cloned())
        .collect();
    let places =
        (0..choices.len()).map(|old| order.iter().position(|one| *one == old).unwrap_or(old));
    (mixed, places.collect())
}

/// Makes lines of words.
fn lines<T: Into<Line>>(words: impl IntoIterator<Item = T>) -> Vec<Line> {
    words.into_iter().map(Into::into).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixing_keeps_track_of_every_choice() {
        for seed in 0..20 {
            let (mixed, places) = mixed(lines(["a", "b", "c"]), seed);
            let back: Vec<String> = places.iter().map(|place| mixed[*place].text()).collect();
            assert_eq!(back, ["a", "b", "c"]);
        }
    }
}
