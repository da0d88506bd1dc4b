//! Marked words: a word that carries an attitude where the aligned passage elsewhere does without it.

mod aligned;
mod before_names;
mod elsewhere;
mod verbs;

use super::{View, at, finding, with};
use crate::lexicon::{Cue, Cues, LOADED_WORDS};
use crate::model::{Evidence, Finding, Signal, Value};
use crate::similarity::stem;
use crate::text::Span;
use crate::text::words::words;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

static CUES: LazyLock<Cues> = LazyLock::new(|| Cues::read(LOADED_WORDS, stem));

/// What the plainest reporting verb also looks like.
const SAYS: &[&str] = &["said", "says", "told", "tells"];

/// How many words may stand between a marked word and the name that it goes with: "plucky country vet Ada Holt".
const BEFORE_NAME: usize = 3;

/// States the loaded words of the writer's own voice for which another text has a plainer one or none, each text's once: in aligned
/// passages, before names, for utterances, and in sentences that share what the word goes with.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let marked = Marked::of(view);
    let rows = view
        .rows
        .iter()
        .flat_map(|row| aligned::of_row(view, &marked, row));
    let names = before_names::before_names(view, &marked);
    let mut seen: FxHashSet<(Option<usize>, String)> = FxHashSet::default();
    let all = rows.chain(names).chain(verbs::verbs(view));
    all.chain(elsewhere::elsewhere(view, &marked))
        .filter(|found| {
            let first = found.evidence.first();
            let text = first.and_then(|word| view.text_group(word.article));
            let word = match found.values.get("word") {
                Some(Value::Text(word)) => word.clone(),
                _ => String::new(),
            };
            seen.insert((text, word))
        })
        .collect()
}

/// The marked words of all texts, read once.
struct Marked {
    /// Those of each passage that the writer says, not somebody quoted, and that are no part of a name.
    by_passage: FxHashMap<Evidence, Vec<Cue>>,
    /// All that stand anywhere in each column, by their entry.
    anywhere: Vec<FxHashSet<&'static str>>,
}

impl Marked {
    fn of(view: &View) -> Self {
        let mut out = Self {
            by_passage: FxHashMap::default(),
            anywhere: vec![FxHashSet::default(); view.columns.len()],
        };
        for passage in &view.passages.list {
            let evidence = at(passage.column, passage.span);
            let text = view.text(passage.column);
            let mut found = view.cues_by_stem(&CUES, evidence);
            if let Some(known) = out.anywhere.get_mut(passage.column) {
                known.extend(found.iter().map(|cue| cue.entry.field(0)));
            }
            found.retain(|cue| {
                let word = at(passage.column, cue.span);
                super::is_that_form(cue, text)
                    && !view.is_quoted(word)
                    && !is_name(view, evidence, word)
            });
            if !found.is_empty() {
                out.by_passage.insert(evidence, found);
            }
        }
        out
    }

    /// Gives the marked words of a passage.
    fn cues(&self, passage: Evidence) -> &[Cue] {
        self.by_passage.get(&passage).map_or(&[], Vec::as_slice)
    }

    /// Says whether a column has a word anywhere, also quoted.
    fn has(&self, column: usize, cue: &Cue) -> bool {
        let known = self.anywhere.get(column);
        known.is_some_and(|known| known.contains(cue.entry.field(0)))
    }
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

/// Says whether a word is part of a name: capitalised inside its passage.
fn is_name(view: &View, passage: Evidence, word: Evidence) -> bool {
    word.span.start > passage.span.start && view.words(word).starts_with(char::is_uppercase)
}
