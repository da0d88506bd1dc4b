//! `rashomon.events/1`: the articles, the events, why, storylines and coverage.

use super::article::{CreditJson, CutJson};
use super::shared::{DateJson, NoticeJson, OutletJson, ProgramJson, notices};
use crate::model::{
    Actor, Analysis, Annotated, Coverage, Entity, Event, Link, NearMiss, Storyline,
};
use schemars::JsonSchema;
use serde::Serialize;

/// Name and version of the schema.
pub const SCHEMA: &str = "rashomon.events/1";

/// Everything found.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct EventsJson {
    /// `rashomon.events/1`.
    pub schema: String,
    /// Who wrote this.
    pub program: ProgramJson,
    /// What the run was asked for.
    pub options: OptionsJson,
    /// The articles, by id.
    pub articles: Vec<ListedJson>,
    /// The events: by independent texts, then newest first.
    pub events: Vec<EventJson>,
    /// Storylines.
    pub storylines: Vec<StorylineJson>,
    /// Coverage by outlet.
    pub coverage: Vec<CoverageJson>,
    /// What was lost.
    pub warnings: Vec<NoticeJson>,
}

/// What a run was asked for.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct OptionsJson {
    /// careful, balanced, eager.
    pub merge: String,
    /// All articles were taken as one event.
    pub together: bool,
}

/// An article without its text.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ListedJson {
    /// Its id.
    pub id: String,
    /// Path as the user named it.
    pub path: String,
    /// Headline.
    pub title: Option<String>,
    /// Who published.
    pub outlet: Option<OutletJson>,
    /// When it was published.
    pub published: Option<DateJson>,
    /// When what it mainly reports took place.
    pub event_date: Option<DateJson>,
    /// Credits.
    pub credits: Vec<CreditJson>,
    /// Whether it is cut off.
    pub cut: Option<CutJson>,
    /// Words of headline, standfirst and body.
    pub words: usize,
    /// Articles with the same number share most of their wording.
    pub independent_text: usize,
    /// Whom and what it names.
    pub entities: Vec<CountedJson>,
    /// Worth knowing.
    pub notes: Vec<NoticeJson>,
    /// Something was lost.
    pub warnings: Vec<NoticeJson>,
}

/// An entity and how often it is mentioned.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CountedJson {
    /// The same in every article.
    pub key: String,
    /// Fullest name here.
    pub name: String,
    /// person, organisation, place, other.
    pub kind: String,
    /// Mentions.
    pub count: usize,
}

/// An event.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct EventJson {
    /// Date and a hash of its earliest member.
    pub id: String,
    /// Earlier ids.
    pub aliases: Vec<String>,
    /// Headline that stands for it.
    pub title: Option<String>,
    /// When it took place.
    pub date: Option<DateJson>,
    /// Where.
    pub place: Option<String>,
    /// Ids of its articles, earliest published first.
    pub articles: Vec<String>,
    /// How many independent texts they make.
    pub independent_texts: usize,
    /// 0 to 1.
    pub confidence: f32,
    /// Who takes part.
    pub actors: Vec<ActorJson>,
    /// The strongest links.
    pub why: Vec<LinkJson>,
    /// Who almost belonged.
    pub near_misses: Vec<NearMissJson>,
}

/// Someone who takes part.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ActorJson {
    /// Key of the entity.
    pub key: String,
    /// Name.
    pub name: String,
}

impl From<&Actor> for ActorJson {
    fn from(actor: &Actor) -> Self {
        Self {
            key: actor.key.clone(),
            name: actor.name.clone(),
        }
    }
}

/// Why two articles stand together.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct LinkJson {
    /// Id of one article.
    pub a: String,
    /// Id of the other.
    pub b: String,
    /// 0 to 1.
    pub score: f32,
    /// What they share.
    pub shared: Vec<SharedJson>,
    /// Days between their event dates, else publication dates.
    pub days_apart: Option<i32>,
}

/// One thing two articles share.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SharedJson {
    /// entity, term, number, date, wording, correction.
    pub kind: String,
    /// The thing.
    pub what: String,
    /// Its part of the score.
    pub weight: f32,
}

/// An article that almost belonged.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct NearMissJson {
    /// Its id.
    pub article: String,
    /// 0 to 1.
    pub score: f32,
    /// What kept it out.
    pub why_not: String,
}

/// Events that repeat or continue each other.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct StorylineJson {
    /// Its id.
    pub id: String,
    /// Shared actors.
    pub title: String,
    /// Ids of its events, oldest first.
    pub events: Vec<String>,
}

/// On which events an outlet has a page here.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CoverageJson {
    /// Name of the outlet.
    pub outlet: String,
    /// Events it has a page on.
    pub events: Vec<String>,
    /// Events it has no page on here.
    pub no_page_here: Vec<String>,
}

/// Writes an analysis.
#[must_use]
pub fn events(analysis: &Analysis, options: OptionsJson) -> EventsJson {
    let articles = analysis.articles.iter().enumerate();
    let storyline = |storyline: &Storyline| StorylineJson {
        id: storyline.id.clone(),
        title: storyline.title.clone(),
        events: event_ids(analysis, &storyline.events),
    };
    let coverage = |coverage: &Coverage| CoverageJson {
        outlet: coverage.outlet.clone(),
        events: event_ids(analysis, &coverage.events),
        no_page_here: event_ids(analysis, &coverage.no_page_here),
    };
    EventsJson {
        schema: SCHEMA.to_owned(),
        program: ProgramJson::this(),
        options,
        articles: articles
            .map(|(index, article)| listed(analysis, index, article))
            .collect(),
        events: analysis
            .events
            .iter()
            .map(|one| event(analysis, one))
            .collect(),
        storylines: analysis.storylines.iter().map(storyline).collect(),
        coverage: analysis.coverage.iter().map(coverage).collect(),
        warnings: notices(&analysis.warnings),
    }
}

/// One event with its articles inside, as `--jsonl` writes it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct EventLineJson {
    /// `rashomon.events/1`.
    pub schema: String,
    /// Who wrote this.
    pub program: ProgramJson,
    /// The event.
    pub event: EventJson,
    /// Its articles.
    pub articles: Vec<ListedJson>,
}

/// Writes an event with its articles.
#[must_use]
pub fn event_line(analysis: &Analysis, one: &Event) -> EventLineJson {
    let member = |index: &usize| Some(listed(analysis, *index, analysis.articles.get(*index)?));
    EventLineJson {
        schema: SCHEMA.to_owned(),
        program: ProgramJson::this(),
        event: event(analysis, one),
        articles: one.articles.iter().filter_map(member).collect(),
    }
}

fn listed(analysis: &Analysis, index: usize, annotated: &Annotated) -> ListedJson {
    let article = super::article::ArticleJson::from(&annotated.article);
    let counted = |entity: &Entity| CountedJson {
        key: entity.key.clone(),
        name: entity.name.clone(),
        kind: entity.kind.name().to_owned(),
        count: entity.mentions.len(),
    };
    ListedJson {
        path: article.source.path,
        title: article.title,
        outlet: article.outlet,
        published: article.published,
        event_date: annotated.event_date.as_ref().map(Into::into),
        credits: article.credits,
        cut: article.cut,
        words: annotated.article.words(),
        independent_text: analysis
            .independent_text
            .get(index)
            .copied()
            .unwrap_or(index),
        entities: annotated.entities.iter().map(counted).collect(),
        notes: article.notes,
        warnings: article.warnings,
        id: article.id,
    }
}

fn event(analysis: &Analysis, event: &Event) -> EventJson {
    let link = |link: &Link| LinkJson {
        a: article_id(analysis, link.a),
        b: article_id(analysis, link.b),
        score: link.score,
        shared: link.shared.iter().map(shared).collect(),
        days_apart: link.days_apart,
    };
    let near_miss = |miss: &NearMiss| NearMissJson {
        article: article_id(analysis, miss.article),
        score: miss.score,
        why_not: miss.why_not.clone(),
    };
    let title = analysis
        .articles
        .get(event.title_of)
        .and_then(|article| article.article.title());
    EventJson {
        id: event.id.clone(),
        aliases: event.aliases.clone(),
        title: title.map(str::to_owned),
        date: event.date.as_ref().map(Into::into),
        place: event.place.clone(),
        articles: event
            .articles
            .iter()
            .map(|index| article_id(analysis, *index))
            .collect(),
        independent_texts: event.independent_texts,
        confidence: event.confidence,
        actors: event.actors.iter().map(Into::into).collect(),
        why: event.why.iter().map(link).collect(),
        near_misses: event.near_misses.iter().map(near_miss).collect(),
    }
}

fn shared(shared: &crate::model::Shared) -> SharedJson {
    SharedJson {
        kind: shared.kind.name().to_owned(),
        what: shared.what.clone(),
        weight: shared.weight,
    }
}

pub(in crate::wire) fn article_id(analysis: &Analysis, index: usize) -> String {
    analysis
        .articles
        .get(index)
        .map(|article| article.article.id.clone())
        .unwrap_or_default()
}

fn event_ids(analysis: &Analysis, indices: &[usize]) -> Vec<String> {
    let id = |index: &usize| analysis.events.get(*index).map(|event| event.id.clone());
    indices.iter().filter_map(id).collect()
}
