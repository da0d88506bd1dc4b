//! Numbers: what several articles count, and whether they agree.

mod counted;
mod inexact;
mod link;
mod relation;
mod things;

use super::{View, finding, with};
use crate::model::{Evidence, Finding, NumberRelation, NumberRow, Signal};

/// Lists the numbers that two or more columns give for the same thing.
pub(super) fn table(view: &View) -> Vec<NumberRow> {
    let linked = link::linked(view);
    let row = |same: &Vec<counted::Counted>| NumberRow {
        unit: same.first().map_or(String::new(), |one| one.unit.clone()),
        relation: relation::relation(view, same),
        values: same.iter().map(|one| (one.value, one.evidence)).collect(),
    };
    linked.iter().map(row).collect()
}

/// States the numbers that differ.
pub(super) fn findings(view: &View, table: &[NumberRow]) -> Vec<Finding> {
    let differing = table
        .iter()
        .filter(|row| row.relation != NumberRelation::Same);
    differing.map(|row| stated(view, row)).collect()
}

fn stated(view: &View, row: &NumberRow) -> Finding {
    let evidence: Vec<Evidence> = row.values.iter().map(|(_, evidence)| *evidence).collect();
    let mut shown: Vec<&str> = Vec::new();
    for evidence in &evidence {
        let words = view.words(*evidence);
        if !shown.contains(&words) {
            shown.push(words);
        }
    }
    let how = match row.relation {
        NumberRelation::Update => "later reports give another number",
        NumberRelation::Rounding => "numbers as close as rounding makes them",
        _ => "the numbers differ",
    };
    let plain = format!("{how}: “{}”", shown.join("”, “"));
    let values: Vec<f64> = row.values.iter().map(|(value, _)| *value).collect();
    let found = with(finding(Signal::Numbers, evidence, plain), "values", values);
    let found = with(found, "unit", row.unit.as_str());
    with(found, "relation", row.relation.name())
}
