//! Fills the wire types of a comparison from the model; columns become article ids.

use super::{
    AgreementJson, CellJson, ComparisonJson, DepthJson, EditJson, FindingJson, GroupJson,
    LabelJson, LabelsJson, NamingJson, NearestJson, NumberJson, NumberRowJson, OrderJson,
    QuoteCellJson, QuoteRowJson, ReuseJson, RowJson, SCHEMA, ShareJson, VoiceJson,
};
use crate::model::{
    Analysis, Cell, Comparison, Edit, Evidence, Finding, Label, Naming, NumberRow, Order,
    QuoteCell, QuoteRow, Reuse, Row, Voice,
};
use crate::text::Span;
use crate::wire::article::ArticleJson;
use crate::wire::events::article_id;
use crate::wire::shared::{EvidenceJson, ProgramJson, notices};

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
