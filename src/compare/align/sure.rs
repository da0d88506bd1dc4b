//! How surely passages state one fact: logistic models whose weights can be read, fitted by `docs/methods/fit_rows.py`.

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
/// elsewhere, speaks against it.
pub(super) fn told(witness: &Witness) -> f32 {
    logistic(
        -3.6 + 0.2 * witness.best + 0.1 * witness.second
            - 0.7 * (witness.claimed - witness.best)
            - 0.5 * (witness.rival - witness.best)
            + if witness.running { 3.3 } else { 0.0 },
    )
}

/// Says how surely an article does not tell a fact that none of its passages joined, 0 to 1: by how surely the passage that comes closest
/// tells it, and by the share of the fact's words that the article has anywhere.
pub(in crate::compare) fn absent(told: f32, known: f32) -> f32 {
    let told = told.clamp(TINY, 1.0 - TINY);
    logistic(-0.2 - 0.3 * (told / (1.0 - told)).ln() - 2.5 * known)
}

/// Keeps the odds of [`absent`] finite.
const TINY: f32 = 1e-4;

/// Says how surely two passages state one fact by their words alone, in nats from -4.6 (nothing in common) to 4.6 (the same).
pub(super) fn strength(features: &Features) -> f32 {
    let z = -6.4
        + 4.1 * features.cover_low
        + 2.6 * features.close_low
        + 1.1 * features.close_high
        + 1.1 * features.numbers_low
        + 1.3 * features.plain_high
        + 2.1 * features.lost_high;
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
