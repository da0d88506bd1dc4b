//! How surely passages state one fact: two logistic models whose weights can be read.

use crate::similarity::Features;

/// What is known of a passage and a row. The first four are on the scale of [`strength`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Witness {
    /// Of the passage with that of the row's passages to which it is closest.
    pub(super) best: f32,
    /// With the second closest; the same where the row has one.
    pub(super) second: f32,
    /// Of the passage with what it was aligned with before.
    pub(super) claimed: f32,
    /// Of the row with another passage of the same article.
    pub(super) rival: f32,
    /// Whether the passage stands in the running text.
    pub(super) running: bool,
}

/// Says how surely a passage states a row's fact, 0 to 1: a passage that says something else better, or an article that says it better
/// elsewhere, speaks against it. A logistic model, fitted on one half of the samples' rows.
pub(super) fn told(witness: &Witness) -> f32 {
    logistic(
        -3.6 + 0.2 * witness.best + 0.5 * witness.second
            - 0.6 * (witness.claimed - witness.best)
            - 0.6 * (witness.rival - witness.best)
            + if witness.running { 3.8 } else { 0.0 },
    )
}

/// Says how surely two passages state one fact by their words alone, in nats from -4.6 (nothing in common) to 4.6 (the same):
/// a logistic model of features, fitted like [`told`].
pub(super) fn strength(features: &Features) -> f32 {
    let z = -6.2 + 9.1 * features.close_low - 1.3 * features.names_low
        + 1.8 * features.lost_high
        + 1.2 * features.function_high
        + 2.8 * features.plain_high;
    let sure = logistic(z);
    ((sure + EDGE) / (1.0 + EDGE - sure)).ln()
}

/// The strength of what was not compared for want of common words.
pub(super) const NOTHING: f32 = -4.6;
/// Keeps certainty finite.
const EDGE: f32 = 0.01;

fn logistic(z: f32) -> f32 {
    1.0 / (1.0 + (-z).exp())
}
