//! What a word can be, as a set, and what the lists say of it.

use crate::lexicon::Gender;
use crate::model::VerbClass;

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
