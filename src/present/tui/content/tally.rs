//! Agreement before difference: what every screen of an event says first.

use crate::model::Analysis;
use crate::present::document::Line;
use crate::present::role::Role;
use crate::present::view::{View, when};
use crate::present::words::count;

/// Says what is shared: `"= 7 of 23 passages and 2 of 5 quotes stand in two or more independent texts"`.
pub(super) fn agreement(analysis: &Analysis, event: usize) -> Line {
    let Some(view) = View::of(analysis, event) else {
        return Line::of(Role::Muted, "comparing …");
    };
    if view.columns() < 2 {
        return Line::from("One article: there is nothing to hold it against.");
    }
    let agreed = view.comparison.agreement;
    let shared = |shared: usize, all: usize, noun| format!("{shared} of {}", count(all, noun));
    let rows = shared(agreed.rows_shared, agreed.rows, "passage");
    let said = match agreed.quotes {
        0 => rows,
        all => format!("{rows} and {}", shared(agreed.quotes_shared, all, "quote")),
    };
    Line::of(Role::Shared, &format!("= {said}")).plain(" stand in two or more independent texts")
}

/// Explains the marks in one line.
pub(super) fn legend() -> Line {
    let roles = [
        Role::Shared,
        Role::Reworded,
        Role::OnlyHere,
        Role::Missing,
        Role::CannotTell,
    ];
    let mut line = Line::default();
    for role in roles {
        line.add(role, role.mark());
        line.add(Role::Muted, &format!(" {}  ", role.word()));
    }
    line.with(Role::MarkedWord, "marked")
}

/// Names an event for the bar: `"2024-03-14 Leaders speak"`.
pub(super) fn title(analysis: &Analysis, event: usize, what: &str) -> Line {
    let Some(event) = analysis.events.get(event) else {
        return Line::from(what);
    };
    let when = when(event.date.as_ref());
    let when = when.split(" (").next().unwrap_or_default().to_owned();
    Line::from(format!("{what} · {when} · {}", analysis.event_title(event)))
}
