//! From a group of articles to an event that can be shown.

use super::keys::Keys;
use super::rarity::Rarity;
use super::refine::{Cluster, ratio};
use super::{Settled, why};
use crate::calendar::day_number;
use crate::model::{Actor, Annotated, Basis, BlockKind, Date, EntityKind, Event, Link, NearMiss};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Links kept for each article.
const LINKS_EACH: usize = 2;
/// Near misses kept.
const NEAR_MISSES: usize = 5;
/// Actors kept.
const ACTORS: usize = 6;

/// Makes the events: by number of independent texts, then newest first, then id.
pub(super) fn events(
    articles: &[Annotated],
    keys: &[Keys],
    clusters: Vec<Cluster>,
    settled: &[Settled],
    independent_text: &[usize],
) -> Vec<Event> {
    let dates: BTreeMap<usize, &Settled> = settled.iter().map(|one| (one.article, one)).collect();
    let maker = Maker {
        articles,
        keys,
        dates,
        independent_text,
    };
    let mut events: Vec<Event> = clusters
        .iter()
        .map(|cluster| maker.event(cluster))
        .collect();
    let newest = |event: &Event| {
        event
            .date
            .as_ref()
            .and_then(|date| date.value)
            .and_then(day_number)
    };
    events.sort_by_key(|event| {
        (
            Reverse(event.independent_texts),
            Reverse(newest(event)),
            event.id.clone(),
        )
    });
    events
}

struct Maker<'a> {
    articles: &'a [Annotated],
    keys: &'a [Keys],
    dates: BTreeMap<usize, &'a Settled>,
    independent_text: &'a [usize],
}

impl Maker<'_> {
    fn event(&self, cluster: &Cluster) -> Event {
        let mut members = cluster.members.clone();
        members.sort_by_key(|index| self.seen(*index));
        let date = self.date(&members);
        let texts: BTreeSet<_> = members
            .iter()
            .filter_map(|index| self.independent_text.get(*index))
            .collect();
        let (why, near_misses) = self.links(cluster, date.as_ref());
        Event {
            id: self.id(&members, date.as_ref()),
            aliases: Vec::new(),
            title_of: self.title_of(&members, &cluster.beliefs),
            place: self.place(&members),
            confidence: confidence(cluster),
            actors: self.actors(&members),
            independent_texts: texts.len(),
            articles: members,
            date,
            why,
            near_misses,
        }
    }

    /// Publication day and id: what comes first, whatever the order of the input.
    fn seen(&self, index: usize) -> (i32, (u8, u8), &str) {
        let published = self
            .dates
            .get(&index)
            .and_then(|settled| settled.published.as_ref());
        let own = self
            .articles
            .get(index)
            .and_then(|one| one.article.published.as_ref());
        let value = published.or(own).and_then(|date| date.value);
        let id = self
            .articles
            .get(index)
            .map_or("", |one| one.article.id.as_str());
        // an article without a time of day may have come at any hour; one without a day comes last
        (
            value.and_then(day_number).unwrap_or(i32::MAX),
            value.and_then(|value| value.time).unwrap_or((24, 0)),
            id,
        )
    }

    fn event_date(&self, index: usize) -> Option<&Date> {
        let settled = self
            .dates
            .get(&index)
            .and_then(|settled| settled.event.as_ref());
        settled.or(self.articles.get(index)?.event_date.as_ref())
    }

    /// The day most articles give; stated before guessed, the earlier of two equal ones.
    fn date(&self, members: &[usize]) -> Option<Date> {
        let mut votes: BTreeMap<_, (f32, &Date)> = BTreeMap::new();
        for date in members.iter().filter_map(|index| self.event_date(*index)) {
            if let Some(day) = date.value.map(|value| value.without_time()) {
                let weight = if date.basis == Basis::Guessed {
                    0.5
                } else {
                    1.0
                };
                votes.entry(day).or_insert((0.0, date)).0 += weight;
            }
        }
        let best = votes
            .into_iter()
            .max_by(|(a, (x, _)), (b, (y, _))| x.total_cmp(y).then(b.cmp(a)));
        best.map(|(day, (_, date))| Date {
            value: Some(day),
            evidence: None,
            candidates: Vec::new(),
            ..date.clone()
        })
    }

    /// `2022-06-15-1f3a9c04`: the date, and a hash of the earliest article.
    fn id(&self, members: &[usize], date: Option<&Date>) -> String {
        let day = date
            .and_then(|date| date.value)
            .map_or("undated".to_owned(), |value| value.to_string());
        let first = members.first().and_then(|index| self.articles.get(*index));
        format!(
            "{day}-{:08x}",
            first.map_or(0, |one| super::keys::hashed(&one.article.id))
        )
    }

    /// The article that is most like the others; the earliest of equals.
    fn title_of(&self, members: &[usize], beliefs: &[(usize, usize, f32)]) -> usize {
        let central = |index: usize| {
            let ours = beliefs.iter().filter(|(a, b, _)| {
                (*a == index || *b == index) && members.contains(a) && members.contains(b)
            });
            ours.map(|(_, _, belief)| belief.min(1.0)).sum::<f32>()
        };
        let titled = members.iter().filter(|index| {
            self.articles
                .get(**index)
                .is_some_and(|one| one.article.title().is_some())
        });
        let best = titled
            .enumerate()
            .max_by(|(m, a), (n, b)| central(**a).total_cmp(&central(**b)).then(n.cmp(m)));
        best.map(|(_, index)| *index)
            .or(members.first().copied())
            .unwrap_or(0)
    }

    /// The place that most datelines name.
    fn place(&self, members: &[usize]) -> Option<String> {
        let mut votes: BTreeMap<String, usize> = BTreeMap::new();
        for one in members.iter().filter_map(|index| self.articles.get(*index)) {
            let Some(block) = one.article.block(BlockKind::Dateline) else {
                continue;
            };
            let here = |entity: &&crate::model::Entity| {
                entity.kind == EntityKind::Place
                    && entity
                        .mentions
                        .iter()
                        .any(|mention| block.span.contains(mention.span))
            };
            if let Some(place) = one.entities.iter().find(here) {
                *votes.entry(place.name.clone()).or_default() += 1;
            }
        }
        votes
            .into_iter()
            .max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)))
            .map(|(place, _)| place)
    }

    /// Entities that most articles name, the most named first.
    fn actors(&self, members: &[usize]) -> Vec<Actor> {
        let mut named: BTreeMap<&str, (usize, usize, BTreeMap<&str, usize>)> = BTreeMap::new();
        for one in members.iter().filter_map(|index| self.articles.get(*index)) {
            for entity in one.entities.iter().filter(|entity| {
                matches!(entity.kind, EntityKind::Person | EntityKind::Organisation)
            }) {
                let (articles, mentions, names) = named.entry(&entity.key).or_default();
                *articles += 1;
                *mentions += entity.mentions.len();
                *names.entry(&entity.name).or_default() += 1;
            }
        }
        let mut actors: Vec<_> = named
            .into_iter()
            .filter(|(_, (articles, _, _))| 2 * articles >= members.len())
            .collect();
        actors.sort_by_key(|(key, (articles, mentions, _))| {
            (Reverse(*articles), Reverse(*mentions), *key)
        });
        let usual = |names: BTreeMap<&str, usize>| {
            names
                .into_iter()
                .max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)))
                .map_or(String::new(), |(name, _)| name.to_owned())
        };
        actors
            .into_iter()
            .take(ACTORS)
            .map(|(key, (_, _, names))| Actor {
                key: key.to_owned(),
                name: usual(names),
            })
            .collect()
    }

    /// The strongest links of every member, and who almost belonged.
    fn links(&self, cluster: &Cluster, date: Option<&Date>) -> (Vec<Link>, Vec<NearMiss>) {
        let inside = |index: &usize| cluster.members.binary_search(index).is_ok();
        let rarity = Rarity::among(self.keys, &cluster.members);
        let (mut within, mut outside): (Vec<_>, Vec<_>) = cluster
            .beliefs
            .iter()
            .copied()
            .partition(|(a, b, _)| inside(a) && inside(b));
        within.sort_by(|x, y| y.2.total_cmp(&x.2).then((x.0, x.1).cmp(&(y.0, y.1))));
        let mut each: BTreeMap<usize, usize> = BTreeMap::new();
        let mut why = Vec::new();
        for pair in within {
            let wanted = [pair.0, pair.1]
                .iter()
                .any(|index| each.get(index).copied().unwrap_or(0) < LINKS_EACH);
            if wanted {
                *each.entry(pair.0).or_default() += 1;
                *each.entry(pair.1).or_default() += 1;
                why.push(why::link(self.articles, self.keys, &rarity, pair));
            }
        }
        outside.sort_by(|x, y| y.2.total_cmp(&x.2).then(x.1.cmp(&y.1)));
        let mut seen = BTreeSet::new();
        outside.retain(|(_, other, _)| seen.insert(*other));
        let near = outside.iter().take(NEAR_MISSES);
        let near = near.map(|(_, article, score)| NearMiss {
            article: *article,
            score: *score,
            why_not: self.why_not(*article, date),
        });
        (why, near.collect())
    }

    /// What kept an article out, in a few words.
    fn why_not(&self, article: usize, date: Option<&Date>) -> String {
        let day = |date: &Date| date.value.map(|value| value.without_time());
        match (self.event_date(article).and_then(day), date.and_then(day)) {
            (Some(here), Some(there)) if here != there => {
                format!("its event date is {here}, not {there}")
            }
            (None, _) => "its event date is not known and it shares too little".to_owned(),
            _ => "it shares too few telling names and words".to_owned(),
        }
    }
}

/// Mean belief over all pairs of members; a single article is sure of itself.
fn confidence(cluster: &Cluster) -> f32 {
    let inside = |index: &usize| cluster.members.binary_search(index).is_ok();
    let pairs: Vec<f32> = cluster
        .beliefs
        .iter()
        .filter(|(a, b, _)| inside(a) && inside(b))
        .map(|(_, _, belief)| belief.min(1.0))
        .collect();
    if pairs.is_empty() {
        1.0
    } else {
        pairs.iter().sum::<f32>() * ratio(1, pairs.len())
    }
}
