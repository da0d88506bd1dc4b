//! From figures to a belief: a logistic blend whose weights can be read.

use super::Merge;
use super::features::{FEATURES, Figures};

/// What every figure adds to the log-odds that two articles report one event.
///
/// Fitted by logistic regression on the sets of docs/METHODS.md and variants of them (`docs/methods/fit_events.py`), then rounded.
/// More in common may never speak against one event, nor distance in time for it.
pub(super) const WEIGHTS: [f32; FEATURES] = [
    5.77,  // lead
    0.82,  // entities
    4.65,  // numbers
    -2.3,  // length of the shorter: long texts share more by chance
    7.33,  // stands out among the neighbours: counts in corpora of any kind alike
    1.19,  // same event day, by its rarity
    -2.07, // event days apart
    -1.5, // event days weeks apart: raised from the fitted -0.6, since a false merge of two calls costs more than a missed one
    0.21, // same day of the week, where nothing else places the event
    -1.77, // another day of the week
    2.66, // published near, by the rarity of the day
    -2.3, // published weeks apart
];
/// Log-odds before anything is known.
const INTERCEPT: f32 = -3.11;

/// Belief that two articles report one event, 0 to 1.
pub(super) fn belief(figures: &Figures) -> f32 {
    let sum: f32 = figures
        .iter()
        .zip(WEIGHTS)
        .map(|(figure, weight)| figure * weight)
        .sum();
    1.0 / (1.0 + (-(INTERCEPT + sum)).exp())
}

/// Mean belief between two groups at which they are joined.
///
/// The middle one is best on the development sets taken together (0.66 to 0.72 score alike); the others lose a little of one side to win on
/// the other.
pub(super) fn threshold(merge: Merge) -> f32 {
    match merge {
        Merge::Careful => 0.85,
        Merge::Balanced => 0.69,
        Merge::Eager => 0.5,
    }
}
