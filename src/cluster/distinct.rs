//! Articles that say the same of the same days stand for one another: a page that is read twice changes nothing.

use super::corrections::Corrected;
use super::keys::Keys;
use super::links::Cluster;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// The articles that take part, without those that repeat another.
pub(super) struct Distinct {
    /// Indices of the articles that stand for themselves, sorted.
    pub(super) articles: Vec<usize>,
    /// Articles that repeat one of these: which, and the article.
    pub(super) twins: Vec<(usize, usize)>,
}

impl Distinct {
    /// Finds them; an article that the reader corrected always stands for itself.
    pub(super) fn among(keys: &[Keys], corrected: &Corrected) -> Self {
        let mut out = Self {
            articles: Vec::new(),
            twins: Vec::new(),
        };
        let named = corrected.named();
        let mut first: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
        for (index, one) in keys.iter().enumerate().filter(|(_, one)| one.eligible) {
            let alike = first.entry(one.text).or_default();
            let same = |other: &&usize| keys.get(**other).is_some_and(|other| other.repeats(one));
            match alike.iter().find(same).filter(|_| !named.contains(&index)) {
                Some(other) => out.twins.push((*other, index)),
                None => {
                    out.articles.push(index);
                    if !named.contains(&index) {
                        alike.push(index);
                    }
                }
            }
        }
        out
    }

    /// Gives the indices of articles by their numbers among those that stand for themselves.
    pub(super) fn indices(&self, numbers: &[u32]) -> Vec<usize> {
        let index = |number: &u32| self.articles.get(*number as usize).copied();
        numbers.iter().filter_map(index).collect()
    }

    /// Gives the numbers of pairs of indices.
    pub(super) fn numbers(&self, pairs: &BTreeSet<(usize, usize)>) -> Vec<(u32, u32)> {
        let number = |index: usize| u32::try_from(self.articles.binary_search(&index).ok()?).ok();
        let both = |(a, b): &(usize, usize)| Some((number(*a)?, number(*b)?));
        pairs.iter().filter_map(both).collect()
    }

    /// Puts the twins where the articles stand that they repeat.
    pub(super) fn with_twins(&self, mut clusters: Vec<Cluster>) -> Vec<Cluster> {
        if self.twins.is_empty() {
            return clusters;
        }
        let mut place: FxHashMap<usize, usize> = FxHashMap::default();
        for (at, cluster) in clusters.iter().enumerate() {
            place.extend(cluster.members.iter().map(|member| (*member, at)));
        }
        for (of, twin) in &self.twins {
            let cluster = place.get(of).and_then(|at| clusters.get_mut(*at));
            if let Some(cluster) = cluster {
                cluster.add_twin(*of, *twin);
            }
        }
        clusters
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_on_another_day_is_no_repetition() {
        let on = |day: i32| Keys {
            published: Some(day),
            eligible: true,
            ..Keys::default()
        };
        let found = Distinct::among(&[on(1), on(2), on(1)], &Corrected::default());
        assert_eq!((found.articles, found.twins), (vec![0, 1], vec![(0, 2)]));
    }
}
