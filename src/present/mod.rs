//! An analysis becomes something a person reads.
//!
//! **Takes** a [`crate::model::Analysis`] and its comparisons. **Gives** screens, reports and lessons. **Never** computes a fact: if a view
//! needs a number, the comparison carries it.
