//! Reuse against gold: copy, partial rewrite or a text of its own; F1 of each kind and their mean.

use super::{Figures, count, f1, samples, share};
use crate::cli::args::Common;
use crate::cli::output::Output;
use crate::cli::run::{Pages, analysis};
use anyhow::Result;
use rashomon::model::{Analysis, ReuseKind};
use rashomon::pipeline::{self, Options};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Compares every event of the pages; an article that no event joins with another is a text of its own.
pub(super) fn measure(
    path: &Path,
    pages: &[PathBuf],
    common: &Common,
    output: &mut Output,
) -> Result<Figures> {
    let (analysis, options) = analysis(&Pages::Paths(pages), common, output)?;
    let found = kinds(&analysis, &options);
    let mut tally: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    let (mut all, mut right) = (0, 0);
    for page in samples::read(path)?.pages {
        let Some(wanted) = ReuseKind::from_name(&page.reuse).filter(|_| !page.event.is_empty())
        else {
            continue;
        };
        let given = found.get(&page.file).copied();
        let given = given.unwrap_or(ReuseKind::Independent);
        all += 1;
        right += usize::from(given == wanted);
        for (kind, slot) in [(given, 0), (wanted, 1)] {
            let counts = tally.entry(kind.name()).or_default();
            if let Some(counted) = counts.get_mut(slot) {
                *counted += 1;
            }
        }
        let [.., both] = tally.entry(wanted.name()).or_default();
        *both += usize::from(given == wanted);
    }
    Ok(figures(&tally, all, right))
}

fn figures(tally: &BTreeMap<&str, [usize; 3]>, all: usize, right: usize) -> Figures {
    let mut figures = vec![
        ("articles".into(), count(all)),
        ("right".into(), share(right, all)),
    ];
    let mut sum = 0.0;
    for (kind, [given, wanted, both]) in tally {
        let one = f1(share(*both, *given), share(*both, *wanted));
        sum += one;
        figures.push((format!("{kind}: f1"), one));
    }
    figures.push(("macro_f1".into(), sum / count(tally.len().max(1))));
    figures
}

/// What every article is to the others of its event.
fn kinds(analysis: &Analysis, options: &Options) -> BTreeMap<String, ReuseKind> {
    let mut kinds = BTreeMap::new();
    for event in 0..analysis.events.len() {
        let Some(comparison) = pipeline::compared(analysis, event, options) else {
            continue;
        };
        for (column, _, _, kind) in &comparison.reuse.shares {
            let index = comparison.articles.get(*column);
            if let Some(one) = index.and_then(|index| analysis.articles.get(*index)) {
                kinds.insert(one.article.id.clone(), *kind);
            }
        }
    }
    kinds
}
