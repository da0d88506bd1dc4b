//! What each screen holds: an analysis becomes sheets and panels, before any width is known.

mod article;
mod choices;
mod compare;
mod events;
mod findings;
mod help;
mod marked;
mod names;
mod notices;
mod row;
mod tables;
mod tally;

use super::sheet::Sheet;
use super::state::{Asked, Screen, State, What};
use crate::model::Analysis;
use crate::present::document::Line;
use std::collections::BTreeSet;

pub(super) use names::columns_of;

/// Makes the sheet that a screen asks for.
pub(super) fn sheet(asked: &Asked, analysis: &Analysis, hidden: &BTreeSet<usize>) -> Sheet {
    let sheet = match asked.what {
        What::Events => events::sheet(analysis),
        What::Compare(event) => compare::sheet(asked, analysis, event, hidden),
        What::Article(article, event) => article::sheet(analysis, article, event, asked.spot),
        What::Findings(event) => findings::sheet(analysis, event),
        What::Tables(event, table) => tables::sheet(analysis, event, table, hidden),
        What::Notices => notices::sheet(analysis),
        What::Base(event) => choices::base(analysis, event),
        What::Outlets(event) => choices::outlets(analysis, event, hidden),
        What::Help(screen) => help::sheet(screen),
    };
    sheet.filtered(&asked.filter)
}

/// Gives the panel's name and text for what is under the cursor; no name, no panel.
pub(super) fn panel(state: &State, analysis: &Analysis) -> (&'static str, Vec<Line>) {
    let place = state.place();
    let entry = state.sheet.entries.get(place.cursor);
    let opens = entry.and_then(|entry| entry.opens);
    match place.asked.what {
        What::Events => ("why together", events::panel(analysis, opens)),
        What::Compare(event) => ("this row", row::panel(analysis, event, opens)),
        What::Findings(event) => ("where to check it", findings::panel(analysis, event, opens)),
        What::Article(article, Some(event)) => {
            let lines = article::panel(analysis, article, event, opens);
            ("found in this paragraph", lines)
        }
        _ => ("", Vec::new()),
    }
}

/// Does this kind of screen have a panel?
pub(super) fn has_panel(what: What) -> bool {
    match what.screen() {
        Screen::Events | Screen::Compare | Screen::Findings => true,
        Screen::Article => what.event().is_some(),
        _ => false,
    }
}
