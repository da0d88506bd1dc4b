//! Everything the lists say about a word or phrase, in one table, so that a word costs one look-up.

pub(crate) use super::inflected::is_common;
pub(crate) use super::senses::{Is, Sense};
use crate::lexicon::{self, Countries, CountryForm, Gender, background};
use crate::text::words::words;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// The table.
#[derive(Debug, Default)]
pub(crate) struct Lexis {
    /// By the hash of the words: 64 bits tell so few apart, and a look-up touches no text.
    senses: FxHashMap<u64, Sense>,
}

static ENGLISH: LazyLock<Lexis> = LazyLock::new(Lexis::build);

/// Parts that join the pieces of a person's name.
const PARTICLES: &[&str] = &[
    "al", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di", "dos", "du", "e",
    "el", "ibn", "la", "le", "st", "ten", "ter", "van", "von", "y", "zu",
];

/// Names of months and days with their short forms.
const CALENDAR: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thurs",
    "fri",
    "sat",
    "sun",
    "gmt",
    "utc",
    "est",
    "edt",
    "pst",
    "pdt",
    "bst",
    "cet",
];

impl Lexis {
    /// Gives the English table.
    pub(crate) fn english() -> &'static Self {
        &ENGLISH
    }

    /// Looks up a word or phrase in lower case, words parted by one space.
    pub(crate) fn sense(&self, words: &str) -> Sense {
        let known = self.senses.get(&background::hashed(words));
        known.copied().unwrap_or_default()
    }

    fn build() -> Self {
        let mut out = Self::default();
        for word in lexicon::common_words() {
            out.mark(word, Is::COMMON);
        }
        for word in lexicon::function_words() {
            out.mark(word, Is::STOP);
        }
        for word in CALENDAR {
            out.mark(word, Is::CALENDAR);
        }
        for word in PARTICLES {
            out.mark(word, Is::PARTICLE);
        }
        for (word, gender) in [("he", Gender::Male), ("she", Gender::Female)] {
            out.add(word, Is::PRONOUN, |sense| sense.gender = Some(gender));
        }
        out.people();
        out.places();
        out.bodies();
        for verb in lexicon::reporting_verbs() {
            let is = if verb.is_base {
                Is::VERB.or(Is::BASE)
            } else {
                Is::VERB
            };
            out.add(verb.form, is, |sense| sense.verb = Some(verb.class));
        }
        out
    }

    fn people(&mut self) {
        for &(title, class) in lexicon::titles() {
            let office = matches!(
                class,
                "official" | "party" | "military" | "police" | "legal" | "religious"
            );
            self.mark(
                title,
                if office {
                    Is::ROLE.or(Is::OFFICE)
                } else {
                    Is::ROLE
                },
            );
        }
        // a saint in a name is mostly a place's or a hospital's, a single letter an initial
        for &(form, gender) in lexicon::honorifics()
            .iter()
            .filter(|(form, _)| !matches!(*form, "St" | "St." | "Saint" | "M." | "U"))
        {
            self.add(form, Is::HONORIFIC, |sense| {
                sense.gender = gender.or(sense.gender)
            });
        }
        for &(name, gender) in lexicon::given_names() {
            self.add(name, Is::GIVEN, |sense| {
                sense.gender = gender.or(sense.gender)
            });
        }
    }

    fn places(&mut self) {
        let countries = Countries::english();
        for city in lexicon::cities() {
            self.mark(city, Is::CITY);
        }
        for &(form, index, kind) in countries.forms() {
            let is = match kind {
                CountryForm::Name => Is::COUNTRY,
                CountryForm::Demonym => Is::DEMONYM,
                CountryForm::Capital => Is::CAPITAL,
                CountryForm::Seat => Is::SEAT,
            };
            let index = u16::try_from(index).ok();
            self.add(form, is, |sense| {
                // a name outranks a capital: "Mexico", "Singapore"
                if sense.country.is_none() || is == Is::COUNTRY {
                    sense.country = index;
                }
            });
        }
        for &(word, first, last) in lexicon::place_words() {
            if first {
                self.mark(word, Is::PLACE_FIRST);
            }
            if last {
                self.mark(word, Is::PLACE_LAST);
            }
        }
    }

    fn bodies(&mut self) {
        for &word in lexicon::organisation_words() {
            self.mark(word, Is::BODY);
        }
        for &(form, canonical) in lexicon::organisations() {
            self.add(form, Is::KNOWN_BODY, |sense| {
                sense.canonical = Some(canonical)
            });
        }
    }

    fn mark(&mut self, entry: &str, is: Is) {
        self.add(entry, is, |_| {});
    }

    /// Adds what a list says of an entry, and tells the entry's first word how far to look.
    fn add(&mut self, entry: &str, is: Is, then: impl FnOnce(&mut Sense)) {
        let parts: Vec<String> = words(entry)
            .iter()
            .map(|span| lowered(span.of(entry)))
            .collect();
        let Some(first) = parts.first() else {
            return;
        };
        let length = u8::try_from(parts.len()).unwrap_or(0);
        let head = self.senses.entry(background::hashed(first)).or_default();
        head.longest = head.longest.max(length);
        let whole = background::hashed(&parts.join(" "));
        let sense = self.senses.entry(whole).or_default();
        sense.is = sense.is.or(is);
        then(sense);
    }
}

/// Writes a word as the table holds it: lower case, straight apostrophe.
pub(crate) fn lowered(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_and_a_phrase_cost_one_look_up_each() {
        let lexis = Lexis::english();
        assert!(lexis.sense("prime minister").is.any(Is::ROLE));
        assert!(lexis.sense("prime").longest >= 2);
        assert!(lexis.sense("u.s").is.any(Is::COUNTRY));
        assert!(lexis.sense("mr").is.any(Is::HONORIFIC));
    }
}
