//! The passages of every column, prepared for comparison.

use super::align::Member;
use super::index::{Neighbour, neighbours};
use super::parted::parted;
use crate::model::{Annotated, BlockKind, Code, MentionForm, Notice};
use crate::similarity::{Prepared, Weights};
use crate::text::Span;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::hash::BuildHasher;
use std::ops::Range;

/// Passages compared at most in one event; each column gets an equal part. Fifty articles of forty sentences make 2,000.
const MAX_PASSAGES: usize = 6000;
/// Passages of one article compared at most: a very long report has 200.
const MAX_IN_ARTICLE: usize = 400;
/// Overlap of wording from which a passage counts as shared when the base is chosen.
const SHARED: f32 = 0.3;

/// One passage of one column.
#[derive(Clone, Debug)]
pub(super) struct Passage {
    /// The column.
    pub(super) column: usize,
    /// Where it stands in the article's text.
    pub(super) span: Span,
    /// The kind of block it stands in.
    pub(super) block: BlockKind,
    /// Its words.
    pub(super) prepared: Prepared,
}

impl Passage {
    /// Says whether it stands in the running text.
    pub(super) fn is_running(&self) -> bool {
        self.block == BlockKind::Paragraph
    }

    /// Gives the part of it that a span covers.
    fn part(&self, span: Span) -> Self {
        Self {
            span,
            prepared: self.prepared.part(span),
            ..*self
        }
    }

    /// Says whether it may open a row: headlines and subheads repeat the body and only join rows that lack their article.
    pub(super) fn opens_row(&self) -> bool {
        matches!(self.block, BlockKind::Paragraph | BlockKind::Standfirst)
    }
}

/// New numbers of passages after a column was put first.
#[derive(Clone, Debug)]
pub(super) struct Moved {
    /// The column that came first.
    pub(super) base: usize,
    /// For each old number the new one.
    passages: Vec<usize>,
}

impl Moved {
    /// Gives the new number of a passage.
    pub(super) fn passage(&self, old: usize) -> usize {
        self.passages.get(old).copied().unwrap_or(old)
    }
}

/// All passages, column by column in text order.
#[derive(Default)]
pub(super) struct Passages {
    /// The passages.
    pub(super) list: Vec<Passage>,
    /// Number of columns.
    pub(super) columns: usize,
    /// For each passage those that share telling words with it, the closest first.
    pub(super) neighbours: Vec<Vec<Neighbour>>,
    /// How much their words count.
    pub(super) weights: Weights,
    /// Whether a column has passages that were left out.
    pub(super) capped: Vec<bool>,
    /// What was left out.
    pub(super) warnings: Vec<Notice>,
}

impl Passages {
    /// Prepares the passages of the columns.
    pub(super) fn of(columns: &[&Annotated]) -> Self {
        let room = (MAX_PASSAGES / columns.len().max(1)).min(MAX_IN_ARTICLE);
        let sentences = |article: &'_ Annotated| {
            article
                .sentences
                .iter()
                .take(room)
                .copied()
                .collect::<Vec<_>>()
        };
        let texts = columns.iter().flat_map(|article| {
            sentences(article)
                .into_iter()
                .map(|sentence| sentence.span.of(&article.article.text))
        });
        let weights = Weights::over(texts);
        let mut out = Self {
            columns: columns.len(),
            ..Self::default()
        };
        for (column, article) in columns.iter().enumerate() {
            let names = names(article);
            let entity = |word: Span| names.get(&word.start).copied();
            for sentence in sentences(article) {
                let block = article.article.blocks.get(sentence.block);
                out.list.push(Passage {
                    column,
                    span: sentence.span,
                    block: block.map_or(BlockKind::Paragraph, |block| block.kind),
                    prepared: Prepared::new(
                        &article.article.text,
                        sentence.span,
                        &weights,
                        &entity,
                    ),
                });
            }
            out.note_cap(article, room);
            out.note_long(article, column);
        }
        out.weights = weights;
        out.look_around();
        out.part(columns);
        out
    }

    /// Finds the neighbours of all passages.
    fn look_around(&mut self) {
        self.neighbours = neighbours(self.list.iter().map(|passage| &passage.prepared));
    }

    /// Parts the sentences that others tell in two.
    fn part(&mut self, columns: &[&Annotated]) {
        let parted = parted(self, columns);
        if parted.is_empty() {
            return;
        }
        let mut parted = parted.into_iter().peekable();
        let whole = std::mem::take(&mut self.list);
        for (at, passage) in whole.into_iter().enumerate() {
            match parted.next_if(|(parted, _)| *parted == at) {
                None => self.list.push(passage),
                Some((_, parts)) => {
                    let parts = parts.into_iter().map(|span| passage.part(span));
                    self.list.extend(parts);
                }
            }
        }
        self.look_around();
    }

    /// Puts a column first, the others keep their order; says which number each passage has now.
    pub(super) fn move_first(&mut self, base: usize) -> Moved {
        for passage in &mut self.list {
            passage.column = match passage.column {
                column if column == base => 0,
                column if column < base => column + 1,
                column => column,
            };
        }
        let mut order: Vec<usize> = (0..self.list.len()).collect();
        order.sort_by_key(|at| self.list.get(*at).map(|passage| passage.column));
        let mut moved = vec![0; order.len()];
        for (new, old) in order.iter().enumerate() {
            if let Some(slot) = moved.get_mut(*old) {
                *slot = new;
            }
        }
        self.list.sort_by_key(|passage| passage.column);
        self.neighbours = order
            .iter()
            .filter_map(|old| self.neighbours.get_mut(*old).map(std::mem::take))
            .collect();
        for one in self.neighbours.iter_mut().flatten() {
            one.at = moved.get(one.at).copied().unwrap_or(one.at);
        }
        if let Some(first) = self.capped.get_mut(..=base) {
            first.rotate_right(1);
        }
        Moved {
            base,
            passages: moved,
        }
    }

    /// Finds the passage of a row that the others are held against: the first of the running text, else the first.
    pub(super) fn opening(&self, members: &[Member]) -> Option<usize> {
        let running = |at: usize| self.list.get(at).is_some_and(Passage::is_running);
        let passages = members.iter().map(|member| member.passage);
        passages.min_by_key(|at| (!running(*at), *at))
    }

    /// Says that a column has a passage of which only the beginning is compared.
    fn note_long(&mut self, article: &Annotated, column: usize) {
        let here = self
            .list
            .iter()
            .rev()
            .take_while(|one| one.column == column);
        let longest = here.map(|one| one.prepared.total).max().unwrap_or(0);
        if longest > Prepared::MOST {
            self.warnings.push(Notice::new(
                Code::Capped,
                article.article.source.path.as_str(),
                format!(
                    "the first {} of {longest} words of a passage are compared",
                    Prepared::MOST
                ),
                "a text without stops or line breaks is one passage",
            ));
        }
    }

    fn note_cap(&mut self, article: &Annotated, room: usize) {
        let capped = article.sentences.len() > room;
        self.capped.push(capped);
        if capped {
            self.warnings.push(Notice::new(
                Code::Capped,
                article.article.source.path.as_str(),
                format!(
                    "the first {room} of {} passages are compared",
                    article.sentences.len()
                ),
                "compare fewer or shorter articles to see the rest",
            ));
        }
    }

    /// Gives the numbers of a column's passages.
    pub(super) fn column(&self, column: usize) -> Range<usize> {
        let from = |column: usize| self.list.partition_point(|one| one.column < column);
        from(column)..from(column + 1)
    }

    /// Counts for each column the passages whose wording stands in another column too.
    pub(super) fn shared_counts(&self) -> Vec<usize> {
        let mut counts = vec![0; self.columns];
        let told = self.list.iter().zip(&self.neighbours);
        for (passage, neighbours) in told.filter(|(passage, _)| passage.opens_row()) {
            let elsewhere = |one: &Neighbour| {
                let other = self.list.get(one.at);
                other.is_some_and(|other| other.column != passage.column)
            };
            let shared = neighbours
                .iter()
                .take_while(|one| one.overlap >= SHARED)
                .any(elsewhere);
            if let Some(count) = counts.get_mut(passage.column) {
                *count += usize::from(shared);
            }
        }
        counts
    }
}

/// Maps where a word of a name begins to its entity: "Xi", "Mr. Xi" and "Xi Jinping" are one.
fn names(article: &Annotated) -> FxHashMap<usize, u64> {
    let mut names = FxHashMap::default();
    for entity in &article.entities {
        let key = FxBuildHasher.hash_one(entity.key.as_str());
        let named = entity
            .mentions
            .iter()
            .filter(|mention| mention.form == MentionForm::Name);
        for mention in named {
            let words = crate::text::words::words(mention.span.of(&article.article.text));
            names.extend(
                words
                    .into_iter()
                    .map(|word| (word.start + mention.span.start, key)),
            );
        }
    }
    names
}
