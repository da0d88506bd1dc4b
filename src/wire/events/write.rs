//! Writes events: as one object, or an event a line.

use super::{
    CountedJson, CoverageJson, EventJson, EventLineJson, EventsJson, LinkJson, ListedJson,
    NearMissJson, OptionsJson, SCHEMA, SharedJson, StorylineJson,
};
use crate::model::{Counted, Coverage, Event, Link, Listed, Listing, NearMiss, Shared, Storyline};
use crate::wire::article::{CreditJson, CutJson};
use crate::wire::shared::{ProgramJson, notices};

/// Writes everything found.
#[must_use]
pub fn events(listing: &Listing, options: OptionsJson) -> EventsJson<'_> {
    let Listing {
        articles,
        independent_text: texts,
        events,
        ..
    } = listing;
    let numbered = articles.iter().enumerate();
    EventsJson {
        schema: SCHEMA.to_owned(),
        program: ProgramJson::this(),
        options,
        articles: numbered
            .map(|(index, article)| listed(article, text(texts, index)))
            .collect(),
        events: events.iter().map(|one| event(articles, one)).collect(),
        storylines: listing
            .storylines
            .iter()
            .map(|one| storyline(events, one))
            .collect(),
        coverage: listing
            .coverage
            .iter()
            .map(|one| coverage(events, one))
            .collect(),
        warnings: notices(&listing.warnings),
    }
}

/// Writes an event with its articles, given all articles and their independent texts.
#[must_use]
pub fn event_line<'a>(
    articles: &'a [Listed],
    texts: &[usize],
    one: &'a Event,
) -> EventLineJson<'a> {
    let member = |index: &usize| Some(listed(articles.get(*index)?, text(texts, *index)));
    EventLineJson {
        schema: SCHEMA.to_owned(),
        program: ProgramJson::this(),
        event: event(articles, one),
        articles: one.articles.iter().filter_map(member).collect(),
    }
}

fn storyline<'a>(events: &'a [Event], storyline: &'a Storyline) -> StorylineJson<'a> {
    StorylineJson {
        id: &storyline.id,
        title: &storyline.title,
        events: event_ids(events, &storyline.events),
    }
}

fn coverage<'a>(events: &'a [Event], coverage: &'a Coverage) -> CoverageJson<'a> {
    CoverageJson {
        outlet: &coverage.outlet,
        events: event_ids(events, &coverage.events),
        no_page_here: event_ids(events, &coverage.no_page_here),
    }
}

fn text(texts: &[usize], index: usize) -> usize {
    texts.get(index).copied().unwrap_or(index)
}

fn listed(article: &Listed, independent_text: usize) -> ListedJson<'_> {
    ListedJson {
        id: &article.id,
        path: &article.path,
        title: article.title.as_deref(),
        outlet: article.outlet.as_deref().map(Into::into),
        published: article.published.as_ref().map(Into::into),
        event_date: article.event_date.as_ref().map(Into::into),
        credits: article.credits.iter().map(CreditJson::from).collect(),
        cut: article.cut.as_ref().map(CutJson::from),
        words: article.words,
        independent_text,
        entities: article.entities.iter().map(counted).collect(),
        notes: notices(&article.notes),
        warnings: notices(&article.warnings),
    }
}

fn counted(counted: &Counted) -> CountedJson<'_> {
    CountedJson {
        key: &counted.entity.key,
        name: &counted.entity.name,
        kind: counted.entity.kind.name(),
        count: counted.mentions,
    }
}

fn event<'a>(articles: &'a [Listed], event: &'a Event) -> EventJson<'a> {
    let id = |index: usize| articles.get(index).map_or("", |one| one.id.as_str());
    let link = |link: &'a Link| LinkJson {
        a: id(link.a),
        b: id(link.b),
        score: link.score,
        shared: link.shared.iter().map(shared).collect(),
        days_apart: link.days_apart,
    };
    let near_miss = |miss: &'a NearMiss| NearMissJson {
        article: id(miss.article),
        score: miss.score,
        why_not: &miss.why_not,
    };
    let title = articles
        .get(event.title_of)
        .and_then(|one| one.title.as_deref());
    EventJson {
        id: &event.id,
        aliases: &event.aliases,
        title,
        date: event.date.as_ref().map(Into::into),
        place: event.place.as_deref(),
        articles: event.articles.iter().map(|index| id(*index)).collect(),
        independent_texts: event.independent_texts(),
        confidence: event.confidence,
        actors: event.actors.iter().map(Into::into).collect(),
        why: event.why.iter().map(link).collect(),
        near_misses: event.near_misses.iter().map(near_miss).collect(),
    }
}

fn shared(shared: &Shared) -> SharedJson<'_> {
    SharedJson {
        kind: shared.kind.name(),
        what: &shared.what,
        weight: shared.weight,
    }
}

fn event_ids<'a>(events: &'a [Event], indices: &[usize]) -> Vec<&'a str> {
    let id = |index: &usize| events.get(*index).map(|event| event.id.as_str());
    indices.iter().filter_map(id).collect()
}
