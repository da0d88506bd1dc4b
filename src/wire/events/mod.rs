//! `rashomon.events/1`: the articles, the events, why, storylines and coverage.

mod write;

pub use write::{event_line, events};

use super::article::{CreditJson, CutJson};
use super::shared::{DateJson, NoticeJson, OutletJson, ProgramJson};
use crate::model::{Actor, Analysis};
use schemars::JsonSchema;
use serde::Serialize;

/// Name and version of the schema.
pub const SCHEMA: &str = "rashomon.events/1";

/// Everything found.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct EventsJson<'a> {
    /// `rashomon.events/1`.
    pub schema: String,
    /// Who wrote this.
    pub program: ProgramJson,
    /// What the run was asked for.
    pub options: OptionsJson,
    /// The articles, by id.
    pub articles: Vec<ListedJson<'a>>,
    /// The events: by independent texts, then newest first.
    pub events: Vec<EventJson<'a>>,
    /// Storylines.
    pub storylines: Vec<StorylineJson<'a>>,
    /// Coverage by outlet.
    pub coverage: Vec<CoverageJson<'a>>,
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
pub struct ListedJson<'a> {
    /// Its id.
    pub id: &'a str,
    /// Path as the user named it.
    pub path: &'a str,
    /// Headline.
    pub title: Option<&'a str>,
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
    pub entities: Vec<CountedJson<'a>>,
    /// Worth knowing.
    pub notes: Vec<NoticeJson>,
    /// Something was lost.
    pub warnings: Vec<NoticeJson>,
}

/// An entity and how often it is mentioned.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CountedJson<'a> {
    /// The same in every article.
    pub key: &'a str,
    /// Fullest name here.
    pub name: &'a str,
    /// person, organisation, place, other.
    pub kind: &'a str,
    /// Mentions.
    pub count: usize,
}

/// An event.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct EventJson<'a> {
    /// Date and a hash of its earliest member.
    pub id: &'a str,
    /// Earlier ids.
    pub aliases: &'a [String],
    /// Headline that stands for it.
    pub title: Option<&'a str>,
    /// When it took place.
    pub date: Option<DateJson>,
    /// Where.
    pub place: Option<&'a str>,
    /// Ids of its articles, earliest published first.
    pub articles: Vec<&'a str>,
    /// How many independent texts they make.
    pub independent_texts: usize,
    /// 0 to 1.
    pub confidence: f32,
    /// Who takes part.
    pub actors: Vec<ActorJson>,
    /// The strongest links.
    pub why: Vec<LinkJson<'a>>,
    /// Who almost belonged.
    pub near_misses: Vec<NearMissJson<'a>>,
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
pub struct LinkJson<'a> {
    /// Id of one article.
    pub a: &'a str,
    /// Id of the other.
    pub b: &'a str,
    /// 0 to 1.
    pub score: f32,
    /// What they share.
    pub shared: Vec<SharedJson<'a>>,
    /// Days between their event dates, else publication dates.
    pub days_apart: Option<i32>,
}

/// One thing two articles share.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SharedJson<'a> {
    /// entity, term, number, date, wording, correction.
    pub kind: &'a str,
    /// The thing.
    pub what: &'a str,
    /// Its part of the score.
    pub weight: f32,
}

/// An article that almost belonged.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct NearMissJson<'a> {
    /// Its id.
    pub article: &'a str,
    /// 0 to 1.
    pub score: f32,
    /// What kept it out.
    pub why_not: &'a str,
}

/// Events that repeat or continue each other.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct StorylineJson<'a> {
    /// Its id.
    pub id: &'a str,
    /// Shared actors.
    pub title: &'a str,
    /// Ids of its events, oldest first.
    pub events: Vec<&'a str>,
}

/// On which events an outlet has a page here.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CoverageJson<'a> {
    /// Name of the outlet.
    pub outlet: &'a str,
    /// Events it has a page on.
    pub events: Vec<&'a str>,
    /// Events it has no page on here.
    pub no_page_here: Vec<&'a str>,
}

/// One event with its articles inside, as `--jsonl` writes it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct EventLineJson<'a> {
    /// `rashomon.events/1`.
    pub schema: String,
    /// Who wrote this.
    pub program: ProgramJson,
    /// The event.
    pub event: EventJson<'a>,
    /// Its articles.
    pub articles: Vec<ListedJson<'a>>,
}

/// Gives the id of an article.
pub(in crate::wire) fn article_id(analysis: &Analysis, index: usize) -> String {
    analysis
        .articles
        .get(index)
        .map(|article| article.article.id.clone())
        .unwrap_or_default()
}
