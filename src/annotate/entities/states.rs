//! Peoples of states that no list knows, and capitals and seats of power that stand for a state.

use super::Seen;
use super::cast::Cast;
use super::kinds::Forms;
use super::runs::{Piece, What};
use crate::annotate::lexis::Is;
use crate::annotate::tokens::{Gap, Shape, Token, Tokens};
use crate::lexicon::Countries;
use crate::model::{EntityKind, Mention, MentionForm};
use crate::text::Span;
use rustc_hash::FxHashMap;

/// How English makes a people of a state, longest first, and what the state's name may end in instead.
const ENDINGS: &[(&str, &[&str])] = &[
    ("ians", &["ia", "", "a", "y"]),
    ("ian", &["ia", "", "a", "y"]),
    ("ese", &["", "a", "o"]),
    ("ish", &["", "land"]),
    ("ers", &[""]),
    ("ans", &["a", "", "o"]),
    ("an", &["a", "", "o"]),
    ("er", &[""]),
    ("is", &["", "a", "e"]),
    ("i", &["", "a", "e"]),
];

/// A stem shorter than this is too little to know a state by.
const STEM: usize = 4;

/// Says whether one word names the people of a place: `("veldrian", "veldria") -> true`.
pub(super) fn is_of(people: &str, place: &str) -> bool {
    ENDINGS.iter().any(|(ending, states)| {
        people.strip_suffix(ending).is_some_and(|stem| {
            stem.len() >= STEM
                && place
                    .strip_prefix(stem)
                    .is_some_and(|rest| states.contains(&rest))
        })
    })
}

/// Guesses the state of a people that the article does not name: `"veldrian" -> "veldria"`, `"ostamari" -> "ostamar"`.
fn guess(people: &str) -> Option<String> {
    ENDINGS.iter().find_map(|(ending, states)| {
        let stem = people
            .strip_suffix(ending)
            .filter(|stem| stem.len() >= STEM)?;
        states.first().map(|state| format!("{stem}{state}"))
    })
}

/// Joins peoples that no list knows to their states: by a place that the article names, else, where the word stands as an adjective, by
/// how English makes such words.
pub(super) fn join<'t>(
    tokens: &'t Tokens<'_>,
    pieces: &[Piece],
    forms: &Forms<'t>,
    cast: &mut Cast<'t>,
) {
    let stems = by_stem(cast);
    let adjectives = adjectives(tokens, pieces);
    for form in forms.list.iter().filter(|form| form.end - form.start == 1) {
        let written = tokens.word(form.start);
        let listed = tokens
            .get(form.start)
            .is_none_or(|token| token.is(Is::STATE.or(Is::CITY).or(Is::KNOWN_BODY).or(Is::GIVEN)));
        let surname = cast.by_form.get(written).is_some_and(|all| {
            all.iter().any(|&actor| {
                cast.actors
                    .get(actor)
                    .is_some_and(|actor| actor.name.contains(' '))
            })
        });
        if listed || surname || written.len() < STEM + 1 {
            continue;
        }
        let near = written.get(..STEM).and_then(|stem| stems.get(stem));
        let known = near.and_then(|all| {
            all.iter().copied().find(|&actor| {
                cast.actors
                    .get(actor)
                    .is_some_and(|actor| is_of(written, &actor.key))
            })
        });
        let (uses, of) = adjectives.get(written).copied().unwrap_or_default();
        let state = match known {
            Some(state) => Some(state),
            // an adjective in most of its uses, or it would be a surname
            None if uses > 0 && 2 * uses > of => guess(written).map(|key| {
                place_named(
                    cast,
                    &key,
                    written,
                    tokens.span(form.start, form.end).of(tokens.text),
                )
            }),
            None => None,
        };
        if let Some(state) = state {
            if let Some(actor) = cast.actors.get_mut(state) {
                actor.kind = EntityKind::Place;
            }
            cast.by_form.insert(written, vec![state]);
        }
    }
}

/// Makes the state of a people; its name is written as the people's is, by the ending that English would change.
fn place_named(cast: &mut Cast<'_>, key: &str, people: &str, written: &str) -> usize {
    let shared = people
        .bytes()
        .zip(key.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    let name =
        written.get(..shared).unwrap_or(written).to_owned() + key.get(shared..).unwrap_or("");
    cast.actor(&name, EntityKind::Place, 1)
}

fn by_stem(cast: &Cast<'_>) -> FxHashMap<String, Vec<usize>> {
    let mut out: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (index, actor) in cast.actors.iter().enumerate() {
        let nameable = !actor.key.contains(' ');
        if let Some(stem) = actor.key.get(..STEM).filter(|_| nameable) {
            out.entry(stem.to_owned()).or_default().push(index);
        }
    }
    out
}

/// Counts for every single-word form how often it stands right before an ordinary noun or a role, and how often at all.
fn adjectives<'t>(tokens: &'t Tokens<'_>, pieces: &[Piece]) -> FxHashMap<&'t str, (usize, usize)> {
    let mut out: FxHashMap<&str, (usize, usize)> = FxHashMap::default();
    for piece in pieces
        .iter()
        .filter(|piece| piece.what == What::Name && piece.end - piece.start == 1)
    {
        let people = guess(tokens.word(piece.start)).is_some()
            && tokens
                .get(piece.start)
                .is_some_and(|token| token.shape == Shape::Capital && !token.possessive);
        let noun = is_noun(tokens, piece.end);
        let counts = out.entry(tokens.word(piece.start)).or_default();
        counts.0 += usize::from(people && noun);
        counts.1 += 1;
    }
    out
}

fn is_noun(tokens: &Tokens<'_>, index: usize) -> bool {
    let written = |token: &Token| {
        token.gap == Gap::Space && (token.shape == Shape::Lower || token.is(Is::ROLE))
    };
    let token = tokens
        .get(index)
        .filter(|token| written(token) && !token.is(Is::STOP.or(Is::VERB).or(Is::PARTICLE)));
    token.is_some_and(|token| token.is(Is::ROLE.or(Is::BODY)))
        || token.is_some() && tokens.is_common(index)
}

/// Says whether a piece names the people of a state rather than the state.
pub(super) fn is_people_of(tokens: &Tokens<'_>, piece: &Piece, state: &str) -> bool {
    piece.end - piece.start == 1 && is_of(tokens.word(piece.start), state)
}

/// Lets a capital or seat of power stand for its state where it acts: "Beijing said", "ties with Moscow", "the Kremlin".
pub(super) fn metonyms(tokens: &Tokens<'_>, seen: &[Seen], cast: &mut Cast<'_>) {
    for mention in seen {
        let Some((_, sense)) = tokens.phrase(mention.start, mention.end, Is::CAPITAL.or(Is::SEAT))
        else {
            continue;
        };
        let acts = sense.is.any(Is::SEAT) || acts(tokens, mention.start, mention.end);
        let name = sense
            .country
            .and_then(|country| Countries::english().name(usize::from(country)));
        let plain = !sense.is.any(Is::COUNTRY);
        let (Some(name), true, true) = (name, acts, plain) else {
            continue;
        };
        let state = cast.actor(name, EntityKind::Place, 1);
        if let Some(state) = cast.actors.get_mut(state) {
            state.mentions.push(Mention {
                span: words(tokens, mention),
                form: MentionForm::Metonym,
            });
        }
    }
}

fn words(tokens: &Tokens<'_>, mention: &Seen) -> Span {
    tokens.span(mention.start, mention.end)
}

/// Says whether a capital does something here, or something is done with it, rather than in it.
fn acts(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    let before = if start == 0 {
        ""
    } else {
        tokens.word(start - 1)
    };
    if matches!(
        before,
        "in" | "at"
            | "near"
            | "to"
            | "from"
            | "outside"
            | "around"
            | "through"
            | "into"
            | "across"
            | "of"
            | "the"
    ) {
        return false;
    }
    let alone = tokens
        .get(end)
        .is_none_or(|next| next.gap != Gap::Comma || !next.is_capital());
    let verb = tokens
        .get(end)
        .is_some_and(|next| next.gap == Gap::Space && next.is(Is::VERB));
    let helper = matches!(
        tokens.word(end),
        "has" | "had" | "was" | "is" | "would" | "will" | "could" | "may" | "also"
    );
    let partner = matches!(before, "with" | "between" | "by" | "against" | "and" | "on") && alone;
    let owns = tokens.get(end - 1).is_some_and(|token| token.possessive);
    tokens
        .get(start)
        .is_some_and(|token| token.shape != Shape::Number)
        && (verb
            || helper
            || partner && before != "on" && before != "and"
            || owns && before != "in")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_people_is_known_by_its_state() {
        for (people, state) in [
            ("veldrian", "veldria"),
            ("ostamari", "ostamar"),
            ("brennmarkers", "brennmark"),
        ] {
            assert!(is_of(people, state), "{people}");
        }
        assert!(!is_of("merkan", "aldhaven"));
        assert_eq!(guess("veldrian").as_deref(), Some("veldria"));
    }
}
