//! Quotes against gold quotes: found by shared words, and the words that name their speaker.

use super::{Figures, count, gold, share};
use crate::cli::args::Common;
use crate::cli::output::Output;
use crate::cli::run::{Pages, open};
use anyhow::Result;
use rashomon::model::{Annotated, QuoteKind};
use rashomon::pipeline;
use rashomon::text::words::words;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Words in a speaker's name that do not tell one speaker from another.
const TITLES: [&str; 15] = [
    "mr",
    "mrs",
    "ms",
    "dr",
    "sen",
    "senator",
    "rep",
    "representative",
    "president",
    "gov",
    "governor",
    "the",
    "and",
    "for",
    "secretary",
];

/// A quote's words, sorted, and its speaker's, in order.
type Said = (Vec<String>, Vec<String>);

/// Annotates the pages and scores direct and partial quotes: matched when they share half of the longer one's words.
pub(super) fn measure(
    path: &Path,
    pages: &[PathBuf],
    common: &Common,
    output: &mut Output,
) -> Result<Figures> {
    let (items, options) = open(&Pages::Paths(pages), common, output)?;
    let articles = pipeline::annotated(items, &options).flatten();
    let mut found: BTreeMap<String, Vec<Said>> = articles
        .map(|one| (one.article.id.clone(), quotes(&one)))
        .collect();
    let (mut wanted, mut given, mut hit, mut with_speaker, mut named, mut right) =
        (0, 0, 0, 0, 0, 0);
    for line in gold::read(path)? {
        let mut left = found.remove(&line.id).unwrap_or_default();
        given += left.len();
        for quote in &line.quotes {
            wanted += 1;
            let speaker = quote.speaker.as_deref().map(lower).unwrap_or_default();
            with_speaker += usize::from(!speaker.is_empty());
            let text = sorted(lower(&quote.text));
            let overlaps = left
                .iter()
                .map(|(words, _)| overlap(&text, words))
                .enumerate();
            let best = overlaps.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
            let Some((at, _)) = best.filter(|(_, overlap)| *overlap >= 0.5) else {
                continue;
            };
            let (_, who) = left.remove(at);
            hit += 1;
            if !speaker.is_empty() && !who.is_empty() {
                named += 1;
                right += usize::from(same(&speaker, &who));
            }
        }
    }
    Ok(vec![
        ("gold".into(), count(wanted)),
        ("pred".into(), count(given)),
        ("precision".into(), share(hit, given)),
        ("recall".into(), share(hit, wanted)),
        ("speaker_accuracy_where_given".into(), share(right, named)),
        ("attribution_recall".into(), share(right, with_speaker)),
    ])
}

fn quotes(one: &Annotated) -> Vec<Said> {
    let spoken = one
        .quotes
        .iter()
        .filter(|quote| quote.kind != QuoteKind::Indirect);
    let read = spoken.map(|quote| {
        let by_span = quote.speaker_span.map(|span| one.words_of(span));
        let by_name = || {
            quote
                .speaker
                .and_then(|index| one.entities.get(index))
                .map(|entity| entity.name.as_str())
        };
        let speaker = by_span.or_else(by_name).unwrap_or("");
        (sorted(lower(one.words_of(quote.span))), lower(speaker))
    });
    read.collect()
}

fn lower(text: &str) -> Vec<String> {
    let parts = words(text)
        .into_iter()
        .flat_map(|span| span.of(text).split(|c: char| !c.is_alphanumeric()));
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn sorted(mut words: Vec<String>) -> Vec<String> {
    words.sort();
    words
}

/// Shared words (as multisets) over the words of the longer.
fn overlap(a: &[String], b: &[String]) -> f64 {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, shared) = (i + 1, j + 1, shared + 1),
        }
    }
    share(shared, a.len().max(b.len()))
}

/// The same words, or a word of three letters or more in common that is no title.
fn same(a: &[String], b: &[String]) -> bool {
    let telling = |words: &[String]| -> BTreeSet<String> {
        let long = words
            .iter()
            .filter(|word| word.chars().count() > 2 && !TITLES.contains(&word.as_str()));
        long.cloned().collect()
    };
    a == b || !telling(a).is_disjoint(&telling(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speakers_are_the_same_by_a_telling_word_or_the_same_pronoun() {
        assert!(same(&lower("President Merkan"), &lower("Mr. Merkan")));
        assert!(same(&lower("he"), &lower("He")));
        assert!(!same(
            &lower("President Merkan"),
            &lower("President Dossantil")
        ));
    }

    #[test]
    fn overlap_counts_words_of_the_longer() {
        let of = |a: &str, b: &str| overlap(&sorted(lower(a)), &sorted(lower(b)));
        assert!((of("we agree", "we agree") - 1.0).abs() < 1e-9);
        assert!((of("we agree", "we will never agree") - 0.5).abs() < 1e-9);
    }
}
