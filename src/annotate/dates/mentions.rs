//! Every time expression of a text, read against the article's date and the days its sentence names.

use super::lean::lean;
use crate::calendar::{
    Expression, From, Lean, Meaning, Standpoint, When, day_number, find, resolve,
};
use crate::lexicon::anchors_in;
use crate::lexicon::time_words::{Turn, Unit};
use crate::model::{Basis, Moment};
use crate::text::Span;

/// A time expression and what it comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Its words.
    pub span: Span,
    /// What they say.
    pub meaning: Meaning,
    /// The zone as written.
    pub zone: Option<String>,
    /// Its date, where one follows.
    pub when: Option<When>,
    /// On which side of the article's date the sentence puts it.
    pub lean: Lean,
}

/// Reads the time expressions of one sentence; spans are bytes of the sentence.
///
/// `"On June 23 they came; the following day they left." read from 2023-08-24 -> 2023-06-23, 2023-06-24`
#[must_use]
pub fn mentions(sentence: &str, anchor: Option<Moment>) -> Vec<Mention> {
    let found = find(sentence);
    let mut out: Vec<Mention> = Vec::with_capacity(found.len());
    for (index, expression) in found.iter().enumerate() {
        let named = out
            .iter()
            .rev()
            .find_map(|mention| full_day(mention.when?.from));
        let lean = lean_of(sentence, expression);
        let at = Standpoint {
            anchor,
            lean,
            named,
        };
        let when = match forward(sentence, expression, found.get(index + 1)) {
            Pointing::Nowhere => resolve(&expression.meaning, &at),
            Pointing::At(next) => resolve(
                &next.meaning,
                &Standpoint {
                    lean: lean_of(sentence, next),
                    ..at
                },
            )
            .and_then(|day| {
                resolve(
                    &expression.meaning,
                    &Standpoint {
                        named: full_day(day.from),
                        ..at
                    },
                )
            }),
            Pointing::AtEvent => after_event(sentence, expression, anchor),
        };
        out.push(Mention {
            span: expression.span,
            meaning: expression.meaning.clone(),
            zone: expression.zone.clone(),
            when,
            lean,
        });
    }
    out
}

fn full_day(moment: Moment) -> Option<Moment> {
    moment.ymd().map(|_| moment.without_time())
}

/// The tense matters only where the expression does not say itself on which side it lies; "this Friday" and "this weekend" lie ahead
/// unless a verb looks back.
fn lean_of(sentence: &str, expression: &Expression) -> Lean {
    let open = match &expression.meaning {
        Meaning::Written { moment, .. } => moment.year.is_none(),
        Meaning::Weekday { turn, .. } | Meaning::Holiday { turn, .. } => {
            matches!(turn, None | Some(Turn::This))
        }
        Meaning::Stretch { .. } => true,
        Meaning::Offset {
            unit: Unit::Weekend,
            count,
            ..
        } => *count == 0,
        _ => false,
    };
    let this = expression
        .span
        .of(sentence)
        .get(..4)
        .is_some_and(|word| word.eq_ignore_ascii_case("this"));
    let otherwise = if this { Lean::Future } else { Lean::Past };
    if open {
        lean(sentence, expression.span, otherwise)
    } else {
        Lean::Past
    }
}

/// What an expression that ends in "after" or "before" is counted from.
enum Pointing<'a> {
    /// It does not end so, or nothing follows.
    Nowhere,
    /// The day named right after it: "two days before Saturday's vote".
    At(&'a Expression),
    /// Something that happened: "a day after the flood".
    AtEvent,
}

/// Bytes that may stand between "before" and the day it is counted from.
const CLOSE: usize = 16;

fn forward<'a>(
    sentence: &str,
    expression: &Expression,
    next: Option<&'a Expression>,
) -> Pointing<'a> {
    let counted = matches!(
        expression.meaning,
        Meaning::Offset {
            from: From::Named,
            ..
        }
    );
    let words = expression.span.of(sentence);
    let points = ["after", "before", "of"]
        .iter()
        .any(|word| words.ends_with(word));
    let rest = sentence.get(expression.span.end..).unwrap_or("");
    if !counted || !points || !rest.starts_with(' ') {
        return Pointing::Nowhere;
    }
    match next {
        Some(next) if next.span.start - expression.span.end <= CLOSE => Pointing::At(next),
        _ => Pointing::AtEvent,
    }
}

/// Counts from a dated public event that the sentence names: "a day after … was sworn in as the 47th president". Where the event
/// recurs, the latest that is not after the article; without an article's date, none of them.
fn after_event(sentence: &str, expression: &Expression, anchor: Option<Moment>) -> Option<When> {
    let days = anchors_in(sentence.get(expression.span.end..)?);
    let day = match (anchor, days.as_slice()) {
        (Some(anchor), days) => *days
            .iter()
            .rev()
            .find(|&&day| day_number(day) <= day_number(anchor))?,
        (None, [day]) => *day,
        _ => return None,
    };
    let at = Standpoint {
        named: Some(day),
        ..Standpoint::default()
    };
    resolve(&expression.meaning, &at).map(|when| When {
        basis: Basis::Anchor,
        ..when
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let value = |mention: &Mention| {
            mention
                .when
                .map_or("?".into(), |when| when.from.to_string())
        };
        mentions(text, Some(Moment::day(2024, 7, 15)))
            .iter()
            .map(value)
            .collect()
    }

    #[test]
    fn days_are_counted_from_the_day_the_sentence_names() {
        assert_eq!(
            read("On July 3 they came; the following day they left."),
            ["2024-07-03", "2024-07-04"]
        );
        assert_eq!(
            read("Two days before Saturday's vote nobody knew."),
            ["2024-07-11", "2024-07-13"]
        );
        assert_eq!(read("A day after the flood the shop opened."), ["?"]);
    }

    #[test]
    fn a_public_event_dates_what_is_counted_from_it() {
        assert_eq!(
            read("They spoke a day after Joe Biden was sworn in."),
            ["2021-01-21"]
        );
    }
}
