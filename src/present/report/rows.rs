//! Passages side by side: first those that all tell, then those that some, then those that one.

use crate::model::{NumberRelation, NumberRow, Row};
use crate::present::cells::cell;
use crate::present::counted::is_fate;
use crate::present::document::{Document, Line, Table, TableCell};
use crate::present::role::Role;
use crate::present::view::{View, state};
use crate::present::words::report as words;
use std::collections::BTreeSet;

/// Says how much is told alike.
pub(super) fn agreement(view: &View<'_>, document: &mut Document) {
    document.section(words::AGREEMENT);
    let texts = view.comparison.reuse.groups.len().max(1);
    document.paragraph(words::agreement(view.comparison.agreement, texts));
    let numbers = view.comparison.numbers.iter();
    let same = numbers.filter(|row| agrees(row) && is_worth_saying(row));
    let mut seen = BTreeSet::new();
    let same: Vec<&str> = same
        .filter_map(|row| row.values.first())
        .map(|(_, at)| view.words(at.article, at.span))
        .filter(|words| seen.insert(*words))
        .collect();
    if !same.is_empty() {
        let same = format!("{}“{}”.", words::SAME_NUMBERS, same.join("”, “"));
        document.paragraph(same);
    }
}

/// Do all who give a number give the same, and two of them at least?
pub(super) fn agrees(row: &NumberRow) -> bool {
    let mut columns: Vec<usize> = row.values.iter().map(|(_, at)| at.article).collect();
    columns.sort_unstable();
    columns.dedup();
    row.relation == NumberRelation::Same && columns.len() > 1
}

/// A smaller number that counts no harm says little: two trams collide in every text on it.
const MANY: f64 = 5.0;

/// Says whether it is worth saying that texts agree on a number: a larger one, or one that counts what befell people.
fn is_worth_saying(row: &NumberRow) -> bool {
    let many = row.values.iter().any(|(value, _)| *value >= MANY);
    many || is_fate(&row.unit)
}

/// Says from how many tell a row, and how many could, whether it belongs to a group.
type Told = fn(usize, usize) -> bool;

/// Shows every row once, numbered in the order of the comparison.
pub(super) fn rows(view: &View<'_>, document: &mut Document) {
    let columns = view.columns();
    let groups: [(&str, Told); 3] = [
        (words::BY_ALL, |told, columns| told == columns && told > 1),
        (words::BY_SOME, |told, columns| (2..columns).contains(&told)),
        (words::BY_ONE, |told, _| told <= 1),
    ];
    if view.comparison.rows.is_empty() {
        document.paragraph(words::NO_ROWS);
    } else if view.comparison.rows.iter().all(|row| row.stated_by() < 2) {
        document.paragraph(words::NONE_SHARED);
    }
    for (title, belongs) in groups {
        let numbered = view.comparison.rows.iter().enumerate();
        let rows: Vec<(usize, &Row)> = numbered
            .filter(|(_, row)| belongs(row.stated_by(), columns))
            .collect();
        if !rows.is_empty() {
            document.section(title);
            document.table(table(view, &rows));
        }
    }
}

fn table(view: &View<'_>, rows: &[(usize, &Row)]) -> Table {
    let caption = words::rows_caption(rows.len());
    let mut table = Table::side_by_side(&caption, "row", view.labels());
    for (index, row) in rows {
        let head = words::row_head(index + 1, row.stated_by(), view.columns());
        let cells = (0..view.columns())
            .map(|column| TableCell::new(state(row, column), cell(view, row, column)))
            .collect();
        table.row(Line::of(Role::Muted, &head), cells);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Evidence;
    use crate::text::Span;

    #[test]
    fn that_two_trams_are_two_is_not_said() {
        let row = |unit: &str, value| NumberRow {
            unit: unit.to_owned(),
            values: vec![(value, Evidence::new(0, Span::default()))],
            relation: NumberRelation::Same,
        };
        assert!(!is_worth_saying(&row("train", 2.0)));
        assert!(is_worth_saying(&row("train", 14.0)));
        assert!(is_worth_saying(&row("dead", 1.0)));
    }
}
