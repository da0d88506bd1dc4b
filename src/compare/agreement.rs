//! What all say alike: counted first, and over independent texts.

use crate::model::{Agreement, QuoteRow, Reuse, Row};
use rustc_hash::FxHashSet;

/// Counts rows and quotes, and those that two or more independent texts carry.
pub(super) fn agreement(rows: &[Row], quotes: &[QuoteRow], reuse: &Reuse) -> Agreement {
    let stating = |row: &Row| {
        let cells = row.cells.iter().enumerate();
        let told = cells.filter(|(_, cell)| !cell.spans.is_empty());
        independent(told.map(|(column, _)| column), reuse)
    };
    let carrying = |row: &QuoteRow| independent(row.cells.iter().map(|cell| cell.article), reuse);
    Agreement {
        rows: rows.len(),
        rows_shared: rows.iter().filter(|row| stating(row) >= 2).count(),
        quotes: quotes.len(),
        quotes_shared: quotes.iter().filter(|row| carrying(row) >= 2).count(),
    }
}

/// Counts the independent texts among columns.
pub(super) fn independent(columns: impl Iterator<Item = usize>, reuse: &Reuse) -> usize {
    let group = |column: usize| {
        reuse
            .groups
            .iter()
            .position(|group| group.articles.contains(&column))
    };
    columns.map(group).collect::<FxHashSet<_>>().len()
}
