//! What reports say.

use super::count;
use crate::model::{Agreement, NumberRelation, ReuseKind, Signal};
use crate::present::view::sureness;

/// Title of the list of events.
pub const EVENTS: &str = "Events";
/// Stands where no event was found.
pub const NO_EVENTS: &str = "No events were found.";
/// Heading of storylines.
pub const STORYLINES: &str = "Storylines";
/// Heading of coverage.
pub const COVERAGE: &str = "Outlets without a page here";
/// Explains the coverage list.
pub const COVERAGE_MEANS: &str = "Events of two outlets or more for which these pages hold nothing from the outlet. It may have reported them elsewhere.";
/// Heading of what was lost.
pub const WARNINGS: &str = "What was lost or left out";
/// Heading of notes.
pub const NOTES: &str = "Worth knowing";
/// Heading of the articles.
pub const ARTICLES: &str = "Who tells it";
/// Heading of what agrees.
pub const AGREEMENT: &str = "What is told alike";
/// Heading of rows that every article tells.
pub const BY_ALL: &str = "Told by all";
/// Heading of rows that several tell.
pub const BY_SOME: &str = "Told by some";
/// Heading of rows that one tells.
pub const BY_ONE: &str = "Told by one";
/// Stands where no row is shared.
pub const NONE_SHARED: &str = "No passage was found that two articles share.";
/// Stands where nothing was compared.
pub const NO_ROWS: &str = "No passages were compared.";
/// Heading of quotes.
pub const QUOTES: &str = "Quotes";
/// Heading of naming.
pub const NAMING: &str = "What they are called";
/// Heading of attribution.
pub const VOICES: &str = "Who has the word";
/// Explains the figures of attribution.
pub const VOICES_MEAN: &str = "Direct: words in quote marks that make whole clauses. Partial: a few words in quote marks. Indirect: reported without quote marks. \
Then the reporting verbs by class.";
/// Heading of numbers.
pub const NUMBERS: &str = "Numbers";
/// Heading of order.
pub const ORDER: &str = "Where shared passages stand";
/// Explains the figures of order.
pub const ORDER_MEANS: &str = "0 % is the top of the text, 100 % its end.";
/// Heading of reuse.
pub const REUSE: &str = "Shared wording";
/// Explains shared wording.
pub const REUSE_MEANS: &str = "Articles that share most of their wording count once. The first in a group is the first seen here, no more than that. \
A share counts runs of five words in the same order.";
/// Heading of findings.
pub const FINDINGS: &str = "Differences observed";
/// Stands where no finding was made.
pub const NO_FINDINGS: &str = "No difference reached the point where it is stated.";
/// Heading of the legend.
pub const LEGEND: &str = "Marks";
/// Speaker who was not resolved.
pub const NO_SPEAKER: &str = "speaker not known";
/// Place of an actor without labels.
pub const NOT_NAMED: &str = "not named";
/// Place of a speaker without words.
pub const NOT_QUOTED: &str = "not quoted";
/// Place of a number that is not given.
pub const NO_NUMBER: &str = "no number found";
/// Place of a row without a depth.
pub const NOT_PLACED: &str = "not found here";
/// Stands where a page does not give something.
pub const NONE_FOUND: &str = "none found";
/// Stands where nothing says what kind of piece an article is.
pub const NO_GENRE: &str = "kind of piece not known";
/// Introduces evidence.
pub const SEE: &str = "see ";
/// Introduces the sentence that comes nearest to what an article lacks.
pub const NEAREST_IN: &str = "nearest in ";
/// Introduces what explains the report.
pub const HOW_TO_READ: &str = "How to read this: ";
/// Explains places.
pub const PLACES_MEAN: &str = "(¶3) is the third paragraph of the article.";
/// Explains what counts as one text.
pub const TEXTS_MEAN: &str =
    "Independent texts: articles that share most of their wording count as one.";
/// Explains what a finding rests on.
pub const SEEN_MEANS: &str = "Seen once, seen 3 times: how many places a statement rests on.";
/// Explains the state that is never counted.
pub const UNKNOWN_MEANS: &str = "What cannot be told is never counted as left out.";
/// Explains a year that other reports gave.
pub const SHARED_MEANS: &str = "Year from other reports: the page names a day without a year, and reports of the same event name it.";
/// Explains a year that a dated event gave.
pub const ANCHOR_MEANS: &str = "Year from a dated event: the page names a day without a year, and something it mentions is known to have happened then.";
/// Explains a guess.
pub const GUESS_MEANS: &str = "Guessed: what stands on the page allows other dates too.";
/// Explains how sure something is.
pub const SCORES_MEAN: &str = "Figures such as .87 estimate how sure it is that articles belong together, or that two passages say the same; almost belonged: not sure enough.";
/// Says that no signal was measured.
pub const NOT_MEASURED: &str = "The precision of these signals was not measured.";
/// Heading of the list of sources.
pub const SOURCES: &str = "Sources";
/// Introduces numbers that all give alike.
pub const SAME_NUMBERS: &str = "Numbers that agree: ";
/// Stands where one article tells the event.
pub const ALONE: &str =
    "One article is at hand for this event: there is nothing to hold it against.";
/// Heading of what almost belonged.
pub const NEAR_MISSES: &str = "What almost belonged";
/// Heading of the text of a single article.
pub const ITS_TEXT: &str = "What it says";
/// Names the base.
pub const BASE: &str = " (base)";

/// Sums up what agrees.
#[must_use]
pub fn agreement(agreement: Agreement, texts: usize) -> String {
    format!(
        "{} of {} {} and {} of {} {} stand in two independent texts or more; the articles make {}.",
        agreement.rows_shared,
        agreement.rows,
        noun(agreement.rows, "passage"),
        agreement.quotes_shared,
        agreement.quotes,
        noun(agreement.quotes, "quote"),
        count(texts, "independent text"),
    )
}

fn noun(number: usize, noun: &str) -> String {
    format!("{noun}{}", if number == 1 { "" } else { "s" })
}

/// Says how much an event rests on: `"6 articles, 4 independent texts"`.
#[must_use]
pub fn size(articles: usize, texts: usize) -> String {
    format!(
        "{}, {}",
        count(articles, "article"),
        count(texts, "independent text")
    )
}

/// Says why two articles stand together.
#[must_use]
pub fn together(shared: &[String], days_apart: Option<i32>) -> String {
    let shared = if shared.is_empty() {
        "little in common".to_owned()
    } else {
        shared.join(", ")
    };
    let days = match days_apart {
        None => String::new(),
        Some(0) => "; same day".to_owned(),
        Some(days) => format!("; {} apart", count(days.unsigned_abs() as usize, "day")),
    };
    format!("together by {shared}{days}")
}

/// Says who almost belonged.
#[must_use]
pub fn near_miss(title: &str, outlet: Option<&str>, why_not: &str) -> String {
    let outlet = outlet.map_or_else(String::new, |outlet| format!("{outlet}, "));
    format!("almost belonged: {outlet}“{title}”, but {why_not}")
}

/// Lists the events that no page of an outlet is about: `": no page on event 1"`, `": no page on events 1, 3"`.
#[must_use]
pub fn no_page_on(numbers: &[String]) -> String {
    let events = if numbers.len() == 1 {
        "event"
    } else {
        "events"
    };
    format!(": no page on {events} {}", numbers.join(", "))
}

/// Counts the others that almost belonged.
#[must_use]
pub fn more_misses(number: usize) -> String {
    format!("almost belonged: {number} more")
}

/// Heads a row: `"Row 3: told by 2 of 5"`.
#[must_use]
pub fn row_head(number: usize, stated: usize, columns: usize) -> String {
    format!("Row {number}: told by {stated} of {columns}")
}

/// Describes the table of rows to those who cannot see it.
#[must_use]
pub fn rows_caption(shown: usize) -> String {
    format!("{}, one article a column", count(shown, "passage"))
}

/// Says how a number differs.
#[must_use]
pub fn relation(relation: NumberRelation) -> &'static str {
    match relation {
        NumberRelation::Same => "the same",
        NumberRelation::Rounding => "one rounds the other",
        NumberRelation::Update => "a later report gives another number",
        NumberRelation::Conflict => "reports differ, and their times do not explain it",
    }
}

/// Says how much of a text stands in another.
#[must_use]
pub fn share(article: &str, other: &str, percent: u32, kind: ReuseKind) -> String {
    let kind = match kind {
        ReuseKind::Copy => "almost the same text",
        ReuseKind::Partial => "part of the text",
        // what a later text took from this one leaves this a text of its own
        ReuseKind::Independent if percent >= 20 => "wording that no earlier text here has",
        ReuseKind::Independent => "a text of its own",
    };
    format!("{article}: {kind}, {percent} % of its runs of five words stand in {other} too")
}

/// Names one group of articles that count once.
#[must_use]
pub fn group(number: usize, names: &str, agency: Option<&str>) -> String {
    let agency = agency.map_or_else(String::new, |agency| format!(", crediting {agency}"));
    format!("Text {number}: {names}{agency}")
}

/// Names a kind of finding.
#[must_use]
pub fn signal(signal: Signal) -> &'static str {
    match signal {
        Signal::Headline => "Headlines",
        Signal::Naming => "Naming",
        Signal::Attribution => "Who is quoted",
        Signal::Quotation => "Cuts of a quote",
        Signal::Hedging => "Certainty",
        Signal::MarkedWord => "Marked words",
        Signal::Agency => "Who did it",
        Signal::Prominence => "Place in the text",
        Signal::Numbers => "Numbers",
        Signal::OnlyHere => "Told here only",
        Signal::Omission => "Told elsewhere, not found here",
        Signal::Background => "Background",
        Signal::Tone => "Evaluating words (a weak cue)",
        Signal::Emphasis => "Emphasis",
        Signal::Genre => "Kind of piece",
        Signal::Length => "Length",
        Signal::Reuse => "Shared wording",
    }
}

/// Says what a finding rests on: `"seen once"`, `"seen 3 times; measured precision .87"`.
#[must_use]
pub fn basis(n: usize, precision: Option<f32>) -> String {
    let seen = match n {
        1 => "seen once".to_owned(),
        n => format!("seen {n} times"),
    };
    let measured = precision.map(|one| format!("; measured precision {}", sureness(one)));
    seen + &measured.unwrap_or_default()
}

/// Names the kinds of findings of which the precision was not measured.
#[must_use]
pub fn not_measured(signals: &[&str]) -> String {
    format!("Precision not measured: {}.", signals.join(", "))
}

/// Counts words by how they are quoted: `[12, 0, 5] -> "12 words direct, 5 indirect"`.
#[must_use]
pub fn voice(words: [usize; 3]) -> String {
    let named = words.into_iter().zip(["direct", "partial", "indirect"]);
    let mut parts = named.filter(|(many, _)| *many > 0);
    let Some((many, how)) = parts.next() else {
        return count(0, "word");
    };
    let first = format!("{} {how}", count(many, "word"));
    parts.fold(first, |said, (many, how)| format!("{said}, {many} {how}"))
}

/// Names where an article's page was found: `"file crawl.jsonl, record 3"`.
#[must_use]
pub fn file(path: &str, record: Option<usize>) -> String {
    let record = record.map_or_else(String::new, |record| format!(", record {record}"));
    format!("file {path}{record}")
}

/// Heads an article's text where it stands folded away: `"Text of DW, 12 paragraphs"`.
#[must_use]
pub fn text_of(outlet: &str, paragraphs: usize) -> String {
    format!("Text of {outlet}, {}", count(paragraphs, "paragraph"))
}

/// Says which tables only the whole report has.
#[must_use]
pub fn more_tables(titles: &[&str]) -> String {
    format!("`rashomon report` also has: {}.", titles.join(", "))
}
