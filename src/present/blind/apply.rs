//! Walks an analysis and masks whatever names an outlet; every span moves with its text.

use super::letters::Letters;
use super::mask::Mask;
use super::remap::Remap;
use crate::model::{
    Actor, Analysis, Annotated, Article, Comparison, Coverage, Credit, Date, DateEvidence, Edit,
    Event, Evidence, Finding, Notice, Outlet, QuoteRow, Row, Source, Value,
};
use crate::text::Span;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Gives the masked copy.
pub(super) fn masked(analysis: &Analysis, letters: &Letters, mask: &Mask) -> Analysis {
    let texts: Vec<(String, Remap)> = analysis
        .articles
        .iter()
        .map(|one| mask.article(&one.article))
        .collect();
    let ids = ids(analysis, letters);
    let blind = |event: Option<usize>| Blind {
        mask,
        letters,
        texts: &texts,
        ids: &ids,
        event,
    };
    let mut out = analysis.clone();
    for (index, article) in out.articles.iter_mut().enumerate() {
        blind(letters.event_of(&article.article)).annotated(index, article);
    }
    for (index, event) in out.events.iter_mut().enumerate() {
        blind(Some(index)).event(event);
    }
    for storyline in &mut out.storylines {
        blind(None).words(&mut storyline.title);
    }
    out.coverage = coverage(&analysis.coverage, letters);
    for (event, comparison) in &mut out.comparisons {
        blind(Some(*event)).comparison(comparison);
    }
    blind(None).notices(None, &mut out.warnings);
    out
}

/// Says of every letter in which events the outlet that has it there has a page, and in which not.
fn coverage(open: &[Coverage], letters: &Letters) -> Vec<Coverage> {
    let mut by_letter: BTreeMap<(usize, String), Coverage> = BTreeMap::new();
    for one in open {
        let mut put = |event: usize, list: fn(&mut Coverage) -> &mut Vec<usize>| {
            let letter = letters
                .of_name(&one.outlet, Some(event))
                .unwrap_or_else(|| "?".to_owned());
            let here = by_letter.entry((letter.len(), letter.clone()));
            let here = here.or_insert_with(|| Coverage {
                outlet: letter,
                events: Vec::new(),
                no_page_here: Vec::new(),
            });
            list(here).push(event);
        };
        one.events
            .iter()
            .for_each(|event| put(*event, |one| &mut one.events));
        one.no_page_here
            .iter()
            .for_each(|event| put(*event, |one| &mut one.no_page_here));
    }
    let mut out: Vec<Coverage> = by_letter.into_values().collect();
    for one in &mut out {
        one.events.sort_unstable();
        one.no_page_here.sort_unstable();
    }
    out
}

/// Gives every article an id of its letter: `A`, `A~2`.
fn ids(analysis: &Analysis, letters: &Letters) -> FxHashMap<String, String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut ids = FxHashMap::default();
    for one in &analysis.articles {
        let letter = letters.of_article(&one.article);
        let count = seen.entry(letter.clone()).or_insert(0);
        *count += 1;
        let id = if *count == 1 {
            letter
        } else {
            format!("{letter}~{count}")
        };
        ids.insert(one.article.id.clone(), id);
    }
    ids
}

struct Blind<'a> {
    mask: &'a Mask,
    letters: &'a Letters,
    texts: &'a [(String, Remap)],
    ids: &'a FxHashMap<String, String>,
    /// The event whose letters are used.
    event: Option<usize>,
}

impl Blind<'_> {
    fn words(&self, words: &mut String) {
        *words = self
            .ids
            .get(words.as_str())
            .cloned()
            .unwrap_or_else(|| self.mask.text(words, self.event));
    }

    fn span(&self, article: usize, span: &mut Span) {
        if let Some((_, remap)) = self.texts.get(article) {
            *span = remap.span(*span);
        }
    }

    fn date(&self, article: usize, date: Option<&mut Date>) {
        match date.and_then(|date| date.evidence.as_mut()) {
            Some(DateEvidence::Span(span)) => self.span(article, span),
            Some(DateEvidence::Raw(raw)) => self.words(raw),
            None => {}
        }
    }

    fn notices(&self, article: Option<(usize, &str)>, notices: &mut [Notice]) {
        for notice in notices {
            notice.path = article.map_or_else(
                || self.ids.get(&notice.path).cloned().unwrap_or_default(),
                |(_, id)| id.to_owned(),
            );
            self.words(&mut notice.what);
            self.words(&mut notice.hint);
            if let (Some((article, _)), Some(span)) = (article, notice.span.as_mut()) {
                self.span(article, span);
            }
        }
    }

    fn article(&self, index: usize, article: &mut Article) {
        let letter = self.letters.of_article(article);
        article.id = self.ids.get(&article.id).cloned().unwrap_or_default();
        article.source = Source::default();
        article.outlet = Some(Outlet::named(letter));
        article.relayed_by = None;
        article.byline.clear();
        article.section = None;
        for Credit { name, raw, .. } in &mut article.credits {
            self.words(name);
            self.words(raw);
        }
        for date in [
            &mut article.published,
            &mut article.modified,
            &mut article.captured,
        ] {
            self.date(index, date.as_mut());
        }
        if let Some(span) = article.cut.as_mut().and_then(|cut| cut.span.as_mut()) {
            self.span(index, span);
        }
        article
            .blocks
            .iter_mut()
            .for_each(|block| self.span(index, &mut block.span));
        let id = article.id.clone();
        self.notices(Some((index, &id)), &mut article.notes);
        self.notices(Some((index, &id)), &mut article.warnings);
        if let Some((text, _)) = self.texts.get(index) {
            article.text.clone_from(text);
        }
    }

    fn annotated(&self, index: usize, one: &mut Annotated) {
        self.article(index, &mut one.article);
        one.sentences
            .iter_mut()
            .for_each(|sentence| self.span(index, &mut sentence.span));
        for mention in &mut one.dates {
            self.span(index, &mut mention.span);
            self.date(index, Some(&mut mention.date));
        }
        self.date(index, one.event_date.as_mut());
        for entity in &mut one.entities {
            self.named(&mut entity.key, &mut entity.name);
            entity
                .mentions
                .iter_mut()
                .for_each(|mention| self.span(index, &mut mention.span));
        }
        for quote in &mut one.quotes {
            self.span(index, &mut quote.span);
            let others = [quote.speaker_span.as_mut(), quote.verb_span.as_mut()];
            others
                .into_iter()
                .flatten()
                .for_each(|span| self.span(index, span));
        }
    }

    /// Masks a name, and its key with it where the name changes.
    fn named(&self, key: &mut String, name: &mut String) {
        let masked = self.mask.text(name, self.event);
        if masked != *name {
            *key = masked.to_lowercase();
            *name = masked;
        }
    }

    fn actor(&self, actor: Option<&mut Actor>) {
        if let Some(actor) = actor {
            self.named(&mut actor.key, &mut actor.name);
        }
    }

    fn event(&self, event: &mut Event) {
        event
            .actors
            .iter_mut()
            .for_each(|actor| self.actor(Some(actor)));
        for shared in event.why.iter_mut().flat_map(|link| &mut link.shared) {
            self.words(&mut shared.what);
        }
        for miss in &mut event.near_misses {
            self.words(&mut miss.why_not);
        }
        event.date = event.date.take().map(|date| Date {
            evidence: None,
            ..date
        });
    }

    fn comparison(&self, comparison: &mut Comparison) {
        let columns = comparison.articles.clone();
        let side = Side {
            blind: self,
            columns: &columns,
        };
        comparison.rows.iter_mut().for_each(|row| side.row(row));
        comparison
            .quotes
            .iter_mut()
            .for_each(|row| side.quote_row(row));
        for naming in &mut comparison.naming {
            self.named(&mut naming.key, &mut naming.name);
            for label in naming.labels.iter_mut().flatten() {
                self.words(&mut label.words);
                side.evidence(&mut label.first);
            }
        }
        for voice in &mut comparison.attribution {
            self.actor(voice.speaker.as_mut());
            voice.evidence.iter_mut().for_each(|at| side.evidence(at));
        }
        for row in &mut comparison.numbers {
            self.words(&mut row.unit);
            row.values.iter_mut().for_each(|(_, at)| side.evidence(at));
        }
        for agency in comparison
            .reuse
            .groups
            .iter_mut()
            .filter_map(|group| group.agency.as_mut())
        {
            self.words(agency);
        }
        comparison
            .findings
            .iter_mut()
            .for_each(|finding| side.finding(finding));
        self.notices(None, &mut comparison.notes);
        self.notices(None, &mut comparison.warnings);
    }
}

/// Masks what speaks of columns instead of articles.
struct Side<'a> {
    blind: &'a Blind<'a>,
    columns: &'a [usize],
}

impl Side<'_> {
    fn span(&self, column: usize, span: &mut Span) {
        if let Some(article) = self.columns.get(column) {
            self.blind.span(*article, span);
        }
    }

    fn evidence(&self, evidence: &mut Evidence) {
        self.span(evidence.article, &mut evidence.span);
    }

    fn edits(&self, reference: usize, here: usize, edits: &mut [Edit]) {
        for edit in edits {
            self.span(reference, &mut edit.reference);
            self.span(here, &mut edit.here);
        }
    }

    fn row(&self, row: &mut Row) {
        for (column, cell) in row.cells.iter_mut().enumerate() {
            cell.spans
                .iter_mut()
                .for_each(|span| self.span(column, span));
            self.edits(row.reference, column, &mut cell.edits);
            if let Some(near) = cell.nearest.as_mut() {
                self.span(column, &mut near.span);
            }
        }
    }

    fn quote_row(&self, row: &mut QuoteRow) {
        self.blind.actor(row.speaker.as_mut());
        let reference = row.cells.first().map_or(0, |cell| cell.article);
        for cell in &mut row.cells {
            self.edits(reference, cell.article, &mut cell.edits);
            self.span(cell.article, &mut cell.span);
            if let Some(span) = cell.verb_span.as_mut() {
                self.span(cell.article, span);
            }
        }
    }

    fn finding(&self, finding: &mut Finding) {
        finding.evidence.iter_mut().for_each(|at| self.evidence(at));
        self.blind.words(&mut finding.plain);
        finding
            .values
            .values_mut()
            .for_each(|value| self.value(value));
    }

    fn value(&self, value: &mut Value) {
        match value {
            Value::Text(text) => self.blind.words(text),
            Value::Number(_) => {}
            Value::List(list) => list.iter_mut().for_each(|value| self.value(value)),
            Value::Map(map) => map.values_mut().for_each(|value| self.value(value)),
        }
    }
}
