//! Why two articles stand together, in what they share.

use super::corpus::Corpus;
use super::keys::{Keys, hashed, rarest};
use super::rarity::{Rarity, folded};
use super::terms::Term;
use crate::calendar::from_day_number;
use crate::model::{Counted, Link, Listed, Shared, SharedKind};
use rustc_hash::FxHashSet;

/// Things named for each link.
const NAMED: usize = 8;
/// Most of them may be words; the rest is for names, numbers and dates.
const NAMED_WORDS: usize = 5;

/// Explains a pair: shared entities, words, numbers and date, the heaviest first; weights are shares of all that was found.
pub(super) fn link(corpus: &Corpus, rarity: &Rarity, (a, b, score): (usize, usize, f32)) -> Link {
    let mut shared = Vec::new();
    let known = corpus.keys.get(a).zip(corpus.keys.get(b));
    if let (Some(x), Some(y)) = (corpus.articles.get(a), corpus.articles.get(b)) {
        shared.extend(shared_entities(x, y, rarity));
        shared.extend(shared_words(corpus, x, known, rarity));
    }
    if let Some(day) =
        known.and_then(|(x, y)| x.event.day().filter(|day| y.event.day() == Some(*day)))
    {
        let what = from_day_number(day)
            .map(|day| day.to_string())
            .unwrap_or_default();
        shared.push(Shared {
            kind: SharedKind::Date,
            what,
            weight: 3.0,
        });
    }
    if score > 1.0 {
        shared.insert(
            0,
            Shared {
                kind: SharedKind::Correction,
                what: "your correction".into(),
                weight: f32::MAX.sqrt(),
            },
        );
    }
    shared.sort_by(|p, q| q.weight.total_cmp(&p.weight).then(p.what.cmp(&q.what)));
    shared.truncate(NAMED);
    let all: f32 = shared.iter().map(|one| one.weight).sum();
    shared
        .iter_mut()
        .for_each(|one| one.weight /= all.max(f32::MIN_POSITIVE));
    let days = |one: &Keys| one.event.day().or(one.published);
    let days_apart = known.and_then(|(x, y)| Some((days(x)? - days(y)?).abs()));
    Link {
        a,
        b,
        score: score.min(1.0),
        shared,
        days_apart,
    }
}

fn shared_entities(a: &Listed, b: &Listed, rarity: &Rarity) -> Vec<Shared> {
    let theirs = b.entities.iter().map(|one| one.entity.key.as_str());
    let theirs: FxHashSet<&str> = theirs.collect();
    let ours = a.entities.iter().map(|Counted { entity, .. }| entity);
    let both = ours.filter(|entity| theirs.contains(entity.key.as_str()));
    let shared = both.map(|entity| {
        let term = Term {
            hash: hashed(&entity.key),
            count: 1,
            class: rarest(&entity.key),
        };
        Shared {
            kind: SharedKind::Entity,
            what: entity.name.clone(),
            weight: rarity.of(&term),
        }
    });
    shared.collect()
}

/// Words and numbers that two articles share and that are no part of a name, as they are written most plainly.
fn shared_words(
    corpus: &Corpus,
    a: &Listed,
    known: Option<(&Keys, &Keys)>,
    rarity: &Rarity,
) -> Vec<Shared> {
    let Some((x, y)) = known else {
        return Vec::new();
    };
    let names = a.entities.iter().map(|one| one.entity.key.as_str());
    let named: FxHashSet<u32> = names
        .flat_map(|key| key.split_whitespace().map(|word| hashed(&folded(word))))
        .collect();
    let words = x
        .words
        .common(&y.words)
        .map(|(term, _)| (SharedKind::Term, term));
    let numbers = x
        .numbers
        .common(&y.numbers)
        .map(|(term, _)| (SharedKind::Number, term));
    let both = words
        .chain(numbers)
        .filter(|(_, term)| !named.contains(&term.hash));
    let written = both.filter_map(|(kind, term)| {
        let what = corpus.written.form(term.hash)?;
        Some((rarity.of(&term), what, kind))
    });
    let mut heaviest: Vec<(f32, &str, SharedKind)> = written.collect();
    let order = |p: &(f32, &str, SharedKind), q: &(f32, &str, SharedKind)| {
        q.0.total_cmp(&p.0).then(p.1.cmp(q.1))
    };
    if heaviest.len() > NAMED_WORDS {
        heaviest.select_nth_unstable_by(NAMED_WORDS, order);
        heaviest.truncate(NAMED_WORDS);
    }
    heaviest.sort_by(order);
    let shared = heaviest.into_iter().map(|(weight, what, kind)| Shared {
        kind,
        what: what.to_owned(),
        weight,
    });
    shared.collect()
}
