//! An article gets its sentences, dates, entities and quotes.
//!
//! **Takes** an [`Article`]. **Gives** an [`Annotated`]: the same with spans of what its text holds. **Never** looks at another article,
//! changes the text, or resolves a date against anything but the article's own.

pub mod corrections;
pub mod dates;
mod entities;
mod inflected;
mod lexis;
mod quotes;
mod senses;
mod sentences;
mod tokens;
mod written;

use crate::model::{Annotated, Article};
use tokens::Tokens;

/// Annotates an article; one in a language it does not know is left bare, with a note.
#[must_use]
pub fn annotate(mut article: Article) -> Annotated {
    let sentences = sentences::split(&article);
    let dates = dates::read(&article, &sentences);
    article.published = dates.published.or(article.published);
    article.notes.extend(dates.notes);
    let tokens = Tokens::read(&article.text, &sentences);
    let marked = quotes::marked(&article);
    let entities = entities::find(&tokens, &marked);
    let quotes = quotes::find(&article, &tokens, &marked, &entities);
    Annotated {
        article,
        sentences,
        dates: dates.dates,
        event_date: dates.event,
        entities,
        quotes,
    }
}
