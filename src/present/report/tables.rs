//! Numbers, order and shared wording.

use crate::model::{NumberRelation, NumberRow, Order};
use crate::present::counted::unit;
use crate::present::document::{Document, Line, Table, TableCell};
use crate::present::role::Role;
use crate::present::view::View;
use crate::present::words::report as words;

/// Shows what is counted × article.
pub(super) fn numbers(view: &View<'_>, document: &mut Document) {
    let mut table = Table::new("", "what is counted", view.labels());
    table.columns.push("how they differ".into());
    let rows = view.comparison.numbers.iter();
    for row in rows.filter(|row| row.relation != NumberRelation::Same) {
        let cells = (0..view.columns()).map(|column| number(view, row, column));
        let relation = std::iter::once(TableCell::from(words::relation(row.relation)));
        table.row(Line::from(unit(view, row)), cells.chain(relation).collect());
    }
    if !table.rows.is_empty() {
        document.section(words::NUMBERS);
        document.table(table);
    }
}

fn number(view: &View<'_>, row: &NumberRow, column: usize) -> TableCell {
    let here = row.values.iter().filter(|(_, at)| at.article == column);
    let parts: Vec<String> = here
        .map(|(value, at)| format!("{value} “{}”", view.words(column, at.span)))
        .collect();
    if parts.is_empty() {
        return TableCell::from(Line::of(Role::Muted, words::NO_NUMBER));
    }
    parts.join("; ").into()
}

/// Shows row × article with the depth at which each stands.
pub(super) fn order(view: &View<'_>, document: &mut Document) {
    let mut table = Table::new(words::ORDER_MEANS, "row", view.labels());
    for (index, row) in view.comparison.rows.iter().enumerate() {
        let depths: Vec<Option<f32>> = (0..view.columns())
            .map(|column| depth(&view.comparison.order, column, &row.id))
            .collect();
        if depths.iter().flatten().count() > 1 {
            let head = view
                .comparison
                .rows
                .get(index)
                .map_or("", |row| first_words(view, row));
            let head = Line::from(format!("{}. {head}", index + 1));
            table.row(head, depths.into_iter().map(percent_cell).collect());
        }
    }
    if table.rows.is_empty() {
        return;
    }
    document.section(words::ORDER);
    document.table(table);
}

fn first_words<'a>(view: &View<'a>, row: &crate::model::Row) -> &'a str {
    let span = row
        .cells
        .get(row.reference)
        .and_then(|cell| cell.spans.first());
    span.map_or("", |span| view.words(row.reference, *span))
}

fn depth(order: &[Order], column: usize, row: &str) -> Option<f32> {
    let here = order.iter().find(|order| order.article == column)?;
    here.depths
        .iter()
        .find(|(id, _)| id == row)
        .map(|(_, depth)| *depth)
}

fn percent_cell(depth: Option<f32>) -> TableCell {
    depth.map_or_else(
        || Line::of(Role::Muted, words::NOT_PLACED).into(),
        |depth| format!("{:.0} %", depth * 100.0).into(),
    )
}

/// Lists the groups of articles that count once, and the shares behind them.
pub(super) fn reuse(view: &View<'_>, document: &mut Document) {
    let reuse = &view.comparison.reuse;
    if reuse.groups.is_empty() {
        return;
    }
    document.section(words::REUSE);
    document.paragraph(words::REUSE_MEANS);
    let groups = reuse.groups.iter().enumerate().map(|(index, group)| {
        let names = view.named(&group.articles);
        Line::from(words::group(index + 1, &names, group.agency.as_deref()))
    });
    document.list(groups.collect());
    let shares = reuse.shares.iter().map(|(column, other, share, kind)| {
        let (article, other) = (view.label(*column), view.label(*other));
        Line::from(words::share(&article, &other, whole_percent(*share), *kind))
    });
    document.list(shares.collect());
}

/// `0.456 -> 46`
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole_percent(share: f32) -> u32 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u32
}
