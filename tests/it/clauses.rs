//! Sentences that carry two facts, against what a careful reader would part.

use crate::gold;
use rashomon::compare::{Options, compare};
use rashomon::model::{Annotated, BlockKind};
use std::collections::BTreeSet;

/// A sentence, where a reader would part it, and what others say.
struct Case {
    half: u8,
    sentence: String,
    second: Option<String>,
    others: Vec<&'static str>,
}

fn cases() -> Vec<Case> {
    let lines = include_str!("../gold/clauses.tsv").lines();
    let read = |line: &'static str| {
        let mut fields = line.split('\t');
        let (half, marked) = (fields.next().unwrap(), fields.next().unwrap());
        Case {
            half: half.parse().unwrap(),
            sentence: marked.replace(" | ", " "),
            second: marked
                .split_once(" | ")
                .map(|(_, second)| second.to_owned()),
            others: fields.filter(|text| !text.is_empty()).collect(),
        }
    };
    lines
        .filter(|line| !line.starts_with('#'))
        .map(read)
        .collect()
}

/// Compares the sentence with what others say; gives the passages of it that stand in rows, and whether two of them face passages elsewhere.
fn parts(case: &Case) -> (BTreeSet<String>, bool) {
    let texts = [case.sentence.as_str()]
        .into_iter()
        .chain(case.others.iter().copied());
    let articles: Vec<Annotated> = texts
        .enumerate()
        .map(|(at, text)| {
            let parts = [(BlockKind::Paragraph, text)];
            gold::annotated(gold::article(
                &format!("{at}"),
                &format!("Outlet {at}"),
                &parts,
            ))
        })
        .collect();
    let comparison = compare(
        &gold::event(&articles, None),
        &articles,
        &Options::default(),
    );
    let column = comparison.articles.iter().position(|at| *at == 0).unwrap();
    let here = |row: &rashomon::model::Row| row.cells[column].spans.clone();
    let shared = comparison
        .rows
        .iter()
        .filter(|row| row.stated_by() > 1 && !here(row).is_empty());
    let parts = comparison.rows.iter().flat_map(here);
    (
        parts
            .map(|span| span.of(&case.sentence).to_owned())
            .collect(),
        shared.count() > 1,
    )
}

#[test]
#[allow(clippy::cast_precision_loss)]
fn sentences_are_parted_where_others_tell_two_facts() {
    let mut unseen = (0.0, 0.0);
    for half in [1, 2] {
        let (mut said, mut right, mut wanted, mut faced) = (0, 0, 0, 0);
        for case in cases().iter().filter(|case| case.half == half) {
            let (parts, both) = parts(case);
            let parted = parts.len() > 1;
            let found = parted
                && case
                    .second
                    .as_ref()
                    .is_some_and(|second| parts.contains(second));
            said += usize::from(parted);
            right += usize::from(found);
            wanted += usize::from(case.second.is_some());
            faced += usize::from(found && both);
            if found != case.second.is_some() || parted && !found || found && !both {
                println!(
                    "half {half}: {parts:#?} faced {both}, wanted {:?}",
                    case.second
                );
            }
        }
        unseen = (
            right as f64 / said.max(1) as f64,
            right as f64 / wanted as f64,
        );
        println!(
            "clauses, half {half}: precision {:.3} ({said} said), recall {:.3} of {wanted}, both parts in a row with others {faced}",
            unseen.0, unseen.1
        );
    }
    assert!(unseen.0 > 0.9 && unseen.1 > 0.8);
}
