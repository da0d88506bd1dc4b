//! From figures to a belief: a logistic blend whose weights can be read.

use super::Merge;
use super::features::{FEATURES, Figures};

/// What every figure adds to the log-odds that two articles report one event.
///
/// Fitted by logistic regression on the sets of docs/METHODS.md and variants of them (`docs/methods/fit_events.py`), then rounded.
/// More in common may never speak against one event, nor distance in time for it.
pub(super) const WEIGHTS: [f32; FEATURES] = [
    5.43,  // lead
    4.47,  // numbers
    -0.69, // length of the shorter: long texts share more by chance
    6.15,  // stands out among the neighbours: counts in corpora of any kind alike
    1.26,  // same event day, by its rarity
    -2.11, // event days apart
    -0.6, // event days weeks apart: raised from the fitted -0.25, since a false merge of two calls of the same people costs more than a missed one
    -1.95, // another day of the week, where nothing else places the event
    2.62, // published near, by the rarity of the day
    -2.8, // published weeks apart
    -6.73, // each hangs on a person that the other does not name
    -1.55, // or on a place
];
/// Log-odds before anything is known.
const INTERCEPT: f32 = -2.26;

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
/// The middle one is best on the development sets taken together (0.66 to 0.75 score alike); the others lose a little of one side to win on
/// the other.
pub(super) fn threshold(merge: Merge) -> f32 {
    match merge {
        Merge::Careful => 0.85,
        Merge::Balanced => 0.71,
        Merge::Eager => 0.5,
    }
}
