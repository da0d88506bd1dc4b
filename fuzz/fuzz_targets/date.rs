//! Written dates.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| rashomon_fuzz::dates(text));
