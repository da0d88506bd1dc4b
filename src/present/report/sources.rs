//! Where everything stands: each article's outlet, headline, date, file and address, and its text.

use crate::model::{Annotated, BlockKind};
use crate::present::document::{Block, Document, Line, Link, Part, SourceText};
use crate::present::role::Role;
use crate::present::view::{View, quoted_words, when};
use crate::present::words::report as words;

/// Lists the sources, each with its text.
pub(super) fn sources(view: &View<'_>, document: &mut Document) {
    document.section(words::SOURCES);
    for column in 0..view.columns() {
        source(view, column, document);
        document.push(text(view, column, false));
    }
}

/// Names the source of a column.
pub(super) fn source(view: &View<'_>, column: usize, document: &mut Document) {
    document.part(Line::of(Role::Outlet, &view.label(column)));
    document.list(view.article(column).map(facts).unwrap_or_default());
}

fn facts(one: &Annotated) -> Vec<Line> {
    let article = &one.article;
    let source = &article.source;
    let headline = article.title().map(quoted_words);
    let file = Some(words::file(&source.path, source.record)).filter(|_| !source.path.is_empty());
    let address = source
        .url
        .as_deref()
        .map(|url| Line::default().leading(Role::Evidence, url, Link::web(url)));
    let published = Line::from("published: ").plain(&when(article.published.as_ref()));
    let facts = [headline, Some(published), file.map(Line::from), address];
    facts.into_iter().flatten().collect()
}

/// Gives the text of a column, its paragraphs named as places name them.
pub(super) fn text(view: &View<'_>, column: usize, open: bool) -> Block {
    let parts = view.parts(column).into_iter().map(|(name, block)| {
        let role = match block.kind {
            BlockKind::Title | BlockKind::Subhead => Role::Heading,
            BlockKind::Byline | BlockKind::Dateline | BlockKind::Credit => Role::Muted,
            BlockKind::Standfirst | BlockKind::Paragraph => Role::Plain,
        };
        Part {
            name,
            span: block.span,
            words: Line::of(role, view.words(column, block.span)),
        }
    });
    let parts: Vec<Part> = parts.collect();
    let paragraphs = parts.iter().filter(|part| part.name.starts_with('¶'));
    let summary = words::text_of(&view.label(column), paragraphs.count());
    Block::Source(SourceText {
        article: column,
        summary: summary.into(),
        open,
        parts,
    })
}
