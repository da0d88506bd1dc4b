//! Rows in the making: who tells which fact.

use super::super::passages::Passages;
use super::edges::Edges;
use super::sure::{NOTHING, Witness, strength, told};
use super::{Draft, Member};
use crate::model::BlockKind;
use crate::similarity::features;

/// Probability from which a passage joins a row (docs/METHODS.md, "Rows and facts").
const JOINS: f32 = 0.35;
/// Strength that a passage must have with one of the row's: where few articles are compared, little else speaks against it.
const LEAST: f32 = -0.5;
/// Strength of what a passage says elsewhere, where nothing like it was found: it says something, too.
const UNCLAIMED: f32 = -2.0;

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
            for at in 0..self.all.list.len() {
                if self.block(at) == Some(kind) {
                    let row = self.best_row(at).map_or(self.rows.len(), |(row, _)| row);
                    self.put(at, row);
                }
            }
        }
    }

    /// Lets every passage choose again among all rows; headlines may join now.
    pub(super) fn look_again(&mut self) {
        for at in 0..self.all.list.len() {
            let own = self.row_of.get(at).copied().flatten();
            let best = self.best_row(at).map(|(row, _)| row);
            let alone = own.is_none_or(|row| self.size(row) == 1);
            match best {
                Some(row) if own != best => self.put(at, row),
                None if !alone => self.put(at, self.rows.len()),
                _ => {}
            }
        }
    }

    /// Gives the rows that have passages, with what comes closest in the columns that they lack.
    pub(super) fn drafts(&self) -> Vec<Draft> {
        let full = self
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| !row.is_empty());
        full.map(|(row, passages)| self.draft(row, passages))
            .collect()
    }

    fn draft(&self, row: usize, passages: &[usize]) -> Draft {
        let opens = |at: &usize| (self.block(*at) != Some(BlockKind::Paragraph), *at);
        let reference = passages
            .iter()
            .copied()
            .min_by_key(opens)
            .unwrap_or_default();
        let member = |passage: usize| Member {
            passage,
            score: told(&self.witness(passage, row)),
        };
        let mut open = vec![true; self.all.columns];
        for passage in passages {
            if let Some(slot) = open.get_mut(self.column(*passage)) {
                *slot = false;
            }
        }
        let others = passages.iter().filter(|at| **at != reference);
        let mut members: Vec<Member> = others.map(|at| member(*at)).collect();
        members.sort_by_key(|member| member.passage);
        Draft {
            reference,
            members,
            nearest: self.nearest(row, &open),
        }
    }

    /// Finds in every open column the passage that most surely tells a row's fact.
    fn nearest(&self, row: usize, open: &[bool]) -> Vec<Option<Member>> {
        let mut nearest: Vec<Option<Member>> = vec![None; open.len()];
        for passage in self.near(row) {
            let column = self.column(passage);
            let slot = nearest
                .get_mut(column)
                .filter(|_| open.get(column) == Some(&true));
            if let Some(slot) = slot {
                let score = told(&self.witness(passage, row));
                if slot.is_none_or(|old: Member| old.score < score) {
                    *slot = Some(Member { passage, score });
                }
            }
        }
        for column in (0..open.len()).filter(|column| open.get(*column) == Some(&true)) {
            if let Some(slot @ None) = nearest.get_mut(column) {
                *slot = self.nearest_in_meaning(row, column);
            }
        }
        nearest
    }

    /// Finds the passage of a column that comes closest to a row's reference in meaning, where no words are shared.
    fn nearest_in_meaning(&self, row: usize, column: usize) -> Option<Member> {
        let reference = self.all.list.get(*self.rows.get(row)?.first()?)?;
        let here = self.all.column(column).filter_map(|at| {
            let passage = self.all.list.get(at)?;
            Some((reference.prepared.meaning(&passage.prepared), at))
        });
        let (_, passage) = here.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))?;
        let strength = strength(&features(
            &reference.prepared,
            &self.all.list.get(passage)?.prepared,
        ));
        let mut witness = self.witness(passage, row);
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

    /// Lists the passages that were held against any of a row's, each once, in their order.
    fn near(&self, row: usize) -> Vec<usize> {
        let passages = self.rows.get(row).into_iter().flatten();
        let mut near: Vec<usize> = passages
            .flat_map(|at| self.edges.partners(*at))
            .map(|(at, _)| *at)
            .collect();
        near.sort_unstable();
        near.dedup();
        near
    }

    /// Finds the row whose fact a passage most surely tells, if surely enough.
    fn best_row(&self, at: usize) -> Option<(usize, f32)> {
        let partners = self.edges.partners(at).iter();
        let mut rows: Vec<usize> = partners
            .filter_map(|(other, _)| *self.row_of.get(*other)?)
            .collect();
        rows.sort_unstable();
        rows.dedup();
        rows.into_iter()
            .map(|row| (row, self.witness(at, row)))
            .filter(|(_, witness)| witness.best >= LEAST)
            .map(|(row, witness)| (row, told(&witness)))
            .filter(|(_, score)| *score >= JOINS)
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
    }

    /// Gathers what speaks for a passage telling a row's fact, and what against.
    fn witness(&self, at: usize, row: usize) -> Witness {
        let column = self.column(at);
        let others = || {
            self.rows
                .get(row)
                .into_iter()
                .flatten()
                .copied()
                .filter(move |other| self.column(*other) != column)
        };
        let (mut best, mut second, mut rival) = (NOTHING, None, NOTHING);
        for other in others() {
            let strength = self.edges.strength(at, other);
            if strength > best {
                second = (second.is_some() || best > NOTHING).then_some(best);
                best = strength;
            } else {
                second = Some(second.map_or(strength, |old: f32| old.max(strength)));
            }
            for (rivals, strength) in self.edges.partners(other) {
                if *rivals != at && self.column(*rivals) == column {
                    rival = rival.max(*strength);
                }
            }
        }
        let elsewhere = self.edges.partners(at).iter().filter(|(other, _)| {
            let theirs = self.row_of.get(*other).copied().flatten();
            theirs.is_some_and(|theirs| theirs != row)
        });
        Witness {
            best,
            second: second.unwrap_or(best),
            claimed: elsewhere
                .map(|(_, strength)| *strength)
                .fold(UNCLAIMED, f32::max),
            rival,
            running: self.block(at) == Some(BlockKind::Paragraph),
        }
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
