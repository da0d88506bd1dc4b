//! Questions on whole texts: headlines, numbers, shared wording.

use super::{Lesson, Question, lines, mixed, pick};
use crate::model::{BlockKind, Evidence, NumberRelation, NumberRow};
use crate::present::counted::unit;
use crate::present::document::{Block, Line};
use crate::present::role::Role;
use crate::present::words::{lesson as words, report};

/// A choice question offers at most so many headlines.
const HEADLINES: usize = 4;

/// Share of a text's runs of words from which it is almost all, and from which it is a part beyond dispute.
const ALMOST_ALL: f32 = 0.75;
const A_PART: f32 = 0.2;
/// Share below which it is hardly anything beyond dispute; between the two either will do.
const LITTLE: f32 = 0.05;

fn block(lesson: &Lesson<'_>, column: usize, kind: BlockKind) -> Option<Evidence> {
    let block = lesson.view.article(column)?.article.block(kind)?;
    Some(Evidence {
        article: column,
        span: block.span,
    })
}

fn text<'a>(lesson: &Lesson<'a>, evidence: Evidence) -> &'a str {
    lesson.view.words(evidence.article, evidence.span)
}

fn opening(lesson: &Lesson<'_>, column: usize) -> Option<Block> {
    let evidence = block(lesson, column, BlockKind::Paragraph)?;
    Some(Block::Quote {
        words: text(lesson, evidence).into(),
        source: Line::of(Role::Outlet, &lesson.letter(column)),
    })
}

/// Which headline stood above a text that is on neither sheet?
pub(super) fn headline(lesson: &Lesson<'_>) -> Option<Question> {
    let hidden =
        (0..lesson.view.columns()).filter(|column| *column != lesson.a && *column != lesson.b);
    let whole = |column: &usize| {
        block(lesson, *column, BlockKind::Title).is_some()
            && block(lesson, *column, BlockKind::Paragraph).is_some()
    };
    let column = pick(hidden.filter(whole).collect(), lesson.seed)?;
    let (title, start) = (
        block(lesson, column, BlockKind::Title)?,
        block(lesson, column, BlockKind::Paragraph)?,
    );
    let mut headlines = vec![text(lesson, title)];
    for other in 0..lesson.view.columns() {
        let Some(other) = block(lesson, other, BlockKind::Title) else {
            continue;
        };
        if headlines.len() < HEADLINES && !headlines.contains(&text(lesson, other)) {
            headlines.push(text(lesson, other));
        }
    }
    if headlines.len() < 2 {
        return None;
    }
    let (choices, places) = mixed(lines(headlines), lesson.seed);
    Some(Question {
        prompt: words::headline(&lesson.letter(column)).into(),
        shown: opening(lesson, column).into_iter().collect(),
        choices,
        answers: places.into_iter().take(1).collect(),
        evidence: vec![title, start],
        ..Question::default()
    })
}

/// Conflict, update or rounding?
pub(super) fn numbers(lesson: &Lesson<'_>) -> Option<Question> {
    let differ = |row: &&NumberRow| row.relation != NumberRelation::Same && row.values.len() > 1;
    let rows = lesson.view.comparison.numbers.iter();
    let row = pick(rows.filter(differ).collect(), lesson.seed)?;
    let shown = row.values.iter().map(|(value, at)| {
        let letter = lesson.letter(at.article);
        Line::of(Role::Outlet, &letter).plain(&format!(": {value} (“{}”)", text(lesson, *at)))
    });
    let relations = NumberRelation::all();
    Some(Question {
        prompt: words::numbers(unit(&lesson.view, row)).into(),
        shown: vec![Block::List(shown.collect())],
        choices: lines(relations.iter().map(|relation| report::relation(*relation))),
        answers: relations
            .iter()
            .position(|relation| *relation == row.relation)
            .into_iter()
            .collect(),
        evidence: row.values.iter().map(|(_, at)| *at).collect(),
        ..Question::default()
    })
}

/// Copy, part, or a text of its own? Asked of the two texts on the sheets.
pub(super) fn reuse(lesson: &Lesson<'_>) -> Option<Question> {
    let pair = [lesson.a, lesson.b];
    let mut shares = lesson.view.comparison.reuse.shares.iter();
    let of_pair = |column: &usize, other: &usize| pair.contains(column) && pair.contains(other);
    let (column, other, share, _) = *shares.find(|(column, other, ..)| of_pair(column, other))?;
    let evidence = pair.map(|column| block(lesson, column, BlockKind::Paragraph));
    let mut allowed = how_much(share).iter().copied();
    Some(Question {
        prompt: words::reuse(&lesson.letter(column), &lesson.letter(other)).into(),
        choices: lines(words::REUSE_CHOICES),
        answers: allowed.next().into_iter().collect(),
        also: allowed.collect(),
        evidence: evidence.into_iter().flatten().collect(),
        ..Question::default()
    })
}

/// Says which choices a share of the text allows, whichever of the two was first: almost all, a part, hardly anything.
fn how_much(share: f32) -> &'static [usize] {
    match share {
        share if share >= ALMOST_ALL => &[0],
        share if share >= A_PART => &[1],
        share if share >= LITTLE => &[1, 2],
        _ => &[2],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_text_shares_is_told_by_the_share_alone() {
        assert_eq!([0.9, 0.42, 0.01].map(|share| how_much(share)[0]), [0, 1, 2]);
        assert_eq!(how_much(0.1), [1, 2]);
    }
}
