//! What the reader knows better about one article: its outlet, its dates, and who is whom.

use crate::model::{Annotated, Article, Correction, Outlet, OutletKind};

/// Puts the reader's outlet and publication date in place, before anything is counted from them.
///
/// `[[date]] article = "a.txt", published = "2022-06-16" -> a.txt's published date is that day, from the input`
#[must_use]
pub fn correct_article(mut article: Article, corrections: &[Correction]) -> Article {
    for correction in corrections {
        match correction {
            Correction::Outlet {
                article: id,
                outlet,
            } if *id == article.id => {
                article.outlet = Some(renamed(article.outlet.take(), outlet));
            }
            Correction::Date {
                article: id,
                published: Some(date),
                ..
            } if *id == article.id => {
                article.published = Some(date.clone());
            }
            _ => {}
        }
    }
    article
}

/// Puts the reader's event date and entity names in place.
#[must_use]
pub fn correct_annotated(mut one: Annotated, corrections: &[Correction]) -> Annotated {
    for correction in corrections {
        match correction {
            Correction::Date {
                article,
                event: Some(date),
                ..
            } if *article == one.article.id => {
                one.event_date = Some(date.clone());
            }
            Correction::EntityAlias { alias, name } => rename(&mut one, &folded(alias), name),
            _ => {}
        }
    }
    one
}

/// Gives every entity called `alias` the name's key, so that both count as one across articles.
fn rename(one: &mut Annotated, alias: &str, name: &str) {
    for entity in &mut one.entities {
        if folded(&entity.name) == alias || entity.key == alias {
            entity.key = folded(name);
        }
    }
}

fn renamed(old: Option<Outlet>, name: &str) -> Outlet {
    let facts = old.filter(|old| old.name == name);
    facts.unwrap_or_else(|| Outlet {
        name: name.to_owned(),
        domain: None,
        country: None,
        kind: OutletKind::Unknown,
    })
}

fn folded(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Date, DateSource, Entity, EntityKind, Moment};

    #[test]
    fn the_readers_dates_and_names_take_the_place_of_ours() {
        let day = Date::stated(Moment::day(2024, 3, 14), DateSource::Input, None);
        let corrections = [
            Correction::Outlet {
                article: "a".into(),
                outlet: "The Ledger".into(),
            },
            Correction::Date {
                article: "a".into(),
                published: Some(day.clone()),
                event: Some(day.clone()),
            },
            Correction::EntityAlias {
                alias: "Upper Tarren".into(),
                name: "Upper Taren".into(),
            },
        ];
        let article = correct_article(
            Article {
                id: "a".into(),
                ..Article::default()
            },
            &corrections,
        );
        assert_eq!(article.outlet_name(), "The Ledger");
        assert_eq!(article.published, Some(day.clone()));
        let tarren = Entity {
            name: "Upper Tarren".into(),
            key: "upper tarren".into(),
            kind: EntityKind::Place,
            mentions: Vec::new(),
        };
        let one = Annotated {
            article,
            entities: vec![tarren],
            ..Annotated::default()
        };
        let one = correct_annotated(one, &corrections);
        assert_eq!(
            (one.entities[0].key.as_str(), one.event_date),
            ("upper taren", Some(day))
        );
    }

    #[test]
    fn other_articles_stay_as_they_are() {
        let corrections = [Correction::Outlet {
            article: "b".into(),
            outlet: "The Ledger".into(),
        }];
        let article = Article {
            id: "a".into(),
            ..Article::default()
        };
        assert_eq!(correct_article(article.clone(), &corrections), article);
    }
}
