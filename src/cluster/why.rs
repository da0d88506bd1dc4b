//! Why two articles stand together, in what they share.

use super::keys::{Keys, hashed};
use super::rarity::{Rarity, class, folded};
use crate::calendar::from_day_number;
use crate::model::{Annotated, BlockKind, Link, Shared, SharedKind};
use crate::text::words::words;
use std::collections::BTreeMap;

/// Things named for each link.
const NAMED: usize = 8;
/// Most of them may be words; the rest is for names, numbers and dates.
const NAMED_WORDS: usize = 5;

/// Explains a pair: shared entities, words, numbers and date, the heaviest first; weights are shares of all that was found.
pub(super) fn link(
    articles: &[Annotated],
    keys: &[Keys],
    rarity: &Rarity,
    (a, b, score): (usize, usize, f32),
) -> Link {
    let mut shared = Vec::new();
    if let (Some(x), Some(y)) = (articles.get(a), articles.get(b)) {
        shared.extend(shared_entities(x, y, rarity));
        shared.extend(shared_words(x, y, rarity));
    }
    let known = keys.get(a).zip(keys.get(b));
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

fn shared_entities<'a>(a: &'a Annotated, b: &'a Annotated, rarity: &Rarity) -> Vec<Shared> {
    let theirs: BTreeMap<&str, &str> = b
        .entities
        .iter()
        .map(|entity| (entity.key.as_str(), entity.name.as_str()))
        .collect();
    let both = a
        .entities
        .iter()
        .filter(|entity| theirs.contains_key(entity.key.as_str()));
    let shared = both.map(|entity| {
        let rarest = entity
            .key
            .split_whitespace()
            .filter_map(|word| class(&folded(word)))
            .max()
            .unwrap_or(0);
        let term = super::terms::Term {
            hash: hashed(&entity.key),
            count: 1,
            class: rarest,
        };
        Shared {
            kind: SharedKind::Entity,
            what: entity.name.clone(),
            weight: rarity.of(&term),
        }
    });
    shared.collect()
}

fn shared_words(a: &Annotated, b: &Annotated, rarity: &Rarity) -> Vec<Shared> {
    let (ours, theirs) = (told(a), told(b));
    let named: Vec<String> = a
        .entities
        .iter()
        .flat_map(|entity| entity.key.split_whitespace().map(folded))
        .collect();
    let both = ours
        .into_iter()
        .filter(|(word, _)| theirs.contains_key(word) && !named.contains(word));
    let weighed = both.filter_map(|(word, as_written)| {
        let term = super::terms::Term {
            hash: hashed(&word),
            count: 1,
            class: class(&word)?,
        };
        let kind = if word.starts_with(|c: char| c.is_ascii_digit()) {
            SharedKind::Number
        } else {
            SharedKind::Term
        };
        Some(Shared {
            kind,
            what: as_written,
            weight: rarity.of(&term),
        })
    });
    let mut shared: Vec<Shared> = weighed.collect();
    shared.sort_by(|p, q| q.weight.total_cmp(&p.weight).then(p.what.cmp(&q.what)));
    shared.truncate(NAMED_WORDS);
    shared
}

/// Folded words of an article with their first written form.
fn told(one: &Annotated) -> BTreeMap<String, String> {
    let text = &one.article.text;
    let mut out = BTreeMap::new();
    let kept = |kind| {
        matches!(
            kind,
            BlockKind::Title | BlockKind::Standfirst | BlockKind::Paragraph
        )
    };
    for block in one.article.blocks.iter().filter(|block| kept(block.kind)) {
        let part = block.span.of(text);
        for word in words(part) {
            out.entry(folded(word.of(part)))
                .or_insert_with(|| word.of(part).to_owned());
        }
    }
    out
}
