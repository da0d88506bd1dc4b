//! Tone towards an actor: evaluating words in the sentences that name nobody else; a weak cue, shown as counts with the words.

use super::{View, at, count, finding, with};
use crate::lexicon::{Cues, TONE_WORDS};
use crate::model::{Annotated, Entity, EntityKind, Evidence, Finding, MentionForm, Signal};
use std::collections::BTreeMap;
use std::sync::LazyLock;

static WORDS: LazyLock<Cues> = LazyLock::new(|| Cues::read(TONE_WORDS, str::to_owned));

/// Evaluating words about an actor, in all texts, from which a difference is stated.
const LEAST: usize = 3;

/// Words of praise and of blame about one actor in one column.
#[derive(Default)]
struct Tone {
    own: [Vec<Evidence>; 2],
    quoted: [Vec<Evidence>; 2],
}

/// States for each actor that two columns name the words of praise and blame, the writer's and those of others apart.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let mut actors: BTreeMap<&str, (&str, BTreeMap<usize, Tone>)> = BTreeMap::new();
    for (column, article) in view.columns.iter().enumerate() {
        for entity in article.entities.iter().filter(|entity| is_actor(entity)) {
            let (_, tones) = actors
                .entry(&entity.key)
                .or_insert_with(|| (&entity.name, BTreeMap::new()));
            tones.entry(column).or_default();
        }
        for (entity, cue, blames) in evaluated(view, article, column) {
            let here = at(column, cue);
            let tones = actors.get_mut(entity.key.as_str()).map(|(_, tones)| tones);
            if let Some(tone) = tones.and_then(|tones| tones.get_mut(&column)) {
                let side = if view.is_quoted(here) {
                    &mut tone.quoted
                } else {
                    &mut tone.own
                };
                if let Some(places) = side.get_mut(usize::from(blames)) {
                    places.push(here);
                }
            }
        }
    }
    let stated = actors
        .into_iter()
        .filter_map(|(key, (name, tones))| of_actor(key, name, &tones));
    stated.collect()
}

fn is_actor(entity: &Entity) -> bool {
    matches!(entity.kind, EntityKind::Person | EntityKind::Organisation)
}

/// Lists the evaluating words of sentences that name one actor alone: whom, where, and whether they blame.
fn evaluated<'a>(
    view: &View,
    article: &'a Annotated,
    column: usize,
) -> Vec<(&'a Entity, crate::text::Span, bool)> {
    let mut out = Vec::new();
    for sentence in &article.sentences {
        let cues = view.cues(&WORDS, at(column, sentence.span));
        if cues.is_empty() {
            continue;
        }
        let named = |entity: &&Entity| {
            let mut names = entity
                .mentions
                .iter()
                .filter(|mention| mention.form != MentionForm::Pronoun);
            is_actor(entity) && names.any(|mention| sentence.span.contains(mention.span))
        };
        let mut actors = article.entities.iter().filter(named);
        if let (Some(one), None) = (actors.next(), actors.next()) {
            out.extend(
                cues.iter()
                    .map(|cue| (one, cue.span, cue.entry.field(1) == "blame")),
            );
        }
    }
    out
}

fn of_actor(key: &str, name: &str, tones: &BTreeMap<usize, Tone>) -> Option<Finding> {
    let own = |tone: &Tone| tone.own.iter().map(Vec::len).collect::<Vec<_>>();
    let all: usize = tones.values().flat_map(own).sum();
    let first = tones.values().map(own).next();
    let same = tones.values().all(|tone| Some(own(tone)) == first);
    if tones.len() < 2 || all < LEAST || same {
        return None;
    }
    let sum = |of: fn(&Tone) -> usize| tones.values().map(of).sum::<usize>();
    let (praise, blame) = (sum(|tone| tone.own[0].len()), sum(|tone| tone.own[1].len()));
    let quoted = sum(|tone| tone.quoted.iter().map(Vec::len).sum());
    let with_words = tones
        .values()
        .filter(|tone| own(tone).iter().sum::<usize>() > 0)
        .count();
    let plain = format!(
        "evaluating words of the writers beside {name}, in {with_words} of {}: {} of praise, {} of blame; quoted ones: {quoted} (a weak cue)",
        count(tones.len(), "article"),
        praise,
        blame
    );
    let evidence: Vec<Evidence> = tones
        .values()
        .flat_map(|tone| tone.own.iter().flatten())
        .copied()
        .collect();
    let found = finding(Signal::Tone, evidence, plain);
    let found = with(with(found, "actor", key), "praise", praise);
    Some(with(with(found, "blame", blame), "quoted", quoted))
}
