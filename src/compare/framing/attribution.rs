//! Attribution: who has the word, how much, and with which verbs.

use super::{View, at, count, finding, with};
use crate::model::{Actor, Finding, Quote, QuoteKind, Signal, VerbClass, Voice};
use std::collections::BTreeMap;

/// Lists for every column who is quoted and how; speakers that could not be resolved are one line.
pub(super) fn table(view: &View) -> Vec<Voice> {
    let mut voices = Vec::new();
    for (column, article) in view.columns.iter().enumerate() {
        let mut by_speaker: BTreeMap<Option<usize>, Voice> = BTreeMap::new();
        for quote in &article.quotes {
            let entity = quote
                .speaker
                .and_then(|speaker| article.entities.get(speaker));
            let voice = by_speaker.entry(quote.speaker).or_insert_with(|| Voice {
                article: column,
                speaker: entity.map(|entity| Actor {
                    key: entity.key.clone(),
                    name: entity.name.clone(),
                }),
                words: [0; 3],
                verbs: Vec::new(),
                evidence: Vec::new(),
            });
            add(
                voice,
                quote,
                article.words_of(quote.span).split_whitespace().count(),
            );
        }
        let mut here: Vec<Voice> = by_speaker.into_values().collect();
        here.sort_by_key(|voice| std::cmp::Reverse(voice.words.iter().sum::<usize>()));
        voices.extend(here);
    }
    voices
}

fn add(voice: &mut Voice, quote: &Quote, words: usize) {
    let [direct, partial, indirect] = &mut voice.words;
    match quote.kind {
        QuoteKind::Direct => *direct += words,
        QuoteKind::Partial => *partial += words,
        QuoteKind::Indirect => *indirect += words,
    }
    if let Some(class) = quote.verb_class {
        match voice.verbs.iter_mut().find(|(known, _)| *known == class) {
            Some((_, count)) => *count += 1,
            None => voice.verbs.push((class, 1)),
        }
    }
    voice.evidence.push(at(voice.article, quote.span));
}

/// States the speakers who are quoted in one article only, where others quote too, and the verbs that are more than neutral.
pub(super) fn findings(view: &View, table: &[Voice]) -> Vec<Finding> {
    let only = table
        .iter()
        .filter_map(|voice| only_here(view, table, voice));
    only.chain(verbs(view)).collect()
}

fn only_here(view: &View, table: &[Voice], voice: &Voice) -> Option<Finding> {
    let speaker = voice.speaker.as_ref()?;
    let key = |other: &Voice| other.speaker.as_ref().map(|actor| actor.key.clone());
    let elsewhere = table
        .iter()
        .any(|other| other.article != voice.article && key(other) == key(voice));
    let others_quote = table.iter().any(|other| other.article != voice.article);
    let any_cut = view
        .columns
        .iter()
        .any(|article| article.article.cut.is_some());
    if elsewhere || !others_quote {
        return None;
    }
    let words: usize = voice.words.iter().sum();
    let of = if any_cut {
        " (some texts are cut off)"
    } else {
        ""
    };
    let plain = format!(
        "{} has the word here only: {}{of}",
        speaker.name,
        count(words, "word")
    );
    let found = finding(Signal::Attribution, voice.evidence.clone(), plain);
    Some(with(
        with(found, "speaker", speaker.key.as_str()),
        "words",
        words,
    ))
}

/// The same utterance under verbs of different classes.
fn verbs(view: &View) -> Vec<Finding> {
    let mut out = Vec::new();
    for row in view.quotes {
        let verbs: Vec<(VerbClass, _)> = row
            .cells
            .iter()
            .filter_map(|cell| Some((cell.verb_class?, at(cell.article, cell.verb_span?))))
            .collect();
        let differ = verbs
            .iter()
            .any(|(class, _)| Some(class) != verbs.first().map(|(class, _)| class));
        if !differ {
            continue;
        }
        let shown: Vec<String> = verbs
            .iter()
            .map(|(class, evidence)| format!("“{}” ({})", view.words(*evidence), class.name()))
            .collect();
        let plain = format!("the same utterance is introduced by {}", shown.join(", "));
        let classes: Vec<&str> = verbs.iter().map(|(class, _)| class.name()).collect();
        let evidence = verbs.iter().map(|(_, evidence)| *evidence).collect();
        out.push(with(
            finding(Signal::Attribution, evidence, plain),
            "verb_classes",
            classes,
        ));
    }
    out
}
