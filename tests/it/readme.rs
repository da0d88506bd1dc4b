//! The README's blocks are what the program prints.

use std::process::Command;

fn printed(words: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_rashomon"))
        .args(words)
        .env("NO_COLOR", "1")
        .env_remove("COLUMNS")
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The fenced block under the comment that begins with `<!-- name:`.
fn block(name: &str) -> String {
    let readme = include_str!("../../README.md");
    let after = readme.split(&format!("<!-- {name}:")).nth(1).unwrap();
    let fenced = after.split("```").nth(1).unwrap();
    fenced.strip_prefix("text\n").unwrap().to_owned()
}

#[test]
fn the_usage_block_is_what_help_prints() {
    assert_eq!(block("usage").trim_end(), printed(&["--help"]).trim_end());
}

#[test]
fn the_comparison_block_is_what_compare_prints() {
    let root = env!("CARGO_MANIFEST_DIR");
    let pages = format!("{root}/samples/calls");
    let outlets = format!("{root}/samples/outlets.list");
    let output = printed(&[
        "compare",
        &pages,
        "--outlets",
        &outlets,
        "--event",
        "2",
        "--only",
        "bws-0606.html",
        "--only",
        "meridian.jsonl#1",
        "--width",
        "100",
    ]);
    let block = block("output");
    assert!(block.lines().count() > 20);
    let trimmed = |text: &str| {
        text.lines()
            .map(str::trim_end)
            .collect::<Vec<_>>()
            .join("\n")
    };
    let (block, output) = (trimmed(&block), trimmed(&output));
    assert!(
        output.contains(block.trim_end()),
        "the README shows what compare no longer prints:\n{output}"
    );
}
