//! Genre: a comment must not be compared with a report unawares.

use super::{View, at, finding, with};
use crate::model::{Finding, Genre, Signal};

/// Notes the articles that are not reports, where others are; a page that does not say what it is counts as neither.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let reports = view
        .columns
        .iter()
        .any(|article| article.article.genre == Genre::Report);
    let labelled =
        view.columns.iter().enumerate().filter(|(_, article)| {
            !matches!(article.article.genre, Genre::Report | Genre::Unknown)
        });
    labelled
        .filter(|_| reports || view.columns.len() > 1)
        .filter_map(|(column, article)| {
            let shown = article.article.blocks.first()?;
            let genre = article.article.genre.name();
            let plain = format!("labelled as {genre}; its wording is to be read as such");
            let found = finding(Signal::Genre, vec![at(column, shown.span)], plain);
            Some(with(found, "genre", genre))
        })
        .collect()
}
