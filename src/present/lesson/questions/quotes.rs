//! Questions on quotes: the same words or others, and what a verb adds.

use super::{Lesson, Question, lines, pick};
use crate::model::{EditOp, Evidence, QuoteCell, QuoteKind, QuoteRow, VerbClass};
use crate::present::document::{Block, Line};
use crate::present::role::Role;
use crate::present::words::lesson as words;

fn shown(lesson: &Lesson<'_>, cell: &QuoteCell) -> Block {
    Block::Quote {
        words: lesson.view.words(cell.article, cell.span).into(),
        source: Line::of(Role::Outlet, &lesson.letter(cell.article)),
    }
}

fn evidence(cell: &QuoteCell) -> Evidence {
    Evidence {
        article: cell.article,
        span: cell.span,
    }
}

/// The same words, a cut, or other words? Asked of words in quote marks.
pub(super) fn same_quote(lesson: &Lesson<'_>) -> Option<Question> {
    let rows = lesson.view.comparison.quotes.iter();
    let pairs: Vec<_> = rows.filter_map(|row| two_cuts(lesson, row)).collect();
    let plain = |(_, second): &(_, &QuoteCell)| answers(second).len() == 1;
    let one_answer: Vec<_> = pairs.iter().copied().filter(plain).collect();
    let pairs = if one_answer.is_empty() {
        pairs
    } else {
        one_answer
    };
    let (first, second) = pick(pairs, lesson.seed)?;
    let mut allowed = answers(second).into_iter();
    Some(Question {
        prompt: words::SAME_QUOTE.into(),
        shown: vec![shown(lesson, first), shown(lesson, second)],
        choices: lines(words::QUOTE_CHOICES),
        answers: allowed.next().into_iter().collect(),
        also: allowed.collect(),
        evidence: vec![evidence(first), evidence(second)],
        ..Question::default()
    })
}

/// Which of the same words, a shorter cut and other words the marks of a cut allow.
fn answers(cell: &QuoteCell) -> Vec<usize> {
    let has = |op| cell.edits.iter().any(|edit| edit.op == op);
    let other = [EditOp::Insert, EditOp::Replace, EditOp::Synonym];
    match (has(EditOp::Delete), other.into_iter().any(has)) {
        (false, false) => vec![0],
        (true, false) => vec![1],
        (false, true) => vec![2],
        (true, true) => vec![2, 1],
    }
}

/// The longest cut and another, both in quote marks; those of A and B come first.
fn two_cuts<'a>(lesson: &Lesson<'_>, row: &'a QuoteRow) -> Option<(&'a QuoteCell, &'a QuoteCell)> {
    let first = row
        .cells
        .first()
        .filter(|cell| cell.kind != QuoteKind::Indirect)?;
    let marked = |cell: &&QuoteCell| {
        cell.kind != QuoteKind::Indirect && cell.article != first.article && !cell.edits.is_empty()
    };
    let of_pair = |cell: &&QuoteCell| [lesson.a, lesson.b].contains(&cell.article);
    let others = || row.cells.iter().skip(1).filter(marked);
    let second = others().find(of_pair).or_else(|| others().next())?;
    Some((first, second))
}

/// Says whether two articles report an utterance.
fn is_aligned(row: &&QuoteRow) -> bool {
    let first = row.cells.first().map(|cell| cell.article);
    row.cells.iter().any(|cell| Some(cell.article) != first)
}

/// What does the verb add to "said"? Asked of words that another article reports too, and of verbs that add something.
pub(super) fn verb(lesson: &Lesson<'_>) -> Option<Question> {
    let rows = lesson.view.comparison.quotes.iter().filter(is_aligned);
    let cells = rows.flat_map(|row| &row.cells);
    let of_pair = |cell: &&QuoteCell| [lesson.a, lesson.b].contains(&cell.article);
    let adds = |cell: &&QuoteCell| {
        let class = cell.verb_class;
        cell.verb_span.is_some() && class.is_some_and(|class| class != VerbClass::Neutral)
    };
    let mut found: Vec<&QuoteCell> = cells.filter(adds).collect();
    if found.iter().any(of_pair) {
        found.retain(of_pair);
    }
    let cell = pick(found, lesson.seed)?;
    let verb = lesson.view.words(cell.article, cell.verb_span?);
    let answer = VerbClass::all()
        .iter()
        .position(|class| Some(*class) == cell.verb_class)?;
    Some(Question {
        prompt: words::verb(&lesson.letter(cell.article), verb).into(),
        shown: vec![shown(lesson, cell)],
        choices: lines(
            VerbClass::all()
                .iter()
                .map(|class| words::verb_class(*class)),
        ),
        answers: vec![answer],
        evidence: vec![
            Evidence {
                article: cell.article,
                span: cell.verb_span?,
            },
            evidence(cell),
        ],
        ..Question::default()
    })
}
