//! Prominence: facts that stand much earlier or later here than elsewhere.

use super::super::order;
use super::{ALIKE, View, finding, opening, with};
use crate::model::{BlockKind, Evidence, Finding, Row, Signal};

/// Difference of depth, as a share of the body, from which a fact stands earlier or later.
const APART: f32 = 1.0 / 3.0;
/// Sentences from a passage that stands apart to the next that is stated too: what is close by stands apart with it.
const TOGETHER: usize = 3;

/// States for each column the shared facts whose depth differs from the mean of the others by a third or more, of a stretch the first.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let mut found: Vec<((usize, usize), Finding)> = view
        .rows
        .iter()
        .flat_map(|row| of_row(view, row))
        .filter_map(|found| {
            let here = *found.evidence.first()?;
            Some(((here.article, view.sentence_number(here)), found))
        })
        .collect();
    found.sort_by_key(|(place, _)| *place);
    let mut last: Option<(usize, usize)> = None;
    found.retain(|((article, sentence), _)| {
        let near = last.is_some_and(|(other, at)| other == *article && sentence - at <= TOGETHER);
        last = Some((*article, *sentence));
        !near
    });
    found.into_iter().map(|(_, found)| found).collect()
}

fn of_row(view: &View, row: &Row) -> Vec<Finding> {
    let depth = |passage: Evidence| {
        let article = view.columns.get(passage.article)?;
        let whole = article.article.cut.is_none();
        let told = matches!(
            view.block(passage),
            Some(BlockKind::Paragraph | BlockKind::Standfirst)
        );
        (whole && told)
            .then(|| order::depth(article, passage.span))
            .flatten()
    };
    let depths: Vec<(Evidence, f32)> = view
        .told(row)
        .filter_map(|passage| Some((passage, depth(passage)?)))
        .collect();
    let apart = depths
        .iter()
        .filter_map(|&(here, depth)| apart(view, row, &depths, here, depth));
    // of two, each is apart from the other: one statement says it
    let many = if depths.len() == 2 { 1 } else { depths.len() };
    apart.take(many).collect()
}

fn apart(
    view: &View,
    row: &Row,
    depths: &[(Evidence, f32)],
    here: Evidence,
    depth: f32,
) -> Option<Finding> {
    let others = || {
        depths
            .iter()
            .filter(|(other, _)| other.article != here.article)
    };
    let far = |mean: f32| (depth - mean).abs() >= APART;
    // most of the row must stand elsewhere too, or it is the other passage that stands apart; looked at first, for only then is it worth
    // comparing words
    let of_all = mean(others().map(|(_, depth)| *depth));
    if !far(of_all) {
        return None;
    }
    let alike: Vec<&(Evidence, f32)> = others()
        .filter(|(other, _)| view.same_fact(here, *other) >= ALIKE)
        .collect();
    let mean = mean(alike.iter().map(|(_, depth)| *depth));
    if alike.is_empty() || !far(mean) || (depth < mean) != (depth < of_all) {
        return None;
    }
    let side = if depth < mean { "earlier" } else { "later" };
    let percent = |depth: f32| (depth * 100.0).round();
    let plain = format!(
        "told {side} here, at {} % of the text against {} % elsewhere: “{}”",
        percent(depth),
        percent(mean),
        opening(view.words(here))
    );
    let evidence = std::iter::once(here).chain(alike.iter().map(|(other, _)| *other));
    let found = finding(Signal::Prominence, evidence.collect(), plain);
    let found = with(
        with(found, "depth", f64::from(depth)),
        "depth_elsewhere",
        f64::from(mean),
    );
    Some(with(with(found, "row", row.id.as_str()), "side", side))
}

#[allow(clippy::cast_precision_loss)]
fn mean(depths: impl Iterator<Item = f32>) -> f32 {
    let (sum, count) = depths.fold((0.0, 0_usize), |(sum, count), depth| {
        (sum + depth, count + 1)
    });
    sum / count.max(1) as f32
}
