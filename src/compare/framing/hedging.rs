//! Certainty: how sure the same fact is made, by words that list themselves.

use super::{View, finding, with};
use crate::lexicon::{Cues, HEDGES, REPORTING_VERBS};
use crate::model::{Evidence, Finding, Row, Signal};
use crate::similarity::value_of;
use crate::text::Span;
use std::sync::LazyLock;

static CUES: LazyLock<Cues> = LazyLock::new(|| Cues::read(HEDGES, str::to_owned));
static VERBS: LazyLock<Cues> = LazyLock::new(|| Cues::read(REPORTING_VERBS, str::to_owned));

/// Modals that leave a fact open; "would", "can" and "must" mostly say something else, and a bare "may" as often permits.
const DOUBTING: &[&str] = &[
    "could",
    "could have",
    "may be",
    "may have",
    "might",
    "might have",
];

/// Words that say a thing was told without saying by whom.
const HEARSAY: &[&str] = &[
    "allegedly",
    "apparently",
    "are reported to",
    "are said to",
    "is reported to",
    "is said to",
    "purportedly",
    "reportedly",
    "was reported to",
    "was said to",
];

/// How alike two passages must be to be held against each other: certainty is of one fact, so that more is asked than of other signals.
const SAME: f32 = 0.5;

/// Steps of the ladder, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Flat,
    Attributed,
    Hearsay,
    Hedged,
    Denied,
}

impl Step {
    fn name(self) -> &'static str {
        match self {
            Self::Flat => "flat",
            Self::Attributed => "attributed",
            Self::Hearsay => "said without a source",
            Self::Hedged => "hedged",
            Self::Denied => "denied",
        }
    }
}

/// States the facts that one article gives flatly or under a source and another under hearsay, a hedge or a denial.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    view.rows
        .iter()
        .filter_map(|row| ladder(view, row))
        .collect()
}

fn ladder(view: &View, row: &Row) -> Option<Finding> {
    let passages: Vec<Evidence> = view.told(row).collect();
    let whole: Vec<_> = passages
        .iter()
        .map(|passage| read(view, *passage, *passage))
        .collect();
    // cheap first: only where steps differ is it worth finding the clause that tells the fact
    if !differ(&whole) {
        return None;
    }
    let told: Vec<_> = whole
        .into_iter()
        .map(|whole @ (passage, step, _)| {
            let open = |step: Step| step > Step::Attributed;
            match open(step) || open(self::step(view, view.sentence(passage)).0) {
                true => read(view, passage, view.clause_of(passage, &passages)),
                // what leaves nothing open as a whole does so in no clause
                false => whole,
            }
        })
        .collect();
    let (passage, most, _) = *told.iter().max_by_key(|(_, step, _)| *step)?;
    if !differ(&told) {
        return None;
    }
    // only what tells the same as the least certain passage is compared with it
    let steps: Vec<(Step, Evidence)> = told
        .iter()
        .filter(|(other, _, _)| *other == passage || view.likeness(passage, *other) >= SAME)
        .map(|(_, step, shown)| (*step, *shown))
        .collect();
    let least = steps
        .iter()
        .map(|(step, _)| *step)
        .min()
        .filter(|step| is_sure(*step, most))?;
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

/// Says whether a step is sure beside one that is not.
fn is_sure(step: Step, most: Step) -> bool {
    step == Step::Flat || step == Step::Attributed && most > Step::Hearsay
}

/// Says whether one passage tells surely what another leaves open.
fn differ(told: &[(Evidence, Step, Evidence)]) -> bool {
    let most = told.iter().map(|(_, step, _)| *step).max();
    most.is_some_and(|most| {
        most >= Step::Hearsay && told.iter().any(|(_, step, _)| is_sure(*step, most))
    })
}

/// Reads the step of a passage: what leaves a fact open counts in the clause that tells it, who is said to say it in the whole sentence.
fn read(view: &View, passage: Evidence, clause: Evidence) -> (Evidence, Step, Evidence) {
    let (step, shown) = step(view, clause);
    if step > Step::Attributed {
        return (passage, step, shown);
    }
    let (said, words) = self::step(view, view.sentence(passage));
    match said {
        Step::Attributed => (passage, said, words),
        _ => (
            passage,
            step,
            if clause == passage { shown } else { passage },
        ),
    }
}

/// Reads the step of a passage and the words that show it (the passage itself where none do); quoted words do not count.
fn step(view: &View, passage: Evidence) -> (Step, Evidence) {
    let text = view.text(passage.article);
    let mut found = (Step::Flat, passage);
    let cues = [&*CUES, &*VERBS];
    for cue in cues.into_iter().flat_map(|cues| view.cues(cues, passage)) {
        let step = match cue.entry.field(1) {
            "denial" => Step::Denied,
            "deny" if cue.entry.field(2) == "deny" => Step::Denied,
            "hedge" => Step::Hedged,
            "modal" if DOUBTING.contains(&cue.entry.field(0)) && !is_unable(text, cue.span) => {
                Step::Hedged
            }
            "evidential" if HEARSAY.contains(&cue.entry.field(0)) => Step::Hearsay,
            "evidential" | "neutral" | "assert" | "doubt" | "concede" | "factive" => {
                Step::Attributed
            }
            _ => continue,
        };
        let here = Evidence {
            span: cue.span,
            ..passage
        };
        if step > found.0 && !view.is_quoted(here) && !is_noun(text, here.span) {
            found = (step, here);
        }
    }
    found
}

/// Says whether a modal tells of what somebody is unable to do: "could not confirm".
fn is_unable(text: &str, span: Span) -> bool {
    let after = text.get(span.end..).unwrap_or("").trim_start();
    span.of(text).eq_ignore_ascii_case("could") && after.starts_with("not ")
}

/// Says whether a verb's form stands where a noun does: "the two **states**".
fn is_noun(text: &str, span: Span) -> bool {
    let before = text.get(..span.start).unwrap_or("");
    let last = before
        .split_whitespace()
        .next_back()
        .unwrap_or("")
        .to_lowercase();
    let form = span.of(text);
    let opens = matches!(
        last.as_str(),
        "the" | "to" | "a" | "an" | "of" | "both" | "its" | "their" | "his" | "her"
    ) || value_of(&last).is_some();
    opens && !form.ends_with("ed") && !form.contains(' ')
}
