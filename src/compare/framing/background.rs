//! Background: earlier events that an article recalls.

use super::{View, at, count, finding, with};
use crate::calendar::day_number;
use crate::model::{Annotated, Evidence, Finding, Signal};

/// Days before the event from which a date in the text is background.
const EARLIER: i32 = 30;
/// Dated passages from which an article's background is stated.
const LEAST: usize = 1;

/// Lists for each column the passages with a date long before the event.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let event = view
        .event
        .date
        .as_ref()
        .and_then(|date| day_number(date.value?.without_time()));
    let Some(event) = event else {
        return Vec::new();
    };
    let columns = view.columns.iter().enumerate();
    columns
        .filter_map(|(column, article)| {
            let passages = recalled(article, column, event);
            if passages.len() < LEAST {
                return None;
            }
            let words: usize = passages.iter().map(|evidence| view.words(*evidence).split_whitespace().count()).sum();
            let percent = 100 * words / article.article.words().max(1);
            let plain = format!("{} with a date more than {EARLIER} days before the event, {percent} % of the words", count(passages.len(), "passage"));
            Some(with(finding(Signal::Background, passages, plain), "percent", percent))
        })
        .collect()
}

fn recalled(article: &Annotated, column: usize, event: i32) -> Vec<Evidence> {
    let old = |value: crate::model::Moment| match (day_number(value.without_time()), value.year) {
        (Some(day), _) => event - day > EARLIER,
        _ => false,
    };
    let sentences = article.sentences.iter().filter(|sentence| {
        let dates = article
            .dates
            .iter()
            .filter(|mention| sentence.span.contains(mention.span));
        dates.filter_map(|mention| mention.date.value).any(old)
    });
    sentences
        .map(|sentence| at(column, sentence.span))
        .collect()
}
