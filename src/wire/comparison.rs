//! `rashomon.comparison/1`: one event side by side, with the articles' texts.

use super::article::ArticleJson;
use super::events::{ActorJson, article_id};
use super::shared::{EvidenceJson, NoticeJson, ProgramJson, SpanJson, notices};
use crate::model::{
    Analysis, Cell, Comparison, Edit, Evidence, Finding, Label, Naming, NumberRow, Order,
    QuoteCell, QuoteRow, Reuse, Row, Value, Voice,
};
use crate::text::Span;
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

/// Writes a comparison of an analysis.
#[must_use]
pub fn comparison(analysis: &Analysis, comparison: &Comparison) -> ComparisonJson {
    let writer = Writer {
        ids: comparison
            .articles
            .iter()
            .map(|index| article_id(analysis, *index))
            .collect(),
    };
    let article = |index: &usize| Some(ArticleJson::from(&analysis.articles.get(*index)?.article));
    let agreement = comparison.agreement;
    ComparisonJson {
        schema: SCHEMA.to_owned(),
        program: ProgramJson::this(),
        event: comparison.event.clone(),
        articles: comparison.articles.iter().filter_map(article).collect(),
        agreement: AgreementJson {
            rows: agreement.rows,
            rows_shared: agreement.rows_shared,
            quotes: agreement.quotes,
            quotes_shared: agreement.quotes_shared,
        },
        rows: comparison.rows.iter().map(|row| writer.row(row)).collect(),
        quotes: comparison
            .quotes
            .iter()
            .map(|row| writer.quote_row(row))
            .collect(),
        naming: comparison
            .naming
            .iter()
            .map(|naming| writer.naming(naming))
            .collect(),
        attribution: comparison
            .attribution
            .iter()
            .map(|voice| writer.voice(voice))
            .collect(),
        numbers: comparison
            .numbers
            .iter()
            .map(|row| writer.number_row(row))
            .collect(),
        order: comparison
            .order
            .iter()
            .map(|order| writer.order(order))
            .collect(),
        reuse: writer.reuse(&comparison.reuse),
        findings: comparison
            .findings
            .iter()
            .map(|finding| writer.finding(finding))
            .collect(),
        notes: notices(&comparison.notes),
        warnings: notices(&comparison.warnings),
    }
}

/// Writes columns as article ids.
struct Writer {
    ids: Vec<String>,
}

impl Writer {
    fn id(&self, column: usize) -> String {
        self.ids.get(column).cloned().unwrap_or_default()
    }

    fn evidence(&self, evidence: &Evidence) -> EvidenceJson {
        let Span { start, end } = evidence.span;
        EvidenceJson {
            article: self.id(evidence.article),
            start,
            end,
        }
    }

    fn row(&self, row: &Row) -> RowJson {
        let cells = row.cells.iter().enumerate();
        RowJson {
            id: row.id.clone(),
            reference: self.id(row.reference),
            score: row.score,
            cells: cells
                .map(|(column, cell)| self.cell(column, cell))
                .collect(),
        }
    }

    fn cell(&self, column: usize, cell: &Cell) -> CellJson {
        CellJson {
            article: self.id(column),
            spans: cell.spans.iter().map(|span| (*span).into()).collect(),
            state: cell.state.name().to_owned(),
            reason: cell.reason.map(|reason| reason.name().to_owned()),
            edits: edits(&cell.edits),
            nearest: cell.nearest.map(|near| NearestJson {
                span: near.span.into(),
                score: near.score,
            }),
        }
    }

    fn quote_row(&self, row: &QuoteRow) -> QuoteRowJson {
        let cell = |cell: &QuoteCell| QuoteCellJson {
            article: self.id(cell.article),
            span: cell.span.into(),
            kind: cell.kind.name().to_owned(),
            verb_span: cell.verb_span.map(Into::into),
            verb_class: cell.verb_class.map(|class| class.name().to_owned()),
            edits: edits(&cell.edits),
        };
        QuoteRowJson {
            speaker: row.speaker.as_ref().map(Into::into),
            cells: row.cells.iter().map(cell).collect(),
        }
    }

    fn naming(&self, naming: &Naming) -> NamingJson {
        let label = |label: &Label| LabelJson {
            words: label.words.clone(),
            form: label.form.name().to_owned(),
            count: label.count,
            first: label.first.span.into(),
        };
        let labels = naming
            .labels
            .iter()
            .enumerate()
            .map(|(column, labels)| LabelsJson {
                article: self.id(column),
                labels: labels.iter().map(label).collect(),
            });
        NamingJson {
            key: naming.key.clone(),
            name: naming.name.clone(),
            kind: naming.kind.name().to_owned(),
            labels: labels.collect(),
        }
    }

    fn voice(&self, voice: &Voice) -> VoiceJson {
        let [direct, partial, indirect] = voice.words;
        let verb =
            |(class, count): &(crate::model::VerbClass, usize)| (class.name().to_owned(), *count);
        VoiceJson {
            article: self.id(voice.article),
            speaker: voice.speaker.as_ref().map(Into::into),
            direct,
            partial,
            indirect,
            verbs: voice.verbs.iter().map(verb).collect(),
            evidence: voice
                .evidence
                .iter()
                .map(|evidence| self.evidence(evidence))
                .collect(),
        }
    }

    fn number_row(&self, row: &NumberRow) -> NumberRowJson {
        let number = |(value, evidence): &(f64, Evidence)| NumberJson {
            value: *value,
            evidence: self.evidence(evidence),
        };
        NumberRowJson {
            unit: row.unit.clone(),
            relation: row.relation.name().to_owned(),
            values: row.values.iter().map(number).collect(),
        }
    }

    fn order(&self, order: &Order) -> OrderJson {
        let depth = |(row, depth): &(String, f32)| DepthJson {
            row: row.clone(),
            depth: *depth,
        };
        OrderJson {
            article: self.id(order.article),
            rows: order.depths.iter().map(depth).collect(),
            tau: order.tau,
        }
    }

    fn reuse(&self, reuse: &Reuse) -> ReuseJson {
        let groups = reuse.groups.iter().map(|group| GroupJson {
            articles: group
                .articles
                .iter()
                .map(|column| self.id(*column))
                .collect(),
            agency: group.agency.clone(),
        });
        let shares = reuse
            .shares
            .iter()
            .map(|(article, other, share, kind)| ShareJson {
                article: self.id(*article),
                other: self.id(*other),
                share: *share,
                kind: kind.name().to_owned(),
            });
        ReuseJson {
            independent_texts: reuse.groups.len(),
            groups: groups.collect(),
            shares: shares.collect(),
        }
    }

    fn finding(&self, finding: &Finding) -> FindingJson {
        let values = finding
            .values
            .iter()
            .map(|(key, value)| (key.clone(), value.into()));
        FindingJson {
            id: finding.id.clone(),
            signal: finding.signal.name().to_owned(),
            articles: finding
                .articles
                .iter()
                .map(|column| self.id(*column))
                .collect(),
            values: values.collect(),
            n: finding.n,
            precision: finding.precision,
            evidence: finding
                .evidence
                .iter()
                .map(|evidence| self.evidence(evidence))
                .collect(),
            plain: finding.plain.clone(),
        }
    }
}

fn edits(edits: &[Edit]) -> Vec<EditJson> {
    let edit = |edit: &Edit| EditJson {
        op: edit.op.name(),
        reference: edit.reference.into(),
        here: edit.here.into(),
    };
    edits.iter().map(edit).collect()
}
