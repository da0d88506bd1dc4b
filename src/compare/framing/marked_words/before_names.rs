//! Marked words with which one text introduces somebody whom another names without.

use super::super::{View, at};
use super::{Marked, is_plain_form, stated, words_after};
use crate::lexicon::{Cue, is_function_word};
use crate::model::{Entity, EntityKind, Finding, MentionForm};
use crate::text::Span;

/// States the marked words with which an article introduces somebody whom another text names without.
pub(super) fn before_names(view: &View, marked: &Marked) -> Vec<Finding> {
    let mut out = Vec::new();
    for passage in &view.passages.list {
        let column = passage.column;
        let Some(article) = view.columns.get(column) else {
            continue;
        };
        for cue in marked.cues(at(column, passage.span)) {
            let after = words_after(&article.article.text, cue.span);
            let plain = is_plain_form(view, at(column, cue.span), cue);
            let people = article.entities.iter();
            let mut people = people.filter(|entity| plain && entity.kind == EntityKind::Person);
            let named = people.find(|entity| starts_in(entity, &article.article.text, &after));
            out.extend(named.and_then(|entity| introduced(view, marked, column, cue, entity)));
        }
    }
    out
}

/// Says whether a name stands among the words, with none before it but what may stand before a name.
fn starts_in(entity: &Entity, text: &str, words: &[Span]) -> bool {
    let names = || {
        entity
            .mentions
            .iter()
            .filter(|mention| mention.form == MentionForm::Name)
    };
    let at = words
        .iter()
        .position(|word| names().any(|mention| mention.span.contains(*word)));
    let between = at.and_then(|at| words.get(..at));
    between.is_some_and(|between| {
        !between
            .iter()
            .any(|word| is_function_word(&word.of(text).to_lowercase()))
    })
}

fn introduced(
    view: &View,
    marked: &Marked,
    column: usize,
    cue: &Cue,
    entity: &Entity,
) -> Option<Finding> {
    let elsewhere = view
        .columns
        .iter()
        .enumerate()
        .find_map(|(other, article)| {
            let apart = view.text_group(other) != view.text_group(column)
                || view.text_group(other).is_none();
            let same = article.entities.iter().find(|one| one.key == entity.key)?;
            let first = same
                .mentions
                .iter()
                .find(|mention| mention.form == MentionForm::Name)?;
            (other != column && apart && !marked.has(other, cue)).then(|| at(other, first.span))
        })?;
    let word = at(column, cue.span);
    let plain = format!(
        "“{}” before the name of {} here; “{}” elsewhere without it",
        view.words(word),
        entity.name,
        view.words(elsewhere)
    );
    Some(stated(cue, word, elsewhere, plain))
}
