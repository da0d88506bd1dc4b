//! Third step: what hangs together loosely. Events are found inside these, never across.

use super::copies::{join, root};
use super::corrections::Corrected;
use super::keys::Keys;
use super::rarity::background_weight;
use super::terms::{Terms, Weighed};
use std::collections::BTreeMap;

/// Two articles this alike by background rarity hang together; far below what one event needs, so that nothing is lost here.
const LOOSE: f32 = 0.17;
/// A component with more articles is cut at a higher likeness, so that the last step stays bounded.
const LARGEST: usize = 600;
/// By how much the likeness is raised each time.
const STEP: f32 = 0.04;

/// Finds the components, each sorted, in the order of their first articles.
pub(super) fn components(
    keys: &[Keys],
    pairs: &[(u32, u32)],
    corrected: &Corrected,
) -> Vec<Vec<usize>> {
    let mut edges: Vec<(usize, usize, f32)> = Vec::with_capacity(pairs.len());
    for (a, b) in pairs {
        let (a, b) = (*a as usize, *b as usize);
        if let (Some(x), Some(y)) = (keys.get(a), keys.get(b)) {
            let alike = alike(x, y);
            if alike >= LOOSE {
                edges.push((a, b, alike));
            }
        }
    }
    edges.extend(corrected.same.iter().map(|(a, b)| (*a, *b, f32::INFINITY)));
    let eligible: Vec<usize> = (0..keys.len())
        .filter(|index| keys.get(*index).is_some_and(|one| one.eligible))
        .collect();
    split(&eligible, &edges, LOOSE)
}

fn alike(a: &Keys, b: &Keys) -> f32 {
    let cosine = |a: &Terms, b: &Terms| {
        Weighed::new(a, background_weight).cosine(&Weighed::new(b, background_weight))
    };
    cosine(&a.words, &b.words).max(cosine(&a.lead, &b.lead))
}

/// Joins what the edges join, and cuts what grew too large at a higher likeness.
fn split(members: &[usize], edges: &[(usize, usize, f32)], least: f32) -> Vec<Vec<usize>> {
    let place: BTreeMap<usize, usize> = members
        .iter()
        .enumerate()
        .map(|(place, index)| (*index, place))
        .collect();
    let mut parent: Vec<usize> = (0..members.len()).collect();
    for (a, b, _) in edges.iter().filter(|(_, _, alike)| *alike >= least) {
        if let (Some(a), Some(b)) = (place.get(a), place.get(b)) {
            join(&mut parent, *a, *b);
        }
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (place, index) in members.iter().enumerate() {
        groups
            .entry(root(&mut parent, place))
            .or_default()
            .push(*index);
    }
    let mut out = Vec::new();
    for group in groups.into_values() {
        if group.len() <= LARGEST || least > 1.0 {
            out.push(group);
        } else {
            let inside = |edge: &&(usize, usize, f32)| {
                group.binary_search(&edge.0).is_ok() && edge.2 >= least + STEP
            };
            let edges: Vec<_> = edges.iter().filter(inside).copied().collect();
            out.extend(split(&group, &edges, least + STEP));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_that_grew_too_large_is_cut_where_it_is_thin() {
        let all: Vec<usize> = (0..LARGEST + 10).collect();
        let chain = |a: usize| (a, a + 1, if a == 299 { LOOSE } else { 0.5 });
        let edges: Vec<_> = (0..LARGEST + 9).map(chain).collect();
        let sizes: Vec<usize> = split(&all, &edges, LOOSE).iter().map(Vec::len).collect();
        assert_eq!(sizes, [300, 310]);
    }
}
