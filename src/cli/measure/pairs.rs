//! Figures of pairs of articles, a line each: what the weights of the blend are fitted on.

use crate::cli::args::Common;
use crate::cli::output::Output;
use crate::cli::run::{Pages, open};
use anyhow::Result;
use rashomon::{cluster, pipeline};
use std::path::Path;

/// Writes a line of names, then `id⇥id⇥figure…` for every pair of articles that may be one event.
pub(super) fn measure(path: &Path, common: &Common, output: &mut Output) -> Result<()> {
    let (items, options) = open(&Pages::Paths(&[path.to_owned()]), common, output)?;
    let mut articles: Vec<_> = pipeline::annotated(items, &options).flatten().collect();
    articles.sort_by(|a, b| a.article.id.cmp(&b.article.id));
    output.line(&format!("a\tb\t{}", cluster::figure_names().join("\t")))?;
    let id = |index: usize| articles.get(index).map_or("", |one| &one.article.id);
    for (a, b, figures) in cluster::measured_pairs(&articles) {
        let figures: Vec<String> = figures.iter().map(|one| format!("{one:.4}")).collect();
        output.line(&format!("{}\t{}\t{}", id(a), id(b), figures.join("\t")))?;
    }
    output.flush()?;
    Ok(())
}
