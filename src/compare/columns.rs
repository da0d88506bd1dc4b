//! Which articles are compared, and which of them comes first.

use super::passages::Passages;
use super::{Options, time};
use crate::model::{Annotated, Code, Event, Notice};

/// Columns compared at most: a row of more can no longer be read, and the work stays bounded.
const MAX_COLUMNS: usize = 120;

/// The articles to compare, in the event's order.
pub(super) struct Chosen {
    /// Indices in the analysis.
    pub(super) columns: Vec<usize>,
    /// What was left out.
    pub(super) warnings: Vec<Notice>,
}

impl Chosen {
    /// Puts a column first; the others keep their order.
    pub(super) fn move_first(&mut self, column: usize) {
        if let Some(first) = self.columns.get_mut(..=column) {
            first.rotate_right(1);
        }
    }

    /// Gives the number of each column's text in its event, where the texts were counted.
    pub(super) fn texts(&self, event: &Event) -> Vec<Option<usize>> {
        let place = |column: &usize| event.articles.iter().position(|index| index == column);
        let text = |column| event.texts.get(place(column)?).copied();
        self.columns.iter().map(text).collect()
    }

    /// Gives the articles themselves.
    pub(super) fn articles<'a>(&self, articles: &'a [Annotated]) -> Vec<&'a Annotated> {
        self.columns
            .iter()
            .filter_map(|&index| articles.get(index))
            .collect()
    }
}

/// Chooses the columns: those asked for, at most [`MAX_COLUMNS`].
pub(super) fn chosen(event: &Event, articles: &[Annotated], options: &Options) -> Chosen {
    let wanted = |index: &usize| {
        articles.get(*index).is_some_and(|article| {
            options.only.is_empty()
                || options
                    .only
                    .iter()
                    .any(|name| article.article.is_called(name))
        })
    };
    let mut columns: Vec<usize> = event.articles.iter().copied().filter(wanted).collect();
    let mut warnings = Vec::new();
    if columns.len() > MAX_COLUMNS {
        warnings.push(Notice::new(
            Code::Capped,
            event.id.as_str(),
            format!(
                "{} articles, of which the first {MAX_COLUMNS} are compared",
                columns.len()
            ),
            "name the outlets to compare with --only",
        ));
        columns.truncate(MAX_COLUMNS);
    }
    Chosen { columns, warnings }
}

/// Finds the column that the reader asks for.
pub(super) fn asked(shown: &[&Annotated], options: &Options) -> Option<usize> {
    let name = options.base.as_ref()?;
    let called = |article: &&Annotated| article.article.is_called(name);
    shown.iter().position(called)
}

/// Finds the column with the most shared passages; ties: earliest published, then id.
pub(super) fn most_shared(shown: &[&Annotated], passages: &Passages) -> Option<usize> {
    let shared = passages.shared_counts();
    (0..shown.len()).min_by(|&a, &b| {
        let count = |column: usize| shared.get(column).copied().unwrap_or(0);
        let published = |column: usize| {
            shown
                .get(column)
                .and_then(|article| time::published(article))
        };
        let id = |column: usize| shown.get(column).map(|article| article.article.id.as_str());
        count(b)
            .cmp(&count(a))
            .then_with(|| time::earliest_first(published(a), published(b)))
            .then_with(|| id(a).cmp(&id(b)))
    })
}
