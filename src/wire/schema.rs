//! JSON Schemas, made from the wire types themselves.

use super::{
    annotated::AnnotatedJson, article::ArticleJson, comparison::ComparisonJson, events::EventsJson,
};
use schemars::{Schema, schema_for};

/// The names [`schema`] knows.
pub const NAMES: [&str; 4] = ["article", "annotated", "events", "comparison"];

/// Gives the JSON Schema of a name, indented: `"article" -> {"title": "ArticleJson", …}`.
#[must_use]
pub fn schema(name: &str) -> Option<String> {
    let schema: Schema = match name {
        "article" => schema_for!(ArticleJson),
        "annotated" => schema_for!(AnnotatedJson),
        "events" => schema_for!(EventsJson),
        "comparison" => schema_for!(ComparisonJson),
        _ => return None,
    };
    Some(super::pretty(&schema))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_a_schema_that_describes_its_fields() {
        for name in NAMES {
            let text = schema(name).unwrap();
            assert!(text.contains("\"description\""), "{name}");
            assert!(text.contains("\"schema\""), "{name}");
        }
        assert_eq!(schema("page"), None);
    }
}
