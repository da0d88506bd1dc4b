//! Pieces that every schema uses: span, date, notice, program.

use crate::lexicon;
use crate::model::{
    Basis, Code, Date, DateCandidate, DateEvidence, DateSource, Moment, Notice, Outlet, OutletKind,
};
use crate::text::Span;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which program wrote an object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ProgramJson {
    /// Version of the program.
    pub version: String,
    /// Version of its word and fact lists.
    pub lexicon: String,
}

impl ProgramJson {
    /// Gives this program.
    #[must_use]
    pub fn this() -> Self {
        Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            lexicon: lexicon::VERSION.to_owned(),
        }
    }
}

/// A half-open byte range of the article's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SpanJson {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl From<Span> for SpanJson {
    fn from(span: Span) -> Self {
        Self {
            start: span.start,
            end: span.end,
        }
    }
}

impl From<SpanJson> for Span {
    fn from(span: SpanJson) -> Self {
        Self::new(span.start, span.end)
    }
}

/// A span of a named article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EvidenceJson {
    /// Id of the article.
    pub article: String,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// What shows a date: a span of the text, or words of the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum DateEvidenceJson {
    /// Words of the text.
    Span(SpanJson),
    /// Words of the page that are not in the text.
    Raw {
        /// The words.
        raw: String,
    },
}

/// A reading that a date might have instead.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DateCandidateJson {
    /// EDTF.
    pub value: String,
    /// 0 to 1.
    pub weight: f32,
    /// What speaks for it.
    pub why: String,
}

/// A date with where it came from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DateJson {
    /// EDTF, or null.
    pub value: Option<String>,
    /// minute, day, month_day, month, year; null without a value.
    #[serde(default)]
    pub precision: Option<String>,
    /// input, json_ld, meta, time_tag, url, scraper, visible, dateline, text.
    pub source: String,
    /// stated, relative, shared, anchor, guessed.
    pub basis: String,
    /// As written.
    #[serde(default)]
    pub zone: Option<String>,
    /// What shows it.
    #[serde(default)]
    pub evidence: Option<DateEvidenceJson>,
    /// Other readings.
    #[serde(default)]
    pub candidates: Vec<DateCandidateJson>,
}

impl From<&Date> for DateJson {
    fn from(date: &Date) -> Self {
        let candidate = |candidate: &DateCandidate| DateCandidateJson {
            value: candidate.value.to_string(),
            weight: candidate.weight,
            why: candidate.why.clone(),
        };
        Self {
            value: date.value.map(|value| value.to_string()),
            precision: date.value.map(|value| value.precision().name().to_owned()),
            source: date.source.name().to_owned(),
            basis: date.basis.name().to_owned(),
            zone: date.zone.clone(),
            evidence: date.evidence.as_ref().map(|evidence| match evidence {
                DateEvidence::Span(span) => DateEvidenceJson::Span((*span).into()),
                DateEvidence::Raw(raw) => DateEvidenceJson::Raw { raw: raw.clone() },
            }),
            candidates: date.candidates.iter().map(candidate).collect(),
        }
    }
}

impl TryFrom<DateJson> for Date {
    type Error = String;

    /// Reads a date back; a word that the schema does not have is an error that names it.
    fn try_from(json: DateJson) -> Result<Self, String> {
        let moment = |text: &str| {
            text.parse::<Moment>()
                .map_err(|()| format!("{text:?} is no EDTF date"))
        };
        let candidate = |candidate: DateCandidateJson| {
            Ok::<_, String>(DateCandidate {
                value: moment(&candidate.value)?,
                weight: candidate.weight,
                why: candidate.why,
            })
        };
        Ok(Self {
            value: json.value.as_deref().map(moment).transpose()?,
            source: known(DateSource::from_name, "source", &json.source)?,
            basis: known(Basis::from_name, "basis", &json.basis)?,
            zone: json.zone,
            evidence: json.evidence.map(|evidence| match evidence {
                DateEvidenceJson::Span(span) => DateEvidence::Span(span.into()),
                DateEvidenceJson::Raw { raw } => DateEvidence::Raw(raw),
            }),
            candidates: json
                .candidates
                .into_iter()
                .map(candidate)
                .collect::<Result<_, _>>()?,
        })
    }
}

/// Reads a word of the schema: an unknown one is an error that names field and word.
pub(super) fn known<T>(read: fn(&str) -> Option<T>, field: &str, word: &str) -> Result<T, String> {
    read(word).ok_or_else(|| format!("{field} cannot be {word:?}"))
}

/// A note or warning.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NoticeJson {
    /// A stable code.
    pub code: String,
    /// The page.
    pub path: String,
    /// What was found.
    pub what: String,
    /// What the reader may do.
    pub hint: String,
    /// Where in the text.
    #[serde(default)]
    pub span: Option<SpanJson>,
}

impl From<&Notice> for NoticeJson {
    fn from(notice: &Notice) -> Self {
        Self {
            code: notice.code.name().to_owned(),
            path: notice.path.clone(),
            what: notice.what.clone(),
            hint: notice.hint.clone(),
            span: notice.span.map(Into::into),
        }
    }
}

impl TryFrom<NoticeJson> for Notice {
    type Error = String;

    fn try_from(json: NoticeJson) -> Result<Self, String> {
        let code = known(Code::from_name, "code", &json.code)?;
        let span = json.span.map(Into::into);
        Ok(Self {
            code,
            path: json.path,
            what: json.what,
            hint: json.hint,
            span,
        })
    }
}

/// Writes notices.
#[must_use]
pub fn notices(notices: &[Notice]) -> Vec<NoticeJson> {
    notices.iter().map(Into::into).collect()
}

/// Who published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OutletJson {
    /// Canonical name.
    pub name: String,
    /// Main domain.
    #[serde(default)]
    pub domain: Option<String>,
    /// Country.
    #[serde(default)]
    pub country: Option<String>,
    /// state, public, commercial, agency, nonprofit, aggregator, unknown.
    #[serde(default)]
    pub kind: Option<String>,
}

impl From<&Outlet> for OutletJson {
    fn from(outlet: &Outlet) -> Self {
        Self {
            name: outlet.name.clone(),
            domain: outlet.domain.clone(),
            country: outlet.country.clone(),
            kind: Some(outlet.kind.name().to_owned()),
        }
    }
}

impl From<OutletJson> for Outlet {
    fn from(json: OutletJson) -> Self {
        let kind = json.kind.as_deref().and_then(OutletKind::from_name);
        Self {
            name: json.name,
            domain: json.domain,
            country: json.country,
            kind: kind.unwrap_or(OutletKind::Unknown),
        }
    }
}
