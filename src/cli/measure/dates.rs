//! Publication dates and event dates against gold days.

use super::{Figures, count, f1, gold, share};
use crate::cli::args::Common;
use crate::cli::output::Output;
use crate::cli::run::{Pages, analysis, open};
use anyhow::Result;
use rashomon::model::{Date, Precision};
use rashomon::pipeline;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Extracts the pages and scores their publication dates by the day; a date where the gold has none is wrong.
pub(super) fn published(
    path: &Path,
    pages: &[PathBuf],
    common: &Common,
    output: &mut Output,
) -> Result<Figures> {
    let (items, options) = open(&Pages::Paths(pages), common, output)?;
    let articles = pipeline::extracted(items, &options).flatten();
    let given: BTreeMap<String, String> = articles
        .filter_map(|one| Some((one.article.id.clone(), day(one.article.published.as_ref())?)))
        .collect();
    let (mut right, mut wrong, mut wanted) = (0, 0, 0);
    for line in gold::read(path)? {
        let gold = line.published.as_deref().and_then(|text| text.get(..10));
        wanted += usize::from(gold.is_some());
        if let Some(given) = given.get(&line.id) {
            let hit = gold == Some(given.as_str());
            right += usize::from(hit);
            wrong += usize::from(!hit);
        }
    }
    let (precision, recall) = (share(right, right + wrong), share(right, wanted));
    Ok(vec![
        ("published_gold".into(), count(wanted)),
        ("published_right".into(), count(right)),
        ("published_wrong".into(), count(wrong)),
        ("published_precision".into(), precision),
        ("published_recall".into(), recall),
        ("published_f1".into(), f1(precision, recall)),
    ])
}

/// Clusters the pages and scores the articles' event dates, by cue and by what determines them; abstaining is not wrong.
pub(super) fn events(
    path: &Path,
    pages: &[PathBuf],
    common: &Common,
    output: &mut Output,
) -> Result<Figures> {
    let (analysis, _) = analysis(&Pages::Paths(pages), common, output)?;
    let found = analysis.articles.iter();
    let found: BTreeMap<&str, Option<String>> = found
        .map(|one| (one.article.id.as_str(), day(one.event_date.as_ref())))
        .collect();
    let mut groups: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    for line in gold::read(path)? {
        let Some(gold) = line.event_date.filter(|day| day.len() == 10) else {
            continue;
        };
        let given = found.get(line.id.as_str()).cloned().flatten();
        let cue = line.date_cue.unwrap_or_else(|| "any".into());
        let determined = line.determined.unwrap_or_else(|| "any".into());
        for group in [
            format!("cue {cue}"),
            format!("determined {determined}"),
            "all".into(),
        ] {
            let [all, said, right] = groups.entry(group).or_default();
            *all += 1;
            *said += usize::from(given.is_some());
            *right += usize::from(given.as_deref() == Some(gold.as_str()));
        }
    }
    let figures = groups.into_iter().flat_map(|(group, [all, said, right])| {
        [
            (format!("{group}: articles"), count(all)),
            (format!("{group}: given"), share(said, all)),
            (format!("{group}: right"), share(right, all)),
        ]
    });
    Ok(figures.collect())
}

/// A date as a full day, where it is one.
fn day(date: Option<&Date>) -> Option<String> {
    let value = date?.value?;
    let full =
        value.ymd().is_some() && matches!(value.precision(), Precision::Day | Precision::Minute);
    full.then(|| value.without_time().to_string())
}
