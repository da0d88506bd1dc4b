//! The tables of a comparison: naming, attribution, numbers, order, reuse.

use crate::wire::events::ActorJson;
use crate::wire::shared::{EvidenceJson, SpanJson};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// What every article calls one actor.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct NamingJson {
    /// The entity's key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// person, organisation, place, other.
    pub kind: String,
    /// Labels by article.
    pub labels: Vec<LabelsJson>,
}

/// The labels of one article.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct LabelsJson {
    /// Id of the article.
    pub article: String,
    /// Most used first.
    pub labels: Vec<LabelJson>,
}

/// How an actor is called.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct LabelJson {
    /// The words.
    pub words: String,
    /// name, title, pronoun, description, metonym.
    pub form: String,
    /// How often.
    pub count: usize,
    /// The first place.
    pub first: SpanJson,
}

/// How a speaker has the word in an article.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct VoiceJson {
    /// Id of the article.
    pub article: String,
    /// Null collects the unresolved.
    pub speaker: Option<ActorJson>,
    /// Words in direct quotes.
    pub direct: usize,
    /// Words in partial quotes.
    pub partial: usize,
    /// Words in indirect quotes.
    pub indirect: usize,
    /// Reporting verbs by class.
    pub verbs: BTreeMap<String, usize>,
    /// The quotes.
    pub evidence: Vec<EvidenceJson>,
}

/// A number that several articles give for the same thing.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct NumberRowJson {
    /// What is counted.
    pub unit: String,
    /// same, rounding, update, conflict.
    pub relation: String,
    /// In order of publication.
    pub values: Vec<NumberJson>,
}

/// A number in an article.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct NumberJson {
    /// Its value.
    pub value: f64,
    /// Where.
    pub evidence: EvidenceJson,
}

/// Where shared rows stand in an article.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct OrderJson {
    /// Id of the article.
    pub article: String,
    /// Depth of shared rows, 0 to 1, in text order.
    pub rows: Vec<DepthJson>,
    /// Kendall's τ against the consensus order.
    pub tau: Option<f32>,
}

/// Where a row stands.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DepthJson {
    /// Id of the row.
    pub row: String,
    /// 0 at the top of the body, 1 at its end.
    pub depth: f32,
}

/// Who shares wording with whom.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ReuseJson {
    /// Number of independent texts.
    pub independent_texts: usize,
    /// Articles that share most of their wording.
    pub groups: Vec<GroupJson>,
    /// Each article against the one it shares most with.
    pub shares: Vec<ShareJson>,
}

/// Articles that count once.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct GroupJson {
    /// Ids, first seen first.
    pub articles: Vec<String>,
    /// Agency they credit.
    pub agency: Option<String>,
}

/// How much of a text stands in another.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ShareJson {
    /// Id of the article.
    pub article: String,
    /// Id of the other.
    pub other: String,
    /// Share of its words, 0 to 1.
    pub share: f32,
    /// copy, partial, independent.
    pub kind: String,
}
