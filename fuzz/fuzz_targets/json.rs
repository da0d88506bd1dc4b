//! JSON records, one after another or in an array.

#![no_main]

use rashomon::ingest::Format;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| rashomon_fuzz::pages(Format::Json, bytes));
