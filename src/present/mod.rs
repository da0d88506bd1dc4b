//! An analysis becomes something a person reads.
//!
//! **Takes** a [`crate::model::Analysis`] and its comparisons. **Gives** screens, reports and lessons. **Never** computes a fact: if a view
//! needs a number, the comparison carries it.
//!
//! Reports and lessons are built once as a [`document::Document`] and written by [`export`] in any format. Words are shown by
//! [`role::Role`], never by colour; what we say ourselves stands in [`words`].

pub mod blind;
pub mod cells;
pub mod counted;
pub mod document;
pub mod export;
pub mod lesson;
pub mod report;
pub mod role;
pub mod statement;
#[cfg(test)]
mod testing;
pub mod tui;
pub mod view;
pub mod words;
