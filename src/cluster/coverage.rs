//! Which outlets have a page here on which event. A missing page is only that: no page here.

use super::event::Outline;
use crate::model::{Code, Coverage, Listed, Notice};
use std::collections::{BTreeMap, BTreeSet};

/// Outlets times shared events up to which the events without a page are listed: beyond, the list would be longer than all else that is
/// told of them.
const LISTED: usize = 1_000_000;

/// Lists the coverage by outlet, in the order of names; only events of two outlets or more count as missing. Where these are too many to
/// be listed, a warning says so.
pub(super) fn coverage(articles: &[Listed], events: &[Outline]) -> (Vec<Coverage>, Option<Notice>) {
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
    let warning = many.then(|| not_listed(pages.len(), shared.len()));
    let one = |(outlet, events): (&str, BTreeSet<usize>)| Coverage {
        outlet: outlet.to_owned(),
        no_page_here: if many {
            Vec::new()
        } else {
            shared.difference(&events).copied().collect()
        },
        events: events.into_iter().collect(),
    };
    (pages.into_iter().map(one).collect(), warning)
}

fn not_listed(outlets: usize, events: usize) -> Notice {
    let what = format!(
        "{outlets} outlets and {events} events of several outlets are too many to list the events that each has no page on"
    );
    let hint = "coverage tells the events that each outlet has a page on; for the others read fewer pages at a time";
    Notice::new(Code::Capped, "coverage", what, hint)
}

#[cfg(test)]
mod tests {
    use super::super::event::outlines;
    use super::super::links::Cluster;
    use super::*;
    use crate::model::Outlet;
    use std::sync::Arc;

    /// So many events of two articles each, every article of an outlet of its own.
    fn covered(events: usize) -> (Vec<Coverage>, Option<Notice>) {
        let article = |number: usize| Listed {
            id: number.to_string(),
            outlet: Some(Arc::new(Outlet::named(format!("Outlet {number}")))),
            ..Listed::default()
        };
        let cluster = |number: usize| Cluster {
            members: vec![2 * number, 2 * number + 1],
            ..Cluster::default()
        };
        let articles: Vec<Listed> = (0..2 * events).map(article).collect();
        let texts: Vec<usize> = (0..articles.len()).collect();
        let clusters = (0..events).map(cluster).collect();
        coverage(&articles, &outlines(&articles, clusters, &texts))
    }

    #[test]
    fn an_outlet_has_no_page_on_the_events_of_others() {
        let (coverage, warning) = covered(3);
        assert_eq!(warning, None);
        assert!(
            coverage
                .iter()
                .all(|one| one.events.len() == 1 && one.no_page_here.len() == 2)
        );
    }

    #[test]
    fn that_missing_pages_are_too_many_to_list_is_said() {
        let (coverage, warning) = covered(800);
        assert!(warning.is_some_and(|one| one.what.starts_with("1600 outlets and 800 events")));
        assert!(
            coverage
                .iter()
                .all(|one| one.events.len() == 1 && one.no_page_here.is_empty())
        );
    }
}
