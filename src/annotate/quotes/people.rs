//! Whom the words that name a speaker mean.

use super::pairing::Before;
use super::phrases::Words;
use super::roles::Roles;
use crate::annotate::tokens::{Gap, Tokens};
use crate::model::{Entity, EntityKind, Mention, MentionForm};
use crate::text::Span;

/// Words of a role between a comma and the name: "the mediator, retired judge Ada Holt".
const ROLE_WORDS: usize = 4;

/// Mentions in text order, to find whom words mean.
pub(super) struct People<'e> {
    entities: &'e [Entity],
    mentions: Vec<(Mention, usize)>,
    roles: Roles,
}

impl<'e> People<'e> {
    pub(super) fn new(tokens: &Tokens<'_>, entities: &'e [Entity]) -> Self {
        let all = entities.iter().enumerate();
        let mut mentions: Vec<(Mention, usize)> = all
            .flat_map(|(index, entity)| {
                entity.mentions.iter().map(move |mention| (*mention, index))
            })
            .collect();
        mentions.sort_by_key(|(mention, _)| mention.span);
        let roles = Roles::of(tokens, entities, &mentions);
        Self {
            entities,
            mentions,
            roles,
        }
    }

    /// Finds the entity that a speaker's words mean: a person named in them, else any name; for a pronoun, whoever spoke last.
    pub(super) fn meant(
        &self,
        tokens: &Tokens<'_>,
        words: Words,
        before: Option<&Before>,
    ) -> Option<usize> {
        let pronoun = words.1 - words.0 == 1 && matches!(tokens.word(words.0), "he" | "she");
        let last = before.and_then(|last| last.speaker).filter(|_| pronoun);
        self.meant_at(tokens, words, tokens.span(words.0, words.1))
            .or(last)
    }

    /// Finds the entity named inside a stretch, the last person of it before others.
    pub(super) fn meant_at(&self, tokens: &Tokens<'_>, words: Words, span: Span) -> Option<usize> {
        let from = self
            .mentions
            .partition_point(|(mention, _)| mention.span.end <= span.start);
        let inside = self
            .mentions
            .get(from..)
            .unwrap_or(&[])
            .iter()
            .take_while(|(mention, _)| mention.span.start < span.end);
        let person = |index: usize| {
            self.entities
                .get(index)
                .is_some_and(|entity| entity.kind == EntityKind::Person)
        };
        let mut head = None;
        for (mention, index) in inside {
            // "Veldrian officials" are not Veldria, "the mayor's lawyer" is not the mayor
            let owned = mention.span.end < span.end && is_other(tokens, words, mention.span)
                || self.is_place(*index) && is_where(tokens, words, mention.span);
            let voice = !owned && OFFICES.contains(&tokens.word(words.1 - 1));
            let last = mention.span.end >= span.end || voice;
            let fits = person(*index) || last && !head.is_some_and(person);
            if !owned && fits {
                head = Some(*index);
            }
        }
        if head.is_some() {
            return head;
        }
        let first = tokens.word(words.0);
        if first == "who" {
            return from
                .checked_sub(1)
                .and_then(|last| self.mentions.get(last))
                .map(|(_, index)| *index);
        }
        if matches!(first, "he" | "she") || is_own_office(tokens, words) {
            let found = self.near(tokens, words, 1, |kind| kind == EntityKind::Person);
            return found.or_else(|| self.roles.only_person(span));
        }
        if first == "it" {
            return self.near(tokens, words, 1, |kind| kind == EntityKind::Organisation);
        }
        self.explained(tokens, words)
            .or_else(|| self.roles.holder(tokens, words))
    }

    fn is_place(&self, index: usize) -> bool {
        let entity = self.entities.get(index);
        entity.is_some_and(|entity| entity.kind == EntityKind::Place)
    }

    /// Finds the first entity of a kind from so many sentences back up to the words.
    fn near(
        &self,
        tokens: &Tokens<'_>,
        words: Words,
        back: usize,
        fits: impl Fn(EntityKind) -> bool,
    ) -> Option<usize> {
        let here = tokens.get(words.0)?;
        let floor = tokens
            .ranges
            .get(here.sentence.saturating_sub(back))
            .and_then(|(start, _)| tokens.get(*start))
            .map_or(0, |token| token.span.start);
        let from = self
            .mentions
            .partition_point(|(mention, _)| mention.span.start < floor);
        let near = self.mentions.get(from..).unwrap_or(&[]).iter();
        let mut near = near.take_while(|(mention, _)| mention.span.end <= here.span.start);
        let kind = |index: usize| self.entities.get(index).map(|entity| entity.kind);
        near.find(|(_, index)| kind(*index).is_some_and(&fits))
            .map(|(_, index)| *index)
    }

    /// Finds the name that explains the words right behind a comma: "its head, Ada Holt", "The mediator, retired judge Ada Holt, said".
    fn explained(&self, tokens: &Tokens<'_>, words: Words) -> Option<usize> {
        let next = tokens.get(words.1).filter(|next| next.gap == Gap::Comma)?;
        let from = self
            .mentions
            .partition_point(|(mention, _)| mention.span.start < next.span.start);
        let (mention, index) = self.mentions.get(from)?;
        let entity = self.entities.get(*index)?;
        let between = (words.1 + 1..words.1 + ROLE_WORDS).filter_map(|at| tokens.get(at));
        let mut between = between.take_while(|token| token.span.start <= mention.span.start);
        let near = mention.span.start == next.span.start
            || between.all(|token| token.gap == Gap::Space)
                && tokens
                    .get(words.1 + ROLE_WORDS)
                    .is_none_or(|token| token.span.start > mention.span.start);
        let named = mention.form == MentionForm::Name && entity.kind != EntityKind::Place;
        (near && named).then_some(*index)
    }
}

/// Words for someone's own voice in writing.
const OFFICES: &[&str] = &[
    "office",
    "statement",
    "account",
    "letter",
    "tweet",
    "post",
    "speech",
    "readout",
    "words",
];

/// Says whether a speaker's words name somebody else than the one they mention: a role or group that belongs to them.
fn is_other(tokens: &Tokens<'_>, words: Words, mention: Span) -> bool {
    let owner = (words.0..words.1).find(|&index| {
        tokens
            .get(index)
            .is_some_and(|token| token.span.end == mention.end)
    });
    let owns = owner
        .and_then(|index| tokens.get(index))
        .is_some_and(|token| token.possessive);
    owns && !OFFICES.contains(&tokens.word(words.1 - 1))
}

/// Words after which a place says where somebody is, or of what they are head.
const WHERE: &[&str] = &["of", "in", "from", "at", "near", "outside", "across"];

/// Says whether a place only says where: "Ada Holt of **Tarn**", "a baker in **Selm**".
fn is_where(tokens: &Tokens<'_>, (start, end): Words, mention: Span) -> bool {
    let starts = |index: &usize| {
        let token = tokens.get(*index);
        token.is_some_and(|token| token.span.start == mention.start)
    };
    let first = (start..end).find(starts);
    let before = first.and_then(|first| first.checked_sub(1));
    before.is_some_and(|before| WHERE.contains(&tokens.word(before)))
}

/// Says whether the words are "his office", "her statement".
fn is_own_office(tokens: &Tokens<'_>, words: Words) -> bool {
    matches!(tokens.word(words.0), "his" | "her") && OFFICES.contains(&tokens.word(words.1 - 1))
}
