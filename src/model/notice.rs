//! What a reader should know about the input: notes and warnings.

use super::named::named;
use crate::text::Span;

named! {
    /// A stable name for one kind of notice.
    pub enum Code {
        /// The article goes on elsewhere.
        TextCut = "text_cut",
        /// No publication date was found.
        NoDate = "no_date",
        /// A date was found but its year was not.
        NoYear = "no_year",
        /// A date may be read in several ways.
        AmbiguousDate = "ambiguous_date",
        /// The given date contradicts what the text says.
        DateContradicted = "date_contradicted",
        /// No outlet was recognised.
        NoOutlet = "no_outlet",
        /// No title was found.
        NoTitle = "no_title",
        /// No running text was found.
        NoBody = "no_body",
        /// The language is not one that annotation knows.
        LanguageUnsupported = "language_unsupported",
        /// The feed gives a summary only.
        SummaryOnly = "summary_only",
        /// Control, bidirectional or zero-width characters were made visible or removed.
        HiddenCharacters = "hidden_characters",
        /// Bytes that the encoding does not allow were replaced.
        BadEncoding = "bad_encoding",
        /// The file is not text.
        NotText = "not_text",
        /// The file or folder held nothing to read.
        Empty = "empty",
        /// The file could not be read.
        Unreadable = "unreadable",
        /// One record of a file was malformed and passed over.
        BadRecord = "bad_record",
        /// A limit was reached and the rest was left out.
        Capped = "capped",
        /// Two inputs had the same id.
        IdClash = "id_clash",
        /// A correction named something that is not there.
        StaleCorrection = "stale_correction",
        /// Two reports may stand on one page.
        SeveralArticles = "several_articles",
        /// A signal that is right too seldom keeps silent.
        SignalAbstains = "signal_abstains",}
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
