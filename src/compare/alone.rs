//! A fact that one article alone tells: what speaks for its being told nowhere else.

use super::align::Draft;
use super::known::Known;
use super::passages::Passages;
use crate::model::Annotated;

/// Share of a passage's words up to which the others may have them: beyond it, they may well tell the fact.
const KNOWN: f32 = 0.25;
/// Weight of content words, in nats, from which a passage says enough to be missed: some four words.
const TELLING: f32 = 30.0;

/// Says whether words say something that the others, who have such a share of them, do not tell.
pub(super) fn is_new((known, weight): (f32, f32)) -> bool {
    known <= KNOWN && weight >= TELLING
}

/// What was looked for elsewhere, and how much of it was found there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Alone {
    /// Articles that were looked through: those that are whole.
    pub(super) looked_through: usize,
    /// Articles that are cut, or of which only a summary is at hand.
    pub(super) not_whole: usize,
    /// Share of the passage's words that any of them has anywhere, 0 to 1.
    pub(super) known: f32,
    /// How surely the passage that comes closest tells the fact, 0 to 1.
    pub(super) nearest: f32,
    /// Weight of the passage's content words, in nats: how much it says.
    pub(super) weight: f32,
}

/// Measures a row that one article alone has, by its first passage.
pub(super) fn alone(
    draft: &Draft,
    columns: &[&Annotated],
    all: &Passages,
    known: &Known,
) -> Option<Alone> {
    let mut passages = draft
        .members
        .iter()
        .filter_map(|member| all.list.get(member.passage));
    let passage = passages.next()?;
    if passages.any(|other| other.column != passage.column) {
        return None;
    }
    let elsewhere = || (0..columns.len()).filter(|column| *column != passage.column);
    let whole = |column: &usize| {
        let article = columns.get(*column);
        let uncut = article.is_some_and(|article| article.article.cut.is_none());
        uncut && all.capped.get(*column) != Some(&true)
    };
    let whole: Vec<usize> = elsewhere().filter(whole).collect();
    let near = whole
        .iter()
        .filter_map(|column| draft.nearest.get(*column).copied().flatten());
    let (known, weight) = known.share_of_any(&whole, &passage.prepared.words);
    Some(Alone {
        looked_through: whole.len(),
        not_whole: elsewhere().count() - whole.len(),
        known,
        nearest: near.map(|near| near.score).fold(0.0, f32::max),
        weight,
    })
}
