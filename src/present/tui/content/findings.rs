//! The findings of an event by signal, each with the words that show it.

use super::{row, tally};
use crate::model::{Analysis, Signal};
use crate::present::document::Line;
use crate::present::role::Role;
use crate::present::statement::{self, Statement, statements};
use crate::present::tui::sheet::{Entry, Sheet, Target};
use crate::present::view::View;
use crate::present::words::report::{NO_FINDINGS, basis, signal};

/// Lists the findings.
pub(super) fn sheet(analysis: &Analysis, event: usize) -> Sheet {
    Sheet {
        title: tally::title(analysis, event, "findings"),
        lead: vec![tally::agreement(analysis, event)],
        entries: View::of(analysis, event).map_or_else(Vec::new, |view| entries(&view)),
        empty: NO_FINDINGS,
        ..Sheet::default()
    }
}

/// Lists what was found, what is said together as one entry, by its signal.
fn stated<'a>(view: &View<'a>) -> Vec<(Signal, Statement<'a>)> {
    let findings = view.comparison.findings.iter().enumerate();
    let signal = |one: &Statement<'_>| one.findings.first().map(|one| one.signal);
    let stated = statements(findings).into_iter();
    let mut stated: Vec<_> = stated
        .filter_map(|one| Some((signal(&one)?, one)))
        .collect();
    stated.sort_by_key(|(signal, _)| *signal);
    stated
}

fn entries(view: &View<'_>) -> Vec<Entry> {
    let all = stated(view);
    let mut last = None;
    let mut entries = Vec::new();
    for (signal, statement) in &all {
        let many = || all.iter().filter(|(other, _)| other == signal).count();
        let rule = (last != Some(*signal)).then(|| heading(*signal, many()));
        last = Some(*signal);
        let entry = Entry {
            rule,
            ..entry(view, statement)
        };
        entries.push(entry.opening(Target::Finding(statement.index)));
    }
    entries
}

fn heading(kind: Signal, many: usize) -> Line {
    Line::of(Role::Heading, signal(kind)).with(Role::Muted, &format!(" {many}"))
}

fn entry(view: &View<'_>, statement: &Statement<'_>) -> Entry {
    let seen = statement.findings.iter().map(|one| one.n).max();
    let precision = statement.findings.first().and_then(|one| one.precision);
    let rests = basis(seen.unwrap_or(0), precision);
    let about = view.named(&statement::articles(statement));
    let lines = vec![
        statement::said(view, statement),
        Line::of(Role::Muted, &format!("{about} · {rests}")),
    ];
    Entry::single(Role::Plain, lines)
}

/// Shows where a finding can be checked.
pub(super) fn panel(analysis: &Analysis, event: usize, opens: Option<Target>) -> Vec<Line> {
    let (Some(view), Some(Target::Finding(index))) = (View::of(analysis, event), opens) else {
        return Vec::new();
    };
    let mut stated = stated(&view).into_iter();
    let found = stated.find(|(_, one)| one.index == index);
    let evidence = found.map_or_else(Vec::new, |(_, one)| statement::shown(&view, &one));
    let evidence = evidence.into_iter();
    evidence.map(|one| row::evidence(&view, one)).collect()
}
