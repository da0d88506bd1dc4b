//! What a run of capitalised words holds: roles, the names they part it into, ordinary words that only stand before a name.

use super::runs::{Piece, What};
use crate::annotate::lexis::Is;
use crate::annotate::tokens::{Gap, Shape, Token, Tokens};
use crate::lexicon::tense;

/// Names that a list has.
pub(super) const KNOWN: Is = Is::COUNTRY
    .or(Is::CAPITAL)
    .or(Is::SEAT)
    .or(Is::CITY)
    .or(Is::KNOWN_BODY);

/// Parts a run at its roles and pushes what it holds.
pub(super) fn split(tokens: &Tokens<'_>, start: usize, end: usize, out: &mut Vec<Piece>) {
    let mut from = start;
    let mut at = start;
    while at < end {
        let role = tokens.phrase(at, end, Is::ROLE.or(Is::HONORIFIC));
        match role {
            Some((stop, _)) if parts_here(tokens, at, stop, end) => {
                name(tokens, from, at, out);
                push(tokens, at, stop, What::Role, out);
                from = stop;
                at = stop;
            }
            _ => at += 1,
        }
    }
    name(tokens, from, end, out);
}

/// Says whether the words `at..stop`, which can be a role, are one here: "President Merkan" but not "General Assembly" or "King Street".
fn parts_here(tokens: &Tokens<'_>, at: usize, stop: usize, end: usize) -> bool {
    let Some((first, last)) = tokens.get(stop).zip(tokens.get(end - 1)) else {
        return true;
    };
    if stop == end {
        return !tokens.get(at).is_some_and(|token| token.is(Is::GIVEN)) || stop - at > 1;
    }
    let heads = Is::BODY.or(Is::PLACE_LAST);
    let headed = stop - at == 1 && (first.is(heads) || last.is(heads)) && !first.is(Is::GIVEN);
    if headed || end - stop == 1 && first.is(Is::BODY) || tokens.word(stop) == "of" {
        return false;
    }
    let title = tokens
        .phrase(at, stop, Is::OFFICE.or(Is::HONORIFIC))
        .is_some();
    title || end - stop > 1 || !tokens.is_common(stop)
}

/// Pushes a name, without an ordinary word or demonym that only stands before it.
fn name(tokens: &Tokens<'_>, mut start: usize, mut end: usize, out: &mut Vec<Piece>) {
    let heads = Is::BODY.or(Is::PLACE_LAST).or(Is::KNOWN_BODY);
    while end > start
        && tokens
            .get(end - 1)
            .is_some_and(|token| token.is(Is::PARTICLE) && !token.is_capital())
    {
        end -= 1;
    }
    let headed = end > start && tokens.get(end - 1).is_some_and(|token| token.is(heads));
    if end - start >= 2
        && let Some(token) = tokens.get(start)
        && !headed
        && tokens
            .phrase(start, end, KNOWN)
            .is_none_or(|(stop, _)| stop < end)
    {
        let person = end - start >= 3 && !tokens.is_common(start + 1)
            || tokens.get(start + 1).is_some_and(|next| next.is(Is::GIVEN));
        if token.is(Is::DEMONYM) && !token.is(Is::GIVEN) && person {
            push(tokens, start, start + 1, What::Name, out);
            start += 1;
        } else if token.first
            && !token.is(Is::GIVEN
                .or(Is::PLACE_FIRST)
                .or(Is::STATE)
                .or(Is::CITY)
                .or(Is::BODY))
            && only_leads(tokens, start)
        {
            start += 1;
        }
    }
    push(tokens, start, end, What::Name, out);
}

/// Says whether an ordinary word at the start of a sentence only stands before a name: "Former", "Asked", "Reportedly".
fn only_leads(tokens: &Tokens<'_>, index: usize) -> bool {
    let word = tokens.word(index);
    let verbal = ["ed", "ing", "ly", "s"]
        .iter()
        .any(|ending| word.ends_with(ending));
    let leads = matches!(
        word,
        "former"
            | "late"
            | "new"
            | "ex"
            | "veteran"
            | "rival"
            | "republican"
            | "democratic"
            | "fellow"
            | "ailing"
    );
    tokens.is_common(index)
        && (verbal || leads || tokens.get(index).is_some_and(|token| token.is(Is::VERB)))
}

fn push(tokens: &Tokens<'_>, start: usize, end: usize, what: What, out: &mut Vec<Piece>) {
    let Some(token) = tokens.get(start).filter(|_| start < end) else {
        return;
    };
    let listed = token.is(Is::STATE)
        || token.is(Is::CITY.or(Is::KNOWN_BODY)) && !plain_word(tokens, start, end);
    let known = listed && token.shape != Shape::Lower;
    let sure = !token.first || known || end - start > 1 || !tokens.is_common(start);
    out.push(Piece {
        start,
        end,
        what,
        sure,
    });
}

/// Says whether a listed name that is an ordinary word too may be just that at the start of a sentence: no verb follows it.
/// `"Total exports rose"`, `"Nice weather"`, but not `"Amazon said"`.
fn plain_word(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    let alone = end - start == 1 && tokens.is_common(start);
    let plain = |token: &Token| token.first && token.shape == Shape::Capital && !token.possessive;
    let acts = |next: &Token| next.is(Is::VERB) || next.is_capital() || next.gap != Gap::Space;
    // an exhortation, whatever verb follows: "Let's see"
    if tokens.word(start) == "let" {
        return true;
    }
    alone
        && tokens.get(start).is_some_and(plain)
        && tokens.get(end).is_some_and(|next| !acts(next))
        && tense(tokens.word(end)).is_none()
        && !matches!(tokens.word(end), "is" | "are" | "has" | "have" | "and")
}
