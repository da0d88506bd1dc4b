//! The time expressions of an article, and when the event it mainly reports took place.

mod belief;
mod event;
mod lean;
mod mentions;
mod own;
mod placed;

pub use mentions::{Mention, mentions};

use crate::model::{
    Article, Date, DateEvidence, DateMention, DateRole, DateSource, Moment, Notice, Sentence,
};
use placed::Placed;

/// What the dates of an article come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Found {
    /// Its time expressions in text order.
    pub(crate) dates: Vec<DateMention>,
    /// When the event it mainly reports took place.
    pub(crate) event: Option<Date>,
    /// When it was published, where its text says more than its page did.
    pub(crate) published: Option<Date>,
    /// Where text and page contradict each other.
    pub(crate) notes: Vec<Notice>,
}

/// Reads the dates of an article against its own date.
pub(crate) fn read(article: &Article, sentences: &[Sentence]) -> Found {
    let own = own::own_date(article, sentences);
    let placed = placed::placed(article, sentences, own.anchor);
    let event = event::event(article, &placed, &own);
    let day = event
        .as_ref()
        .and_then(|event| event.value)
        .map(Moment::without_time);
    Found {
        dates: placed.iter().filter_map(|one| dated(one, day)).collect(),
        event,
        published: own.published,
        notes: own.notes,
    }
}

/// Turns an expression into a date mention; one that says nothing alone, as a lone clock time, is left out.
fn dated(placed: &Placed, event: Option<Moment>) -> Option<DateMention> {
    let mention = &placed.mention;
    let value = mention.when.map(|when| when.moment());
    if value.is_none() && !placed::is_weekday(&mention.meaning) {
        return None;
    }
    let role = match value.map(Moment::without_time) {
        _ if placed.stamp => DateRole::Published,
        Some(day) if Some(day) == event => DateRole::Event,
        _ => DateRole::Other,
    };
    let date = Date {
        value,
        source: if placed.dateline {
            DateSource::Dateline
        } else {
            DateSource::Text
        },
        basis: mention
            .when
            .map_or(crate::model::Basis::Relative, |when| when.basis),
        zone: mention.zone.clone(),
        evidence: Some(DateEvidence::Span(placed.span)),
        candidates: belief::either(mention),
    };
    Some(DateMention {
        span: placed.span,
        date,
        role,
    })
}
