//! Questions on people: who has the word, and who is called what.

use super::{Lesson, Question, lines, mixed, pick};
use crate::model::{Label, MentionForm, Naming};
use crate::present::words::lesson as words;

/// A choice question offers the answer and so many others.
const OTHERS: usize = 3;

/// Names with the word in a column.
fn speakers<'a>(lesson: &'a Lesson<'_>, column: usize) -> Vec<&'a str> {
    let voices = lesson.view.comparison.attribution.iter();
    let here = voices.filter(|voice| voice.article == column);
    here.filter_map(|voice| voice.speaker.as_ref())
        .map(|speaker| speaker.name.as_str())
        .collect()
}

/// Who has the word in one text and not in the other?
pub(super) fn only_quoted(lesson: &Lesson<'_>) -> Option<Question> {
    [(lesson.a, lesson.b), (lesson.b, lesson.a)]
        .into_iter()
        .find_map(|(told, other)| only_in(lesson, told, other))
}

fn only_in(lesson: &Lesson<'_>, told: usize, other: usize) -> Option<Question> {
    let (here, there) = (speakers(lesson, told), speakers(lesson, other));
    let alone = here
        .iter()
        .copied()
        .filter(|name| !there.contains(name))
        .collect();
    let answer = pick(alone, lesson.seed)?;
    if there.is_empty() {
        return None;
    }
    let others = there.iter().copied().take(OTHERS);
    let (choices, places) = mixed(lines(std::iter::once(answer).chain(others)), lesson.seed);
    let voices = lesson.view.comparison.attribution.iter();
    let voice = voices.filter(|voice| voice.article == told).find(|voice| {
        voice
            .speaker
            .as_ref()
            .is_some_and(|speaker| speaker.name == answer)
    })?;
    Some(Question {
        prompt: words::only_quoted(&lesson.letter(told), &lesson.letter(other)).into(),
        choices,
        answers: places.into_iter().take(1).collect(),
        evidence: voice.evidence.iter().copied().take(2).collect(),
        ..Question::default()
    })
}

/// Which text calls an actor by a label that the other does without?
pub(super) fn naming(lesson: &Lesson<'_>) -> Option<Question> {
    let pairs = [(lesson.a, lesson.b), (lesson.b, lesson.a)];
    let found = lesson.view.comparison.naming.iter().flat_map(|naming| {
        pairs
            .into_iter()
            .filter_map(move |(told, other)| Some((naming, told, label(naming, told, other)?)))
    });
    let (naming, told, label) = pick(found.collect(), lesson.seed)?;
    let [letter_a, letter_b] = [lesson.a, lesson.b].map(|column| lesson.letter(column));
    Some(Question {
        prompt: words::naming(&naming.name, &label.words).into(),
        choices: lines(words::which_text(&letter_a, &letter_b)),
        answers: vec![if told == lesson.a { 1 } else { 2 }],
        evidence: vec![label.first],
        ..Question::default()
    })
}

/// A title, description or place name that stands for the actor in one text and not in the other, which names the actor too.
fn label(naming: &Naming, told: usize, other: usize) -> Option<&Label> {
    let (here, there) = (naming.labels.get(told)?, naming.labels.get(other)?);
    let telling = |label: &&Label| {
        matches!(
            label.form,
            MentionForm::Title | MentionForm::Description | MentionForm::Metonym
        ) && there
            .iter()
            .all(|one| !one.words.eq_ignore_ascii_case(&label.words))
    };
    here.iter().find(telling).filter(|_| !there.is_empty())
}
