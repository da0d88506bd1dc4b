//! One word of a prepared passage, and how two words can mean the same.

use super::Weights;
use super::form::Form;
use crate::text::Span;
use std::rc::Rc;

/// A word with everything that comparing it needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// Where it stands in the text the passage was cut from.
    pub span: Span,
    /// What is known of how it is written.
    pub(super) written: Rc<Form>,
    /// Hash of the lower-case word.
    pub form: u64,
    /// Hash of its stem.
    pub stem: u64,
    /// Hash of the entity it names, where one.
    pub entity: Option<u64>,
    /// Its value, where it is a number.
    pub number: Option<f64>,
    /// Whether it carries little of what a sentence reports.
    pub function: bool,
    /// Whether it is written with a capital.
    pub capital: bool,
    /// How much it counts; function words a little.
    pub weight: f32,
}

impl Word {
    /// Makes a word of its form and its place.
    pub(super) fn of(form: Rc<Form>, span: Span, weights: &Weights, entity: Option<u64>) -> Self {
        Self {
            span,
            form: form.hash,
            stem: form.stem,
            entity,
            number: form.number,
            function: form.function,
            capital: form.capital,
            weight: weights.of(&form),
            written: form,
        }
    }

    /// Gives the word, lower case.
    #[must_use]
    pub fn lower(&self) -> &str {
        &self.written.lower
    }
}

/// What tells at a glance that two words have nothing but perhaps their meaning in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Key {
    /// Its place in the passage.
    pub(super) at: usize,
    stem: u64,
    /// It is neither a name nor a number, nor written like one.
    plain: bool,
}

impl Key {
    /// Makes the key of a word at a place.
    pub(super) fn of(at: usize, word: &Word) -> Self {
        Self {
            at,
            stem: word.stem,
            plain: !word.capital && word.entity.is_none() && word.number.is_none(),
        }
    }

    /// Says whether two words may be partners by more than their meaning.
    pub(super) fn may_meet(&self, other: &Self) -> bool {
        self.stem == other.stem || !(self.plain || other.plain)
    }
}

/// What makes two words partners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Match {
    /// The same word.
    Exact,
    /// The same entity under another name.
    Name,
    /// The same value.
    Number,
    /// The same stem.
    Stem,
    /// Another spelling.
    Spelling,
    /// Much the same meaning.
    Meaning,
}

/// A stem in common: "warned", "warning".
const STEM: f32 = 0.95;
/// Spelling variants of a name ("Zelensky", "Zelenskyy"): Jaro–Winkler similarity from which two long capitalised words are one name.
const SPELLING: f64 = 0.92;
/// Cosine from which two words are partners in meaning; below it, most are chance.
pub(super) const MEANING: f32 = 0.25;
/// What remains of a likeness in meaning between two capitalised words: two capitals lie near each other, yet are two places.
const NAMES: f32 = 0.8;
/// What such a pair counts.
const SPELLED: f32 = 0.9;
/// Shorter words differ by too few letters to tell a variant from another word.
const SPELLED_LENGTH: usize = 5;
/// Bytes by which variants may differ in length ("Gaddafi", "Qaddafi"; "Zelensky", "Zelenskyy").
const SPELLED_APART: usize = 3;

/// Says how alike two words are, 0 to 1, and by what: `"warned", "warning" -> (0.95, Stem)`.
#[must_use]
pub(super) fn partners(a: &Word, b: &Word) -> Option<(f32, Match)> {
    if a.form == b.form {
        return Some((1.0, Match::Exact));
    }
    if a.entity.is_some() && a.entity == b.entity {
        return Some((1.0, Match::Name));
    }
    match (a.number, b.number) {
        (Some(x), Some(y)) if x.to_bits() == y.to_bits() => return Some((1.0, Match::Number)),
        (None, None) => {}
        _ => return None,
    }
    if a.stem == b.stem {
        return Some((STEM, Match::Stem));
    }
    if spelled_alike(a, b) {
        return Some((SPELLED, Match::Spelling));
    }
    let names = if a.capital && b.capital { NAMES } else { 1.0 };
    let cosine = a.written.direction.cosine(&b.written.direction);
    (cosine >= MEANING).then_some((names * cosine, Match::Meaning))
}

fn spelled_alike(a: &Word, b: &Word) -> bool {
    a.capital
        && b.capital
        && a.lower().len() >= SPELLED_LENGTH
        && b.lower().len() >= SPELLED_LENGTH
        && a.lower().len().abs_diff(b.lower().len()) <= SPELLED_APART
        && a.lower().as_bytes().first() == b.lower().as_bytes().first()
        && strsim::jaro_winkler(a.lower(), b.lower()) >= SPELLING
}
