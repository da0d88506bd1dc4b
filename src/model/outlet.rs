//! Who published: plain facts, never a slant.

/// What kind of organisation an outlet is, as a plain fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutletKind {
    /// Run by a state.
    State,
    /// Public service, editorially independent by statute.
    Public,
    /// Privately owned.
    Commercial,
    /// A news agency, whose texts others print.
    Agency,
    /// Run by a foundation or association.
    Nonprofit,
    /// Shows pages of others.
    Aggregator,
    /// Not in the facts file.
    Unknown,
}

impl OutletKind {
    /// Gives the word used in files and JSON: `OutletKind::State -> "state"`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Public => "public",
            Self::Commercial => "commercial",
            Self::Agency => "agency",
            Self::Nonprofit => "nonprofit",
            Self::Aggregator => "aggregator",
            Self::Unknown => "unknown",
        }
    }

    /// Reads the word used in files; any other word is `Unknown`.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        [
            Self::State,
            Self::Public,
            Self::Commercial,
            Self::Agency,
            Self::Nonprofit,
            Self::Aggregator,
        ]
        .into_iter()
        .find(|kind| kind.name() == name)
        .unwrap_or(Self::Unknown)
    }
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
