//! `rashomon.article/1`: a page without its boilerplate, a line an article.

use super::shared::{DateJson, NoticeJson, OutletJson, ProgramJson, SpanJson, known, notices};
use crate::model::{
    Article, Block, BlockKind, Credit, CreditKind, Cut, CutReason, Date, Genre, Notice, Source,
};
use crate::text::Span;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Name and version of the schema.
pub const SCHEMA: &str = "rashomon.article/1";

/// An article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ArticleJson {
    /// `rashomon.article/1` or `rashomon.annotated/1`.
    pub schema: String,
    /// Who wrote this.
    pub program: ProgramJson,
    /// Unique in one run.
    pub id: String,
    /// Where the page was found.
    pub source: SourceJson,
    /// Who published.
    pub outlet: Option<OutletJson>,
    /// Who shows the page, where that is another outlet.
    #[serde(default)]
    pub relayed_by: Option<OutletJson>,
    /// Headline.
    pub title: Option<String>,
    /// Writers.
    #[serde(default)]
    pub byline: Vec<String>,
    /// Place and day that open the report.
    #[serde(default)]
    pub dateline: Option<String>,
    /// Wire and source credits.
    #[serde(default)]
    pub credits: Vec<CreditJson>,
    /// Section.
    #[serde(default)]
    pub section: Option<String>,
    /// report, opinion, live, video, unknown.
    pub genre: String,
    /// ISO 639-1.
    #[serde(default)]
    pub language: Option<String>,
    /// When it was published.
    pub published: Option<DateJson>,
    /// When it was last changed.
    #[serde(default)]
    pub modified: Option<DateJson>,
    /// When the page was saved.
    #[serde(default)]
    pub captured: Option<DateJson>,
    /// Whether and where it is cut off.
    #[serde(default)]
    pub cut: Option<CutJson>,
    /// The canonical text that all spans index.
    pub text: String,
    /// Its parts.
    pub blocks: Vec<BlockJson>,
    /// Worth knowing.
    #[serde(default)]
    pub notes: Vec<NoticeJson>,
    /// Something was lost.
    #[serde(default)]
    pub warnings: Vec<NoticeJson>,
}

/// Where a page was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SourceJson {
    /// Path as the user named it.
    pub path: String,
    /// Record in the file, from 1.
    #[serde(default)]
    pub record: Option<usize>,
    /// Byte of the archive where the record begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
    /// Address.
    #[serde(default)]
    pub url: Option<String>,
    /// Hash of the page's bytes.
    pub sha256: String,
}

/// A credit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CreditJson {
    /// Canonical name.
    pub name: String,
    /// agency or outlet.
    pub kind: String,
    /// Words of the page.
    pub raw: String,
}

/// That and where an article is cut off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CutJson {
    /// read_more, truncated, summary_only, paywall.
    pub reason: String,
    /// The words that show it.
    pub span: Option<SpanJson>,
}

impl From<&Credit> for CreditJson {
    fn from(credit: &Credit) -> Self {
        Self {
            name: credit.name.clone(),
            kind: credit.kind.name().to_owned(),
            raw: credit.raw.clone(),
        }
    }
}

impl From<&Cut> for CutJson {
    fn from(cut: &Cut) -> Self {
        Self {
            reason: cut.reason.name().to_owned(),
            span: cut.span.map(Into::into),
        }
    }
}

/// One kept part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct BlockJson {
    /// title, standfirst, byline, dateline, subhead, paragraph, credit.
    pub kind: String,
    /// Where.
    pub span: SpanJson,
}

impl From<&Article> for ArticleJson {
    fn from(article: &Article) -> Self {
        let block = |block: &Block| BlockJson {
            kind: block.kind.name().to_owned(),
            span: block.span.into(),
        };
        Self {
            schema: SCHEMA.to_owned(),
            program: ProgramJson::this(),
            id: article.id.clone(),
            source: SourceJson {
                path: article.source.path.clone(),
                record: article.source.record,
                offset: article.source.offset,
                url: article.source.url.clone(),
                sha256: article.source.sha256.clone(),
            },
            outlet: article.outlet.as_ref().map(Into::into),
            relayed_by: article.relayed_by.as_ref().map(Into::into),
            title: article.title().map(str::to_owned),
            byline: article.byline.clone(),
            dateline: article.dateline().map(str::to_owned),
            credits: article.credits.iter().map(Into::into).collect(),
            section: article.section.clone(),
            genre: article.genre.name().to_owned(),
            language: article.language.clone(),
            published: article.published.as_ref().map(Into::into),
            modified: article.modified.as_ref().map(Into::into),
            captured: article.captured.as_ref().map(Into::into),
            cut: article.cut.as_ref().map(Into::into),
            text: article.text.clone(),
            blocks: article.blocks.iter().map(block).collect(),
            notes: notices(&article.notes),
            warnings: notices(&article.warnings),
        }
    }
}

impl TryFrom<ArticleJson> for Article {
    type Error = String;

    /// Reads an article back; spans that do not fall on characters of its text are an error.
    fn try_from(json: ArticleJson) -> Result<Self, String> {
        let date = |date: Option<DateJson>| date.map(Date::try_from).transpose();
        let list = |list: Vec<NoticeJson>| {
            list.into_iter()
                .map(Notice::try_from)
                .collect::<Result<Vec<_>, _>>()
        };
        let text = json.text;
        let blocks = json.blocks.into_iter().map(|block| {
            Ok::<_, String>(Block {
                kind: known(BlockKind::from_name, "block", &block.kind)?,
                span: inside(&text, block.span)?,
            })
        });
        let blocks = blocks.collect::<Result<_, _>>()?;
        let credits = json.credits.into_iter().map(|credit| {
            let kind = known(CreditKind::from_name, "credit", &credit.kind)?;
            Ok::<_, String>(Credit {
                name: credit.name,
                kind,
                raw: credit.raw,
            })
        });
        let cut = json.cut.map(|cut| {
            let reason = known(CutReason::from_name, "cut", &cut.reason)?;
            let span = cut.span.map(|span| inside(&text, span)).transpose()?;
            Ok::<_, String>(Cut { reason, span })
        });
        Ok(Self {
            id: json.id,
            source: Source {
                path: json.source.path,
                record: json.source.record,
                offset: json.source.offset,
                url: json.source.url,
                sha256: json.source.sha256,
            },
            outlet: json.outlet.map(Into::into),
            relayed_by: json.relayed_by.map(Into::into),
            byline: json.byline,
            credits: credits.collect::<Result<_, _>>()?,
            section: json.section,
            genre: known(Genre::from_name, "genre", &json.genre)?,
            language: json.language,
            published: date(json.published)?,
            modified: date(json.modified)?,
            captured: date(json.captured)?,
            cut: cut.transpose()?,
            blocks,
            notes: list(json.notes)?,
            warnings: list(json.warnings)?,
            text,
        })
    }
}

/// Checks that a span falls on characters of the text.
pub(super) fn inside(text: &str, span: SpanJson) -> Result<Span, String> {
    if span.start <= span.end && text.get(span.start..span.end).is_some() {
        Ok(span.into())
    } else {
        Err(format!(
            "span {}..{} does not lie in the text",
            span.start, span.end
        ))
    }
}

/// Reads a line that an earlier run wrote: `rashomon.article/1`.
///
/// # Errors
/// Says what is wrong with the line.
pub fn read(line: &str) -> Result<Article, String> {
    let json: ArticleJson = serde_json::from_str(line).map_err(|cause| cause.to_string())?;
    json.try_into()
}
