//! Marked words of a passage for which an aligned one has a plainer word or none.

use super::super::{View, at, with};
use super::{Marked, SAYS, is_plain_form, stated, words_after};
use crate::lexicon::{Cue, is_function_word};
use crate::model::{EditOp, Evidence, Finding, Row};
use crate::similarity::stem;
use crate::text::words::words;

/// States the marked words of a row's passages.
pub(super) fn of_row(view: &View, marked: &Marked, row: &Row) -> Vec<Finding> {
    let told = view.told(row);
    let passages: Vec<(Evidence, &[Cue])> = told
        .map(|passage| (passage, marked.cues(passage)))
        .collect();
    let mut out = Vec::new();
    for (passage, cues) in &passages {
        for cue in *cues {
            let without = passages.iter().filter(|(other, found)| {
                let same = |other: &Cue| other.entry.field(0) == cue.entry.field(0);
                other.article != passage.article
                    && !found.iter().any(same)
                    && view.alike(*passage, *other)
            });
            let word = at(passage.article, cue.span);
            let mut found = without.filter_map(|(other, _)| faced(view, row, word, cue, *other));
            out.extend(found.next());
        }
    }
    out
}

/// States the word where the other passage has a plainer one, where it has what the word describes without it, or where the word names
/// people by a side's or a judge's term; any other may be there in another sense.
fn faced(view: &View, row: &Row, word: Evidence, cue: &Cue, other: Evidence) -> Option<Finding> {
    let instead = plainer(view, cue, other).or_else(|| {
        let partner = partner(row, word, other)?;
        let says = SAYS.contains(&view.words(partner).to_lowercase().as_str());
        (!says).then_some(partner)
    });
    let telling = matches!(cue.entry.field(2), "label" | "partisan")
        || is_plain_form(view, word, cue) && describes(view, word, other);
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
    let found = stated(cue, word, instead.unwrap_or(other), plain);
    Some(with(found, "row", row.id.as_str()))
}

/// Says whether the next word is what the marked one describes, and stands in the other passage too: "unlawful sanctions", "sanctions".
fn describes(view: &View, word: Evidence, other: Evidence) -> bool {
    let text = view.text(word.article);
    let Some(next) = words_after(text, word.span).first().copied() else {
        return false;
    };
    let head = next.of(text).to_lowercase();
    let there = view.words(other);
    let mut stems = words(there)
        .into_iter()
        .map(|span| stem(&span.of(there).to_lowercase()));
    !is_function_word(&head) && stems.any(|there| there == stem(&head))
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
