//! Marked words whose companions stand elsewhere without them: "slashed interest rates", "lowered its interest rate"; "runaway tram", "tram".
//!
//! No row is needed: two sentences are held against each other where they share what the word goes with and something more.

use super::super::super::passages::{Passage, Passages};
use super::super::{View, at};
use super::{Marked, SAYS, is_plain_form, stated};
use crate::lexicon::Cue;
use crate::model::{Evidence, Finding};
use crate::similarity::{Word, stem_of};
use crate::text::Span;
use rustc_hash::{FxHashMap, FxHashSet};

/// Words on either side of a marked one that it may go with.
const BESIDE: usize = 4;
/// Everybody says something: beside this one, nothing need be the same.
const SAY: &str = "say";
/// Content words that two sentences must share.
const SHARED: usize = 2;
/// Places of a word elsewhere that are looked at.
const LOOKED_AT: usize = 64;
/// Function words that no describing word follows: what does is a verb.
const BEFORE_VERBS: &[&str] = &[
    "he", "i", "it", "she", "they", "to", "we", "who", "you", "will", "would", "can", "could",
    "may", "might", "must", "should", "not",
];

/// States the marked words for which a sentence of another text has a plainer word beside the same companions, or the same companion bare.
pub(super) fn elsewhere(view: &View, marked: &Marked) -> Vec<Finding> {
    if marked.by_passage.is_empty() {
        return Vec::new();
    }
    let places = Places::of(view.passages);
    let mut out = Vec::new();
    for passage in &view.passages.list {
        for cue in marked.cues(at(passage.column, passage.span)) {
            let search = Search {
                view,
                marked,
                places: &places,
                passage,
                cue,
            };
            out.extend(search.plainer().or_else(|| search.bare()));
        }
    }
    out
}

/// Where each stem stands.
struct Places<'a> {
    all: &'a Passages,
    by_stem: FxHashMap<u64, Vec<(usize, usize)>>,
}

impl<'a> Places<'a> {
    fn of(all: &'a Passages) -> Self {
        let mut by_stem: FxHashMap<u64, Vec<(usize, usize)>> = FxHashMap::default();
        for (at, passage) in all.list.iter().enumerate() {
            for (place, word) in passage.prepared.words.iter().enumerate() {
                if !word.function || SAYS.contains(&word.lower()) {
                    by_stem.entry(word.stem).or_default().push((at, place));
                }
            }
        }
        Self { all, by_stem }
    }

    /// Lists the passages with a word of this stem, and the word.
    fn with(&self, stem: u64) -> impl Iterator<Item = (&'a Passage, &'a Word)> + '_ {
        let places = self
            .by_stem
            .get(&stem)
            .into_iter()
            .flatten()
            .take(LOOKED_AT);
        places.filter_map(|(at, place)| {
            let passage = self.all.list.get(*at)?;
            Some((passage, passage.prepared.words.get(*place)?))
        })
    }
}

/// A marked word and what it stands in.
struct Search<'a> {
    view: &'a View<'a>,
    marked: &'a Marked,
    places: &'a Places<'a>,
    passage: &'a Passage,
    cue: &'a Cue,
}

impl Search<'_> {
    fn words(&self) -> &[Word] {
        &self.passage.prepared.words
    }

    /// Gives the first word of the cue among the passage's words, and the first behind it.
    fn place(&self) -> Option<(usize, usize)> {
        let inside = |word: &Word| self.cue.span.contains(word.span);
        let first = self.words().iter().position(inside)?;
        let count = self.words().iter().filter(|word| inside(word)).count();
        Some((first, first + count))
    }

    /// States the word where another text has a plainer one that the list gives beside one of the same companions.
    fn plainer(&self) -> Option<Finding> {
        let (first, behind) = self.place()?;
        let near = first.saturating_sub(BESIDE)..(behind + BESIDE).min(self.words().len());
        let beside = self.words().get(near)?.iter();
        let beside = beside.filter(|word| !word.function && !self.cue.span.contains(word.span));
        let beside: FxHashSet<u64> = beside.map(|word| word.stem).collect();
        let listed = self.cue.entry.alternatives(1).filter(|word| *word != SAY);
        let listed = listed.map(stem_of);
        let found = listed
            .flat_map(|stem| self.places.with(stem))
            .filter_map(|(other, word)| {
                let there = &other.prepared.words;
                let place = there.iter().position(|one| one.span == word.span)?;
                let near = there
                    .get(place.saturating_sub(BESIDE)..(place + 1 + BESIDE).min(there.len()))?;
                let companion = near
                    .iter()
                    .any(|one| one.span != word.span && beside.contains(&one.stem));
                (companion && self.may_face(other)).then_some((other, word))
            });
        let (other, word) = self.best(found)?;
        let (here, there) = (
            at(self.passage.column, self.cue.span),
            at(other.column, word.span),
        );
        let plain = format!(
            "“{}” here, “{}” elsewhere",
            self.view.words(here),
            self.view.words(there)
        );
        Some(stated(self.cue, here, there, plain))
    }

    /// States the word where what it describes stands elsewhere without it.
    fn bare(&self) -> Option<Finding> {
        let (first, behind) = self.place()?;
        let here = at(self.passage.column, self.cue.span);
        let head = self
            .words()
            .get(behind)
            .filter(|head| !head.function && !head.capital)?;
        let touching = self
            .view
            .text(here.article)
            .get(self.cue.span.end..head.span.start)?;
        let before = first
            .checked_sub(1)
            .and_then(|before| self.words().get(before));
        let describes = before.is_none_or(|before| {
            before.number.is_some() || before.function && !BEFORE_VERBS.contains(&before.lower())
        });
        if !describes || touching != " " || !is_plain_form(self.view, here, self.cue) {
            return None;
        }
        let found = self.places.with(head.stem).filter(|(other, word)| {
            word.form == head.form && !word.capital && self.may_face(other)
        });
        let (other, word) = self.best(found)?;
        let whole = Evidence {
            span: Span::new(self.cue.span.start, head.span.end),
            ..here
        };
        let there = at(other.column, word.span);
        let plain = format!(
            "“{}” here, “{}” elsewhere",
            self.view.words(whole),
            self.view.words(there)
        );
        Some(stated(self.cue, whole, there, plain))
    }

    /// Says whether a passage is of another text that lacks the marked word.
    fn may_face(&self, other: &Passage) -> bool {
        let (here, there) = (self.passage.column, other.column);
        let group = |column| self.view.text_group(column);
        let apart = here != there && (group(here).is_none() || group(here) != group(there));
        apart && !self.marked.has(there, self.cue)
    }

    /// Finds the passage that shares most content words with this one, if enough; of equals the first.
    fn best<'f>(
        &self,
        found: impl Iterator<Item = (&'f Passage, &'f Word)>,
    ) -> Option<(&'f Passage, &'f Word)> {
        let keys = |passage: &Passage| -> FxHashSet<u64> {
            let words = passage.prepared.words.iter().filter(|word| !word.function);
            words.map(|word| word.entity.unwrap_or(word.stem)).collect()
        };
        let here = keys(self.passage);
        let shared =
            found.map(|(other, word)| (here.intersection(&keys(other)).count(), (other, word)));
        let enough = shared.filter(|(shared, _)| *shared >= SHARED);
        let best = enough.reduce(|best, one| if one.0 > best.0 { one } else { best });
        best.map(|(_, found)| found)
    }
}
