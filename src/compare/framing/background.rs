//! Background: earlier events that an article recalls.

use super::{View, at, count, finding, with};
use crate::calendar::day_number;
use crate::lexicon::{Tense, tense};
use crate::model::{Annotated, Evidence, Finding, Moment, Signal};
use crate::text::words::words;

/// Days before the event from which a date in the text is background.
const EARLIER: i32 = 30;

/// Lists for each column the passages with a date long before the event.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let Some(event) = view.event.date.as_ref().and_then(|date| date.value) else {
        return Vec::new();
    };
    let columns = view.columns.iter().enumerate();
    columns
        .filter_map(|(column, article)| {
            let passages = recalled(article, column, event);
            if passages.is_empty() {
                return None;
            }
            let words: usize = passages.iter().map(|evidence| view.words(*evidence).split_whitespace().count()).sum();
            let percent = 100 * words / article.article.words().max(1);
            let plain = format!("{} with a date more than {EARLIER} days before the event, {percent} % of the words", count(passages.len(), "passage"));
            Some(with(finding(Signal::Background, passages, plain), "percent", percent))
        })
        .collect()
}

fn recalled(article: &Annotated, column: usize, event: Moment) -> Vec<Evidence> {
    let sentences = article.sentences.iter().filter(|sentence| {
        let words = article.words_of(sentence.span);
        let dates = article
            .dates
            .iter()
            .filter(|mention| sentence.span.contains(mention.span));
        let mut values = dates.filter_map(|mention| mention.date.value);
        values.any(|value| is_earlier(value, event)) && is_told_as_past(words)
    });
    sentences
        .map(|sentence| at(column, sentence.span))
        .collect()
}

/// Says whether a time lies well before the event: by days, or by the year where no day is given.
fn is_earlier(value: Moment, event: Moment) -> bool {
    let day = |moment: Moment| day_number(moment.without_time());
    match (day(value), day(event)) {
        (Some(value), Some(event)) => event - value > EARLIER,
        _ => value
            .year
            .zip(event.year)
            .is_some_and(|(value, event)| value < event),
    }
}

/// Says whether a sentence has a verb of the past, or counts from a day on: a deadline without a year may seem to be past.
fn is_told_as_past(sentence: &str) -> bool {
    let words = words(sentence);
    let mut lower = words.iter().map(|word| word.of(sentence).to_lowercase());
    lower.any(|word| {
        tense(&word) == Some(Tense::Past)
            || matches!(
                word.as_str(),
                "since" | "than" | "was" | "were" | "had" | "has"
            )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_alone_is_earlier_and_a_deadline_is_not_told_as_past() {
        let event = Moment::day(2024, 5, 16);
        let year = Moment {
            year: Some(2017),
            ..Moment::default()
        };
        assert!(is_earlier(year, event));
        assert!(is_earlier(Moment::day(2024, 2, 2), event));
        assert!(!is_earlier(Moment::day(2024, 5, 2), event));
        assert!(!is_told_as_past("The deadline, 30 September, is tight."));
        assert!(is_told_as_past("It has held the north since 2022."));
    }
}
