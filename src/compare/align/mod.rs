//! Rows: passages of different articles that say the same thing.
//!
//! Every passage is held against those of other articles that share telling words with it ([`Edges`]). Then columns are walked in order,
//! the base first: a passage joins the row whose fact it most surely tells, or opens a row of its own. Once all rows stand, every passage
//! looks again, now knowing what all others say: it may move, join or leave. The first passage of a row is its *reference*; several passages
//! of one article may join one row, and rows may cross. Headlines open no rows. What comes closest to a row in an article that it lacks is
//! kept, for the reader to overrule.

mod edges;
mod order;
mod rows;
mod sure;

use super::passages::Passages;
use edges::Edges;
use rows::Rows;

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
    /// The passage that opened it.
    pub(super) reference: usize,
    /// The passages that joined it, in text order of their columns.
    pub(super) members: Vec<Member>,
    /// For each column what comes closest, where none joined.
    pub(super) nearest: Vec<Option<Member>>,
}

/// Aligns all passages into rows, in the order in which they are shown.
pub(super) fn rows(passages: &Passages) -> Vec<Draft> {
    let edges = Edges::of(passages);
    let mut rows = Rows::new(passages, &edges);
    rows.open_all();
    for _ in 0..LOOKS {
        rows.look_again();
    }
    order::ordered(passages, rows.drafts())
}
