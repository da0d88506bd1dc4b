//! Marked words: a word that carries an attitude where the aligned passage elsewhere does without it.

use super::{View, at, finding, with};
use crate::lexicon::{Cue, Cues, LOADED_WORDS, is_function_word};
use crate::model::{
    Annotated, EditOp, Entity, EntityKind, Evidence, Finding, MentionForm, Row, Signal, VerbClass,
};
use crate::similarity::stem;
use crate::text::Span;
use crate::text::words::words;
use std::sync::LazyLock;

static CUES: LazyLock<Cues> = LazyLock::new(|| Cues::read(LOADED_WORDS, stem));

/// What the plainest reporting verb also looks like.
const SAYS: &[&str] = &["said", "says", "told", "tells"];

/// How many words may stand between a marked word and the name that it goes with: "plucky country vet Ada Holt".
const BEFORE_NAME: usize = 3;

/// States the loaded words of the writer's own voice for which another text has a plainer one or none, each text's once.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let rows = view.rows.iter().flat_map(|row| of_row(view, row));
    let names = (0..view.columns.len()).flat_map(|column| before_names(view, column));
    let mut seen: Vec<(Option<usize>, String)> = Vec::new();
    let all = rows.chain(names).chain(verbs(view));
    all.filter(|found| {
        let word = found.evidence.first().map(|word| {
            (
                view.text_group(word.article),
                view.words(*word).to_lowercase(),
            )
        });
        word.is_some_and(|word| {
            let new = !seen.contains(&word);
            seen.push(word);
            new
        })
    })
    .collect()
}

fn of_row(view: &View, row: &Row) -> Vec<Finding> {
    let passages: Vec<(Evidence, Vec<Cue>)> = view
        .told(row)
        .map(|passage| (passage, cues(view, passage)))
        .collect();
    let mut out = Vec::new();
    for (passage, cues) in &passages {
        for cue in cues {
            let without = passages.iter().filter(|(other, found)| {
                let same = |other: &Cue| other.entry.field(0) == cue.entry.field(0);
                other.article != passage.article
                    && !found.iter().any(same)
                    && view.alike(*passage, *other)
            });
            let word = at(passage.article, cue.span);
            let mut marked = without.filter_map(|(other, _)| marked(view, row, word, cue, *other));
            out.extend(marked.next());
        }
    }
    out
}

/// Lists the marked words of a passage that the writer says, not somebody quoted, and that are no part of a name.
fn cues(view: &View, passage: Evidence) -> Vec<Cue> {
    let text = view.text(passage.article);
    let found = CUES.find(text, passage.span).into_iter();
    found
        .filter(|cue| {
            let word = at(passage.article, cue.span);
            super::is_that_form(cue, text) && !view.is_quoted(word) && !is_name(view, passage, word)
        })
        .collect()
}

/// States the word where the other passage has a plainer one, where it has what the word describes without it, or where the word names
/// people by a side's or a judge's term; any other may be there in another sense.
fn marked(view: &View, row: &Row, word: Evidence, cue: &Cue, other: Evidence) -> Option<Finding> {
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

fn stated(cue: &Cue, word: Evidence, other: Evidence, plain: String) -> Finding {
    let found = finding(Signal::MarkedWord, vec![word, other], plain);
    let found = with(found, "word", cue.entry.field(0));
    with(found, "kind", cue.entry.field(2))
}

/// Says whether the word stands as the list has it: a verb that is listed would be in another form before its object.
fn is_plain_form(view: &View, word: Evidence, cue: &Cue) -> bool {
    view.words(word).eq_ignore_ascii_case(cue.entry.field(0))
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

/// Lists the next few words, as far as no punctuation parts them.
fn words_after(text: &str, span: Span) -> Vec<Span> {
    let rest = text.get(span.end..).unwrap_or("");
    let rest = rest
        .split([
            '.', ',', ';', ':', '!', '?', '\n', '“', '”', '"', '(', ')', '–', '—',
        ])
        .next()
        .unwrap_or("");
    let near = words(rest).into_iter().take(BEFORE_NAME + 1);
    near.map(|word| word.shifted(span.end)).collect()
}

/// States the marked words with which an article introduces somebody whom another text names without.
fn before_names(view: &View, column: usize) -> Vec<Finding> {
    let Some(article) = view.columns.get(column) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for sentence in &article.sentences {
        let passage = at(column, sentence.span);
        for cue in cues(view, passage) {
            let after = words_after(&article.article.text, cue.span);
            let plain = is_plain_form(view, at(column, cue.span), &cue);
            let mut people = article
                .entities
                .iter()
                .filter(|entity| plain && entity.kind == EntityKind::Person);
            let named = people.find(|entity| starts_in(entity, &article.article.text, &after));
            let found = named.and_then(|entity| introduced(view, column, &cue, entity));
            out.extend(found);
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

fn introduced(view: &View, column: usize, cue: &Cue, entity: &Entity) -> Option<Finding> {
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
            (other != column && apart && !has_word(article, cue)).then(|| at(other, first.span))
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

fn has_word(article: &Annotated, cue: &Cue) -> bool {
    let text = &article.article.text;
    let all = CUES.find(text, Span::new(0, text.len()));
    all.iter()
        .any(|other| other.entry.field(0) == cue.entry.field(0))
}

/// States the verbs of feeling and manner with which one article reports an utterance that another reports with a neutral one.
fn verbs(view: &View) -> Vec<Finding> {
    let mut out = Vec::new();
    for row in view.quotes {
        let of = |wanted: VerbClass| {
            row.cells.iter().filter_map(move |cell| {
                Some(at(
                    cell.article,
                    cell.verb_span.filter(|_| cell.verb_class == Some(wanted))?,
                ))
            })
        };
        let Some(neutral) = of(VerbClass::Neutral).next() else {
            continue;
        };
        for verb in of(VerbClass::Emotive) {
            let plain = format!(
                "“{}” here, “{}” for the same utterance elsewhere",
                view.words(verb),
                view.words(neutral)
            );
            let found = finding(Signal::MarkedWord, vec![verb, neutral], plain);
            out.push(with(
                with(found, "word", view.words(verb).to_lowercase()),
                "kind",
                "verb",
            ));
        }
    }
    out
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
