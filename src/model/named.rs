//! Enums whose variants each have one word in files and JSON.

/// Declares an enum with `name`, `all` and `from_name`: `Title = "title"` gives `Title.name() -> "title"`.
macro_rules! named {
    ($(#[$outer:meta])* pub enum $Enum:ident { $($(#[$inner:meta])* $Variant:ident = $word:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Enum { $($(#[$inner])* $Variant,)+ }

        impl $Enum {
            /// Gives the word used in files and JSON.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$Variant => $word,)+ }
            }

            /// Lists every variant in the order of declaration.
            #[must_use]
            pub fn all() -> &'static [Self] {
                &[$(Self::$Variant,)+]
            }

            /// Reads the word used in files and JSON.
            #[must_use]
            pub fn from_name(word: &str) -> Option<Self> {
                Self::all().iter().copied().find(|variant| variant.name() == word)
            }
        }
    };
}

pub(super) use named;

#[cfg(test)]
mod tests {
    use crate::model::{BlockKind, Code};
    use std::collections::BTreeSet;

    #[test]
    fn a_word_and_its_variant_turn_into_each_other() {
        assert_eq!(
            BlockKind::from_name(BlockKind::Subhead.name()),
            Some(BlockKind::Subhead)
        );
        assert_eq!(BlockKind::from_name("menu"), None);
    }

    #[test]
    fn every_code_has_its_own_name() {
        let names: BTreeSet<_> = Code::all().iter().map(|code| code.name()).collect();
        assert_eq!(names.len(), Code::all().len());
    }
}
