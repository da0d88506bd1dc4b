//! Rows in the making: who tells which fact.

use super::super::passages::Passages;
use super::edges::Edges;
use super::sure::{NOTHING, strength, told};
use super::witness::{Rivals, Sight, rivals};
use super::{Draft, Member};
use crate::model::BlockKind;
use crate::similarity::features;

/// Probability from which a passage joins a row (docs/METHODS.md, "Rows and facts").
const JOINS: f32 = 0.65;
/// Strength that a passage must have with one of the row's: where few articles are compared, little else speaks against it.
const LEAST: f32 = -1.5;
/// Passages of an event up to which one that shares no telling words with a row is weighed word by word; in larger events it counts as
/// having nothing in common, for there are as many such pairs as rows and articles.
const WEIGHED: usize = 1000;

/// Passages and their rows.
pub(super) struct Rows<'a> {
    all: &'a Passages,
    edges: &'a Edges,
    /// Each row's passages, as they joined.
    rows: Vec<Vec<usize>>,
    /// The row of each passage.
    row_of: Vec<Option<usize>>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(all: &'a Passages, edges: &'a Edges) -> Self {
        Self {
            all,
            edges,
            rows: Vec::new(),
            row_of: vec![None; all.list.len()],
        }
    }

    /// Walks the columns: every passage joins a row or opens one, standfirsts after the running text.
    pub(super) fn open_all(&mut self) {
        for kind in [BlockKind::Paragraph, BlockKind::Standfirst] {
            for column in 0..self.all.columns {
                let rivals = self.rivals(column);
                for at in self.all.column(column) {
                    if self.block(at) == Some(kind) {
                        let row = self.best_row(at, &rivals).unwrap_or(self.rows.len());
                        self.put(at, row);
                    }
                }
            }
        }
    }

    /// Lets every passage choose again among all rows; headlines may join now.
    pub(super) fn look_again(&mut self) {
        for column in 0..self.all.columns {
            let rivals = self.rivals(column);
            for at in self.all.column(column) {
                let own = self.row_of.get(at).copied().flatten();
                let best = self.best_row(at, &rivals);
                let alone = own.is_none_or(|row| self.size(row) == 1);
                match best {
                    Some(row) if own != best => self.put(at, row),
                    None if !alone => self.put(at, self.rows.len()),
                    _ => {}
                }
            }
        }
    }

    /// Gives the rows that have passages, with what comes closest in the columns that they lack.
    pub(super) fn drafts(&self) -> Vec<Draft> {
        let mut drafts: Vec<Draft> = (0..self.rows.len()).map(|row| self.draft(row)).collect();
        for column in 0..self.all.columns {
            self.look_from(column, &mut drafts);
        }
        let opened = self.rows.iter().map(|row| !row.is_empty());
        let kept = drafts.into_iter().zip(opened);
        kept.filter_map(|(draft, opened)| opened.then_some(draft))
            .collect()
    }

    /// Makes a row's draft, not knowing yet how surely each passage tells its fact.
    fn draft(&self, row: usize) -> Draft {
        let passages = self.rows.get(row).map_or(&[][..], Vec::as_slice);
        let unknown = |&passage: &usize| Member {
            passage,
            score: 0.0,
        };
        let mut members: Vec<Member> = passages.iter().map(unknown).collect();
        members.sort_by_key(|member| member.passage);
        let first = self.all.opening(&members).unwrap_or_default();
        Draft {
            first,
            reference: first,
            score: 0.0,
            members,
            nearest: vec![None; self.all.columns],
        }
    }

    /// Notes how surely the passages of a column tell the facts of their rows, and what comes closest to the rows that lack it.
    fn look_from(&self, column: usize, drafts: &mut [Draft]) {
        let rivals = self.rivals(column);
        let mut here = vec![false; drafts.len()];
        for own in self
            .row_of
            .get(self.all.column(column))
            .into_iter()
            .flatten()
        {
            if let Some(slot) = own.and_then(|row| here.get_mut(row)) {
                *slot = true;
            }
        }
        for passage in self.all.column(column) {
            let sight = self.sight(passage, &rivals);
            let own = self.row_of.get(passage).copied().flatten();
            let score = |row| told(&sight.witness(row, self.others(row, column)));
            if let Some(draft) = own.and_then(|row| drafts.get_mut(row)) {
                draft.told(passage, score(own.unwrap_or_default()));
            }
            for row in sight.rows().filter(|row| here.get(*row) == Some(&false)) {
                if let Some(draft) = drafts.get_mut(row) {
                    draft.near(column, passage, score(row));
                }
            }
        }
        for (row, draft) in drafts.iter_mut().enumerate() {
            if let (Some(slot @ None), Some(false)) = (draft.nearest.get_mut(column), here.get(row))
            {
                *slot = self.nearest_in_meaning(row, column, &rivals);
            }
        }
    }

    /// Finds the passage of a column that comes closest to a row's first in meaning, where no words are shared.
    fn nearest_in_meaning(&self, row: usize, column: usize, rivals: &Rivals) -> Option<Member> {
        let first = self.all.list.get(*self.rows.get(row)?.first()?)?;
        let passages = self.all.column(column);
        let here = passages.clone().zip(self.all.list.get(passages)?);
        let here = here.map(|(at, passage)| (first.prepared.meaning(&passage.prepared), at));
        let (_, passage) = here.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))?;
        let there = self.all.list.get(passage)?;
        let strength = if self.all.list.len() <= WEIGHED {
            strength(&features(&first.prepared, &there.prepared))
        } else {
            NOTHING
        };
        let mut witness = self.sight(passage, rivals).witness(row, self.size(row));
        witness.best = strength;
        witness.second = witness.second.max(if self.size(row) == 1 {
            strength
        } else {
            NOTHING
        });
        Some(Member {
            passage,
            score: told(&witness),
        })
    }

    /// Finds the row whose fact a passage most surely tells, if surely enough.
    fn best_row(&self, at: usize, rivals: &Rivals) -> Option<usize> {
        let sight = self.sight(at, rivals);
        let column = self.column(at);
        let weighed = sight
            .rows()
            .map(|row| (row, sight.witness(row, self.others(row, column))));
        let (row, _) = weighed
            .filter(|(_, witness)| witness.best >= LEAST)
            .map(|(row, witness)| (row, told(&witness)))
            .filter(|(_, score)| *score >= JOINS)
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))?;
        Some(row)
    }

    fn rivals(&self, column: usize) -> Rivals {
        rivals(self.all.column(column), self.edges, &self.row_of)
    }

    fn sight<'b>(&self, at: usize, rivals: &'b Rivals) -> Sight<'b> {
        let running = self.block(at) == Some(BlockKind::Paragraph);
        Sight::of(at, running, self.edges, &self.row_of, rivals)
    }

    /// Counts a row's passages in other columns.
    fn others(&self, row: usize, column: usize) -> usize {
        let passages = self.rows.get(row).into_iter().flatten();
        passages.filter(|at| self.column(**at) != column).count()
    }

    fn put(&mut self, at: usize, row: usize) {
        let Some(slot) = self.row_of.get_mut(at) else {
            return;
        };
        let old = slot.replace(row).and_then(|old| self.rows.get_mut(old));
        if let Some(old) = old {
            old.retain(|other| *other != at);
        }
        if row >= self.rows.len() {
            self.rows.push(Vec::new());
        }
        if let Some(row) = self.rows.get_mut(row) {
            row.push(at);
        }
    }

    fn size(&self, row: usize) -> usize {
        self.rows.get(row).map_or(0, Vec::len)
    }

    fn column(&self, at: usize) -> usize {
        self.all
            .list
            .get(at)
            .map_or(usize::MAX, |passage| passage.column)
    }

    fn block(&self, at: usize) -> Option<BlockKind> {
        self.all.list.get(at).map(|passage| passage.block)
    }
}
