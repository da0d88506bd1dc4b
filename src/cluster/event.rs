//! From a group of articles to an event that can be shown.

use super::corpus::Corpus;
use super::links::Cluster;
use super::rarity::Rarity;
use super::why;
use crate::calendar::day_number;
use crate::cores;
use crate::model::{
    Actor, Basis, Counted, Date, EntityKind, Event, Link, Listed, Moment, NearMiss,
};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Actors kept.
const ACTORS: usize = 6;

/// An event in outline: enough to order and count events; the rest is worked out when it is shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Outline {
    /// Date and a hash of the earliest member.
    pub(super) id: String,
    /// When it took place.
    pub(super) date: Option<Date>,
    /// Indices of its articles, earliest published first.
    pub(super) members: Vec<usize>,
    /// How many independent texts its articles make.
    pub(super) texts: usize,
    cluster: Cluster,
}

/// Outlines the events: by number of independent texts, then newest first, then id.
pub(super) fn outlines(
    articles: &[Listed],
    clusters: Vec<Cluster>,
    independent_text: &[usize],
) -> Vec<Outline> {
    let outline = |cluster| outline(articles, cluster, independent_text);
    let mut outlines = cores::map_owned(clusters, outline);
    let newest = |outline: &Outline| outline.date.as_ref()?.value.and_then(day_number);
    outlines.sort_by_cached_key(|outline| {
        (
            Reverse(outline.texts),
            Reverse(newest(outline)),
            outline.id.clone(),
        )
    });
    outlines
}

fn outline(articles: &[Listed], cluster: Cluster, independent_text: &[usize]) -> Outline {
    let mut members = cluster.members.clone();
    members.sort_by_cached_key(|index| articles.get(*index).map(seen));
    let date = date(articles, &members);
    let texts: BTreeSet<_> = members
        .iter()
        .filter_map(|index| independent_text.get(*index))
        .collect();
    Outline {
        id: id(articles, &members, date.as_ref()),
        texts: texts.len(),
        date,
        members,
        cluster,
    }
}

/// Publication day and id: what comes first, whatever the order of the input.
fn seen(one: &Listed) -> (i32, (u8, u8), &str) {
    let value = one.published.as_ref().and_then(|date| date.value);
    // an article without a time of day may have come at any hour; one without a day comes last
    (
        value.and_then(day_number).unwrap_or(i32::MAX),
        value.and_then(|value| value.time).unwrap_or((24, 0)),
        &one.id,
    )
}

/// The day most articles give; stated before guessed, the earlier of two equal ones.
fn date(articles: &[Listed], members: &[usize]) -> Option<Date> {
    let mut votes: BTreeMap<_, (f32, &Date)> = BTreeMap::new();
    let dates = members
        .iter()
        .filter_map(|index| articles.get(*index)?.event_date.as_ref());
    for date in dates {
        if let Some(day) = date.value.map(Moment::without_time) {
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
fn id(articles: &[Listed], members: &[usize], date: Option<&Date>) -> String {
    let day = date
        .and_then(|date| date.value)
        .map_or("undated".to_owned(), |value| value.to_string());
    let first = members.first().and_then(|index| articles.get(*index));
    format!(
        "{day}-{:08x}",
        first.map_or(0, |one| super::keys::hashed(&one.id))
    )
}

impl Outline {
    /// Works out everything that is shown of the event.
    pub(super) fn event(&self, corpus: &Corpus, independent_text: &[usize]) -> Event {
        let text = |index: &usize| independent_text.get(*index).copied();
        Event {
            id: self.id.clone(),
            aliases: Vec::new(),
            title_of: self.title_of(&corpus.articles),
            place: place(&corpus.articles, &self.members),
            confidence: self.cluster.confidence,
            actors: actors(&corpus.articles, &self.members),
            texts: self.members.iter().filter_map(text).collect(),
            articles: self.members.clone(),
            date: self.date.clone(),
            why: self.why(corpus),
            near_misses: self.near_misses(&corpus.articles),
        }
    }

    /// The article that is most like the others; the earliest of equals.
    pub(super) fn title_of(&self, articles: &[Listed]) -> usize {
        let central = |index: &usize| {
            let at = self.cluster.members.binary_search(index).ok();
            at.and_then(|at| self.cluster.central.get(at).copied())
                .unwrap_or(0.0)
        };
        let titled = self
            .members
            .iter()
            .filter(|index| articles.get(**index).is_some_and(|one| one.title.is_some()));
        let best = titled
            .enumerate()
            .max_by(|(m, a), (n, b)| central(a).total_cmp(&central(b)).then(n.cmp(m)));
        best.map(|(_, index)| *index)
            .or(self.members.first().copied())
            .unwrap_or(0)
    }

    /// The strongest links of every member, explained.
    fn why(&self, corpus: &Corpus) -> Vec<Link> {
        if self.cluster.links.is_empty() {
            return Vec::new();
        }
        let rarity = Rarity::among(&corpus.keys, &self.cluster.members);
        let links = self.cluster.links.iter();
        links
            .map(|pair| why::link(corpus, &rarity, *pair))
            .collect()
    }

    /// Who almost belonged, and what kept it out.
    fn near_misses(&self, articles: &[Listed]) -> Vec<NearMiss> {
        let miss = |(article, score): &(usize, f32)| NearMiss {
            article: *article,
            score: *score,
            why_not: self.why_not(articles, *article),
        };
        self.cluster.near.iter().map(miss).collect()
    }

    /// What kept an article out, in a few words.
    fn why_not(&self, articles: &[Listed], article: usize) -> String {
        if self.cluster.parted.contains(&article) {
            return "a correction keeps its event apart from this one".to_owned();
        }
        let article = articles.get(article);
        let day = |date: &Date| date.value.map(Moment::without_time);
        let here = article
            .and_then(|one| one.event_date.as_ref())
            .and_then(day);
        let stranger = article.and_then(|one| self.stranger(articles, one));
        match (here, self.date.as_ref().and_then(day), stranger) {
            (Some(here), Some(there), _) if here != there => {
                format!("its event date is {here}, not {there}")
            }
            (_, _, Some(name)) => format!("it is about {name}, whom no article here names"),
            (None, ..) => "its event date is not known and it shares too little".to_owned(),
            _ => "it shares too few telling names and words".to_owned(),
        }
    }

    /// The person that an article names most, where no member names them.
    fn stranger<'a>(&self, articles: &[Listed], one: &'a Listed) -> Option<&'a str> {
        let people = one
            .entities
            .iter()
            .filter(|one| one.entity.kind == EntityKind::Person);
        let most = people.max_by(|a, b| {
            a.mentions
                .cmp(&b.mentions)
                .then(b.entity.key.cmp(&a.entity.key))
        })?;
        let names = |one: &Listed| {
            one.entities
                .iter()
                .any(|known| known.entity.key == most.entity.key)
        };
        let mut members = self.members.iter().filter_map(|index| articles.get(*index));
        (!members.any(names)).then_some(most.entity.name.as_str())
    }
}

/// The place that most datelines name.
fn place(articles: &[Listed], members: &[usize]) -> Option<String> {
    let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
    let places = members
        .iter()
        .filter_map(|index| articles.get(*index)?.place.as_ref());
    for place in places {
        *votes.entry(&place.name).or_default() += 1;
    }
    votes
        .into_iter()
        .max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)))
        .map(|(place, _)| place.to_owned())
}

/// Persons and organisations that most articles name, the most named first.
pub(super) fn actors(articles: &[Listed], members: &[usize]) -> Vec<Actor> {
    let mut named: BTreeMap<&str, (usize, usize, BTreeMap<&str, usize>)> = BTreeMap::new();
    for one in members.iter().filter_map(|index| articles.get(*index)) {
        for Counted { entity, mentions } in &one.entities {
            if matches!(entity.kind, EntityKind::Person | EntityKind::Organisation) {
                let (articles, all, names) = named.entry(&entity.key).or_default();
                *articles += 1;
                *all += mentions;
                *names.entry(&entity.name).or_default() += 1;
            }
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
    let actor = |(key, (_, _, names)): (&str, (usize, usize, BTreeMap<&str, usize>))| Actor {
        key: key.to_owned(),
        name: usual(names),
    };
    actors.into_iter().take(ACTORS).map(actor).collect()
}
