//! How strongly passages of different articles repeat each other, for those that share enough words to be held against each other.

use super::super::passages::Passages;
use super::sure::strength;
use crate::similarity::features;

/// Pairs of passages held against each other at most, shared out evenly.
const MAX_PAIRS: usize = 24_000;
/// Partners that a passage chooses in any case, and at most.
const PARTNERS: (usize, usize) = (6, 24);
/// Partners that a passage chooses in one article at most.
const IN_ARTICLE: usize = 3;

/// The strengths of all pairs that were held against each other.
pub(in crate::compare) struct Edges {
    /// For each passage its partners, in the order of their numbers.
    partners: Vec<Vec<(usize, f32)>>,
}

impl Edges {
    /// Holds every passage against those that share most wording with it.
    pub(in crate::compare) fn of(all: &Passages) -> Self {
        let most = MAX_PAIRS / all.list.len().max(1);
        let most = most.clamp(PARTNERS.0, PARTNERS.1);
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for passage in 0..all.list.len() {
            let chosen = chosen(all, passage, most).into_iter();
            pairs.extend(chosen.map(|other| (passage.min(other), passage.max(other))));
        }
        pairs.sort_unstable();
        pairs.dedup();
        let mut edges = Self {
            partners: vec![Vec::new(); all.list.len()],
        };
        for (a, b) in pairs {
            if let (Some(one), Some(other)) = (all.list.get(a), all.list.get(b)) {
                let strength = strength(&features(&one.prepared, &other.prepared));
                edges.add(a, b, strength);
                edges.add(b, a, strength);
            }
        }
        for partners in &mut edges.partners {
            partners.sort_unstable_by_key(|(at, _)| *at);
        }
        edges
    }

    fn add(&mut self, from: usize, to: usize, strength: f32) {
        if let Some(list) = self.partners.get_mut(from) {
            list.push((to, strength));
        }
    }

    /// Lists a passage's partners with their strengths.
    pub(in crate::compare) fn partners(&self, passage: usize) -> &[(usize, f32)] {
        self.partners.get(passage).map_or(&[], Vec::as_slice)
    }
}

/// Chooses a passage's partners in other articles, at most [`IN_ARTICLE`] in each.
fn chosen(all: &Passages, passage: usize, most: usize) -> Vec<usize> {
    let column = |at: usize| all.list.get(at).map_or(usize::MAX, |one| one.column);
    let mut taken = vec![0; all.columns];
    let mut out = Vec::new();
    for near in all.neighbours.get(passage).into_iter().flatten() {
        let there = column(near.at);
        let room = taken.get_mut(there).filter(|count| **count < IN_ARTICLE);
        if let Some(count) = room.filter(|_| there != column(passage)) {
            *count += 1;
            out.push(near.at);
        }
        if out.len() == most {
            break;
        }
    }
    out
}
