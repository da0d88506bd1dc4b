//! The house rules that a compiler does not check: import arrows, doors, IO and clock at the ends, headers, no forgotten test file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What each module of `src/` may name of the others; arrows point down only.
const ARROWS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("cores", &[]),
    ("lexicon", &["text", "model"]),
    ("model", &["text"]),
    ("error", &["text"]),
    ("calendar", &["text", "model", "lexicon", "error"]),
    ("similarity", &["text", "model", "lexicon", "error"]),
    ("wire", &["text", "model", "lexicon", "error"]),
    (
        "extract",
        &[
            "text",
            "model",
            "lexicon",
            "error",
            "calendar",
            "similarity",
            "wire",
        ],
    ),
    (
        "annotate",
        &[
            "text",
            "model",
            "lexicon",
            "error",
            "calendar",
            "similarity",
            "wire",
        ],
    ),
    (
        "cluster",
        &[
            "cores",
            "text",
            "model",
            "lexicon",
            "error",
            "calendar",
            "similarity",
            "wire",
        ],
    ),
    (
        "compare",
        &[
            "text",
            "model",
            "lexicon",
            "error",
            "calendar",
            "similarity",
            "wire",
        ],
    ),
    (
        "ingest",
        &[
            "cores", "text", "model", "lexicon", "error", "calendar", "wire",
        ],
    ),
    (
        "pipeline",
        &[
            "cores", "text", "model", "lexicon", "error", "calendar", "wire", "ingest", "extract",
            "annotate", "cluster", "compare",
        ],
    ),
    (
        "present",
        &["text", "model", "lexicon", "error", "calendar", "wire"],
    ),
    (
        "cli",
        &[
            "cores",
            "text",
            "model",
            "lexicon",
            "error",
            "calendar",
            "similarity",
            "wire",
            "ingest",
            "pipeline",
            "present",
            "cluster",
            "compare",
        ],
    ),
];

/// Each dependency's one door: a file, or a folder with everything in it.
const DOORS: &[(&str, &[&str])] = &[
    ("anyhow", &["cli/", "main.rs"]),
    ("chardetng", &["ingest/"]),
    ("clap", &["cli/", "main.rs"]),
    ("clap_complete", &["cli/"]),
    ("clap_mangen", &["cli/"]),
    ("crossterm", &["present/tui/", "cli/look.rs"]),
    ("csv", &["present/export/csv.rs"]),
    ("dom_query", &["extract/html"]),
    ("encoding_rs", &["ingest/"]),
    ("feed_rs", &["ingest/"]),
    ("flate2", &["ingest/"]),
    ("indicatif", &["cli/"]),
    ("jiff", &["calendar/"]),
    ("maud", &["present/export/html.rs"]),
    ("ratatui", &["present/tui/"]),
    ("rayon", &["cores.rs"]),
    ("serde_json", &["wire/"]),
    ("signal_hook", &["present/tui/", "cli/"]),
    ("similar", &["compare/diff.rs"]),
    ("strsim", &["similarity/"]),
    ("toml", &["cli/", "wire/"]),
    ("whatlang", &["extract/language.rs"]),
];

/// Where files, the clock, the environment and the terminal may be touched.
const ENDS: &[&str] = &["ingest/", "library/", "cli/", "main.rs", "present/tui/run"];
const END_WORDS: &[&str] = &[
    "std::fs",
    "std::env",
    "std::process",
    "SystemTime",
    "Instant::now",
    "std::io::stdin",
    "io::stdout",
    "io::stderr",
    "std::net",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every source file with its path below `src/` and its code: comments and the tests beneath it left out.
fn sources() -> Vec<(String, String)> {
    let src = root().join("src");
    let read = |path: PathBuf| {
        let name = path
            .strip_prefix(&src)
            .unwrap()
            .to_string_lossy()
            .into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        let code: Vec<&str> = code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        (name, code.join("\n"))
    };
    files(&src).into_iter().map(read).collect()
}

fn module(name: &str) -> &str {
    name.split(['/', '.']).next().unwrap()
}

/// Does `code` name `path::` or `path;` as a word of its own?
fn names(code: &str, path: &str) -> bool {
    code.match_indices(path).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + path.len()..].chars().next();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':' || c == '.')
            && !after.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}

/// The modules that `use crate::{a, b::c}` or `crate::a::b` name.
fn imports(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for root in ["crate::", "rashomon::"] {
        for (at, _) in code.match_indices(root) {
            if code[..at]
                .chars()
                .next_back()
                .is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$')
            {
                continue;
            }
            let rest = &code[at + root.len()..];
            if let Some(group) = rest.strip_prefix('{') {
                let (mut depth, mut word) = (1, String::new());
                for c in group.chars() {
                    match c {
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        ',' if depth == 1 => {
                            found.push(std::mem::take(&mut word));
                            continue;
                        }
                        _ => {}
                    }
                    if depth == 0 {
                        break;
                    }
                    word.push(c);
                }
                found.push(word);
            } else {
                found.push(rest.to_owned());
            }
        }
    }
    let first = |path: String| {
        path.trim()
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .next()
            .unwrap()
            .to_owned()
    };
    found
        .into_iter()
        .map(first)
        .filter(|name| !name.is_empty())
        .collect()
}

fn fail_with(broken: &[String], rule: &str) {
    assert!(broken.is_empty(), "{rule}:\n  {}", broken.join("\n  "));
}

#[test]
fn import_arrows_point_down_only() {
    let table: BTreeMap<_, _> = ARROWS.iter().copied().collect();
    let mut broken = Vec::new();
    for (name, code) in sources() {
        let here = module(&name);
        if matches!(here, "lib" | "main") {
            continue;
        }
        let Some(allowed) = table.get(here) else {
            broken.push(format!("src/{name}: the module {here} is not in the table"));
            continue;
        };
        for there in imports(&code) {
            if there != here
                && table.contains_key(there.as_str())
                && !allowed.contains(&there.as_str())
            {
                broken.push(format!("{here} → {there} in src/{name}"));
            }
        }
    }
    fail_with(&broken, "arrows that are not in the table");
}

#[test]
fn every_dependency_has_one_door() {
    let mut broken = Vec::new();
    for (name, code) in sources() {
        for (dependency, doors) in DOORS {
            let used = names(&code, &format!("{dependency}::"))
                || names(&code, &format!("use {dependency};"));
            if used && !doors.iter().any(|door| name.starts_with(door)) {
                broken.push(format!("{dependency} in src/{name}: its door is {doors:?}"));
            }
        }
    }
    fail_with(&broken, "dependencies used outside their door");
}

#[test]
fn files_clock_and_terminal_are_touched_at_the_ends_only() {
    let mut broken = Vec::new();
    for (name, code) in sources() {
        if ENDS.iter().any(|end| name.starts_with(end)) {
            continue;
        }
        for word in END_WORDS {
            if code.contains(word) {
                broken.push(format!("{word} in src/{name}"));
            }
        }
    }
    fail_with(&broken, "IO or clock in the pure middle");
}

#[test]
fn every_file_says_first_what_it_is() {
    let mut broken = Vec::new();
    for folder in ["src", "tests", "benches"] {
        for path in files(&root().join(folder)) {
            if !std::fs::read_to_string(&path).unwrap().starts_with("//! ") {
                broken.push(path.display().to_string());
            }
        }
    }
    fail_with(&broken, "files without a //! first line");
}

#[test]
fn every_stage_says_what_it_takes_gives_and_never_does() {
    let mut broken = Vec::new();
    for stage in [
        "ingest", "extract", "annotate", "cluster", "compare", "present",
    ] {
        let text = std::fs::read_to_string(root().join("src").join(stage).join("mod.rs")).unwrap();
        for word in ["**Takes**", "**Gives**", "**Never**"] {
            if !text.contains(word) {
                broken.push(format!("src/{stage}/mod.rs lacks {word}"));
            }
        }
    }
    fail_with(&broken, "stages without their three lines");
}

#[test]
fn no_test_file_is_forgotten() {
    let folder = root().join("tests/it");
    let contents = std::fs::read_to_string(folder.join("main.rs")).unwrap();
    let mut broken = Vec::new();
    for entry in std::fs::read_dir(&folder).unwrap().flatten() {
        let name = entry
            .path()
            .file_stem()
            .unwrap()
            .to_string_lossy()
            .into_owned();
        let code = entry.path().is_dir() && entry.path().join("mod.rs").exists()
            || entry
                .path()
                .extension()
                .is_some_and(|ending| ending == "rs");
        if code && name != "main" && !contents.contains(&format!("mod {name};")) {
            broken.push(entry.path().display().to_string());
        }
    }
    fail_with(&broken, "test files that main.rs does not name");
}

#[test]
fn lists_are_sorted_and_say_where_they_come_from() {
    let mut broken = Vec::new();
    let lists = ["en", "world"].map(|name| root().join("src/lexicon").join(name));
    for entry in lists
        .iter()
        .flat_map(|folder| std::fs::read_dir(folder).into_iter().flatten().flatten())
    {
        let path = entry.path();
        if path.extension().is_none_or(|ending| ending != "txt") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        if !text.starts_with("# ") {
            broken.push(format!("{}: no header", path.display()));
        }
        let lines: Vec<&str> = text
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .collect();
        if let Some(pair) = lines.windows(2).find(|pair| pair[0] > pair[1]) {
            broken.push(format!(
                "{}: {:?} stands before {:?}",
                path.display(),
                pair[0],
                pair[1]
            ));
        }
    }
    fail_with(&broken, "lists out of order or without a header");
}
