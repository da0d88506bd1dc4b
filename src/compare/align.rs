//! Rows: passages of different articles that say the same thing.
//!
//! Columns are walked in order, the base first, headlines last. Every passage looks for the row whose *reference* (the passage that
//! opened it) it most surely repeats, and joins it if sure enough; otherwise it opens a row of its own. So every row has one
//! reference, several passages of one article may join one row, and rows may cross. A row that lacks a column is then offered
//! that column's nearest passage, headlines and passages of other rows included: a fact told twice is not left out.

use super::index::{Candidate, Index, strongest};
use super::passages::{Passage, Passages};
use crate::model::BlockKind;
use crate::similarity::{Features, features};

/// Probability from which two passages count as saying the same thing (docs/METHODS.md, "Rows and facts").
const SAME: f32 = 0.55;
/// The same for a passage that is only offered because its article has no other: it may say something else.
const OFFERED: f32 = 0.60;
/// References that a passage is compared with word by word, those sharing most wording first.
const CANDIDATES: usize = 6;
/// Passages of a row, its reference first, that a column without one is searched with.
const PROBES: usize = 3;
/// Overlap of wording below which a nearest passage is not looked at word by word.
const WORTH_A_LOOK: f32 = 0.06;

/// A passage in a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Member {
    /// Its number among all passages.
    pub(super) passage: usize,
    /// How surely it says what the reference says, 0 to 1.
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

/// Which of the two passages is the other's best partner in its article.
#[derive(Clone, Copy, PartialEq)]
enum Standing {
    /// Each is the other's.
    Mutual,
    /// This one is the reference's, but says something else better.
    First,
    /// Another passage of the same article is closer to the reference.
    Further,
}

/// Says how surely two passages state one fact, 0 to 1: a logistic model of features, fitted on one half of the samples' rows.
fn sureness(features: &Features, standing: Standing) -> f32 {
    let z = -7.4 + 9.1 * features.close_low - 1.3 * features.names_low
        + 1.8 * features.lost_high
        + 1.2 * features.function_high
        + 2.8 * features.plain_high
        + match standing {
            Standing::Mutual => 2.5,
            Standing::First => 1.2,
            Standing::Further => 0.0,
        };
    1.0 / (1.0 + (-z).exp())
}

/// Aligns all passages into rows, in the order in which they are shown.
pub(super) fn rows(passages: &Passages) -> Vec<Draft> {
    let mut rows = Rows {
        all: passages,
        drafts: Vec::new(),
        references: Index::default(),
        row_of: vec![None; passages.list.len()],
    };
    for kind in [BlockKind::Paragraph, BlockKind::Standfirst] {
        for column in 0..passages.columns {
            rows.place(column, kind);
        }
    }
    let order = rows.order();
    let mut drafts = rows.drafts;
    offer_nearest(&mut drafts, passages);
    let mut drafts: Vec<Option<Draft>> = drafts.into_iter().map(Some).collect();
    order
        .into_iter()
        .filter_map(|row| drafts.get_mut(row)?.take())
        .collect()
}

struct Rows<'a> {
    all: &'a Passages,
    drafts: Vec<Draft>,
    /// The references, in the order of `drafts`.
    references: Index,
    /// The row of each passage.
    row_of: Vec<Option<usize>>,
}

/// A passage and the row that it would join.
struct Proposal {
    passage: usize,
    row: usize,
    features: Features,
}

impl Rows<'_> {
    /// Puts a column's passages of one kind into their rows, or opens rows for them.
    fn place(&mut self, column: usize, kind: BlockKind) {
        let passages: Vec<usize> = self
            .all
            .column(column)
            .filter(|at| self.is(*at, kind))
            .collect();
        let proposals: Vec<Proposal> = passages
            .iter()
            .filter_map(|at| self.proposal(*at))
            .collect();
        let closeness = |proposal: &Proposal| sureness(&proposal.features, Standing::Further);
        for proposal in &proposals {
            let rivals = proposals.iter().filter(|other| other.row == proposal.row);
            let first = rivals
                .map(closeness)
                .all(|other| other <= closeness(proposal));
            let standing = if first {
                Standing::Mutual
            } else {
                Standing::Further
            };
            let score = sureness(&proposal.features, standing);
            if let Some(draft) = self.drafts.get_mut(proposal.row).filter(|_| score >= SAME) {
                draft.members.push(Member {
                    passage: proposal.passage,
                    score,
                    features: proposal.features,
                });
                self.settle(proposal.passage, proposal.row);
            }
        }
        for at in passages {
            if self.row_of.get(at) == Some(&None) {
                self.open(at);
            }
        }
    }

    fn is(&self, at: usize, kind: BlockKind) -> bool {
        self.all
            .list
            .get(at)
            .is_some_and(|passage| passage.block == kind)
    }

    fn settle(&mut self, passage: usize, row: usize) {
        if let Some(slot) = self.row_of.get_mut(passage) {
            *slot = Some(row);
        }
    }

    /// Finds the row that a passage most surely repeats.
    fn proposal(&self, at: usize) -> Option<Proposal> {
        let passage = self.all.list.get(at)?;
        let may_join = |candidate: &Candidate| {
            self.reference(candidate.at)
                .is_some_and(|other| other.column != passage.column || passage.block != other.block)
        };
        let found = self.references.sharing(&passage.prepared);
        strongest(found.into_iter().filter(may_join).collect(), CANDIDATES)
            .into_iter()
            .filter_map(|candidate| {
                Some(Proposal {
                    passage: at,
                    row: candidate.at,
                    features: features(&self.reference(candidate.at)?.prepared, &passage.prepared),
                })
            })
            .max_by(|a, b| {
                let sure = |proposal: &Proposal| sureness(&proposal.features, Standing::Further);
                sure(a).total_cmp(&sure(b)).then(b.row.cmp(&a.row))
            })
    }

    fn reference(&self, row: usize) -> Option<&Passage> {
        self.all.list.get(self.drafts.get(row)?.reference)
    }

    fn open(&mut self, at: usize) {
        let Some(passage) = self.all.list.get(at) else {
            return;
        };
        self.settle(at, self.drafts.len());
        self.references.add(&passage.prepared);
        self.drafts.push(Draft {
            reference: at,
            members: Vec::new(),
            nearest: Vec::new(),
        });
    }

    /// Lists the rows as they are shown: in the order of the base, other rows after the passage that they follow.
    fn order(&self) -> Vec<usize> {
        let mut shown: Vec<usize> = Vec::new();
        let mut before: Option<(usize, usize)> = None;
        for (at, passage) in self.all.list.iter().enumerate() {
            let Some(&Some(row)) = self.row_of.get(at) else {
                continue;
            };
            let opened_here = self
                .drafts
                .get(row)
                .is_some_and(|draft| draft.reference == at);
            let follows = before.filter(|(column, _)| *column == passage.column);
            if opened_here {
                let place =
                    follows.and_then(|(_, row)| shown.iter().position(|&other| other == row));
                let end = if passage.column == 0 { shown.len() } else { 0 };
                shown.insert(place.map_or(end, |place| place + 1), row);
            }
            before = Some((passage.column, row));
        }
        shown
    }
}

/// Looks in every column that a row lacks for what comes closest; what says the same joins.
fn offer_nearest(drafts: &mut [Draft], all: &Passages) {
    let mut index = Index::default();
    for passage in &all.list {
        index.add(&passage.prepared);
    }
    for draft in drafts {
        let probes: Vec<usize> = std::iter::once(draft.reference)
            .chain(draft.members.iter().map(|member| member.passage))
            .collect();
        let mut open = vec![true; all.columns];
        for column in probes
            .iter()
            .filter_map(|at| Some(all.list.get(*at)?.column))
        {
            if let Some(slot) = open.get_mut(column) {
                *slot = false;
            }
        }
        let closest = closest_by_column(&index, all, &probes, &open);
        draft.nearest = closest
            .into_iter()
            .map(|found| offered(all, found?))
            .collect();
        let found = draft
            .nearest
            .iter_mut()
            .filter(|slot| slot.is_some_and(|member| member.score >= OFFERED));
        draft.members.extend(found.filter_map(Option::take));
        draft.members.sort_by_key(|member| member.passage);
    }
}

/// A passage that comes closest to one of a row's own.
#[derive(Clone, Copy)]
struct Closest {
    probe: usize,
    found: Candidate,
}

/// Measures the passage that comes closest.
fn offered(all: &Passages, closest: Closest) -> Option<Member> {
    let prepared = |at: usize| Some(&all.list.get(at)?.prepared);
    let features = features(prepared(closest.probe)?, prepared(closest.found.at)?);
    Some(Member {
        passage: closest.found.at,
        score: sureness(&features, Standing::First),
        features,
    })
}

/// Finds in every open column the passage that shares most wording with one of the probes.
fn closest_by_column(
    index: &Index,
    all: &Passages,
    probes: &[usize],
    open: &[bool],
) -> Vec<Option<Closest>> {
    let mut closest: Vec<Option<Closest>> = vec![None; open.len()];
    for &probe in probes.iter().take(PROBES) {
        let Some(passage) = all.list.get(probe) else {
            continue;
        };
        let found = index.sharing(&passage.prepared).into_iter();
        for found in found.filter(|found| found.overlap >= WORTH_A_LOOK) {
            let column = all
                .list
                .get(found.at)
                .map_or(usize::MAX, |passage| passage.column);
            let slot = closest
                .get_mut(column)
                .filter(|_| open.get(column) == Some(&true));
            if let Some(slot) = slot
                && slot.is_none_or(|old| old.found.overlap < found.overlap)
            {
                *slot = Some(Closest { probe, found });
            }
        }
    }
    closest
}
