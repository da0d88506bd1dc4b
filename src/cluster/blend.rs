//! From figures to a belief: a logistic blend whose weights can be read.

use super::Merge;
use super::features::{FEATURES, Pair};

/// What every figure adds to the log-odds that two articles report one event.
pub(super) const WEIGHTS: [f32; FEATURES] = [
    9.0,  // words
    6.0,  // neighbouring words
    4.0,  // lead
    2.0,  // entities
    1.0,  // numbers
    -1.0, // length of the shorter
    4.0,  // length × words: long texts must share more of the rare and less of the common
    1.5,  // same event day
    -5.0, // event days apart
    0.5,  // published within days
    -1.0, // published weeks apart
];
/// Log-odds before anything is known.
const INTERCEPT: f32 = -3.2;

/// Belief that two articles report one event, 0 to 1.
pub(super) fn belief(pair: &Pair) -> f32 {
    let sum: f32 = pair
        .figures
        .iter()
        .zip(WEIGHTS)
        .map(|(figure, weight)| figure * weight)
        .sum();
    1.0 / (1.0 + (-(INTERCEPT + sum)).exp())
}

/// Mean belief between two groups at which they are joined.
pub(super) fn threshold(merge: Merge) -> f32 {
    match merge {
        Merge::Careful => 0.65,
        Merge::Balanced => 0.5,
        Merge::Eager => 0.35,
    }
}
