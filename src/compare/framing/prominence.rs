//! Prominence: facts that stand much earlier or later here than elsewhere.

use super::{View, at, finding, opening, with};
use crate::model::{Finding, Row, Signal};

/// Difference of depth, as a share of the body, from which a fact stands earlier or later.
const APART: f32 = 1.0 / 3.0;
/// Columns that must have the fact, this one included.
const LEAST: usize = 2;

/// States for each column the shared facts whose depth differs from the mean of the others by a third or more.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    view.rows.iter().flat_map(|row| of_row(view, row)).collect()
}

fn of_row(view: &View, row: &Row) -> Vec<Finding> {
    let depths: Vec<(usize, f32)> = view
        .order
        .iter()
        .filter(|order| {
            view.columns
                .get(order.article)
                .is_some_and(|article| article.article.cut.is_none())
        })
        .filter_map(|order| {
            let (_, depth) = order.depths.iter().find(|(id, _)| *id == row.id)?;
            Some((order.article, *depth))
        })
        .collect();
    if depths.len() < LEAST {
        return Vec::new();
    }
    depths
        .iter()
        .filter_map(|&(column, depth)| apart(view, row, &depths, column, depth))
        .collect()
}

#[allow(clippy::cast_precision_loss)]
fn apart(
    view: &View,
    row: &Row,
    depths: &[(usize, f32)],
    column: usize,
    depth: f32,
) -> Option<Finding> {
    let others: Vec<f32> = depths
        .iter()
        .filter(|(other, _)| *other != column)
        .map(|(_, depth)| *depth)
        .collect();
    let mean = others.iter().sum::<f32>() / others.len().max(1) as f32;
    if (depth - mean).abs() < APART {
        return None;
    }
    let here = at(column, *row.cells.get(column)?.spans.first()?);
    let elsewhere = view.told(row).filter(|evidence| evidence.article != column);
    let side = if depth < mean { "earlier" } else { "later" };
    let percent = |depth: f32| (depth * 100.0).round();
    let plain = format!(
        "told {side} here, at {} % of the text against {} % elsewhere: “{}”",
        percent(depth),
        percent(mean),
        opening(view.words(here))
    );
    let found = finding(
        Signal::Prominence,
        std::iter::once(here).chain(elsewhere).collect(),
        plain,
    );
    let found = with(
        with(found, "depth", f64::from(depth)),
        "depth_elsewhere",
        f64::from(mean),
    );
    Some(with(with(found, "row", row.id.as_str()), "side", side))
}
