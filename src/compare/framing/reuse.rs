//! Reuse: whose wording stands in whose text, and who had it first here.

use super::super::time::earliest_first;
use super::{View, at, count, finding, with};
use crate::model::{BlockKind, CutReason, Evidence, Finding, ReuseKind, Signal};
use crate::text::Span;
use crate::text::words::words;
use std::cmp::Ordering;

/// Words in the same order from which wording is shared.
const RUN: usize = 5;
/// Sentences in which the first shared run is looked for: of a text that shares a fifth, it comes soon.
const LOOKED_AT: usize = 60;

/// States each text that several articles share, and each partial rewrite; "first seen here" where the dates tell.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let shared = view
        .reuse
        .shares
        .iter()
        .filter(|(_, _, _, kind)| *kind != ReuseKind::Independent);
    shared
        .filter_map(|&(here, there, share, kind)| {
            let time = |column: usize| view.times.get(column).copied().flatten();
            let first = earliest_first(time(there), time(here)) == Ordering::Less;
            let percent = (share * 100.0).round();
            let seen = if first { "; first seen there" } else { "" };
            let plain = format!(
                "{percent} % of this text's runs of five words stand in the other article too{seen}"
            );
            let found = finding(Signal::Reuse, shared_passages(view, here, there)?, plain);
            let found = with(with(found, "share", f64::from(share)), "kind", kind.name());
            Some(with(
                found,
                "first_seen_there",
                if first { "yes" } else { "unknown or no" },
            ))
        })
        .chain(groups(view))
        .collect()
}

/// Gives the first sentence of one article's paragraphs some of whose wording stands in the other, and where it stands there; else the two first paragraphs.
fn shared_passages(view: &View, here: usize, there: usize) -> Option<Vec<Evidence>> {
    let (one, other) = (view.columns.get(here)?, view.text(there));
    let paragraph = |column: usize| {
        let blocks = &view.columns.get(column)?.article.blocks;
        let first = blocks
            .iter()
            .find(|block| block.kind == BlockKind::Paragraph)?;
        Some(at(column, first.span))
    };
    let told = |passage: &Evidence| view.block(*passage) == Some(BlockKind::Paragraph);
    let passages = one
        .sentences
        .iter()
        .take(LOOKED_AT)
        .map(|sentence| at(here, sentence.span));
    let shared = passages.filter(told).find_map(|passage| {
        let text = view.words(passage);
        let spans = words(text);
        let mut runs = spans
            .windows(RUN)
            .filter_map(|run| text.get(run.first()?.start..run.last()?.end));
        let (run, start) = runs.find_map(|run| Some((run, other.find(run)?)))?;
        Some(vec![
            passage,
            at(there, Span::new(start, start + run.len())),
        ])
    });
    shared.or_else(|| Some(vec![paragraph(here)?, paragraph(there)?]))
}

/// Says whether articles are one text because one of them is a summary, none having half of its wording from another.
fn is_by_summary(view: &View, articles: &[usize]) -> bool {
    let mut shares = view.reuse.shares.iter();
    let alike = shares.any(|(here, there, share, _)| {
        articles.contains(here) && articles.contains(there) && *share >= 0.5
    });
    let mut cuts = articles
        .iter()
        .filter_map(|column| view.columns.get(*column)?.article.cut);
    !alike && cuts.any(|cut| cut.reason == CutReason::SummaryOnly)
}

fn groups<'v>(view: &'v View) -> impl Iterator<Item = Finding> + 'v {
    let several = view
        .reuse
        .groups
        .iter()
        .filter(|group| group.articles.len() > 1);
    several.map(|group| {
        let shown = group.articles.iter().filter_map(|&column| {
            let first = view.columns.get(column)?.sentences.first()?;
            Some(at(column, first.span))
        });
        let of = group
            .agency
            .as_ref()
            .map_or(String::new(), |agency| format!(" crediting {agency}"));
        let articles = count(group.articles.len(), "article");
        let plain = match is_by_summary(view, &group.articles) {
            true => format!("{articles} count as one text: one is the outlet's own summary"),
            false => format!("{articles} share most of their wording{of} and count as one text"),
        };
        let found = finding(Signal::Reuse, shown.collect(), plain);
        with(found, "articles", group.articles.len())
    })
}
