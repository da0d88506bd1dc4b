//! Word edits from a reference's passage to another: the one door of `similar`.

use crate::model::{Edit, EditOp};
use crate::similarity::{Aligned, Match, Pair, Prepared};
use crate::text::Span;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;

/// Lists the steps from the words of the first passage, the reference, to those of the second; spans index the two articles' texts.
///
/// `"global turmoil", "global turbulence" -> [Equal(global), Synonym(turmoil, turbulence)]`
pub(super) fn edits(both: &Aligned) -> Vec<Edit> {
    let (reference, here) = (both.a, both.b);
    let script = Script { reference, here };
    let partners = both.pairs();
    let mut out = Vec::new();
    for step in capture_diff_slices(Algorithm::Myers, reference.forms(), here.forms()) {
        let (old, new) = (step.old_range(), step.new_range());
        match step {
            DiffOp::Equal { .. } => out.push(script.edit(EditOp::Equal, old, new)),
            DiffOp::Delete { .. } => out.push(script.edit(EditOp::Delete, old, new)),
            DiffOp::Insert { .. } => out.push(script.edit(EditOp::Insert, old, new)),
            DiffOp::Replace { .. } => script.replaced(old, new, &partners, &mut out),
        }
    }
    out
}

struct Script<'a> {
    reference: &'a Prepared,
    here: &'a Prepared,
}

impl Script<'_> {
    fn edit(&self, op: EditOp, old: Range<usize>, new: Range<usize>) -> Edit {
        Edit {
            op,
            reference: covered(self.reference, old),
            here: covered(self.here, new),
        }
    }

    /// Splits a replacement at the words that are partners, so that a substitution reads as one.
    fn replaced(
        &self,
        old: Range<usize>,
        new: Range<usize>,
        partners: &[Pair],
        out: &mut Vec<Edit>,
    ) {
        let (mut i, mut j) = (old.start, new.start);
        for pair in partners {
            let inside = (i..old.end).contains(&pair.a) && (j..new.end).contains(&pair.b);
            if inside && pair.by != Match::Exact {
                self.gap(i..pair.a, j..pair.b, out);
                out.push(self.edit(EditOp::Synonym, pair.a..pair.a + 1, pair.b..pair.b + 1));
                (i, j) = (pair.a + 1, pair.b + 1);
            }
        }
        self.gap(i..old.end, j..new.end, out);
    }

    fn gap(&self, old: Range<usize>, new: Range<usize>, out: &mut Vec<Edit>) {
        let op = match (old.is_empty(), new.is_empty()) {
            (true, true) => return,
            (true, false) => EditOp::Insert,
            (false, true) => EditOp::Delete,
            (false, false) => EditOp::Replace,
        };
        out.push(self.edit(op, old, new));
    }
}

/// Gives the span from the first to the last of these words; an empty one stands where they would be.
fn covered(side: &Prepared, range: Range<usize>) -> Span {
    let word = |at: usize| side.words.get(at).map(|word| word.span);
    let start = word(range.start).map_or_else(
        || side.words.last().map_or(0, |word| word.span.end),
        |span| span.start,
    );
    match range
        .end
        .checked_sub(1)
        .filter(|_| !range.is_empty())
        .and_then(word)
    {
        Some(last) => Span::new(start, last.end),
        None => Span::new(start, start),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(a: &str, b: &str) -> Vec<(EditOp, String, String)> {
        edits(&Aligned::of(&Prepared::alone(a), &Prepared::alone(b)))
            .into_iter()
            .map(|e| (e.op, e.reference.of(a).to_owned(), e.here.of(b).to_owned()))
            .collect()
    }

    #[test]
    fn a_substitution_reads_as_one() {
        let got = read(
            "The mayor warned of closures",
            "The mayor gravely warns of closures today",
        );
        let ops: Vec<EditOp> = got.iter().map(|(op, ..)| *op).collect();
        assert_eq!(
            ops,
            [
                EditOp::Equal,
                EditOp::Insert,
                EditOp::Synonym,
                EditOp::Equal,
                EditOp::Insert
            ]
        );
        assert_eq!(got[2].1, "warned");
        assert_eq!(got[2].2, "warns");
    }

    #[test]
    fn capitals_and_marks_are_no_edit() {
        assert_eq!(read("“Bread ships” sail", "bread ships sail!").len(), 1);
    }

    #[test]
    fn nothing_becomes_something() {
        assert!(read("", "").is_empty());
        assert_eq!(read("", "two words")[0].0, EditOp::Insert);
    }
}
