//! The command as a script sees it: exit codes, messages, and nothing lost beside one bad page.

use std::path::Path;
use std::process::{Command, Output};

/// A page that any run can read, so that a bad one beside it has company.
const GOOD: &str = "Bridge over the Selk closes for repairs\n\nAldhaven Evening Post\n\n8 October 2024\n\n\
    The old bridge over the Selk will close on Monday for two months, the city council said. Engineers found cracks in \
    three of its arches in September.\n\nBuses will take another way, the council added, and ferries will run twice as often.\n";

fn rashomon(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rashomon"))
        .args(words)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Extracts a folder that holds a good page and one more.
fn extracted_beside(name: &str, bytes: &[u8]) -> (Output, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("good.txt"), GOOD).unwrap();
    std::fs::write(folder.path().join(name), bytes).unwrap();
    let output = rashomon(&["extract", path(folder.path())]);
    (output, folder)
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn lost_only_the_other(output: &Output, name: &str) {
    assert_eq!(output.status.code(), Some(2), "{}", said(output));
    let lines = said(output);
    let line = lines.lines().find(|line| line.contains(name)).unwrap();
    assert!(
        line.starts_with("warning: ") && line.ends_with(')'),
        "path, what, hint: {line}"
    );
    assert!(printed(output).contains("cracks in three of its arches"));
}

#[test]
fn a_missing_path_fails_and_says_what_to_do() {
    let output = rashomon(&["events", "no/such/folder"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("no/such/folder") && said(&output).contains("hint: "));
}

#[test]
fn an_empty_folder_fails_and_says_what_a_page_is() {
    let folder = tempfile::tempdir().unwrap();
    let output = rashomon(&["events", path(folder.path())]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains(".html"), "{}", said(&output));
}

#[test]
fn a_wrong_word_on_the_command_line_fails_with_the_usage() {
    let output = rashomon(&["comparre"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("Usage"));
}

#[test]
fn bytes_that_are_no_text_cost_that_file_alone() {
    let (output, _folder) =
        extracted_beside("photo.txt", &[0, 159, 146, 150, 0, 1, 2, 3].repeat(100));
    lost_only_the_other(&output, "photo.txt");
}

#[test]
fn a_line_of_fifty_megabytes_is_capped_and_said() {
    let (output, _folder) = extracted_beside("long.txt", &b"word ".repeat(10 << 20));
    lost_only_the_other(&output, "long.txt");
}

#[test]
fn bytes_that_are_not_utf8_are_decoded_or_said_but_never_lose_the_page() {
    let (output, _folder) = extracted_beside(
        "broken.txt",
        b"Sm\xf8rrebr\xf8d sales rise \xff\xfe\x80 in Aldhaven.\n\nThe trade \
        grew by a tenth last year, shops said on Friday.\n",
    );
    assert!(matches!(output.status.code(), Some(0 | 2)));
    assert!(printed(&output).contains("The trade grew by a tenth"));
    assert!(printed(&output).contains("cracks in three"));
}

#[test]
fn nothing_hidden_reaches_the_output() {
    let page = "Council \u{1b}[2Jvotes \u{202e}tonight\n\nThe council will vote tonight\u{1b}]0;owned\u{7} on the \u{200b}budget, the mayor \
        said on Friday. Two members are away.\n";
    let (output, _folder) = extracted_beside("hidden.txt", page.as_bytes());
    lost_only_the_other(&output, "hidden.txt");
    for text in [printed(&output), said(&output)] {
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{200b}', '\u{7}']));
        assert!(!text.contains("\\u001b") && !text.contains("\\u202e"));
    }
}

#[test]
fn script_in_a_page_is_neither_kept_nor_run() {
    let page = "<html><head><title>Ferry back in service</title></head><body><article><h1>Ferry back in service</h1>\
        <p>The ferry to Selka sails again from Monday, the line said in a statement on Friday afternoon.<script>alert(1)</script></p>\
        <p onclick=\"alert(2)\">It had been laid up for repairs since the storm in August, which damaged its hull.</p>\
        <img src=x onerror=alert(3)></article></body></html>";
    let (output, _folder) = extracted_beside("page.html", page.as_bytes());
    assert!(printed(&output).contains("laid up for repairs"));
    assert!(!printed(&output).contains("alert"));
}

#[test]
fn the_same_input_twice_gives_the_same_bytes() {
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/accident");
    for words in [
        ["events", samples, "--json"],
        ["compare", samples, "--json"],
    ] {
        let (first, second) = (rashomon(&words), rashomon(&words));
        assert!(!first.stdout.is_empty());
        assert!(first.stdout == second.stdout, "{words:?}");
    }
}

#[test]
fn a_schema_is_printed_and_an_unknown_one_fails() {
    assert!(printed(&rashomon(&["schema", "events"])).contains("storylines"));
    assert_eq!(rashomon(&["schema", "page"]).status.code(), Some(1));
}

#[test]
fn pages_may_be_piped_in_without_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("good.txt");
    std::fs::write(&page, GOOD).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_rashomon"))
        .arg("extract")
        .stdin(std::fs::File::open(&page).unwrap())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(printed(&output).contains("\"id\":\"stdin\""));
}

#[test]
fn an_outlet_that_does_not_tell_the_event_is_named_with_those_that_do() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("good.txt"), GOOD).unwrap();
    let output = rashomon(&["compare", path(folder.path()), "--only", "nobody"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("\"nobody\"") && said(&output).contains("told by"));
}

#[test]
fn one_event_may_be_asked_for_with_all_that_holds_it_together() {
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/calls");
    let all = printed(&rashomon(&["events", samples, "-q"]));
    let one = printed(&rashomon(&["events", samples, "-q", "--event", "2"]));
    assert!(one.contains("\n2. ") && !one.contains("\n1. ") && !one.contains("\n3. "));
    let reasons = |list: &str| list.matches(" together by ").count();
    assert!(all.contains("\n3. ") && reasons(&one) > 3, "{one}");
    let json = printed(&rashomon(&[
        "events", samples, "-q", "--event", "2", "--json",
    ]));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["events"].as_array().unwrap().len(), 1);
}

#[test]
fn lines_that_come_annotated_are_corrected_too() {
    let folder = tempfile::tempdir().unwrap();
    let (page, lines, known) = (
        folder.path().join("good.txt"),
        folder.path().join("lines.jsonl"),
        folder.path().join("known.toml"),
    );
    std::fs::write(&page, GOOD).unwrap();
    std::fs::write(&lines, rashomon(&["annotate", path(&page)]).stdout).unwrap();
    let outlet = "[[outlet]]\narticle = \"good.txt\"\nname = \"The Selk Post\"\n";
    std::fs::write(&known, outlet).unwrap();
    let output = rashomon(&["extract", path(&lines), "--corrections", path(&known)]);
    assert!(
        printed(&output).contains("\"The Selk Post\""),
        "{}",
        said(&output)
    );
}

#[test]
fn a_correction_may_name_the_file_as_warnings_do_and_a_mistake_has_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let (page, known) = (
        folder.path().join("good.txt"),
        folder.path().join("known.toml"),
    );
    std::fs::write(&page, GOOD).unwrap();
    let outlet = format!(
        "[[outlet]]\narticle = {:?}\nname = \"The Selk Post\"\n",
        path(&page)
    );
    std::fs::write(&known, outlet).unwrap();
    let words = ["events", path(&page), "--corrections", path(&known)];
    let output = rashomon(&words);
    assert!(
        printed(&output).contains("The Selk Post: Bridge over"),
        "{}",
        said(&output)
    );
    std::fs::write(&known, "# mine\n[[diferent]]\n").unwrap();
    let output = rashomon(&words);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said(&output).contains("known.toml line 2: unknown field `diferent`"),
        "{}",
        said(&output)
    );
}

#[test]
fn what_a_folder_holds_beside_pages_is_told_to_those_who_ask() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("good.txt"), GOOD).unwrap();
    std::fs::write(folder.path().join("paper.pdf"), "x").unwrap();
    assert_eq!(said(&rashomon(&["extract", path(folder.path())])), "");
    let asked = rashomon(&["extract", "-v", path(folder.path())]);
    assert!(said(&asked).contains("passed over: ") && said(&asked).contains("paper.pdf"));
    assert_eq!(asked.status.code(), Some(0));
}

#[test]
fn every_command_has_a_manual_page() {
    let page = printed(&rashomon(&["man", "compare"]));
    assert!(page.contains("rashomon\\-compare") && page.contains("EXIT STATUS"));
    let output = rashomon(&["man", "nothing"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("compare"));
}

/// A teacher has written notes into a packet and runs the program once more.
#[test]
fn a_lesson_replaces_what_somebody_changed_only_by_force() {
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/accident");
    let folder = tempfile::tempdir().unwrap();
    let to = path(folder.path());
    let lesson = |more: &[&str]| rashomon(&[&["lesson", samples, "--to", to], more].concat());
    assert_eq!(lesson(&[]).status.code(), Some(0));
    assert_eq!(lesson(&[]).status.code(), Some(0), "the same again");
    let plan = folder.path().join("1-plan.md");
    std::fs::write(&plan, "my notes").unwrap();
    let refused = lesson(&[]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("1-plan.md") && said(&refused).contains("--force"));
    assert_eq!(std::fs::read_to_string(&plan).unwrap(), "my notes");
    assert_eq!(lesson(&["--force"]).status.code(), Some(0));
    assert_ne!(std::fs::read_to_string(&plan).unwrap(), "my notes");
}

#[test]
fn a_lesson_on_what_one_outlet_tells_names_the_events_of_two() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("good.txt"), GOOD).unwrap();
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/accident");
    let pages = path(folder.path());
    let listed = printed(&rashomon(&["events", samples, pages]));
    let heading = listed
        .lines()
        .find(|line| line.contains("Bridge over the Selk"))
        .unwrap();
    let number = heading.split('.').next().unwrap();
    let output = rashomon(&["lesson", samples, pages, "--to", pages, "--event", number]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said(&output).contains("one outlet of these pages"),
        "{}",
        said(&output)
    );
    assert!(said(&output).contains("event 1"), "{}", said(&output));
}

#[test]
fn a_report_as_csv_says_where_its_findings_are() {
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/accident");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("r.csv");
    let output = rashomon(&["report", samples, "--to", path(&file)]);
    assert!(
        said(&output).contains("r.findings.csv"),
        "{}",
        said(&output)
    );
    assert!(folder.path().join("r.findings.csv").exists());
}

#[test]
fn a_command_that_is_not_told_where_to_write_says_what_to_add() {
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/accident");
    for (command, add) in [("report", "--to call.html"), ("lesson", "--to packet/")] {
        let output = rashomon(&[command, samples]);
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).contains(add), "{}", said(&output));
    }
}
