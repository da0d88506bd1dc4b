//! Words that an article puts into someone's mouth, and into whose.
//!
//! Stretches between quote marks (`marks`) get the speaker that the words beside them name (`speaker`, `phrases`), else the one of the
//! quote before; reported speech without marks is `indirect`.

mod indirect;
mod marks;
mod phrases;
mod speaker;

use super::lexis::{Is, Lexis};
use super::tokens::Tokens;
use crate::model::{Article, BlockKind, Entity, EntityKind, Mention, Quote, QuoteKind};
use crate::text::Span;
use phrases::Words;
use speaker::{Place, Said};

/// Fewer words between marks are a term or an ironical word rather than an utterance.
const FEWEST: usize = 3;

/// A longer stretch in title case is an utterance where a verb reports it.
const SLOGAN: usize = 4;

/// How many paragraphs a speaker may go on without being named again.
const CARRY: usize = 1;

/// Lists the stretches between quote marks of an article's prose.
pub(crate) fn marked(article: &Article) -> Vec<Span> {
    let mut out = Vec::new();
    // one text, one style: where double marks quote, single ones are quotes inside quotes or a headline's
    let double = article.text.contains(['“', '"', '„', '«']) || article.text.contains("''");
    for block in article.blocks.iter().filter(|block| block.kind.is_prose()) {
        let single = !double || block.kind != BlockKind::Paragraph;
        marks::quoted(
            block.span.of(&article.text),
            block.span.start,
            single,
            &mut out,
        );
    }
    out
}

/// Finds the quotes of an article in text order.
///
/// `"“We will talk,” said Ada Holt. She called it “a long way to go”." -> [direct, Ada Holt; partial, Ada Holt]`
pub(crate) fn find(
    article: &Article,
    tokens: &Tokens<'_>,
    marked: &[Span],
    entities: &[Entity],
) -> Vec<Quote> {
    let places = places(article, tokens, marked);
    let people = People::new(entities);
    let mut out: Vec<Quote> = Vec::new();
    let mut before: Option<Before> = None;
    for found in &places {
        let block = found.block;
        let near = before.filter(|last| last.block + CARRY >= block);
        let said = attribute(tokens, found, near.as_ref());
        let Some(said) = said else {
            continue;
        };
        let speaker = said
            .speaker
            .and_then(|words| people.meant(tokens, words, near.as_ref()));
        before = Some(Before {
            block,
            open: found.open,
            said,
            speaker,
        });
        if found.words >= FEWEST {
            out.push(quote(tokens, found, said, speaker));
        }
    }
    indirect::add(
        tokens,
        marked,
        |words, at| people.meant_at(tokens, words, at),
        &mut out,
    );
    out.sort_by_key(|quote| (quote.span.start, quote.span.end));
    out
}

/// The quote before.
#[derive(Clone, Copy)]
struct Before {
    block: usize,
    open: bool,
    said: Said,
    speaker: Option<usize>,
}

/// A quoted stretch and where it stands.
struct Found {
    span: Span,
    place: Place,
    block: usize,
    /// It opens its paragraph.
    opens: bool,
    words: usize,
    /// Its mark is not closed in its paragraph.
    open: bool,
}

fn places(article: &Article, tokens: &Tokens<'_>, marked: &[Span]) -> Vec<Found> {
    let mut out = Vec::with_capacity(marked.len());
    let mut last_end = 0;
    let mut at = 0;
    for (index, &span) in marked.iter().enumerate() {
        while tokens
            .get(at)
            .is_some_and(|token| token.span.start < span.start)
        {
            at += 1;
        }
        let start = at;
        while tokens
            .get(at)
            .is_some_and(|token| token.span.end <= span.end)
        {
            at += 1;
        }
        if at == start {
            continue;
        }
        let block = article
            .blocks
            .partition_point(|block| block.span.end < span.end);
        let whole = article.blocks.get(block).map_or(span, |block| block.span);
        let next = marked
            .get(index + 1)
            .map_or(usize::MAX, |next| next.start)
            .min(whole.end);
        let floor = floor(tokens, start, last_end, whole.start);
        out.push(Found {
            span,
            place: place(tokens, span, (start, at), floor, limit(tokens, at, next)),
            block,
            opens: tokens
                .text
                .get(whole.start..span.start)
                .is_some_and(|before| before.chars().count() <= 2),
            words: at - start,
            open: span.end == whole.trimmed(tokens.text).end,
        });
        last_end = at;
    }
    out
}

fn place(
    tokens: &Tokens<'_>,
    span: Span,
    (start, end): Words,
    floor: usize,
    limit: usize,
) -> Place {
    let inner = span.of(tokens.text);
    let after = tokens.text.get(span.end..).unwrap_or("");
    let outside = after
        .trim_start_matches(['”', '"', '\'', '’', '»'])
        .chars()
        .next();
    let capital = tokens
        .get(start)
        .is_some_and(super::tokens::Token::is_capital);
    let stopped = inner.ends_with(['.', '!', '?', '…', ',', '—', '-']);
    Place {
        start,
        end,
        floor,
        limit,
        closed: inner.ends_with(['.', '…'])
            || outside.is_some_and(|c| matches!(c, '.' | '!' | '?')),
        handed: inner.ends_with([',', '?', '!', '—', '-']) || outside == Some(','),
        direct: capital && (stopped || end - start > FEWEST) || stopped && floor == start,
    }
}

/// Gives the first word before a quote that its sentence and paragraph hold and no other quote does.
fn floor(tokens: &Tokens<'_>, start: usize, last_end: usize, paragraph: usize) -> usize {
    let mut at = start;
    while at > last_end
        && tokens
            .get(at - 1)
            .is_some_and(|token| token.span.start >= paragraph)
    {
        let between = tokens.before(at);
        let ended = at < start
            && (between.contains(['!', '?', '\n'])
                || between.starts_with(['.', '…'])
                    && tokens.get(at).is_some_and(|token| token.first));
        let own =
            at == start && (between.contains(['!', '?', '\n', '.']) && !ends_short(tokens, at - 1));
        if ended || own {
            break;
        }
        at -= 1;
    }
    at
}

/// Says whether a word's stop may be an abbreviation's: "Rep.", "U.S."
fn ends_short(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens
        .get(index)
        .is_some_and(|token| token.is(Is::HONORIFIC))
        || tokens.word(index).contains('.')
}

/// Gives one past the last word after a quote that belongs to the same sentence and to no other quote.
fn limit(tokens: &Tokens<'_>, end: usize, stop: usize) -> usize {
    let mut at = end;
    while tokens.get(at).is_some_and(|token| token.span.end <= stop) {
        let between = tokens.before(at);
        let ended = at > end
            && (between.contains(['!', '?', '\n'])
                || between.starts_with(['.', '…'])
                    && tokens.get(at).is_some_and(|token| token.first));
        if ended {
            break;
        }
        at += 1;
    }
    at
}

/// Finds who says a stretch, or that nobody does.
fn attribute(tokens: &Tokens<'_>, found: &Found, before: Option<&Before>) -> Option<Said> {
    let place = &found.place;
    let beside = speaker::beside(tokens, place);
    let title = is_title(tokens, place);
    if title {
        return beside
            .filter(|said| place.direct && (found.words > SLOGAN || touches(place, said)));
    }
    if beside.is_some() {
        return beside;
    }
    if found.open {
        let chain = before.filter(|last| last.open && last.said.speaker.is_some());
        return chain
            .map(carried)
            .or_else(|| lead(tokens, place).filter(|said| said.verb.is_some()));
    }
    let same = before.filter(|last| last.block == found.block);
    let lead = || lead(tokens, place);
    if place.direct {
        let led = if found.opens { lead() } else { None };
        let opening = tokens.before(place.start);
        let own = if opening.contains([':', ',']) {
            subject(tokens, place)
        } else {
            None
        };
        let said = own
            .or(same.map(carried))
            .or(led)
            .or_else(|| before.map(carried));
        return Some(said.or_else(|| subject(tokens, place)).unwrap_or_default());
    }
    let said = subject(tokens, place).or_else(|| same.map(carried));
    Some(said.unwrap_or_default())
}

/// The speaker of the quote before speaks on.
fn carried(last: &Before) -> Said {
    Said {
        speaker: last.said.speaker,
        verb: None,
    }
}

/// Says whether verb or speaker stand right beside the quote.
fn touches(place: &Place, said: &Said) -> bool {
    let ends = [said.verb, said.speaker].into_iter().flatten();
    ends.into_iter()
        .any(|(start, end)| start == place.end || end == place.start)
}

fn subject(tokens: &Tokens<'_>, place: &Place) -> Option<Said> {
    let speaker = speaker::subject(tokens, place.floor, place.start)?;
    Some(Said {
        speaker: Some(speaker),
        verb: None,
    })
}

/// Reads the line before a quote that opens its paragraph: "The minister continued:".
fn lead(tokens: &Tokens<'_>, place: &Place) -> Option<Said> {
    let end = place.start;
    let last = tokens.get(end.checked_sub(1)?)?;
    if !tokens.before(end).starts_with(':') {
        return None;
    }
    let (start, _) = tokens.ranges.get(last.sentence).copied()?;
    let line = Place {
        start: end,
        end,
        floor: start,
        limit: end,
        closed: true,
        handed: false,
        direct: false,
    };
    speaker::beside(tokens, &line).or_else(|| subject(tokens, &line))
}

/// Says whether a stretch is a title or slogan: all its longer words have capitals.
fn is_title(tokens: &Tokens<'_>, place: &Place) -> bool {
    let words = tokens.list.get(place.start..place.end).unwrap_or(&[]);
    let mut long = words.iter().filter(|token| token.span.len() > 3);
    words.len() < 12 && long.all(super::tokens::Token::is_capital)
}

fn quote(tokens: &Tokens<'_>, found: &Found, said: Said, speaker: Option<usize>) -> Quote {
    let sense = |(start, end): Words| Lexis::english().sense(tokens.lower(start, end));
    Quote {
        span: found.span,
        kind: if found.place.direct {
            QuoteKind::Direct
        } else {
            QuoteKind::Partial
        },
        speaker,
        speaker_span: said.speaker.map(|(start, end)| tokens.span(start, end)),
        verb_span: said.verb.map(|(start, end)| tokens.span(start, end)),
        verb_class: said.verb.and_then(|words| sense(words).verb),
    }
}

/// Mentions in text order, to find whom words mean.
struct People<'e> {
    entities: &'e [Entity],
    mentions: Vec<(Mention, usize)>,
}

impl<'e> People<'e> {
    fn new(entities: &'e [Entity]) -> Self {
        let all = entities.iter().enumerate();
        let mut mentions: Vec<(Mention, usize)> = all
            .flat_map(|(index, entity)| {
                entity.mentions.iter().map(move |mention| (*mention, index))
            })
            .collect();
        mentions.sort_by_key(|(mention, _)| mention.span);
        Self { entities, mentions }
    }

    /// Finds the entity that a speaker's words mean: a person named in them, else any name; for a pronoun, whoever spoke last.
    fn meant(&self, tokens: &Tokens<'_>, words: Words, before: Option<&Before>) -> Option<usize> {
        let pronoun = words.1 - words.0 == 1 && matches!(tokens.word(words.0), "he" | "she");
        let last = before.and_then(|last| last.speaker).filter(|_| pronoun);
        self.meant_at(tokens, words, tokens.span(words.0, words.1))
            .or(last)
    }

    /// Finds the entity named inside a stretch, the last person of it before others.
    fn meant_at(&self, tokens: &Tokens<'_>, words: Words, span: Span) -> Option<usize> {
        let from = self
            .mentions
            .partition_point(|(mention, _)| mention.span.end <= span.start);
        let inside = self
            .mentions
            .get(from..)
            .unwrap_or(&[])
            .iter()
            .take_while(|(mention, _)| mention.span.start < span.end);
        let person = |index: usize| {
            self.entities
                .get(index)
                .is_some_and(|entity| entity.kind == EntityKind::Person)
        };
        let mut head = None;
        for (mention, index) in inside {
            // "Veldrian officials" are not Veldria, "the mayor's lawyer" is not the mayor
            let owned = mention.span.end < span.end && is_other(tokens, words, mention.span);
            let fits = person(*index) || mention.span.end >= span.end && !head.is_some_and(person);
            if !owned && fits {
                head = Some(*index);
            }
        }
        if head.is_some() {
            return head;
        }
        if tokens.word(words.0) == "who" {
            return from
                .checked_sub(1)
                .and_then(|last| self.mentions.get(last))
                .map(|(_, index)| *index);
        }
        if matches!(tokens.word(words.0), "he" | "she") || is_own_office(tokens, words) {
            let sentence = tokens.get(words.0)?.sentence;
            let floor = tokens
                .ranges
                .get(sentence.saturating_sub(1))
                .and_then(|(start, _)| tokens.get(*start))
                .map_or(0, |token| token.span.start);
            let from = self
                .mentions
                .partition_point(|(mention, _)| mention.span.start < floor);
            let near = self.mentions.get(from..).unwrap_or(&[]).iter();
            let mut near = near.take_while(|(mention, _)| mention.span.end <= span.start);
            return near
                .find(|(_, index)| person(*index))
                .map(|(_, index)| *index);
        }
        None
    }
}

/// Words for someone's own voice in writing.
const OFFICES: &[&str] = &[
    "office",
    "statement",
    "account",
    "letter",
    "tweet",
    "post",
    "speech",
    "readout",
    "words",
];

/// Says whether a speaker's words name somebody else than the one they mention: a role or group that belongs to them.
fn is_other(tokens: &Tokens<'_>, words: Words, mention: Span) -> bool {
    let owner = (words.0..words.1).find(|&index| {
        tokens
            .get(index)
            .is_some_and(|token| token.span.end == mention.end)
    });
    let owns = owner
        .and_then(|index| tokens.get(index))
        .is_some_and(|token| token.possessive);
    owns && !OFFICES.contains(&tokens.word(words.1 - 1))
}

/// Says whether the words are "his office", "her statement".
fn is_own_office(tokens: &Tokens<'_>, words: Words) -> bool {
    matches!(tokens.word(words.0), "his" | "her") && OFFICES.contains(&tokens.word(words.1 - 1))
}
