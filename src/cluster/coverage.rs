//! Which outlets have a page here on which event. A missing page is only that: no page here.

use crate::model::{Annotated, Coverage, Event};
use std::collections::{BTreeMap, BTreeSet};

/// Outlets listed with the events they have no page on.
const LISTED: usize = 200;

/// Lists the coverage by outlet, in the order of names; only events of two outlets or more count as missing.
pub(super) fn coverage(articles: &[Annotated], events: &[Event]) -> Vec<Coverage> {
    let mut pages: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    let mut shared = BTreeSet::new();
    for (number, event) in events.iter().enumerate() {
        let outlets: BTreeSet<&str> = event
            .articles
            .iter()
            .filter_map(|index| articles.get(*index)?.article.outlet.as_ref())
            .map(|outlet| outlet.name.as_str())
            .collect();
        if outlets.len() > 1 {
            shared.insert(number);
        }
        outlets.into_iter().for_each(|outlet| {
            pages.entry(outlet).or_default().insert(number);
        });
    }
    let many = pages.len() > LISTED;
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
