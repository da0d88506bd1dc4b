//! Verbs of feeling for an utterance that another text gives a neutral one.

use super::super::{View, at, finding, with};
use crate::model::{Finding, Signal, VerbClass};

/// States the verbs of feeling and manner with which one article reports an utterance that another reports with a neutral one.
pub(super) fn verbs(view: &View) -> Vec<Finding> {
    let mut out = Vec::new();
    for row in view.quotes {
        let of = |wanted: VerbClass| {
            row.cells.iter().filter_map(move |cell| {
                Some(at(
                    cell.article,
                    cell.verb_span.filter(|_| cell.verb_class == Some(wanted))?,
                ))
            })
        };
        let Some(neutral) = of(VerbClass::Neutral).next() else {
            continue;
        };
        for verb in of(VerbClass::Emotive) {
            let plain = format!(
                "“{}” here, “{}” for the same utterance elsewhere",
                view.words(verb),
                view.words(neutral)
            );
            let found = finding(Signal::MarkedWord, vec![verb, neutral], plain);
            out.push(with(
                with(found, "word", view.words(verb).to_lowercase()),
                "kind",
                "verb",
            ));
        }
    }
    out
}
