//! What is known of a word by how it is written, looked up once for a whole event.

use super::weight::{hash, rarity};
use super::{stem, value_of};
use crate::lexicon::{self, Vector};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::rc::Rc;

/// A word as it is written, wherever it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    /// The word, lower case.
    pub(super) lower: String,
    /// Its stem.
    pub(super) stemmed: String,
    /// Hash of the lower-case word.
    pub(super) hash: u64,
    /// Hash of its stem.
    pub(super) stem: u64,
    /// Its value, where it is a number.
    pub(super) number: Option<f64>,
    /// Whether it carries little of what a sentence reports.
    pub(super) function: bool,
    /// Whether it is written with a capital.
    pub(super) capital: bool,
    /// How rare it is in English at large.
    pub(super) rarity: f32,
    /// Its direction; none for numbers and function words.
    pub(super) direction: Vector,
    /// Hashes of its character trigrams.
    pub(super) trigrams: Vec<u32>,
}

impl Form {
    fn of(written: &str) -> Self {
        let lower = written.to_lowercase();
        let (stemmed, number) = (stem(&lower), value_of(&lower));
        let function = number.is_none() && lexicon::is_function_word(&lower);
        let direction = match number.is_some() || function {
            true => None,
            false => lexicon::vector(&lower),
        };
        Self {
            hash: hash(&lower),
            stem: hash(&stemmed),
            number,
            function,
            capital: written.starts_with(char::is_uppercase),
            rarity: rarity(&lower),
            direction: direction.unwrap_or_default(),
            trigrams: trigrams(&lower),
            lower,
            stemmed,
        }
    }

    /// Gives the word, lower case.
    #[must_use]
    pub fn lower(&self) -> &str {
        &self.lower
    }

    /// Gives its value, where it is a number.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        self.number
    }

    /// Gives its stem.
    #[must_use]
    pub fn stemmed(&self) -> &str {
        &self.stemmed
    }
}

/// Lists the character trigrams of a word, hashed: `"call" -> [" ca", "cal", "all", "ll "]`.
fn trigrams(lower: &str) -> Vec<u32> {
    let mut out = Vec::new();
    let mut window = [u32::from(' '); 3];
    for c in lower.chars().chain([' ']) {
        window = [window[1], window[2], u32::from(c)];
        if window[1] != u32::from(' ') {
            out.push(window.iter().fold(0_u32, |sum, &c| {
                sum.wrapping_mul(0x9E37_79B1).wrapping_add(c)
            }));
        }
    }
    out
}

/// The forms met so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Forms(RefCell<FxHashMap<String, Rc<Form>>>);

impl Forms {
    /// Gives what is known of a word.
    pub(super) fn get(&self, written: &str) -> Rc<Form> {
        if let Some(known) = self.0.borrow().get(written) {
            return Rc::clone(known);
        }
        let made = Rc::new(Form::of(written));
        let mut all = self.0.borrow_mut();
        all.insert(written.to_owned(), Rc::clone(&made));
        made
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_made_once_and_knows_how_it_is_written() {
        let forms = Forms::default();
        let (first, again, lower) = (forms.get("Ships"), forms.get("Ships"), forms.get("ships"));
        assert!(Rc::ptr_eq(&first, &again) && first.capital && !lower.capital);
        assert_eq!((first.hash, first.stem), (lower.hash, lower.stem));
    }
}
