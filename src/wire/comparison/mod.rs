//! `rashomon.comparison/1`: one event side by side, with the articles' texts.
//!
//! The types of rows, quotes and findings stand here, those of the tables in `tables`; `write` fills them from the model.

mod tables;
mod write;

pub use tables::{
    DepthJson, GroupJson, LabelJson, LabelsJson, NamingJson, NumberJson, NumberRowJson, OrderJson,
    ReuseJson, ShareJson, VoiceJson,
};
pub use write::comparison;

use super::article::ArticleJson;
use super::events::ActorJson;
use super::shared::{EvidenceJson, NoticeJson, ProgramJson, SpanJson};
use crate::model::Value;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// Name and version of the schema.
pub const SCHEMA: &str = "rashomon.comparison/1";

/// One event side by side.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ComparisonJson {
    /// `rashomon.comparison/1`.
    pub schema: String,
    /// Who wrote this.
    pub program: ProgramJson,
    /// Id of the event.
    pub event: String,
    /// The articles with their text; the base is the first.
    pub articles: Vec<ArticleJson>,
    /// How much is told alike.
    pub agreement: AgreementJson,
    /// Passages that say the same thing.
    pub rows: Vec<RowJson>,
    /// Utterances.
    pub quotes: Vec<QuoteRowJson>,
    /// What actors are called.
    pub naming: Vec<NamingJson>,
    /// Who has the word.
    pub attribution: Vec<VoiceJson>,
    /// Numbers.
    pub numbers: Vec<NumberRowJson>,
    /// Order of the shared rows.
    pub order: Vec<OrderJson>,
    /// Shared wording.
    pub reuse: ReuseJson,
    /// Differences.
    pub findings: Vec<FindingJson>,
    /// Worth knowing.
    pub notes: Vec<NoticeJson>,
    /// Something was left out.
    pub warnings: Vec<NoticeJson>,
}

/// How much is told alike.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AgreementJson {
    /// Rows in all.
    pub rows: usize,
    /// Rows of two independent texts or more.
    pub rows_shared: usize,
    /// Quotes in all.
    pub quotes: usize,
    /// Quotes of two independent texts or more.
    pub quotes_shared: usize,
}

/// Passages that say the same thing.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct RowJson {
    /// Stable for the same event content.
    pub id: String,
    /// Id of the article whose words the edits start from.
    pub reference: String,
    /// 0 to 1.
    pub score: f32,
    /// A cell for every article.
    pub cells: Vec<CellJson>,
}

/// One article's part of a row.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CellJson {
    /// Id of the article.
    pub article: String,
    /// Its passages.
    pub spans: Vec<SpanJson>,
    /// stated, stated_differently, not_found, cannot_tell.
    pub state: String,
    /// cut, summary_only, published_earlier, order_unknown, capped.
    pub reason: Option<String>,
    /// From the reference's words to these.
    pub edits: Vec<EditJson>,
    /// What comes closest to a fact that was not found.
    pub nearest: Option<NearestJson>,
}

/// One step from the reference's words to the words here.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct EditJson {
    /// equal, insert, delete, replace, synonym.
    pub op: &'static str,
    /// Words of the reference.
    pub reference: SpanJson,
    /// Words here.
    pub here: SpanJson,
}

/// What comes closest.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct NearestJson {
    /// Where.
    pub span: SpanJson,
    /// 0 to 1.
    pub score: f32,
}

/// The same utterance.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct QuoteRowJson {
    /// Who said it, where resolved.
    pub speaker: Option<ActorJson>,
    /// The cuts, the longest first.
    pub cells: Vec<QuoteCellJson>,
}

/// One article's cut of an utterance.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct QuoteCellJson {
    /// Id of the article.
    pub article: String,
    /// The quoted words.
    pub span: SpanJson,
    /// direct, partial, indirect.
    pub kind: String,
    /// The reporting verb.
    pub verb_span: Option<SpanJson>,
    /// Its class.
    pub verb_class: Option<String>,
    /// From the longest cut's words to these.
    pub edits: Vec<EditJson>,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct FindingJson {
    /// Stable for the same event content.
    pub id: String,
    /// Its kind.
    pub signal: String,
    /// Ids of the articles it is about.
    pub articles: Vec<String>,
    /// Everything `plain` says.
    pub values: BTreeMap<String, ValueJson>,
    /// Observations behind it.
    pub n: usize,
    /// Measured precision of the signal.
    pub precision: Option<f32>,
    /// Where to check it.
    pub evidence: Vec<EvidenceJson>,
    /// For people.
    pub plain: String,
}

/// A value of a finding.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum ValueJson {
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// Several.
    List(Vec<ValueJson>),
    /// Named.
    Map(BTreeMap<String, ValueJson>),
}

impl From<&Value> for ValueJson {
    fn from(value: &Value) -> Self {
        match value {
            Value::Text(text) => Self::Text(text.clone()),
            Value::Number(number) => Self::Number(*number),
            Value::List(list) => Self::List(list.iter().map(Into::into).collect()),
            Value::Map(map) => Self::Map(
                map.iter()
                    .map(|(key, value)| (key.clone(), value.into()))
                    .collect(),
            ),
        }
    }
}
