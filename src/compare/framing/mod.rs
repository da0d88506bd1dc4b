//! How the same is told: one signal per file, each finding a description with the words that show it.

mod agency;
mod alike;
mod attribution;
mod background;
mod cause;
mod doer;
mod emphasis;
mod event_naming;
mod genre;
mod headline;
mod heard;
mod hedging;
mod length;
mod marked_words;
mod measured;
mod naming;
mod numbers;
mod omission;
mod only_here;
mod prominence;
mod quotation;
mod read;
mod reuse;
mod tone;

use self::alike::ALIKE;
pub(super) use self::alike::Alike;
use super::alone::Alone;
use super::id;
use super::passages::Passages;
use super::time::Between;
use crate::lexicon::Cue;
use crate::model::{
    Annotated, BlockKind, Event, Evidence, Finding, Naming, Notice, NumberRow, QuoteRow, Reuse,
    Row, Signal, Value, Voice,
};
use crate::text::Span;
use std::collections::BTreeMap;

/// Findings of one signal kept at most: a reader looks at a few, and the work stays bounded.
const MAX_FINDINGS: usize = 200;

/// What every signal looks at.
pub(super) struct View<'a> {
    pub(super) event: &'a Event,
    pub(super) columns: &'a [&'a Annotated],
    pub(super) times: &'a [Option<Between>],
    pub(super) passages: &'a Passages,
    pub(super) rows: &'a [Row],
    /// For each row that one article alone has, what speaks for its being told nowhere else.
    pub(super) alone: &'a [Option<Alone>],
    pub(super) quotes: &'a [QuoteRow],
    pub(super) reuse: &'a Reuse,
    pub(super) alike: Alike,
}

/// What the signals found.
#[derive(Default)]
pub(super) struct Framing {
    pub(super) naming: Vec<Naming>,
    pub(super) attribution: Vec<Voice>,
    pub(super) numbers: Vec<NumberRow>,
    pub(super) findings: Vec<Finding>,
}

impl Framing {
    /// Takes away what signals find that are right too seldom, and says so.
    pub(super) fn withheld(&mut self, event: &str) -> Vec<Notice> {
        measured::withheld(event, &mut self.findings)
    }
}

/// Looks at an event through every signal; the order is that in which a reader is led.
pub(super) fn framing(view: &View) -> Framing {
    let naming = naming::table(view);
    if view.columns.len() < 2 {
        return Framing {
            naming,
            attribution: attribution::table(view),
            ..Framing::default()
        };
    }
    let attribution = attribution::table(view);
    let numbers = numbers::table(view);
    let found = [
        genre::findings(view),
        reuse::findings(view),
        length::findings(view),
        headline::findings(view),
        naming::findings(view, &naming),
        event_naming::findings(view),
        attribution::findings(view, &attribution),
        quotation::findings(view),
        numbers::findings(view, &numbers),
        hedging::findings(view),
        agency::findings(view),
        prominence::findings(view),
        marked_words::findings(view),
        omission::findings(view),
        only_here::findings(view),
        background::findings(view),
        cause::findings(view),
        emphasis::findings(view),
        tone::findings(view),
    ];
    Framing {
        findings: found
            .into_iter()
            .flat_map(|found| found.into_iter().take(MAX_FINDINGS))
            .filter(|finding| !finding.evidence.is_empty())
            .map(|finding| named(view, finding))
            .collect(),
        naming,
        attribution,
        numbers,
    }
}

impl View<'_> {
    /// Gives the text of a column.
    fn text(&self, column: usize) -> &str {
        self.columns
            .get(column)
            .map_or("", |article| article.article.text.as_str())
    }

    /// Gives the group of articles that count as one text with a column.
    fn text_group(&self, column: usize) -> Option<usize> {
        let groups = &self.reuse.groups;
        groups
            .iter()
            .position(|group| group.articles.contains(&column))
    }

    /// Gives the row's reference passage.
    fn reference(&self, row: &Row) -> Option<Evidence> {
        let span = *row.cells.get(row.reference)?.spans.first()?;
        Some(at(row.reference, span))
    }

    /// Lists for every column that tells a row its passage that is most like the reference, where one is so alike; the reference first.
    fn told_alike(&self, row: &Row, bar: f32) -> Vec<Evidence> {
        let Some(reference) = self.reference(row) else {
            return Vec::new();
        };
        let cells = row.cells.iter().enumerate();
        let others = cells.filter(|(column, _)| *column != row.reference);
        let near = others.filter_map(|(column, cell)| {
            let scored = cell.spans.iter().map(|span| {
                let here = at(column, *span);
                (self.same_fact(reference, here), here)
            });
            let best = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
            (best.0 >= bar).then_some(best.1)
        });
        std::iter::once(reference).chain(near).collect()
    }

    /// Gives the block that a passage stands in.
    fn block(&self, passage: Evidence) -> Option<BlockKind> {
        let blocks = &self.columns.get(passage.article)?.article.blocks;
        let block = blocks
            .iter()
            .find(|block| block.span.overlaps(passage.span))?;
        Some(block.kind)
    }

    /// Gives the number of the sentence that a passage is part of, in its article.
    fn sentence_number(&self, passage: Evidence) -> usize {
        let article = self.columns.get(passage.article);
        let sentences = article.map_or(&[][..], |article| article.sentences.as_slice());
        sentences.partition_point(|sentence| sentence.span.end <= passage.span.start)
    }

    /// Gives the sentence that a passage is part of.
    fn sentence(&self, passage: Evidence) -> Evidence {
        let article = self.columns.get(passage.article);
        let whole =
            article.and_then(|article| article.sentences.get(self.sentence_number(passage)));
        let whole = whole.filter(|sentence| sentence.span.contains(passage.span));
        whole.map_or(passage, |sentence| at(passage.article, sentence.span))
    }

    /// Says whether a passage names a year before the event's: it tells of then.
    fn tells_of_another_year(&self, passage: Evidence) -> bool {
        let event = self.event.date.as_ref().and_then(|date| date.value?.year);
        let article = self.columns.get(passage.article);
        let dates = article.map_or(&[][..], |article| article.dates.as_slice());
        let here = dates
            .iter()
            .filter(|mention| passage.span.contains(mention.span));
        let mut years = here.filter_map(|mention| mention.date.value?.year);
        event.is_some_and(|event| years.any(|year| year < event))
    }

    /// Gives the words of a span of a column.
    fn words(&self, evidence: Evidence) -> &str {
        self.columns
            .get(evidence.article)
            .map_or("", |article| article.words_of(evidence.span))
    }

    /// Lists the first passage of every column that has one in the row.
    fn told<'r>(&self, row: &'r Row) -> impl Iterator<Item = Evidence> + use<'r> {
        let cells = row.cells.iter().enumerate();
        cells.filter_map(|(article, cell)| {
            Some(Evidence {
                article,
                span: *cell.spans.first()?,
            })
        })
    }

    /// Says whether the words stand inside a direct or partial quote.
    fn is_quoted(&self, evidence: Evidence) -> bool {
        self.columns.get(evidence.article).is_some_and(|article| {
            article.quotes.iter().any(|quote| {
                quote.kind != crate::model::QuoteKind::Indirect
                    && quote.span.contains(evidence.span)
            })
        })
    }
}

/// Says whether a cue that is an adjective in -ing or -ed stands in that form: "striking" is not "strike", "disgraced" not "disgraces".
fn is_that_form(cue: &Cue, text: &str) -> bool {
    let (entry, word) = (cue.entry.field(0), cue.span.of(text).to_lowercase());
    ["ing", "ed"]
        .iter()
        .all(|ending| !entry.ends_with(ending) || word.ends_with(ending))
}

/// Says whether the words are a listed noun or its plural, not a verb of one stem with it: "killing", "killings", not "killed".
fn is_noun(cue: &Cue, text: &str) -> bool {
    let (entry, word) = (cue.entry.field(0), cue.span.of(text).to_lowercase());
    let ending = word.strip_prefix(entry);
    let changed = || {
        entry
            .strip_suffix('y')
            .is_some_and(|base| word == format!("{base}ies"))
    };
    matches!(ending, Some("" | "s" | "es" | "'s" | "’s")) || changed()
}

/// Says whether a capitalised word stands inside a sentence: "the War Museum".
fn is_part_of_a_name(text: &str, span: Span) -> bool {
    let capital = span.of(text).starts_with(char::is_uppercase);
    let before = text.get(..span.start).unwrap_or("").trim_end();
    capital && before.ends_with(|c: char| c.is_alphanumeric() || c == ',')
}

/// Begins a finding; its id follows when its evidence is complete.
fn finding(signal: Signal, evidence: Vec<Evidence>, plain: String) -> Finding {
    let mut articles: Vec<usize> = evidence.iter().map(|evidence| evidence.article).collect();
    articles.sort_unstable();
    articles.dedup();
    Finding {
        id: String::new(),
        signal,
        articles,
        values: BTreeMap::new(),
        n: evidence.len(),
        precision: measured::precision(signal),
        evidence,
        plain,
    }
}

/// Adds a value.
fn with(mut finding: Finding, name: &str, value: impl Into<Value>) -> Finding {
    finding.values.insert(name.to_owned(), value.into());
    finding
}

/// Gives a finding its id: its signal, what it says, and where.
fn named(view: &View, mut finding: Finding) -> Finding {
    let mut parts = vec![finding.signal.name(), finding.plain.as_str()];
    let article = |column: &usize| Some(view.columns.get(*column)?.article.id.as_str());
    parts.extend(finding.articles.iter().filter_map(article));
    let places: Vec<String> = finding
        .evidence
        .iter()
        .map(|evidence| format!("{}-{}", evidence.span.start, evidence.span.end))
        .collect();
    parts.extend(places.iter().map(String::as_str));
    finding.id = id::stable("f", &parts);
    finding
}

/// Narrows a passage to its first words, to show in a sentence.
fn opening(words: &str) -> String {
    const SHOWN: usize = 12;
    let mut shown: Vec<&str> = words.split_whitespace().take(SHOWN + 1).collect();
    let long = shown.len() > SHOWN;
    shown.truncate(SHOWN);
    let words = shown.join(" ").replace('“', "‘").replace('”', "’");
    format!("{words}{}", if long { " …" } else { "" })
}

/// Counts in words: `(1, "article") -> "1 article"`.
fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// The evidence of a whole block, sentence or quote.
fn at(article: usize, span: Span) -> Evidence {
    Evidence { article, span }
}
