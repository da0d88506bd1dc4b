//! How numbers for one thing differ.

use super::super::View;
use super::counted::Counted;
use crate::compare::time::Between;
use crate::model::NumberRelation;

/// Minutes between two publications from which another number is an update.
const UPDATE: i64 = 60;
/// Two numbers this close, one of them round, are one number rounded.
const ROUNDED: f64 = 0.1;

/// Says how the numbers, in order of publication, differ.
pub(super) fn relation(view: &View, same: &[Counted]) -> NumberRelation {
    let values = same.iter().map(|one| one.value);
    let (low, high) = values.fold((f64::MAX, f64::MIN), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    if (high - low).abs() < f64::EPSILON {
        return NumberRelation::Same;
    }
    let rounds = |one: &Counted| one.about || is_round(one.value);
    let exact_below = |one: &Counted| {
        let mut others = same.iter();
        others.any(|other| !other.about && other.value < one.value)
    };
    let above = |one: &Counted| is_least(view.words(one.evidence)) && exact_below(one);
    if (high - low) <= ROUNDED * high && same.iter().any(rounds) && !same.iter().any(above) {
        return NumberRelation::Rounding;
    }
    let time = |one: &Counted| -> Option<Between> {
        view.times.get(one.evidence.article).copied().flatten()
    };
    // what nobody dated says nothing of earlier and later
    let dated: Vec<(&Counted, Between)> = same
        .iter()
        .filter_map(|one| Some((one, time(one)?)))
        .collect();
    let last = dated.iter().rfind(|(one, _)| !is_bound_of(one, same));
    match dated.first().zip(last) {
        Some(((first, then), (last, now)))
            if now.from - then.to >= UPDATE && (first.value - last.value).abs() > f64::EPSILON =>
        {
            NumberRelation::Update
        }
        _ => NumberRelation::Conflict,
    }
}

/// Says whether a number is said to be passed, so that no exact one below it is the same rounded: "more than 100" is not 96.
fn is_least(words: &str) -> bool {
    let words = words.to_lowercase();
    let least = ["more than ", "over ", "at least ", "well over "];
    least.iter().any(|opening| words.starts_with(opening))
}

/// Says whether a number only bounds one that another article has exactly: "more than 100" of 120.
fn is_bound_of(one: &Counted, same: &[Counted]) -> bool {
    let met = |other: &Counted| !other.about && other.value >= one.value;
    one.about && same.iter().any(met)
}

fn is_round(value: f64) -> bool {
    value >= 10.0 && value % 10.0 == 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_is_passed_is_no_lower_one_rounded() {
        assert!(is_least("More than 100 ships") && is_least("at least 31"));
        assert!(!is_least("about 100 ships") && !is_least("100 ships"));
    }
}
