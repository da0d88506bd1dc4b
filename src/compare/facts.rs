//! Rows become facts: a state for every article, and the reason where it cannot be told.

use super::align::{Draft, absent};
use super::alone::{Alone, alone};
use super::known::Known;
use super::passages::{Passage, Passages};
use super::time::{self, Between};
use super::{diff, id};
use crate::model::{Annotated, Cell, CutReason, Edit, Event, FactState, Nearest, Reason, Row};
use crate::similarity::Aligned;
use crate::text::Span;

/// Share of words with a partner, in the worse direction, from which a passage says a fact in much the same words.
const SAME_WORDS: f32 = 0.72;

/// Probability of absence from which a fact is not found; below it, nobody can tell.
const ABSENT: f32 = 0.48;
/// The same where two articles are compared: what a passage says in third ones, which speaks against it elsewhere, is not known.
const ABSENT_OF_TWO: f32 = 0.22;
/// How surely the passage that comes closest tells the fact, from which an article may well tell it.
const MAY_TELL: f32 = 0.3;
/// Passages of a row whose words are looked for in an article that lacks it.
const LOOKED_FOR: usize = 6;

/// Makes the rows of a comparison, each with what speaks for its being told nowhere else where one article alone has it.
pub(super) fn rows(
    event: &Event,
    columns: &[&Annotated],
    passages: &Passages,
    drafts: &[Draft],
) -> (Vec<Row>, Vec<Option<Alone>>) {
    let times: Vec<Option<Between>> = columns
        .iter()
        .map(|article| time::published(article))
        .collect();
    let facts = Facts {
        event_over: event
            .date
            .as_ref()
            .and_then(|date| time::end_of_day(date.value?)),
        columns,
        passages,
        known: Known::of(passages),
        times,
    };
    let row = |draft: &Draft| {
        let alone = alone(draft, columns, passages, &facts.known);
        Some((facts.row(draft)?, alone))
    };
    drafts.iter().filter_map(row).unzip()
}

struct Facts<'a> {
    /// Last minute of the event's day.
    event_over: Option<i64>,
    columns: &'a [&'a Annotated],
    passages: &'a Passages,
    known: Known,
    times: Vec<Option<Between>>,
}

impl Facts<'_> {
    fn row(&self, draft: &Draft) -> Option<Row> {
        let reference = self.passages.list.get(draft.reference)?;
        let first = self.passages.list.get(draft.first)?;
        let article = self.columns.get(first.column)?;
        let words = first.span.of(&article.article.text);
        let cells = (0..self.columns.len())
            .map(|column| self.cell(draft, column))
            .collect();
        Some(Row {
            id: id::stable("r", &[&article.article.id, words]),
            reference: reference.column,
            score: draft.score,
            cells,
        })
    }

    fn cell(&self, draft: &Draft, column: usize) -> Cell {
        let passages = draft.members.iter().map(|member| member.passage);
        let passages = passages.filter_map(|at| self.passages.list.get(at));
        let here: Vec<&Passage> = passages.filter(|one| one.column == column).collect();
        match self.passages.list.get(draft.reference) {
            _ if here.is_empty() => self.absent(draft, column),
            Some(reference) if reference.column != column => told(reference, &here),
            _ => stated(&here, FactState::Stated, Vec::new()),
        }
    }

    /// The cell of an article without a passage in the row: left out, or not to be told.
    fn absent(&self, draft: &Draft, column: usize) -> Cell {
        let nearest = draft.nearest.get(column).copied().flatten();
        let passages = draft.members.iter().take(LOOKED_FOR);
        let passages = passages.filter_map(|member| self.passages.list.get(member.passage));
        let known = self.known.mean(column, passages);
        let told = nearest.map_or(0.0, |member| member.score);
        let bar = if self.columns.len() > 2 {
            ABSENT
        } else {
            ABSENT_OF_TWO
        };
        let unsure = absent(told, known) < bar;
        // who may well tell it was not too early to
        let too_early = self
            .out_of_time(draft, column)
            .map(|reason| match told >= MAY_TELL {
                true => Reason::Unsure,
                false => reason,
            });
        let reason = self
            .not_whole(column)
            .or(too_early)
            .or(unsure.then_some(Reason::Unsure));
        let nearest = nearest.and_then(|member| {
            Some(Nearest {
                span: self.passages.list.get(member.passage)?.span,
                score: member.score,
            })
        });
        Cell {
            spans: Vec::new(),
            state: if reason.is_some() {
                FactState::CannotTell
            } else {
                FactState::NotFound
            },
            reason,
            edits: Vec::new(),
            nearest,
        }
    }

    /// Says why not all of an article was looked at.
    fn not_whole(&self, column: usize) -> Option<Reason> {
        match self.columns.get(column)?.article.cut.map(|cut| cut.reason) {
            Some(CutReason::SummaryOnly) => Some(Reason::SummaryOnly),
            Some(_) => Some(Reason::Cut),
            None if self.passages.capped.get(column) == Some(&true) => Some(Reason::Capped),
            None => None,
        }
    }

    /// Says why an article may not have known a fact: it came before everyone who states it, or the order is open.
    fn out_of_time(&self, draft: &Draft, column: usize) -> Option<Reason> {
        let here = self.times.get(column).copied().flatten();
        let stating: Vec<Option<Between>> = self
            .passages_of(draft)
            .map(|(column, _)| self.times.get(column).copied().flatten())
            .collect();
        let Some(here) = here else {
            return Some(Reason::OrderUnknown);
        };
        if stating.iter().flatten().any(|other| other.to <= here.from) {
            return None;
        }
        if stating
            .iter()
            .all(|other| other.is_some_and(|other| here.to < other.from))
        {
            return Some(Reason::PublishedEarlier);
        }
        (!self.told_of_an_earlier_day(draft, here)).then_some(Reason::OrderUnknown)
    }

    /// Says whether the fact was there to be told by all: the event's day was over before either article, and no passage of the row
    /// speaks of a later day. Then an open order *within* the day of publication does not matter.
    fn told_of_an_earlier_day(&self, draft: &Draft, here: Between) -> bool {
        let Some(over) = self.event_over.filter(|over| *over < here.from) else {
            return false;
        };
        let later = |(column, span): (usize, Span)| {
            let dates = self
                .columns
                .get(column)
                .map_or(&[][..], |article| article.dates.as_slice());
            dates
                .iter()
                .filter(|mention| span.overlaps(mention.span))
                .filter_map(|mention| time::between(&mention.date))
                .any(|when| when.to > over)
        };
        !self.passages_of(draft).any(later)
    }

    /// Columns and spans of the row's passages.
    fn passages_of<'a>(&'a self, draft: &'a Draft) -> impl Iterator<Item = (usize, Span)> + 'a {
        let passages = draft.members.iter().map(|member| member.passage);
        passages
            .filter_map(|at| self.passages.list.get(at))
            .map(|passage| (passage.column, passage.span))
    }
}

/// The cell of an article that tells the fact of another's passage.
fn told(reference: &Passage, here: &[&Passage]) -> Cell {
    let both: Vec<Aligned> = here
        .iter()
        .map(|one| Aligned::of(&reference.prepared, &one.prepared))
        .collect();
    let same = |both: &Aligned| both.features().cover_low >= SAME_WORDS && both.clash().is_none();
    let state = if both.iter().any(same) {
        FactState::Stated
    } else {
        FactState::StatedDifferently
    };
    let edits = both.iter().flat_map(diff::edits);
    stated(here, state, edits.collect())
}

fn stated(passages: &[&Passage], state: FactState, edits: Vec<Edit>) -> Cell {
    Cell {
        spans: passages.iter().map(|passage| passage.span).collect(),
        state,
        reason: None,
        edits,
        nearest: None,
    }
}
