//! Findings as they are read: what several state alike, or of one pair from both sides, is said once.

use super::document::Line;
use super::role::Role;
use super::view::{View, nearest};
use crate::model::{Evidence, Finding, Signal, Value};
use std::collections::BTreeMap;

/// A finding is held against so many of one kind on the same two articles, to see whether they state one pair: more make no list to be read.
const LOOKED_BACK: usize = 64;

/// One or more findings that are said together.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement<'a> {
    /// The first, by its index in the comparison.
    pub index: usize,
    /// All of them, in the order of the comparison.
    pub findings: Vec<&'a Finding>,
}

/// A place that shows a statement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    /// Where it is.
    pub at: Evidence,
    /// It merely comes nearest to what was not found.
    pub nearest: bool,
}

/// Joins findings that are said together: a fact that several articles lack, and a pair of passages stated from both sides.
#[must_use]
pub fn statements<'a>(findings: impl Iterator<Item = (usize, &'a Finding)>) -> Vec<Statement<'a>> {
    let mut out: Vec<Statement<'a>> = Vec::new();
    let mut lacking: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut pairs: BTreeMap<(Signal, usize, usize), Vec<usize>> = BTreeMap::new();
    for (index, finding) in findings {
        let place = out.len();
        let before = match (lacks(finding), pair(finding)) {
            (Some(fact), _) => Some(*lacking.entry(fact).or_insert(place)),
            (None, Some(pair)) => {
                let same = pairs.entry(pair).or_default();
                let mirrored = |at: &&usize| {
                    let one = out.get(**at).and_then(|one| one.findings.first());
                    one.is_some_and(|one| mirrors(one, finding))
                };
                let found = same.iter().rev().take(LOOKED_BACK).find(mirrored).copied();
                same.extend(found.is_none().then_some(place));
                found
            }
            (None, None) => None,
        };
        match before.and_then(|at| out.get_mut(at)) {
            Some(one) => one.findings.push(finding),
            None => out.push(Statement {
                index,
                findings: vec![finding],
            }),
        }
    }
    out
}

/// Gives the row that an omission is of, with its words.
fn lacks(finding: &Finding) -> Option<(&str, &str)> {
    match finding.values.get("row") {
        Some(Value::Text(row)) if finding.signal == Signal::Omission => Some((row, &finding.plain)),
        _ => None,
    }
}

/// Gives the two articles of a finding on two places, the lower first.
fn pair(finding: &Finding) -> Option<(Signal, usize, usize)> {
    match finding.evidence.as_slice() {
        [one, other] if one.article != other.article => {
            let (a, b) = (one.article, other.article);
            Some((finding.signal, a.min(b), a.max(b)))
        }
        _ => None,
    }
}

/// Says whether two findings on two places each state the same pair, each from its own side.
fn mirrors(one: &Finding, other: &Finding) -> bool {
    let inside = |at: Evidence, of: Evidence| at.article == of.article && of.span.overlaps(at.span);
    match (one.evidence.as_slice(), other.evidence.as_slice()) {
        ([here, there], [other_here, other_there]) => {
            inside(*here, *other_there) && inside(*other_here, *there)
        }
        _ => false,
    }
}

/// Says a statement, behind the name of whoever it calls "here": `"BWS, VSRT: not found here, …"`.
#[must_use]
pub fn said(view: &View<'_>, statement: &Statement<'_>) -> Line {
    let findings = &statement.findings;
    let Some(first) = findings.first() else {
        return Line::default();
    };
    if findings.iter().all(|one| one.plain == first.plain) {
        let names = findings.iter().filter_map(|one| spoken_of(view, one));
        return behind(&names.collect::<Vec<_>>(), &first.plain);
    }
    let mut line = Line::default();
    for (index, one) in findings.iter().enumerate() {
        let gap = if index > 0 { " · " } else { "" };
        let name: Vec<String> = spoken_of(view, one).into_iter().collect();
        line = line.plain(gap).line(behind(&name, &one.plain));
    }
    line
}

fn behind(names: &[String], said: &str) -> Line {
    let mut line = Line::default();
    for (index, name) in names.iter().enumerate() {
        line = line.plain(if index > 0 { ", " } else { "" });
        line = line.with(Role::Outlet, name);
    }
    let gap = if names.is_empty() { "" } else { ": " };
    line.plain(gap).plain(said)
}

/// Names the article that a finding's sentence calls "here" or "this text", where it speaks of one alone; of a quote, who cuts it.
fn spoken_of(view: &View<'_>, finding: &Finding) -> Option<String> {
    let column = match finding.articles.as_slice() {
        [only] => *only,
        _ if finding.signal == Signal::Quotation => finding.evidence.get(1)?.article,
        _ => {
            let own = finding.plain.split(['“', '”']).step_by(2);
            let here = |words: &str| words.contains(" here") || words.contains("this text");
            own.into_iter().find(|words| here(words))?;
            finding.evidence.first()?.article
        }
    };
    Some(view.label(column))
}

/// Lists the columns that a statement is about.
#[must_use]
pub fn articles(statement: &Statement<'_>) -> Vec<usize> {
    let mut out = Vec::new();
    for column in statement.findings.iter().flat_map(|one| &one.articles) {
        if !out.contains(column) {
            out.push(*column);
        }
    }
    out
}

/// Lists what shows a statement: all its evidence once, what merely comes nearest last, and none of that which does not come near.
#[must_use]
pub fn shown(view: &View<'_>, statement: &Statement<'_>) -> Vec<Shown> {
    let mut out: Vec<Shown> = Vec::new();
    for finding in &statement.findings {
        for at in &finding.evidence {
            let nearest =
                finding.signal == Signal::Omission && finding.articles.contains(&at.article);
            let here = Shown { at: *at, nearest };
            let far = nearest && is_far(view, finding, *at);
            if !far && !out.contains(&here) {
                out.push(here);
            }
        }
    }
    out.sort_by_key(|one| one.nearest);
    out
}

/// Says whether a passage comes nearest to what an article lacks, and not near.
fn is_far(view: &View<'_>, finding: &Finding, at: Evidence) -> bool {
    let row = lacks(finding).map(|(row, _)| row);
    let mut rows = view.comparison.rows.iter();
    let found = rows.find(|one| Some(one.id.as_str()) == row);
    let cell = found.and_then(|row| row.cells.get(at.article));
    cell.and_then(nearest).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::testing::analysis;
    use crate::text::Span;

    fn finding(
        signal: Signal,
        article: usize,
        evidence: &[(usize, usize)],
        plain: &str,
    ) -> Finding {
        let at =
            |(column, start): &(usize, usize)| Evidence::new(*column, Span::new(*start, start + 5));
        Finding {
            id: String::new(),
            signal,
            articles: vec![article],
            values: BTreeMap::from([("row".to_owned(), "r1".into())]),
            n: 2,
            precision: None,
            evidence: evidence.iter().map(at).collect(),
            plain: plain.to_owned(),
        }
    }

    #[test]
    fn what_several_lack_is_said_once_and_what_comes_nearest_stands_last() {
        let analysis = analysis();
        let view = View::of(&analysis, 0).unwrap();
        let all = [
            finding(
                Signal::Omission,
                1,
                &[(0, 0), (0, 30)],
                "not found here: “x”",
            ),
            finding(
                Signal::Omission,
                2,
                &[(0, 0), (0, 30)],
                "not found here: “x”",
            ),
            finding(Signal::Omission, 2, &[(0, 60)], "not found here: “y”"),
        ];
        let found = statements(all.iter().enumerate());
        assert_eq!(found.len(), 2);
        assert_eq!(articles(&found[0]), [1, 2]);
        let words = said(&view, &found[0]).text();
        assert_eq!(
            words,
            "The Daily Lantern, Harbour Lines: not found here: “x”"
        );
        assert_eq!(shown(&view, &found[0]).len(), 2);
    }

    #[test]
    fn what_comes_nearest_is_shown_where_it_comes_near_to_that_very_fact() {
        let analysis = analysis();
        let view = View::of(&analysis, 0).unwrap();
        let near = view.comparison.rows[2].cells[1].nearest.unwrap();
        let places = |row: &str| {
            let mut one = finding(Signal::Omission, 1, &[(0, 0)], "not found here: “x”");
            one.values.insert("row".to_owned(), row.into());
            one.evidence.push(Evidence::new(1, near.span));
            let statement = Statement {
                index: 0,
                findings: vec![&one],
            };
            let shown = shown(&view, &statement).into_iter();
            shown.map(|one| one.nearest).collect::<Vec<_>>()
        };
        assert_eq!(places("r3"), [false, true]);
        assert_eq!(places("r1"), [false]);
    }

    #[test]
    fn a_pair_stated_from_both_sides_is_one_statement() {
        let analysis = analysis();
        let view = View::of(&analysis, 0).unwrap();
        let all = [
            finding(Signal::MarkedWord, 0, &[(0, 10), (1, 20)], "“toll” here"),
            finding(Signal::MarkedWord, 1, &[(1, 22), (0, 8)], "“fee” here"),
            finding(Signal::MarkedWord, 1, &[(1, 62), (0, 8)], "“dues” here"),
        ];
        let found = statements(all.iter().enumerate());
        assert_eq!(found.len(), 2);
        let words = said(&view, &found[0]).text();
        assert_eq!(
            words,
            "Quillon Courier: “toll” here · The Daily Lantern: “fee” here"
        );
    }
}
