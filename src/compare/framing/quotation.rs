//! Quotation: the same utterance, cut or translated differently.

use super::{View, at, count, finding, opening, with};
use crate::model::{EditOp, Evidence, Finding, QuoteCell, QuoteKind, QuoteRow, Signal};
use crate::text::Span;

/// States how each article's cut of an utterance differs from the longest.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    view.quotes
        .iter()
        .flat_map(|row| of_row(view, row))
        .collect()
}

fn of_row(view: &View, row: &QuoteRow) -> Vec<Finding> {
    let Some((longest, cuts)) = row.cells.split_first() else {
        return Vec::new();
    };
    let cuts: Vec<&QuoteCell> = cuts
        .iter()
        .filter(|cell| cell.kind != QuoteKind::Indirect)
        .collect();
    let mut articles: Vec<usize> = cuts.iter().map(|cell| cell.article).collect();
    articles.sort_unstable();
    articles.dedup();
    articles
        .into_iter()
        .filter_map(|article| {
            let here: Vec<&QuoteCell> = cuts
                .iter()
                .copied()
                .filter(|cell| cell.article == article)
                .collect();
            cut(view, longest, &here)
        })
        .collect()
}

/// Compares all that one article quotes of an utterance, in one piece or several, with its longest cut.
fn cut(view: &View, longest: &QuoteCell, here: &[&QuoteCell]) -> Option<Finding> {
    let whole = at(longest.article, longest.span);
    let pieces: Vec<Evidence> = here
        .iter()
        .map(|cell| at(cell.article, cell.span))
        .collect();
    let words = |evidence: Evidence| view.words(evidence).split_whitespace().count();
    let kept = pieces.iter().map(|piece| words(*piece)).sum::<usize>();
    let replaced: usize = here.iter().map(|cell| other_words(cell)).sum();
    if replaced == 0 && left_out(view, whole, here) == 0 {
        return None;
    }
    let shown = opening(view.words(whole));
    let plain = match replaced {
        0 => format!(
            "quoted with {kept} of {}: “{shown}”",
            count(words(whole), "word")
        ),
        _ => format!(
            "quoted with {} against {}, other words in {}: “{shown}”",
            count(kept, "word"),
            words(whole),
            count(replaced, "place")
        ),
    };
    let evidence = std::iter::once(whole).chain(pieces).collect();
    let found = finding(Signal::Quotation, evidence, plain);
    let found = with(
        with(found, "words_longest", words(whole)),
        "words_here",
        kept,
    );
    Some(with(found, "places_replaced", replaced))
}

/// Counts the places where a cut has other or further words.
fn other_words(cell: &QuoteCell) -> usize {
    let changes = cell
        .edits
        .iter()
        .filter(|edit| matches!(edit.op, EditOp::Replace | EditOp::Synonym | EditOp::Insert));
    changes.count()
}

/// Counts the words of the whole that no piece has.
fn left_out(view: &View, whole: Evidence, here: &[&QuoteCell]) -> usize {
    let kept = |word: Span| {
        let mut edits = here.iter().flat_map(|cell| &cell.edits);
        edits.any(|edit| edit.op != EditOp::Delete && edit.reference.overlaps(word))
    };
    let words = crate::text::words::words(view.words(whole));
    let placed = words.into_iter().map(|word| word.shifted(whole.span.start));
    placed.filter(|word| !kept(*word)).count()
}
