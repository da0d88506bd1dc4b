//! The words of a cell with what differs from the reference marked.

use super::document::Line;
use super::role::Role;
use super::view::{View, quoted};
use super::words;
use crate::model::{Cell, Edit, EditOp, FactState, QuoteRow, Row};
use crate::text::Span;

/// Gives the words of a row's cell, or what there is to say in their place.
///
/// With two columns, the reference shows what the other lacks and the other what it has instead, as in any two-column diff; with
/// more, every cell shows what it lacks of the reference as well.
#[must_use]
pub fn cell(view: &View<'_>, row: &Row, column: usize) -> Line {
    let Some(cell) = row.cells.get(column) else {
        return Line::default();
    };
    if cell.spans.is_empty() {
        return absent(view, cell, column);
    }
    let text = view.article(column).map_or("", |one| &one.article.text);
    let pair = view.columns() == 2;
    let marks = if pair && column == row.reference {
        let other = row.cells.get(1 - column.min(1));
        Marks::of_reference(other.map_or(&[], |cell| &cell.edits))
    } else {
        Marks::of_cell(&cell.edits, !pair)
    };
    let reference = view
        .article(row.reference)
        .map_or("", |one| &one.article.text);
    marks.shown(text, &cell.spans, reference)
}

fn absent(view: &View<'_>, cell: &Cell, column: usize) -> Line {
    if cell.state == FactState::CannotTell {
        return words::reason(cell.reason).into();
    }
    let near = cell.nearest.map(|near| view.words(column, near.span));
    match near.filter(|words| !words.is_empty()) {
        Some(near) => Line::of(Role::Muted, words::NEAREST).line(quoted(near)),
        None => Line::of(Role::Muted, words::NO_NEAREST),
    }
}

/// Gives the words of one cut of an utterance, marked against the longest cut.
#[must_use]
pub fn quote(view: &View<'_>, row: &QuoteRow, index: usize) -> Line {
    let (Some(first), Some(cell)) = (row.cells.first(), row.cells.get(index)) else {
        return Line::default();
    };
    let text = |column| {
        view.article(column)
            .map_or("", |one| one.article.text.as_str())
    };
    let marks = Marks::of_cell(&cell.edits, true);
    marks.shown(text(cell.article), &[cell.span], text(first.article))
}

/// What is marked in one passage.
#[derive(Debug, Default)]
struct Marks {
    /// Words of this passage with a role.
    here: Vec<(Span, Role)>,
    /// Words of the reference that are not here, and after which byte they would stand.
    dropped: Vec<(usize, Span)>,
}

impl Marks {
    fn of_cell(edits: &[Edit], with_dropped: bool) -> Self {
        let mut marks = Self::default();
        let mut at = 0;
        for edit in edits {
            match role(edit.op) {
                Some(Role::Deleted) if with_dropped => marks.dropped.push((at, edit.reference)),
                Some(Role::Deleted) | None => {}
                Some(role) => marks.here.push((edit.here, role)),
            }
            at = at.max(edit.here.end);
        }
        marks
    }

    fn of_reference(edits: &[Edit]) -> Self {
        let marked = |edit: &Edit| Some((edit.reference, role(edit.op)?));
        let here = edits.iter().filter_map(marked);
        Self {
            here: here.filter(|(_, role)| *role != Role::Inserted).collect(),
            dropped: Vec::new(),
        }
    }

    /// Writes the passages out; marks that stand out of order or overlap are passed over.
    fn shown(&self, text: &str, spans: &[Span], reference: &str) -> Line {
        let mut line = Line::default();
        let here = joined(&self.here, text);
        let dropped = joined_dropped(&self.dropped, reference);
        let first = spans.first().map_or(0, |span| span.start);
        let mut drops = dropped.iter().peekable();
        for (index, span) in spans.iter().enumerate() {
            if index > 0 {
                line.add(Role::Muted, " … ");
            }
            let mut at = span.start;
            let mut marks = here
                .iter()
                .filter(|(mark, _)| span.contains(*mark))
                .peekable();
            loop {
                let mark = marks.peek().map_or(usize::MAX, |(mark, _)| mark.start);
                let drop = drops.peek().map_or(usize::MAX, |(at, _)| (*at).max(first));
                if drop <= mark && drop <= span.end {
                    let stop = drop.max(at);
                    line.add(Role::Plain, Span::new(at, stop).of(text));
                    at = stop;
                    let before = stop > first;
                    line.add(Role::Plain, if before { " " } else { "" });
                    if let Some((_, words)) = drops.next() {
                        line.add(Role::Deleted, words.of(reference));
                    }
                    line.add(Role::Plain, if before { "" } else { " " });
                } else if let Some((mark, role)) = marks.next() {
                    if mark.start < at {
                        continue;
                    }
                    line.add(Role::Plain, Span::new(at, mark.start).of(text));
                    line.add(*role, mark.of(text));
                    at = mark.end;
                } else {
                    break;
                }
            }
            line.add(Role::Plain, Span::new(at, span.end).of(text));
        }
        line
    }
}

fn role(op: EditOp) -> Option<Role> {
    match op {
        EditOp::Equal => None,
        EditOp::Insert => Some(Role::Inserted),
        EditOp::Delete => Some(Role::Deleted),
        EditOp::Replace => Some(Role::Replaced),
        EditOp::Synonym => Some(Role::Synonym),
    }
}

/// Puts marks of one role together where only white space parts them.
fn joined(marks: &[(Span, Role)], text: &str) -> Vec<(Span, Role)> {
    let mut sorted: Vec<(Span, Role)> = marks
        .iter()
        .copied()
        .filter(|(span, _)| !span.is_empty())
        .collect();
    sorted.sort_unstable();
    let mut out: Vec<(Span, Role)> = Vec::new();
    for (span, role) in sorted {
        match out.last_mut() {
            Some((last, same)) if *same == role && blank(text, last.end, span.start) => {
                last.end = span.end;
            }
            _ => out.push((span, role)),
        }
    }
    out
}

fn joined_dropped(dropped: &[(usize, Span)], reference: &str) -> Vec<(usize, Span)> {
    let mut out: Vec<(usize, Span)> = Vec::new();
    for (at, span) in dropped.iter().copied().filter(|(_, span)| !span.is_empty()) {
        match out.last_mut() {
            Some((same, last)) if *same == at && blank(reference, last.end, span.start) => {
                last.end = span.end;
            }
            _ => out.push((at, span)),
        }
    }
    out
}

fn blank(text: &str, start: usize, end: usize) -> bool {
    start <= end
        && text
            .get(start..end)
            .is_some_and(|gap| gap.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::document::Flat;

    fn span_of(text: &str, words: &str) -> Span {
        let start = text.rfind(words).unwrap();
        Span::new(start, start + words.len())
    }

    fn edits(reference: &str, here: &str, steps: &[(EditOp, &str, &str)]) -> Vec<Edit> {
        let edit = |(op, from, to): &(EditOp, &str, &str)| Edit {
            op: *op,
            reference: if from.is_empty() {
                Span::default()
            } else {
                span_of(reference, from)
            },
            here: if to.is_empty() {
                Span::default()
            } else {
                span_of(here, to)
            },
        };
        steps.iter().map(edit).collect()
    }

    const REFERENCE: &str = "The leaders spoke by telephone on Thursday evening.";
    const HERE: &str = "The two leaders talked at length by phone.";

    fn steps() -> Vec<Edit> {
        edits(
            REFERENCE,
            HERE,
            &[
                (EditOp::Equal, "The", "The"),
                (EditOp::Insert, "", "two"),
                (EditOp::Equal, "leaders", "leaders"),
                (EditOp::Replace, "spoke", "talked"),
                (EditOp::Replace, "", "at"),
                (EditOp::Replace, "", "length"),
                (EditOp::Equal, "by", "by"),
                (EditOp::Synonym, "telephone", "phone"),
                (EditOp::Delete, "on", ""),
                (EditOp::Delete, "Thursday", ""),
                (EditOp::Delete, "evening", ""),
            ],
        )
    }

    fn flat(line: &Line) -> String {
        Flat::from(line).text().to_owned()
    }

    #[test]
    fn a_cell_shows_what_it_has_instead_and_what_it_lacks() {
        let marks = Marks::of_cell(&steps(), true);
        let line = marks.shown(HERE, &[Span::new(0, HERE.len())], REFERENCE);
        assert_eq!(
            flat(&line),
            "The [+two] leaders [~talked at length] by [≈phone] [−on Thursday evening]."
        );
    }

    #[test]
    fn in_a_pair_each_side_shows_its_own_words() {
        let whole = |text: &str| [Span::new(0, text.len())];
        let left = Marks::of_reference(&steps()).shown(REFERENCE, &whole(REFERENCE), "");
        assert_eq!(
            flat(&left),
            "The leaders [~spoke] by [≈telephone] [−on Thursday evening]."
        );
        let right = Marks::of_cell(&steps(), false).shown(HERE, &whole(HERE), REFERENCE);
        assert_eq!(
            flat(&right),
            "The [+two] leaders [~talked at length] by [≈phone]."
        );
    }

    #[test]
    fn marks_outside_the_passage_or_out_of_order_do_no_harm() {
        let marks = Marks {
            here: vec![
                (Span::new(4, 7), Role::Inserted),
                (Span::new(5, 9), Role::Replaced),
                (Span::new(90, 99), Role::Replaced),
            ],
            dropped: vec![(900, Span::new(3, 900))],
        };
        let line = marks.shown(HERE, &[Span::new(0, 15)], REFERENCE);
        assert_eq!(flat(&line), "The [+two] leaders");
    }

    #[test]
    fn several_passages_are_parted_visibly() {
        let spans = [span_of(HERE, "The two"), span_of(HERE, "by phone")];
        let line = Marks::default().shown(HERE, &spans, "");
        assert_eq!(flat(&line), "The two … by phone");
    }
}
