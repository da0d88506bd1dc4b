//! `measure`: scores a part of the program against gold data, so that anyone with the gold can reproduce a figure.
//!
//! One file a question; each computes what its public scorer computes and says so.

mod clusters;
mod dates;
mod gold;
mod judged;
mod names;
mod pairs;
mod quotes;
mod reuse;
mod rows;
mod samples;
mod segments;
mod signals;
mod similarity;

use super::args::Common;
use super::output::Output;
use anyhow::Result;
use clap::ValueEnum;
use std::path::{Path, PathBuf};

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum What {
    /// Events: B-cubed, pairs, twin false pairs
    Clusters,
    /// Publication dates: precision and recall by the day
    Dates,
    /// Event dates: right to the day, by what determines them
    EventDates,
    /// Body text: stretches kept and dropped
    Segments,
    /// Direct quotes and the words that name their speakers
    Quotes,
    /// Names: recall, type, number listed
    Names,
    /// Copies and partial rewrites: F1 of each kind (gold of samples, a file or a folder of folders)
    Reuse,
    /// Findings: precision of the judged and recall of the wanted, by signal (gold of samples)
    Signals,
    /// Figures of all pairs of articles in GOLD that may be one event, to fit weights on
    #[value(hide = true)]
    Pairs,
    /// Figures of all pairs of passages in GOLD of samples, to fit the models of rows on
    #[value(hide = true)]
    Rows,
    /// What is measured of sentence pairs, to fit the blend of similarity on
    #[value(hide = true)]
    Likeness,
    /// Sentence pairs: a score a line, Spearman on standard error
    Similarity,
}

/// Named figures, in the order in which they are written.
pub(crate) type Figures = Vec<(String, f64)>;

/// Measures and writes the figures, a line each or as one JSON object.
pub(crate) fn run(
    what: What,
    gold: &Path,
    paths: &[PathBuf],
    common: &Common,
    output: &mut Output,
) -> Result<()> {
    let figures = match what {
        What::Clusters => clusters::measure(gold, paths, common, output)?,
        What::Dates => dates::published(gold, paths, common, output)?,
        What::EventDates => dates::events(gold, paths, common, output)?,
        What::Segments => segments::measure(gold, paths, common, output)?,
        What::Quotes => quotes::measure(gold, paths, common, output)?,
        What::Names => names::measure(gold, paths, common, output)?,
        What::Reuse => reuse::measure(gold, paths, common, output)?,
        What::Signals => signals::measure(gold, paths, common, output)?,
        What::Pairs => return pairs::measure(gold, common, output),
        What::Rows => return rows::measure(gold, output),
        What::Likeness => return similarity::figures(gold, output),
        What::Similarity => return similarity::measure(gold, output),
    };
    if common.json {
        let fields: Vec<String> = figures
            .iter()
            .map(|(name, value)| format!("{name:?}: {value}"))
            .collect();
        output.line(&format!("{{{}}}", fields.join(", ")))?;
    } else {
        for (name, value) in figures {
            output.line(&match value.fract() == 0.0 && value > 1.0 {
                true => format!("{name:34} {value}"),
                false => format!("{name:34} {value:.4}"),
            })?;
        }
    }
    Ok(output.flush()?)
}

/// Harmonic mean of precision and recall.
pub(crate) fn f1(precision: f64, recall: f64) -> f64 {
    if precision + recall > 0.0 {
        2.0 * precision * recall / (precision + recall)
    } else {
        0.0
    }
}

/// A share, 0 where there is nothing to share.
pub(crate) fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        count(part) / count(whole)
    }
}

/// A count as a figure.
#[allow(clippy::cast_precision_loss)]
pub(crate) fn count(number: usize) -> f64 {
    number as f64
}
