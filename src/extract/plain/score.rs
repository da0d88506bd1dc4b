//! How likely each line belongs to the article: a logistic blend of what it is, then a second one of what its neighbours are.

use super::features::{self, number};
use super::line::Line;
use crate::lexicon::entries;
use std::sync::LazyLock;

/// How many numbers the second blend reads.
pub(super) const SECOND: usize = 17;

/// Their names, as in `weights.txt`.
pub(super) const SECOND_NAMES: [&str; SECOND] = [
    "own",
    "one_before",
    "one_after",
    "two_before",
    "two_after",
    "mean_of_six",
    "mean_of_sixteen",
    "best_before",
    "best_after",
    "best_of_both",
    "mass_before",
    "mass_before_squared",
    "page_mean",
    "own_by_mass",
    "near_the_peak",
    "behind_the_peak",
    "before_the_peak",
];

struct Weights {
    first: [f32; features::COUNT],
    first_bias: f32,
    second: [f32; SECOND],
    second_bias: f32,
}

static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
    let list = include_str!("weights.txt");
    let find = |stage: &str, name: &str| {
        let found = entries(list).find(|entry| entry.field(0) == stage && entry.field(1) == name);
        found
            .and_then(|entry| entry.field(2).parse().ok())
            .unwrap_or(0.0)
    };
    Weights {
        first: features::NAMES.map(|name| find("first", name)),
        first_bias: find("first", "bias"),
        second: SECOND_NAMES.map(|name| find("second", name)),
        second_bias: find("second", "bias"),
    }
});

/// Scores every line: above 0 it rather belongs to the article, and each unit multiplies the odds by e.
pub(super) fn scores(lines: &[Line<'_>]) -> Vec<f32> {
    let weights = &*WEIGHTS;
    let first = features::described(lines, |row| blend(row, &weights.first, weights.first_bias));
    neighbours(lines, &first)
        .iter()
        .map(|row| blend(row, &weights.second, weights.second_bias))
        .collect()
}

/// Sums in as many lanes as a processor adds at once.
const LANES: usize = 8;

fn blend(row: &[f32], weights: &[f32], bias: f32) -> f32 {
    let mut sums = [0.0; LANES];
    for (values, weights) in row.chunks(LANES).zip(weights.chunks(LANES)) {
        for ((sum, value), weight) in sums.iter_mut().zip(values).zip(weights) {
            *sum += value * weight;
        }
    }
    bias + sums.iter().sum::<f32>()
}

/// Scores are cut at this many units, or one odd line would outvote its neighbourhood.
const CUT: f32 = 6.0;
/// What stands before the first and after the last line.
const OUTSIDE: f32 = -3.0;
/// Lines to either side over which the mass of an article is summed.
const PEAK_REACH: usize = 10;

/// Describes every line by the scores around it.
fn neighbours(lines: &[Line<'_>], first: &[f32]) -> Vec<[f32; SECOND]> {
    let own: Vec<f32> = first.iter().map(|score| score.clamp(-CUT, CUT)).collect();
    let likely: Vec<f32> = own
        .iter()
        .map(|score| 1.0 / (1.0 + (-score).exp()))
        .collect();
    let mass: Vec<f32> = lines
        .iter()
        .zip(&likely)
        .map(|(line, likely)| likely * features::ln(line.words).powi(2))
        .collect();
    let (sums, masses) = (sums(&own), sums(&mass));
    let total = masses.last().copied().unwrap_or(0.0).max(1e-6);
    let page_mean = likely.iter().sum::<f32>() / number(own.len().max(1));
    let (peaks, peak_at) = peaks(&masses, own.len());
    let top = peaks.get(peak_at).copied().unwrap_or(0.0);
    let at = |index: Option<usize>| {
        index
            .and_then(|index| own.get(index))
            .copied()
            .unwrap_or(OUTSIDE)
    };
    let row = |(index, peak): (usize, &f32)| {
        let score = at(Some(index));
        let best = |range: [Option<usize>; 4]| range.map(at).into_iter().fold(-CUT, f32::max);
        let before = best([1, 2, 3, 4].map(|back| index.checked_sub(back)));
        let after = best([1, 2, 3, 4].map(|ahead| Some(index + ahead)));
        let share = masses.get(index + 1).copied().unwrap_or(0.0) / total;
        let mean = |reach: usize| (window(&sums, index, reach) - score) / number(2 * reach);
        [
            score,
            at(index.checked_sub(1)),
            at(Some(index + 1)),
            at(index.checked_sub(2)),
            at(Some(index + 2)),
            mean(3),
            mean(8),
            before,
            after,
            before.min(after),
            share,
            share * share,
            page_mean,
            score * share,
            peak.ln_1p() - top.ln_1p(),
            features::ln(index.saturating_sub(peak_at)),
            features::ln(peak_at.saturating_sub(index)),
        ]
    };
    peaks.iter().enumerate().map(row).collect()
}

/// Running sums: entry i is the sum of the first i.
fn sums(values: &[f32]) -> Vec<f32> {
    let mut sum = 0.0;
    std::iter::once(0.0)
        .chain(values.iter().map(|value| {
            sum += value;
            sum
        }))
        .collect()
}

/// Sums the scores within a reach of a line; beyond the page stands [`OUTSIDE`].
fn window(sums: &[f32], index: usize, reach: usize) -> f32 {
    let last = sums.len().saturating_sub(1);
    let (from, to) = (index.saturating_sub(reach), (index + reach + 1).min(last));
    let missing = 2 * reach + 1 - (to - from);
    sums.get(to).unwrap_or(&0.0) - sums.get(from).unwrap_or(&0.0) + OUTSIDE * number(missing)
}

/// Gives the mass around each line, and the line where it is greatest.
fn peaks(masses: &[f32], count: usize) -> (Vec<f32>, usize) {
    let around = |index: usize| {
        let (from, to) = (
            index.saturating_sub(PEAK_REACH),
            (index + PEAK_REACH + 1).min(count),
        );
        masses.get(to).unwrap_or(&0.0) - masses.get(from).unwrap_or(&0.0)
    };
    let peaks: Vec<f32> = (0..count).map(around).collect();
    let mut top = 0;
    for (index, peak) in peaks.iter().enumerate() {
        if peaks.get(top).is_some_and(|best| peak > best) {
            top = index;
        }
    }
    (peaks, top)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_in_the_file_has_a_use_and_every_use_a_weight() {
        let named = |stage: &str| {
            entries(include_str!("weights.txt"))
                .filter(|entry| entry.field(0) == stage)
                .map(|entry| entry.field(1).to_owned())
                .collect::<Vec<_>>()
        };
        let expected = |names: &[&str]| {
            names
                .iter()
                .copied()
                .chain(["bias"])
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(named("first"), expected(&features::NAMES));
        assert_eq!(named("second"), expected(&SECOND_NAMES));
    }
}
