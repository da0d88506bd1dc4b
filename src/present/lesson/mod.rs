//! A classroom packet from one event: sheets A and B, key, rubric, exit ticket, plan, projector pages.
//!
//! The sheets are blind: they are built from a masked analysis in which the two chosen outlets are A and B. The same event and
//! seed give the same packet.

mod alike;
mod key;
mod plan;
mod projector;
mod questions;
mod sheet;

use super::blind::letters::key as outlet_key;
use super::blind::{Letters, pair, with_letters};
use super::document::{Document, Layout};
use super::export::{html, markdown};
use super::view::View;
use super::words::lesson as words;
use crate::lexicon::Outlets;
use crate::model::{Analysis, Event, FactState, Row, Signal, Value};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::io;

/// One file of a packet, without its ending.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Name of the file.
    pub name: &'static str,
    /// What it holds.
    pub document: Document,
}

/// What every part of a packet is built from.
struct Lesson<'a> {
    /// The masked event.
    view: View<'a>,
    /// Column of text A.
    a: usize,
    /// Column of text B.
    b: usize,
    seed: u64,
}

impl Lesson<'_> {
    /// Names a column by its letter.
    fn letter(&self, column: usize) -> String {
        self.view.label(column)
    }

    /// Says whether a text could have told a row and does not, and whether a finding states so: an empty cell alone is too little for a key,
    /// as the text may tell the fact in words of its own.
    fn is_without(&self, row: &Row, other: usize) -> bool {
        let cell = row.cells.get(other);
        let looked_for = cell.is_some_and(|cell| cell.state == FactState::NotFound);
        let of_row = Value::Text(row.id.clone());
        let mut findings = self.view.comparison.findings.iter();
        looked_for
            && findings.any(|finding| {
                let about = match finding.signal {
                    Signal::OnlyHere => true,
                    Signal::Omission => finding.articles.contains(&other),
                    _ => false,
                };
                about && finding.values.get("row") == Some(&of_row)
            })
    }

    /// Says what the letters are, and the brackets where a text has some.
    fn blind(&self) -> String {
        let columns = || (0..self.view.columns()).filter_map(|column| self.view.article(column));
        let mut letters: Vec<&str> = columns().map(|one| one.article.outlet_name()).collect();
        letters.sort_by_key(|letter| (letter.len(), *letter));
        letters.dedup();
        let masked = columns().any(|one| one.article.text.contains('‹'));
        words::blind(&letters, masked)
    }
}

/// Lists the events that two outlets or more report: those that give a lesson.
#[must_use]
pub fn fit_events(analysis: &Analysis) -> Vec<usize> {
    let key = |index: &usize| Some(outlet_key(&analysis.articles.get(*index)?.article));
    let outlets = |one: &Event| {
        let told = one.articles.iter().filter_map(key);
        told.collect::<BTreeSet<_>>().len()
    };
    let events = analysis.events.iter().enumerate();
    let fit = events.filter(|(_, one)| outlets(one) > 1);
    fit.map(|(index, _)| index).collect()
}

/// Chooses one article of each outlet that an event's comparison holds, so that a letter is one text: a whole one before one that is cut,
/// then the longest. Gives indices in the analysis.
#[must_use]
pub fn one_an_outlet(analysis: &Analysis, event: usize) -> Vec<usize> {
    let compared = analysis.comparisons.get(&event).map(|one| &one.articles);
    let mut best: BTreeMap<String, (Worth<'_>, usize)> = BTreeMap::new();
    for index in compared.into_iter().flatten() {
        let Some(article) = analysis.articles.get(*index).map(|one| &one.article) else {
            continue;
        };
        let worth = (
            article.cut.is_none(),
            article.words(),
            Reverse(article.id.as_str()),
        );
        let here = best.entry(outlet_key(article)).or_insert((worth, *index));
        if worth > here.0 {
            *here = (worth, *index);
        }
    }
    best.into_values().map(|(_, index)| index).collect()
}

/// What an article is chosen by: whether it is whole, its words, its id.
type Worth<'a> = (bool, usize, Reverse<&'a str>);

/// Builds a packet, or nothing where the event has no two outlets to compare.
#[must_use]
pub fn packet(
    analysis: &Analysis,
    outlets: &Outlets,
    event: usize,
    seed: u64,
) -> Option<Vec<Part>> {
    let open = View::of(analysis, event)?;
    let columns = &open.comparison.articles;
    let (a, b) = pair(analysis, columns, seed)?;
    let column = |article: usize| columns.iter().position(|one| *one == article);
    let (a, b) = (column(a)?, column(b)?);
    let letters = Letters::of(analysis, seed);
    let masked = with_letters(analysis, outlets, &letters);
    let lesson = Lesson {
        view: View::of(&masked, event)?,
        a,
        b,
        seed,
    };
    let questions = questions::questions(&lesson);
    let slides = projector::slides(&lesson);
    let part = |name, document| Part { name, document };
    Some(vec![
        part("1-plan", plan::plan(&slides)),
        part("2-sheet-a", sheet::sheet(&lesson, a, &questions, false)),
        part(
            "2-sheet-a-large",
            sheet::sheet(&lesson, a, &questions, true),
        ),
        part("2-sheet-b", sheet::sheet(&lesson, b, &questions, false)),
        part(
            "2-sheet-b-large",
            sheet::sheet(&lesson, b, &questions, true),
        ),
        part("3-projector", slides.document),
        part("4-exit-ticket", plan::exit_ticket()),
        part("5-key", key::key(&lesson, &open, &letters, &questions)),
        part("6-rubric", plan::rubric()),
    ])
}

/// Writes every part as HTML, and as Markdown where that is no copy of another part, through `put`, which is given a file's name and its bytes.
///
/// # Errors
/// What `put` says.
pub fn write(
    packet: &[Part],
    put: &mut dyn FnMut(&str, &[u8]) -> io::Result<()>,
) -> io::Result<()> {
    for part in packet {
        let mut page = Vec::new();
        html::write(&part.document, &mut page)?;
        put(&format!("{}.html", part.name), &page)?;
        if part.document.layout == Layout::LargePrint {
            continue;
        }
        page.clear();
        markdown::write(&part.document, &mut page)?;
        put(&format!("{}.md", part.name), &page)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Cut, CutReason};
    use crate::present::testing::analysis;

    fn sheet(seed: u64, name: &str) -> String {
        let packet = packet(&analysis(), &Outlets::default(), 0, seed).unwrap();
        let part = packet.iter().find(|part| part.name == name).unwrap();
        let mut out = Vec::new();
        markdown::write(&part.document, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn the_sheet_asks_and_does_not_tell_who() {
        insta::assert_snapshot!(sheet(3, "2-sheet-a"));
    }

    #[test]
    fn the_key_answers_with_sentences() {
        insta::assert_snapshot!(sheet(3, "5-key"));
    }

    #[test]
    fn the_wall_shows_one_idea_a_page() {
        insta::assert_snapshot!(sheet(3, "3-projector"));
    }

    #[test]
    fn an_event_of_three_articles_gives_every_kind_of_question() {
        // ten closed ones, the open one, and the article's own headline
        assert_eq!(sheet(3, "2-sheet-a").matches("\n### ").count(), 12);
    }

    #[test]
    fn what_a_text_lacks_is_asked_and_shown_only_where_a_finding_states_it() {
        let mut analysis = analysis();
        let parts = |analysis: &Analysis| {
            let packet = packet(analysis, &Outlets::default(), 0, 3).unwrap();
            let text = |part: &Part| {
                let mut out = Vec::new();
                markdown::write(&part.document, &mut out).unwrap();
                String::from_utf8(out).unwrap()
            };
            packet.iter().map(text).collect::<String>()
        };
        let told = parts(&analysis);
        assert!(told.contains("and not found in") && told.contains(words::ABSENT));
        let comparison = analysis.comparisons.get_mut(&0).unwrap();
        comparison.findings.clear();
        let told = parts(&analysis);
        assert!(!told.contains("and not found in") && !told.contains(words::ABSENT));
    }

    #[test]
    fn of_an_outlets_articles_the_longest_whole_one_is_taught() {
        let mut analysis = analysis();
        assert_eq!(one_an_outlet(&analysis, 0), [1, 0, 2]);
        analysis.articles[0].article.outlet = analysis.articles[2].article.outlet.clone();
        assert_eq!(one_an_outlet(&analysis, 0), [1, 0]);
        analysis.articles[0].article.cut = Some(Cut {
            reason: CutReason::SummaryOnly,
            span: None,
        });
        assert_eq!(one_an_outlet(&analysis, 0), [1, 2]);
        assert!(one_an_outlet(&analysis, 7).is_empty());
    }

    #[test]
    fn articles_of_unknown_outlets_are_two() {
        let mut analysis = analysis();
        for one in &mut analysis.articles {
            one.article.outlet = None;
        }
        assert_eq!(fit_events(&analysis), [0]);
        analysis.events[0].articles.truncate(1);
        assert!(fit_events(&analysis).is_empty());
    }

    #[test]
    fn a_seed_fixes_the_packet() {
        assert_eq!(sheet(4, "2-sheet-a"), sheet(4, "2-sheet-a"));
        let firsts: std::collections::BTreeSet<String> =
            (0..8).map(|seed| sheet(seed, "2-sheet-a")).collect();
        assert!(firsts.len() > 1);
    }
}
