//! How often each signal is right, and which are right too seldom to be stated.

use crate::lexicon::entries;
use crate::model::{Code, Finding, Notice, Signal};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Findings judged by a careful reader, a line a signal; the file says how it is made.
const MEASURED: &str = include_str!("measured.txt");
/// With fewer judged, one more or less moves a figure by more than ten points: the precision is unknown.
const LEAST_JUDGED: usize = 8;
/// Below this a reader who checks every statement meets a wrong one in three: the signal keeps silent.
pub(super) const FLOOR: f32 = 0.7;

static PRECISION: LazyLock<BTreeMap<&str, f32>> = LazyLock::new(|| {
    entries(MEASURED)
        .filter_map(|entry| {
            let number = |field: usize| entry.field(field).parse::<u16>().ok();
            let counts = [number(1)?, number(2)?, number(3)?, number(4)?];
            Some((entry.field(0), of(counts)?))
        })
        .collect()
});

/// Gives the precision from right and judged of both halves: the half that is only measured where enough of it was judged, else both.
///
/// `[9, 10, 6, 8] -> 6 of 8`, `[9, 10, 1, 2] -> 10 of 12`, `[1, 1, 1, 2] -> unknown`
fn of([right, judged, right_apart, judged_apart]: [u16; 4]) -> Option<f32> {
    let enough = |judged: u16| usize::from(judged) >= LEAST_JUDGED;
    let share = |right: u16, judged: u16| Some(f32::from(right) / f32::from(judged));
    match () {
        () if enough(judged_apart) => share(right_apart, judged_apart),
        () if enough(judged + judged_apart) => share(right + right_apart, judged + judged_apart),
        () => None,
    }
}

/// Gives the measured precision of a signal, where enough was judged.
pub(super) fn precision(signal: Signal) -> Option<f32> {
    PRECISION.get(signal.name()).copied()
}

/// Takes the findings of signals whose precision is below [`FLOOR`] away, and says so.
pub(super) fn withheld(event: &str, findings: &mut Vec<Finding>) -> Vec<Notice> {
    let mut kept_back: BTreeMap<Signal, usize> = BTreeMap::new();
    findings.retain(|finding| {
        let below = finding.precision.is_some_and(|one| one < FLOOR);
        if below {
            *kept_back.entry(finding.signal).or_default() += 1;
        }
        !below
    });
    let noted = kept_back.into_iter().map(|(signal, many)| {
        let measured = precision(signal).unwrap_or_default();
        Notice::new(
            Code::SignalAbstains,
            event,
            format!("{many} of the signal “{}” not stated: its measured precision is {measured:.2}, below {FLOOR:.2}", signal.name()),
            "docs/METHODS.md says how it was measured",
        )
    });
    noted.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_half_that_is_only_measured_goes_first_where_it_is_large_enough() {
        assert_eq!(of([9, 10, 6, 8]), Some(0.75));
        assert_eq!(of([9, 10, 1, 2]), Some(10.0 / 12.0));
        assert_eq!(of([1, 1, 1, 2]), None);
    }

    #[test]
    fn every_line_names_a_signal() {
        for entry in entries(MEASURED) {
            assert!(Signal::from_name(entry.field(0)).is_some(), "{entry:?}");
        }
    }
}
