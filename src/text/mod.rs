//! Characters, nothing about news: spans, cleaning, widths, sentences, words, phrases.

pub mod fold;
pub mod phrases;
pub mod sanitize;
pub mod sentences;
pub mod sieve;
pub mod span;
pub mod width;
pub mod words;

pub use span::Span;
