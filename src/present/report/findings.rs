//! Differences observed, by kind, each with the words that show it.

use crate::model::{Evidence, Finding, Signal};
use crate::present::document::{Document, Line};
use crate::present::role::Role;
use crate::present::view::{View, quoted_words, shown_evidence, spoken_of};
use crate::present::words::report as words;

/// A finding quotes at most this many places; the JSON has them all.
const PLACES: usize = 4;

/// Lists findings under the name of their signal.
pub(super) fn findings(view: &View<'_>, document: &mut Document) {
    document.section(words::FINDINGS);
    let all = &view.comparison.findings;
    if all.is_empty() {
        document.paragraph(words::NO_FINDINGS);
    } else if let Some(unmeasured) = unmeasured(all) {
        document.paragraph(Line::of(Role::Muted, &unmeasured));
    }
    for signal in Signal::all() {
        let of_signal = all.iter().filter(|finding| finding.signal == *signal);
        let lines: Vec<Line> = of_signal.map(|finding| line(view, finding)).collect();
        if !lines.is_empty() {
            document.part(words::signal(*signal));
            document.list(lines);
        }
    }
}

/// Says of which signals the precision was not measured.
fn unmeasured(findings: &[Finding]) -> Option<String> {
    let open = |finding: &&Finding| finding.precision.is_none();
    let mut signals: Vec<Signal> = findings.iter().filter(open).map(|one| one.signal).collect();
    signals.sort_unstable();
    signals.dedup();
    let names: Vec<&str> = signals.iter().map(|one| words::signal(*one)).collect();
    match findings.iter().all(|finding| open(&finding)) {
        true => Some(words::NOT_MEASURED.to_owned()),
        false => Some(words::not_measured(&names)).filter(|_| !names.is_empty()),
    }
}

fn line(view: &View<'_>, finding: &Finding) -> Line {
    let basis = words::basis(finding.n, finding.precision);
    let mut line = said(view, finding).with(Role::Muted, &format!(" ({basis}) "));
    line.add(Role::Muted, words::SEE);
    let evidence = shown_evidence(view, finding);
    for (index, evidence) in evidence.iter().take(PLACES).enumerate() {
        let gap = if index > 0 { "; " } else { "" };
        line = line.plain(gap).line(place(view, *evidence));
    }
    if let Some(more) = evidence.len().checked_sub(PLACES + 1) {
        line.add(Role::Muted, &format!("; … {} more", more + 1));
    }
    line
}

/// Gives a finding's sentence behind the name of whoever it calls "here".
fn said(view: &View<'_>, finding: &Finding) -> Line {
    let of = spoken_of(view, finding).map(|name| Line::of(Role::Outlet, &name).plain(": "));
    of.unwrap_or_default().plain(&finding.plain)
}

fn place(view: &View<'_>, evidence: Evidence) -> Line {
    Line::of(Role::Outlet, &view.label(evidence.article))
        .plain(", ")
        .line(view.at(evidence))
        .plain(": ")
        .line(quoted_words(view.words(evidence.article, evidence.span)))
}
