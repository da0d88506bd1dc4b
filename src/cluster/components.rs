//! Third step: what hangs together loosely. Events are found inside these, never across.

use super::alike::{Laid, square};
use super::candidates::{Index, Shared};
use super::copies::{join, root};
use super::keys::Keys;
use crate::cores;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;

/// Two articles this alike by background rarity hang together; far below what one event needs, so that nothing is lost here.
const LOOSE: f32 = 0.17;
/// A component with more articles is parted, so that the last step stays bounded.
const LARGEST: usize = 600;
/// Likeness below which nothing joins there, once the days between are counted: well below what one event needs.
const TIGHT: f32 = 0.25;
/// Parts of a component that was too large have at most so many articles: the last step is quadratic in them.
const PART: usize = 120;
/// Days after which likeness counts for a third, where a component is parted.
const FADES: f32 = 14.0;
/// Articles whose partners are looked up by one core at a time.
const STRETCH: usize = 2048;

/// That two articles are alike, the smaller number first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Edge {
    a: u32,
    b: u32,
    alike: f32,
}

/// Finds the pairs among candidates that are at least loosely alike, sorted, in portions: they take much memory and are held once.
pub(super) fn edges(keys: &[&Keys], index: &Index) -> Vec<Vec<Edge>> {
    let squares = cores::map(keys, |one| (square(&one.words), square(&one.lead)));
    let all: Vec<u32> = (0_u32..).take(keys.len()).collect();
    cores::stretches(&all, STRETCH, |part| {
        let mut shared = Shared::among(keys.len());
        let (mut words, mut lead) = (Laid::new(), Laid::new());
        let mut edges = Vec::new();
        for &a in part {
            let (one, of_one) = (keys[a as usize], squares[a as usize]);
            words.lay(&one.words, of_one.0);
            lead.lay(&one.lead, of_one.1);
            for b in index.partners(a, &mut shared) {
                let (other, of_other) = (keys[b as usize], squares[b as usize]);
                let alike = words
                    .cosine(&other.words, of_other.0)
                    .max(lead.cosine(&other.lead, of_other.1));
                edges.extend((alike >= LOOSE).then_some(Edge { a, b, alike }));
            }
        }
        edges
    })
}

/// Finds the components, each sorted, in the order of their first articles; `same` are pairs that the reader joined.
pub(super) fn components(
    keys: &[&Keys],
    edges: Vec<Vec<Edge>>,
    same: &[(u32, u32)],
) -> Vec<Vec<u32>> {
    let mut parent: Vec<usize> = (0..keys.len()).collect();
    for Edge { a, b, .. } in edges.iter().flatten() {
        join(&mut parent, *a as usize, *b as usize);
    }
    for (a, b) in same {
        join(&mut parent, *a as usize, *b as usize);
    }
    let groups = groups(&mut parent);
    if groups.iter().all(|group| group.len() <= LARGEST) {
        return groups;
    }
    let mut large = vec![false; keys.len()];
    let too_large = groups.iter().filter(|group| group.len() > LARGEST);
    for place in too_large.flatten() {
        large[*place as usize] = true;
    }
    let parts = parted(keys, edges, same, &large);
    let whole = groups.into_iter().filter(|group| group.len() <= LARGEST);
    let mut all: Vec<Vec<u32>> = whole.chain(parts).collect();
    all.sort_unstable();
    all
}

/// The groups of a forest, each sorted, in the order of their first members.
fn groups(parent: &mut [usize]) -> Vec<Vec<u32>> {
    let mut place: FxHashMap<usize, usize> = FxHashMap::default();
    let mut groups: Vec<Vec<u32>> = Vec::new();
    for (number, at) in (0_u32..).zip(0..parent.len()) {
        let group = *place.entry(root(parent, at)).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[group].push(number);
    }
    groups
}

/// Parts what grew too large: joins from the greatest likeness down, which fades with the days between, up to [`PART`] articles.
fn parted(
    keys: &[&Keys],
    edges: Vec<Vec<Edge>>,
    same: &[(u32, u32)],
    large: &[bool],
) -> Vec<Vec<u32>> {
    let inside = |edge: &Edge| large[edge.a as usize];
    let faded = |edge: Edge| {
        let strength = edge.alike * fade(keys[edge.a as usize], keys[edge.b as usize]);
        // the bits of positive numbers are in the order of the numbers
        (Reverse(strength.to_bits()), edge.a, edge.b)
    };
    let edges = edges.into_iter().flatten().filter(inside).map(faded);
    let strong = edges.filter(|(Reverse(bits), ..)| f32::from_bits(*bits) >= TIGHT);
    let mut strongest: Vec<_> = strong.collect();
    cores::sort(&mut strongest);
    let mut parent: Vec<usize> = (0..keys.len()).collect();
    let mut sizes = vec![1_usize; keys.len()];
    let mut joined = |a: u32, b: u32, most: usize| {
        let (a, b) = (root(&mut parent, a as usize), root(&mut parent, b as usize));
        let size = sizes[a] + sizes[b];
        if a != b && size <= most {
            join(&mut parent, a, b);
            sizes[a.min(b)] = size;
        }
    };
    same.iter().for_each(|(a, b)| joined(*a, *b, usize::MAX));
    strongest.iter().for_each(|(_, a, b)| joined(*a, *b, PART));
    let mut parts = groups(&mut parent);
    parts.retain(|part| part.first().is_some_and(|first| large[*first as usize]));
    parts
}

/// How much of a likeness is left over the days between two articles: as near as their event days or their publication say.
fn fade(a: &Keys, b: &Keys) -> f32 {
    let apart = |x: Option<i32>, y: Option<i32>| Some((x? - y?).unsigned_abs());
    let events = apart(a.event.day(), b.event.day());
    let published = apart(a.published, b.published);
    let days = events.into_iter().chain(published).min().unwrap_or(0);
    let days = f32::from(u16::try_from(days).unwrap_or(u16::MAX));
    (-days / FADES).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_that_grew_too_large_is_parted_by_time() {
        let on = |number: u32| Keys {
            published: Some(if number < 100 { 0 } else { 50 }),
            ..Keys::default()
        };
        let keys: Vec<Keys> = (0..LARGEST as u32 + 1).map(on).collect();
        let keys: Vec<&Keys> = keys.iter().collect();
        let chain = |a: u32| Edge {
            a,
            b: a + 1,
            alike: 0.5,
        };
        let edges: Vec<Edge> = (0..LARGEST as u32).map(chain).collect();
        assert_eq!(
            components(&keys[..300], vec![edges[..299].to_vec()], &[]).len(),
            1
        );
        let parts = components(&keys, vec![edges], &[]);
        assert!(parts.iter().all(|part| part.len() <= PART));
        assert_eq!(parts[0].len(), 100);
    }
}
