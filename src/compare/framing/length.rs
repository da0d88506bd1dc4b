//! Length and reading level: how much each article tells, and in how long words and sentences.

use super::{View, at, finding, with};
use crate::model::{Annotated, BlockKind, Evidence, Finding, Signal};
use crate::text::words::words;

/// An article this many times as long as another tells more by sheer room.
const TIMES: usize = 2;
/// Letters from which a word is long (Björnsson 1968).
const LONG: usize = 7;
/// Difference of reading level that is stated: some two steps of Björnsson's scale (very easy 20, easy 30, medium 40, hard 50, very hard 60).
const STEPS: f32 = 15.0;
/// Words below which a reading level says nothing.
const LEAST_WORDS: usize = 100;

/// States the longest against the shortest article, and the hardest against the easiest to read, where they are far apart.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let whole: Vec<usize> = (0..view.columns.len())
        .filter(|column| {
            view.columns
                .get(*column)
                .is_some_and(|article| article.article.cut.is_none())
        })
        .collect();
    length(view, &whole)
        .into_iter()
        .chain(level(view, &whole))
        .collect()
}

fn length(view: &View, whole: &[usize]) -> Option<Finding> {
    let words = |column: &usize| {
        (
            view.columns
                .get(*column)
                .map_or(0, |article| article.article.words()),
            *column,
        )
    };
    let (least, short) = whole.iter().map(words).min()?;
    let (most, long) = whole.iter().map(words).max()?;
    if least == 0 || most < TIMES * least {
        return None;
    }
    let plain = format!("{most} words against {least}: the longer text has room for more");
    let found = finding(Signal::Length, first_sentences(view, [long, short]), plain);
    Some(with(found, "words", vec![most, least]))
}

fn level(view: &View, whole: &[usize]) -> Option<Finding> {
    let read = |column: &usize| Some((lix(view.columns.get(*column)?)?, *column));
    let mut levels: Vec<(f32, usize)> = whole.iter().filter_map(read).collect();
    levels.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (&(easy, easiest), &(hard, hardest)) = (levels.first()?, levels.last()?);
    if hard - easy < STEPS {
        return None;
    }
    let plain = format!(
        "reading level {} against {} (words a sentence plus percent of words over six letters)",
        hard.round(),
        easy.round()
    );
    let found = finding(
        Signal::Length,
        first_sentences(view, [hardest, easiest]),
        plain,
    );
    Some(with(
        found,
        "reading_level",
        vec![f64::from(hard), f64::from(easy)],
    ))
}

/// Gives Björnsson's reading level of a body: words a sentence plus the percentage of long words; unknown for a short one.
#[allow(clippy::cast_precision_loss)]
fn lix(article: &Annotated) -> Option<f32> {
    let text = &article.article.text;
    let body: Vec<_> = article
        .article
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph)
        .map(|block| block.span)
        .collect();
    let inside = |span: crate::text::Span| body.iter().any(|block| block.contains(span));
    let sentences = article
        .sentences
        .iter()
        .filter(|sentence| inside(sentence.span))
        .count();
    let (mut all, mut long) = (0_usize, 0_usize);
    for block in &body {
        let block = block.of(text);
        for word in words(block) {
            all += 1;
            long += usize::from(word.of(block).chars().count() >= LONG);
        }
    }
    let rate = all as f32 / sentences.max(1) as f32 + 100.0 * long as f32 / all.max(1) as f32;
    (all >= LEAST_WORDS && sentences > 0).then_some(rate)
}

fn first_sentences(view: &View, columns: [usize; 2]) -> Vec<Evidence> {
    let first = |column: usize| {
        Some(at(
            column,
            view.columns.get(column)?.sentences.first()?.span,
        ))
    };
    columns.into_iter().filter_map(first).collect()
}
