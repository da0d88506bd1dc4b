//! Lists to choose from: the base, and the outlets to show.

use super::tally;
use crate::model::Analysis;
use crate::present::document::Line;
use crate::present::role::Role;
use crate::present::tui::sheet::{Entry, Sheet, Target};
use crate::present::view::View;
use std::collections::BTreeSet;

/// Lists the articles, of which one is the base.
pub(super) fn base(analysis: &Analysis, event: usize) -> Sheet {
    let sign = |column: usize, _: usize| if column == 0 { "(•) " } else { "( ) " };
    let lead = "The others are held against the base; its order is the order of the rows.";
    choice(analysis, event, "choose the base", lead, sign)
}

/// Lists the articles with whether they are shown.
pub(super) fn outlets(analysis: &Analysis, event: usize, hidden: &BTreeSet<usize>) -> Sheet {
    let sign = |column: usize, article: usize| {
        let away = column > 0 && hidden.contains(&article);
        if away { "[ ] " } else { "[x] " }
    };
    let lead =
        "What you put aside is not shown; the figures stay those of all. The base is always shown.";
    choice(analysis, event, "choose outlets", lead, sign)
}

fn choice(
    analysis: &Analysis,
    event: usize,
    what: &str,
    lead: &str,
    sign: impl Fn(usize, usize) -> &'static str,
) -> Sheet {
    let entries = View::of(analysis, event).map_or_else(Vec::new, |view| {
        let articles = view.comparison.articles.iter().enumerate();
        articles
            .map(|(column, article)| {
                let line = Line::of(Role::Heading, sign(column, *article));
                entry(&view, column, line).opening(Target::Column(column))
            })
            .collect()
    });
    Sheet {
        title: tally::title(analysis, event, what),
        lead: vec![Line::of(Role::Muted, lead)],
        entries,
        empty: "There is nothing to choose from.",
        ..Sheet::default()
    }
}

fn entry(view: &View<'_>, column: usize, sign: Line) -> Entry {
    let article = view.article(column);
    let title = article.and_then(|article| article.article.title());
    let line = sign.with(Role::Outlet, &view.label(column)).with(
        Role::Muted,
        &format!("  {}", title.unwrap_or("(no headline)")),
    );
    Entry::single(Role::Plain, vec![line])
}
