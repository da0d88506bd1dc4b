//! The list of events: what, when, who tells it, why together, who almost belonged.

use super::head;
use crate::model::{Analysis, Event, Link, NearMiss};
use crate::present::document::{Document, Layout, Line};
use crate::present::role::Role;
use crate::present::view::{is_masked, publisher, told_apart, when};
use crate::present::words::report as words;

/// A link names at most this many things that two articles share.
const SHARED: usize = 4;
/// An event names at most this many articles that almost belonged; the JSON has them all.
const MISSES: usize = 2;

/// Arranges everything found: events, storylines, coverage, what was lost.
#[must_use]
pub fn events(analysis: &Analysis) -> Document {
    let mut document = Document::new(words::EVENTS, Layout::Report);
    if analysis.events.is_empty() {
        document.paragraph(words::NO_EVENTS);
    }
    for (index, one) in analysis.events.iter().enumerate() {
        let why = one.why.iter().take(1).map(|link| why(analysis, link));
        let mut points: Vec<Line> = why.collect();
        points.extend(near_misses(analysis, one));
        event(analysis, index, one, points, &mut document);
    }
    storylines(analysis, &mut document);
    coverage(analysis, &mut document);
    head::notices(&[], &analysis.warnings, &mut document);
    document
}

/// Arranges one event with every link between its articles, and all that almost belonged.
#[must_use]
pub fn one_event(analysis: &Analysis, index: usize) -> Document {
    let mut document = Document::new(words::EVENTS, Layout::Report);
    if let Some(one) = analysis.events.get(index) {
        let links = one.why.iter().map(|link| why(analysis, link));
        let misses = one.near_misses.iter().map(|miss| near_miss(analysis, miss));
        let points = links.chain(misses).collect();
        event(analysis, index, one, points, &mut document);
    }
    document
}

fn event(
    analysis: &Analysis,
    index: usize,
    event: &Event,
    reasons: Vec<Line>,
    document: &mut Document,
) {
    let title = analysis.event_title(event);
    document.part(Line::from(format!("{}. {title}", index + 1)));
    let size = words::size(event.articles.len(), event.independent_texts());
    let mut about = Line::from(when(event.date.as_ref()));
    if let Some(place) = &event.place {
        about.add(Role::Plain, &format!(", {place}"));
    }
    about.add(Role::Plain, &format!(" · {size}"));
    about.add(Role::Muted, &format!(" · {}", event.id));
    document.paragraph(about);
    let mut points: Vec<Line> = event
        .articles
        .iter()
        .map(|one| told(analysis, *one))
        .collect();
    points.extend(reasons);
    document.list(points);
}

/// Says what almost belonged, the first few.
pub(super) fn near_misses(analysis: &Analysis, event: &Event) -> Vec<Line> {
    let first = event.near_misses.iter().take(MISSES);
    let first = first.map(|miss| near_miss(analysis, miss));
    let more = event.near_misses.len().checked_sub(MISSES + 1);
    let more = more.map(|more| Line::of(Role::Muted, &words::more_misses(more + 1)));
    first.chain(more).collect()
}

fn near_miss(analysis: &Analysis, miss: &NearMiss) -> Line {
    let (outlet, title) = named(analysis, miss.article);
    let outlet = (!is_masked(analysis, miss.article)).then_some(outlet);
    Line::of(Role::Muted, &words::near_miss(title, outlet, &miss.why_not))
}

fn named(analysis: &Analysis, article: usize) -> (&str, &str) {
    let Some(one) = analysis.articles.get(article) else {
        return ("", "");
    };
    let title = one.article.title().unwrap_or("no headline");
    (publisher(&one.article), title)
}

fn told(analysis: &Analysis, article: usize) -> Line {
    let (outlet, title) = named(analysis, article);
    let id = analysis
        .articles
        .get(article)
        .map_or("", |one| &one.article.id);
    Line::of(Role::Outlet, outlet)
        .plain(&format!(": {title} "))
        .with(Role::Muted, &format!("[{id}]"))
}

fn why(analysis: &Analysis, link: &Link) -> Line {
    let shared: Vec<String> = link
        .shared
        .iter()
        .take(SHARED)
        .map(|shared| format!("{} “{}”", shared.kind.name(), shared.what))
        .collect();
    let [a, b] = told_apart(analysis, link.a, link.b);
    let why = words::together(&shared, link.days_apart);
    Line::of(Role::Muted, &format!("{a} and {b} {why}"))
}

fn storylines(analysis: &Analysis, document: &mut Document) {
    if analysis.storylines.is_empty() {
        return;
    }
    document.section(words::STORYLINES);
    let items = analysis.storylines.iter().map(|storyline| {
        let numbers: Vec<String> = storyline
            .events
            .iter()
            .map(|event| (event + 1).to_string())
            .collect();
        Line::from(storyline.title.as_str()).with(Role::Muted, &format!(": {}", numbers.join(", ")))
    });
    document.list(items.collect());
}

fn coverage(analysis: &Analysis, document: &mut Document) {
    let absent: Vec<Line> = analysis
        .coverage
        .iter()
        .filter(|coverage| !coverage.no_page_here.is_empty())
        .map(|coverage| {
            let numbers: Vec<String> = coverage
                .no_page_here
                .iter()
                .map(|event| (event + 1).to_string())
                .collect();
            Line::of(Role::Outlet, &coverage.outlet).plain(&words::no_page_on(&numbers))
        })
        .collect();
    if !absent.is_empty() {
        document.section(words::COVERAGE);
        document.paragraph(words::COVERAGE_MEANS);
        document.list(absent);
    }
}
