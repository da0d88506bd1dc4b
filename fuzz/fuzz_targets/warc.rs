//! A web archive, gzipped or not.

#![no_main]

use rashomon::ingest::Format;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| rashomon_fuzz::pages(Format::Warc, bytes));
