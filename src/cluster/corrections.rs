//! What the reader knows better: never overridden, and reported where it names something that is not there.

use crate::model::{Code, Correction, Listed, Notice};
use std::collections::{BTreeMap, BTreeSet};

/// Corrections by index of the article, and notices on stale ones.
#[derive(Clone, Debug, Default)]
pub(super) struct Corrected {
    /// Pairs that report one event.
    pub(super) same: BTreeSet<(usize, usize)>,
    /// Pairs that report different events.
    pub(super) different: BTreeSet<(usize, usize)>,
    /// Corrections that could not be followed.
    pub(super) warnings: Vec<Notice>,
}

impl Corrected {
    /// Gives what the reader said of a pair, as a belief.
    pub(super) fn belief(&self, a: usize, b: usize) -> Option<f32> {
        let pair = (a.min(b), a.max(b));
        // certain enough that no mean over a group can outvote it
        self.same
            .contains(&pair)
            .then_some(1e6)
            .or_else(|| self.parted(a, b).then_some(0.0))
    }

    /// Lists the articles of all pairs.
    pub(super) fn named(&self) -> BTreeSet<usize> {
        let pairs = self.same.iter().chain(&self.different);
        pairs.flat_map(|(a, b)| [*a, *b]).collect()
    }

    /// Says whether the reader parted two articles.
    pub(super) fn parted(&self, a: usize, b: usize) -> bool {
        self.different.contains(&(a.min(b), a.max(b)))
    }
}

/// Turns corrections into pairs of indices; an article that is a file of its own also goes by its path.
pub(super) fn read(articles: &[Listed], corrections: &[Correction]) -> Corrected {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    // a corpus may hold a million articles, and corrections are rare
    for (index, one) in articles
        .iter()
        .enumerate()
        .filter(|_| !corrections.is_empty())
    {
        places.insert(&one.id, index);
        if one.record.is_none() {
            places.entry(&one.path).or_insert(index);
        }
    }
    let mut out = Corrected::default();
    for correction in corrections {
        match correction {
            Correction::Same(ids) => {
                let found = found(&places, ids, &mut out.warnings);
                out.same.extend(pairs(&found));
            }
            Correction::Different(ids) => {
                let found = found(&places, ids, &mut out.warnings);
                out.different.extend(pairs(&found));
            }
            // these were honoured before clustering; only a stale one is said here
            Correction::Date { article, .. } | Correction::Outlet { article, .. } => {
                found(&places, std::slice::from_ref(article), &mut out.warnings);
            }
            Correction::EntityAlias { .. } => {}
        }
    }
    for pair in out.same.intersection(&out.different) {
        let name = articles.get(pair.0).map_or("", |one| one.id.as_str());
        let what = "the corrections say both that it is the same event and that it is not";
        out.warnings.push(Notice::new(
            Code::StaleCorrection,
            name,
            what,
            "remove one of the two; they were kept apart",
        ));
    }
    let contradicted: Vec<_> = out.same.intersection(&out.different).copied().collect();
    contradicted.iter().for_each(|pair| {
        out.same.remove(pair);
    });
    out
}

fn found(places: &BTreeMap<&str, usize>, ids: &[String], warnings: &mut Vec<Notice>) -> Vec<usize> {
    let mut found = Vec::new();
    for id in ids {
        match places.get(id.as_str()) {
            Some(index) => found.push(*index),
            None => warnings.push(Notice::new(
                Code::StaleCorrection,
                id.clone(),
                "a correction names this article, which is not among the pages",
                "remove it from the corrections file, or add the page",
            )),
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn pairs(found: &[usize]) -> impl Iterator<Item = (usize, usize)> + '_ {
    found
        .iter()
        .enumerate()
        .flat_map(|(at, a)| found.iter().skip(at + 1).map(move |b| (*a, *b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(id: &str) -> Listed {
        Listed {
            id: id.into(),
            ..Listed::default()
        }
    }

    #[test]
    fn groups_become_pairs_and_unknown_ids_are_said() {
        let ids = ["a", "b", "gone"].map(String::from).to_vec();
        let read = read(&[article("a"), article("b")], &[Correction::Same(ids)]);
        assert_eq!(read.same.into_iter().collect::<Vec<_>>(), [(0, 1)]);
        assert_eq!(read.warnings.len(), 1);
        assert_eq!(read.warnings[0].path, "gone");
    }

    #[test]
    fn a_contradiction_is_said_and_keeps_apart() {
        let ids = vec!["a".to_owned(), "b".to_owned()];
        let both = [Correction::Same(ids.clone()), Correction::Different(ids)];
        let read = read(&[article("a"), article("b")], &both);
        assert!(read.same.is_empty() && read.parted(1, 0));
        assert_eq!(read.warnings.len(), 1);
    }
}
