//! How alike two passages of a row are in themselves, worked out once for all signals.

use super::super::clauses::clauses;
use super::View;
use super::read::Token;
use crate::model::Evidence;
use crate::similarity::{Prepared, Weights, features, likeness_by};
use crate::text::Span;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::rc::Rc;

/// How alike two passages of a row must be for a signal to treat them as one fact. Rows also hold passages that merely touch on each other: of those
/// below this on half 1 of the samples three in four told something else, of those above one in ten.
pub(super) const ALIKE: f32 = 0.43;

/// What a number in one passage takes away where the other has none: "some 210 ships in two months" is not "another two months".
const LONE: f32 = 0.1;

/// What is known so far: passages as they were read and prepared, and pairs with their likeness.
pub(in crate::compare) struct Alike {
    /// Rarity of words at large: how alike two passages are does not depend on the others.
    pub(super) weights: Weights,
    pub(super) read: RefCell<FxHashMap<Evidence, Rc<[Token]>>>,
    prepared: RefCell<FxHashMap<Evidence, Rc<Prepared>>>,
    pairs: RefCell<FxHashMap<(Evidence, Evidence), Likeness>>,
}

impl Alike {
    pub(in crate::compare) fn new(weights: Weights) -> Self {
        Self {
            weights,
            read: RefCell::default(),
            prepared: RefCell::default(),
            pairs: RefCell::default(),
        }
    }
}

/// How alike two passages are, and whether only one has a number that the other lacks.
#[derive(Clone, Copy)]
struct Likeness {
    score: f32,
    number_lone: bool,
}

impl View<'_> {
    /// Says how alike two passages are in themselves, whatever else stands in their row.
    pub(super) fn likeness(&self, a: Evidence, b: Evidence) -> f32 {
        self.compared(a, b).score
    }

    /// Says whether two passages are alike enough in themselves to tell one fact.
    pub(super) fn alike(&self, a: Evidence, b: Evidence) -> bool {
        self.likeness(a, b) >= ALIKE
    }

    /// Says how alike two passages are, less [`LONE`] where a number stands in only one of them: for what is said of the fact as a whole.
    pub(super) fn same_fact(&self, a: Evidence, b: Evidence) -> f32 {
        let found = self.compared(a, b);
        found.score - if found.number_lone { LONE } else { 0.0 }
    }

    /// Compares two passages, once for either order.
    fn compared(&self, a: Evidence, b: Evidence) -> Likeness {
        let (a, b) = (a.min(b), a.max(b));
        let known = self.alike.pairs.borrow().get(&(a, b)).copied();
        known.unwrap_or_else(|| {
            let (one, other) = (self.prepared(a), self.prepared(b));
            let features = features(&one, &other);
            let found = Likeness {
                score: likeness_by(&features, &one, &other),
                number_lone: features.number_lone,
            };
            self.alike.pairs.borrow_mut().insert((a, b), found);
            found
        })
    }

    /// Gives for each passage the clause that is most like one of the others.
    pub(super) fn clauses_of(&self, passages: &[Evidence]) -> Vec<Evidence> {
        let clause = |passage: &Evidence| self.clause_of(*passage, passages);
        passages.iter().map(clause).collect()
    }

    /// Gives the clause of a passage that is most like one of the others; the passage itself where it has one clause.
    pub(super) fn clause_of(&self, passage: Evidence, passages: &[Evidence]) -> Evidence {
        let at = |span: Span| Evidence { span, ..passage };
        let clauses = clauses(self.text(passage.article), passage.span);
        if let [span] = clauses.as_slice() {
            return at(*span);
        }
        let likeness = |clause: Evidence| {
            let others = passages.iter().filter(|other| **other != passage);
            let each = others.map(|other| self.likeness(clause, *other));
            each.fold(0.0, f32::max)
        };
        let scored = clauses
            .into_iter()
            .map(|span| (likeness(at(span)), at(span)));
        let best = scored.reduce(|best, one| if one.0 > best.0 { one } else { best });
        best.map_or(passage, |(_, clause)| clause)
    }

    fn prepared(&self, passage: Evidence) -> Rc<Prepared> {
        let known = self.alike.prepared.borrow().get(&passage).cloned();
        known.unwrap_or_else(|| {
            let read = self.read(passage);
            let words = read.iter().map(|word| (word.span, Rc::clone(&word.form)));
            let made = Rc::new(Prepared::of_read(words, &self.alike.weights));
            let mut all = self.alike.prepared.borrow_mut();
            all.insert(passage, Rc::clone(&made));
            made
        })
    }
}
