//! What speaks for a passage telling the fact of a row, and what against.

use super::edges::Edges;
use super::sure::{NOTHING, Witness};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Strength of what a passage says elsewhere, where nothing like it was found: it says something, too.
const UNCLAIMED: f32 = -2.0;

/// How strongly the passages of one article tell each row: the strongest, and the strongest other.
#[derive(Clone, Copy)]
pub(super) struct Rival {
    passage: usize,
    strength: f32,
    other: f32,
}

/// The rivals of one article by row. Passages are held against those of other articles only, so that they stay as they are while the
/// article's own passages move.
pub(super) type Rivals = FxHashMap<usize, Rival>;

/// Gathers the rivals of an article's passages.
pub(super) fn rivals(passages: Range<usize>, edges: &Edges, row_of: &[Option<usize>]) -> Rivals {
    let mut out = Rivals::default();
    for passage in passages {
        for (row, strength) in told_in_rows(passage, edges, row_of) {
            let nobody = Rival {
                passage,
                strength: NOTHING,
                other: NOTHING,
            };
            out.entry(row).or_insert(nobody).add(passage, strength);
        }
    }
    out
}

impl Rival {
    fn add(&mut self, passage: usize, strength: f32) {
        if passage == self.passage {
            self.strength = self.strength.max(strength);
        } else if strength > self.strength {
            (self.other, self.strength, self.passage) = (self.strength, strength, passage);
        } else {
            self.other = self.other.max(strength);
        }
    }

    fn of(self, passage: usize) -> f32 {
        if passage == self.passage {
            self.other
        } else {
            self.strength
        }
    }
}

/// Lists the rows of a passage's partners with their strengths.
fn told_in_rows<'a>(
    passage: usize,
    edges: &'a Edges,
    row_of: &'a [Option<usize>],
) -> impl Iterator<Item = (usize, f32)> + 'a {
    let partners = edges.partners(passage).iter();
    partners.filter_map(|(other, strength)| Some(((*row_of.get(*other)?)?, *strength)))
}

/// A passage and all rows with which it was held against.
pub(super) struct Sight<'a> {
    passage: usize,
    running: bool,
    rivals: &'a Rivals,
    /// Row and strength of each partner, by row, the strongest first.
    found: Vec<(usize, f32)>,
}

impl<'a> Sight<'a> {
    /// Looks from a passage at the rows of its partners.
    pub(super) fn of(
        passage: usize,
        running: bool,
        edges: &Edges,
        row_of: &[Option<usize>],
        rivals: &'a Rivals,
    ) -> Self {
        let mut found: Vec<(usize, f32)> = told_in_rows(passage, edges, row_of).collect();
        found.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        Self {
            passage,
            running,
            rivals,
            found,
        }
    }

    /// Lists the rows in sight, each once.
    pub(super) fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        self.found
            .chunk_by(|a, b| a.0 == b.0)
            .filter_map(|row| Some(row.first()?.0))
    }

    /// Weighs a row that has so many passages in other articles.
    pub(super) fn witness(&self, row: usize, others: usize) -> Witness {
        let begin = self.found.partition_point(|(other, _)| *other < row);
        let mut here = self.found.iter().skip(begin);
        let mut next = || here.next().filter(|(other, _)| *other == row);
        let best = next().map_or(NOTHING, |(_, strength)| strength.max(NOTHING));
        let second = match next() {
            Some((_, strength)) => *strength,
            None if others > 1 => NOTHING,
            None => best,
        };
        let elsewhere = self.found.iter().filter(|(other, _)| *other != row);
        let claimed = elsewhere.map(|(_, strength)| *strength);
        Witness {
            best,
            second,
            claimed: claimed.fold(UNCLAIMED, f32::max),
            rival: self
                .rivals
                .get(&row)
                .map_or(NOTHING, |rival| rival.of(self.passage)),
            running: self.running,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_not_its_own_rival() {
        let mut rival = Rival {
            passage: 3,
            strength: 1.0,
            other: NOTHING,
        };
        assert_eq!((rival.of(3), rival.of(4)), (NOTHING, 1.0));
        rival.add(4, 2.0);
        assert_eq!((rival.of(3), rival.of(4)), (2.0, 1.0));
    }
}
