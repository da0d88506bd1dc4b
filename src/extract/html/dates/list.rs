//! The dates collected from a page, and which of them are believed.

use crate::calendar::{Order, day_number};
use crate::extract::published::{is_full, read};
use crate::extract::{Stamp, StampRole};
use crate::model::{DateSource, Moment};

/// A date of the page.
#[derive(Debug)]
struct Entry {
    stamp: Stamp,
    /// The day it says, where that is clear.
    day: Option<Moment>,
    /// The two days it may say, read day first and month first.
    either: Option<(Moment, Moment)>,
    /// It stands beside the headline, where readers see it.
    shown: bool,
}

/// The dates so far, and in which order the page writes figures.
#[derive(Debug)]
pub(super) struct List {
    entries: Vec<Entry>,
    order: Option<Order>,
}

impl List {
    pub(super) fn new(order: Option<Order>) -> Self {
        Self {
            entries: Vec::new(),
            order,
        }
    }

    /// Adds a date that machines are given.
    pub(super) fn add(&mut self, role: StampRole, source: DateSource, raw: Option<&str>) {
        self.push(role, source, raw, false);
    }

    /// Adds a date that readers are shown beside the headline.
    pub(super) fn add_shown(&mut self, role: StampRole, source: DateSource, raw: &str) {
        self.push(role, source, Some(raw), true);
    }

    /// Adds a day if all of these lines name the same one.
    pub(super) fn add_only<'a>(&mut self, lines: impl Iterator<Item = &'a str>) {
        let mut read = Self::new(self.order);
        for line in lines {
            read.push(StampRole::Published, DateSource::Visible, Some(line), false);
        }
        read.tell_figures();
        let mut days = read.entries.into_iter().filter(|entry| entry.day.is_some());
        let Some(first) = days.next() else { return };
        if days.all(|other| other.day == first.day) {
            self.entries.push(first);
        }
    }

    fn push(&mut self, role: StampRole, source: DateSource, raw: Option<&str>, shown: bool) {
        let Some(raw) = raw.map(str::trim).filter(|raw| !raw.is_empty()) else {
            return;
        };
        let stamp = Stamp::new(role, source, raw);
        let mut date = read(&stamp, None).filter(is_full);
        let bare = |moment: Moment| Moment {
            time: None,
            ..moment
        };
        let value = date.as_ref().and_then(|date| date.value).map(bare);
        let other = date.as_mut().and_then(|date| date.candidates.pop());
        let either = value.zip(other.map(|other| bare(other.value)));
        self.entries.push(Entry {
            stamp,
            day: value.filter(|_| either.is_none()),
            either,
            shown,
        });
    }

    /// The days given so far for a role that pass a test.
    fn days(&self, role: StampRole, test: impl Fn(&Entry) -> bool) -> impl Iterator<Item = Moment> {
        let of_role = move |entry: &&Entry| entry.stamp.role == role && test(entry);
        self.entries
            .iter()
            .filter(of_role)
            .filter_map(|entry| entry.day)
    }

    pub(super) fn has_published(&mut self) -> bool {
        self.tell_figures();
        self.days(StampRole::Published, |_| true).next().is_some()
    }

    /// Takes the day of the last change for that of publication, where nothing gives the latter.
    pub(super) fn fall_back_on_change(&mut self) {
        let change =
            |entry: &&Entry| entry.stamp.role == StampRole::Modified && entry.day.is_some();
        let Some(entry) = self.entries.iter().find(change) else {
            return;
        };
        let (source, raw) = (entry.stamp.source, entry.stamp.raw.clone());
        self.add(StampRole::Published, source, Some(&raw));
        self.tell_figures();
    }

    /// Figures that read two ways are read as another date of the page confirms, else as its language has it.
    fn tell_figures(&mut self) {
        let known: Vec<Moment> = self.entries.iter().filter_map(|entry| entry.day).collect();
        for entry in &mut self.entries {
            let Some((day_first, month_first)) = entry.either else {
                continue;
            };
            let order = match (known.contains(&day_first), known.contains(&month_first)) {
                (true, false) => Some(Order::DayFirst),
                (false, true) => Some(Order::MonthFirst),
                _ => self.order,
            };
            entry.stamp.order = order;
            entry.day = order.map(|order| match order {
                Order::DayFirst => day_first,
                Order::MonthFirst => month_first,
            });
            if order.is_some() {
                entry.either = None;
            }
        }
    }

    /// Gives the stamps; those of publication that name another day than the one believed are doubted.
    pub(super) fn stamps(mut self) -> Vec<Stamp> {
        self.believe_shown_change();
        self.tell_figures();
        let believed = self.believed();
        let stamp = |entry: Entry| {
            let other = believed.is_some() && entry.day.is_some() && entry.day != believed;
            let doubted = other && entry.stamp.role == StampRole::Published;
            Stamp {
                role: if doubted {
                    StampRole::Doubted
                } else {
                    entry.stamp.role
                },
                ..entry.stamp
            }
        };
        self.entries.into_iter().map(stamp).collect()
    }

    /// Gives the day that readers are shown, else the one that machines are given.
    ///
    /// Republished and rebuilt pages give machines another day than their readers. An address that holds the day before or after one written for Greenwich
    /// is believed, too: its day is the outlet's own.
    fn believed(&self) -> Option<Moment> {
        let shown: Vec<Moment> = self
            .days(StampRole::Published, |entry| entry.shown)
            .collect();
        let marked = self
            .published(is_machine)
            .or_else(|| self.published(|entry| entry.stamp.source == DateSource::TimeTag));
        let Some(marked) = marked else {
            return shown.first().copied();
        };
        let day = marked.day?;
        if shown.contains(&day) {
            return Some(day);
        }
        let off = |entry: &Entry| {
            entry.stamp.source == DateSource::Url
                && entry.day.is_some_and(|other| are_neighbours(other, day))
        };
        let address = || {
            let day = self.published(off)?.day;
            day.filter(|_| is_machine(marked) && is_of_greenwich(&marked.stamp.raw))
        };
        shown.first().copied().or_else(address).or(Some(day))
    }

    /// The first day of publication that passes a test.
    fn published(&self, test: impl Fn(&Entry) -> bool) -> Option<&Entry> {
        let fits = |entry: &&Entry| {
            entry.stamp.role == StampRole::Published && entry.day.is_some() && test(entry)
        };
        self.entries.iter().find(fits)
    }

    /// A page that shows its readers nothing but the day of its last change is of that day.
    fn believe_shown_change(&mut self) {
        let is_shown = |role| {
            move |entry: &&Entry| entry.shown && entry.stamp.role == role && entry.day.is_some()
        };
        let only = !self
            .entries
            .iter()
            .any(|entry| is_shown(StampRole::Published)(&entry));
        let change = self.entries.iter().find(is_shown(StampRole::Modified));
        if let Some(raw) = change.filter(|_| only).map(|entry| entry.stamp.raw.clone()) {
            self.add_shown(StampRole::Published, DateSource::Visible, &raw);
        }
    }
}

/// Says whether a date is given to machines alone.
fn is_machine(entry: &Entry) -> bool {
    matches!(entry.stamp.source, DateSource::JsonLd | DateSource::Meta)
}

/// Says whether a time is written for Greenwich or for nowhere: `"2024-03-14T23:10:00Z"`, not `"2024-03-14T23:10:00+01:00"`.
fn is_of_greenwich(raw: &str) -> bool {
    let clock = raw.split_once('T').map_or("", |(_, clock)| clock);
    clock.ends_with(['Z', 'z']) || !clock.contains(['+', '-']) || clock.ends_with("+00:00")
}

/// Says whether two days follow each other.
fn are_neighbours(a: Moment, b: Moment) -> bool {
    matches!((day_number(a), day_number(b)), (Some(a), Some(b)) if a.abs_diff(b) == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use DateSource::{JsonLd, Meta, Url, Visible};
    use StampRole::Published;

    fn believed(list: List) -> Vec<String> {
        let stamps = list.stamps();
        let kept = stamps.iter().filter(|stamp| stamp.role == Published);
        kept.map(|stamp| stamp.raw.clone()).collect()
    }

    #[test]
    fn the_day_that_readers_are_shown_is_believed() {
        let mut list = List::new(None);
        list.add(Published, JsonLd, Some("2024-03-20T10:00:00Z"));
        list.add_shown(Published, Visible, "14 March 2024");
        assert_eq!(believed(list), ["14 March 2024"]);
    }

    #[test]
    fn a_page_that_shows_only_its_last_change_is_of_that_day() {
        let mut list = List::new(None);
        list.add(Published, JsonLd, Some("2024-03-14"));
        list.add_shown(StampRole::Modified, Visible, "Updated 20 March 2024");
        assert_eq!(believed(list), ["Updated 20 March 2024"]);
    }

    #[test]
    fn the_address_mends_a_day_that_is_one_off() {
        let mut list = List::new(None);
        list.add(Published, Meta, Some("2024-03-15T02:00:00Z"));
        list.add(Published, Url, Some("2024-03-14"));
        assert_eq!(believed(list), ["2024-03-14"]);
        let mut local = List::new(None);
        local.add(Published, Meta, Some("2024-03-15T02:00:00+02:00"));
        local.add(Published, Url, Some("2024-03-14"));
        assert_eq!(believed(local), ["2024-03-15T02:00:00+02:00"]);
    }

    #[test]
    fn figures_are_read_as_another_date_confirms() {
        let mut list = List::new(Some(Order::DayFirst));
        list.add(Published, Meta, Some("2024-11-01"));
        list.add_shown(Published, Visible, "11/01/2024");
        assert_eq!(believed(list).len(), 2);
    }
}
