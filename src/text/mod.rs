//! Characters, nothing about news: spans, cleaning, widths, sentences, words.

pub mod fold;
pub mod sanitize;
pub mod sentences;
pub mod span;
pub mod width;
pub mod words;

pub use span::Span;
