//! Differences observed, by kind, each with the words that show it.

use crate::model::{Evidence, Finding, Signal};
use crate::present::document::{Document, Line};
use crate::present::role::Role;
use crate::present::view::{View, quoted};
use crate::present::words::report as words;

/// A finding quotes at most this many places; the JSON has them all.
const PLACES: usize = 4;

/// Lists findings under the name of their signal.
pub(super) fn findings(view: &View<'_>, document: &mut Document) {
    document.section(words::FINDINGS);
    if view.comparison.findings.is_empty() {
        document.paragraph(words::NO_FINDINGS);
    }
    for signal in Signal::all() {
        let mut of_signal = view
            .comparison
            .findings
            .iter()
            .filter(|finding| finding.signal == *signal)
            .peekable();
        if of_signal.peek().is_some() {
            document.part(words::signal(*signal));
            document.list(of_signal.map(|finding| line(view, finding)).collect());
        }
    }
}

fn line(view: &View<'_>, finding: &Finding) -> Line {
    let basis = words::basis(finding.n, finding.precision);
    let mut line = Line::from(finding.plain.as_str()).with(Role::Muted, &format!(" ({basis}) "));
    line.add(Role::Muted, words::SEE);
    for (index, evidence) in finding.evidence.iter().take(PLACES).enumerate() {
        let gap = if index > 0 { "; " } else { "" };
        line = line.plain(gap).line(place(view, *evidence));
    }
    if finding.evidence.len() > PLACES {
        line.add(
            Role::Muted,
            &format!("; … {} more", finding.evidence.len() - PLACES),
        );
    }
    line
}

fn place(view: &View<'_>, evidence: Evidence) -> Line {
    let place = view.place(evidence);
    Line::of(Role::Outlet, &view.label(evidence.article))
        .with(Role::Evidence, &format!(", {place}"))
        .plain(": ")
        .line(quoted(view.words(evidence.article, evidence.span)))
}
