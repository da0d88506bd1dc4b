//! The words of a cell with what differs from the reference marked.

use super::document::Line;
use super::role::Role;
use super::view::{View, nearest, quoted, quoted_words};
use super::words;
use crate::model::{Cell, Edit, EditOp, Evidence, FactState, QuoteRow, Reason, Row};
use crate::text::Span;
use std::collections::VecDeque;

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
    let place = |span| view.at(Evidence::new(column, span));
    marks.shown(text, &cell.spans, reference, &place)
}

/// Says why there is nothing, with the words that show it where there are any.
fn absent(view: &View<'_>, cell: &Cell, column: usize) -> Line {
    let near = |before: &str| {
        let at = Evidence::new(column, nearest(cell)?.span);
        let said = quoted_words(view.words(column, at.span));
        let said = Line::of(Role::Muted, before).line(said);
        Some(said.line(place(&view.at(at))))
    };
    if cell.state == FactState::CannotTell {
        let shown = match cell.reason {
            Some(Reason::Cut) => cut_words(view, column),
            Some(Reason::Unsure) => near(": "),
            _ => None,
        };
        return Line::from(words::reason(cell.reason)).line(shown.unwrap_or_default());
    }
    near(words::NEAREST).unwrap_or_default()
}

/// Quotes the words that show that an article is cut off: `": “Read more at …” (¶3)"`.
pub(super) fn cut_words(view: &View<'_>, column: usize) -> Option<Line> {
    let span = view.article(column)?.article.cut?.span?;
    let words = Line::from(": ").line(quoted_words(view.words(column, span)));
    Some(words.line(place(&view.at(Evidence::new(column, span)))))
}

/// Sets a place behind words: `" (¶3)"`.
pub(super) fn place(at: &Line) -> Line {
    Line::of(Role::Muted, " (")
        .line(at.clone())
        .with(Role::Muted, ")")
}

/// Do two passages follow each other in one paragraph?
pub(super) fn neighbours(text: &str, before: Span, after: Span) -> bool {
    let gap = text.get(before.end..after.start);
    gap.is_some_and(|gap| gap.trim().is_empty() && !gap.contains('\n'))
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
    let words = marks.shown(
        text(cell.article),
        &[cell.span],
        text(first.article),
        &|_| Line::default(),
    );
    quoted(words).line(place(&view.at(Evidence::new(cell.article, cell.span))))
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

    /// Writes the passages out, each stretch of neighbours with its place; marks that stand out of order or overlap are passed over.
    fn shown(
        &self,
        text: &str,
        spans: &[Span],
        reference: &str,
        at: &dyn Fn(Span) -> Line,
    ) -> Line {
        let mut writer = Writer {
            text,
            reference,
            first: spans.first().map_or(0, |span| span.start),
            here: joined(&self.here, text),
            dropped: joined_dropped(&self.dropped, reference).into(),
            line: Line::default(),
        };
        let mut stretch: Option<Span> = None;
        for (index, span) in spans.iter().enumerate() {
            let before = stretch.filter(|before| neighbours(text, *before, *span));
            let gap = if before.is_some() { " " } else { " … " };
            writer
                .line
                .add(Role::Muted, if index > 0 { gap } else { "" });
            writer.passage(*span);
            let whole = Span::new(before.map_or(span.start, |one| one.start), span.end);
            let next = spans.get(index + 1);
            if next.is_none_or(|next| !neighbours(text, whole, *next)) {
                let at = at(whole);
                let at = Some(at).filter(|at| !at.is_empty());
                writer.line = writer
                    .line
                    .line(at.map_or_else(Line::default, |at| place(&at)));
            }
            stretch = Some(whole);
        }
        writer.line
    }
}

/// Writes passages with their marks.
struct Writer<'a> {
    text: &'a str,
    reference: &'a str,
    /// Where the first passage begins: what was dropped before it stands before it.
    first: usize,
    here: Vec<(Span, Role)>,
    dropped: VecDeque<(usize, Span)>,
    line: Line,
}

impl Writer<'_> {
    fn passage(&mut self, span: Span) {
        let inside = |(mark, _): &(Span, Role)| span.contains(*mark);
        let marks: Vec<(Span, Role)> = self.here.iter().copied().filter(inside).collect();
        let mut at = span.start;
        for (mark, role) in marks {
            at = self.drops(at, mark.start.min(span.end));
            if mark.start >= at {
                self.line
                    .add(Role::Plain, Span::new(at, mark.start).of(self.text));
                self.line.add(role, mark.of(self.text));
                at = mark.end;
            }
        }
        at = self.drops(at, span.end);
        self.line
            .add(Role::Plain, Span::new(at, span.end).of(self.text));
    }

    /// Writes what was dropped up to a byte; gives how far the text is written then.
    fn drops(&mut self, mut at: usize, until: usize) -> usize {
        while let Some((drop, words)) = self.dropped.front().copied() {
            let stop = drop.max(self.first).max(at);
            if drop.max(self.first) > until {
                break;
            }
            self.dropped.pop_front();
            self.line
                .add(Role::Plain, Span::new(at, stop).of(self.text));
            let before = stop > self.first;
            self.line.add(Role::Plain, if before { " " } else { "" });
            self.line.add(Role::Deleted, words.of(self.reference));
            self.line.add(Role::Plain, if before { "" } else { " " });
            at = stop;
        }
        at
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

    fn nowhere(_: Span) -> Line {
        Line::default()
    }

    fn flat(line: &Line) -> String {
        Flat::from(line).text().to_owned()
    }

    #[test]
    fn a_cell_shows_what_it_has_instead_and_what_it_lacks() {
        let marks = Marks::of_cell(&steps(), true);
        let line = marks.shown(HERE, &[Span::new(0, HERE.len())], REFERENCE, &nowhere);
        assert_eq!(
            flat(&line),
            "The [+two] leaders [~talked at length] by [≈phone] [−on Thursday evening]."
        );
    }

    #[test]
    fn in_a_pair_each_side_shows_its_own_words() {
        let whole = |text: &str| [Span::new(0, text.len())];
        let left = Marks::of_reference(&steps()).shown(REFERENCE, &whole(REFERENCE), "", &nowhere);
        assert_eq!(
            flat(&left),
            "The leaders [~spoke] by [≈telephone] [−on Thursday evening]."
        );
        let right = Marks::of_cell(&steps(), false).shown(HERE, &whole(HERE), REFERENCE, &nowhere);
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
        let line = marks.shown(HERE, &[Span::new(0, 15)], REFERENCE, &nowhere);
        assert_eq!(flat(&line), "The [+two] leaders");
    }

    #[test]
    fn passages_that_are_no_neighbours_are_parted_and_each_has_its_place() {
        let text = "They met. They left.\nIt rained. A tram came.";
        let spans = ["They met.", "They left.", "A tram came."].map(|one| span_of(text, one));
        let at = |span: Span| Line::from(format!("{}", span.start));
        let line = Marks::default().shown(text, &spans, "", &at);
        assert_eq!(flat(&line), "They met. They left. (0) … A tram came. (32)");
    }
}
