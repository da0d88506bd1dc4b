//! The order in which rows are shown.

use super::super::passages::Passages;
use super::Draft;

/// Orders rows as the base tells them, each other row after the passage that it follows in its own article.
pub(super) fn ordered(all: &Passages, drafts: Vec<Draft>) -> Vec<Draft> {
    let mut row_of = vec![None; all.list.len()];
    for (row, draft) in drafts.iter().enumerate() {
        for member in &draft.members {
            if let Some(slot) = row_of.get_mut(member.passage) {
                *slot = Some(row);
            }
        }
    }
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); drafts.len()];
    let mut first: Vec<usize> = Vec::new();
    let mut before: Option<(usize, usize)> = None;
    for (at, passage) in all.list.iter().enumerate() {
        let Some(&Some(row)) = row_of.get(at) else {
            continue;
        };
        let reference = drafts.get(row).map_or(at, |draft| draft.reference);
        if reference == at {
            let follows =
                before.filter(|(column, _)| *column == passage.column && passage.column > 0);
            match follows.and_then(|(_, row)| after.get_mut(row)) {
                Some(list) => list.push(row),
                None if passage.column == 0 => first.push(row),
                None => first.insert(0, row),
            }
        }
        // a row follows only one that was opened before it, or two might each wait for the other
        if reference <= at {
            before = Some((passage.column, row));
        }
    }
    shown(drafts, &first, &after)
}

/// Walks from the first rows to those that follow them, the latest first.
fn shown(drafts: Vec<Draft>, first: &[usize], after: &[Vec<usize>]) -> Vec<Draft> {
    let mut drafts: Vec<Option<Draft>> = drafts.into_iter().map(Some).collect();
    let mut waiting: Vec<usize> = first.iter().rev().copied().collect();
    let mut out = Vec::new();
    while let Some(row) = waiting.pop() {
        out.extend(drafts.get_mut(row).and_then(Option::take));
        waiting.extend(after.get(row).into_iter().flatten().copied());
    }
    out
}
