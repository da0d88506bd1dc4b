//! What dates say of two articles, and what neighbours say of a date.

use super::Settled;
use super::links::Cluster;
use crate::calendar::{Meaning, day_number, from_day_number};
use crate::model::{Annotated, Basis, Date, DateCandidate, DateEvidence, Listed, Moment};
use std::collections::BTreeMap;

/// Days around an event in which a report of it is expected, when a missing year is completed.
const NEAR: i32 = 45;
/// Belief in a reading that was guessed, against one that is stated.
const GUESSED: f32 = 0.5;

/// Belief that two days of the year mean the same day, where one of them has no year.
const YEARLESS: f32 = 0.7;

/// When an event took place, as far as one article tells: days with their share of belief.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Belief {
    days: Vec<(i32, f32)>,
    /// Month and day without a year.
    yearless: Option<(u8, u8)>,
}

/// What two beliefs say together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Agreement {
    /// Belief that both mean the same day, 0 to 1; 0 where one is unknown.
    pub(super) same: f32,
    /// Belief-weighted distance, 0 (same day) to 1 (weeks); 0 where one is unknown.
    pub(super) apart: f32,
    /// Belief that the days lie weeks apart; 0 where one is unknown.
    pub(super) weeks: f32,
}

/// Reads an article's belief off its event date and the other readings of it.
pub(super) fn belief(event_date: Option<&Date>) -> Belief {
    let Some(date) = event_date else {
        return Belief::default();
    };
    let yearless = date
        .value
        .filter(|value| value.year.is_none())
        .and_then(|value| value.month.zip(value.day));
    let value = date.value.and_then(day_number);
    let sure = if date.basis == Basis::Guessed {
        GUESSED
    } else {
        1.0
    };
    let others: f32 = date
        .candidates
        .iter()
        .map(|candidate| candidate.weight)
        .sum();
    let rest = (1.0 - others.min(1.0)).max(if others > 0.0 { GUESSED } else { sure });
    let mut days: Vec<(i32, f32)> = value.map(|day| (day, rest * sure)).into_iter().collect();
    for DateCandidate { value, weight, .. } in &date.candidates {
        if let Some(day) =
            day_number(*value).filter(|day| days.iter().all(|(known, _)| known != day))
        {
            days.push((day, *weight * (1.0 - rest).max(0.1)));
        }
    }
    Belief { days, yearless }
}

/// Gives the day of the week, 1 for Monday to 7, of an event that the article places by nothing else: `"on Wednesday" -> 3`.
pub(super) fn weekday(one: &Annotated) -> Option<u8> {
    let date = one.event_date.as_ref()?;
    match (date.value, &date.evidence) {
        (Some(value), _) => crate::calendar::weekday(value.without_time()),
        (None, Some(DateEvidence::Span(span))) => {
            let said = crate::calendar::find(span.of(&one.article.text));
            said.into_iter()
                .find_map(|expression| match expression.meaning {
                    Meaning::Weekday { day, .. } => Some(day),
                    _ => None,
                })
        }
        (None, _) => None,
    }
}

impl Belief {
    /// Holds two beliefs together; an unknown one says nothing.
    pub(super) fn against(&self, other: &Self) -> Agreement {
        if self.days.is_empty() || other.days.is_empty() {
            return match self.month_day().zip(other.month_day()) {
                Some((a, b)) if a == b => Agreement {
                    same: YEARLESS,
                    ..Agreement::default()
                },
                Some(_) => Agreement {
                    apart: YEARLESS,
                    weeks: YEARLESS,
                    ..Agreement::default()
                },
                None => Agreement::default(),
            };
        }
        let mut agreement = Agreement::default();
        for (a, x) in &self.days {
            for (b, y) in &other.days {
                let days = f32::from(u16::try_from((a - b).unsigned_abs()).unwrap_or(u16::MAX));
                if days == 0.0 {
                    agreement.same += x * y;
                }
                agreement.apart += x * y * (1.0 - (-days / 3.0).exp());
                agreement.weeks += x * y * (1.0 - (-days / 14.0).exp());
            }
        }
        agreement
    }

    /// The days with their shares of belief.
    pub(super) fn days(&self) -> impl Iterator<Item = (i32, f32)> + '_ {
        self.days.iter().copied()
    }

    /// The likeliest day, as a number.
    pub(super) fn day(&self) -> Option<i32> {
        self.days
            .iter()
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
            .map(|(day, _)| *day)
    }

    fn month_day(&self) -> Option<(u8, u8)> {
        self.yearless.or_else(|| {
            let day = from_day_number(self.day()?)?;
            day.month.zip(day.day)
        })
    }
}

/// Completes dates from the neighbours in an event: a missing year, a weekday alone, no date at all.
pub(super) fn settle(articles: &[Listed], clusters: &[Cluster]) -> Vec<Settled> {
    clusters
        .iter()
        .flat_map(|cluster| settle_one(articles, cluster))
        .collect()
}

fn settle_one(articles: &[Listed], cluster: &Cluster) -> Vec<Settled> {
    let members = || {
        cluster
            .members
            .iter()
            .filter_map(|index| Some((*index, articles.get(*index)?)))
    };
    let beliefs: Vec<(usize, Belief)> = members()
        .map(|(index, one)| (index, belief(one.event_date.as_ref())))
        .collect();
    let mut out = Vec::new();
    for (index, one) in members() {
        let others = beliefs
            .iter()
            .filter(|(other, _)| *other != index)
            .map(|(_, belief)| belief);
        let Some(day) = consensus(others) else {
            continue;
        };
        let event = completed_event(one, day);
        let settled_day = event
            .as_ref()
            .and_then(|date| date.value)
            .and_then(day_number)
            .unwrap_or(day);
        let published = completed_published(one, settled_day);
        if event.is_some() || published.is_some() {
            out.push(Settled {
                article: index,
                published,
                event,
            });
        }
    }
    out
}

/// The day most of the belief falls on; the earlier of two equal ones.
fn consensus<'a>(beliefs: impl Iterator<Item = &'a Belief>) -> Option<i32> {
    let mut votes: BTreeMap<i32, f32> = BTreeMap::new();
    for (day, weight) in beliefs.flat_map(|belief| &belief.days) {
        *votes.entry(*day).or_default() += weight;
    }
    votes
        .into_iter()
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
        .map(|(day, _)| day)
}

/// An event date for an article that has none of its own, has no year, or only guessed; `None` where its own stands.
fn completed_event(one: &Listed, day: i32) -> Option<Date> {
    let value = from_day_number(day)?;
    let own = one.event_date.as_ref();
    let open = match own {
        None => true,
        Some(date) => match date.value {
            None => {
                date.candidates.is_empty()
                    || date.candidates.iter().any(|other| other.value == value)
            }
            Some(own) if own.year.is_none() => own.month == value.month && own.day == value.day,
            Some(own) => {
                date.basis == Basis::Guessed
                    && day_number(own) != Some(day)
                    && may_mean(date, value)
            }
        },
    };
    open.then(|| shared(own, value))
}

fn may_mean(date: &Date, value: Moment) -> bool {
    date.candidates.iter().any(|other| other.value == value)
}

/// A publication date without a year gets the year that brings it nearest to the event.
fn completed_published(one: &Listed, event: i32) -> Option<Date> {
    let own = one.published.as_ref()?;
    let partial = own.value.filter(|value| value.year.is_none())?;
    let year = from_day_number(event)?.year?;
    let near = (year - 1..=year + 1).filter_map(|year| {
        let value = Moment {
            year: Some(year),
            ..partial
        };
        let after = day_number(value)? - event;
        (-1..=NEAR).contains(&after).then_some((after, value))
    });
    let (_, value) = near.min_by_key(|(after, _)| after.unsigned_abs())?;
    Some(Date {
        value: Some(value),
        basis: Basis::Shared,
        candidates: Vec::new(),
        ..own.clone()
    })
}

fn shared(own: Option<&Date>, value: Moment) -> Date {
    let source = own.map_or(crate::model::DateSource::Text, |date| date.source);
    let evidence = own.and_then(|date| date.evidence.clone());
    Date {
        value: Some(value),
        source,
        basis: Basis::Shared,
        zone: None,
        evidence,
        candidates: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(day: i32) -> Belief {
        Belief {
            days: vec![(day, 1.0)],
            yearless: None,
        }
    }

    #[test]
    fn an_unknown_date_says_nothing() {
        assert_eq!(on(3).against(&Belief::default()), Agreement::default());
    }

    #[test]
    fn the_same_day_agrees_and_weeks_do_not() {
        assert!((on(3).against(&on(3)).same - 1.0).abs() < 1e-6);
        assert!(on(3).against(&on(60)).apart > 0.99);
        assert!(on(3).against(&on(4)).apart < 0.5);
    }

    #[test]
    fn a_day_without_a_year_is_held_against_the_other_ones_day() {
        let june_16 = Belief {
            days: Vec::new(),
            yearless: Some((6, 16)),
        };
        let in_2022 = on(day_number(Moment::day(2022, 6, 16)).unwrap());
        assert!(june_16.against(&in_2022).same > 0.5);
        assert!(june_16.against(&on(0)).apart > 0.5);
    }
}
