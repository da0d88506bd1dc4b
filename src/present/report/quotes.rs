//! Quotes: the same utterance in every cut, those that several carry first.

use crate::model::{QuoteCell, QuoteRow};
use crate::present::cells;
use crate::present::document::{Document, Line};
use crate::present::role::Role;
use crate::present::view::View;
use crate::present::words::report as words;

/// Lists utterances by speaker, shared ones first.
pub(super) fn quotes(view: &View<'_>, document: &mut Document) {
    let (shared, alone): (Vec<_>, Vec<_>) = view
        .comparison
        .quotes
        .iter()
        .filter(|row| !row.cells.is_empty())
        .partition(|row| row.cells.len() > 1);
    if shared.is_empty() && alone.is_empty() {
        return;
    }
    document.section(words::QUOTES);
    for row in shared {
        document.part(Line::from(speaker(row)));
        let cuts = 0..row.cells.len();
        document.list(cuts.map(|index| cut(view, row, index)).collect());
    }
    let alone: Vec<Line> = alone.iter().map(|row| single(view, row)).collect();
    if !alone.is_empty() {
        document.part(words::BY_ONE);
        document.list(alone);
    }
}

fn speaker(row: &QuoteRow) -> &str {
    row.speaker
        .as_ref()
        .map_or(words::NO_SPEAKER, |speaker| speaker.name.as_str())
}

fn cut(view: &View<'_>, row: &QuoteRow, index: usize) -> Line {
    let Some(cell) = row.cells.get(index) else {
        return Line::default();
    };
    let role = cells::quote_state(row, index);
    Line::of(role, role.mark())
        .plain(" ")
        .with(Role::Outlet, &view.label(cell.article))
        .plain(": ")
        .line(cells::quote(view, row, index))
        .with(Role::Muted, &manner(view, cell))
}

fn single(view: &View<'_>, row: &QuoteRow) -> Line {
    let Some(cell) = row.cells.first() else {
        return Line::default();
    };
    Line::of(Role::OnlyHere, Role::OnlyHere.mark())
        .plain(" ")
        .with(Role::Outlet, &view.label(cell.article))
        .plain(&format!(", {}: ", speaker(row)))
        .line(cells::quote(view, row, 0))
        .with(Role::Muted, &manner(view, cell))
}

/// Says how words are quoted: `" (partial; verb “claimed”, doubt)"`.
fn manner(view: &View<'_>, cell: &QuoteCell) -> String {
    let verb = cell.verb_span.map(|span| {
        let class = cell
            .verb_class
            .map_or("class not known", |class| class.name());
        format!("; verb “{}”, {class}", view.words(cell.article, span))
    });
    format!(" ({}{})", cell.kind.name(), verb.unwrap_or_default())
}
