//! Which two texts of an event are A and B: those that a class compares.

use super::letters::{key, shuffle};
use crate::model::{Analysis, Annotated, BlockKind};
use crate::text::words::words;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Shorter words than this are in every text, in letters.
const LONG: usize = 5;

/// Chooses two texts of two outlets that share and differ most, by their index; the seed decides which is A.
///
/// A text that is cut off, or that counts as one with the other, makes a poor pair and is taken only where there is no other. The order
/// of the articles and what is compared with what decide nothing, so that the pair is known before anything is compared.
pub(in crate::present) fn pair(
    analysis: &Analysis,
    articles: &[usize],
    seed: u64,
) -> Option<(usize, usize)> {
    let mut articles = articles.to_vec();
    articles.sort_unstable();
    let told: Vec<Text<'_>> = articles
        .iter()
        .filter_map(|index| Text::of(analysis, *index))
        .collect();
    let pairs = told.iter().flat_map(|a| told.iter().map(move |b| (a, b)));
    let (a, b) = pairs
        .filter(|(a, b)| a.index < b.index && a.outlet != b.outlet)
        .max_by_key(|(a, b)| (worth(a, b), Reverse((a.index, b.index))))?;
    let mut pair = [a.index, b.index];
    shuffle(&mut pair, seed);
    Some((pair[0], pair[1]))
}

/// What a pair is weighed by.
struct Text<'a> {
    index: usize,
    outlet: String,
    whole: bool,
    counts_as: Option<usize>,
    words: BTreeSet<&'a str>,
}

impl<'a> Text<'a> {
    fn of(analysis: &'a Analysis, index: usize) -> Option<Self> {
        let one = analysis.articles.get(index)?;
        Some(Self {
            index,
            outlet: key(&one.article),
            whole: one.article.cut.is_none(),
            counts_as: analysis.independent_text.get(index).copied(),
            words: long_words(one),
        })
    }
}

/// Lists the longer words of an article's running text.
fn long_words(one: &Annotated) -> BTreeSet<&str> {
    let article = &one.article;
    let told = article
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph)
        .map(|block| block.span.of(&article.text));
    told.flat_map(|text| words(text).into_iter().map(|span| span.of(text)))
        .filter(|word| word.len() >= LONG)
        .collect()
}

/// Weighs a pair: whole texts, two texts and not one, then the smaller of what they share and what one lacks, then both together.
fn worth(a: &Text<'_>, b: &Text<'_>) -> (bool, bool, usize, usize) {
    let shared = a.words.intersection(&b.words).count();
    let only = a.words.len() + b.words.len() - 2 * shared;
    let apart = a.counts_as.is_none() || a.counts_as != b.counts_as;
    (a.whole && b.whole, apart, shared.min(only), shared + only)
}
