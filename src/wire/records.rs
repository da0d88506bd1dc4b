//! JSON in: one record of a page, under the names that common tools give its fields.
//!
//! Covers news-please, trafilatura and fundus as they write it: a field may hold a string, a list, or an object with the words inside.

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;
use std::fmt;

/// What a record says of a page; a field that is absent, null or empty is `None`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// The record's own name for itself.
    pub id: Option<String>,
    /// The schema it declares: `rashomon.annotated/1`.
    pub schema: Option<String>,
    /// Cleaned running text.
    pub text: Option<String>,
    /// A text scrape.
    pub raw_text: Option<String>,
    /// HTML.
    pub html: Option<String>,
    /// Headline.
    pub title: Option<String>,
    /// Address of the page.
    pub url: Option<String>,
    /// Name or domain of the outlet.
    pub outlet: Option<String>,
    /// Names of the writers.
    pub authors: Vec<String>,
    /// Date of publication, as written.
    pub published: Option<String>,
    /// Date of capture, as written.
    pub captured: Option<String>,
    /// Language tag.
    pub language: Option<String>,
    /// Standfirst or summary.
    pub description: Option<String>,
    /// Section of the outlet.
    pub section: Option<String>,
}

/// The fields, each with its names; an earlier name is believed before a later one.
const NAMES: [&[&str]; 14] = [
    &["id"],
    &["schema"],
    &["text", "maintext", "body", "plain_text", "content"],
    &["raw_text"],
    &["html"],
    &["title", "headline"],
    &["url", "requested_url", "link"],
    &["outlet", "source", "source_domain", "sitename", "publisher"],
    &["authors", "author"],
    &["published", "date", "date_publish", "publishing_date"],
    &["captured", "date_download", "crawl_date"],
    &["language"],
    &["description", "excerpt"],
    &["section"],
];

/// Field number and rank of a name: `"maintext" -> (2, 1)`.
fn slot(name: &str) -> Option<(usize, usize)> {
    NAMES.iter().enumerate().find_map(|(field, names)| {
        let rank = names.iter().position(|known| *known == name)?;
        Some((field, rank))
    })
}

/// Reads one record: `{"maintext": "…", "date_publish": "2024-03-14"} -> Record { text, published }`.
///
/// # Errors
/// Says in a sentence why the bytes are no record.
pub fn read(json: &[u8]) -> Result<Record, String> {
    let Fields(mut fields) = serde_json::from_slice(json).map_err(|error| error.to_string())?;
    let mut take = |field: usize| fields.get_mut(field).and_then(|held| held.1.take());
    let mut one = |field: usize| match take(field)? {
        Value::String(text) => Some(text),
        other => words(&other, "\n"),
    };
    Ok(Record {
        id: one(0),
        schema: one(1),
        text: one(2),
        raw_text: one(3),
        html: one(4),
        title: one(5),
        url: one(6),
        outlet: one(7),
        published: one(9),
        captured: one(10),
        language: one(11),
        description: one(12),
        section: one(13),
        authors: take(8).map(|value| names(&value)).unwrap_or_default(),
    })
}

/// The values found, each with the rank of the name it came under.
#[derive(Default)]
struct Fields([(usize, Option<Value>); NAMES.len()]);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(FieldsVisitor)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with the fields of a page")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
        let mut fields = Fields::default();
        while let Some(name) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            let Some((field, rank)) = slot(&name) else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let value: Value = map.next_value()?;
            let better = fields
                .0
                .get(field)
                .is_some_and(|held| held.1.is_none() || rank < held.0);
            if better && has_words(&value) {
                fields.0[field] = (rank, Some(value));
            }
        }
        Ok(fields)
    }
}

/// Keys under which an object holds the words meant, best first.
const INNER: [&str; 9] = [
    "content",
    "name",
    "text",
    "value",
    "url",
    "summary",
    "headline",
    "paragraphs",
    "sections",
];

/// Says whether a value has words, without a copy of the long ones.
fn has_words(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.trim().is_empty(),
        other => words(other, " ").is_some(),
    }
}

/// The words of a value: a string as it is, a list joined, of an object what stands under the known keys.
fn words(value: &Value, between: &str) -> Option<String> {
    let joined = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Array(items) => {
            let parts: Vec<String> = items
                .iter()
                .filter_map(|item| words(item, between))
                .collect();
            parts.join(between)
        }
        Value::Object(map) => {
            let parts = INNER
                .iter()
                .filter_map(|key| words(map.get(*key)?, between));
            parts.collect::<Vec<_>>().join(between)
        }
        Value::Null | Value::Bool(_) => return None,
    };
    (!joined.trim().is_empty()).then_some(joined)
}

/// A list of names: `"A; B" -> [A, B]`, `["A", {"name": "B"}] -> [A, B]`.
fn names(value: &Value) -> Vec<String> {
    let parts: Vec<String> = match value {
        Value::Array(items) => items.iter().filter_map(|item| words(item, " ")).collect(),
        other => words(other, ";").into_iter().collect(),
    };
    let split = parts.iter().flat_map(|part| part.split(';'));
    split
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(json: &str) -> Record {
        read(json.as_bytes()).unwrap()
    }

    #[test]
    fn fields_go_by_many_names_and_the_first_name_wins() {
        let read = record(
            r#"{"date": "2024-03-15", "published": "2024-03-14", "maintext": "It rained.", "text": null, "x": [1]}"#,
        );
        assert_eq!(read.published.as_deref(), Some("2024-03-14"));
        assert_eq!(read.text.as_deref(), Some("It rained."));
    }

    #[test]
    fn authors_come_as_string_list_or_objects() {
        for json in [
            r#"{"author": "Ann Lee; Bo Ek"}"#,
            r#"{"authors": ["Ann Lee", "Bo Ek"]}"#,
            r#"{"authors": [{"name": "Ann Lee"}, {"name": "Bo Ek"}]}"#,
        ] {
            assert_eq!(record(json).authors, ["Ann Lee", "Bo Ek"], "{json}");
        }
    }

    #[test]
    fn a_structured_body_is_read_in_order() {
        let read = record(
            r#"{"body": {"summary": ["Short."], "sections": [{"headline": ["Why"], "paragraphs": ["One.", "Two."]}]}}"#,
        );
        assert_eq!(read.text.as_deref(), Some("Short.\nWhy\nOne.\nTwo."));
    }

    #[test]
    fn what_is_no_object_is_refused_with_a_reason() {
        assert!(read(b"[1]").unwrap_err().contains("fields of a page"));
        assert!(read(&b"[".repeat(5000)).is_err());
        assert!(read(b"{\"text\": \"a\"").is_err());
    }
}
