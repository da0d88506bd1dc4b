//! Who holds a role in an article, so that "the premier said" means somebody.

use super::phrases::Words;
use crate::annotate::lexis::Is;
use crate::annotate::tokens::{Token, Tokens};
use crate::model::{Entity, EntityKind, Mention, MentionForm};
use crate::text::Span;
use rustc_hash::FxHashMap;

/// Somebody, or several, so that nobody is meant.
type Holder = Option<usize>;

/// Roles and short names of an article with the one entity that each can mean.
pub(super) struct Roles {
    /// By role, and by whose role: "premier", "ostamari premier".
    people: FxHashMap<String, Holder>,
    /// By the last word of the name: "court".
    bodies: FxHashMap<String, Holder>,
    /// The first person named, and where the second one is.
    alone: Option<(usize, usize)>,
}

impl Roles {
    /// Reads the word before each person's name ("Premier Ada Holt") and the last of each organisation's.
    pub(super) fn of(
        tokens: &Tokens<'_>,
        entities: &[Entity],
        mentions: &[(Mention, usize)],
    ) -> Self {
        let mut roles = Self {
            people: FxHashMap::default(),
            bodies: FxHashMap::default(),
            alone: None,
        };
        let kind = |index: usize| entities.get(index).map(|entity| entity.kind);
        let people = mentions
            .iter()
            .filter(|(_, index)| kind(*index) == Some(EntityKind::Person));
        for (mention, index) in people
            .clone()
            .filter(|(mention, _)| mention.form == MentionForm::Name)
        {
            roles.add_person(tokens, mention.span, *index);
        }
        for (index, entity) in entities.iter().enumerate() {
            let last = entity.name.split_whitespace().next_back();
            if let Some(last) = last.filter(|_| entity.kind == EntityKind::Organisation) {
                add(&mut roles.bodies, last.to_lowercase(), index);
            }
        }
        let mut people = people;
        roles.alone = people.next().map(|(_, first)| {
            let second = people.find(|(_, index)| index != first);
            (
                *first,
                second.map_or(usize::MAX, |(mention, _)| mention.span.start),
            )
        });
        roles
    }

    fn add_person(&mut self, tokens: &Tokens<'_>, name: Span, index: usize) {
        let at = tokens
            .list
            .partition_point(|token| token.span.start < name.start);
        // the role may belong to the mention: "Premier Ada Holt" or "Ada Holt" behind "Premier"
        for end in [at, at + 1] {
            let Some(role) = end.checked_sub(1) else {
                continue;
            };
            if tokens
                .get(role)
                .is_none_or(|token| token.span.start >= name.end)
                || !is_role(tokens, role)
            {
                continue;
            }
            add(&mut self.people, tokens.word(role).to_owned(), index);
            if let Some(whose) = role.checked_sub(1) {
                add(
                    &mut self.people,
                    format!("{} {}", tokens.word(whose), tokens.word(role)),
                    index,
                );
            }
        }
    }

    /// Gives whom a role or a short name means: "the premier", "the Ostamari premier", "the head of state", "the court", "Trams".
    pub(super) fn holder(&self, tokens: &Tokens<'_>, words: Words) -> Option<usize> {
        let last = words.1.checked_sub(1)?;
        let noun = tokens.word(last);
        let said = tokens.lower(words.0, words.1);
        let definite = tokens.word(words.0) == "the";
        if definite && said.ends_with("head of state") {
            return *self.people.get("president")?;
        }
        let alone = words.1 - words.0 == 1 || words.1 - words.0 == 2 && definite;
        let body = || self.bodies.get(noun).copied().flatten().filter(|_| alone);
        if !definite || !is_role(tokens, last) {
            return body();
        }
        let whose = (words.0 + 1..last).find(|at| tokens.get(*at).is_some_and(Token::is_capital));
        let person = match whose {
            Some(whose) => self.people.get(&format!("{} {noun}", tokens.word(whose))),
            None => self.people.get(noun),
        };
        person.copied().flatten().or_else(body)
    }

    /// Gives the one person that an article has named before a place: a portrait says "he" all through.
    pub(super) fn only_person(&self, before: Span) -> Option<usize> {
        let (first, second) = self.alone?;
        (before.start < second).then_some(first)
    }
}

fn is_role(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.phrase(at, at + 1, Is::ROLE).is_some()
}

fn add(holders: &mut FxHashMap<String, Holder>, role: String, index: usize) {
    let holder = holders.entry(role).or_insert(Some(index));
    if *holder != Some(index) {
        *holder = None;
    }
}
