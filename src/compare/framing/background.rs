//! Background: earlier events that an article recalls.

use super::{View, at, count, finding, with};
use crate::calendar::day_number;
use crate::lexicon::{Tense, tense};
use crate::model::{Annotated, DateMention, Evidence, Finding, Moment, Signal};
use crate::text::Span;
use crate::text::words::words;

/// Days before the event from which a date in the text is background.
const EARLIER: i32 = 30;

/// Words between "first" and "since", at most.
const FIRST: usize = 10;
/// A superlative is longer than this: "best" and "rest" tell nothing of since when.
const EST: usize = 4;

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
        let value = |mention: &DateMention| mention.date.value;
        let news = dates
            .clone()
            .filter_map(value)
            .any(|value| is_of_that_day(value, event));
        let led = |mention: &DateMention| {
            let before = Span::new(sentence.span.start, mention.span.start);
            measures_since(article.words_of(before))
        };
        let mut earlier =
            dates.filter(|one| value(one).is_some_and(|value| is_earlier(value, event)));
        !news && earlier.any(|one| !led(one)) && is_told_as_past(words)
    });
    sentences
        .map(|sentence| at(column, sentence.span))
        .collect()
}

/// Says whether a time is the event's day or beside it, so that the sentence tells the news itself.
fn is_of_that_day(value: Moment, event: Moment) -> bool {
    let day = |moment: Moment| day_number(moment.without_time());
    let days = day(value).zip(day(event));
    days.is_some_and(|(value, event)| (event - value).abs() <= 1)
}

/// Says whether the words before a date only measure the news by it: `"its first cut since"`, but not `"held since"`, which tells of then.
fn measures_since(before: &str) -> bool {
    let words = words(before).into_iter();
    let lower: Vec<String> = words
        .map(|word| word.of(before).to_lowercase())
        .filter(|word| {
            !matches!(
                word.as_str(),
                "the" | "early" | "late" | "mid" | "at" | "least"
            )
        })
        .collect();
    let Some(since) = lower.iter().rposition(|word| word == "since") else {
        return false;
    };
    let right_before = since + 1 == lower.len();
    let first = |word: &String| word == "first" || word.ends_with("est") && word.len() > EST;
    let near = lower.get(since.saturating_sub(FIRST)..since).unwrap_or(&[]);
    right_before && near.iter().any(first)
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

    #[test]
    fn the_news_measured_by_an_earlier_date_is_the_news() {
        assert!(measures_since(
            "The bank cut its rate, its first reduction since "
        ));
        assert!(measures_since("It was the lowest since the "));
        assert!(!measures_since(
            "The call is the first since troops came in on "
        ));
        assert!(!measures_since("It has held the north since "));
        assert!(!measures_since(
            "Ships have used the strait since it opened on "
        ));
        assert!(!measures_since("The strait was closed in "));
        let event = Moment::day(2024, 5, 16);
        assert!(is_of_that_day(Moment::day(2024, 5, 15), event));
        assert!(!is_of_that_day(Moment::day(2024, 5, 2), event));
    }
}
