//! A JSON record a line.

#![no_main]

use rashomon::ingest::Format;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| rashomon_fuzz::pages(Format::JsonLines, bytes));
