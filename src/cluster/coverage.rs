//! Which outlets have a page here on which event. A missing page is only that: no page here.

use super::event::Outline;
use crate::model::{Coverage, Listed};
use std::collections::{BTreeMap, BTreeSet};

/// Outlets times shared events up to which the events without a page are listed.
const LISTED: usize = 1_000_000;

/// Lists the coverage by outlet, in the order of names; only events of two outlets or more count as missing.
pub(super) fn coverage(articles: &[Listed], events: &[Outline]) -> Vec<Coverage> {
    let mut pages: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    let mut shared = BTreeSet::new();
    for (number, event) in events.iter().enumerate() {
        let outlets: BTreeSet<&str> = event
            .members
            .iter()
            .filter_map(|index| articles.get(*index)?.outlet.as_ref())
            .map(|outlet| outlet.name.as_str())
            .collect();
        if outlets.len() > 1 {
            shared.insert(number);
        }
        outlets.into_iter().for_each(|outlet| {
            pages.entry(outlet).or_default().insert(number);
        });
    }
    let many = pages.len() * shared.len() > LISTED;
    let one = |(outlet, events): (&str, BTreeSet<usize>)| Coverage {
        outlet: outlet.to_owned(),
        no_page_here: if many {
            Vec::new()
        } else {
            shared.difference(&events).copied().collect()
        },
        events: events.into_iter().collect(),
    };
    pages.into_iter().map(one).collect()
}
