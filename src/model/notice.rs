//! What a reader should know about the input: notes and warnings.

use crate::text::Span;

/// A stable name for one kind of notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// The article goes on elsewhere.
    TextCut,
    /// No publication date was found.
    NoDate,
    /// A date was found but its year was not.
    NoYear,
    /// A date may be read in several ways.
    AmbiguousDate,
    /// The given date contradicts what the text says.
    DateContradicted,
    /// No outlet was recognised.
    NoOutlet,
    /// No title was found.
    NoTitle,
    /// No running text was found.
    NoBody,
    /// The language is not one that annotation knows.
    LanguageUnsupported,
    /// The feed gives a summary only.
    SummaryOnly,
    /// Control, bidirectional or zero-width characters were made visible or removed.
    HiddenCharacters,
    /// Bytes that the encoding does not allow were replaced.
    BadEncoding,
    /// The file is not text.
    NotText,
    /// The file or folder held nothing to read.
    Empty,
    /// The file could not be read.
    Unreadable,
    /// One record of a file was malformed and passed over.
    BadRecord,
    /// A limit was reached and the rest was left out.
    Capped,
    /// Two inputs had the same id.
    IdClash,
    /// A correction named something that is not there.
    StaleCorrection,
    /// Two reports may stand on one page.
    SeveralArticles,
}

impl Code {
    /// Gives the code as it stands in JSON: `Code::TextCut -> "text_cut"`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::TextCut => "text_cut",
            Self::NoDate => "no_date",
            Self::NoYear => "no_year",
            Self::AmbiguousDate => "ambiguous_date",
            Self::DateContradicted => "date_contradicted",
            Self::NoOutlet => "no_outlet",
            Self::NoTitle => "no_title",
            Self::NoBody => "no_body",
            Self::LanguageUnsupported => "language_unsupported",
            Self::SummaryOnly => "summary_only",
            Self::HiddenCharacters => "hidden_characters",
            Self::BadEncoding => "bad_encoding",
            Self::NotText => "not_text",
            Self::Empty => "empty",
            Self::Unreadable => "unreadable",
            Self::BadRecord => "bad_record",
            Self::Capped => "capped",
            Self::IdClash => "id_clash",
            Self::StaleCorrection => "stale_correction",
            Self::SeveralArticles => "several_articles",
        }
    }

    /// Lists every code, in the order of the schema.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &[
            Self::TextCut,
            Self::NoDate,
            Self::NoYear,
            Self::AmbiguousDate,
            Self::DateContradicted,
            Self::NoOutlet,
            Self::NoTitle,
            Self::NoBody,
            Self::LanguageUnsupported,
            Self::SummaryOnly,
            Self::HiddenCharacters,
            Self::BadEncoding,
            Self::NotText,
            Self::Empty,
            Self::Unreadable,
            Self::BadRecord,
            Self::Capped,
            Self::IdClash,
            Self::StaleCorrection,
            Self::SeveralArticles,
        ]
    }
}

/// A note (worth knowing) or a warning (something was lost); which of the two says the list it stands in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Notice {
    /// Its kind.
    pub code: Code,
    /// The page it is about, as the user named it.
    pub path: String,
    /// What was found, in a sentence.
    pub what: String,
    /// What the reader may do.
    pub hint: String,
    /// Where in the article's text, if anywhere.
    pub span: Option<Span>,
}

impl Notice {
    /// Makes a notice about a whole page.
    #[must_use]
    pub fn new(
        code: Code,
        path: impl Into<String>,
        what: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Self {
            code,
            path: path.into(),
            what: what.into(),
            hint: hint.into(),
            span: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_code_has_its_own_name() {
        let names: BTreeSet<_> = Code::all().iter().map(|code| code.name()).collect();
        assert_eq!(names.len(), Code::all().len());
    }
}
