//! Which two texts of an event are A and B: those that a class compares.

use super::letters::{key, shuffle};
use crate::model::{FactState, ReuseKind};
use crate::present::view::View;

/// Chooses two outlets whose texts share and differ most; the seed decides which is A.
///
/// A text that is cut off, or that is a copy of the other, makes a poor pair and is taken only where there is no other.
pub(in crate::present) fn pair(view: &View<'_>, seed: u64) -> Option<(usize, usize)> {
    let outlet = |column| view.article(column).map(|one| key(&one.article));
    let first = |column: &usize| (0..*column).all(|earlier| outlet(earlier) != outlet(*column));
    let columns: Vec<usize> = (0..view.columns()).filter(first).collect();
    let pairs = columns
        .iter()
        .flat_map(|a| columns.iter().map(move |b| (*a, *b)));
    let best = pairs
        .filter(|(a, b)| a < b)
        .max_by_key(|(a, b)| (worth(view, *a, *b), std::cmp::Reverse((*a, *b))))?;
    let mut pair = [best.0, best.1];
    shuffle(&mut pair, seed);
    Some((pair[0], pair[1]))
}

/// Weighs a pair: whole texts, no copies, then the smaller of what they share and what one lacks, then both together.
fn worth(view: &View<'_>, a: usize, b: usize) -> (bool, bool, usize, usize) {
    let whole = |column| {
        view.article(column)
            .is_some_and(|one| one.article.cut.is_none())
    };
    let shares = &view.comparison.reuse.shares;
    let copy = shares.iter().any(|(one, other, _, kind)| {
        *kind == ReuseKind::Copy && ([*one, *other] == [a, b] || [*one, *other] == [b, a])
    });
    let (mut shared, mut absent) = (0, 0);
    for row in &view.comparison.rows {
        let (Some(here), Some(there)) = (row.cells.get(a), row.cells.get(b)) else {
            continue;
        };
        match (here.spans.is_empty(), there.spans.is_empty()) {
            (false, false) => shared += 1,
            (false, true) => absent += usize::from(there.state == FactState::NotFound),
            (true, false) => absent += usize::from(here.state == FactState::NotFound),
            (true, true) => {}
        }
    }
    (
        whole(a) && whole(b),
        !copy,
        shared.min(absent),
        shared + absent,
    )
}
