//! Length: how much each article tells, and in how long sentences.

use super::{View, at, finding, with};
use crate::model::{Finding, Signal};

/// An article this many times as long as another tells more by sheer room.
const TIMES: usize = 2;

/// States the longest and the shortest article where one has at least [`TIMES`] as many words as the other.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let whole = view
        .columns
        .iter()
        .enumerate()
        .filter(|(_, article)| article.article.cut.is_none());
    let lengths: Vec<(usize, usize)> = whole
        .map(|(column, article)| (article.article.words(), column))
        .collect();
    let (Some(&(least, short)), Some(&(most, long))) = (lengths.iter().min(), lengths.iter().max())
    else {
        return Vec::new();
    };
    if least == 0 || most < TIMES * least {
        return Vec::new();
    }
    let title = |column: usize| {
        Some(at(
            column,
            view.columns.get(column)?.sentences.first()?.span,
        ))
    };
    let evidence = [long, short].into_iter().filter_map(title).collect();
    let plain = format!("{most} words against {least}: the longer text has room for more");
    let found = finding(Signal::Length, evidence, plain);
    let sentences = |column: usize| {
        view.columns
            .get(column)
            .map_or(1, |article| article.sentences.len().max(1))
    };
    vec![with(
        with(found, "words", vec![most, least]),
        "words_per_sentence",
        vec![most / sentences(long), least / sentences(short)],
    )]
}
