//! Pages for a wall: one idea each, twelve lines at most.

use super::Lesson;
use super::alike::{ALIKE, alike};
use crate::model::{EditOp, Evidence, Row};
use crate::present::cells;
use crate::present::document::{Block, Document, Flat, Layout, Line, TableCell};
use crate::present::role::Role;
use crate::present::view::{quoted_words, state};
use crate::present::words::lesson as words;

/// Lines that can be read from the last row.
const LINES: usize = 12;
/// Lines that a slide's heading takes, with the one under it.
const HEADING: usize = 2;
/// Letters on such a line.
const LETTERS: usize = 58;

/// The slides, and the numbers that the plan speaks of.
pub(super) struct Slides {
    /// The slides as a document, a page each.
    pub(super) document: Document,
    /// The slide that the warm-up ends on.
    pub(super) warm: usize,
    /// The slide of the exit ticket.
    pub(super) last: usize,
}

/// Lays out the slides; a passage too long for one is passed over for the next.
pub(super) fn slides(lesson: &Lesson<'_>) -> Slides {
    let questions = words::KEY_QUESTIONS.map(Line::from);
    let mut slides = vec![(words::ASK, vec![Block::Numbered(questions.into())])];
    let warm_up = warm_up(lesson);
    let warm_row = warm_up.as_ref().map(|(row, _)| row.id.as_str());
    slides.extend(
        warm_up
            .as_ref()
            .map(|(_, blocks)| (words::SAME, blocks.clone())),
    );
    let warm = slides.len() + 1;
    slides.push((words::MARKS, marks()));
    let others = || rows(lesson).filter(|row| Some(row.id.as_str()) != warm_row);
    let different = |reworded: fn(&Row) -> bool| {
        first(lesson, words::DIFFERENT, others(), |row| {
            reworded(row) && is_different(lesson, row)
        })
    };
    slides.extend(different(has_other_words).or_else(|| different(|_| true)));
    slides.extend(first(lesson, words::ABSENT, others(), |row| {
        let mut of_pair = [(lesson.a, lesson.b), (lesson.b, lesson.a)].into_iter();
        of_pair.any(|(told, other)| lesson.is_without(row, other) && is_whole(lesson, row, told))
    }));
    let exit = words::EXIT_LINES.map(Line::from);
    slides.push((words::EXIT, vec![Block::Numbered(exit.into())]));
    let last = slides.len() + 1;
    let mut document = Document::new(words::PROJECTOR, Layout::Projector);
    document.paragraph(lesson.blind());
    for (index, (title, blocks)) in slides.into_iter().enumerate() {
        document.push(Block::PageBreak);
        document.section(words::slide(index + 2, title));
        document.blocks.extend(blocks);
    }
    Slides {
        document,
        warm,
        last,
    }
}

/// Explains every mark that a slide can show.
fn marks() -> Vec<Block> {
    let state = |(role, means): (Role, &str)| {
        let line = Line::of(role, role.mark()).plain("  ");
        line.plain(means)
    };
    let edit = |(role, means): (Role, &str)| Line::of(role, "…").plain("  ").plain(means);
    let states = words::STATES.into_iter().map(state);
    let edits = words::EDITS.into_iter().map(edit);
    vec![Block::List(states.chain(edits).collect())]
}

/// A slide's title and what stands under it.
type Slide = (&'static str, Vec<Block>);

/// Lists the rows whose marks compare the two texts, not a third.
fn rows<'a>(lesson: &'a Lesson<'_>) -> impl Iterator<Item = &'a Row> {
    let rows = lesson.view.comparison.rows.iter();
    rows.filter(|row| [lesson.a, lesson.b].contains(&row.reference))
}

/// Shows the passage that both tell most alike, without marks: they are explained later.
fn warm_up<'a>(lesson: &'a Lesson<'_>) -> Option<(&'a Row, Vec<Block>)> {
    let words = |column: usize, row: &Row| {
        let at = Evidence::new(column, *row.cells.get(column)?.spans.first()?);
        let line = Line::of(Role::Outlet, &lesson.letter(column)).plain(": ");
        let words = line.line(quoted_words(lesson.view.words(column, at.span)));
        Some(Block::Paragraph(
            words.line(cells::place(&lesson.view.at(at))),
        ))
    };
    let both = rows(lesson).filter_map(|row| {
        let blocks = vec![words(lesson.a, row)?, words(lesson.b, row)?];
        (lines(&blocks) + HEADING <= LINES).then_some((row, blocks))
    });
    let same = |row: &Row| {
        [lesson.a, lesson.b]
            .iter()
            .all(|one| state(row, *one) == Role::Shared)
    };
    let rank = |row: &Row| (is_sure(lesson, row), same(row), row.score);
    both.reduce(|best, next| {
        if rank(next.0) > rank(best.0) {
            next
        } else {
            best
        }
    })
}

/// Says whether the two texts tell a row, one otherwise than the other, and the same fact beyond dispute.
fn is_different(lesson: &Lesson<'_>, row: &Row) -> bool {
    let states = states(lesson, row);
    let told = |role: &Role| matches!(role, Role::Shared | Role::Reworded);
    states[0] != states[1] && states.iter().all(told) && is_sure(lesson, row)
}

/// Says whether a row shows other words in the same place: a sentence that is merely longer shows little.
fn has_other_words(row: &Row) -> bool {
    let mut edits = row.cells.iter().flat_map(|cell| &cell.edits);
    edits.any(|edit| edit.op == EditOp::Replace)
}

/// Says whether the passages of the two texts share enough words to tell one fact.
fn is_sure(lesson: &Lesson<'_>, row: &Row) -> bool {
    let [a, b] = [lesson.a, lesson.b].map(|column| {
        let span = row.cells.get(column)?.spans.first()?;
        Some(lesson.view.words(column, *span))
    });
    a.zip(b).is_some_and(|(a, b)| alike(a, b) >= ALIKE)
}

/// Says whether a text tells a row in words that begin no sentence in its midst.
fn is_whole(lesson: &Lesson<'_>, row: &Row, column: usize) -> bool {
    let span = row.cells.get(column).and_then(|cell| cell.spans.first());
    span.is_some_and(|span| {
        let words = lesson.view.words(column, *span);
        !words.starts_with(char::is_lowercase)
    })
}

/// Gives the marks of a row in the two texts, as the slide of marks explains them: what one of the two alone tells is told there only,
/// whatever a third text tells.
fn states(lesson: &Lesson<'_>, row: &Row) -> [Role; 2] {
    let states = [lesson.a, lesson.b].map(|column| state(row, column));
    match states {
        [Role::Shared | Role::Reworded, Role::Missing] => [Role::OnlyHere, Role::Missing],
        [Role::Missing, Role::Shared | Role::Reworded] => [Role::Missing, Role::OnlyHere],
        states => states,
    }
}

/// Makes a slide of the first row that fits and whose words fit on a wall.
fn first<'a>(
    lesson: &Lesson<'_>,
    title: &'static str,
    rows: impl Iterator<Item = &'a Row>,
    fits: impl Fn(&Row) -> bool,
) -> Option<Slide> {
    rows.filter(|row| fits(row))
        .map(|row| told(lesson, row))
        .find(|blocks| lines(blocks) + HEADING <= LINES)
        .map(|blocks| (title, blocks))
}

fn told(lesson: &Lesson<'_>, row: &Row) -> Vec<Block> {
    let [a, b] = states(lesson, row);
    let told = [(lesson.a, a), (lesson.b, b)].map(|(column, state)| {
        let cell = TableCell::new(state, cells::cell(&lesson.view, row, column));
        Line::of(Role::Outlet, &lesson.letter(column))
            .plain(": ")
            .line(cell.marked())
    });
    told.map(Block::Paragraph).into()
}

/// Counts the lines of a page, with one between blocks.
fn lines(page: &[Block]) -> usize {
    let of = |line: &Line| Flat::from(line).wrapped(LETTERS).len();
    let block = |block: &Block| match block {
        Block::Heading(_, line) | Block::Paragraph(line) | Block::Note(line) => of(line),
        Block::List(items) | Block::Numbered(items) | Block::Choices(items) => {
            items.iter().map(of).sum()
        }
        _ => LINES,
    };
    page.iter().map(block).sum::<usize>() + page.len().saturating_sub(1)
}
