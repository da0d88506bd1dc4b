//! The findings of an event by signal, each with the words that show it.

use super::{row, tally};
use crate::model::{Analysis, Finding, Signal};
use crate::present::document::Line;
use crate::present::role::Role;
use crate::present::tui::sheet::{Entry, Sheet, Target};
use crate::present::view::{View, shown_evidence, spoken_of};
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

fn entries(view: &View<'_>) -> Vec<Entry> {
    let mut findings: Vec<_> = view.comparison.findings.iter().enumerate().collect();
    findings.sort_by_key(|(_, finding)| finding.signal);
    let mut last = None;
    let mut entries = Vec::new();
    for (index, finding) in findings {
        let rule = (last != Some(finding.signal)).then(|| heading(view, finding.signal));
        last = Some(finding.signal);
        let entry = Entry {
            rule,
            ..entry(view, finding)
        };
        entries.push(entry.opening(Target::Finding(index)));
    }
    entries
}

fn heading(view: &View<'_>, kind: Signal) -> Line {
    let findings = view.comparison.findings.iter();
    let many = findings.filter(|finding| finding.signal == kind).count();
    Line::of(Role::Heading, signal(kind)).with(Role::Muted, &format!(" {many}"))
}

fn entry(view: &View<'_>, finding: &Finding) -> Entry {
    let rests = basis(finding.n, finding.precision);
    let detail = format!("{} · {rests}", view.named(&finding.articles));
    let of = spoken_of(view, finding).map(|name| Line::of(Role::Outlet, &name).plain(": "));
    let lines = vec![
        of.unwrap_or_default().plain(&finding.plain),
        Line::of(Role::Muted, &detail),
    ];
    Entry::single(Role::Plain, lines)
}

/// Shows where a finding can be checked.
pub(super) fn panel(analysis: &Analysis, event: usize, opens: Option<Target>) -> Vec<Line> {
    let (Some(view), Some(Target::Finding(index))) = (View::of(analysis, event), opens) else {
        return Vec::new();
    };
    let finding = view.comparison.findings.get(index);
    let evidence = finding.map_or_else(Vec::new, |one| shown_evidence(&view, one));
    let evidence = evidence.into_iter();
    evidence.map(|one| row::evidence(&view, one)).collect()
}
