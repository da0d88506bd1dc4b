//! Who is made to say a quoted stretch: by the verb beside it, "according to", the sentence around it, or the quote before it.

use super::agreement::agrees;
use super::phrases::{Words, ending, starting};
use super::verbs::{BE, CLAUSES, is_silent, verb_at};
use crate::annotate::lexis::Is;
use crate::annotate::tokens::{Gap, Tokens};

/// The verb and the words that name the speaker.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// Words that name the speaker.
    pub(super) speaker: Option<Words>,
    /// The verb.
    pub(super) verb: Option<Words>,
}

/// A quoted stretch in words, and the stretch around it that no other quote or sentence end interrupts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// First quoted word.
    pub(super) start: usize,
    /// One past the last.
    pub(super) end: usize,
    /// First word of the writer's own before it, in the same sentence.
    pub(super) floor: usize,
    /// One past the writer's own words after it, in the same sentence.
    pub(super) limit: usize,
    /// The quote ends in a full stop, so that what follows is a new sentence.
    pub(super) closed: bool,
    /// The quote ends in a comma, or another mark that hands over to the writer.
    pub(super) handed: bool,
    /// Whole clauses are quoted.
    pub(super) direct: bool,
}

/// Finds verb and speaker beside a quote.
pub(super) fn beside(tokens: &Tokens<'_>, place: &Place) -> Option<Said> {
    let led = place.floor < place.start && leads(tokens, place);
    if led && let Some(said) = before(tokens, place) {
        return Some(said);
    }
    let follows = if place.direct || place.handed {
        after(tokens, place)
    } else {
        None
    };
    follows
        .or_else(|| before(tokens, place))
        .or_else(|| after(tokens, place))
}

/// Says whether the writer's words lead into the quote: a verb, comma or colon right before it.
fn leads(tokens: &Tokens<'_>, place: &Place) -> bool {
    let opening = tokens.before(place.start);
    let verb = tokens
        .get(place.start - 1)
        .is_some_and(|token| token.is(Is::VERB));
    verb || opening.contains([',', ':']) && !place.handed
        || !place.direct && !place.handed
        || tells(tokens, place)
}

/// Says whether the words right before a quote are a telling verb and whoever is told: `Holt told the crowd | "We …"`.
fn tells(tokens: &Tokens<'_>, place: &Place) -> bool {
    let near = place.floor.max(place.start.saturating_sub(ADDRESSEE))..place.start;
    let mut told = near.rev().filter(|at| TELLING.contains(&tokens.word(*at)));
    told.any(|at| {
        let somebody = starting(tokens, at + 1, place.start);
        somebody.is_some_and(|(_, end)| end == place.start)
            && !tokens.before(place.start).contains([',', '.'])
    })
}

/// Verbs that take whoever is told or whatever is called so, and how many words name them.
const TELLING: &[&str] = &[
    "told", "tells", "asked", "warned", "assured", "reminded", "informed", "called", "calls",
    "calling", "deemed", "deems",
];
const ADDRESSEE: usize = 6;

/// A verb further than this from the quote, in words, does not introduce it.
const REACH: usize = 30;

/// Reads `said X`, `X said`, `according to X` after a quote.
fn after(tokens: &Tokens<'_>, place: &Place) -> Option<Said> {
    let limit = place.limit.min(place.end + REACH);
    if place.end >= limit {
        return None;
    }
    if tokens.word(place.end) != "according"
        && let Some(end) = verb_at(tokens, place.end, limit)
        && let Some(speaker) = starting(tokens, end, limit)
        && agrees(tokens, (place.end, end), speaker)
    {
        return Some(Said {
            speaker: Some(speaker),
            verb: Some((place.end, end)),
        });
    }
    let source = || according(tokens, place.end, limit.min(place.end + 8));
    if place.closed && !place.handed {
        return source();
    }
    let mut at = place.end;
    while at < limit {
        let Some(end) = verb_at(tokens, at, limit).filter(|_| tokens.word(at) != "according")
        else {
            at += 1;
            continue;
        };
        if let Some(said) = handed_on(tokens, at, limit) {
            return Some(said);
        }
        let subject = subject_of(tokens, (at, end), place.end);
        if let Some(speaker) =
            subject.filter(|words| !is_of_another_clause(tokens, place.end, *words))
        {
            return Some(Said {
                speaker: Some(speaker),
                verb: Some((at, end)),
            });
        }
        at = end;
    }
    source()
}

/// Reads `X said (that)` before a quote, the nearest verb first, and "according to X".
fn before(tokens: &Tokens<'_>, place: &Place) -> Option<Said> {
    let floor = place.floor.max(place.start.saturating_sub(REACH));
    // "X wept and added: “…”": the nearer verb has the subject of the one before
    let mut joined: Option<Words> = None;
    for at in (floor..place.start).rev() {
        let Some(end) = verb_at(tokens, at, place.start) else {
            continue;
        };
        if tokens.word(at) == "according" {
            return according(tokens, at, place.start);
        }
        if let Some(speaker) = before_verb(tokens, (at, end), floor, place.start) {
            return Some(Said {
                speaker: Some(speaker),
                verb: joined.or(Some((at, end))),
            });
        }
        if joined.is_none() && is_joined(tokens, at) {
            joined = Some((at, end));
        }
    }
    None
}

/// Reads whoever a verb before a quote makes speak, back to `floor`.
fn before_verb(tokens: &Tokens<'_>, verb: Words, floor: usize, quote: usize) -> Option<Words> {
    let (at, end) = verb;
    if let Some(speaker) = quoted_as(tokens, at, floor) {
        return Some(speaker);
    }
    let progressive = at > floor && BE.contains(&tokens.word(at - 1));
    if tokens.word(at).ends_with("ing") && at > floor && !progressive {
        return participle_subject(tokens, at, floor);
    }
    let speaker = subject_of(tokens, verb, floor).or_else(|| inverted(tokens, end, quote))?;
    (!is_told(tokens, verb, speaker, floor)).then_some(speaker)
}

/// Reads whose a participle is: of "Ships were held, X said on Monday, | calling it …" X, who has the word behind the reported clause;
/// else of "X attacked Y, | calling it …" whoever the sentence is about.
pub(super) fn participle_subject(
    tokens: &Tokens<'_>,
    participle: usize,
    floor: usize,
) -> Option<Words> {
    let said = (floor..participle).rev().find_map(|at| {
        let end = verb_at(tokens, at, participle).filter(|_| !tokens.word(at).ends_with("ing"))?;
        let behind = |words: &Words| tokens.get(words.0).is_some_and(|t| t.gap == Gap::Comma);
        let after = tokens.get(at).is_some_and(|token| token.gap == Gap::Comma);
        let turned = after.then(|| inverted(tokens, end, participle)).flatten();
        let before = || subject_of(tokens, (at, end), floor);
        turned.or_else(|| before().filter(|words| end == participle || behind(words)))
    });
    said.or_else(|| subject(tokens, floor, participle))
        .or_else(|| ending(tokens, participle, floor))
}

/// Says whether what somebody thinks, sees or shows is itself reported: in "Holt said officers had seen “nothing”" Holt speaks.
fn is_told(tokens: &Tokens<'_>, verb: Words, subject: Words, floor: usize) -> bool {
    let that = usize::from(subject.0 > floor && tokens.word(subject.0 - 1) == "that");
    let outer = subject.0.checked_sub(1 + that).filter(|at| *at >= floor);
    let reports =
        |at: usize| verb_at(tokens, at, subject.0).is_some_and(|end| !is_silent(tokens, (at, end)));
    is_silent(tokens, verb) && outer.is_some_and(reports)
}

/// Says whether a verb goes on from one before it: "… and added".
fn is_joined(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map_or("", |at| tokens.word(at));
    let and = |word: &str| matches!(word, "and" | "but" | "then" | "also");
    and(before(1)) && !tokens.word(at).ends_with("ing")
}

/// Says whether a subject after a quote is that of another clause: "“…” before **it** slammed".
fn is_of_another_clause(tokens: &Tokens<'_>, quote: usize, subject: Words) -> bool {
    let last = subject.0.checked_sub(1).filter(|last| *last >= quote);
    last.is_some_and(|last| {
        !matches!(tokens.word(last), "and" | "or") && CLAUSES.contains(&tokens.word(last))
    })
}

/// Reads the speaker of "the paper quoted Ada Holt as saying": whoever stands before "as", if a verb stands before them.
pub(super) fn quoted_as(tokens: &Tokens<'_>, verb: usize, floor: usize) -> Option<Words> {
    let end = verb
        .checked_sub(1)
        .filter(|at| tokens.word(*at) == "as" && *at > floor)?;
    let quotes = (floor..end)
        .rev()
        .find(|at| QUOTING.contains(&tokens.word(*at)))?;
    let (start, stop) = starting(tokens, quotes + 1, end)?;
    (stop == end).then_some((start, stop))
}

/// Reads "quoted Ada Holt as saying" behind a quote: Holt speaks, and "saying" is the verb.
fn handed_on(tokens: &Tokens<'_>, quotes: usize, limit: usize) -> Option<Said> {
    if !QUOTING.contains(&tokens.word(quotes)) {
        return None;
    }
    let speaker = starting(tokens, quotes + 1, limit)?;
    let at = speaker.1 + 1;
    let end = verb_at(tokens, at, limit).filter(|_| tokens.word(at - 1) == "as")?;
    Some(Said {
        speaker: Some(speaker),
        verb: Some((at, end)),
    })
}

/// Verbs that take a speaker and "as saying".
const QUOTING: &[&str] = &[
    "quoted",
    "quotes",
    "quoting",
    "reported",
    "reports",
    "reporting",
    "cited",
    "cites",
    "citing",
];

/// Reads the speaker of "said Ada Holt:" and "wrote the paper".
fn inverted(tokens: &Tokens<'_>, end: usize, limit: usize) -> Option<Words> {
    let token = tokens.get(end)?;
    (token.gap == Gap::Space && token.is_capital()).then(|| starting(tokens, end, limit))?
}

/// Reads the subject that stands before a verb and agrees with it.
fn subject_of(tokens: &Tokens<'_>, verb: Words, floor: usize) -> Option<Words> {
    ending(tokens, verb.0, floor).filter(|subject| agrees(tokens, verb, *subject))
}

/// Reads "according to X" that begins before `limit`.
fn according(tokens: &Tokens<'_>, from: usize, limit: usize) -> Option<Said> {
    let at = (from..limit)
        .find(|&index| tokens.word(index) == "according" && tokens.word(index + 1) == "to")?;
    let speaker = starting(tokens, at + 2, at + 2 + REACH)?;
    Some(Said {
        speaker: Some(speaker),
        verb: Some((at, at + 2)),
    })
}

/// Finds whoever a sentence is about: the first noun phrase that a verb follows, else the first name or pronoun.
pub(super) fn subject(tokens: &Tokens<'_>, floor: usize, start: usize) -> Option<Words> {
    let named = |index: &usize| {
        let word = tokens.word(*index);
        matches!(word, "he" | "she" | "they")
            || tokens.get(*index).is_some_and(|token| {
                token.is_capital()
                    && !token.is(Is::STOP.or(Is::CALENDAR))
                    && (!token.first || !tokens.is_common(*index))
            })
    };
    let opens = |index: &usize| {
        matches!(tokens.word(*index), "the" | "a" | "an")
            && (*index == floor
                || tokens
                    .get(*index)
                    .is_some_and(|token| token.gap == Gap::Comma))
    };
    let at = (floor..start).find(|index| named(index) || opens(index))?;
    starting(tokens, at, start)
}
