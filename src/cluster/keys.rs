//! First step: what an article can be recognised by. A pure function of one article.

use super::clash::Names;
use super::dates::{Belief, belief, weekday};
use super::posted::posted;
use super::rarity::{class, class_of, fold, folded};
use super::sketches::{Sketch, Sketches};
use super::terms::{Term, Terms};
use super::written::Written;
use crate::lexicon::background;
use crate::model::{Annotated, BlockKind, Code, EntityKind};
use crate::text::words::words;
use rustc_hash::FxHasher;
use std::cmp::Reverse;
use std::hash::{Hash, Hasher};

/// Words of headline, standfirst and body that count as the lead.
const LEAD_WORDS: usize = 60;
/// Terms kept of each kind, the most telling first: more than enough for a news report, and a bound on memory.
const KEPT_WORDS: usize = 160;
const KEPT_PAIRS: usize = 96;

/// What an article can be recognised by; every list is sorted by hash.
#[derive(Clone, Debug, Default)]
pub(super) struct Keys {
    /// Content words.
    pub(super) words: Terms,
    /// Content words of the lead.
    pub(super) lead: Terms,
    /// Entities.
    pub(super) entities: Terms,
    /// Numbers.
    pub(super) numbers: Terms,
    /// Who it is about.
    pub(super) people: Names,
    /// Where it took place, and other places.
    pub(super) places: Names,
    /// When the event took place, as far as the article tells.
    pub(super) event: Belief,
    /// On which day of the week, 1 for Monday to 7.
    pub(super) weekday: Option<u8>,
    /// When it was published, as a day number.
    pub(super) published: Option<i32>,
    /// The most telling of these and of neighbouring content words, by which others are found.
    pub(super) posted: Terms,
    /// Sketch of its wording.
    pub(super) sketch: Sketch,
    /// Number of words.
    pub(super) length: usize,
    /// Hash of the text.
    pub(super) text: u64,
    /// Whether the article takes part: its language is annotated and it has words.
    pub(super) eligible: bool,
}

impl Keys {
    /// Lists all its terms but those of the lead, which are among the words.
    pub(super) fn terms(&self) -> impl Iterator<Item = Term> + '_ {
        let named = self.entities.iter().chain(self.numbers.iter());
        self.words.iter().chain(named)
    }

    /// The day it stands for: that of its event, else that of its publication.
    pub(super) fn day(&self) -> Option<i32> {
        self.event.day().or(self.published)
    }

    /// Says whether it says the same as another of the same days.
    pub(super) fn repeats(&self, other: &Self) -> bool {
        (self.text, self.length, self.published) == (other.text, other.length, other.published)
            && (&self.event, self.weekday) == (&other.event, other.weekday)
    }
}

/// Finds what an article can be recognised by, and notes how its words are written.
pub(super) fn keys(one: &Annotated, written: &mut Written, sketches: &mut Sketches) -> Keys {
    let Told { tokens, running } = told(one, written);
    let content = || tokens.iter().filter(|token| !token.number);
    let lead = tokens
        .iter()
        .take_while(|token| token.at < LEAD_WORDS)
        .filter(|token| !token.number);
    let neighbours = tokens.windows(2).filter_map(|two| match two {
        [a, b] if b.at - a.at <= 2 && !a.number && !b.number => Some(pair(a, b)),
        _ => None,
    });
    let entities = one.entities.iter().map(|entity| {
        let count = u8::try_from(entity.mentions.len()).unwrap_or(u8::MAX);
        Term {
            hash: hashed(&entity.key),
            count,
            class: rarest(&entity.key),
        }
    });
    let words = kept(content().map(Token::term), KEPT_WORDS);
    let pairs = kept(neighbours, KEPT_PAIRS);
    let entities = kept(entities, KEPT_PAIRS);
    let numbers = tokens.iter().filter(|token| token.number);
    let numbers = kept(numbers.map(Token::term), KEPT_PAIRS);
    Keys {
        posted: posted([words.as_slice(), &pairs, &entities, &numbers].concat()),
        words: words.into(),
        lead: kept(lead.map(Token::term), LEAD_WORDS).into(),
        entities: entities.into(),
        numbers: numbers.into(),
        people: Names::of(one, EntityKind::Person),
        places: Names::of(one, EntityKind::Place),
        event: belief(one.event_date.as_ref()),
        weekday: weekday(one),
        published: one
            .article
            .published
            .as_ref()
            .and_then(|date| date.value)
            .and_then(crate::calendar::day_number),
        sketch: sketches.sketch(&running),
        length: tokens.last().map_or(0, |token| token.at + 1),
        text: background::hashed(&one.article.text),
        eligible: takes_part(one),
    }
}

/// A content word or number in its place.
struct Token {
    hash: u32,
    /// Its place among all words, from 0.
    at: usize,
    number: bool,
    class: u8,
}

impl Token {
    fn term(&self) -> Term {
        Term {
            hash: self.hash,
            count: 1,
            class: self.class,
        }
    }
}

/// What an article's words are recognised by.
struct Told {
    /// The content words and numbers of headline, standfirst and body, in text order.
    tokens: Vec<Token>,
    /// All words of the body, hashed.
    running: Vec<u32>,
}

fn told(one: &Annotated, written: &mut Written) -> Told {
    let text = &one.article.text;
    let is_told = |kind| {
        matches!(
            kind,
            BlockKind::Title | BlockKind::Standfirst | BlockKind::Paragraph
        )
    };
    let mut out = Vec::with_capacity(text.len() / 8);
    let mut running = Vec::with_capacity(text.len() / 5);
    let mut folded = String::new();
    let mut at = 0;
    for block in one
        .article
        .blocks
        .iter()
        .filter(|block| is_told(block.kind))
    {
        let part = block.span.of(text);
        for word in words(part) {
            folded.clear();
            fold(word.of(part), &mut folded);
            let wide = background::hashed(&folded);
            let hash = narrow(wide);
            if block.kind == BlockKind::Paragraph {
                running.push(hash);
            }
            if let Some(class) = class_of(&folded, wide) {
                written.note(hash, word.of(part));
                out.push(Token {
                    hash,
                    at,
                    number: folded.starts_with(|c: char| c.is_ascii_digit()),
                    class,
                });
            }
            at += 1;
        }
    }
    Told {
        tokens: out,
        running,
    }
}

fn pair(a: &Token, b: &Token) -> Term {
    let mut hasher = FxHasher::default();
    (a.hash, b.hash).hash(&mut hasher);
    // a pair is rarer than its words, though far less so than if they met by chance
    let class = a
        .class
        .max(b.class)
        .saturating_add(a.class.min(b.class) / 2);
    Term {
        hash: narrow(hasher.finish()),
        count: 1,
        class,
    }
}

/// Counts equal terms and keeps the most telling, sorted by hash.
fn kept(terms: impl Iterator<Item = Term>, most: usize) -> Vec<Term> {
    let mut all: Vec<Term> = terms.collect();
    all.sort_unstable_by_key(|term| term.hash);
    all.dedup_by(|next, first| {
        let same = next.hash == first.hash;
        if same {
            first.count = first.count.saturating_add(next.count);
        }
        same
    });
    if all.len() > most {
        let telling = |term: &Term| {
            let told = u32::from(term.class) * (2 + u32::from(term.count.min(6)));
            (Reverse(told), term.hash)
        };
        all.select_nth_unstable_by_key(most, telling);
        all.truncate(most);
        all.sort_unstable_by_key(|term| term.hash);
    }
    all
}

/// Rarity of an entity: that of its rarest word.
pub(super) fn rarest(key: &str) -> u8 {
    key.split_whitespace()
        .filter_map(|word| class(&folded(word)))
        .max()
        .unwrap_or(0)
}

/// Hashes folded words.
pub(super) fn hashed(text: &str) -> u32 {
    narrow(background::hashed(text))
}

/// Mixes a hash down to 32 bits (the finalizer of MurmurHash3), since the low bits of FxHash alone are poor.
pub(super) fn narrow(hash: u64) -> u32 {
    let mixed = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    u32::try_from((mixed ^ (mixed >> 33)) & 0xffff_ffff).unwrap_or(0)
}

/// Says whether an article takes part in events: its language is annotated and it says something.
fn takes_part(one: &Annotated) -> bool {
    let notes = &one.article.notes;
    let foreign = notes
        .iter()
        .any(|note| note.code == Code::LanguageUnsupported);
    !foreign && !one.article.text.trim().is_empty()
}
