//! What a report opens and closes with: the event, its articles, the marks, the notices.

use crate::model::{Annotated, Basis, Genre, Notice};
use crate::present::document::{Document, Line, Table, TableCell};
use crate::present::role::Role;
use crate::present::view::{View, when};
use crate::present::words::report as words;

/// Says what the event is and how large.
pub(super) fn about(view: &View<'_>, document: &mut Document) {
    let event = view.event;
    let texts = view.comparison.reuse.groups.len().max(1);
    let mut line = Line::from(when(event.date.as_ref()));
    if let Some(place) = &event.place {
        line.add(Role::Plain, &format!(", {place}"));
    }
    line.add(
        Role::Plain,
        &format!(" · {}", words::size(view.columns(), texts)),
    );
    line.add(Role::Muted, &format!(" · {}", event.id));
    document.paragraph(line);
}

/// Lists the articles with what there is to know about each.
pub(super) fn articles(view: &View<'_>, document: &mut Document) {
    document.section(words::ARTICLES);
    let heads = [
        "published",
        "words",
        "credits",
        "headline",
        "about the text",
    ];
    let mut table = Table::new("", "outlet", heads.map(Line::from).into());
    for column in 0..view.columns() {
        let Some(article) = view.article(column) else {
            continue;
        };
        let base = if column == 0 { words::BASE } else { "" };
        let head = Line::of(Role::Outlet, &view.label(column)).with(Role::Muted, base);
        table.row(head, facts(article));
    }
    document.table(table);
}

fn facts(article: &Annotated) -> Vec<TableCell> {
    let article = &article.article;
    let credits: Vec<&str> = article
        .credits
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    let cut = article.cut.map(|cut| cut.reason.name().replace('_', " "));
    let genre = Some(article.genre).filter(|genre| *genre != Genre::Unknown);
    let genre = genre.map_or(words::NO_GENRE, Genre::name).to_owned();
    let about = [Some(genre), cut];
    let about: Vec<String> = about.into_iter().flatten().collect();
    vec![
        when(article.published.as_ref()).into(),
        article.words().to_string().into(),
        some_or(&credits.join(", "), words::NONE_FOUND),
        some_or(article.title().unwrap_or(""), words::NONE_FOUND),
        about.join(", ").into(),
    ]
}

fn some_or(words: &str, instead: &str) -> TableCell {
    if words.is_empty() {
        return Line::of(Role::Muted, instead).into();
    }
    words.into()
}

/// Explains the marks, and whatever else stands in the report.
pub(super) fn legend(view: &View<'_>, document: &mut Document) {
    let states = [
        Role::Shared,
        Role::Reworded,
        Role::OnlyHere,
        Role::Missing,
        Role::CannotTell,
    ];
    let edits = [Role::Inserted, Role::Replaced, Role::Synonym, Role::Deleted];
    let mut line = Line::of(Role::Muted, words::LEGEND).with(Role::Muted, ": ");
    for (index, state) in states.iter().enumerate() {
        let gap = if index > 0 { " · " } else { "" };
        line = line
            .plain(gap)
            .with(*state, &format!("{} {}", state.mark(), state.word()));
    }
    for edit in edits {
        line = line.plain(" · ").with(edit, edit.word());
    }
    document.paragraph(line);
    let how = Line::of(Role::Muted, words::HOW_TO_READ);
    document.paragraph(how.with(Role::Muted, &how_to_read(view).join(" ")));
}

/// Explains what stands in a report: the words used in any, and those on dates where there are such.
fn how_to_read(view: &View<'_>) -> Vec<&'static str> {
    let columns = (0..view.columns()).filter_map(|column| view.article(column));
    let dates = columns.filter_map(|one| one.article.published.as_ref());
    let bases: Vec<Basis> = dates
        .chain(&view.event.date)
        .map(|date| date.basis)
        .collect();
    let dated = [
        (Basis::Shared, words::SHARED_MEANS),
        (Basis::Anchor, words::ANCHOR_MEANS),
        (Basis::Guessed, words::GUESS_MEANS),
    ];
    let dated = dated.into_iter().filter(|(basis, _)| bases.contains(basis));
    let always = [
        words::PLACES_MEAN,
        words::TEXTS_MEAN,
        words::SEEN_MEANS,
        words::UNKNOWN_MEANS,
    ];
    always
        .into_iter()
        .chain(dated.map(|(_, means)| means))
        .collect()
}

/// Lists notes and warnings.
pub(super) fn notices(notes: &[Notice], warnings: &[Notice], document: &mut Document) {
    for (title, role, list) in [
        (words::NOTES, Role::Muted, notes),
        (words::WARNINGS, Role::Warning, warnings),
    ] {
        if !list.is_empty() {
            document.section(title);
            document.list(
                list.iter()
                    .map(|notice| notice_line(role, notice))
                    .collect(),
            );
        }
    }
}

fn notice_line(role: Role, notice: &Notice) -> Line {
    let mut line = Line::of(role, &notice.path);
    line.add(Role::Plain, if notice.path.is_empty() { "" } else { ": " });
    line.add(Role::Plain, &notice.what);
    if !notice.hint.is_empty() {
        line.add(Role::Muted, &format!(" ({})", notice.hint));
    }
    line
}
