//! Rows: passages of different articles that say the same thing.
//!
//! Columns are walked in order, the base first. A passage joins the row whose *reference* (the passage that opened it) it is most like, if
//! they are alike enough; otherwise it opens a row of its own. So every row has one reference, several passages of one article may
//! join one row, and rows may cross. A row that lacks a column is then offered that column's nearest passage, headlines and
//! passages of other rows included, because a fact told twice is not left out.

use super::index::{Candidate, Index, strongest};
use super::passages::{Passage, Passages};
use crate::similarity::{Features, features};

/// Likeness from which two passages say the same thing (docs/METHODS.md, "Rows and facts").
const SAME: f32 = 0.40;
/// References that a passage is compared with word by word, those sharing most wording first.
const CANDIDATES: usize = 6;
/// Overlap of wording below which a nearest passage is not looked at word by word.
const WORTH_A_LOOK: f32 = 0.12;

/// A passage in a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Member {
    /// Its number among all passages.
    pub(super) passage: usize,
    /// How alike it and the reference are, 0 to 1.
    pub(super) score: f32,
    /// What was measured.
    pub(super) features: Features,
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

/// Says how sure it is that two passages state one fact, 0 to 1.
pub(super) fn sameness(features: &Features) -> f32 {
    (0.55 * features.cover_low + 0.45 * features.cover_high).clamp(0.0, 1.0)
}

/// Aligns all passages into rows, in the order in which they are shown.
pub(super) fn rows(passages: &Passages) -> Vec<Draft> {
    let mut rows = Rows::default();
    let mut before = None;
    for (number, passage) in passages.list.iter().enumerate() {
        if number == 0 || passages.list.get(number - 1).map(|p| p.column) != Some(passage.column) {
            before = None;
        }
        if passage.opens_row() {
            before = Some(rows.place(passages, number, passage, before));
        }
    }
    offer_nearest(&mut rows.drafts, passages);
    rows.in_order()
}

#[derive(Default)]
struct Rows {
    drafts: Vec<Draft>,
    /// The references, in the order of `drafts`.
    references: Index,
    /// Numbers of drafts as they are shown.
    shown: Vec<usize>,
}

impl Rows {
    /// Puts a passage into its best row or opens one after the row of the passage before it; gives the row.
    fn place(
        &mut self,
        all: &Passages,
        number: usize,
        passage: &Passage,
        before: Option<usize>,
    ) -> usize {
        let found = self.references.sharing(&passage.prepared);
        let of_others = |candidate: &Candidate| {
            let reference = self.drafts.get(candidate.at).map(|draft| draft.reference);
            reference
                .and_then(|at| all.list.get(at))
                .is_some_and(|other| other.column != passage.column)
        };
        let best = strongest(found.into_iter().filter(of_others).collect(), CANDIDATES)
            .into_iter()
            .filter_map(|candidate| {
                Some((
                    candidate.at,
                    member(all, self.drafts.get(candidate.at)?.reference, number)?,
                ))
            })
            .filter(|(_, member)| member.score >= SAME)
            .max_by(|a, b| a.1.score.total_cmp(&b.1.score).then(b.0.cmp(&a.0)));
        match best {
            Some((row, member)) => {
                if let Some(draft) = self.drafts.get_mut(row) {
                    draft.members.push(member);
                }
                row
            }
            None => self.open(number, passage, before),
        }
    }

    fn open(&mut self, number: usize, passage: &Passage, before: Option<usize>) -> usize {
        let row = self.drafts.len();
        self.drafts.push(Draft {
            reference: number,
            members: Vec::new(),
            nearest: Vec::new(),
        });
        self.references.add(&passage.prepared);
        let after = before.and_then(|before| self.shown.iter().position(|&shown| shown == before));
        match (before, after) {
            (Some(_), Some(after)) => self.shown.insert(after + 1, row),
            _ if passage.column == 0 => self.shown.push(row),
            _ => self.shown.insert(0, row),
        }
        row
    }

    fn in_order(self) -> Vec<Draft> {
        let mut drafts: Vec<Option<Draft>> = self.drafts.into_iter().map(Some).collect();
        self.shown
            .into_iter()
            .filter_map(|row| drafts.get_mut(row)?.take())
            .collect()
    }
}

/// Measures a passage against a reference.
fn member(all: &Passages, reference: usize, passage: usize) -> Option<Member> {
    let features = features(
        &all.list.get(reference)?.prepared,
        &all.list.get(passage)?.prepared,
    );
    Some(Member {
        passage,
        score: sameness(&features),
        features,
    })
}

/// Looks in every column that a row lacks for what comes closest; what says the same joins.
fn offer_nearest(drafts: &mut [Draft], all: &Passages) {
    let mut index = Index::default();
    for passage in &all.list {
        index.add(&passage.prepared);
    }
    for draft in drafts {
        let Some(reference) = all.list.get(draft.reference) else {
            continue;
        };
        let mut filled = vec![false; all.columns];
        let columns = draft
            .members
            .iter()
            .map(|member| member.passage)
            .chain([draft.reference]);
        for column in columns.filter_map(|at| Some(all.list.get(at)?.column)) {
            filled[column] = true;
        }
        draft.nearest = vec![None; all.columns];
        let closest = closest_by_column(&index.sharing(&reference.prepared), all, &filled);
        for (column, candidate) in closest.into_iter().enumerate() {
            let Some(candidate) = candidate.filter(|c| c.overlap >= WORTH_A_LOOK) else {
                continue;
            };
            match member(all, draft.reference, candidate.at) {
                Some(member) if member.score >= SAME => draft.members.push(member),
                nearest => draft.nearest[column] = nearest,
            }
        }
        draft.members.sort_by_key(|member| member.passage);
    }
}

fn closest_by_column(
    candidates: &[Candidate],
    all: &Passages,
    filled: &[bool],
) -> Vec<Option<Candidate>> {
    let mut closest: Vec<Option<Candidate>> = vec![None; filled.len()];
    for &candidate in candidates {
        let Some(column) = all.list.get(candidate.at).map(|passage| passage.column) else {
            continue;
        };
        if filled.get(column) == Some(&false)
            && closest[column].is_none_or(|old| old.overlap < candidate.overlap)
        {
            closest[column] = Some(candidate);
        }
    }
    closest
}
