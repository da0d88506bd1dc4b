//! Lines of gold data: what a careful reader found in an article.

use serde::{Deserialize, Deserializer};

/// What a gold line may say; every set uses a few of the fields.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Gold {
    /// The article.
    pub id: String,
    /// Its event; a null one says that it belongs to none.
    #[serde(deserialize_with = "said")]
    pub cluster: Option<Option<String>>,
    /// Day of publication, as `YYYY-MM-DD`.
    pub published: Option<String>,
    /// Day of the event.
    pub event_date: Option<String>,
    /// How the text gives the event's date.
    pub date_cue: Option<String>,
    /// What determines the event's date: own, joint, none.
    pub determined: Option<String>,
    /// The page is in English.
    pub english: bool,
    /// Stretches to keep.
    pub with: Vec<String>,
    /// Stretches to drop.
    pub without: Vec<String>,
    /// Direct quotes.
    pub quotes: Vec<GoldQuote>,
    /// Names.
    pub names: Vec<GoldName>,
}

/// A direct quote and the words that name its speaker.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct GoldQuote {
    /// The quoted words.
    pub text: String,
    /// "he", "the mayor".
    pub speaker: Option<String>,
}

/// A name and its type.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct GoldName {
    /// The name.
    pub text: String,
    /// person, organization, place.
    #[serde(rename = "type")]
    pub kind: Option<String>,
}

/// What a careful reader wrote down about a folder of pages.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct GoldSamples {
    /// 1 where rules are made on these pages, 2 where they are only measured.
    pub half: u8,
    /// Its pages.
    pub page: Vec<GoldPage>,
    /// What is to be found when they are compared, and what would be wrong.
    pub finding: Vec<GoldFinding>,
    /// Facts and their state in every article.
    pub row: Vec<GoldRow>,
}

/// A fact and its state in every article of an event.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct GoldRow {
    /// The event.
    pub event: String,
    /// 1 for development, 2 for what was held back, 3 for what nothing was chosen on.
    pub half: u8,
    /// A cell for every article.
    pub cells: Vec<GoldCell>,
}

/// The state of a fact in an article.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct GoldCell {
    /// The page.
    pub file: String,
    /// `stated`, `stated_differently`, `not_found` or `cannot_tell`.
    pub state: String,
    /// First words of the sentence that tells it.
    pub text: String,
}

/// A page of the samples.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct GoldPage {
    /// Its file; `feed.rss#2` for a record.
    pub file: String,
    /// Its event; empty where it belongs to none.
    pub event: String,
    /// Who published it.
    pub outlet: String,
    /// Its headline.
    pub title: String,
    /// What stands between headline and body.
    pub standfirst: String,
    /// Its paragraphs.
    pub body: Vec<String>,
    /// `copy`, `partial` or `independent`.
    pub reuse: String,
}

/// A finding that is to be made about a page, or must not be.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct GoldFinding {
    /// Its signal.
    pub signal: String,
    /// A page that it is about.
    pub file: String,
    /// Words that its evidence touches, in any page of the event.
    pub words: String,
    /// Whether it is right to state it.
    pub right: bool,
    /// The half of its file.
    #[serde(skip)]
    pub half: u8,
}

/// Reads a file of gold about samples (TOML).
///
/// # Errors
/// What the parser says where the file is not such a one.
pub fn samples(text: &str) -> Result<GoldSamples, String> {
    toml::from_str(text).map_err(|cause| cause.to_string())
}

/// Tells a field that is null from one that is missing.
fn said<'de, D: Deserializer<'de>>(field: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(field).map(Some)
}

/// Reads a line.
///
/// # Errors
/// Says what is wrong with the line.
pub fn read(line: &str) -> Result<Gold, String> {
    serde_json::from_str(line).map_err(|cause| cause.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_null_event_is_told_from_no_event_field() {
        assert_eq!(
            read("{\"id\": \"a\", \"cluster\": null}").unwrap().cluster,
            Some(None)
        );
        assert_eq!(read("{\"id\": \"a\"}").unwrap().cluster, None);
        assert_eq!(
            read("{\"id\": \"a\", \"cluster\": \"e\"}").unwrap().cluster,
            Some(Some("e".into()))
        );
    }
}
