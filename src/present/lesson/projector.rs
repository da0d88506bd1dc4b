//! Pages for a wall: one idea each, twelve lines at most.

use super::Lesson;
use crate::model::Row;
use crate::present::cells;
use crate::present::document::{Block, Document, Flat, Layout, Line, TableCell};
use crate::present::role::Role;
use crate::present::view::state;
use crate::present::words::lesson as words;

/// Lines that can be read from the last row.
const LINES: usize = 12;
/// Letters on such a line.
const LETTERS: usize = 58;

/// Lays out the pages; a passage too long for a page is passed over for the next.
pub(super) fn projector(lesson: &Lesson<'_>) -> Document {
    let mut document = Document::new(words::PROJECTOR, Layout::Projector);
    document.paragraph(words::BLIND);
    let questions = words::KEY_QUESTIONS.map(Line::from);
    let mut pages = vec![vec![heading(words::ASK), Block::Numbered(questions.into())]];
    pages.extend(first(lesson, words::SAME, |a, b| {
        a == Role::Shared && b == Role::Shared
    }));
    pages.push(marks());
    pages.extend(first(lesson, words::DIFFERENT, |a, b| {
        a != b
            && [a, b]
                .iter()
                .all(|role| matches!(role, Role::Shared | Role::Reworded))
    }));
    pages.extend(first(lesson, words::ABSENT, |a, b| {
        (a == Role::Missing) != (b == Role::Missing)
    }));
    pages.push(vec![
        heading(words::EXIT),
        Block::Numbered(words::EXIT_LINES.map(Line::from).into()),
    ]);
    for page in pages {
        document.push(Block::PageBreak);
        document.blocks.extend(page);
    }
    document
}

fn heading(words: &str) -> Block {
    Block::Heading(2, words.into())
}

fn marks() -> Vec<Block> {
    let roles = [
        Role::Shared,
        Role::Reworded,
        Role::OnlyHere,
        Role::Missing,
        Role::CannotTell,
    ];
    let item = |role: Role| {
        Line::of(role, role.mark())
            .plain("  ")
            .with(role, role.word())
    };
    vec![heading(words::MARKS), Block::List(roles.map(item).into())]
}

/// Makes a page of the first row whose two states fit and whose words fit on a wall.
fn first(
    lesson: &Lesson<'_>,
    title: &str,
    fits: impl Fn(Role, Role) -> bool,
) -> Option<Vec<Block>> {
    let rows = lesson.view.comparison.rows.iter();
    rows.filter(|row| fits(state(row, lesson.a), state(row, lesson.b)))
        .map(|row| page(lesson, title, row))
        .find(|page| lines(page) <= LINES)
}

fn page(lesson: &Lesson<'_>, title: &str, row: &Row) -> Vec<Block> {
    let told = [lesson.a, lesson.b].map(|column| {
        let cell = TableCell::new(state(row, column), cells::cell(&lesson.view, row, column));
        Line::of(Role::Outlet, &lesson.letter(column))
            .plain(": ")
            .line(cell.marked())
    });
    std::iter::once(heading(title))
        .chain(told.map(Block::Paragraph))
        .collect()
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
