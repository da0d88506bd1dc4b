//! What a name is, by everything its own words and its neighbours say anywhere in the article.
//!
//! Evidence is added up over all mentions of one written form; the kind with most wins, and none at all is `Other`. The weights are
//! ranks rather than measurements: facts of the lists (100) over words inside the name (50) over neighbours (10 to 30) over shape (10).

use super::roles;
use super::runs::{Piece, What};
use crate::annotate::lexis::{Is, Lexis};
use crate::annotate::tokens::{Gap, Shape, Tokens};
use crate::model::EntityKind;
use rustc_hash::FxHashMap;

/// One written form and what speaks for each kind.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Form {
    /// First word of its first mention.
    pub(super) start: usize,
    /// One past the last word of its first mention.
    pub(super) end: usize,
    /// Mentions whose capitals mean something.
    pub(super) sure: usize,
    /// Mentions that do not open a sentence or quote.
    pub(super) inside: usize,
    /// Evidence for a person.
    pub(super) person: i32,
    /// Evidence for an organisation.
    pub(super) body: i32,
    /// Evidence for a place.
    pub(super) place: i32,
}

impl Form {
    /// Gives the kind with most evidence.
    pub(super) fn kind(&self) -> EntityKind {
        let most = self.person.max(self.body).max(self.place);
        if most <= 0 {
            EntityKind::Other
        } else if self.place == most {
            EntityKind::Place
        } else if self.person == most {
            EntityKind::Person
        } else {
            EntityKind::Organisation
        }
    }
}

/// Written forms in order of first mention, found by their words in lower case.
#[derive(Debug, Default)]
pub(super) struct Forms<'t> {
    /// The forms.
    pub(super) list: Vec<Form>,
    /// Their places in the list.
    pub(super) index: FxHashMap<&'t str, usize>,
}

/// Collects the written forms of an article's names with their evidence.
pub(super) fn forms<'t>(tokens: &'t Tokens<'_>, pieces: &[Piece]) -> Forms<'t> {
    let mut out = Forms::default();
    for (at, piece) in pieces.iter().enumerate() {
        if piece.what == What::Name {
            let words = tokens.lower(piece.start, piece.end);
            let index = *out.index.entry(words).or_insert_with(|| {
                out.list.push(by_words(tokens, piece.start, piece.end));
                out.list.len() - 1
            });
            if let Some(form) = out.list.get_mut(index) {
                form.sure += usize::from(piece.sure);
                form.inside += usize::from(
                    piece.sure && tokens.get(piece.start).is_some_and(|token| !token.first),
                );
                by_neighbours(tokens, pieces, at, form);
            }
        }
    }
    by_parts(tokens, &mut out);
    out
}

/// Lets names speak for each other: what begins with a place is not a person, and what a body is "of" is a place.
fn by_parts(tokens: &Tokens<'_>, forms: &mut Forms<'_>) {
    for at in 0..forms.list.len() {
        let Some(form) = forms
            .list
            .get(at)
            .copied()
            .filter(|form| form.end - form.start > 1)
        else {
            continue;
        };
        let begins = forms
            .index
            .get(tokens.word(form.start))
            .and_then(|&first| forms.list.get(first));
        if begins.is_some_and(|first| first.place >= 12 && first.place > first.person)
            && let Some(form) = forms.list.get_mut(at)
        {
            form.person -= 10;
            form.body += 12;
        }
        let of = (form.start..form.end - 1)
            .any(|index| index + 2 == form.end && tokens.word(index) == "of");
        if let Some(&last) = forms.index.get(tokens.word(form.end - 1)).filter(|_| of)
            && let Some(last) = forms.list.get_mut(last)
        {
            last.place += 12;
        }
    }
}

/// Weighs the words of a name themselves.
pub(super) fn by_words(tokens: &Tokens<'_>, start: usize, end: usize) -> Form {
    let mut form = Form {
        start,
        end,
        ..Form::default()
    };
    let whole = Lexis::english().sense(tokens.lower(start, end)).is;
    for (what, weight) in [
        (Is::COUNTRY, 100),
        (Is::CAPITAL, 70),
        (Is::CITY, 60),
        (Is::DEMONYM, 60),
    ] {
        if whole.any(what) {
            form.place += weight;
        }
    }
    for (what, weight) in [(Is::KNOWN_BODY, 110), (Is::SEAT, 60)] {
        if whole.any(what) {
            form.body += weight;
        }
    }
    let length = end - start;
    let is = |index: usize, what: Is| tokens.get(index).is_some_and(|token| token.is(what));
    if length > 1 {
        // what is named last is what the name names: "Halvek University", "Ferry Street"
        form.body += if is(end - 1, Is::BODY) {
            50
        } else {
            30 * i32::from((start..end).any(|index| is(index, Is::BODY)))
        };
        form.place += 32 * i32::from(is(end - 1, Is::PLACE_LAST))
            + 30 * i32::from(is(start, Is::PLACE_FIRST));
    }
    let given = is(start, Is::GIVEN);
    let plain = (start..end).all(|index| !tokens.is_common(index) || is(index, Is::GIVEN));
    form.person += match length {
        1 => 12 * i32::from(given),
        2..=4 => 40 * i32::from(given) + 10 * i32::from(plain),
        _ => 0,
    };
    let initial = (start + 1..end).any(|index| tokens.word(index).chars().count() == 1);
    form.person += 20 * i32::from(initial && length > 1);
    let acronym = tokens
        .get(start)
        .is_some_and(|token| token.shape == Shape::Upper && (2..=6).contains(&token.span.len()));
    form.body += 25 * i32::from(length == 1 && acronym && whole == Is::default());
    form
}

/// Places that stand as common nouns beside a name: "the town of X", "X province".
const KIND_WORDS: Is = Is::PLACE_LAST.or(Is::PLACE_FIRST);

/// Weighs what stands around one mention.
fn by_neighbours(tokens: &Tokens<'_>, pieces: &[Piece], at: usize, form: &mut Form) {
    let Some(piece) = pieces.get(at) else {
        return;
    };
    before(tokens, pieces, at, piece, form);
    after(tokens, piece, form);
}

fn before(tokens: &Tokens<'_>, pieces: &[Piece], at: usize, piece: &Piece, form: &mut Form) {
    let previous = at.checked_sub(1).and_then(|last| pieces.get(last));
    if previous.is_some_and(|role| role.what == What::Role && role.end == piece.start) {
        form.person += 55;
        return;
    }
    if roles::before(tokens, piece.start).is_some() {
        form.person += 40;
        return;
    }
    let Some(token) = tokens
        .get(piece.start)
        .filter(|token| token.gap == Gap::Space && piece.start > 0)
    else {
        return;
    };
    let two = |what: Is| {
        piece.start > 1
            && tokens
                .get(piece.start - 2)
                .is_some_and(|token| token.is(what))
    };
    let _ = token;
    let multi = piece.end - piece.start > 1;
    if tokens
        .get(piece.start - 1)
        .is_some_and(|token| token.is(Is::VERB) && token.shape == Shape::Lower)
    {
        // "said Ada Holt": bodies are rarely named after their verb
        form.person += if multi { 8 } else { 3 };
    }
    match tokens.word(piece.start - 1) {
        "neutral" | "neighbouring" | "neighboring" | "capital" => form.place += 15,
        "of" if piece.start > 1 && tokens.word(piece.start - 2) == "capital" => form.place += 40,
        "in" | "near" => form.place += 12,
        "at" => form.place += 5,
        "outside" | "around" | "across" | "through" | "toward" | "towards" | "into" => {
            form.place += 3
        }
        "from" | "to" => form.place += 1,
        "of" if two(KIND_WORDS) => form.place += 40,
        "of" => form.place += 1,
        "the" => {
            form.person -= 15;
            form.body += 4;
        }
        _ => {}
    }
}

/// Nouns that are owned by states rather than by people, and the other way round.
const OF_STATES: &[&str] = &[
    "army",
    "bank",
    "biggest",
    "border",
    "borders",
    "capital",
    "coast",
    "companies",
    "court",
    "currency",
    "east",
    "economy",
    "embassy",
    "exports",
    "forces",
    "foreign",
    "government",
    "largest",
    "leader",
    "military",
    "minister",
    "ministers",
    "ministry",
    "navy",
    "north",
    "officials",
    "parliament",
    "people",
    "population",
    "premier",
    "president",
    "prime",
    "side",
    "south",
    "territory",
    "troops",
    "west",
];
const OF_PEOPLE: &[&str] = &[
    "aide", "brother", "campaign", "daughter", "death", "family", "father", "husband", "lawyer",
    "lawyers", "mother", "sister", "son", "wife", "words",
];

fn after(tokens: &Tokens<'_>, piece: &Piece, form: &mut Form) {
    let (Some(last), Some(next)) = (tokens.get(piece.end - 1), tokens.get(piece.end)) else {
        return;
    };
    if roles::after(tokens, piece.end).is_some() {
        form.person += 25;
    }
    let word = tokens.word(piece.end);
    let the = piece.start > 0 && tokens.word(piece.start - 1) == "the";
    if last.possessive {
        let body = next.is_capital() && next.gap == Gap::Space && next.is(Is::BODY)
            || next.is_capital()
                && tokens
                    .get(piece.end + 1)
                    .is_some_and(|token| token.is_capital() && token.is(Is::BODY));
        form.place += 12
            * i32::from(
                body || OF_STATES.contains(&word)
                    || OF_STATES.contains(&tokens.word(piece.end + 1)),
            );
        form.person += 12 * i32::from(OF_PEOPLE.contains(&word));
        return;
    }
    match next.gap {
        Gap::Space if next.shape == Shape::Lower => {
            if next.is(Is::VERB) {
                form.person += 4 * i32::from(!the);
                form.body += 2 + 28 * i32::from(the);
            }
            form.place += 20
                * i32::from(matches!(
                    word,
                    "province"
                        | "region"
                        | "city"
                        | "town"
                        | "district"
                        | "border"
                        | "airport"
                        | "coast"
                ));
            form.person += 12 * i32::from(word == "who");
        }
        Gap::Comma => {
            let aged = next.shape == Shape::Number
                && next.span.len() <= 2
                && tokens
                    .get(piece.end + 1)
                    .is_some_and(|token| token.gap == Gap::Comma);
            form.person += 30 * i32::from(aged) + 12 * i32::from(word == "who");
            form.place +=
                15 * i32::from(word == "whose" && OF_STATES.contains(&tokens.word(piece.end + 1)));
            form.place += 15 * i32::from(next.is(Is::COUNTRY) && next.is_capital());
            form.body += 4 * i32::from(word == "which");
        }
        _ => {}
    }
}
