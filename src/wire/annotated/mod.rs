//! `rashomon.annotated/1`: an article with sentences, dates, entities and quotes; written, and read back as it is.

mod read;

pub use read::read;

use super::article::ArticleJson;
use super::shared::{DateJson, SpanJson};
use crate::model::{Annotated, DateMention, Entity, Mention, Quote};
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
    use crate::model::{
        Article, Block, BlockKind, Date, DateRole, DateSource, EntityKind, MentionForm, Moment,
        QuoteKind, Sentence, VerbClass,
    };
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
