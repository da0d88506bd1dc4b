//! From figures to a belief: a logistic blend whose weights can be read.

use super::Merge;
use super::features::{FEATURES, Pair};

/// What every figure adds to the log-odds that two articles report one event.
///
/// Fitted by logistic regression on the three development sets of docs/METHODS.md, each set and each answer weighing the same, then rounded.
pub(super) const WEIGHTS: [f32; FEATURES] = [
    11.0, // words
    2.25, // neighbouring words
    10.0, // lead
    4.25, // entities
    3.25, // numbers
    -0.3, // length of the shorter
    4.5,  // length × words: long texts share much by chance, so what they share must outweigh it
    2.6,  // same event day
    -0.9, // event days apart
    -6.0, // event days weeks apart: raised from the fitted -1.8, since a false merge of two calls costs more than a missed one
    3.1,  // published within days
    -1.1, // published weeks apart
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
///
/// The middle one is best on the development sets taken together (0.7 to 0.8 score alike); the others lose a little of one side to win on
/// the other.
pub(super) fn threshold(merge: Merge) -> f32 {
    match merge {
        Merge::Careful => 0.85,
        Merge::Balanced => 0.75,
        Merge::Eager => 0.55,
    }
}
