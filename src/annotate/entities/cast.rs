//! Who and what an article names: written forms become entities, and short forms find the long one they stand for.

use super::keys::key;
use super::kinds::{Form, Forms};
use super::roles::Role;
use crate::annotate::lexis::{Is, Lexis, Sense};
use crate::annotate::tokens::{Shape, Tokens};
use crate::lexicon::{Countries, Gender};
use crate::model::{EntityKind, Mention};
use rustc_hash::{FxHashMap, FxHashSet};

/// An entity in the making.
#[derive(Clone, Debug)]
pub(super) struct Actor {
    /// Its fullest name.
    pub(super) name: String,
    /// Its key.
    pub(super) key: String,
    /// What it is.
    pub(super) kind: EntityKind,
    /// The roles that the text gives it.
    pub(super) roles: Vec<Role>,
    /// Woman or man, where a word shows it.
    pub(super) gender: Option<Gender>,
    /// Where it is referred to.
    pub(super) mentions: Vec<Mention>,
    /// Words of its longest form.
    words: usize,
}

/// The entities of an article and the written forms that lead to them.
#[derive(Debug, Default)]
pub(super) struct Cast<'t> {
    /// The entities.
    pub(super) actors: Vec<Actor>,
    /// Entities that a form may mean: one, or several of the same surname.
    pub(super) by_form: FxHashMap<&'t str, Vec<usize>>,
    by_key: FxHashMap<String, usize>,
    by_word: FxHashMap<&'t str, Vec<usize>>,
}

/// A word shared by more names than this leads to none of them.
const SHARED: usize = 8;

/// The senses that make a form an entity by itself.
const KNOWN: Is = Is::STATE.or(Is::CITY).or(Is::KNOWN_BODY);

impl<'t> Cast<'t> {
    /// Casts the entities: long and known forms first, then the short ones that may stand for them.
    pub(super) fn new(
        tokens: &'t Tokens<'_>,
        forms: &Forms<'t>,
        aliases: &FxHashMap<&'t str, &'t str>,
    ) -> Self {
        let mut out = Self::default();
        let lower = lower_words(tokens);
        let is_long = |form: &Form| form.end - form.start > 1 || sense(tokens, form).is.any(KNOWN);
        for form in forms
            .list
            .iter()
            .filter(|form| is_long(form) && form.sure > 0)
        {
            out.add_long(tokens, form);
        }
        for (&short, &long) in aliases {
            if let Some(actors) = out.by_form.get(long) {
                out.by_form.insert(short, actors.clone());
            }
        }
        for form in forms.list.iter().filter(|form| !is_long(form)) {
            out.add_short(tokens, form, &lower);
        }
        out
    }

    fn add_long(&mut self, tokens: &'t Tokens<'_>, form: &Form) {
        let written = tokens.lower(form.start, form.end);
        let sense = sense(tokens, form);
        let kind = form.kind();
        let state = sense.country.filter(|_| {
            sense.is.any(Is::COUNTRY)
                || sense.is.any(Is::DEMONYM) && !sense.is.any(Is::CITY.or(Is::CAPITAL))
        });
        let canonical = match state {
            Some(country) => Countries::english().name(usize::from(country)),
            None => sense.canonical,
        };
        let name = canonical.unwrap_or_else(|| tokens.span(form.start, form.end).of(tokens.text));
        let actor = self.actor(name, kind, form.end - form.start);
        self.by_form.entry(written).or_default().push(actor);
        if canonical.is_none() && form.end - form.start > 1 {
            self.index_words(tokens, form, kind, actor);
        }
    }

    /// Finds or makes the entity of a name; "Ada Holt" and "Ada V. Holt" are one, and the fuller form names it.
    pub(super) fn actor(&mut self, name: &str, kind: EntityKind, words: usize) -> usize {
        let key = key(name);
        if let Some(&known) = self.by_key.get(&key) {
            if let Some(actor) = self
                .actors
                .get_mut(known)
                .filter(|actor| actor.words < words)
            {
                (actor.name, actor.words) = (name.to_owned(), words);
            }
            return known;
        }
        let index = self.actors.len();
        self.by_key.insert(key.clone(), index);
        self.actors.push(Actor {
            name: name.to_owned(),
            key,
            kind,
            roles: Vec::new(),
            gender: None,
            mentions: Vec::new(),
            words,
        });
        index
    }

    /// Lets the words of a long name lead to it: a person's first and last, the first and last of anything else.
    fn index_words(&mut self, tokens: &'t Tokens<'_>, form: &Form, kind: EntityKind, actor: usize) {
        let (first, last) = (form.start, form.end - 1);
        for at in [last, first] {
            let heads = Is::PLACE_LAST.or(Is::PLACE_FIRST);
            let usable = kind == EntityKind::Person
                || !tokens
                    .get(at)
                    .is_some_and(|token| token.is(heads.or(KNOWN)));
            if usable {
                let known = self.by_word.entry(tokens.word(at)).or_default();
                if !known.contains(&actor) {
                    known.push(actor);
                }
            }
        }
        // "Hoop Scheffer" of "Jaap de Hoop Scheffer" is left alone: the last word finds him
    }

    fn add_short(&mut self, tokens: &'t Tokens<'_>, form: &Form, lower: &FxHashSet<&str>) {
        let written = tokens.lower(form.start, form.end);
        if self.by_form.contains_key(written) {
            return;
        }
        let longer = self.longer(written, form);
        if !longer.is_empty() {
            self.by_form.insert(written, longer);
            return;
        }
        if self.stands_alone(tokens, form, written, lower) {
            let span = tokens.span(form.start, form.end);
            let actor = self.actor(span.of(tokens.text), form.kind(), 1);
            self.by_form.insert(written, vec![actor]);
        }
    }

    /// Lists the longer names that a single word may stand for: people of that surname, else of that given name, else one other name.
    fn longer(&self, written: &str, form: &Form) -> Vec<usize> {
        let all = self.by_word.get(written).map_or(&[][..], Vec::as_slice);
        if all.len() > SHARED {
            return Vec::new();
        }
        let kind_of = |actor: &usize| self.actors.get(*actor).map(|actor| actor.kind);
        let place = form.place >= PLACE_ENOUGH && form.place > form.person;
        let people: Vec<usize> = all
            .iter()
            .copied()
            .filter(|actor| kind_of(actor) == Some(EntityKind::Person) && !place)
            .collect();
        let surname: Vec<usize> = people
            .iter()
            .copied()
            .filter(|&actor| self.ends_with(actor, written))
            .collect();
        if !surname.is_empty() {
            return surname;
        }
        if !people.is_empty() {
            return people;
        }
        let others = all
            .iter()
            .copied()
            .filter(|actor| !place || kind_of(actor) == Some(EntityKind::Place));
        let others: Vec<usize> = others.collect();
        if others.len() == 1 {
            others
        } else {
            Vec::new()
        }
    }

    fn ends_with(&self, actor: usize, word: &str) -> bool {
        let name = self
            .actors
            .get(actor)
            .map_or("", |actor| actor.name.as_str());
        name.rsplit(' ')
            .next()
            .is_some_and(|last| last.to_lowercase() == word)
    }

    /// Says whether a single word is a name of its own, rather than an ordinary word that happens to have a capital.
    fn stands_alone(
        &self,
        tokens: &Tokens<'_>,
        form: &Form,
        written: &str,
        lower: &FxHashSet<&str>,
    ) -> bool {
        let Some(token) = tokens.get(form.start) else {
            return false;
        };
        if form.sure == 0 || token.span.len() < 2 {
            return false;
        }
        if token.shape == Shape::Upper {
            return !tokens.is_common(form.start) || !lower.contains(written);
        }
        let ordinary = tokens.is_common(form.start)
            || token.is(Is::BODY.or(Is::PLACE_LAST).or(Is::ROLE).or(Is::HONORIFIC));
        let twice_written = lower.contains(written);
        let most = form.person.max(form.place).max(form.body);
        // only ever the first word of a sentence: an ordinary word that the lists lack looks the same
        if form.inside == 0
            && most < PLACE_ENOUGH
            && ORDINARY.iter().any(|ending| written.ends_with(ending))
        {
            return false;
        }
        if ordinary {
            return !twice_written && form.kind() != EntityKind::Other && most >= PLACE_ENOUGH;
        }
        !twice_written
    }
}

/// Endings that ordinary words have more often than names.
const ORDINARY: &[&str] = &["s", "ing", "ed", "ly", "-two", "ers", "tion"];

/// Evidence that makes a form a place although a longer name holds the word: "in" once.
const PLACE_ENOUGH: i32 = 12;

fn sense(tokens: &Tokens<'_>, form: &Form) -> Sense {
    Lexis::english().sense(tokens.lower(form.start, form.end))
}

/// Lists the words that the article also writes without a capital.
fn lower_words<'t>(tokens: &'t Tokens<'_>) -> FxHashSet<&'t str> {
    let all = tokens.list.iter().enumerate();
    all.filter(|(_, token)| token.shape == Shape::Lower)
        .map(|(index, _)| tokens.word(index))
        .collect()
}
