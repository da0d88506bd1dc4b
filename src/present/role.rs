//! What words are to a comparison: every role has a mark and a word, so that grey print loses nothing.

/// What a stretch of shown text is; a theme or style sheet maps it to a look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Running text.
    #[default]
    Plain,
    /// Told in much the same words elsewhere.
    Shared,
    /// Told elsewhere in other words.
    Reworded,
    /// Told here only.
    OnlyHere,
    /// Told elsewhere and not found here.
    Missing,
    /// Cannot be told.
    CannotTell,
    /// Words that the reference passage does not have.
    Inserted,
    /// Words that only the reference passage has.
    Deleted,
    /// Other words in the same place.
    Replaced,
    /// Other words that mean much the same.
    Synonym,
    /// A word for which the aligned passage has a plainer one.
    MarkedWord,
    /// Quoted words.
    Quote,
    /// A heading.
    Heading,
    /// The name of an outlet.
    Outlet,
    /// Where a statement can be checked.
    Evidence,
    /// Of second importance.
    Muted,
    /// Something was lost.
    Warning,
}

impl Role {
    /// Lists every role.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &[
            Self::Plain,
            Self::Shared,
            Self::Reworded,
            Self::OnlyHere,
            Self::Missing,
            Self::CannotTell,
            Self::Inserted,
            Self::Deleted,
            Self::Replaced,
            Self::Synonym,
            Self::MarkedWord,
            Self::Quote,
            Self::Heading,
            Self::Outlet,
            Self::Evidence,
            Self::Muted,
            Self::Warning,
        ]
    }

    /// Gives the sign that stands for it without colour: `Missing -> "−"`; `""` where the text itself says it.
    #[must_use]
    pub fn mark(self) -> &'static str {
        match self {
            Self::Shared => "=",
            Self::Reworded | Self::Replaced => "~",
            Self::OnlyHere | Self::Inserted => "+",
            Self::Missing | Self::Deleted => "−",
            Self::CannotTell => "?",
            Self::Synonym => "≈",
            Self::MarkedWord => "*",
            Self::Warning => "!",
            Self::Plain
            | Self::Quote
            | Self::Heading
            | Self::Outlet
            | Self::Evidence
            | Self::Muted => "",
        }
    }

    /// Gives its word: `Missing -> "not found"`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Plain => "text",
            Self::Shared => "shared",
            Self::Reworded => "reworded",
            Self::OnlyHere => "only here",
            Self::Missing => "not found",
            Self::CannotTell => "cannot tell",
            Self::Inserted => "words added here",
            Self::Deleted => "words not here",
            Self::Replaced => "other words",
            Self::Synonym => "similar words",
            Self::MarkedWord => "marked word",
            Self::Quote => "quote",
            Self::Heading => "heading",
            Self::Outlet => "outlet",
            Self::Evidence => "evidence",
            Self::Muted => "detail",
            Self::Warning => "warning",
        }
    }

    /// Gives what stands before and after words inside a sentence: `Inserted -> "[+", "]"`; nothing for roles of whole passages.
    #[must_use]
    pub fn fences(self) -> (&'static str, &'static str) {
        match self {
            Self::Inserted => ("[+", "]"),
            Self::Deleted => ("[−", "]"),
            Self::Replaced => ("[~", "]"),
            Self::Synonym => ("[≈", "]"),
            Self::MarkedWord => ("[*", "]"),
            _ => ("", ""),
        }
    }

    /// Gives the name that style sheets use: `OnlyHere -> "only-here"`.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Shared => "shared",
            Self::Reworded => "reworded",
            Self::OnlyHere => "only-here",
            Self::Missing => "missing",
            Self::CannotTell => "cannot-tell",
            Self::Inserted => "inserted",
            Self::Deleted => "deleted",
            Self::Replaced => "replaced",
            Self::Synonym => "synonym",
            Self::MarkedWord => "marked-word",
            Self::Quote => "quote",
            Self::Heading => "heading",
            Self::Outlet => "outlet",
            Self::Evidence => "evidence",
            Self::Muted => "muted",
            Self::Warning => "warning",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_role_has_a_word_of_its_own() {
        let words: BTreeSet<_> = Role::all().iter().map(|role| role.word()).collect();
        let classes: BTreeSet<_> = Role::all().iter().map(|role| role.class()).collect();
        assert_eq!(words.len(), Role::all().len());
        assert_eq!(classes.len(), Role::all().len());
    }

    #[test]
    fn the_five_states_have_five_marks() {
        let states = [
            Role::Shared,
            Role::Reworded,
            Role::OnlyHere,
            Role::Missing,
            Role::CannotTell,
        ];
        assert_eq!(states.map(Role::mark), ["=", "~", "+", "−", "?"]);
    }
}
