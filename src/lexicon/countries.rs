//! Countries and what stands for them: `name | demonyms | capital | seats of power | other names`.

use super::entries;
use std::sync::LazyLock;

/// What a written form is to its country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CountryForm {
    /// Its name: "China", "PRC".
    Name,
    /// Its people or what belongs to it: "Chinese".
    Demonym,
    /// Its capital: "Beijing".
    Capital,
    /// Where it is ruled from, or a word for its rulers: "Zhongnanhai".
    Seat,
}

/// The countries in memory; a country is known by its place in the list.
#[derive(Clone, Debug, Default)]
pub struct Countries {
    names: Vec<&'static str>,
    forms: Vec<(&'static str, usize, CountryForm)>,
}

static ENGLISH: LazyLock<Countries> =
    LazyLock::new(|| Countries::read(include_str!("en/countries.txt")));

impl Countries {
    /// Gives the English list.
    #[must_use]
    pub fn english() -> &'static Self {
        &ENGLISH
    }

    /// Reads a list: `"China | Chinese | Beijing" -> China by "China", "Chinese", "Beijing"`.
    #[must_use]
    pub fn read(list: &'static str) -> Self {
        let mut out = Self::default();
        for entry in entries(list) {
            let index = out.names.len();
            out.names.push(entry.field(0));
            let fields = [
                (0, CountryForm::Name),
                (4, CountryForm::Name),
                (1, CountryForm::Demonym),
                (2, CountryForm::Capital),
                (3, CountryForm::Seat),
            ];
            for (field, form) in fields {
                let written = entry.alternatives(field);
                out.forms.extend(written.map(|text| (text, index, form)));
            }
        }
        out
    }

    /// Gives a country's usual name.
    #[must_use]
    pub fn name(&self, index: usize) -> Option<&'static str> {
        self.names.get(index).copied()
    }

    /// Lists every written form with the country it stands for.
    #[must_use]
    pub fn forms(&self) -> &[(&'static str, usize, CountryForm)] {
        &self.forms
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_its_people_and_its_capital() {
        let known = Countries::english();
        let found = |form| known.forms().iter().find(|(text, ..)| *text == form);
        for (form, kind) in [
            ("Chinese", CountryForm::Demonym),
            ("Beijing", CountryForm::Capital),
        ] {
            let &(_, index, is) = found(form).unwrap();
            assert_eq!((known.name(index), is), (Some("China"), kind));
        }
    }
}
