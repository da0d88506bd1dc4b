//! The article's own date, from which "on Wednesday" is counted: what the page says, checked against what the text says.

use super::mentions::mentions;
use super::placed;
use crate::calendar::{completions, day_number, find};
use crate::lexicon::anchors_in;
use crate::model::{
    Article, Basis, BlockKind, Code, Date, DateEvidence, DateSource, Moment, Notice, Sentence,
};
use crate::text::Span;

/// The article's own date and what was learnt about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Own {
    /// The day from which relative dates are counted.
    pub(super) anchor: Option<Moment>,
    /// The day and month of the dateline, with the year where it can be known.
    pub(super) dateline: Option<Moment>,
    /// The publication date, where the text says more than the page.
    pub(super) published: Option<Date>,
    /// What contradicts what.
    pub(super) notes: Vec<Notice>,
}

/// A report filed this many days before the page's date is a late copy: weekdays are counted from the report.
const LATE: i32 = 6;
/// Clocks of the world differ by a day at the most.
const ZONES: i32 = 1;
/// Only the first sentences say when the reported thing was.
const LEAD: usize = 4;

/// Finds the article's own date.
pub(super) fn own_date(article: &Article, sentences: &[Sentence]) -> Own {
    let published = article.published.as_ref().and_then(|date| date.value);
    let full = published.filter(|moment| moment.ymd().is_some());
    let completed = match full {
        Some(_) => None,
        None => completed(article, sentences, published).or_else(|| stamp(article, sentences)),
    };
    let anchor = full.or(completed.as_ref().and_then(|date| date.value));
    let mut own = Own {
        anchor,
        published: completed,
        ..Own::default()
    };
    own.dateline = dateline(article, anchor);
    if let (Some(day), Some(told)) = (full, own.dateline.and_then(day_number)) {
        let days = day_number(day).map_or(0, |day| day - told);
        if !(-ZONES..=LATE).contains(&days) {
            own.notes
                .push(contradiction(article, day, "its dateline", None));
            own.anchor = own.dateline;
        }
    }
    if let Some((span, told)) = own
        .anchor
        .and_then(|day| later_than(article, sentences, day))
    {
        let day = own.anchor.unwrap_or(told);
        own.notes.push(contradiction(
            article,
            day,
            "what it reports as past",
            Some(span),
        ));
        own.anchor = Some(told);
    }
    own
}

fn contradiction(article: &Article, day: Moment, what: &str, span: Option<Span>) -> Notice {
    let found = format!("the date {day} contradicts {what}");
    let notice = Notice::new(
        Code::DateContradicted,
        article.source.path.clone(),
        found,
        "check the page's date",
    );
    Notice { span, ..notice }
}

/// Reads the dateline's day, in the year that puts it nearest to the article's date.
fn dateline(article: &Article, anchor: Option<Moment>) -> Option<Moment> {
    let found = find(article.dateline()?);
    let moment = found
        .iter()
        .find_map(|expression| expression.meaning.written())?
        .without_time();
    moment.day?;
    match (moment.year, anchor) {
        (None, Some(anchor)) => completions(moment, None, anchor).first().copied(),
        _ => Some(moment),
    }
}

/// Finds a day written out in full in the lead, told as past, that lies after the article's date.
fn later_than(article: &Article, sentences: &[Sentence], day: Moment) -> Option<(Span, Moment)> {
    let limit = day_number(day)? + ZONES;
    for sentence in sentences.iter().take(LEAD) {
        let text = sentence.span.of(&article.text);
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            continue;
        }
        for mention in mentions(text, None) {
            let told = mention
                .meaning
                .written()
                .filter(|moment| moment.ymd().is_some());
            let past = super::lean::lean(text, mention.span, crate::calendar::Lean::Past)
                == crate::calendar::Lean::Past;
            if let Some(told) = told.filter(|&told| {
                past && day_number(told) > Some(limit) && day_number(told) <= Some(limit + 366)
            }) {
                return Some((
                    mention.span.shifted(sentence.span.start),
                    told.without_time(),
                ));
            }
        }
    }
    None
}

/// Takes the date that stands alone at the head of the text: "March 18, 2025."
fn stamp(article: &Article, sentences: &[Sentence]) -> Option<Date> {
    let placed = placed::placed(article, sentences.get(..LEAD.min(sentences.len()))?, None);
    let stamp = placed.iter().find(|placed| placed.stamp)?;
    let evidence = DateEvidence::Span(stamp.span);
    Some(Date::stated(
        stamp.mention.meaning.written()?,
        DateSource::Text,
        Some(evidence),
    ))
}

/// Completes a day without a year by a dated public event of the same month that the text tells of:
/// "their first since late February, soon after Russia launched its full assault on Ukraine".
fn completed(article: &Article, sentences: &[Sentence], published: Option<Moment>) -> Option<Date> {
    let day = published.filter(|moment| moment.year.is_none() && moment.day.is_some())?;
    let prose = sentences.iter().filter(|sentence| {
        article
            .blocks
            .get(sentence.block)
            .is_some_and(|block| block.kind == BlockKind::Paragraph)
    });
    for sentence in prose {
        let text = sentence.span.of(&article.text);
        for expression in find(text) {
            let month = expression
                .meaning
                .written()
                .filter(|moment| moment.year.is_none())
                .and_then(|moment| moment.month);
            let same = |event: &Moment| month.is_some() && event.month == month;
            let Some(event) = month.and_then(|_| anchors_in(text).into_iter().rev().find(same))
            else {
                continue;
            };
            let value = completions(day, None, event)
                .into_iter()
                .find(|&value| day_number(value) >= day_number(event))?;
            let span = expression.span.shifted(sentence.span.start);
            let stated = Date::stated(
                value,
                article.published.as_ref()?.source,
                Some(DateEvidence::Span(span)),
            );
            return Some(Date {
                basis: Basis::Anchor,
                ..stated
            });
        }
    }
    None
}
