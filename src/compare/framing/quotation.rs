//! Quotation: the same utterance, cut or translated differently.

use super::{View, at, count, finding, with};
use crate::model::{EditOp, Finding, QuoteCell, QuoteRow, Signal};

/// States how each cut of an utterance differs from the longest.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let rows = view.quotes.iter();
    rows.flat_map(|row| {
        row.cells
            .iter()
            .skip(1)
            .filter_map(|cell| cut(view, row, cell))
    })
    .collect()
}

fn cut(view: &View, row: &QuoteRow, cell: &QuoteCell) -> Option<Finding> {
    let longest = row.cells.first()?;
    let (whole, here) = (
        at(longest.article, longest.span),
        at(cell.article, cell.span),
    );
    let words = |evidence| view.words(evidence).split_whitespace().count();
    let changed = |op: EditOp| cell.edits.iter().filter(|edit| edit.op == op).count();
    let replaced = changed(EditOp::Replace) + changed(EditOp::Synonym) + changed(EditOp::Insert);
    if replaced == 0 && changed(EditOp::Delete) == 0 {
        return None;
    }
    let plain = match replaced {
        0 => format!(
            "quoted with {} of {}",
            words(here),
            count(words(whole), "word")
        ),
        _ => format!(
            "quoted with {} against {}, other words in {}",
            count(words(here), "word"),
            words(whole),
            count(replaced, "place")
        ),
    };
    let found = finding(Signal::Quotation, vec![whole, here], plain);
    let found = with(
        with(found, "words_longest", words(whole)),
        "words_here",
        words(here),
    );
    Some(with(found, "places_replaced", replaced))
}
