//! The keys of a screen and the marks, from the same tables that everything else uses.

use super::tally;
use crate::present::document::Line;
use crate::present::role::Role;
use crate::present::tui::keys;
use crate::present::tui::sheet::{Entry, Sheet};
use crate::present::tui::state::Screen;
use crate::present::words::report;

/// Keys are set this wide, so that what they do stands in a column.
const KEYS_WIDE: usize = 18;

/// Lists the keys of a screen, then what the marks mean.
pub(super) fn sheet(screen: Screen) -> Sheet {
    let keys = keys::of(screen).map(|key| {
        let shown: Vec<String> = key.keys.iter().map(|one| keys::shown(one)).collect();
        let shown = shown.join(" ");
        let line = Line::of(Role::Heading, &format!("{shown:KEYS_WIDE$}")).plain(key.long);
        Entry::single(Role::Plain, vec![line])
    });
    let marks = marks()
        .into_iter()
        .map(|line| Entry::single(Role::Plain, vec![line]));
    Sheet {
        title: Line::from(format!("help · {}", keys::name(screen))),
        lead: vec![tally::legend()],
        entries: keys.chain(marks).collect(),
        empty: "",
        ..Sheet::default()
    }
}

/// Explains the marks inside sentences.
fn marks() -> Vec<Line> {
    let explained = [
        (Role::Replaced, "other words in the same place"),
        (Role::Synonym, "other words that mean much the same"),
        (Role::Inserted, "words that the reference does not have"),
        (
            Role::Deleted,
            "in the reference: words that the outlet under the cursor does not have",
        ),
        (
            Role::MarkedWord,
            "a word for which the same passage elsewhere has a plainer one",
        ),
    ];
    let lines = explained
        .into_iter()
        .map(|(role, what)| Line::of(role, "words").plain("  ").plain(what));
    let whole = [
        "Every statement points at its sentence: Enter goes there, and »the words« are marked.",
        report::PLACES_MEAN,
        report::TEXTS_MEAN,
        report::SEEN_MEANS,
        report::UNKNOWN_MEANS,
        report::VOICES_MEAN,
        report::SHARED_MEANS,
        report::ANCHOR_MEANS,
        report::GUESS_MEANS,
        report::SCORES_MEAN,
    ];
    lines.chain(whole.map(Line::from)).collect()
}
