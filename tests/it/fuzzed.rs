//! What the fuzzers found: every kept input of `fuzz/corpus` holds the invariants that `fuzz/src/lib.rs` checks.

#[allow(unreachable_pub, reason = "the fuzz targets call it from outside")]
#[path = "../../fuzz/src/lib.rs"]
mod invariants;

use rashomon::ingest::Format;
use std::path::Path;

fn inputs(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{target} has no kept inputs");
    files
        .iter()
        .map(|file| std::fs::read(file).unwrap())
        .collect()
}

#[test]
fn pages_of_every_format_hold_the_invariants() {
    for (target, format) in [
        ("scrape", Format::Text),
        ("html", Format::Html),
        ("json", Format::Json),
        ("json_lines", Format::JsonLines),
        ("feed", Format::Feed),
        ("warc", Format::Warc),
    ] {
        for bytes in inputs(target) {
            invariants::pages(format, &bytes);
        }
    }
}

#[test]
fn dates_hold_the_invariants() {
    for bytes in inputs("date") {
        invariants::dates(&String::from_utf8_lossy(&bytes));
    }
}
