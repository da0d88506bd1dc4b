//! What refers to a person without a name: "the premier", "the Veldrian leader", "his Ostamari counterpart", "he".
//!
//! A reference is resolved only where one person of the article fits it; where two do, it is left alone.

use super::Seen;
use super::cast::Cast;
use super::states::is_of;
use crate::annotate::lexis::Is;
use crate::annotate::tokens::{Case, Gap, Shape, Tokens};
use crate::lexicon::Gender;
use crate::model::{EntityKind, Mention, MentionForm};
use crate::text::Span;

/// Finds the references of an article and adds them to the mentions of those they mean.
pub(super) fn find(tokens: &Tokens<'_>, seen: &[Seen], quoted: &[Span], cast: &mut Cast<'_>) {
    let offices = Offices::new(tokens, cast);
    let mut found = Vec::new();
    let mut recent = Recent::default();
    let mut next = seen.iter().peekable();
    let mut quotes = quoted.iter().peekable();
    for (index, token) in tokens.list.iter().enumerate() {
        while let Some(mention) = next.next_if(|mention| mention.start <= index) {
            recent.add(mention.actor, token.sentence, cast);
        }
        while quotes
            .next_if(|quote| quote.end <= token.span.start)
            .is_some()
        {}
        let inside = quotes
            .peek()
            .is_some_and(|quote| quote.start <= token.span.start);
        let Some((end, form, actor)) = reference(tokens, index, &offices, &recent, inside, cast)
        else {
            continue;
        };
        recent.add(actor, token.sentence, cast);
        found.push((
            actor,
            Mention {
                span: tokens.span(index, end),
                form,
            },
        ));
    }
    for (actor, mention) in found {
        if let Some(actor) = cast.actors.get_mut(actor) {
            actor.mentions.push(mention);
        }
    }
}

/// Reads a reference at a word: its end, its form and whom it means.
fn reference(
    tokens: &Tokens<'_>,
    at: usize,
    offices: &Offices<'_>,
    recent: &Recent,
    quoted: bool,
    cast: &Cast<'_>,
) -> Option<(usize, MentionForm, usize)> {
    let token = tokens.get(at)?;
    let word = tokens.word(at);
    let upper = tokens.cases.get(token.sentence) == Some(&Case::Upper);
    match word {
        "he" | "she" if !quoted && !upper => {
            let actor = recent.only(token.sentence, token.sense.gender?, cast)?;
            Some((at + 1, MentionForm::Pronoun, actor))
        }
        "the" => offices.titled(tokens, at, cast),
        "his" | "her" if !quoted => offices.counterpart(tokens, at, recent),
        _ => None,
    }
}

/// The people of the last sentences.
#[derive(Default)]
struct Recent {
    /// Person and sentence of the latest mention, latest last.
    people: Vec<(usize, usize)>,
}

/// How many sentences back a pronoun may reach.
const REACH: usize = 1;

/// People remembered for pronouns.
const REMEMBERED: usize = 8;

impl Recent {
    fn add(&mut self, actor: usize, sentence: usize, cast: &Cast<'_>) {
        if cast
            .actors
            .get(actor)
            .is_none_or(|actor| actor.kind != EntityKind::Person)
        {
            return;
        }
        self.people.retain(|(known, _)| *known != actor);
        if self.people.len() == REMEMBERED {
            self.people.remove(0);
        }
        self.people.push((actor, sentence));
    }

    /// Gives the one person near a sentence whom a pronoun of this gender can mean.
    fn only(&self, sentence: usize, gender: Gender, cast: &Cast<'_>) -> Option<usize> {
        let near = self
            .people
            .iter()
            .filter(|(_, seen)| seen + REACH >= sentence);
        let mut fitting = near.filter(|(actor, _)| {
            let known = cast.actors.get(*actor).and_then(|actor| actor.gender);
            known.is_none_or(|known| known == gender)
        });
        let only = fitting.next()?.0;
        fitting.next().is_none().then_some(only)
    }
}

/// An office that someone holds, and the state it belongs to.
struct Office<'t> {
    actor: usize,
    noun: &'t str,
    states: Vec<&'t str>,
}

/// The offices of an article.
struct Offices<'t> {
    list: Vec<Office<'t>>,
}

/// No more offices are remembered of one article.
const OFFICES: usize = 64;

/// Nouns that any head of a state or government answers to.
const LEADERS: &[&str] = &[
    "president",
    "premier",
    "minister",
    "chancellor",
    "leader",
    "king",
    "queen",
    "emir",
    "sultan",
];

impl<'t> Offices<'t> {
    fn new(tokens: &'t Tokens<'_>, cast: &Cast<'_>) -> Self {
        let mut list: Vec<Office<'t>> = Vec::new();
        for (actor, who) in cast.actors.iter().enumerate() {
            for role in &who.roles {
                let noun = tokens.word(role.end - 1);
                let state = role.of.map(|(start, end)| tokens.lower(start, end));
                let known = list
                    .iter_mut()
                    .find(|office| office.actor == actor && office.noun == noun);
                if let Some(office) = known {
                    office.states.extend(state);
                } else if list.len() < OFFICES {
                    list.push(Office {
                        actor,
                        noun,
                        states: state.into_iter().collect(),
                    });
                }
            }
        }
        Self { list }
    }

    /// Resolves "the premier", "the Veldrian leader", "the president of Veldria".
    fn titled(
        &self,
        tokens: &Tokens<'_>,
        at: usize,
        cast: &Cast<'_>,
    ) -> Option<(usize, MentionForm, usize)> {
        let mut start = at + 1;
        let mut state = None;
        if tokens.get(start)?.is_capital() && tokens.phrase(start, start + 3, Is::ROLE).is_none() {
            let (end, _) = tokens
                .phrase(start, start + 3, Is::STATE)
                .unwrap_or((start + 1, crate::annotate::lexis::Sense::default()));
            state = Some(tokens.lower(start, end));
            start = end;
        }
        let adjective = tokens.phrase(start, start + 4, Is::ROLE).is_none()
            && tokens.get(start).is_some_and(|token| {
                token.shape == Shape::Lower && !token.is(Is::STOP.or(Is::VERB))
            });
        start += usize::from(adjective);
        if !tokens.is_joined(at, start + 1) {
            return None;
        }
        let (end, _) = tokens.phrase(start, start + 4, Is::ROLE)?;
        let next = tokens.get(end);
        if tokens.get(end - 1)?.possessive && next.is_some_and(|next| next.is(Is::ROLE))
            || next.is_some_and(|next| next.gap == Gap::Space && next.is_capital())
        {
            return None;
        }
        if tokens.word(end) == "of" {
            let skip = usize::from(tokens.word(end + 1) == "the");
            state = state.or(Some(tokens.word(end + 1 + skip)));
        }
        let noun = tokens.word(end - 1);
        let actor = self.holder(noun, state, cast)?;
        let form = if noun == "leader" {
            MentionForm::Description
        } else {
            MentionForm::Title
        };
        Some((end, form, actor))
    }

    /// Resolves "his Ostamari counterpart": the one leader of that state.
    fn counterpart(
        &self,
        tokens: &Tokens<'_>,
        at: usize,
        recent: &Recent,
    ) -> Option<(usize, MentionForm, usize)> {
        if tokens.word(at + 2) != "counterpart" || !tokens.is_joined(at, at + 3) {
            return None;
        }
        // named right after: the name is the mention
        if tokens
            .get(at + 3)
            .is_some_and(|next| next.is_capital() && matches!(next.gap, Gap::Space | Gap::Comma))
        {
            return None;
        }
        let people = tokens.word(at + 1);
        let self_ = recent.people.last().map(|(actor, _)| *actor);
        let fits = |office: &&Office<'_>| {
            office.states.iter().any(|state| same_state(state, people))
                && Some(office.actor) != self_
        };
        let actor = only(self.list.iter().filter(fits).map(|office| office.actor))?;
        Some((at + 3, MentionForm::Description, actor))
    }

    /// Gives the one person who holds an office.
    fn holder(&self, noun: &str, state: Option<&str>, cast: &Cast<'_>) -> Option<usize> {
        let named = |office: &&Office<'_>| {
            office.noun == noun || noun == "leader" && LEADERS.contains(&office.noun)
        };
        let of = |office: &&Office<'_>| {
            state.is_none_or(|state| {
                let own = cast
                    .actors
                    .get(office.actor)
                    .map_or("", |actor| actor.key.as_str());
                !own.is_empty() && office.states.iter().any(|known| same_state(known, state))
            })
        };
        only(
            self.list
                .iter()
                .filter(named)
                .filter(of)
                .map(|office| office.actor),
        )
    }
}

fn only(mut actors: impl Iterator<Item = usize>) -> Option<usize> {
    let first = actors.next()?;
    actors.all(|actor| actor == first).then_some(first)
}

/// Says whether two words name the same state: "veldrian" and "veldria", "chinese" and "china".
fn same_state(one: &str, two: &str) -> bool {
    let country = |word: &str| crate::annotate::lexis::Lexis::english().sense(word).country;
    one == two
        || is_of(one, two)
        || is_of(two, one)
        || country(one).is_some() && country(one) == country(two)
}

/// Gives the gender that a role's own noun shows: `"spokeswoman" -> female`.
pub(super) fn role_gender(tokens: &Tokens<'_>, end: usize) -> Option<Gender> {
    let noun = tokens.word(end.checked_sub(1)?);
    match noun {
        "king" | "prince" | "father" | "son" | "brother" | "husband" | "actor" | "monk"
        | "duke" | "sultan" | "emir" => Some(Gender::Male),
        "queen" | "princess" | "mother" | "daughter" | "sister" | "wife" | "actress" | "nun"
        | "duchess" | "widow" => Some(Gender::Female),
        _ if noun.ends_with("woman") => Some(Gender::Female),
        _ if noun.ends_with("man") && noun != "human" => Some(Gender::Male),
        _ => None,
    }
}
