//! A student's sheet: the text, the chart, the questions, prediction and rewrite.

use super::Lesson;
use super::questions::Question;
use crate::model::BlockKind;
use crate::present::document::{Block, Document, Layout, Line, Table, TableCell};
use crate::present::role::Role;
use crate::present::words::lesson as words;

/// Lays out the sheet of the students who read one text.
pub(super) fn sheet(
    lesson: &Lesson<'_>,
    column: usize,
    questions: &[Question],
    large: bool,
) -> Document {
    let layout = if large {
        Layout::LargePrint
    } else {
        Layout::Sheet
    };
    let mut document = Document::new(&words::sheet(&lesson.letter(column)), layout);
    document.note(lesson.blind());
    document.section(words::YOUR_TEXT);
    text(lesson, column, &mut document);
    document.push(Block::PageBreak);
    document.section(words::CHART);
    document.paragraph(words::CHART_TASK);
    document.table(chart(lesson));
    document.section(words::QUESTIONS);
    for (index, question) in questions.iter().enumerate() {
        ask(index, question, &mut document);
    }
    document.part(Line::from(format!(
        "{}. {}",
        questions.len() + 1,
        words::OPEN
    )));
    document.push(Block::Answer(4));
    document.section(words::PREDICT);
    document.paragraph(words::PREDICT_TASK);
    document.push(Block::Answer(3));
    document.section(words::REWRITE);
    document.paragraph(words::REWRITE_TASK);
    document.push(Block::Answer(4));
    document
}

/// Prints a text with its paragraphs numbered, so that anyone can point at one.
fn text(lesson: &Lesson<'_>, column: usize, document: &mut Document) {
    let Some(one) = lesson.view.article(column) else {
        return;
    };
    let mut number = 0;
    for block in &one.article.blocks {
        let words = one.words_of(block.span);
        match block.kind {
            BlockKind::Title => document.part(words),
            BlockKind::Paragraph => {
                number += 1;
                document.paragraph(Line::of(Role::Muted, &format!("[¶{number}] ")).plain(words));
            }
            BlockKind::Subhead => document.paragraph(Line::of(Role::Heading, words)),
            BlockKind::Standfirst | BlockKind::Dateline => {
                document.paragraph(Line::of(Role::Muted, words))
            }
            BlockKind::Byline | BlockKind::Credit => {}
        }
    }
}

fn chart(lesson: &Lesson<'_>) -> Table {
    let columns = [lesson.a, lesson.b].map(|column| Line::of(Role::Outlet, &lesson.letter(column)));
    let mut table = Table::new("", "facet", columns.into());
    for row in words::CHART_ROWS {
        table.row(row, vec![TableCell::default(), TableCell::default()]);
    }
    table
}

fn ask(index: usize, question: &Question, document: &mut Document) {
    document.part(Line::from(format!("{}. ", index + 1)).line(question.prompt.clone()));
    question
        .shown
        .iter()
        .cloned()
        .for_each(|block| document.push(block));
    document.push(Block::Choices(question.choices.clone()));
}
