//! Last step: events inside a component, by average linkage.

use super::Options;
use super::blend::{belief, threshold};
use super::corrections::Corrected;
use super::features::Component;
use super::keys::Keys;
use super::links::Cluster;

/// Finds the events of a component; it is quadratic in the component, whose size is capped.
pub(super) fn refine(
    keys: &[Keys],
    component: &[usize],
    corrected: &Corrected,
    options: &Options,
) -> Vec<Cluster> {
    let measured = Component::new(keys, component);
    let matrix = Matrix::new(component.len(), |a, b| {
        let (Some(&x), Some(&y)) = (component.get(a), component.get(b)) else {
            return 0.0;
        };
        let known = corrected.belief(x, y);
        known.unwrap_or_else(|| belief(&measured.figures(a, b)))
    });
    let least = if options.together {
        0.0
    } else {
        threshold(options.merge)
    };
    let groups = average_linkage(&matrix, least, |group, other| {
        group.iter().any(|a| {
            other.iter().any(|b| matches!(component.get(*a).zip(component.get(*b)), Some((x, y)) if corrected.parted(*x, *y)))
        })
    });
    groups
        .iter()
        .map(|group| Cluster::new(component, group, |a, b| matrix.get(a, b)))
        .collect()
}

/// A symmetric table of likenesses or beliefs.
pub(super) struct Matrix {
    size: usize,
    cells: Vec<f32>,
}

impl Matrix {
    /// Fills the table; `of` is asked with the smaller place first.
    pub(super) fn new(size: usize, of: impl Fn(usize, usize) -> f32) -> Self {
        let mut cells = vec![0.0; size * size];
        for a in 0..size {
            for b in a + 1..size {
                let alike = of(a, b);
                for at in [a * size + b, b * size + a] {
                    if let Some(cell) = cells.get_mut(at) {
                        *cell = alike;
                    }
                }
            }
        }
        Self { size, cells }
    }

    /// Gives a row, to be filled beyond the diagonal.
    pub(super) fn row(&mut self, a: usize) -> &mut [f32] {
        let start = a * self.size;
        self.cells
            .get_mut(start..start + self.size)
            .unwrap_or(&mut [])
    }

    /// Gives a cell; 0 outside and on the diagonal.
    pub(super) fn get(&self, a: usize, b: usize) -> f32 {
        self.cells.get(a * self.size + b).copied().unwrap_or(0.0)
    }
}

/// Joins the two groups with the highest mean belief until none reaches `least`; ties go to the earlier articles.
///
/// Groups that `parted` forbids are never joined.
fn average_linkage(
    matrix: &Matrix,
    least: f32,
    parted: impl Fn(&[usize], &[usize]) -> bool,
) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = (0..matrix.size).map(|index| vec![index]).collect();
    // sums of beliefs between groups, kept up while groups join
    let mut sums: Vec<Vec<f32>> = (0..matrix.size)
        .map(|a| (0..matrix.size).map(|b| matrix.get(a, b)).collect())
        .collect();
    let mut nearest: Vec<Option<(usize, f32)>> = (0..matrix.size)
        .map(|a| best(a, &groups, &sums, &parted))
        .collect();
    loop {
        let best_pair = nearest
            .iter()
            .enumerate()
            .filter_map(|(a, near)| near.map(|(b, mean)| (a, b, mean)));
        let best_pair =
            best_pair.max_by(|x, y| x.2.total_cmp(&y.2).then((y.0, y.1).cmp(&(x.0, x.1))));
        let Some((a, b, _)) = best_pair.filter(|(_, _, mean)| *mean >= least) else {
            break;
        };
        let (a, b) = (a.min(b), a.max(b));
        join(a, b, &mut groups, &mut sums);
        for index in 0..matrix.size {
            let stale = index == a
                || index == b
                || nearest
                    .get(index)
                    .is_some_and(|near| near.is_some_and(|(to, _)| to == a || to == b));
            if stale {
                let renewed = best(index, &groups, &sums, &parted);
                if let Some(slot) = nearest.get_mut(index) {
                    *slot = renewed;
                }
            } else if let (Some(mean), Some(Some(slot))) =
                (mean(index, a, &groups, &sums), nearest.get_mut(index))
            {
                let closer = mean > slot.1
                    && groups
                        .get(index)
                        .zip(groups.get(a))
                        .is_some_and(|(x, y)| !parted(x, y));
                if closer {
                    *slot = (a, mean);
                }
            }
        }
    }
    groups
        .into_iter()
        .filter(|group| !group.is_empty())
        .collect()
}

fn join(a: usize, b: usize, groups: &mut [Vec<usize>], sums: &mut [Vec<f32>]) {
    let moved = groups.get_mut(b).map(std::mem::take).unwrap_or_default();
    if let Some(group) = groups.get_mut(a) {
        group.extend(moved);
        group.sort_unstable();
    }
    let from = sums.get(b).cloned().unwrap_or_default();
    if let Some(row) = sums.get_mut(a) {
        row.iter_mut().zip(&from).for_each(|(to, more)| *to += more);
    }
    let row = sums.get(a).cloned().unwrap_or_default();
    for (other, sum) in sums.iter_mut().zip(row) {
        if let Some(cell) = other.get_mut(a) {
            *cell = sum;
        }
    }
}

fn mean(a: usize, b: usize, groups: &[Vec<usize>], sums: &[Vec<f32>]) -> Option<f32> {
    let (x, y) = (groups.get(a)?.len(), groups.get(b)?.len());
    let sum = *sums.get(a)?.get(b)?;
    (a != b && x > 0 && y > 0).then(|| sum / ratio(x * y, 1))
}

fn best(
    a: usize,
    groups: &[Vec<usize>],
    sums: &[Vec<f32>],
    parted: impl Fn(&[usize], &[usize]) -> bool,
) -> Option<(usize, f32)> {
    let own = groups.get(a)?;
    let others = (0..groups.len()).filter_map(|b| Some((b, mean(a, b, groups, sums)?)));
    let allowed = others.filter(|(b, _)| groups.get(*b).is_some_and(|other| !parted(own, other)));
    allowed.max_by(|x, y| x.1.total_cmp(&y.1).then(y.0.cmp(&x.0)))
}

/// A quotient of counts.
#[allow(clippy::cast_precision_loss)]
pub(super) fn ratio(part: usize, whole: usize) -> f32 {
    part as f32 / whole as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(size: usize, edges: &[(usize, usize, f32)]) -> Vec<Vec<usize>> {
        let matrix = Matrix::new(size, |a, b| {
            edges
                .iter()
                .find(|(x, y, _)| (*x, *y) == (a, b))
                .map_or(0.0, |(_, _, alike)| *alike)
        });
        average_linkage(&matrix, 0.5, |_, _| false)
    }

    #[test]
    fn a_chain_does_not_join_its_ends() {
        assert_eq!(
            groups(3, &[(0, 1, 0.9), (1, 2, 0.8)]),
            [vec![0, 1], vec![2]]
        );
        assert_eq!(
            groups(3, &[(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.4)]),
            [vec![0, 1, 2]]
        );
    }

    #[test]
    fn nothing_is_no_trouble() {
        assert!(groups(0, &[]).is_empty());
    }
}
