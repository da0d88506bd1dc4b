//! Articles that share most of their wording count once.

use super::keys::Keys;
use super::links::Cluster;
use super::sketches::Sketches;
use crate::cores;
use crate::model::{CutReason, Listed};

/// Share of the shorter sketch that two copies have in common. Partial rewrites of agency copy, which add a paragraph or drop one, lie
/// above; two reports that quote the same speech lie far below.
const COPY: f32 = 0.5;
/// Of articles that share a shingle, so many after each other are held together: copies are a chain, and furniture is no copy.
const NEXT: usize = 60;
/// Shingles whose articles are held together at a time, and by one core: what was joined at an earlier time is not held together again.
const TOGETHER: usize = 1 << 16;
const STRETCH: usize = 1 << 11;
/// Shingle hashes an article is looked up by.
const LOOKED_UP: usize = 12;

/// Numbers the independent texts: articles with the same number are copies of one another.
pub(super) fn independent_texts(keys: &[Keys], sketches: &Sketches) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..keys.len()).collect();
    let mut posted: Vec<(u32, u32)> = Vec::with_capacity(keys.len() * LOOKED_UP);
    for (index, one) in (0_u32..).zip(keys) {
        let looked_up = sketches.of(one.sketch).iter().take(LOOKED_UP);
        posted.extend(looked_up.map(|hash| (*hash, index)));
    }
    cores::sort(&mut posted);
    let runs = posted.chunk_by(|a, b| a.0 == b.0);
    let runs: Vec<&[(u32, u32)]> = runs.filter(|run| run.len() > 1).collect();
    for some in runs.chunks(TOGETHER) {
        let copies = cores::stretches(some, STRETCH, |runs| {
            let pairs = runs.iter().flat_map(|run| after_each_other(run));
            let apart = pairs.filter(|(a, b)| top(&parent, *a) != top(&parent, *b));
            let copies = apart.filter(|(a, b)| are_copies(keys, sketches, *a, *b));
            copies.collect::<Vec<_>>()
        });
        for (a, b) in copies.into_iter().flatten() {
            join(&mut parent, a, b);
        }
    }
    (0..keys.len())
        .map(|index| root(&mut parent, index))
        .collect()
}

/// Joins an outlet's own summary of an event, as its feed carries it, with its article on the event: the two are one text.
pub(super) fn join_summaries(articles: &[Listed], clusters: &[Cluster], texts: &mut [usize]) {
    for cluster in clusters.iter().filter(|one| one.members.len() > 1) {
        let told = cluster
            .members
            .iter()
            .filter_map(|at| Some((*at, articles.get(*at)?)));
        let (summaries, whole): (Vec<_>, Vec<_>) = told.partition(|(_, one)| is_summary(one));
        for (summary, one) in summaries {
            let name = one.outlet.as_ref().map(|outlet| &outlet.name);
            let own = || {
                let same = |other: &&(usize, &Listed)| {
                    name.is_some() && name == other.1.outlet.as_ref().map(|outlet| &outlet.name)
                };
                whole.iter().filter(same)
            };
            let titled = own().find(|(_, other)| other.title == one.title);
            if let Some((article, _)) = titled.or_else(|| own().next()) {
                join(texts, summary, *article);
            }
        }
    }
    for index in 0..texts.len() {
        let root = root(texts, index);
        if let Some(slot) = texts.get_mut(index) {
            *slot = root;
        }
    }
}

fn is_summary(one: &Listed) -> bool {
    one.cut
        .is_some_and(|cut| cut.reason == CutReason::SummaryOnly)
}

/// Pairs of the articles that share a shingle.
fn after_each_other(run: &[(u32, u32)]) -> impl Iterator<Item = (usize, usize)> + '_ {
    run.iter().enumerate().flat_map(|(at, (_, a))| {
        let next = run.iter().skip(at + 1).take(NEXT);
        next.map(|(_, b)| (*a as usize, *b as usize))
    })
}

fn are_copies(keys: &[Keys], sketches: &Sketches, a: usize, b: usize) -> bool {
    let (Some(a), Some(b)) = (keys.get(a), keys.get(b)) else {
        return false;
    };
    containment(sketches.of(a.sketch), sketches.of(b.sketch)) >= COPY
}

/// Estimates how much of the shorter text stands in the longer, from their smallest shingle hashes.
fn containment(a: &[u32], b: &[u32]) -> f32 {
    // beyond the smaller of the two largest kept hashes one of the sketches is blind
    let seen = a.last().zip(b.last()).map_or(0, |(a, b)| *a.min(b));
    let upto = |of: &[u32]| of.partition_point(|hash| *hash <= seen);
    let (m, n) = (upto(a), upto(b));
    let shorter = m.min(n);
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while i < m && j < n {
        let (x, y) = (a[i], b[j]);
        // without a branch, since which of the two is smaller cannot be foreseen
        shared += usize::from(x == y);
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    if shorter < 4 {
        0.0
    } else {
        super::refine::ratio(shared, shorter)
    }
}

/// Finds the number of a group, the smallest of its members.
pub(super) fn root(parent: &mut [usize], mut index: usize) -> usize {
    while let Some(&above) = parent.get(index) {
        if above == index {
            break;
        }
        let top = parent.get(above).copied().unwrap_or(above);
        if let Some(slot) = parent.get_mut(index) {
            *slot = top;
        }
        index = top;
    }
    index
}

/// Finds the same without shortening the way for those who come later.
fn top(parent: &[usize], mut index: usize) -> usize {
    while let Some(&above) = parent.get(index).filter(|above| **above != index) {
        index = above;
    }
    index
}

/// Joins two groups under the smaller number.
pub(super) fn join(parent: &mut [usize], a: usize, b: usize) {
    let (a, b) = (root(parent, a), root(parent, b));
    if let Some(slot) = parent.get_mut(a.max(b)) {
        *slot = a.min(b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Cut, Outlet};

    #[test]
    fn an_outlet_s_own_summary_is_no_text_beside_its_article() {
        let page = |outlet: &str, summary: bool| Listed {
            title: Some("Signed".to_owned()),
            outlet: Some(Outlet::named(outlet.to_owned()).into()),
            cut: summary.then_some(Cut {
                reason: CutReason::SummaryOnly,
                span: None,
            }),
            ..Listed::default()
        };
        let articles = [
            page("Courier", false),
            page("VSRT", true),
            page("Courier", true),
            page("VSRT", false),
            page("BWS", true),
        ];
        let cluster = Cluster {
            members: (0..5).collect(),
            ..Cluster::default()
        };
        let mut texts: Vec<usize> = (0..5).collect();
        join_summaries(&articles, &[cluster], &mut texts);
        assert_eq!(texts, [0, 1, 0, 1, 4]);
    }

    #[test]
    fn copies_share_a_number_and_others_do_not() {
        let mut sketches = Sketches::default();
        let keys = [[1, 2, 3, 4, 5], [11, 12, 13, 14, 15], [1, 2, 3, 4, 6]].map(|sketch| Keys {
            sketch: sketches.add(&sketch),
            ..Keys::default()
        });
        assert_eq!(independent_texts(&keys, &sketches), [0, 1, 0]);
    }
}
