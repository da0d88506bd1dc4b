//! Parts become an article: the one place where the canonical text and its blocks are put together.

use super::credits::{self, Known};
use super::{Part, Parts};
use super::{byline, cut, dateline, genre, language, outlet, published};
use crate::lexicon::Outlets;
use crate::model::{
    Article, Block, BlockKind, Code, Credit, CreditKind, Cut, CutReason, Notice, OutletKind,
    RawPage,
};
use crate::text::Span;
use crate::text::sanitize::{is_clean, sanitize};

/// Puts an article together: every kept part in page order, title first, one a line, NFC and sanitised.
///
/// What the input record says of the page (`page.given`) goes before what `parts` found on it.
#[must_use]
pub fn assemble(mut parts: Parts, mut page: RawPage, outlets: &Outlets) -> Article {
    page.source.url = page.source.url.take().or(parts.url.take());
    let known = Known::new(outlets);
    let mut text = Text::default();
    text.push_one(
        BlockKind::Title,
        page.given.title.as_deref().or(parts.title.as_deref()),
    );
    let standfirst = parts.standfirst.as_deref();
    text.push_one(BlockKind::Standfirst, standfirst);
    text.push_one(BlockKind::Byline, parts.byline.as_deref());
    let (byline, mut credits) = byline::read(&parts, &page.given, known);
    let mut body = std::mem::take(&mut parts.body);
    byline::mark_bio(&mut body, &byline);
    text.push_body(body, known, &mut credits);
    text.hidden += parts.hidden;

    let found = outlet::identify(&parts.outlet, &page, outlets);
    credits::add(&mut credits, relay_credit(&page, &found));
    let dates = published::settle(&parts, &page, &text.text, &text.blocks);
    let mut article = Article {
        outlet: found.outlet,
        relayed_by: found.relayed_by,
        byline,
        credits,
        section: page.given.section.clone().or(parts.section.take()),
        published: dates.published,
        modified: dates.modified,
        captured: dates.captured,
        cut: cut_of(&parts, &page, &text),
        text: text.text,
        blocks: text.blocks,
        warnings: page.warnings,
        id: page.id,
        source: page.source,
        ..Article::default()
    };
    article.language = language::of(
        page.given.language.as_deref(),
        parts.language.as_deref(),
        &article,
    );
    article.genre = genre::of(parts.genre, &article);
    article.warnings.extend(parts.warnings);
    notices(&mut article, text.hidden, dates.notes);
    article
}

/// Credits the outlet that a record says it was taken from.
fn relay_credit(page: &RawPage, found: &outlet::Identified) -> Vec<Credit> {
    let source = page
        .given
        .relayed
        .as_ref()
        .filter(|_| found.relayed_by.is_some());
    let credit = source
        .zip(found.outlet.as_ref())
        .map(|(source, outlet)| Credit {
            name: outlet.name.clone(),
            kind: if outlet.kind == OutletKind::Agency {
                CreditKind::Agency
            } else {
                CreditKind::Outlet
            },
            raw: source.name.clone(),
        });
    credit.into_iter().collect()
}

fn cut_of(parts: &Parts, page: &RawPage, text: &Text) -> Option<Cut> {
    let whole = |reason| Cut { reason, span: None };
    let given = page
        .given
        .summary_only
        .then(|| whole(CutReason::SummaryOnly));
    given
        .or_else(|| cut::find(&text.text, &text.blocks))
        .or_else(|| parts.cut.map(whole))
}

/// Says what a reader should know of the article.
fn notices(article: &mut Article, hidden: usize, dates: Vec<(Code, String, String)>) {
    let path = article.source.path.clone();
    let mut notes = Vec::new();
    let mut note = |code, what: String, hint: &str, span| {
        notes.push(Notice {
            span,
            ..Notice::new(code, path.clone(), what, hint)
        });
    };
    if let Some(cut) = article.cut {
        let code = if cut.reason == CutReason::SummaryOnly {
            Code::SummaryOnly
        } else {
            Code::TextCut
        };
        let what = format!(
            "the text is not whole ({})",
            cut.reason.name().replace('_', " ")
        );
        note(
            code,
            what,
            "what it does not say is shown as unknown",
            cut.span,
        );
    }
    if article.outlet.is_none() {
        note(
            Code::NoOutlet,
            "no outlet was recognised".into(),
            "name it in an outlets file, or in the record",
            None,
        );
    }
    if article.title().is_none() {
        note(
            Code::NoTitle,
            "no headline was found".into(),
            "give one in the record",
            None,
        );
    }
    for (code, what, hint) in dates {
        note(code, what, &hint, None);
    }
    if let Some(language) = article.language.as_deref().filter(|tag| *tag != "en") {
        let what = format!("the language ({language}) is extracted but not compared");
        note(
            Code::LanguageUnsupported,
            what,
            "only English is annotated and compared",
            None,
        );
    }
    article.notes.extend(notes);
    if !article
        .blocks
        .iter()
        .any(|block| block.kind == BlockKind::Paragraph)
    {
        article.warnings.push(Notice::new(
            Code::NoBody,
            path.clone(),
            "no running text was found",
            "look at the page: is it an article?",
        ));
    }
    if hidden > 0 {
        let what =
            format!("{hidden} hidden characters (control, direction, zero width) were removed");
        article.warnings.push(Notice::new(
            Code::HiddenCharacters,
            path,
            what,
            "the words may have been shown in another order on the page",
        ));
    }
}

/// A canonical text in the making.
#[derive(Default)]
struct Text {
    text: String,
    blocks: Vec<Block>,
    hidden: usize,
}

impl Text {
    fn push_one(&mut self, kind: BlockKind, words: Option<&str>) {
        if let Some(words) = words {
            self.push(kind, words);
        }
    }

    /// Adds a line: sanitised, white space folded; nothing where no word is left.
    fn push(&mut self, kind: BlockKind, words: &str) {
        let cleaned;
        let mut words = words;
        if !is_clean(words) {
            cleaned = sanitize(words);
            self.hidden += cleaned.hidden;
            words = &cleaned.text;
        }
        let start = self.text.len() + usize::from(!self.text.is_empty());
        let mut line = words.split_whitespace();
        let Some(first) = line.next() else { return };
        if start > 0 {
            self.text.push('\n');
        }
        self.text.push_str(first);
        for word in line {
            self.text.push(' ');
            self.text.push_str(word);
        }
        self.blocks.push(Block {
            kind,
            span: Span::new(start, self.text.len()),
        });
    }

    /// Adds the body, with the dateline of its first paragraph and the credits at its end in lines of their own.
    fn push_body(&mut self, body: Vec<Part>, known: Known<'_>, credits: &mut Vec<Credit>) {
        let mut first = true;
        let last = body
            .iter()
            .rposition(|part| part.kind == BlockKind::Paragraph);
        for (index, part) in body.iter().enumerate() {
            let words = part.text.trim();
            if let Some(found) = credits::line(words, known) {
                self.push(BlockKind::Credit, words);
                credits::add(credits, found);
            } else if part.kind == BlockKind::Paragraph {
                let words = if std::mem::take(&mut first) {
                    self.push_dateline(words, known, credits)
                } else {
                    words
                };
                self.push_paragraph(words, Some(index) == last, known, credits);
            } else {
                self.push(part.kind, words);
            }
        }
    }

    fn push_dateline<'a>(
        &mut self,
        words: &'a str,
        known: Known<'_>,
        credits: &mut Vec<Credit>,
    ) -> &'a str {
        let Some(found) = dateline::split(words, known) else {
            return words;
        };
        self.push(BlockKind::Dateline, found.dateline);
        credits::add(credits, found.credits);
        found.rest
    }

    fn push_paragraph(
        &mut self,
        words: &str,
        last: bool,
        known: Known<'_>,
        credits: &mut Vec<Credit>,
    ) {
        match credits::tail(words, known).filter(|_| last) {
            Some(found) => {
                self.push(BlockKind::Paragraph, found.rest);
                self.push(BlockKind::Credit, found.raw);
                credits::add(credits, found.credits);
            }
            None => self.push(BlockKind::Paragraph, words),
        }
    }
}
