//! How much speaks for each day.

use super::mentions::Mention;
use crate::model::{DateCandidate, Moment};

/// Days with what speaks for them, in the order of their first mention.
#[derive(Clone, Debug, Default)]
pub(super) struct Belief {
    days: Vec<Belief1>,
}

/// One day, or a day of the week that nobody can place.
#[derive(Clone, Debug)]
pub(super) struct Belief1 {
    /// The day.
    pub(super) day: Moment,
    /// What speaks for it.
    pub(super) weight: f32,
    /// Index of the expression that speaks for it most.
    pub(super) best: usize,
    heaviest: f32,
}

impl Belief {
    /// Adds weight to a day.
    pub(super) fn add(&mut self, day: Moment, weight: f32, expression: usize) {
        match self.days.iter_mut().find(|known| known.day == day) {
            Some(known) => {
                known.weight += weight;
                if weight > known.heaviest {
                    (known.heaviest, known.best) = (weight, expression);
                }
            }
            None => self.days.push(Belief1 {
                day,
                weight,
                best: expression,
                heaviest: weight,
            }),
        }
    }

    /// Gives the days, the heaviest first, equal ones in text order.
    pub(super) fn ranked(mut self) -> Vec<Belief1> {
        self.days.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        self.days
    }
}

/// Gives the second reading of digits that may be read in either order.
pub(super) fn either(mention: &Mention) -> Vec<DateCandidate> {
    let other = mention.when.and_then(|when| when.other);
    let candidate = |value| DateCandidate {
        value,
        weight: 0.5,
        why: "digits in the other order".to_owned(),
    };
    other.map(candidate).into_iter().collect()
}
