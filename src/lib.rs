//! **rashomon** shows how different outlets told the same event.
//!
//! ```text
//! pages ─ ingest ─ extract ─ annotate ─ cluster ─ compare ─ present
//!         bytes →  Article   dates,      Event     rows,     tui · plain · html · md · json · csv
//!         RawPage  (clean    entities,   (+ why,   facts,    lesson packet
//!                  text)     quotes,     story-    findings
//!                            sentences   lines)
//! ```
//!
//! [`pipeline`] reads like this line. Everything between [`ingest`] and [`present`] is a pure function of its
//! input; files, clock, environment and terminal are touched at the two ends only. No language model is run, no
//! text is generated, and every statement points at the sentence that shows it: [`model::Evidence`].
//!
//! The stages, in the order in which a page flows through them: [`ingest`], [`extract`], [`annotate`],
//! [`cluster`], [`compare`], [`present`]. What they share, each one idea: [`text`], [`model`], [`lexicon`],
//! [`error`], [`calendar`], [`similarity`], [`wire`].

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::string_slice
    )
)]

pub mod annotate;
pub mod calendar;
pub mod cluster;
pub mod compare;
pub mod cores;
pub mod error;
pub mod extract;
pub mod ingest;
pub mod lexicon;
pub mod model;
pub mod pipeline;
pub mod present;
pub mod similarity;
pub mod text;
pub mod wire;
