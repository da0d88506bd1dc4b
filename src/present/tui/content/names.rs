//! What articles are called on the screen.

use crate::model::{Analysis, Comparison};
use crate::present::view::publisher;
use crate::present::words;
use std::collections::BTreeSet;

/// Lists the columns that are shown, as indices of the comparison's columns; the base is always among them.
pub(in crate::present::tui) fn columns_of(
    comparison: &Comparison,
    hidden: &BTreeSet<usize>,
) -> Vec<usize> {
    let articles = comparison.articles.iter().enumerate();
    articles
        .filter(|(column, article)| *column == 0 || !hidden.contains(article))
        .map(|(column, _)| column)
        .collect()
}

/// Names an article by its outlet, or by its file where that is not known.
pub(super) fn outlet(analysis: &Analysis, article: usize) -> String {
    let article = analysis.articles.get(article);
    article.map_or_else(|| "?".to_owned(), |one| publisher(&one.article).to_owned())
}

/// Writes how many articles and how many independent texts: `"5 articles, 4 independent texts"`.
pub(super) fn articles(analysis: &Analysis, event: usize) -> String {
    let Some(event) = analysis.events.get(event) else {
        return String::new();
    };
    words::report::size(event.articles.len(), event.independent_texts())
}
