//! Marked words: a word that carries an attitude where the aligned passage elsewhere does without it.

use super::{View, at, finding, with};
use crate::lexicon::{Cue, Cues, LOADED_WORDS, is_function_word};
use crate::model::{EditOp, Evidence, Finding, Row, Signal};
use crate::similarity::stem;
use std::sync::LazyLock;

static CUES: LazyLock<Cues> = LazyLock::new(|| Cues::read(LOADED_WORDS, stem));

/// Words that may stand in the same place: longer replacements are not one word for another.
const SHOWN: usize = 3;

/// States the loaded words of the writer's own voice for which another passage of the row has none.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    view.rows.iter().flat_map(|row| of_row(view, row)).collect()
}

fn of_row(view: &View, row: &Row) -> Vec<Finding> {
    let passages: Vec<(Evidence, Vec<Cue>)> = view
        .told(row)
        .map(|passage| {
            let text = view
                .columns
                .get(passage.article)
                .map_or("", |article| article.article.text.as_str());
            (passage, CUES.find(text, passage.span))
        })
        .collect();
    let mut out = Vec::new();
    for (passage, cues) in &passages {
        for cue in cues {
            let word = at(passage.article, cue.span);
            let without = passages.iter().find(|(other, found)| {
                other.article != passage.article
                    && !found
                        .iter()
                        .any(|other| other.entry.field(0) == cue.entry.field(0))
            });
            let spoken = view.is_quoted(word) || is_name(view, *passage, word);
            if let Some((other, _)) = without.filter(|_| !spoken) {
                out.push(marked(view, row, word, cue, *other));
            }
        }
    }
    out
}

fn marked(view: &View, row: &Row, word: Evidence, cue: &Cue, other: Evidence) -> Finding {
    let instead = counterpart(row, word, other).filter(|span| is_counterpart(view.words(*span)));
    let plain = match instead {
        Some(instead) => format!(
            "“{}” here, “{}” in the aligned passage",
            view.words(word),
            view.words(instead)
        ),
        None => format!(
            "“{}” here; the aligned passage does without it",
            view.words(word)
        ),
    };
    let found = finding(
        Signal::MarkedWord,
        vec![word, instead.unwrap_or(other)],
        plain,
    );
    let found = with(
        with(found, "word", cue.entry.field(0)),
        "kind",
        cue.entry.field(2),
    );
    with(found, "row", row.id.as_str())
}

fn is_counterpart(words: &str) -> bool {
    let lower = words.to_lowercase();
    let mut parts = lower.split_whitespace();
    let telling = parts.clone().any(|word| !is_function_word(word));
    telling && (1..=SHOWN).contains(&parts.by_ref().count())
}

/// Says whether a word is part of a name: capitalised inside its passage.
fn is_name(view: &View, passage: Evidence, word: Evidence) -> bool {
    word.span.start > passage.span.start && view.words(word).starts_with(char::is_uppercase)
}

/// Finds what the other passage has in the word's place, where one of the two is the row's reference.
fn counterpart(row: &Row, word: Evidence, other: Evidence) -> Option<Evidence> {
    let swap = |op: EditOp| matches!(op, EditOp::Replace | EditOp::Synonym);
    if other.article == row.reference {
        let edits = &row.cells.get(word.article)?.edits;
        let edit = edits
            .iter()
            .find(|edit| swap(edit.op) && edit.here.contains(word.span))?;
        return Some(at(other.article, edit.reference));
    }
    let edits = &row.cells.get(other.article)?.edits;
    let reference = (word.article == row.reference).then_some(word.span)?;
    let edit = edits
        .iter()
        .find(|edit| swap(edit.op) && edit.reference.contains(reference))?;
    Some(at(other.article, edit.here))
}
