//! What is kept of the beliefs inside a component: the strongest links of an event, and who almost belonged.

use super::refine::ratio;
use std::collections::{BTreeMap, BTreeSet};

/// Links kept for each article.
const LINKS_EACH: usize = 2;
/// Near misses kept.
const NEAR_MISSES: usize = 5;
/// Beliefs between an event and articles outside that are worth mentioning.
const NEAR_MISS: f32 = 0.15;

/// Articles of one event, and how sure it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Cluster {
    /// Indices of the articles, sorted.
    pub(super) members: Vec<usize>,
    /// By member: the sum of belief in its pairs with the others.
    pub(super) central: Vec<f32>,
    /// Mean belief over all pairs of members; a single article is sure of itself.
    pub(super) confidence: f32,
    /// The strongest links of every member, the strongest first.
    pub(super) links: Vec<(usize, usize, f32)>,
    /// Articles outside that almost belonged, the likeliest first.
    pub(super) near: Vec<(usize, f32)>,
    /// Articles of events that the reader's corrections keep apart from this one.
    pub(super) parted: BTreeSet<usize>,
}

/// Notes in the clusters which events the reader keeps apart from them.
pub(super) fn note_parted(clusters: &mut [Cluster], different: &BTreeSet<(usize, usize)>) {
    let home = |clusters: &[Cluster], article: usize| {
        let holds = |one: &Cluster| one.members.binary_search(&article).is_ok();
        clusters.iter().position(holds)
    };
    for (a, b) in different {
        let (Some(a), Some(b)) = (home(clusters, *a), home(clusters, *b)) else {
            continue;
        };
        for (here, there) in [(a, b), (b, a)] {
            let others = clusters.get(there).map(|one| one.members.clone());
            if let (Some(one), Some(others)) = (clusters.get_mut(here), others) {
                one.parted.extend(others);
            }
        }
    }
}

impl Cluster {
    /// Sums up a group of places in a component, given the belief for every pair of places.
    pub(super) fn new(
        component: &[usize],
        group: &[usize],
        belief: impl Fn(usize, usize) -> f32,
    ) -> Self {
        let within = || {
            let pairs = group.iter().enumerate();
            pairs.flat_map(|(at, a)| group.iter().skip(at + 1).map(move |b| (*a, *b)))
        };
        let all: f32 = within().map(|(a, b)| belief(a, b).min(1.0)).sum();
        let pairs = within().count();
        let central = |a: &usize| {
            let others = group.iter().filter(|b| *b != a);
            others.map(|b| belief(*a, *b).min(1.0)).sum()
        };
        let index = |place: &usize| component.get(*place).copied();
        let beliefs = within().filter_map(|(a, b)| Some((index(&a)?, index(&b)?, belief(a, b))));
        Self {
            members: group.iter().filter_map(index).collect(),
            central: group.iter().map(central).collect(),
            confidence: if pairs == 0 {
                1.0
            } else {
                all * ratio(1, pairs)
            },
            links: strongest(beliefs.collect()),
            near: near(component, group, belief),
            parted: BTreeSet::new(),
        }
    }

    /// Adds an article that says the same as a member and stands wherever that one stands.
    pub(super) fn add_twin(&mut self, of: usize, twin: usize) {
        let Ok(at) = self.members.binary_search(&of) else {
            return;
        };
        let central = self.central.get(at).copied().unwrap_or(0.0);
        let (Ok(place) | Err(place)) = self.members.binary_search(&twin);
        self.members.insert(place, twin);
        self.central.insert(place, central);
        self.links.push((of.min(twin), of.max(twin), 1.0));
    }
}

/// Picks the strongest links of every member.
fn strongest(mut beliefs: Vec<(usize, usize, f32)>) -> Vec<(usize, usize, f32)> {
    beliefs.sort_by(|x, y| y.2.total_cmp(&x.2).then((x.0, x.1).cmp(&(y.0, y.1))));
    let mut each: BTreeMap<usize, usize> = BTreeMap::new();
    beliefs.retain(|(a, b, _)| {
        let has = |index: &usize| each.get(index).copied().unwrap_or(0);
        let wanted = has(a) < LINKS_EACH || has(b) < LINKS_EACH;
        if wanted {
            *each.entry(*a).or_default() += 1;
            *each.entry(*b).or_default() += 1;
        }
        wanted
    });
    beliefs
}

/// Picks who almost belonged: articles outside, each with its greatest belief.
fn near(
    component: &[usize],
    group: &[usize],
    belief: impl Fn(usize, usize) -> f32,
) -> Vec<(usize, f32)> {
    let mut outside = Vec::new();
    for (place, index) in component.iter().enumerate() {
        if group.binary_search(&place).is_err() {
            let beliefs = group.iter().map(|member| belief(*member, place));
            outside.extend(beliefs.filter(|b| *b >= NEAR_MISS).map(|b| (*index, b)));
        }
    }
    outside.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    let mut seen = BTreeSet::new();
    outside.retain(|(other, _)| seen.insert(*other));
    outside.truncate(NEAR_MISSES);
    outside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_keeps_its_strongest_links_and_who_almost_belonged() {
        let belief = |a: usize, b: usize| if a.max(b) == 2 { 0.2 } else { 0.9 };
        let cluster = Cluster::new(&[10, 11, 12], &[0, 1], belief);
        assert_eq!(cluster.members, [10, 11]);
        assert_eq!(cluster.links, [(10, 11, 0.9)]);
        assert_eq!(cluster.near, [(12, 0.2)]);
    }

    #[test]
    fn a_correction_keeps_whole_events_apart() {
        let of = |members: &[usize]| Cluster {
            members: members.to_vec(),
            ..Cluster::default()
        };
        let mut clusters = [of(&[0, 1]), of(&[2, 3]), of(&[4])];
        note_parted(&mut clusters, &BTreeSet::from([(1, 2)]));
        assert_eq!(clusters[0].parted, BTreeSet::from([2, 3]));
        assert_eq!(clusters[1].parted, BTreeSet::from([0, 1]));
        assert!(clusters[2].parted.is_empty());
    }

    #[test]
    fn a_twin_stands_where_the_other_stands() {
        let mut cluster = Cluster::new(&[10], &[0], |_, _| 0.0);
        cluster.add_twin(10, 3);
        assert_eq!(
            (cluster.members, cluster.links),
            (vec![3, 10], vec![(3, 10, 1.0)])
        );
    }
}
