//! The corrections file: what the reader knows better, as TOML.
//!
//! ```toml
//! [[same]]
//! articles = ["a.txt", "b.txt"]
//!
//! [[different]]
//! articles = ["a.txt", "c.txt"]
//!
//! [[date]]
//! article = "a.txt"
//! published = "2022-06-16"
//! event = "2022-06-15"
//!
//! [[outlet]]
//! article = "a.txt"
//! name = "Proto Thema"
//!
//! [[entity-alias]]
//! alias = "Kiev"
//! name = "Kyiv"
//! ```

use crate::model::{Basis, Correction, Date, DateSource, Moment};
use serde::{Deserialize, Serialize};

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct FileToml {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    same: Vec<GroupToml>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    different: Vec<GroupToml>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    date: Vec<DateToml>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    outlet: Vec<OutletToml>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    entity_alias: Vec<AliasToml>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupToml {
    articles: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DateToml {
    article: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct OutletToml {
    article: String,
    name: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct AliasToml {
    alias: String,
    name: String,
}

/// Reads a corrections file.
///
/// # Errors
/// Gives the line (from 1; 0 where unknown) and the mistake: no TOML, an unknown key, a group of fewer than two articles, a date that is not EDTF.
pub fn read(file: &str) -> Result<Vec<Correction>, (usize, String)> {
    let parsed: FileToml = toml::from_str(file).map_err(|cause| {
        let line = cause.span().map_or(0, |at| line(file, at.start));
        (line, cause.message().to_owned())
    })?;
    corrections(parsed).map_err(|what| (0, what))
}

/// Gives the line of a byte, from 1.
fn line(file: &str, byte: usize) -> usize {
    let before = file.as_bytes().iter().take(byte);
    before.filter(|byte| **byte == b'\n').count() + 1
}

fn corrections(file: FileToml) -> Result<Vec<Correction>, String> {
    let mut read = Vec::new();
    for group in file.same {
        read.push(Correction::Same(two_or_more(group)?));
    }
    for group in file.different {
        read.push(Correction::Different(two_or_more(group)?));
    }
    for DateToml {
        article,
        published,
        event,
    } in file.date
    {
        let (published, event) = (date(published)?, date(event)?);
        read.push(Correction::Date {
            article,
            published,
            event,
        });
    }
    for OutletToml { article, name } in file.outlet {
        read.push(Correction::Outlet {
            article,
            outlet: name,
        });
    }
    for AliasToml { alias, name } in file.entity_alias {
        read.push(Correction::EntityAlias { alias, name });
    }
    Ok(read)
}

fn two_or_more(group: GroupToml) -> Result<Vec<String>, String> {
    if group.articles.len() < 2 {
        return Err(format!("a group needs two articles: {:?}", group.articles));
    }
    Ok(group.articles)
}

fn date(text: Option<String>) -> Result<Option<Date>, String> {
    let Some(text) = text else { return Ok(None) };
    let value: Moment = text
        .parse()
        .map_err(|()| format!("{text:?} is no date such as 2022-06-16"))?;
    let (source, basis) = (DateSource::Input, Basis::Stated);
    Ok(Some(Date {
        value: Some(value),
        source,
        basis,
        zone: None,
        evidence: None,
        candidates: Vec::new(),
    }))
}

/// Writes a corrections file, so that what it says can be read back.
#[must_use]
pub fn write(corrections: &[Correction]) -> String {
    let mut file = FileToml::default();
    let edtf = |date: &Option<Date>| {
        date.as_ref()
            .and_then(|date| date.value)
            .map(|value| value.to_string())
    };
    for correction in corrections {
        match correction.clone() {
            Correction::Same(articles) => file.same.push(GroupToml { articles }),
            Correction::Different(articles) => file.different.push(GroupToml { articles }),
            Correction::Date {
                article,
                published,
                event,
            } => {
                file.date.push(DateToml {
                    article,
                    published: edtf(&published),
                    event: edtf(&event),
                });
            }
            Correction::Outlet { article, outlet } => file.outlet.push(OutletToml {
                article,
                name: outlet,
            }),
            Correction::EntityAlias { alias, name } => {
                file.entity_alias.push(AliasToml { alias, name })
            }
        }
    }
    toml::to_string(&file).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "[[same]]\narticles = [\"a\", \"b\"]\n[[date]]\narticle = \"a\"\nevent = \"2022-06-15\"\n\
        [[entity-alias]]\nalias = \"Kiev\"\nname = \"Kyiv\"\n";

    #[test]
    fn corrections_are_read_and_written_back() {
        let read_once = read(FILE).unwrap();
        assert_eq!(read_once.len(), 3);
        assert_eq!(read(&write(&read_once)), Ok(read_once));
    }

    #[test]
    fn mistakes_are_named() {
        assert!(
            read("[[same]]\narticles = [\"a\"]")
                .unwrap_err()
                .1
                .contains("two articles")
        );
        assert!(
            read("[[date]]\narticle = \"a\"\nevent = \"June\"")
                .unwrap_err()
                .1
                .contains("June")
        );
        let (line, what) = read("\n[[merge]]\n").unwrap_err();
        assert!(line == 2 && what.contains("merge"), "{line} {what}");
    }
}
