//! Certainty: how sure the same fact is made, by words that list themselves.

use super::{View, finding, with};
use crate::lexicon::{Cues, HEDGES, REPORTING_VERBS};
use crate::model::{Evidence, Finding, Row, Signal};
use std::sync::LazyLock;

static CUES: LazyLock<Cues> = LazyLock::new(|| Cues::read(HEDGES, str::to_owned));
static VERBS: LazyLock<Cues> = LazyLock::new(|| Cues::read(REPORTING_VERBS, str::to_owned));

/// Modals that leave a fact open; "would", "can" and "must" mostly say something else.
const DOUBTING: &[&str] = &[
    "could",
    "could have",
    "may",
    "may have",
    "might",
    "might have",
];

/// Steps of the ladder, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Flat,
    Attributed,
    Hedged,
    Denied,
}

impl Step {
    fn name(self) -> &'static str {
        match self {
            Self::Flat => "flat",
            Self::Attributed => "attributed",
            Self::Hedged => "hedged",
            Self::Denied => "denied",
        }
    }
}

/// States the facts that one article gives flatly and another under a source, a hedge or a denial.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    view.rows
        .iter()
        .filter_map(|row| ladder(view, row))
        .collect()
}

fn ladder(view: &View, row: &Row) -> Option<Finding> {
    let steps: Vec<(Step, Evidence)> = view.told(row).map(|passage| step(view, passage)).collect();
    let (least, most) = (
        steps.iter().map(|(step, _)| *step).min()?,
        steps.iter().map(|(step, _)| *step).max()?,
    );
    if least == most || most < Step::Hedged {
        return None;
    }
    let shown: Vec<String> = steps
        .iter()
        .filter(|(step, _)| *step > Step::Attributed)
        .map(|(step, evidence)| format!("{}: “{}”", step.name(), view.words(*evidence)))
        .collect();
    let plain = format!(
        "the same fact, {} in one article, is {}",
        least.name(),
        shown.join("; ")
    );
    let names: Vec<&str> = steps.iter().map(|(step, _)| step.name()).collect();
    let found = finding(
        Signal::Hedging,
        steps.iter().map(|(_, evidence)| *evidence).collect(),
        plain,
    );
    Some(with(with(found, "steps", names), "row", row.id.as_str()))
}

/// Reads the step of a passage and the words that show it (the passage itself where none do); quoted words do not count.
fn step(view: &View, passage: Evidence) -> (Step, Evidence) {
    let text = view
        .columns
        .get(passage.article)
        .map_or("", |article| article.article.text.as_str());
    let mut found = (Step::Flat, passage);
    for cue in CUES
        .find(text, passage.span)
        .into_iter()
        .chain(VERBS.find(text, passage.span))
    {
        let step = match cue.entry.field(1) {
            "denial" => Step::Denied,
            "deny" if cue.entry.field(2) == "deny" => Step::Denied,
            "hedge" => Step::Hedged,
            "modal" if DOUBTING.contains(&cue.entry.field(0)) => Step::Hedged,
            "evidential" | "neutral" | "assert" | "doubt" | "concede" | "factive" => {
                Step::Attributed
            }
            _ => continue,
        };
        let here = Evidence {
            span: cue.span,
            ..passage
        };
        if step > found.0 && !view.is_quoted(here) {
            found = (step, here);
        }
    }
    found
}
