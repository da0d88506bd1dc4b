//! Facts about outlets: `domain | name | country | kind | masthead and copyright forms`.

use super::entries;
use crate::model::{Outlet, OutletKind};
use crate::text::fold::folded;
use crate::text::sieve::Sieve;
use rustc_hash::FxHashMap;

/// The facts file in memory, looked up by domain or by any written form of a name.
#[derive(Clone, Debug, Default)]
pub struct Outlets {
    known: Vec<Outlet>,
    by_domain: FxHashMap<String, usize>,
    by_form: FxHashMap<String, usize>,
    forms: FxHashMap<String, Vec<String>>,
    /// What is none of the forms, and none of their first words, at a glance.
    sieve: Sieve,
    first_words: Sieve,
}

impl Outlets {
    /// Gives the facts that come with the program; [`Outlets::read`] adds a reader's own.
    #[must_use]
    pub fn known() -> Self {
        Self::default()
            .read(include_str!("en/outlets.txt"))
            .unwrap_or_default()
    }

    /// Reads a facts file; later lines override earlier ones of the same domain.
    ///
    /// `"dw.com | DW | Germany | public | Deutsche Welle" -> looked up by "dw.com", "p.dw.com", "DW", "deutsche welle"`
    ///
    /// # Errors
    /// Gives the line number (from 1) and the mistake of the first line that has no domain or no name.
    pub fn read(mut self, list: &str) -> Result<Self, (usize, String)> {
        for entry in entries(list) {
            let (domain, name) = (entry.field(0).to_lowercase(), entry.field(1));
            if domain.is_empty() || name.is_empty() {
                return Err((
                    entry.line,
                    "an outlet needs a domain and a name: domain | name | country | kind | forms"
                        .into(),
                ));
            }
            let country = Some(entry.field(2))
                .filter(|country| !country.is_empty())
                .map(str::to_owned);
            let outlet = Outlet {
                name: name.to_owned(),
                domain: Some(domain.clone()),
                country,
                kind: kind(entry.field(3)).map_err(|what| (entry.line, what))?,
            };
            let index = self.place(domain, outlet);
            let forms = entry.alternatives(4).map(str::to_owned).collect();
            self.forms.insert(name.to_owned(), forms);
            for form in entry.alternatives(4).chain([name]) {
                self.add_form(folded(form), index);
            }
        }
        Ok(self)
    }

    /// Puts an outlet where its domain has been, so that whatever led there leads to it, else at the end.
    fn place(&mut self, domain: String, outlet: Outlet) -> usize {
        let end = self.known.len();
        let index = *self.by_domain.entry(domain).or_insert(end);
        match self.known.get_mut(index) {
            Some(earlier) => *earlier = outlet,
            None => self.known.push(outlet),
        }
        index
    }

    fn add_form(&mut self, form: String, index: usize) {
        self.sieve.add(&form);
        self.first_words.add(form.split(' ').next().unwrap_or(""));
        self.by_form.insert(form, index);
    }

    /// Says whether a known name may begin with a word: a cheap look before longer ones. `"Deutsche" -> true`
    #[must_use]
    pub fn may_open(&self, word: &str) -> bool {
        self.first_words.passes(word)
    }

    /// Finds an outlet by a domain or any subdomain of one it knows: `"en.protothema.gr"` finds `protothema.gr`.
    #[must_use]
    pub fn by_domain(&self, domain: &str) -> Option<&Outlet> {
        let domain = domain.trim().to_lowercase();
        let mut rest = domain.as_str();
        loop {
            if let Some(&index) = self.by_domain.get(rest) {
                return self.known.get(index);
            }
            rest = rest.split_once('.')?.1;
        }
    }

    /// Lists the other written forms of an outlet's canonical name: `"DW" -> ["Deutsche Welle"]`.
    #[must_use]
    pub fn forms(&self, name: &str) -> &[String] {
        self.forms.get(name).map_or(&[], Vec::as_slice)
    }

    /// Finds an outlet by a written form of its name, whatever its capitals: `"Deutsche Welle"` finds DW.
    #[must_use]
    pub fn by_name(&self, name: &str) -> Option<&Outlet> {
        let name = name.trim();
        if !name.contains("  ") && !self.sieve.passes(name) {
            return None;
        }
        self.known.get(*self.by_form.get(&folded(name))?)
    }
}

/// Reads a kind; none written is an unknown one.
fn kind(name: &str) -> Result<OutletKind, String> {
    if name.is_empty() {
        return Ok(OutletKind::Unknown);
    }
    let kinds = || {
        let names: Vec<_> = OutletKind::all().iter().map(|kind| kind.name()).collect();
        format!(
            "no kind of outlet is called {name:?}; there are {}",
            names.join(", ")
        )
    };
    OutletKind::from_name(name).ok_or_else(kinds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outlets_are_found_by_subdomain_and_by_other_names() {
        let outlets = Outlets::default()
            .read("dw.com | DW | Germany | public | Deutsche Welle")
            .unwrap();
        assert_eq!(
            outlets.by_domain("P.DW.com").map(|o| o.name.as_str()),
            Some("DW")
        );
        assert_eq!(
            outlets.by_name("deutsche  welle").map(|o| o.kind),
            Some(OutletKind::Public)
        );
        assert!(outlets.by_domain("notdw.com").is_none());
        assert_eq!(outlets.forms("DW"), ["Deutsche Welle"]);
    }

    #[test]
    fn a_later_line_takes_the_place_of_an_earlier_one_of_its_domain() {
        let outlets = Outlets::default()
            .read("dw.com | DW | Germany | public | Deutsche Welle\ndw.com | The Wave")
            .unwrap();
        for outlet in [
            outlets.by_name("deutsche welle"),
            outlets.by_domain("dw.com"),
        ] {
            assert_eq!(outlet.map(|o| o.name.as_str()), Some("The Wave"));
        }
    }

    #[test]
    fn a_kind_that_is_none_is_named() {
        let (line, what) = Outlets::default().read("a.com | A | X | stat").unwrap_err();
        assert_eq!(line, 1);
        assert!(
            what.contains("\"stat\"") && what.contains("state"),
            "{what}"
        );
    }

    #[test]
    fn the_facts_that_come_with_the_program_can_be_read() {
        assert!(Outlets::known().by_domain("bbc.co.uk").is_some());
    }

    #[test]
    fn a_line_without_a_name_is_named() {
        assert_eq!(Outlets::default().read("# x\nbad.com").unwrap_err().0, 2);
    }
}
