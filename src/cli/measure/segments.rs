//! Body text against stretches of the page to keep and to drop.

use super::{Figures, count, f1, gold, share};
use crate::cli::args::Common;
use crate::cli::output::Output;
use crate::cli::run::{Pages, open};
use anyhow::Result;
use rashomon::model::{Article, BlockKind};
use rashomon::pipeline;
use rashomon::text::fold::spaced;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Extracts the pages; a stretch counts as kept when it stands in standfirst, subheads and paragraphs, white space folded.
pub(super) fn measure(
    path: &Path,
    pages: &[PathBuf],
    common: &Common,
    output: &mut Output,
) -> Result<Figures> {
    let (items, options) = open(&Pages::Paths(pages), common, output)?;
    let articles = pipeline::extracted(items, &options).flatten();
    let bodies: BTreeMap<String, String> = articles
        .map(|one| (one.article.id.clone(), body(&one.article)))
        .collect();
    let mut whole = [0; 4];
    let mut english = [0; 4];
    for line in gold::read(path)? {
        let text = bodies.get(&line.id).map_or("", String::as_str);
        let kept = |stretch: &String| text.contains(&spaced(stretch));
        let with = line.with.iter().filter(|stretch| kept(stretch)).count();
        let without = line.without.iter().filter(|stretch| kept(stretch)).count();
        let add = |counts: &mut [usize; 4]| {
            let found = [
                with,
                line.with.len() - with,
                without,
                line.without.len() - without,
            ];
            counts.iter_mut().zip(found).for_each(|(sum, n)| *sum += n);
        };
        add(&mut whole);
        if line.english {
            add(&mut english);
        }
    }
    let mut figures = scored("", whole);
    figures.extend(scored("english_", english));
    Ok(figures)
}

fn scored(prefix: &str, [tp, miss, fp, tn]: [usize; 4]) -> Figures {
    let (precision, recall) = (share(tp, tp + fp), share(tp, tp + miss));
    vec![
        (format!("{prefix}stretches"), count(tp + miss + fp + tn)),
        (format!("{prefix}precision"), precision),
        (format!("{prefix}recall"), recall),
        (format!("{prefix}f1"), f1(precision, recall)),
    ]
}

fn body(article: &Article) -> String {
    let kept = |kind| {
        matches!(
            kind,
            BlockKind::Paragraph | BlockKind::Subhead | BlockKind::Standfirst
        )
    };
    let parts = article.blocks.iter().filter(|block| kept(block.kind));
    spaced(
        &parts
            .map(|block| block.span.of(&article.text))
            .collect::<Vec<_>>()
            .join("\n"),
    )
}
