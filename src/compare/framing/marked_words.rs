//! Marked words: a word that carries an attitude where the aligned passage elsewhere does without it.

use super::{View, at, finding, with};
use crate::lexicon::{Cue, Cues, LOADED_WORDS};
use crate::model::{EditOp, Evidence, Finding, Row, Signal};
use crate::similarity::stem;
use crate::text::words::words;
use std::sync::LazyLock;

static CUES: LazyLock<Cues> = LazyLock::new(|| Cues::read(LOADED_WORDS, stem));

/// What the plainest reporting verb also looks like.
const SAYS: &[&str] = &["said", "says", "told", "tells"];

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
                out.extend(marked(view, row, word, cue, *other));
            }
        }
    }
    out
}

/// States the word where the other passage has a plainer one, or where the word names people by a side's or a judge's term; any other
/// may be there in another sense.
fn marked(view: &View, row: &Row, word: Evidence, cue: &Cue, other: Evidence) -> Option<Finding> {
    let instead = plainer(view, cue, other).or_else(|| partner(row, word, other));
    let telling = matches!(cue.entry.field(2), "label" | "partisan");
    if instead.is_none() && !telling {
        return None;
    }
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
    Some(with(found, "row", row.id.as_str()))
}

/// Finds a plainer word that the list knows for this one: `"slaughtered" -> "killed"`.
fn plainer(view: &View, cue: &Cue, other: Evidence) -> Option<Evidence> {
    let text = view.words(other);
    let known: Vec<String> = cue
        .entry
        .field(1)
        .split(';')
        .map(|it| stem(it.trim()))
        .collect();
    let says = cue.entry.field(1).split(';').any(|it| it.trim() == "say");
    let found = words(text).into_iter().find(|span| {
        let word = span.of(text).to_lowercase();
        known.contains(&stem(&word)) || says && SAYS.contains(&word.as_str())
    })?;
    Some(at(other.article, found.shifted(other.span.start)))
}

/// Says whether a word is part of a name: capitalised inside its passage.
fn is_name(view: &View, passage: Evidence, word: Evidence) -> bool {
    word.span.start > passage.span.start && view.words(word).starts_with(char::is_uppercase)
}

/// Finds the word of like meaning that the other passage has in its place, where one of the two is the row's reference.
fn partner(row: &Row, word: Evidence, other: Evidence) -> Option<Evidence> {
    let swap = |op: EditOp| op == EditOp::Synonym;
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
