//! Rows: passages of different articles that say the same thing.
//!
//! Every passage is held against those of other articles that share telling words with it ([`Edges`]). Then columns are walked in order, the
//! article that shares most first: a passage joins the row whose fact it most surely tells, or opens a row of its own. Once all rows stand, every passage
//! looks again, now knowing what all others say: it may move, join or leave. The first passage of a row is its *reference*; several passages
//! of one article may join one row, and rows may cross. Headlines open no rows. What comes closest to a row in an article that it lacks is
//! kept, for the reader to overrule.

mod edges;
mod order;
mod rows;
mod sure;
mod witness;

use super::passages::{Moved, Passages};
pub(super) use edges::Edges;
use rows::Rows;
pub(super) use sure::absent;

/// Times that every passage looks again; hardly any moves after the second.
const LOOKS: usize = 2;

/// A passage in a row, or near it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Member {
    /// Its number among all passages.
    pub(super) passage: usize,
    /// How surely it tells the row's fact, 0 to 1.
    pub(super) score: f32,
}

/// A row in the making.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    /// The passage that stands for it whatever the base is.
    pub(super) first: usize,
    /// The passage that the others are held against: the base's, where the base tells the fact.
    pub(super) reference: usize,
    /// All its passages, column by column in text order.
    pub(super) members: Vec<Member>,
    /// How surely they tell what the first tells, on average.
    pub(super) score: f32,
    /// For each column what comes closest, where none joined.
    pub(super) nearest: Vec<Option<Member>>,
}

impl Draft {
    #[allow(clippy::cast_precision_loss)]
    fn mean_score(&self) -> f32 {
        let others = self.members.iter().filter(|one| one.passage != self.first);
        let scores: Vec<f32> = others.map(|member| member.score).collect();
        if scores.is_empty() {
            return 1.0;
        }
        scores.iter().sum::<f32>() / scores.len() as f32
    }

    fn renumber(&mut self, moved: &Moved) {
        self.first = moved.passage(self.first);
        for member in &mut self.members {
            member.passage = moved.passage(member.passage);
        }
        self.members.sort_by_key(|member| member.passage);
        for near in self.nearest.iter_mut().flatten() {
            near.passage = moved.passage(near.passage);
        }
        if let Some(first) = self.nearest.get_mut(..=moved.base) {
            first.rotate_right(1);
        }
    }

    /// Notes how surely a passage of the row tells its fact.
    fn told(&mut self, passage: usize, score: f32) {
        let member = self.members.iter_mut().find(|one| one.passage == passage);
        if let Some(member) = member {
            member.score = score;
        }
    }

    /// Notes a passage of a column that the row lacks; the one that most surely tells its fact is kept, of equals the first.
    fn near(&mut self, column: usize, passage: usize, score: f32) {
        if let Some(slot) = self.nearest.get_mut(column)
            && slot.is_none_or(|old| old.score < score)
        {
            *slot = Some(Member { passage, score });
        }
    }
}

/// Aligns all passages into rows, in no order that matters.
pub(super) fn rows(passages: &Passages) -> Vec<Draft> {
    let edges = Edges::of(passages);
    let mut rows = Rows::new(passages, &edges);
    rows.open_all();
    for _ in 0..LOOKS {
        rows.look_again();
    }
    rows.drafts()
}

/// Puts rows in the order in which they are shown, after the passages were renumbered by `moved`: who tells which fact stays as it is.
pub(super) fn shown(passages: &Passages, mut drafts: Vec<Draft>, moved: &Moved) -> Vec<Draft> {
    for draft in &mut drafts {
        draft.score = draft.mean_score();
        draft.renumber(moved);
        draft.reference = passages.opening(&draft.members).unwrap_or(draft.first);
    }
    order::ordered(passages, drafts)
}
