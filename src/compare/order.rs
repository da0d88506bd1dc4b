//! Where the shared facts stand in each article.

use crate::model::{Annotated, BlockKind, Order, Row};
use crate::text::Span;

/// Rows that an article must share before its order is compared.
const LEAST_ROWS: usize = 3;

/// Gives each column's depths of the rows that it shares with another, and how far their order follows the consensus.
pub(super) fn order(columns: &[&Annotated], rows: &[Row]) -> Vec<Order> {
    let shared: Vec<&Row> = rows.iter().filter(|row| row.stated_by() >= 2).collect();
    let depths: Vec<Vec<Option<f32>>> = columns
        .iter()
        .enumerate()
        .map(|(column, article)| {
            shared
                .iter()
                .map(|row| depth_in(article, row, column))
                .collect()
        })
        .collect();
    let consensus: Vec<f32> = (0..shared.len()).map(|row| mean(&depths, row)).collect();
    columns
        .iter()
        .enumerate()
        .map(|(column, _)| {
            one(
                column,
                &shared,
                depths.get(column).map_or(&[][..], Vec::as_slice),
                &consensus,
            )
        })
        .collect()
}

fn one(column: usize, shared: &[&Row], depths: &[Option<f32>], consensus: &[f32]) -> Order {
    let mut here: Vec<(&str, f32, f32)> = shared
        .iter()
        .zip(depths)
        .zip(consensus)
        .filter_map(|((row, depth), consensus)| Some((row.id.as_str(), (*depth)?, *consensus)))
        .collect();
    here.sort_by(|a, b| a.1.total_cmp(&b.1));
    let pairs: Vec<(f32, f32)> = here
        .iter()
        .map(|(_, depth, consensus)| (*depth, *consensus))
        .collect();
    Order {
        article: column,
        depths: here
            .into_iter()
            .map(|(id, depth, _)| (id.to_owned(), depth))
            .collect(),
        tau: (pairs.len() >= LEAST_ROWS).then(|| tau(&pairs)).flatten(),
    }
}

fn depth_in(article: &Annotated, row: &Row, column: usize) -> Option<f32> {
    depth(article, *row.cells.get(column)?.spans.first()?)
}

/// Gives how deep in the body a passage stands: 0 for its first word (and for headline and standfirst), towards 1 for its last.
#[allow(clippy::cast_precision_loss)]
pub(super) fn depth(article: &Annotated, span: Span) -> Option<f32> {
    let body = article
        .article
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph);
    let (mut before, mut total) = (0, 0);
    for block in body {
        total += block.span.len();
        before += span
            .start
            .saturating_sub(block.span.start)
            .min(block.span.len());
    }
    (total > 0).then(|| before as f32 / total as f32)
}

/// Mean depth of a row over the columns that have it.
#[allow(clippy::cast_precision_loss)]
fn mean(depths: &[Vec<Option<f32>>], row: usize) -> f32 {
    let here: Vec<f32> = depths
        .iter()
        .filter_map(|column| *column.get(row)?)
        .collect();
    here.iter().sum::<f32>() / here.len().max(1) as f32
}

/// Gives Kendall's τ-b of pairs (Kendall 1945): 1 for the same order, -1 for the opposite; `None` where all are tied.
#[allow(clippy::cast_precision_loss)]
fn tau(pairs: &[(f32, f32)]) -> Option<f32> {
    let (mut agree, mut ties_a, mut ties_b, mut all) = (0_i32, 0_i32, 0_i32, 0_i32);
    for (i, a) in pairs.iter().enumerate() {
        for b in pairs.iter().skip(i + 1) {
            let x = a.0.total_cmp(&b.0) as i32;
            let y = a.1.total_cmp(&b.1) as i32;
            agree += x * y;
            ties_a += i32::from(x == 0);
            ties_b += i32::from(y == 0);
            all += 1;
        }
    }
    let scale = ((all - ties_a) as f32 * (all - ties_b) as f32).sqrt();
    (scale > 0.0).then(|| agree as f32 / scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tau_tells_the_same_order_from_the_opposite() {
        assert_eq!(tau(&[(0.1, 0.2), (0.4, 0.5), (0.9, 0.8)]), Some(1.0));
        assert_eq!(tau(&[(0.1, 0.8), (0.4, 0.5), (0.9, 0.2)]), Some(-1.0));
        assert_eq!(tau(&[(0.1, 0.5), (0.1, 0.5)]), None);
    }
}
