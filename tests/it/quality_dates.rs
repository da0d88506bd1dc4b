//! Quality floors of time expressions and event dates: none may fall below what docs/METHODS.md says, less a little room.

use crate::gold;
use rashomon::annotate::{annotate, dates::mentions};
use rashomon::model::{BlockKind, Date, DateSource, Moment};
use std::collections::BTreeSet;
use std::path::Path;

/// Value F1 on the half that nobody developed on, measured .902.
const EXPRESSIONS: f64 = 0.88;
/// The half that was developed on, measured .987.
const EXPRESSIONS_KNOWN: f64 = 0.96;
/// Event dates right to the day where the article's own text and date determine them, measured .962.
const EVENT_DATES: f64 = 0.93;

/// Hits, given and wanted.
#[derive(Default)]
struct Score(usize, usize, usize);

impl Score {
    fn f1(&self) -> f64 {
        let share = |whole: usize| self.0 as f64 / whole.max(1) as f64;
        let (precision, recall) = (share(self.1), share(self.2));
        2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE)
    }
}

/// Scores one half of tests/gold/time.tsv: the values of each sentence as a set.
fn expressions(half: &str) -> f64 {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold/time.tsv");
    let mut score = Score::default();
    for line in std::fs::read_to_string(path)
        .unwrap()
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let fields: Vec<&str> = line.split('\t').collect();
        let [here, anchor, sentence, wanted] = fields.as_slice() else {
            panic!("{line}")
        };
        if *here != half {
            continue;
        }
        let wanted: BTreeSet<&str> = wanted
            .split(" ;; ")
            .filter_map(|one| Some(one.rsplit_once('=')?.1))
            .collect();
        let found = mentions(sentence, anchor.parse::<Moment>().ok());
        let found: BTreeSet<String> = found
            .iter()
            .filter_map(|mention| Some(edtf(mention.when?)))
            .collect();
        score.0 += found
            .iter()
            .filter(|value| wanted.contains(value.as_str()))
            .count();
        score.1 += found.len();
        score.2 += wanted.len();
    }
    score.f1()
}

fn edtf(when: rashomon::calendar::When) -> String {
    when.to
        .map_or(when.from.to_string(), |to| format!("{}/{to}", when.from))
}

#[test]
fn time_expressions_keep_their_floor() {
    let (known, held) = (expressions("1"), expressions("2"));
    println!("time expressions: value F1 {known:.3} on the developed half, {held:.3} on the other");
    assert!(
        known >= EXPRESSIONS_KNOWN && held >= EXPRESSIONS,
        "{known:.3} {held:.3}"
    );
}

/// Lines of a JSON-lines file.
fn lines(path: &Path) -> Vec<serde_json::Value> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// The article alone, without its neighbours; a leading scraper's line is metadata.
fn event_date(page: &serde_json::Value) -> Option<String> {
    let text = page["text"].as_str().unwrap();
    let text = text
        .strip_prefix(" date ")
        .and_then(|rest| rest.get(10..))
        .unwrap_or(text)
        .trim();
    let title = page["title"].as_str().unwrap_or("");
    let parts = [(BlockKind::Title, title), (BlockKind::Paragraph, text)];
    let mut article = gold::article("page", "outlet", &parts);
    let published = page["published"]
        .as_str()
        .and_then(|day| day.parse::<Moment>().ok());
    article.published = published.map(|day| Date::stated(day, DateSource::Input, None));
    let value = annotate(article).event_date?.value?;
    value.ymd().map(|_| value.without_time().to_string())
}

#[test]
fn event_dates_keep_their_floor() {
    let Some(folder) = gold::folder() else { return };
    let folder = folder.join("data/events");
    let pages = lines(&folder.join("calls-dev.jsonl"));
    let (mut right, mut all) = (0_u32, 0_u32);
    for gold in lines(&folder.join("calls-dev.gold.jsonl")) {
        if gold["determined"].as_str() == Some("own") {
            let page = pages.iter().find(|page| page["id"] == gold["id"]).unwrap();
            all += 1;
            right += u32::from(event_date(page).as_deref() == gold["event_date"].as_str());
        }
    }
    let share = f64::from(right) / f64::from(all);
    println!("event dates determined by the article itself: {right} of {all} right");
    assert!(share >= EVENT_DATES, "{share:.3}");
}
