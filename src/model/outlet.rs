//! Who published: plain facts, never a slant.

use super::named::named;
named! {
    /// What kind of organisation an outlet is, as a plain fact.
    pub enum OutletKind {
        /// Run by a state.
        State = "state",
        /// Public service, editorially independent by statute.
        Public = "public",
        /// Privately owned.
        Commercial = "commercial",
        /// A news agency, whose texts others print.
        Agency = "agency",
        /// Run by a foundation or association.
        Nonprofit = "nonprofit",
        /// Shows pages of others.
        Aggregator = "aggregator",
        /// Not in the facts file.
        Unknown = "unknown",}
}

/// A publisher of news.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Outlet {
    /// Its canonical name.
    pub name: String,
    /// Its main domain, where known.
    pub domain: Option<String>,
    /// Its country, where known.
    pub country: Option<String>,
    /// What kind of organisation it is.
    pub kind: OutletKind,
}

impl Outlet {
    /// Makes an outlet of which only the name is known.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            domain: None,
            country: None,
            kind: OutletKind::Unknown,
        }
    }
}
