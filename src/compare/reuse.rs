//! Shared wording: which articles are one text.
//!
//! Runs of five words (shingles, after Nicholls 2019) are counted in both directions; containment in the older text that an article shares
//! most with says whether it is a copy, a partial rewrite or a text of its own.

use super::time;
use crate::model::{
    Annotated, BlockKind, Code, CreditKind, Notice, OutletKind, Reuse, ReuseKind, TextGroup,
};
use crate::text::words::words;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use std::hash::BuildHasher;

/// Words in a shingle: shorter runs are shared by chance.
const RUN: usize = 5;
/// Share of an article's shingles in another text from which it is a copy.
const COPY: f32 = 0.75;
/// Share from which it is a partial rewrite.
const PARTIAL: f32 = 0.2;
/// Share from which two articles count as one text, where their event has not counted its texts.
const ONE_TEXT: f32 = 0.5;
/// Shingles of one article looked at; the rest is left out.
const MAX_SHINGLES: usize = 20_000;
/// A shingle in more articles than this tells nothing about two of them beyond what others do, and is counted for the first so many only.
const MAX_SHARED: usize = 64;

/// Finds who shares wording with whom, whichever column comes first; which columns are one text their event says.
pub(super) fn reuse(columns: &[&Annotated], texts: &[Option<usize>]) -> (Reuse, Vec<Notice>) {
    let mut order: Vec<usize> = (0..columns.len()).collect();
    order.sort_by_key(|at| columns.get(*at).map(|one| one.article.id.as_str()));
    let by_id: Vec<&Annotated> = order
        .iter()
        .filter_map(|at| columns.get(*at).copied())
        .collect();
    let column = |at: usize| order.get(at).copied().unwrap_or(at);
    let texts: Vec<Option<usize>> = order
        .iter()
        .map(|at| texts.get(*at).copied().flatten())
        .collect();
    let (mut found, warnings) = reuse_by_id(&by_id, &texts);
    for group in &mut found.groups {
        group.articles = group.articles.iter().map(|at| column(*at)).collect();
        group.articles.sort_unstable();
    }
    found.groups.sort_by(|a, b| a.articles.cmp(&b.articles));
    for (article, closest, ..) in &mut found.shares {
        (*article, *closest) = (column(*article), column(*closest));
    }
    found.shares.sort_by_key(|(article, ..)| *article);
    (found, warnings)
}

fn reuse_by_id(columns: &[&Annotated], texts: &[Option<usize>]) -> (Reuse, Vec<Notice>) {
    let mut warnings = Vec::new();
    let shingles: Vec<FxHashSet<u64>> = columns
        .iter()
        .map(|article| shingles(article, &mut warnings))
        .collect();
    let shared = shared_counts(&shingles);
    let share = |a: usize, b: usize| containment(&shingles, &shared, a, b);
    let text = |column: usize| texts.get(column).copied().flatten();
    let is_one = |a: usize, b: usize| match (text(a), text(b)) {
        (Some(a), Some(b)) => a == b,
        _ => share(a, b) >= ONE_TEXT,
    };
    let all = columns.len();
    let mut groups = Groups((0..all).collect());
    for a in 0..all {
        for b in (0..all).filter(|b| *b != a && is_one(a, *b)) {
            groups.join(a, b);
        }
    }
    let closest = |a: usize, among: &dyn Fn(usize) -> bool| {
        (0..all)
            .filter(|b| *b != a && among(*b))
            .max_by(|x, y| share(a, *x).total_cmp(&share(a, *y)).then(y.cmp(x)))
    };
    let of = |a: usize| {
        let here = columns.get(a)?;
        let older = |b: usize| columns.get(b).is_some_and(|there| is_later(here, there));
        match closest(a, &older) {
            Some(b) => Some((a, b, share(a, b), kind(share(a, b), here))),
            None => closest(a, &|_| true).map(|b| (a, b, share(a, b), ReuseKind::Independent)),
        }
    };
    let reuse = Reuse {
        groups: groups.texts(columns),
        shares: (0..all).filter_map(of).collect(),
    };
    (reuse, warnings)
}

/// Says what share of a text stands in an older one; of a text that is cut off the rest is not known.
fn kind(share: f32, here: &Annotated) -> ReuseKind {
    match share {
        share if share >= COPY && here.article.cut.is_none() => ReuseKind::Copy,
        share if share >= PARTIAL => ReuseKind::Partial,
        _ => ReuseKind::Independent,
    }
}

/// Says whether wording may have come `here` from `there`: not from a later text, nor from one that credits this, nor to an agency.
/// Where nothing tells, it may have gone either way.
fn is_later(here: &Annotated, there: &Annotated) -> bool {
    let credits = |a: &Annotated, b: &Annotated| {
        let outlet = b.article.outlet.as_ref().map(|outlet| outlet.name.as_str());
        a.article
            .credits
            .iter()
            .any(|credit| Some(credit.name.as_str()) == outlet)
    };
    let is = |a: &Annotated, kind: OutletKind| {
        a.article
            .outlet
            .as_ref()
            .is_some_and(|outlet| outlet.kind == kind)
    };
    let follows = |a: &Annotated, b: &Annotated| {
        credits(a, b)
            || is(b, OutletKind::Agency)
            || is(a, OutletKind::Aggregator)
            || a.article.cut.is_some()
    };
    if let (Some(a), Some(b)) = (time::published(here), time::published(there))
        && (a.to < b.from || b.to < a.from)
    {
        return b.to < a.from;
    }
    follows(here, there) || !follows(there, here)
}

fn shingles(article: &Annotated, warnings: &mut Vec<Notice>) -> FxHashSet<u64> {
    let (mut out, mut capped) = (FxHashSet::default(), false);
    let body = article
        .article
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph);
    for block in body {
        let text = block.span.of(&article.article.text).to_lowercase();
        let words: Vec<&str> = words(&text)
            .into_iter()
            .map(|span| span.of(&text))
            .collect();
        let runs = words.windows(RUN).map(|run| FxBuildHasher.hash_one(run));
        let room = MAX_SHINGLES.saturating_sub(out.len());
        capped |= runs.len() > room;
        out.extend(runs.take(room));
    }
    if capped {
        warnings.push(Notice::new(
            Code::Capped,
            article.article.source.path.as_str(),
            format!("the first {MAX_SHINGLES} runs of words are searched for reuse"),
            "copies of what follows are not seen",
        ));
    }
    out
}

/// Counts shared shingles for every pair of articles that shares any.
fn shared_counts(shingles: &[FxHashSet<u64>]) -> FxHashMap<(usize, usize), usize> {
    let mut by_shingle: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for (article, set) in shingles.iter().enumerate() {
        for shingle in set {
            let list = by_shingle.entry(*shingle).or_default();
            if list.len() < MAX_SHARED {
                list.push(article);
            }
        }
    }
    let mut counts = FxHashMap::default();
    for list in by_shingle.values().filter(|list| list.len() > 1) {
        for (i, a) in list.iter().enumerate() {
            for b in list.iter().skip(i + 1) {
                *counts.entry((*a, *b)).or_default() += 1;
            }
        }
    }
    counts
}

/// Share of `a`'s shingles that stand in `b`.
#[allow(clippy::cast_precision_loss)]
fn containment(
    shingles: &[FxHashSet<u64>],
    shared: &FxHashMap<(usize, usize), usize>,
    a: usize,
    b: usize,
) -> f32 {
    let count = shared.get(&(a.min(b), a.max(b))).copied().unwrap_or(0);
    count as f32 / shingles.get(a).map_or(1, FxHashSet::len).max(1) as f32
}

/// Articles joined into texts: each points at the first of its group.
struct Groups(Vec<usize>);

impl Groups {
    fn join(&mut self, a: usize, b: usize) {
        let (Some(&x), Some(&y)) = (self.0.get(a), self.0.get(b)) else {
            return;
        };
        let (first, later) = (x.min(y), x.max(y));
        for group in &mut self.0 {
            if *group == later {
                *group = first;
            }
        }
    }

    fn texts(&self, columns: &[&Annotated]) -> Vec<TextGroup> {
        let firsts = (0..self.0.len()).filter(|at| self.0.get(*at) == Some(at));
        firsts
            .map(|first| {
                let articles: Vec<usize> = (0..self.0.len())
                    .filter(|at| self.0.get(*at) == Some(&first))
                    .collect();
                let agency = articles.iter().find_map(|at| agency(columns.get(*at)?));
                TextGroup { articles, agency }
            })
            .collect()
    }
}

fn agency(article: &Annotated) -> Option<String> {
    let credits = &article.article.credits;
    credits
        .iter()
        .find(|credit| credit.kind == CreditKind::Agency)
        .map(|credit| credit.name.clone())
}
