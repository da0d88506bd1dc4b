//! Differences observed, by kind, each with the words that show it.

use crate::model::{Finding, Signal};
use crate::present::document::{Document, Line};
use crate::present::role::Role;
use crate::present::statement::{Shown, Statement, said, shown, statements};
use crate::present::view::{View, quoted_words};
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
        let of_signal = all.iter().enumerate();
        let of_signal = of_signal.filter(|(_, finding)| finding.signal == *signal);
        let stated = statements(of_signal);
        let lines: Vec<Line> = stated.iter().map(|one| line(view, one)).collect();
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

fn line(view: &View<'_>, statement: &Statement<'_>) -> Line {
    let seen = statement.findings.iter().map(|one| one.n).max();
    let precision = statement.findings.first().and_then(|one| one.precision);
    let basis = words::basis(seen.unwrap_or(0), precision);
    let mut line = said(view, statement).with(Role::Muted, &format!(" ({basis}) "));
    line.add(Role::Muted, words::SEE);
    let evidence = shown(view, statement);
    for (index, one) in evidence.iter().take(PLACES).enumerate() {
        let gap = if index > 0 { "; " } else { "" };
        line = line.plain(gap).line(place(view, *one));
    }
    if let Some(more) = evidence.len().checked_sub(PLACES + 1) {
        line.add(Role::Muted, &format!("; … {} more", more + 1));
    }
    line
}

fn place(view: &View<'_>, Shown { at, nearest }: Shown) -> Line {
    Line::of(Role::Muted, if nearest { words::NEAREST_IN } else { "" })
        .with(Role::Outlet, &view.label(at.article))
        .plain(", ")
        .line(view.at(at))
        .plain(": ")
        .line(quoted_words(view.words(at.article, at.span)))
}
