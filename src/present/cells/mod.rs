//! The words of a cell with what differs from the reference marked.

mod marks;

use self::marks::Marks;
pub(super) use self::marks::role;
use super::document::Line;
use super::role::Role;
use super::view::{View, nearest, quoted, quoted_words};
use super::words;
use crate::model::{Cell, EditOp, Evidence, FactState, QuoteRow, Reason, Row};
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

/// Says how a cut of an utterance stands to the longest one: the same, other words or fewer, or quoted by its article alone.
#[must_use]
pub fn quote_state(row: &QuoteRow, index: usize) -> Role {
    let Some(cell) = row.cells.get(index) else {
        return Role::Plain;
    };
    let same = index == 0 || cell.edits.iter().all(|edit| edit.op == EditOp::Equal);
    match row.cells.iter().all(|one| one.article == cell.article) {
        true => Role::OnlyHere,
        false if same => Role::Shared,
        false => Role::Reworded,
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
    let words = marks.shown(
        text(cell.article),
        &[cell.span],
        text(first.article),
        &|_| Line::default(),
    );
    quoted(words).line(place(&view.at(Evidence::new(cell.article, cell.span))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Edit, EditOp};
    use crate::present::document::Flat;

    /// The reader and the report mark one cut alike.
    #[test]
    fn a_cut_with_words_left_out_is_reworded_and_a_quote_of_one_article_is_its_own() {
        let cell = |article, ops: &[EditOp]| crate::model::QuoteCell {
            article,
            span: Span::default(),
            kind: crate::model::QuoteKind::Direct,
            verb_span: None,
            verb_class: None,
            edits: ops
                .iter()
                .map(|op| Edit {
                    op: *op,
                    reference: Span::default(),
                    here: Span::default(),
                })
                .collect(),
        };
        let row = |cells| QuoteRow {
            speaker: None,
            cells,
        };
        let cuts = row(vec![
            cell(0, &[]),
            cell(1, &[EditOp::Equal]),
            cell(2, &[EditOp::Equal, EditOp::Delete]),
        ]);
        assert_eq!(
            [0, 1, 2].map(|index| quote_state(&cuts, index)),
            [Role::Shared, Role::Shared, Role::Reworded]
        );
        assert_eq!(quote_state(&row(vec![cell(0, &[])]), 0), Role::OnlyHere);
    }

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
