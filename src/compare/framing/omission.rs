//! Facts that several texts tell and one does not.

use super::super::agreement::independent;
use super::{ALIKE, View, at, count, finding, opening, with};
use crate::model::{BlockKind, DateRole, Evidence, FactState, Finding, Row, Signal};
use crate::text::Span;

/// Independent texts that must tell a fact before its absence elsewhere is stated.
const LEAST_TEXTS: usize = 2;
/// How alike two passages are of which one is the other's copy.
const WORD_FOR_WORD: f32 = 0.95;
/// How alike a second text must be to the reference, so that the two tell one fact.
const SAME: f32 = 0.5;

/// States omissions: told by [`LEAST_TEXTS`] or more, looked for and not found here.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    view.rows
        .iter()
        .flat_map(|row| omissions(view, row))
        .collect()
}

fn omissions(view: &View, row: &Row) -> Vec<Finding> {
    let absent = || {
        let cells = row.cells.iter().enumerate();
        cells.filter(|(_, cell)| cell.state == FactState::NotFound)
    };
    let texts = |told: &[Evidence]| sources(view, told);
    let all: Vec<Evidence> = view.told(row).collect();
    if absent().next().is_none() || texts(&all) < LEAST_TEXTS {
        return Vec::new();
    }
    let told = view.told_alike(row, SAME);
    let (Some(&first), texts) = (told.first(), texts(&told)) else {
        return Vec::new();
    };
    let headline = view.block(first) == Some(BlockKind::Title);
    if texts < LEAST_TEXTS || headline || tells_the_event(view, first) {
        return Vec::new();
    }
    absent()
        .filter_map(|(column, cell)| {
            let nearest = cell.nearest.map(|nearest| at(column, nearest.span));
            if comes_before(view, column, &told)
                || nearest.is_some_and(|nearest| view.same_fact(first, nearest) >= ALIKE)
            {
                return None;
            }
            let plain = format!(
                "not found here, told by {} elsewhere: “{}”",
                count(texts, "independent text"),
                opening(view.words(first))
            );
            let mut found = finding(
                Signal::Omission,
                told.iter().copied().chain(nearest).collect(),
                plain,
            );
            found.articles = vec![column];
            found.n = told.len();
            let found = with(found, "row", row.id.as_str());
            Some(with(found, "independent_texts", texts))
        })
        .collect()
}

/// Counts independent texts, two of one outlet as one, and one that has a sentence word for word from another as none.
fn sources(view: &View, told: &[Evidence]) -> usize {
    let is_own = |(at, passage): (usize, &Evidence)| {
        let mut before = told.iter().take(at);
        !before.any(|other| view.likeness(*other, *passage) >= WORD_FOR_WORD)
    };
    let own = told.iter().enumerate().filter(|one| is_own(*one));
    let told: Vec<Evidence> = own.map(|(_, passage)| *passage).collect();
    let texts = independent(told.iter().map(|evidence| evidence.article), view.reuse);
    let outlet = |evidence: &Evidence| view.columns.get(evidence.article)?.article.outlet.as_ref();
    let mut names: Vec<&str> = told
        .iter()
        .filter_map(outlet)
        .map(|outlet| outlet.name.as_str())
        .collect();
    let unnamed = told.len() - names.len();
    names.sort_unstable();
    names.dedup();
    texts.min(names.len() + unnamed)
}

/// Says whether an article came before all that tell a fact: the row may hold earlier passages that tell something else.
fn comes_before(view: &View, column: usize, told: &[Evidence]) -> bool {
    let time = |column: usize| view.times.get(column).copied().flatten();
    told.iter().all(|other| {
        let order = time(column).zip(time(other.article));
        order.is_some_and(|(here, there)| here.to < there.from)
    })
}

/// Says whether a passage tells the event itself, its day and two who take part: each of its articles does.
fn tells_the_event(view: &View, passage: Evidence) -> bool {
    let Some(article) = view.columns.get(passage.article) else {
        return false;
    };
    let mut dates = article.dates.iter();
    let inside = |span: Span| passage.span.contains(span);
    let day = dates.any(|date| date.role == DateRole::Event && inside(date.span));
    let actors = view.event.actors.iter().filter(|actor| {
        let mut named = article
            .entities
            .iter()
            .filter(|entity| entity.key == actor.key);
        named.any(|entity| entity.mentions.iter().any(|mention| inside(mention.span)))
    });
    day && actors.count() >= 2
}
