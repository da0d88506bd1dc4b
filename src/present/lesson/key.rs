//! The teacher's key: who is who, and every answer with its sentences.

use super::Lesson;
use super::questions::{Question, letter_of};
use crate::model::{Evidence, Signal};
use crate::present::blind::{Letters, letters};
use crate::present::document::{Document, Layout, Line, Table};
use crate::present::role::Role;
use crate::present::view::{View, quoted_words, when};
use crate::present::words::lesson as words;

/// Below this many kinds the key says so.
const KINDS: usize = 5;

/// Lays out the key.
pub(super) fn key(
    lesson: &Lesson<'_>,
    open: &View<'_>,
    letters: &Letters,
    questions: &[Question],
) -> Document {
    let mut document = Document::new(words::KEY, Layout::Sheet);
    document.note(words::KEY_NOTE);
    document.section(words::REVEAL);
    document.table(reveal(open, letters));
    document.section(words::ANSWERS);
    if questions.len() < KINDS {
        document.note(words::FEW_KINDS);
    }
    for (index, question) in questions.iter().enumerate() {
        answer(lesson, index, question, &mut document);
    }
    document.part(Line::from(format!(
        "{}. {}",
        questions.len() + 1,
        words::OPEN
    )));
    document.paragraph(words::OPEN_KEY);
    document.section(words::MARKED);
    marked(lesson, &mut document);
    document
}

fn reveal(open: &View<'_>, letters: &Letters) -> Table {
    let columns = ["outlet", "published", "headline", "file"].map(Line::from);
    let mut table = Table::new("", "letter", columns.into());
    let mut columns: Vec<usize> = (0..open.columns()).collect();
    let letter = |column: &usize| {
        open.article(*column)
            .map_or_else(String::new, |one| letters.of_article(&one.article))
    };
    columns.sort_by_cached_key(|column| (letter(column).len(), letter(column), *column));
    for column in columns {
        let Some(one) = open.article(column) else {
            continue;
        };
        let article = &one.article;
        table.row(
            Line::of(Role::Outlet, &letters.of_article(article)),
            vec![
                letters::key(article).into(),
                when(article.published.as_ref()).into(),
                article.title().unwrap_or("").into(),
                article.source.path.as_str().into(),
            ],
        );
    }
    table
}

fn answer(lesson: &Lesson<'_>, index: usize, question: &Question, document: &mut Document) {
    document.part(Line::from(format!("{}. ", index + 1)).line(question.prompt.clone()));
    let answers: Vec<String> = question.answers.iter().map(|one| letter_of(*one)).collect();
    let mut line = Line::of(Role::Heading, &answers.join(", "));
    let named = |choice: usize| question.choices.get(choice).cloned().unwrap_or_default();
    if let [only] = question.answers.as_slice() {
        line = line.plain(" ").line(named(*only));
    }
    for also in &question.also {
        let letter = Line::of(Role::Heading, &letter_of(*also));
        line = line
            .plain(words::OR)
            .line(letter)
            .plain(" ")
            .line(named(*also));
    }
    document.paragraph(line);
    document.list(
        question
            .evidence
            .iter()
            .map(|at| sentence(lesson, *at))
            .collect(),
    );
    if let Some(nothing) = question.nothing_near {
        document.paragraph(words::nothing_near(&lesson.letter(nothing)));
    }
}

fn sentence(lesson: &Lesson<'_>, at: Evidence) -> Line {
    Line::of(Role::Outlet, &lesson.letter(at.article))
        .plain(", ")
        .line(lesson.view.at(at))
        .plain(": ")
        .line(quoted_words(lesson.view.words(at.article, at.span)))
}

/// Lists marked words of the two texts, for the rewrite.
fn marked(lesson: &Lesson<'_>, document: &mut Document) {
    let of_pair = |article: &usize| [lesson.a, lesson.b].contains(article);
    let findings = lesson.view.comparison.findings.iter();
    let lines: Vec<Line> = findings
        .filter(|finding| {
            finding.signal == Signal::MarkedWord && finding.articles.iter().any(of_pair)
        })
        .filter_map(|finding| Some((finding.evidence.first()?, finding.evidence.get(1)?)))
        .filter(|(word, plainer)| of_pair(&word.article) && of_pair(&plainer.article))
        .map(|(word, plainer)| {
            let gap = Line::of(Role::Muted, words::WITHOUT);
            sentence(lesson, *word)
                .line(gap)
                .line(sentence(lesson, *plainer))
        })
        .collect();
    if lines.is_empty() {
        document.paragraph(words::NO_MARKED);
    }
    document.list(lines);
}
