//! An article gets its sentences, dates, entities and quotes.
//!
//! **Takes** an [`Article`]. **Gives** an [`Annotated`]: the same with spans of what its text holds. **Never** looks at another article,
//! changes the text, or resolves a date against anything but the article's own.

pub mod corrections;

use crate::model::{Annotated, Article};

/// Annotates an article; one in a language it does not know is left bare, with a note.
#[must_use]
pub fn annotate(article: Article) -> Annotated {
    Annotated {
        article,
        ..Annotated::default()
    }
}
