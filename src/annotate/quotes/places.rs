//! Where quoted stretches stand: their words, and the writer's own words around them.

use super::FEWEST;
use super::phrases::Words;
use super::speaker::Place;
use crate::annotate::lexis::Is;
use crate::annotate::tokens::{Token, Tokens};
use crate::model::Article;
use crate::text::Span;

/// A quoted stretch and where it stands.
pub(super) struct Found {
    pub(super) span: Span,
    pub(super) place: Place,
    pub(super) block: usize,
    /// It opens its paragraph.
    pub(super) opens: bool,
    pub(super) words: usize,
    /// Its mark is not closed in its paragraph.
    pub(super) open: bool,
}

/// Lists the quoted stretches that hold words.
pub(super) fn places(article: &Article, tokens: &Tokens<'_>, marked: &[Span]) -> Vec<Found> {
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
    let capital = tokens.get(start).is_some_and(Token::is_capital);
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
