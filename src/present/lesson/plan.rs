//! The parts that are the same for every event: plan, exit ticket, rubric.

use super::projector::Slides;
use crate::present::document::{Block, Document, Layout, Line, Table};
use crate::present::words::lesson as words;

/// How many exit tickets stand on a page.
const TICKETS: usize = 2;

/// Gives the plan of the lesson, with the numbers of its slides.
pub(super) fn plan(slides: &Slides) -> Document {
    let mut document = Document::new(words::PLAN, Layout::Sheet);
    document.paragraph(words::AIM);
    let mut table = Table::new(
        "",
        "minutes",
        ["what happens", "with"].map(Line::from).into(),
    );
    for [minutes, step, with] in words::steps(slides.warm, slides.last) {
        table.row(minutes, vec![step.into(), with.into()]);
    }
    document.table(table);
    document
}

/// Gives a page of exit tickets.
pub(super) fn exit_ticket() -> Document {
    let mut document = Document {
        title: words::EXIT.to_owned(),
        layout: Layout::Sheet,
        blocks: Vec::new(),
    };
    for _ in 0..TICKETS {
        document.section(words::TICKET);
        for line in words::EXIT_LINES {
            document.paragraph(line);
            document.push(Block::Answer(2));
        }
    }
    document
}

/// Gives the rubric.
pub(super) fn rubric() -> Document {
    let mut document = Document::new(words::RUBRIC, Layout::Sheet);
    let columns = ["full", "partial", "none"].map(Line::from);
    let mut table = Table::new("", "criterion", columns.into());
    for [criterion, full, partial, none] in words::RUBRIC_ROWS {
        table.row(criterion, vec![full.into(), partial.into(), none.into()]);
    }
    document.table(table);
    document
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_that_no_slide_shows_is_read_from_the_sheets() {
        let with = |warm, last| words::steps(warm, last)[2][2].clone();
        assert_eq!(with(4, 7), "3-projector, slides 5 to 6");
        assert_eq!(with(4, 6), "3-projector, slide 5");
        assert_eq!(with(4, 5), "sheets A and B");
    }
}
