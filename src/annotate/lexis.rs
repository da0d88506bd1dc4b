//! Everything the lists say about a word or phrase, in one table, so that a word costs one look-up.

use crate::lexicon::{self, Countries, CountryForm, Gender, background};
use crate::model::VerbClass;
use crate::text::words::words;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A set of the things a word can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Is(u32);

impl Is {
    /// A function word.
    pub(crate) const STOP: Self = Self(1);
    /// An ordinary word.
    pub(crate) const COMMON: Self = Self(1 << 1);
    /// A role noun: "prime minister".
    pub(crate) const ROLE: Self = Self(1 << 2);
    /// Stands before a name and is not part of it: "Mr".
    pub(crate) const HONORIFIC: Self = Self(1 << 3);
    /// A given name.
    pub(crate) const GIVEN: Self = Self(1 << 4);
    /// A month or weekday.
    pub(crate) const CALENDAR: Self = Self(1 << 5);
    /// Makes an organisation of the words beside it: "ministry".
    pub(crate) const BODY: Self = Self(1 << 6);
    /// Makes a place of the words before it: "strait".
    pub(crate) const PLACE_LAST: Self = Self(1 << 7);
    /// Makes a place of the words after it: "lake".
    pub(crate) const PLACE_FIRST: Self = Self(1 << 8);
    /// A country's name.
    pub(crate) const COUNTRY: Self = Self(1 << 9);
    /// A country's people.
    pub(crate) const DEMONYM: Self = Self(1 << 10);
    /// A capital.
    pub(crate) const CAPITAL: Self = Self(1 << 11);
    /// A seat of power.
    pub(crate) const SEAT: Self = Self(1 << 12);
    /// A city or region.
    pub(crate) const CITY: Self = Self(1 << 13);
    /// An organisation known by this name.
    pub(crate) const KNOWN_BODY: Self = Self(1 << 14);
    /// A reporting verb.
    pub(crate) const VERB: Self = Self(1 << 15);
    /// A pronoun for one person.
    pub(crate) const PRONOUN: Self = Self(1 << 16);
    /// Joins the parts of a name: "van", "bin".
    pub(crate) const PARTICLE: Self = Self(1 << 17);
    /// A role that stands before a name as a title: "President".
    pub(crate) const OFFICE: Self = Self(1 << 18);
    /// A reporting verb in its base form, which a noun may look like: "state".
    pub(crate) const BASE: Self = Self(1 << 19);
    /// Names somewhere or something on the map.
    pub(crate) const STATE: Self =
        Self(Self::COUNTRY.0 | Self::DEMONYM.0 | Self::CAPITAL.0 | Self::SEAT.0);

    /// Says whether the two sets share anything.
    pub(crate) fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Joins two sets.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What the lists say about a word or phrase.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sense {
    /// What it can be.
    pub(crate) is: Is,
    /// Tokens of the longest phrase that begins with this word; 0 or 1 if none does.
    pub(crate) longest: u8,
    /// The country it stands for.
    pub(crate) country: Option<u16>,
    /// The class of the reporting verb.
    pub(crate) verb: Option<VerbClass>,
    /// The gender it shows.
    pub(crate) gender: Option<Gender>,
    /// Canonical name where this is another form of it.
    pub(crate) canonical: Option<&'static str>,
}

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

/// Says whether an ordinary word is known in this or its base form: `"talks"` by "talk", `"agreed"` by "agree".
pub(crate) fn is_common(lexis: &Lexis, word: &str) -> bool {
    let known = |base: &str| lexis.sense(base).is.any(Is::COMMON.or(Is::STOP));
    known(word)
        || ENDINGS.iter().any(|(ending, base)| {
            word.strip_suffix(ending).is_some_and(|stem| {
                stem.len() > 1
                    && (known(stem) && base.is_empty()
                        || !base.is_empty() && known(&format!("{stem}{base}")))
            })
        })
}

/// Endings of inflected forms and what stands in their place in the base form.
const ENDINGS: &[(&str, &str)] = &[
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("d", ""),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("er", ""),
    ("er", "e"),
    ("est", ""),
    ("ly", ""),
];

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

    #[test]
    fn inflected_forms_are_ordinary_too() {
        let lexis = Lexis::english();
        for word in ["talks", "agreed", "countries", "making"] {
            assert!(is_common(lexis, word), "{word}");
        }
        assert!(!is_common(lexis, "merkan"));
    }
}
