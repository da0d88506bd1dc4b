//! Speech reported without quote marks: "He said that …", "…, the ministry said", "…, according to officials".

use super::agreement::agrees;
use super::phrases::{Words, ending, starting};
use super::speaker::{participle_subject, quoted_as};
use super::verbs::verb_at;
use crate::annotate::lexis::{Is, Lexis};
use crate::annotate::tokens::{Case, Gap, Shape, Tokens};
use crate::model::{Quote, QuoteKind, VerbClass};
use crate::text::Span;

/// Verbs that report a clause without "that".
const BARE: &[&str] = &[
    "said",
    "says",
    "added",
    "told",
    "claimed",
    "claims",
    "insisted",
    "argued",
    "warned",
    "believes",
    "announced",
    "thinks",
    "confirmed",
    "explained",
    "admitted",
    "suggested",
    "alleged",
    "noted",
    "say",
    "vowed",
    "denied",
    "conceded",
    "acknowledged",
    "stressed",
    "revealed",
    "reported",
];

/// Adds the reported clauses of every sentence in sentence case; one a sentence.
pub(super) fn add(
    tokens: &Tokens<'_>,
    marked: &[Span],
    meant: impl Fn(Words, Span) -> Option<usize>,
    out: &mut Vec<Quote>,
) {
    let mut quotes = marked.iter().peekable();
    for (index, &(start, end)) in tokens.ranges.iter().enumerate() {
        let span = tokens.span(start, end);
        while quotes.next_if(|quote| quote.end <= span.start).is_some() {}
        let whole = quotes
            .peek()
            .is_some_and(|quote| quote.start <= span.start + 3 && quote.end + 2 >= span.end);
        if whole || tokens.cases.get(index) != Some(&Case::Sentence) {
            continue;
        }
        let quoted = |at: usize| {
            tokens.get(at).is_none_or(|token| {
                quotes
                    .clone()
                    .take(8)
                    .any(|quote| quote.start <= token.span.start && token.span.end <= quote.end)
            })
        };
        if let Some((clause, speaker, verb)) = clause(tokens, start, end, &quoted) {
            let inside = tokens.span(clause.0, clause.1);
            let all = (clause.0..clause.1).all(quoted);
            if all || clause.1 - clause.0 < FEWEST {
                continue;
            }
            let sense = Lexis::english().sense(tokens.lower(verb.0, verb.1));
            out.push(Quote {
                span: inside,
                kind: QuoteKind::Indirect,
                speaker: meant(speaker, tokens.span(speaker.0, speaker.1)),
                speaker_span: Some(tokens.span(speaker.0, speaker.1)),
                verb_span: Some(tokens.span(verb.0, verb.1)),
                verb_class: sense.verb.or(Some(VerbClass::Neutral)),
            });
        }
    }
}

/// Words of a name between "quoted" and "as saying".
const HANDED: usize = 8;

/// A clause has at least this many words.
const FEWEST: usize = 3;

/// Finds the first reported clause of a sentence: the clause, its speaker, its verb.
fn clause(
    tokens: &Tokens<'_>,
    start: usize,
    end: usize,
    quoted: &dyn Fn(usize) -> bool,
) -> Option<(Words, Words, Words)> {
    for at in start..end {
        if quoted(at) {
            continue;
        }
        if tokens.word(at) == "according" && tokens.word(at + 1) == "to" {
            let speaker = starting(tokens, at + 2, end)?;
            let clause = if at == start {
                (speaker.1, end)
            } else {
                (start, at)
            };
            return Some((clause, speaker, (at, at + 2)));
        }
        let lower = |at: &usize| {
            tokens
                .get(*at)
                .is_some_and(|token| token.shape == Shape::Lower)
        };
        let Some(stop) = verb_at(tokens, at, end).filter(|_| lower(&at)) else {
            continue;
        };
        let sense = Lexis::english().sense(tokens.lower(at, stop));
        let hands_on = (stop..end.min(stop + HANDED))
            .any(|at| tokens.word(at) == "as" && tokens.word(at + 1) == "saying");
        if hands_on || sense.verb == Some(VerbClass::Cognitive) && tokens.word(stop) != "that" {
            continue;
        }
        // "“I was first,” said Holt": who is quoted is no subject of the verb behind the quote
        let own = |(_, speaker, _): &(Words, Words, Words)| !quoted(speaker.0);
        let found = led(tokens, start, at, stop, end).filter(own);
        if let Some(found) = found.or_else(|| trailed(tokens, start, at, stop, end).filter(own)) {
            return Some(found);
        }
    }
    None
}

/// Reads "X said (that) …" and "X told Y (that) …".
fn led(
    tokens: &Tokens<'_>,
    start: usize,
    at: usize,
    stop: usize,
    end: usize,
) -> Option<(Words, Words, Words)> {
    // "Holt of Tarn, playing the same card, fuming that …": whoever the sentence is about
    let ing = tokens.word(at).ends_with("ing") && tokens.before(at).contains(',');
    let speaker = quoted_as(tokens, at, start)
        .or_else(|| ing.then(|| participle_subject(tokens, at, start)).flatten())
        .or_else(|| ending(tokens, at, start))
        .filter(|subject| agrees(tokens, (at, stop), *subject))?;
    let denied = (speaker.1..at).any(|index| matches!(tokens.word(index), "not" | "never"));
    if denied {
        return None;
    }
    let that = (stop..end.min(stop + 6))
        .find(|&index| matches!(tokens.word(index), "that" | "whether" | "how" | "why"));
    let from = match that {
        Some(that) => that + usize::from(tokens.word(that) == "that"),
        None if BARE.contains(&tokens.lower(at, stop)) => bare(tokens, at, stop, end)?,
        None => return None,
    };
    (from < end).then_some(((from, end), speaker, (at, stop)))
}

/// Says where a clause without "that" begins, if one does.
fn bare(tokens: &Tokens<'_>, at: usize, stop: usize, end: usize) -> Option<usize> {
    let first = if tokens.word(at) == "told" {
        starting(tokens, stop, end)?.1
    } else {
        stop
    };
    let token = tokens.get(first)?;
    let preposition = matches!(
        tokens.word(first),
        "in" | "on"
            | "at"
            | "to"
            | "of"
            | "by"
            | "for"
            | "with"
            | "as"
            | "and"
            | "or"
            | "so"
            | "during"
            | "after"
            | "before"
            | "from"
    );
    (first < end && token.gap == Gap::Space && !preposition && !token.is(Is::CALENDAR))
        .then_some(first)
}

/// Reads "…, X said" and "…, said X" at the end of a sentence.
fn trailed(
    tokens: &Tokens<'_>,
    start: usize,
    at: usize,
    stop: usize,
    end: usize,
) -> Option<(Words, Words, Words)> {
    let speaker = ending(tokens, at, start)
        .or_else(|| starting(tokens, stop, end))
        .filter(|subject| agrees(tokens, (at, stop), *subject))?;
    let first = speaker.0.min(at);
    let comma = tokens.get(first)?.gap == Gap::Comma;
    (comma && first > start + FEWEST && BARE.contains(&tokens.lower(at, stop))).then_some((
        (start, first),
        speaker,
        (at, stop),
    ))
}
