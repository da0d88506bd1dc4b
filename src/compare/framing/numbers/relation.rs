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
    let (Some(first), Some(last)) = (same.first(), same.last()) else {
        return NumberRelation::Same;
    };
    let values = same.iter().map(|one| one.value);
    let (low, high) = values.fold((f64::MAX, f64::MIN), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    if (high - low).abs() < f64::EPSILON {
        return NumberRelation::Same;
    }
    let rounds = |one: &Counted| one.about || is_round(one.value);
    if (high - low) <= ROUNDED * high && same.iter().any(rounds) {
        return NumberRelation::Rounding;
    }
    let time = |one: &Counted| -> Option<Between> {
        view.times.get(one.evidence.article).copied().flatten()
    };
    let apart = time(first).zip(time(last)).map(|(a, b)| b.from - a.to);
    match apart {
        Some(minutes) if minutes >= UPDATE && (first.value - last.value).abs() > f64::EPSILON => {
            NumberRelation::Update
        }
        _ => NumberRelation::Conflict,
    }
}

fn is_round(value: f64) -> bool {
    value >= 10.0 && value % 10.0 == 0.0
}
