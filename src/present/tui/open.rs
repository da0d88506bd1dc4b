//! Going from one screen to another.

use super::content::columns_of;
use super::message::Effect;
use super::movement::under_cursor;
use super::sheet::Target;
use super::state::{Place, State, Table, What};
use crate::model::{Analysis, Comparison, Evidence};
use crate::text::Span;

/// The table that is shown first.
pub(super) const FIRST_TABLE: Table = Table::Quotes;

/// Opens whatever the entry under the cursor stands for.
pub(super) fn open(state: &mut State, analysis: &Analysis) -> Option<Effect> {
    match (state.what(), under_cursor(state)?) {
        (What::Events, Target::Event(event)) => return side_by_side(state, analysis, event),
        (What::Compare(_), Target::Row(_)) => article(state, analysis),
        (What::Findings(event), Target::Finding(finding)) => {
            evidence(state, analysis, event, finding);
        }
        (What::Base(event), Target::Column(column)) => {
            state.stack.pop();
            let base = Some(column);
            return Some(Effect::Compare { event, base });
        }
        (What::Outlets(event), Target::Column(column)) => toggle(state, analysis, event, column),
        (What::Tables(event, _), Target::Article(article, span)) => {
            at_words(state, What::Article(article, Some(event)), span);
        }
        (What::Notices, Target::Article(article, span)) => {
            at_words(state, What::Article(article, None), span);
        }
        _ => {}
    }
    None
}

/// Opens an event side by side, and has it compared if that was not done.
pub(super) fn side_by_side(state: &mut State, analysis: &Analysis, event: usize) -> Option<Effect> {
    state.stack.push(Place::new(What::Compare(event)));
    let compare = Effect::Compare { event, base: None };
    (!analysis.comparisons.contains_key(&event)).then_some(compare)
}

/// Opens a screen, unless it is shown; where the reader came from it, goes back to it.
pub(super) fn screen(state: &mut State, what: What) {
    if state.what() == what {
        return;
    }
    let before = state.stack.iter().rev().nth(1);
    match before.is_some_and(|place| place.asked.what == what) {
        true => drop(state.stack.pop()),
        false => state.stack.push(Place::new(what)),
    }
}

/// Opens a screen about the event that is shown.
pub(super) fn of_event(state: &mut State, what: impl Fn(usize) -> What) {
    if let Some(event) = state.what().event() {
        screen(state, what(event));
    }
}

/// Turns to the next table.
pub(super) fn next_table(state: &mut State) {
    if let What::Tables(event, table) = state.what() {
        let column = state.place().asked.column;
        let mut place = Place::new(What::Tables(event, table.next()));
        place.asked.column = column;
        *state.place_mut() = place;
    }
}

/// Opens the article in the column with the cursor, at the passage under it.
pub(super) fn article(state: &mut State, analysis: &Analysis) {
    let found = state.what().event().and_then(|event| {
        let comparison = analysis.comparisons.get(&event)?;
        let column = focused(state, comparison)?;
        let article = comparison.articles.get(column)?;
        Some((
            What::Article(*article, Some(event)),
            passage(state, comparison, column),
        ))
    });
    if let Some((what, span)) = found {
        at_words(state, what, span);
    }
}

/// Gives the comparison's column under the cursor.
fn focused(state: &State, comparison: &Comparison) -> Option<usize> {
    let columns = columns_of(comparison, &state.hidden);
    let place = state
        .place()
        .asked
        .column
        .min(columns.len().saturating_sub(1));
    columns.get(place).copied()
}

fn passage(state: &State, comparison: &Comparison, column: usize) -> Span {
    let Some(Target::Row(row)) = under_cursor(state) else {
        return Span::default();
    };
    let cell = comparison
        .rows
        .get(row)
        .and_then(|row| row.cells.get(column));
    let said = cell.and_then(|cell| cell.spans.first().copied());
    let nearest = cell
        .and_then(|cell| cell.nearest)
        .map(|nearest| nearest.span);
    said.or(nearest).unwrap_or_default()
}

/// Opens an article with the cursor on the paragraph that holds the words.
fn at_words(state: &mut State, what: What, span: Span) {
    let mut place = Place::new(what);
    place.asked.spot = span;
    place.goal = Some(Target::Article(0, span));
    state.stack.push(place);
}

/// Goes to the row that shows a finding, else to the words in their article.
fn evidence(state: &mut State, analysis: &Analysis, event: usize, finding: usize) {
    let found = analysis.comparisons.get(&event).and_then(|comparison| {
        let evidence = comparison.findings.get(finding)?.evidence.first()?;
        Some((comparison, *evidence))
    });
    let Some((comparison, evidence)) = found else {
        return;
    };
    match row_of(comparison, evidence) {
        Some(row) => {
            let column = evidence.article;
            all_rows(state, event, comparison, column);
            state.place_mut().goal = Some(Target::Row(row));
        }
        None => {
            let article = comparison.articles.get(evidence.article).copied();
            let article = article.unwrap_or_default();
            at_words(state, What::Article(article, Some(event)), evidence.span);
        }
    }
}

/// Shows the rows of the event, all of them, with the column of the evidence in sight; what led there stays behind them.
fn all_rows(state: &mut State, event: usize, comparison: &Comparison, column: usize) {
    let rows = What::Compare(event);
    let mut before = state.stack.iter().rev();
    let before = before.find(|place| place.asked.what == rows).cloned();
    let place = before.unwrap_or_else(|| Place::new(rows));
    state.stack.push(place);
    let columns = columns_of(comparison, &state.hidden);
    let shown = columns.iter().position(|one| *one == column);
    let asked = &mut state.place_mut().asked;
    asked.show = Default::default();
    asked.filter.clear();
    if let Some(shown) = shown.filter(|shown| *shown > 0) {
        asked.column = shown;
    }
}

fn row_of(comparison: &Comparison, evidence: Evidence) -> Option<usize> {
    comparison.rows.iter().position(|row| {
        let cell = row.cells.get(evidence.article);
        cell.is_some_and(|cell| cell.spans.iter().any(|span| span.overlaps(evidence.span)))
    })
}

/// Puts the cursor on the entry that stands for the target, if there is one.
pub(super) fn stand_on(state: &mut State, target: Option<Target>) {
    let leads = |opens: Option<Target>| match (opens, target) {
        (Some(Target::Article(_, block)), Some(Target::Article(_, words))) => block.overlaps(words),
        (opens, target) => opens.is_some() && opens == target,
    };
    let mut entries = state.sheet.entries.iter();
    if let Some(at) = entries.position(|entry| leads(entry.opens)) {
        state.place_mut().cursor = at;
    }
}

fn toggle(state: &mut State, analysis: &Analysis, event: usize, column: usize) {
    let comparison = analysis.comparisons.get(&event);
    let article = comparison.and_then(|comparison| comparison.articles.get(column));
    if let (Some(article), true) = (article, column > 0)
        && !state.hidden.remove(article)
    {
        state.hidden.insert(*article);
    }
}
