//! Facts that several texts tell and one does not, and facts that one tells alone.

use super::super::agreement::independent;
use super::{View, at, count, finding, opening, with};
use crate::model::{Evidence, FactState, Finding, Row, Signal};

/// Independent texts that must tell a fact before its absence elsewhere is stated.
const LEAST_TEXTS: usize = 2;

/// States omissions (told by [`LEAST_TEXTS`] or more, looked for and not found here) and only-heres (looked for everywhere else).
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let absent = view.rows.iter().flat_map(|row| omissions(view, row));
    absent
        .chain(view.rows.iter().filter_map(|row| only_here(view, row)))
        .collect()
}

fn omissions(view: &View, row: &Row) -> Vec<Finding> {
    let told: Vec<Evidence> = view.told(row).collect();
    let texts = independent(told.iter().map(|evidence| evidence.article), view.reuse);
    if texts < LEAST_TEXTS {
        return Vec::new();
    }
    let cells = row.cells.iter().enumerate();
    cells
        .filter(|(_, cell)| cell.state == FactState::NotFound)
        .map(|(column, cell)| {
            let first = told.first().map_or("", |evidence| view.words(*evidence));
            let plain = format!(
                "not found here, told by {} elsewhere: “{}”",
                count(texts, "independent text"),
                opening(first)
            );
            let nearest = cell.nearest.map(|nearest| at(column, nearest.span));
            let mut found = finding(
                Signal::Omission,
                told.iter().copied().chain(nearest).collect(),
                plain,
            );
            found.articles = vec![column];
            found.n = told.len();
            with(
                with(found, "row", row.id.as_str()),
                "independent_texts",
                texts,
            )
        })
        .collect()
}

fn only_here(view: &View, row: &Row) -> Option<Finding> {
    let mut told = view.told(row);
    let (here, more) = (told.next()?, told.next());
    let open = row
        .cells
        .iter()
        .any(|cell| cell.state == FactState::CannotTell);
    if more.is_some() || open || row.cells.len() < 2 {
        return None;
    }
    let plain = format!("told here only: “{}”", opening(view.words(here)));
    Some(with(
        finding(Signal::OnlyHere, vec![here], plain),
        "row",
        row.id.as_str(),
    ))
}
