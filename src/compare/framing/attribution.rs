//! Attribution: who has the word, how much, and with which verbs.

use super::heard::Heard;
use super::{View, at, count, finding, with};
use crate::model::{
    Actor, Annotated, Evidence, Finding, Quote, QuoteKind, Signal, VerbClass, Voice,
};
use crate::text::Span;
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
            add(voice, article, quote);
        }
        let mut here: Vec<Voice> = by_speaker.into_values().collect();
        here.sort_by_key(|voice| std::cmp::Reverse(voice.words.iter().sum::<usize>()));
        voices.extend(here);
    }
    voices
}

/// Counts a quote for its speaker; marked words inside reported ones are counted once, as marked.
fn add(voice: &mut Voice, article: &Annotated, quote: &Quote) {
    let words = |span: Span| article.words_of(span).split_whitespace().count();
    let inside = article.quotes.iter().filter(|other| {
        other.kind != QuoteKind::Indirect
            && quote.span.contains(other.span)
            && other.speaker == quote.speaker
    });
    let [direct, partial, indirect] = &mut voice.words;
    match quote.kind {
        QuoteKind::Direct => *direct += words(quote.span),
        QuoteKind::Partial => *partial += words(quote.span),
        QuoteKind::Indirect => {
            let marked: usize = inside.map(|other| words(other.span)).sum();
            *indirect += words(quote.span).saturating_sub(marked);
        }
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
    let columns = view.columns.iter();
    let heard: Vec<Heard> = columns.map(|article| Heard::of(article)).collect();
    let only = table
        .iter()
        .filter_map(|voice| only_here(view, table, &heard, voice));
    only.chain(verbs(view)).collect()
}

fn only_here(view: &View, table: &[Voice], heard: &[Heard], voice: &Voice) -> Option<Finding> {
    let speaker = voice.speaker.as_ref()?;
    let others_quote = table.iter().any(|other| other.article != voice.article);
    let others = heard.iter().enumerate();
    let mut others = others.filter(|(column, _)| *column != voice.article);
    let elsewhere = others.any(|(_, heard)| heard.speaks(speaker));
    // an outlet's own name beside a quote of its headline is no speaker
    let outlet = view.columns.get(voice.article)?.article.outlet.as_ref();
    let own = outlet.is_some_and(|outlet| outlet.name.eq_ignore_ascii_case(&speaker.name));
    if elsewhere || !others_quote || own || speaks_with_another(view, voice) {
        return None;
    }
    let any_cut = view
        .columns
        .iter()
        .any(|article| article.article.cut.is_some());
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
    let found = finding(Signal::Attribution, with_their_names(view, voice), plain);
    Some(with(
        with(found, "speaker", speaker.key.as_str()),
        "words",
        words,
    ))
}

/// Says whether somebody else is joined to the words for the speaker: "**The Halvek Pact and** Ostamar have warned".
fn speaks_with_another(view: &View, voice: &Voice) -> bool {
    let Some(article) = view.columns.get(voice.article) else {
        return false;
    };
    let joined = |name: Span| {
        let before = article.article.text.get(..name.start).unwrap_or("");
        let before = before.trim_end().trim_end_matches(" the").trim_end();
        let and = before
            .strip_suffix(" and")
            .map(|left| left.trim_end().len());
        let mut mentions = article.entities.iter().flat_map(|entity| &entity.mentions);
        and.is_some_and(|end| mentions.any(|mention| mention.span.end == end))
    };
    let mut quotes = article.quotes.iter().filter(|quote| {
        let here = |evidence: &Evidence| evidence.span == quote.span;
        voice.evidence.iter().any(here)
    });
    quotes.any(|quote| quote.speaker_span.is_some_and(joined))
}

/// Lists the quotes of a voice, each with the words that name its speaker.
fn with_their_names(view: &View, voice: &Voice) -> Vec<Evidence> {
    let quotes = view
        .columns
        .get(voice.article)
        .map_or(&[][..], |article| article.quotes.as_slice());
    let named = voice.evidence.iter().flat_map(|evidence| {
        let quote = quotes.iter().find(|quote| quote.span == evidence.span);
        let name = quote.and_then(|quote| quote.speaker_span);
        std::iter::once(*evidence).chain(name.map(|span| at(voice.article, span)))
    });
    let mut out: Vec<Evidence> = Vec::new();
    for evidence in named {
        if !out.contains(&evidence) {
            out.push(evidence);
        }
    }
    out
}

/// Says whether verbs differ in class; where only verbs of feeling stand against neutral ones, they are marked words and stated there.
fn differ(classes: &[VerbClass]) -> bool {
    let other = classes.iter().any(|class| Some(class) != classes.first());
    let has = |wanted: VerbClass| classes.contains(&wanted);
    let both = has(VerbClass::Neutral) && has(VerbClass::Emotive);
    let marked = [VerbClass::Neutral, VerbClass::Emotive];
    other && !(both && classes.iter().all(|class| marked.contains(class)))
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
        let classes: Vec<VerbClass> = verbs.iter().map(|(class, _)| *class).collect();
        if !differ(&classes) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_of_feeling_against_neutral_ones_are_left_to_the_marked_words() {
        let (said, snapped, admitted) =
            (VerbClass::Neutral, VerbClass::Emotive, VerbClass::Concede);
        assert!(!differ(&[said, said]) && !differ(&[said, snapped]));
        assert!(differ(&[said, snapped, admitted]) && differ(&[snapped, admitted]));
    }
}
