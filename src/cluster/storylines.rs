//! Events that repeat or continue each other: the same actors, again.

use super::copies::{join, root};
use super::corpus::Corpus;
use super::event::{Outline, actors};
use super::rarity::background_weight;
use super::terms::{Term, Weighed};
use crate::calendar::day_number;
use crate::cores;
use crate::model::Storyline;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Entities this alike are the same actors. Two calls of one pair of leaders lie above, two calls that share one leader below.
const SAME_ACTORS: f32 = 0.35;
/// Words this alike are the same kind of happening.
const SAME_KIND: f32 = 0.15;
/// An entity that more events share is no actor of any.
const COMMON: usize = 300;
/// Of events that share an entity, so many after each other are held together; a storyline is a chain.
const NEXT: usize = 60;
/// Entities an event is looked up by.
const LOOKED_UP: usize = 6;

/// Links events into storylines of two or more, oldest event first.
pub(super) fn storylines(corpus: &Corpus, events: &[Outline]) -> Vec<Storyline> {
    let profiles: Vec<Profile> = cores::map(events, |event| profile(corpus, event));
    let mut posted: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
    for (number, one) in profiles.iter().enumerate() {
        for hash in &one.looked_up {
            posted.entry(*hash).or_default().push(number);
        }
    }
    let mut runs: Vec<_> = posted
        .into_iter()
        .filter(|(_, run)| (2..=COMMON).contains(&run.len()))
        .collect();
    runs.sort_unstable();
    for (_, run) in &mut runs {
        run.sort_by_key(|number| (day(events.get(*number)), *number));
    }
    let following = cores::map(&runs, |(_, run)| following(run, &profiles));
    let mut parent: Vec<usize> = (0..events.len()).collect();
    for (a, b) in following.into_iter().flatten() {
        join(&mut parent, a, b);
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for number in 0..events.len() {
        groups
            .entry(root(&mut parent, number))
            .or_default()
            .push(number);
    }
    groups
        .into_values()
        .filter(|group| group.len() > 1)
        .map(|group| storyline(corpus, events, group))
        .collect()
}

/// Pairs of a run, oldest event first, that follow each other.
fn following(run: &[usize], profiles: &[Profile]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (at, a) in run.iter().enumerate() {
        for b in run.iter().skip(at + 1).take(NEXT) {
            if follow(profiles.get(*a), profiles.get(*b)) {
                found.push((*a, *b));
            }
        }
    }
    found
}

/// What an event is about: the terms of all its articles.
struct Profile {
    entities: Weighed,
    words: Weighed,
    /// Entities it is looked up by.
    looked_up: Vec<u32>,
}

fn profile(corpus: &Corpus, event: &Outline) -> Profile {
    let members = || {
        event
            .members
            .iter()
            .filter_map(|index| corpus.keys.get(*index))
    };
    let entities = summed(members().flat_map(|one| one.entities.iter()));
    let words = summed(members().flat_map(|one| one.words.iter()));
    Profile {
        looked_up: heaviest(&entities),
        entities: Weighed::new(&entities.into(), background_weight),
        words: Weighed::new(&words.into(), background_weight),
    }
}

fn summed(terms: impl Iterator<Item = Term>) -> Vec<Term> {
    let mut sums: BTreeMap<u32, Term> = BTreeMap::new();
    for term in terms {
        let sum = sums.entry(term.hash).or_insert(Term { count: 0, ..term });
        sum.count = sum.count.saturating_add(term.count);
    }
    sums.into_values().collect()
}

fn heaviest(terms: &[Term]) -> Vec<u32> {
    let mut terms = terms.to_vec();
    terms.sort_by_key(|term| (std::cmp::Reverse(term.count), term.hash));
    terms.truncate(LOOKED_UP);
    terms.iter().map(|term| term.hash).collect()
}

fn follow(a: Option<&Profile>, b: Option<&Profile>) -> bool {
    let Some((a, b)) = a.zip(b) else { return false };
    a.entities.cosine(&b.entities) >= SAME_ACTORS && a.words.cosine(&b.words) >= SAME_KIND
}

/// The day of an event; undated ones come last.
fn day(event: Option<&Outline>) -> i32 {
    let date = event.and_then(|event| event.date.as_ref());
    date.and_then(|date| date.value)
        .and_then(day_number)
        .unwrap_or(i32::MAX)
}

fn storyline(corpus: &Corpus, events: &[Outline], mut group: Vec<usize>) -> Storyline {
    group.sort_by_key(|number| (day(events.get(*number)), *number));
    let mut shared: BTreeMap<String, usize> = BTreeMap::new();
    for event in group.iter().filter_map(|number| events.get(*number)) {
        for actor in actors(&corpus.articles, &event.members) {
            *shared.entry(actor.name).or_default() += 1;
        }
    }
    let mut names: Vec<(&str, usize)> = shared
        .iter()
        .map(|(name, count)| (name.as_str(), *count))
        .filter(|(_, count)| *count > 1)
        .collect();
    names.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), *name));
    let names: Vec<&str> = names.into_iter().take(2).map(|(name, _)| name).collect();
    let first = group.first().and_then(|number| events.get(*number));
    let headline = || {
        let title_of = first.map(|event| event.title_of(&corpus.articles));
        let one = title_of.and_then(|index| corpus.articles.get(index));
        let title = one.and_then(|one| one.title.as_deref());
        title.unwrap_or("(no headline)").to_owned()
    };
    let title = if names.is_empty() {
        headline()
    } else {
        names.join(" · ")
    };
    let id = format!("storyline-{}", first.map_or("", |event| event.id.as_str()));
    Storyline {
        id,
        title,
        events: group,
    }
}
