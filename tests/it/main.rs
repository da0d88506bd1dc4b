//! The one test binary: its table of contents.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::print_stdout
)]
#![allow(missing_docs)]

mod annotations;
mod bounds;
mod clashes;
mod clauses;
mod command_line;
mod findings;
mod fuzzed;
mod gold;
mod hostile;
mod invariants;
mod present;
mod quality;
mod quality_dates;
mod quality_pages;
mod quality_signals;
mod reader;
mod readme;
mod rows;
mod samples_extract;
mod scrape_dates;
mod seeds;
mod seeds_compare;
mod seeds_events;
mod tidy;
