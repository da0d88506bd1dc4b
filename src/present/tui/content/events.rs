//! The list of events; beside it, why articles were put together and who has no page here.

use super::names;
use crate::model::{Analysis, Event, Link};
use crate::present::document::Line;
use crate::present::role::Role;
use crate::present::tui::sheet::{Entry, Sheet, Target};
use crate::present::view::{is_masked, sureness, told_apart, when};
use crate::present::words::count;

/// At most this many links are shown: the strongest say why.
const LINKS: usize = 5;
/// At most this many shared things are named in a link.
const SHARED: usize = 6;

/// Lists the events.
pub(super) fn sheet(analysis: &Analysis) -> Sheet {
    let events = count(analysis.events.len(), "event");
    let articles = count(analysis.articles.len(), "article");
    let outlets = count(analysis.coverage.len(), "outlet");
    let mut lead = vec![Line::of(
        Role::Muted,
        "One event at a time: Enter shows who said what, side by side.",
    )];
    if !analysis.warnings.is_empty() {
        let lost = count(analysis.warnings.len(), "warning");
        let line = Line::of(Role::Warning, "! ").plain(&lost);
        lead.push(line.plain(" about the input: w shows"));
    }
    let entries = analysis.events.iter().enumerate();
    Sheet {
        title: Line::from(format!("{events} in {articles} of {outlets}")),
        lead,
        entries: entries
            .map(|(index, event)| entry(analysis, index, event))
            .collect(),
        empty: "No events: no page held an article that could be compared.",
        ..Sheet::default()
    }
}

fn entry(analysis: &Analysis, index: usize, event: &Event) -> Entry {
    let first = Line::of(Role::Outlet, &when(event.date.as_ref()))
        .plain("  ")
        .with(Role::Heading, analysis.event_title(event));
    let mut outlets: Vec<String> = Vec::new();
    for article in &event.articles {
        let name = names::outlet(analysis, *article);
        if !outlets.contains(&name) {
            outlets.push(name);
        }
    }
    let mut second = Line::from("   ").plain(&names::articles(analysis, index));
    second.add(Role::Muted, " · ");
    second.add(Role::Plain, &outlets.join(", "));
    if let Some(storyline) = storyline(analysis, index) {
        second.add(Role::Muted, &format!(" · storyline: {storyline}"));
    }
    Entry::single(Role::Plain, vec![first, second]).opening(Target::Event(index))
}

fn storyline(analysis: &Analysis, event: usize) -> Option<&str> {
    let mut storylines = analysis.storylines.iter();
    let found = storylines.find(|storyline| storyline.events.contains(&event))?;
    Some(&found.title)
}

/// Says which articles an event holds, why, what almost belonged, and who has no page here.
pub(super) fn panel(analysis: &Analysis, opens: Option<Target>) -> Vec<Line> {
    let Some(Target::Event(index)) = opens else {
        return Vec::new();
    };
    let Some(event) = analysis.events.get(index) else {
        return Vec::new();
    };
    let mut lines = titles(analysis, event);
    lines.extend(why(analysis, event));
    lines.extend(near_misses(analysis, event));
    lines.extend(siblings(analysis, index));
    lines.extend(no_page(analysis, index));
    lines
}

fn titles(analysis: &Analysis, event: &Event) -> Vec<Line> {
    let articles = event.articles.iter().filter_map(|index| {
        let article = &analysis.articles.get(*index)?.article;
        let line = Line::of(Role::Outlet, &names::outlet(analysis, *index))
            .plain("  ")
            .plain(article.title().unwrap_or("(no headline)"))
            .with(
                Role::Muted,
                &format!("  {}", when(article.published.as_ref())),
            );
        Some(match article.cut {
            Some(cut) => line.with(
                Role::CannotTell,
                &format!("  ? cut: {}", cut.reason.name().replace('_', " ")),
            ),
            None => line,
        })
    });
    articles.collect()
}

fn why(analysis: &Analysis, event: &Event) -> Vec<Line> {
    if event.articles.len() < 2 {
        return Vec::new();
    }
    let sure = Line::of(Role::Heading, "Together because").with(
        Role::Muted,
        &format!("  (confidence {})", sureness(event.confidence)),
    );
    let links = event
        .why
        .iter()
        .take(LINKS)
        .map(|link| self::link(analysis, link));
    std::iter::once(sure).chain(links).collect()
}

fn link(analysis: &Analysis, link: &Link) -> Line {
    let [a, b] = told_apart(analysis, link.a, link.b);
    let shared = link.shared.iter().take(SHARED);
    let shared: Vec<String> = shared
        .map(|one| format!("{} ({})", one.what, one.kind.name()))
        .collect();
    let days = match link.days_apart {
        Some(0) => ", same day".to_owned(),
        Some(days) => format!(", {} apart", count(days.unsigned_abs() as usize, "day")),
        None => String::new(),
    };
    Line::of(Role::Outlet, &format!("{a} + {b}"))
        .with(Role::Muted, &format!("  {}{days}: ", sureness(link.score)))
        .plain(&shared.join(", "))
}

fn near_misses(analysis: &Analysis, event: &Event) -> Vec<Line> {
    let missed = event.near_misses.iter().map(|miss| {
        let title = analysis
            .articles
            .get(miss.article)
            .and_then(|one| one.article.title());
        let named = !is_masked(analysis, miss.article);
        let outlet = named.then(|| names::outlet(analysis, miss.article));
        Line::of(
            Role::Muted,
            &format!("almost belonged ({})  ", sureness(miss.score)),
        )
        .with(Role::Outlet, &outlet.unwrap_or_default())
        .plain(&format!("  {}", title.unwrap_or("(no headline)")))
        .with(Role::Muted, &format!("  not here: {}", miss.why_not))
    });
    missed.collect()
}

fn siblings(analysis: &Analysis, index: usize) -> Vec<Line> {
    let mut storylines = analysis.storylines.iter();
    let Some(storyline) = storylines.find(|storyline| storyline.events.contains(&index)) else {
        return Vec::new();
    };
    let head = Line::of(Role::Heading, "Storyline").plain(&format!("  {}", storyline.title));
    let events = storyline.events.iter().filter(|other| **other != index);
    let events = events
        .filter_map(|other| analysis.events.get(*other))
        .map(|event| {
            let when = when(event.date.as_ref());
            Line::of(Role::Muted, &format!("  {when}  ")).plain(analysis.event_title(event))
        });
    std::iter::once(head).chain(events).collect()
}

fn no_page(analysis: &Analysis, index: usize) -> Option<Line> {
    let without = analysis
        .coverage
        .iter()
        .filter(|one| one.no_page_here.contains(&index));
    let names: Vec<&str> = without.map(|one| one.outlet.as_str()).collect();
    let line = Line::of(Role::Missing, "− no page here: ").plain(&names.join(", "));
    (!names.is_empty()).then_some(line)
}
