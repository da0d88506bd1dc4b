//! `rashomon.annotated/1`: an article with sentences, dates, entities and quotes; written, and read back as it is.

use super::article::{ArticleJson, inside};
use super::shared::{DateJson, SpanJson, known};
use crate::model::{
    Annotated, Article, Block, Date, DateMention, DateRole, Entity, EntityKind, Mention,
    MentionForm, Quote, QuoteKind, Sentence, VerbClass,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Name and version of the schema.
pub const SCHEMA: &str = "rashomon.annotated/1";

/// An annotated article.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AnnotatedJson {
    /// The article.
    #[serde(flatten)]
    pub article: ArticleJson,
    /// Sentences in text order.
    pub sentences: Vec<SpanJson>,
    /// Time expressions in text order.
    pub dates: Vec<DateMentionJson>,
    /// When what it mainly reports took place.
    pub event_date: Option<DateJson>,
    /// Entities by first mention.
    pub entities: Vec<EntityJson>,
    /// Quotes in text order.
    pub quotes: Vec<QuoteJson>,
}

/// A time expression.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DateMentionJson {
    /// Its words.
    pub span: SpanJson,
    /// What it means.
    pub date: DateJson,
    /// published, event, other.
    pub role: String,
}

/// An entity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct EntityJson {
    /// Number in this article, from 0.
    pub id: usize,
    /// Fullest name here.
    pub name: String,
    /// The same for the same entity in every article.
    pub key: String,
    /// person, organisation, place, other.
    pub kind: String,
    /// Where it is referred to.
    pub mentions: Vec<MentionJson>,
}

/// A mention.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct MentionJson {
    /// Its words.
    pub span: SpanJson,
    /// name, title, pronoun, description, metonym.
    pub form: String,
}

/// A quote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct QuoteJson {
    /// The quoted words.
    pub span: SpanJson,
    /// direct, partial, indirect.
    pub kind: String,
    /// Id of the speaker among the entities.
    pub speaker: Option<usize>,
    /// The words that name the speaker.
    pub speaker_span: Option<SpanJson>,
    /// The reporting verb.
    pub verb_span: Option<SpanJson>,
    /// neutral, doubt, assert, concede, emotive, factive, direct, deny, cognitive.
    pub verb_class: Option<String>,
}

impl From<&Annotated> for AnnotatedJson {
    fn from(annotated: &Annotated) -> Self {
        let mut article = ArticleJson::from(&annotated.article);
        SCHEMA.clone_into(&mut article.schema);
        let mention = |mention: &Mention| MentionJson {
            span: mention.span.into(),
            form: mention.form.name().to_owned(),
        };
        let entity = |(id, entity): (usize, &Entity)| EntityJson {
            id,
            name: entity.name.clone(),
            key: entity.key.clone(),
            kind: entity.kind.name().to_owned(),
            mentions: entity.mentions.iter().map(mention).collect(),
        };
        let quote = |quote: &Quote| QuoteJson {
            span: quote.span.into(),
            kind: quote.kind.name().to_owned(),
            speaker: quote.speaker,
            speaker_span: quote.speaker_span.map(Into::into),
            verb_span: quote.verb_span.map(Into::into),
            verb_class: quote.verb_class.map(|class| class.name().to_owned()),
        };
        let date = |mention: &DateMention| DateMentionJson {
            span: mention.span.into(),
            date: (&mention.date).into(),
            role: mention.role.name().to_owned(),
        };
        Self {
            article,
            sentences: annotated
                .sentences
                .iter()
                .map(|sentence| sentence.span.into())
                .collect(),
            dates: annotated.dates.iter().map(date).collect(),
            event_date: annotated.event_date.as_ref().map(Into::into),
            entities: annotated.entities.iter().enumerate().map(entity).collect(),
            quotes: annotated.quotes.iter().map(quote).collect(),
        }
    }
}

/// What annotation added to an article, as it is read back: the article's own fields are read apart, which is faster than holding
/// every field until its owner is known.
#[derive(Deserialize)]
struct Added {
    sentences: Vec<SpanJson>,
    dates: Vec<DateMentionJson>,
    event_date: Option<DateJson>,
    entities: Vec<EntityJson>,
    quotes: Vec<QuoteJson>,
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

/// Reads a line that an earlier run wrote: `rashomon.annotated/1`.
///
/// # Errors
/// Says what is wrong with the line.
pub fn read(line: &str) -> Result<Annotated, String> {
    let why = |cause: serde_json::Error| cause.to_string();
    let article: ArticleJson = serde_json::from_str(line).map_err(why)?;
    if article.schema != SCHEMA {
        return Err(format!("{:?} is not the schema {SCHEMA}", article.schema));
    }
    let added: Added = serde_json::from_str(line).map_err(why)?;
    together(article.try_into()?, added)
}

/// Says whether a line begins as this program begins its own.
#[must_use]
pub fn is_ours(line: &str) -> bool {
    line.strip_prefix(r#"{"schema":""#)
        .and_then(|rest| rest.strip_prefix(SCHEMA))
        .is_some_and(|rest| rest.starts_with('"'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BlockKind, DateSource, Moment};
    use crate::text::Span;

    fn sample() -> Annotated {
        let text = "Merkan spoke.\nHe said “yes” on May 3.".to_owned();
        let span = Span::new(14, text.len());
        let may = Date::stated(Moment::day(2024, 5, 3), DateSource::Text, None);
        let mention = Mention {
            span: Span::new(0, 6),
            form: MentionForm::Name,
        };
        Annotated {
            article: Article {
                id: "a".into(),
                blocks: vec![
                    Block {
                        kind: BlockKind::Title,
                        span: Span::new(0, 13),
                    },
                    Block {
                        kind: BlockKind::Paragraph,
                        span,
                    },
                ],
                text,
                ..Article::default()
            },
            sentences: vec![Sentence { span, block: 1 }],
            dates: vec![DateMention {
                span: Span::new(36, 41),
                date: may,
                role: DateRole::Event,
            }],
            event_date: None,
            entities: vec![Entity {
                name: "Merkan".into(),
                key: "merkan".into(),
                kind: EntityKind::Person,
                mentions: vec![mention],
            }],
            quotes: vec![Quote {
                span: Span::new(25, 28),
                kind: QuoteKind::Partial,
                speaker: Some(0),
                speaker_span: Some(Span::new(14, 16)),
                verb_span: None,
                verb_class: Some(VerbClass::Neutral),
            }],
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let line = super::super::line(&AnnotatedJson::from(&sample()));
        assert_eq!(read(&line), Ok(sample()));
    }

    #[test]
    fn a_span_outside_the_text_is_refused() {
        let line = super::super::line(&AnnotatedJson::from(&sample()));
        let wrong = line.replace("\"end\":13", "\"end\":1300");
        assert!(read(&wrong).unwrap_err().contains("does not lie"));
    }
}
