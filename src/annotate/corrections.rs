//! What the reader knows better about one article: its outlet, its dates, and who is whom.

use crate::model::{Annotated, Article, Correction, Entity, Outlet, OutletKind};
use crate::text::fold::folded;
use std::cmp::Ordering;

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
            } if article.is_filed_as(id) => {
                article.outlet = Some(renamed(article.outlet.take(), outlet));
            }
            Correction::Date {
                article: id,
                published: Some(date),
                ..
            } if article.is_filed_as(id) => {
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
            } if one.article.is_filed_as(article) => {
                one.event_date = Some(date.clone());
            }
            Correction::EntityAlias { alias, name } => rename(&mut one, &folded(alias), name),
            _ => {}
        }
    }
    one
}

/// Gives every entity called `alias` the name's key, so that both count as one across articles; inside one they become one.
fn rename(one: &mut Annotated, alias: &str, name: &str) {
    let wanted = folded(name);
    let is = |entity: &Entity, name: &str| folded(&entity.name) == name || entity.key == name;
    let known = one.entities.iter().find(|entity| is(entity, &wanted));
    let key = known.map_or(wanted, |entity| entity.key.clone());
    for entity in one.entities.iter_mut().filter(|entity| is(entity, alias)) {
        entity.key.clone_from(&key);
    }
    let keyed: Vec<usize> = (0..one.entities.len())
        .filter(|at| {
            one.entities
                .get(*at)
                .is_some_and(|entity| entity.key == key)
        })
        .collect();
    if let [first, others @ ..] = keyed.as_slice() {
        others
            .iter()
            .rev()
            .for_each(|other| merge(one, *other, *first));
    }
}

/// Puts the mentions and quotes of an entity to an earlier one's and takes it out.
fn merge(one: &mut Annotated, from: usize, into: usize) {
    let moved = one.entities.remove(from).mentions;
    if let Some(entity) = one.entities.get_mut(into) {
        entity.mentions.extend(moved);
        entity.mentions.sort_unstable_by_key(|mention| mention.span);
    }
    for quote in &mut one.quotes {
        quote.speaker = quote.speaker.map(|speaker| match speaker.cmp(&from) {
            Ordering::Less => speaker,
            Ordering::Equal => into,
            Ordering::Greater => speaker - 1,
        });
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Date, DateSource, EntityKind, Mention, MentionForm, Moment, Quote, QuoteKind,
    };
    use crate::text::Span;

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
    fn two_names_in_one_article_become_one_entity_with_its_quotes() {
        let entity = |name: &str, start: usize| Entity {
            name: name.into(),
            key: name.to_lowercase(),
            kind: EntityKind::Place,
            mentions: vec![Mention {
                span: Span::new(start, start + 1),
                form: MentionForm::Name,
            }],
        };
        let quote = |speaker| Quote {
            span: Span::new(0, 1),
            kind: QuoteKind::Direct,
            speaker: Some(speaker),
            speaker_span: None,
            verb_span: None,
            verb_class: None,
        };
        let one = Annotated {
            entities: vec![entity("Tarren", 5), entity("Vessel", 2), entity("Orrin", 9)],
            quotes: vec![quote(0), quote(1), quote(2)],
            ..Annotated::default()
        };
        let known = [Correction::EntityAlias {
            alias: "Vessel".into(),
            name: "Tarren".into(),
        }];
        let one = correct_annotated(one, &known);
        let names: Vec<_> = one
            .entities
            .iter()
            .map(|e| (e.name.as_str(), e.mentions.len()))
            .collect();
        assert_eq!(names, [("Tarren", 2), ("Orrin", 1)]);
        let speakers: Vec<_> = one
            .quotes
            .iter()
            .filter_map(|quote| quote.speaker)
            .collect();
        assert_eq!(speakers, [0, 0, 1]);
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
