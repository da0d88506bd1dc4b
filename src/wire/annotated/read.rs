//! Reads annotated lines back.

use super::{DateMentionJson, EntityJson, QuoteJson, SCHEMA};
use crate::model::{
    Annotated, Article, Block, Date, DateMention, DateRole, Entity, EntityKind, Mention,
    MentionForm, Quote, QuoteKind, Sentence, VerbClass,
};
use crate::wire::article::{ArticleJson, BlockJson, CreditJson, CutJson, SourceJson, inside};
use crate::wire::shared::{DateJson, NoticeJson, OutletJson, ProgramJson, SpanJson, known};
use serde::Deserialize;

/// A line as it stands: the fields of [`ArticleJson`] and those that annotation added, side by side, so that one pass reads both.
#[derive(Deserialize)]
struct Line {
    schema: String,
    program: ProgramJson,
    id: String,
    source: SourceJson,
    outlet: Option<OutletJson>,
    #[serde(default)]
    relayed_by: Option<OutletJson>,
    title: Option<String>,
    #[serde(default)]
    byline: Vec<String>,
    #[serde(default)]
    dateline: Option<String>,
    #[serde(default)]
    credits: Vec<CreditJson>,
    #[serde(default)]
    section: Option<String>,
    genre: String,
    #[serde(default)]
    language: Option<String>,
    published: Option<DateJson>,
    #[serde(default)]
    modified: Option<DateJson>,
    #[serde(default)]
    captured: Option<DateJson>,
    #[serde(default)]
    cut: Option<CutJson>,
    text: String,
    blocks: Vec<BlockJson>,
    #[serde(default)]
    notes: Vec<NoticeJson>,
    #[serde(default)]
    warnings: Vec<NoticeJson>,
    sentences: Vec<SpanJson>,
    dates: Vec<DateMentionJson>,
    event_date: Option<DateJson>,
    entities: Vec<EntityJson>,
    quotes: Vec<QuoteJson>,
}

/// What annotation added to an article.
struct Added {
    sentences: Vec<SpanJson>,
    dates: Vec<DateMentionJson>,
    event_date: Option<DateJson>,
    entities: Vec<EntityJson>,
    quotes: Vec<QuoteJson>,
}

impl Line {
    /// Parts the article from what annotation added.
    fn parted(self) -> (ArticleJson, Added) {
        let article = ArticleJson {
            schema: self.schema,
            program: self.program,
            id: self.id,
            source: self.source,
            outlet: self.outlet,
            relayed_by: self.relayed_by,
            title: self.title,
            byline: self.byline,
            dateline: self.dateline,
            credits: self.credits,
            section: self.section,
            genre: self.genre,
            language: self.language,
            published: self.published,
            modified: self.modified,
            captured: self.captured,
            cut: self.cut,
            text: self.text,
            blocks: self.blocks,
            notes: self.notes,
            warnings: self.warnings,
        };
        let added = Added {
            sentences: self.sentences,
            dates: self.dates,
            event_date: self.event_date,
            entities: self.entities,
            quotes: self.quotes,
        };
        (article, added)
    }
}

/// Reads a line that an earlier run wrote: `rashomon.annotated/1`.
///
/// # Errors
/// Says what is wrong with the line.
pub fn read(line: &str) -> Result<Annotated, String> {
    let line: Line = serde_json::from_str(line).map_err(|cause| cause.to_string())?;
    if line.schema != SCHEMA {
        return Err(format!("{:?} is not the schema {SCHEMA}", line.schema));
    }
    let (article, added) = line.parted();
    together(article.try_into()?, added)
}

/// Puts an annotated article together; spans outside its text and speakers that are not listed are errors.
fn together(article: Article, added: Added) -> Result<Annotated, String> {
    let text = article.text.as_str();
    let sentences = added.sentences.into_iter().map(|span| {
        let span = inside(text, span)?;
        Ok::<_, String>(Sentence {
            span,
            block: block_of(&article.blocks, span.start),
        })
    });
    let sentences = sentences.collect::<Result<_, _>>()?;
    let dates = added.dates.into_iter().map(|mention| {
        Ok::<_, String>(DateMention {
            span: inside(text, mention.span)?,
            date: Date::try_from(mention.date)?,
            role: known(DateRole::from_name, "role", &mention.role)?,
        })
    });
    let dates = dates.collect::<Result<_, _>>()?;
    let entities = added.entities.into_iter();
    let entities: Vec<Entity> = entities
        .map(|entity| read_entity(text, entity))
        .collect::<Result<_, _>>()?;
    let quotes = added.quotes.into_iter();
    let quotes = quotes
        .map(|quote| read_quote(text, quote, entities.len()))
        .collect::<Result<_, _>>()?;
    Ok(Annotated {
        sentences,
        dates,
        event_date: added.event_date.map(Date::try_from).transpose()?,
        entities,
        quotes,
        article,
    })
}

fn block_of(blocks: &[Block], at: usize) -> usize {
    blocks
        .iter()
        .rposition(|block| block.span.start <= at)
        .unwrap_or(0)
}

fn read_entity(text: &str, json: EntityJson) -> Result<Entity, String> {
    let mentions = json.mentions.into_iter().map(|mention| {
        let form = known(MentionForm::from_name, "form", &mention.form)?;
        Ok::<_, String>(Mention {
            span: inside(text, mention.span)?,
            form,
        })
    });
    Ok(Entity {
        name: json.name,
        key: json.key,
        kind: known(EntityKind::from_name, "kind", &json.kind)?,
        mentions: mentions.collect::<Result<_, _>>()?,
    })
}

fn read_quote(text: &str, json: QuoteJson, entities: usize) -> Result<Quote, String> {
    let span = |span: Option<SpanJson>| span.map(|span| inside(text, span)).transpose();
    if json.speaker.is_some_and(|speaker| speaker >= entities) {
        return Err("a quote's speaker is not among the entities".into());
    }
    let class = json.verb_class.as_deref();
    Ok(Quote {
        span: inside(text, json.span)?,
        kind: known(QuoteKind::from_name, "quote", &json.kind)?,
        speaker: json.speaker,
        speaker_span: span(json.speaker_span)?,
        verb_span: span(json.verb_span)?,
        verb_class: class
            .map(|word| known(VerbClass::from_name, "verb_class", word))
            .transpose()?,
    })
}
