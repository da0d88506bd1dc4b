//! When the event that an article mainly reports took place.

use super::belief::{Belief, Belief1};
use super::own::Own;
use super::placed::{Placed, is_weekday};
use crate::calendar::{From, Lean, Meaning, day_number, from_day_number};
use crate::lexicon::time_words::Unit;
use crate::model::{Article, Basis, Date, DateCandidate, DateEvidence, DateSource, Moment};

/// How much an expression weighs by its sentence: news says first what happened when.
const BY_RANK: &[f32] = &[1.0, 0.8, 0.6, 0.45, 0.35, 0.28, 0.22, 0.18];
/// Deeper in the text days are mostly background.
const DEEP: f32 = 0.1;
/// What lies ahead is not what happened.
const AHEAD: f32 = 0.08;
/// "since Friday", "after the vote on Sunday": the other side of the event.
const BACKGROUND: f32 = 0.15;
/// "A day earlier", counted from a day in the text: rarely the event.
const COUNTED: f32 = 0.2;
/// A day far from the article's own.
const FAR: f32 = 0.25;
/// Days after which an expression counts as far.
const FAR_DAYS: i32 = 21;
/// A caption's day is that of the picture.
const CAPTION: f32 = 0.3;
/// What lies on the day after the article's own may be a matter of time zones.
const NEXT_DAY: f32 = 0.3;
/// Less weight than this is background, and the day of the report is the better guess.
const LEAST: f32 = 0.15;
/// Share of the whole weight below which the runners-up are told.
const SURE: f32 = 0.75;
/// Candidates told at the most.
const TOLD: usize = 4;

/// Finds the event date of an article; without a full day, what is known of it.
pub(super) fn event(article: &Article, placed: &[Placed], own: &Own) -> Option<Date> {
    let mut belief = Belief::default();
    for (index, one) in placed.iter().enumerate() {
        if let Some(day) = candidate(one) {
            belief.add(day, weight(article, one, own), index);
        }
    }
    let ranked = belief.ranked();
    let told = ranked
        .first()
        .filter(|best| best.weight >= LEAST || own.anchor.is_none());
    match told {
        Some(best) => Some(stated(placed, best, &ranked)),
        None => unplaced(placed).or_else(|| filed(article, own)),
    }
}

/// Gives the day an expression may propose as the event's.
fn candidate(placed: &Placed) -> Option<Moment> {
    let when = placed.mention.when.filter(|when| when.to.is_none())?;
    let written_out = matches!(
        placed.mention.meaning,
        Meaning::Offset {
            unit: Unit::Minute | Unit::Hour,
            ..
        }
    );
    let day = when.from.without_time();
    (day.month.is_some() && day.day.is_some() && !placed.stamp && !placed.dateline && !written_out)
        .then_some(day)
}

fn weight(article: &Article, placed: &Placed, own: &Own) -> f32 {
    let mention = &placed.mention;
    let before = article
        .text
        .get(placed.sentence.start..placed.span.start)
        .unwrap_or("");
    let sentence = placed.sentence.of(&article.text);
    let mut weight = BY_RANK.get(placed.rank).copied().unwrap_or(DEEP);
    if mention.lean == Lean::Future && !placed.title {
        weight *= AHEAD;
    }
    if is_background(before) {
        weight *= BACKGROUND;
    }
    if matches!(
        mention.meaning,
        Meaning::Offset {
            from: From::Named,
            ..
        }
    ) && mention.when.is_none_or(|when| when.basis != Basis::Anchor)
    {
        weight *= COUNTED;
    }
    if is_caption(sentence) {
        weight *= CAPTION;
    }
    let away = days_before(mention.when.map(|when| when.from), own.anchor);
    if away == Some(-1) {
        weight *= NEXT_DAY;
    }
    if away.is_some_and(|days| !(-1..=FAR_DAYS).contains(&days)) {
        weight *= FAR;
    }
    weight
}

fn days_before(day: Option<Moment>, anchor: Option<Moment>) -> Option<i32> {
    Some(day_number(anchor?)? - day_number(day?)?)
}

/// Words right before a day that make it the other side of the event.
const OTHER_SIDE: &[&str] = &[
    "since",
    "until",
    "till",
    "by",
    "before",
    "after",
    "from",
    "through",
    "ahead",
    "following",
];
/// Words in the clause before a day that tell of earlier things.
const EARLIER: &[&str] = &[
    "had",
    "last",
    "previous",
    "previously",
    "recalled",
    "earlier",
    "anniversary",
    "first",
    "born",
    "dated",
];
/// How many words before a day are looked at for them.
const NEAR: usize = 4;

fn is_background(before: &str) -> bool {
    let mut words = before
        .rsplit(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let nearest = words.next().unwrap_or("");
    let second = if nearest == "on" || nearest == "the" || nearest == "late" || nearest == "early" {
        words.next().unwrap_or("")
    } else {
        nearest
    };
    OTHER_SIDE.contains(&nearest)
        || OTHER_SIDE.contains(&second)
        || std::iter::once(nearest)
            .chain(words.take(NEAR))
            .any(|word| EARLIER.contains(&word))
}

fn is_caption(sentence: &str) -> bool {
    let start = sentence.trim_start_matches(|c: char| !c.is_alphanumeric());
    [
        "Caption",
        "Photo",
        "FILE",
        "File photo",
        "Image",
        "Picture",
        "Embedded",
    ]
    .iter()
    .any(|word| start.starts_with(word))
}

fn stated(placed: &[Placed], best: &Belief1, ranked: &[Belief1]) -> Date {
    let expression = placed.get(best.best);
    let whole: f32 = ranked.iter().map(|one| one.weight).sum();
    let sure = best.weight >= SURE * whole;
    let candidates = ranked.iter().take(TOLD).map(|one| DateCandidate {
        value: one.day,
        weight: one.weight / whole,
        why: if one.day == best.day {
            "told first or most often"
        } else {
            "also told"
        }
        .to_owned(),
    });
    Date {
        value: Some(best.day),
        source: DateSource::Text,
        basis: expression
            .and_then(|one| one.mention.when)
            .map_or(Basis::Relative, |when| when.basis),
        zone: None,
        evidence: expression.map(|one| DateEvidence::Span(one.span)),
        candidates: if sure {
            Vec::new()
        } else {
            candidates.collect()
        },
    }
}

/// Tells of a day of the week that cannot be placed, with the words as evidence: neighbours may know.
fn unplaced(placed: &[Placed]) -> Option<Date> {
    let weekday = placed
        .iter()
        .find(|one| is_weekday(&one.mention.meaning) && one.mention.lean == Lean::Past)?;
    Some(Date {
        value: None,
        source: DateSource::Text,
        basis: Basis::Relative,
        zone: None,
        evidence: Some(DateEvidence::Span(weekday.span)),
        candidates: Vec::new(),
    })
}

/// Beliefs about a report that names no day: four of five are filed on the day itself (measured, docs/METHODS.md).
const FILED: [(i32, f32, &str); 3] = [
    (0, 0.8, "day of the report"),
    (1, 0.15, "day before the report"),
    (2, 0.05, "two days before the report"),
];

fn filed(article: &Article, own: &Own) -> Option<Date> {
    let day = own
        .dateline
        .filter(|day| day.ymd().is_some())
        .or(own.anchor)?;
    let number = day_number(day)?;
    let candidates = FILED.iter().filter_map(|&(back, weight, why)| {
        Some(DateCandidate {
            value: from_day_number(number - back)?,
            weight,
            why: why.to_owned(),
        })
    });
    let dateline = article
        .block(crate::model::BlockKind::Dateline)
        .filter(|_| own.dateline.is_some());
    Some(Date {
        value: Some(day.without_time()),
        source: if dateline.is_some() {
            DateSource::Dateline
        } else {
            DateSource::Visible
        },
        basis: Basis::Guessed,
        zone: None,
        evidence: dateline.map(|block| DateEvidence::Span(block.span)),
        candidates: candidates.collect(),
    })
}
