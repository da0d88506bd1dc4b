//! Words that an article puts into someone's mouth, and into whose.
//!
//! Stretches between quote marks (`marks`) get the speaker that the words beside them name (`speaker`, `phrases`), else the one of the
//! quote before; reported speech without marks is `indirect`.

mod agreement;
mod indirect;
mod marks;
mod pairing;
mod people;
mod phrases;
mod places;
mod roles;
mod speaker;
mod verbs;

use super::lexis::Lexis;
use super::tokens::Tokens;
use crate::model::{Article, BlockKind, Entity, Quote, QuoteKind};
use crate::text::Span;
use pairing::{Before, attribute};
use people::People;
use phrases::Words;
use places::{Found, places};
use speaker::Said;

/// Fewer words between marks are a term or an ironical word rather than an utterance.
const FEWEST: usize = 3;

/// Words of a tag between two pieces of one utterance, at most: "Ada Holt, the mayor of Tarn, said on Monday".
const TAG: usize = 12;

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
    let people = People::new(tokens, entities);
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
        let whole = found.words >= FEWEST || near.is_some_and(|last| goes_on(&last, found, &said));
        before = Some(Before {
            block,
            end: found.place.end,
            whole,
            open: found.open,
            said,
            speaker,
        });
        if whole {
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

/// Says whether a stretch is a further piece of the utterance before it, be it ever so short: "“We wrote,” she said. “**Nobody answered.**”"
fn goes_on(last: &Before, found: &Found, said: &Said) -> bool {
    let place = &found.place;
    let tag = place.start.saturating_sub(last.end);
    let one = said.speaker.is_some() && said.speaker == last.said.speaker;
    let sentence = place.direct && (place.closed || place.handed);
    last.whole && last.block == found.block && tag <= TAG && one && sentence
}

fn quote(tokens: &Tokens<'_>, found: &Found, said: Said, speaker: Option<usize>) -> Quote {
    let sense = |(start, end): Words| Lexis::english().sense(tokens.lower(start, end));
    let verb = said
        .verb
        .filter(|words| verbs::introduces(tokens, &found.place, *words));
    Quote {
        span: found.span,
        kind: if found.place.direct {
            QuoteKind::Direct
        } else {
            QuoteKind::Partial
        },
        speaker,
        speaker_span: said.speaker.map(|(start, end)| tokens.span(start, end)),
        verb_span: verb.map(|(start, end)| tokens.span(start, end)),
        verb_class: verb.and_then(|words| sense(words).verb),
    }
}
