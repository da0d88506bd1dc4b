//! Who and what an article names, and every place where it refers to them.
//!
//! Capitalised runs are parted into names and roles (`runs`, `parts`), weighed by what stands in and around them (`kinds`), joined within the
//! article (`cast`), and then what refers to them without a name is resolved where the text allows (`refer`).

mod cast;
mod headlines;
mod keys;
mod kinds;
mod parts;
mod refer;
mod roles;
mod runs;
mod states;

use super::tokens::Tokens;
use crate::annotate::lexis::Is;
use crate::lexicon::Gender;
use crate::model::{Entity, Mention, MentionForm};
use crate::text::Span;
use cast::Cast;
use runs::{Piece, What};
use rustc_hash::FxHashMap;

/// A mention by name, in words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    /// First word.
    pub(super) start: usize,
    /// One past the last word.
    pub(super) end: usize,
    /// Index of the entity.
    pub(super) actor: usize,
}

/// Finds the entities of an article, by first mention; `quoted` are the stretches between quote marks.
///
/// `"Veldrian President Ilian Merkan left. Merkan said …" -> [Veldria, Ilian Merkan with two mentions]`
pub(crate) fn find(tokens: &Tokens<'_>, quoted: &[Span]) -> Vec<Entity> {
    let mut pieces = runs::pieces(tokens);
    headlines::add(tokens, &mut pieces);
    let forms = kinds::forms(tokens, &pieces);
    let aliases = acronyms(tokens, &pieces);
    let mut cast = Cast::new(tokens, &forms, &aliases);
    states::join(tokens, &pieces, &forms, &mut cast);
    let seen = mention(tokens, &pieces, &mut cast);
    states::metonyms(tokens, &seen, &mut cast);
    refer::find(tokens, &seen, quoted, &mut cast);
    finish(cast)
}

/// Puts the entities in order of first mention and their mentions in text order.
fn finish(cast: Cast<'_>) -> Vec<Entity> {
    let mut actors = cast.actors;
    actors.retain(|actor| !actor.mentions.is_empty());
    for actor in &mut actors {
        actor
            .mentions
            .sort_by_key(|mention| (mention.span, mention.form));
        actor.mentions.dedup_by_key(|mention| mention.span);
    }
    actors.sort_by_key(|actor| actor.mentions.first().map(|mention| mention.span));
    let entity = |actor: cast::Actor| Entity {
        name: actor.name,
        key: actor.key,
        kind: actor.kind,
        mentions: actor.mentions,
    };
    actors.into_iter().map(entity).collect()
}

/// Gives every named piece its entity, and the entity its roles and gender.
fn mention(tokens: &Tokens<'_>, pieces: &[Piece], cast: &mut Cast<'_>) -> Vec<Seen> {
    let mut seen = Vec::with_capacity(pieces.len());
    let mut last: FxHashMap<usize, usize> = FxHashMap::default();
    for (at, piece) in pieces
        .iter()
        .enumerate()
        .filter(|(_, piece)| piece.what == What::Name)
    {
        let Some(meant) = cast.by_form.get(tokens.lower(piece.start, piece.end)) else {
            continue;
        };
        let gender = honorific(tokens, pieces, at);
        let fits = |actor: &&usize| {
            let known = cast.actors.get(**actor).and_then(|actor| actor.gender);
            gender.is_none() || known.is_none() || known == gender
        };
        let chosen = meant
            .iter()
            .filter(fits)
            .max_by_key(|actor| last.get(actor).copied());
        let Some(&actor) = chosen.or(meant.first()) else {
            continue;
        };
        last.insert(actor, at + 1);
        seen.push(Seen {
            start: piece.start,
            end: piece.end,
            actor,
        });
        if let Some(actor) = cast.actors.get_mut(actor) {
            describe(tokens, piece, gender, actor);
        }
    }
    seen
}

fn describe(tokens: &Tokens<'_>, piece: &Piece, gender: Option<Gender>, actor: &mut cast::Actor) {
    let demonym = piece.end - piece.start == 1
        && tokens.get(piece.start).is_some_and(|token| {
            token.is(Is::DEMONYM) && !token.is(Is::COUNTRY.or(Is::CITY).or(Is::CAPITAL))
        });
    let form = if demonym || states::is_people_of(tokens, piece, &actor.key) {
        MentionForm::Description
    } else {
        MentionForm::Name
    };
    actor.mentions.push(Mention {
        span: tokens.span(piece.start, piece.end),
        form,
    });
    if actor.kind != crate::model::EntityKind::Person {
        return;
    }
    let given = tokens
        .get(piece.start)
        .filter(|_| piece.end - piece.start > 1)
        .and_then(|token| token.sense.gender);
    actor.gender = gender.or(actor.gender).or(given);
    for role in [
        roles::before(tokens, piece.start),
        roles::after(tokens, piece.end),
    ]
    .into_iter()
    .flatten()
    {
        if actor.roles.len() < ROLES {
            actor.gender = actor.gender.or(refer::role_gender(tokens, role.end));
            actor.roles.push(role);
        }
    }
}

/// No more roles are remembered of one person.
const ROLES: usize = 12;

fn honorific(tokens: &Tokens<'_>, pieces: &[Piece], at: usize) -> Option<Gender> {
    let start = pieces.get(at)?.start;
    let before = at.checked_sub(1).and_then(|last| pieces.get(last))?;
    let adjacent = before.what == What::Role && before.end == start;
    tokens
        .get(before.end - 1)
        .filter(|_| adjacent)?
        .sense
        .gender
}

/// Finds names that are explained in brackets: `"Dockers' Union of Brennmark (DUB)" -> "dub" stands for the union`.
fn acronyms<'t>(tokens: &'t Tokens<'_>, pieces: &[Piece]) -> FxHashMap<&'t str, &'t str> {
    let mut out = FxHashMap::default();
    for pair in pieces.windows(2) {
        let [long, short] = pair else {
            continue;
        };
        let bracketed = long.end == short.start
            && short.end - short.start == 1
            && tokens.before(short.start).trim_start_matches(['\'', '’']) == " (";
        let initials = (long.start..long.end).filter_map(|index| tokens.word(index).chars().next());
        let all: String = initials.clone().collect();
        let capitals = (long.start..long.end).filter(|&index| {
            tokens
                .get(index)
                .is_some_and(super::tokens::Token::is_capital)
        });
        let main: String = capitals
            .filter_map(|index| tokens.word(index).chars().next())
            .collect();
        let word = tokens.word(short.start);
        if bracketed && (word == all || word == main) {
            out.insert(word, tokens.lower(long.start, long.end));
        }
    }
    out
}
