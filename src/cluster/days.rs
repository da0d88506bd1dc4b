//! How telling a day is: one that few of the articles at hand have tells more than one that most of them have.

use super::dates::Belief;
use super::keys::Keys;
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;

/// The expectation of the world outside weighs like this many articles, so that five pages do not decide how rare a day is.
const OUTSIDE: f32 = 20.0;
/// Share of the articles elsewhere that are expected near a day: reports on one matter crowd in time.
const EXPECTED: f32 = 0.1;
/// Days in which a report usually follows; nearness falls by e over as many.
const NEAR_DAYS: f32 = 3.0;

/// How the articles of a component lie in time; texts that are the same count once.
#[derive(Default)]
pub(super) struct Days {
    published: BTreeMap<i32, f32>,
    events: BTreeMap<i32, f32>,
    dated: f32,
    placed: f32,
}

impl Days {
    /// Counts the days among a set of articles.
    pub(super) fn among(keys: &[Keys], members: &[usize]) -> Self {
        let mut days = Self::default();
        let mut seen = FxHashSet::default();
        for one in members.iter().filter_map(|index| keys.get(*index)) {
            if seen.insert(one.text) {
                days.add(one);
            }
        }
        days
    }

    fn add(&mut self, one: &Keys) {
        if let Some(day) = one.published {
            *self.published.entry(day).or_default() += 1.0;
            self.dated += 1.0;
        }
        for (day, share) in one.event.days() {
            *self.events.entry(day).or_default() += share;
        }
        self.placed += f32::from(u8::from(one.event.days().next().is_some()));
    }

    /// Gives the rarity, in nats, of being published near a day.
    pub(super) fn published(&self, day: Option<i32>) -> f32 {
        let others = |day: i32| {
            let each = self.published.iter();
            each.map(|(other, count)| count * near(day, *other))
                .sum::<f32>()
                - 1.0
        };
        rarity(day.map_or(0.0, others), self.dated - 1.0)
    }

    /// Gives the rarity, in nats, of reporting an event of the day that is believed.
    pub(super) fn event(&self, belief: &Belief) -> f32 {
        let others = belief.days().map(|(day, share)| {
            share * (self.events.get(&day).copied().unwrap_or(share) - share).max(0.0)
        });
        rarity(others.sum(), self.placed - 1.0)
    }
}

/// How near two days of publication lie, 1 on the same day.
pub(super) fn near(a: i32, b: i32) -> f32 {
    (-distance(a, b) / NEAR_DAYS).exp()
}

/// Days between two days.
pub(super) fn distance(a: i32, b: i32) -> f32 {
    f32::from(u16::try_from((a - b).unsigned_abs()).unwrap_or(u16::MAX))
}

fn rarity(others: f32, all: f32) -> f32 {
    -((others.max(0.0) + OUTSIDE * EXPECTED) / (all.max(0.0) + OUTSIDE)).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn published(days: &[i32]) -> Vec<Keys> {
        let one = |(text, day): (u64, &i32)| Keys {
            published: Some(*day),
            text,
            ..Keys::default()
        };
        (0..).zip(days).map(one).collect()
    }

    fn rarity_of(day: i32, days: &[i32]) -> f32 {
        let keys = published(days);
        let all: Vec<usize> = (0..keys.len()).collect();
        Days::among(&keys, &all).published(Some(day))
    }

    #[test]
    fn a_day_that_all_share_tells_little_and_a_lone_one_much() {
        let mut crowded = vec![7; 60];
        assert!(rarity_of(7, &crowded) < 0.4);
        crowded.push(90);
        assert!(rarity_of(90, &crowded) > 3.0);
    }

    #[test]
    fn a_few_pages_decide_little() {
        assert!((rarity_of(7, &[7]) - rarity_of(7, &[7, 7, 90])).abs() < 0.4);
    }
}
