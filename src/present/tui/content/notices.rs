//! What was lost on the way in, and what is worth knowing.

use crate::model::{Analysis, Notice};
use crate::present::document::Line;
use crate::present::role::Role;
use crate::present::tui::sheet::{Entry, Sheet, Target};
use crate::present::words::count;
use crate::text::Span;

/// Lists warnings before notes.
pub(super) fn sheet(analysis: &Analysis) -> Sheet {
    let articles = || analysis.articles.iter().enumerate();
    let comparisons = || analysis.comparisons.values();
    let mut entries: Vec<Entry> = Vec::new();
    entries.extend(
        analysis
            .warnings
            .iter()
            .map(|one| entry(Role::Warning, one)),
    );
    for (index, article) in articles() {
        let here = article.article.warnings.iter();
        entries.extend(here.map(|one| entry(Role::Warning, one).opening(place(index, one))));
    }
    entries.extend(
        comparisons()
            .flat_map(|one| &one.warnings)
            .map(|one| entry(Role::Warning, one)),
    );
    let warnings = entries.len();
    for (index, article) in articles() {
        let here = article.article.notes.iter();
        entries.extend(here.map(|one| entry(Role::Plain, one).opening(place(index, one))));
    }
    entries.extend(
        comparisons()
            .flat_map(|one| &one.notes)
            .map(|one| entry(Role::Plain, one)),
    );
    let notes = entries.len() - warnings;
    let title = format!("{}, {}", count(warnings, "warning"), count(notes, "note"));
    Sheet {
        title: Line::from(title),
        lead: vec![Line::of(
            Role::Muted,
            "! something was lost or left out; the others are worth knowing.",
        )],
        entries,
        empty: "Nothing was lost, and there is nothing to note.",
        ..Sheet::default()
    }
}

fn place(article: usize, notice: &Notice) -> Target {
    Target::Article(article, notice.span.unwrap_or(Span::new(0, 0)))
}

fn entry(role: Role, notice: &Notice) -> Entry {
    let code = notice.code.name().replace('_', " ");
    let first = Line::of(Role::Heading, &code).with(Role::Muted, &format!("  {}", notice.path));
    let second = Line::from(notice.what.as_str()).with(Role::Muted, &format!("  {}", notice.hint));
    Entry::single(role, vec![first, second])
}
