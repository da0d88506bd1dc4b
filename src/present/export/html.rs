//! A document as one HTML page: no scripts, nothing fetched, everything escaped, marks as text beside every colour.

use super::anchors::{Anchors, Piece};
use super::plain::letter;
use crate::present::document::{
    Block, Document, Layout, Line, Link, SourceText, Table, TableCell, TableRow,
};
use crate::present::role::Role;
use crate::present::view::quoted;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::io::{self, Write};

/// Nothing is fetched and nothing runs; styles stand in the page itself.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Letters on half a printed line.
const HALF_LINE: usize = 40;

/// Writes a document as a self-contained page.
///
/// # Errors
/// What the place written to says.
pub fn write(document: &Document, out: &mut dyn Write) -> io::Result<()> {
    let anchors = Anchors::of(document);
    let page = Page(&anchors);
    let last = pages(&document.blocks).count();
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content="rashomon";
                meta name="color-scheme" content="light dark";
                title { (document.title) }
                style { (PreEscaped(include_str!("style.css"))) }
            }
            body class=(layout(document.layout)) {
                main { @for (index, blocks) in pages(&document.blocks).enumerate() {
                    section.page id=(format!("page{}", index + 1)) {
                        @for block in blocks { (page.block(block)) }
                        @if document.layout == Layout::Projector { (steps(index + 1, last)) }
                    }
                } }
            }
        }
    };
    out.write_all(page.into_string().as_bytes())?;
    out.write_all(b"\n")
}

fn layout(layout: Layout) -> &'static str {
    match layout {
        Layout::Report => "report",
        Layout::Sheet => "sheet",
        Layout::LargePrint => "sheet large",
        Layout::Projector => "projector",
    }
}

fn pages(blocks: &[Block]) -> impl Iterator<Item = &[Block]> {
    blocks.split(|block| matches!(block, Block::PageBreak))
}

/// Writes the way to the slides before and after.
fn steps(here: usize, last: usize) -> Markup {
    let to = |page: usize, sign: &str, name: &str| {
        let away = page == 0 || page > last;
        html! { @if !away { a href=(format!("#page{page}")) aria-label=(name) { (sign) } } }
    };
    html! { nav.steps {
        (to(here - 1, "◂", "slide before")) span { (here) " / " (last) } (to(here + 1, "▸", "next slide"))
    } }
}

/// What blocks become, with links to the texts that stand in the same page.
struct Page<'a>(&'a Anchors);

impl Page<'_> {
    fn block(&self, block: &Block) -> Markup {
        match block {
            Block::Heading(1, line) => html! { h1 { (self.line(line)) } },
            Block::Heading(2, line) => html! { h2 { (self.line(line)) } },
            Block::Heading(_, line) => html! { h3 { (self.line(line)) } },
            Block::Paragraph(line) => html! { p dir="auto" { (self.line(line)) } },
            Block::List(items) => html! { ul { (self.points(items)) } },
            Block::Numbered(items) => html! { ol { (self.points(items)) } },
            Block::Choices(items) => {
                let class = if items.iter().all(short) {
                    "choices short"
                } else {
                    "choices"
                };
                html! { ul class=(class) { @for (index, item) in items.iter().enumerate() {
                    li dir="auto" { span.letter { (letter(index)) ")" } " " (self.line(item)) }
                } } }
            }
            Block::Quote { words, source } => {
                let words = quoted(words.clone());
                html! { figure { blockquote dir="auto" { (self.line(&words)) } figcaption { "— " (self.line(source)) } } }
            }
            Block::Note(line) => {
                html! { p.note role="note" { strong { "Note: " } (self.line(line)) } }
            }
            Block::Table(table) => self.table(table),
            Block::Source(text) => self.source(text),
            Block::Answer(lines) => {
                html! { div.answer aria-label="space to write" { @for _ in 0..*lines { div.rule {} } } }
            }
            Block::PageBreak => html! {},
        }
    }

    fn points(&self, items: &[Line]) -> Markup {
        html! { @for item in items { li dir="auto" { (self.line(item)) } } }
    }

    /// Writes a table; one that is wider than the page scrolls by keyboard too.
    fn table(&self, table: &Table) -> Markup {
        let name = if table.caption.is_empty() {
            table.corner.text()
        } else {
            table.caption.text()
        };
        html! {
            div.scroll tabindex="0" role="region" aria-label=(name) {
                table class=(if table.side_by_side { "sides" } else { "grid" }) {
                    @if !table.caption.is_empty() { caption { (self.line(&table.caption)) } }
                    thead { tr {
                        th scope="col" { (self.line(&table.corner)) }
                        @for column in &table.columns { th scope="col" { (self.line(column)) } }
                    } }
                    tbody { @for row in &table.rows { (self.row(row)) } }
                }
            }
        }
    }

    fn row(&self, row: &TableRow) -> Markup {
        html! { tr { th scope="row" dir="auto" { (self.line(&row.head)) } @for cell in &row.cells { (self.cell(cell)) } } }
    }

    fn cell(&self, cell: &TableCell) -> Markup {
        let (mark, word) = (cell.state.mark(), cell.state.word());
        let blank = mark.is_empty() && cell.content.is_empty();
        html! {
            td class=(if blank { "blank" } else { cell.state.class() }) dir="auto" {
                @if !mark.is_empty() { span.state { span.mark aria-hidden="true" { (mark) } " " span.word { (word) } } " " }
                (self.line(&cell.content))
            }
        }
    }

    /// Writes an article's text, folded away until it is asked for: a link into it unfolds it.
    fn source(&self, text: &SourceText) -> Markup {
        html! {
            details.source open[text.open] {
                summary { (self.line(&text.summary)) }
                @for part in &text.parts {
                    p id=(Anchors::part(text.article, &part.name)) dir="auto" {
                        span.muted { (part.name) } " "
                        @for inline in part.words.inlines() {
                            span class=(inline.role().class()) {
                                (pieces(&self.0.pieces(text.article, part.span, inline.text())))
                            }
                        }
                    }
                }
            }
        }
    }

    fn line(&self, line: &Line) -> Markup {
        html! { @for inline in line.inlines() {
            @match inline.link() {
                None => { (words(inline.role(), inline.text())) }
                Some(Link::Web(address)) => {
                    a.address href=(address) rel="noopener noreferrer" { (words(inline.role(), inline.text())) }
                }
                Some(Link::Words(evidence)) => {
                    @match self.0.find(*evidence) {
                        Some(anchor) => { a href=(format!("#{anchor}")) { (words(inline.role(), inline.text())) } }
                        None => { (words(inline.role(), inline.text())) }
                    }
                }
            }
        } }
    }
}

/// Says whether a choice fits half a line.
fn short(line: &Line) -> bool {
    line.text().chars().count() <= HALF_LINE
}

fn pieces(pieces: &[Piece<'_>]) -> Markup {
    html! { @for piece in pieces {
        @match piece {
            Piece::Words(words) => { (words) }
            Piece::Anchored(anchor, within) => { span.spot id=(anchor) { (self::pieces(within)) } }
        }
    } }
}

/// Writes words in the element that says what they are; marks are part of the text.
fn words(role: Role, text: &str) -> Markup {
    let (open, close) = role.fences();
    let inner = html! {
        @if !open.is_empty() { span.fence { (open) } }
        (text)
        @if !close.is_empty() { span.fence { (close) } }
    };
    match role {
        Role::Plain => html! { (text) },
        Role::Inserted => html! { ins title=(role.word()) { (inner) } },
        Role::Deleted => html! { del title=(role.word()) { (inner) } },
        Role::Replaced | Role::Synonym | Role::MarkedWord => {
            html! { mark class=(role.class()) title=(role.word()) { (inner) } }
        }
        Role::Outlet => html! { strong.outlet { (text) } },
        _ => html! { span class=(role.class()) { (inner) } },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Evidence;
    use crate::present::document::Part;
    use crate::text::Span;

    fn written(document: &Document) -> String {
        let mut out = Vec::new();
        write(document, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn hostile() -> Document {
        let nasty = "<script>alert('x')</script>\" onload=\"y";
        let mut document = Document::new(nasty, Layout::Report);
        document.paragraph(nasty);
        document.list(vec![Line::of(Role::Outlet, nasty)]);
        let mut table = Table::side_by_side(nasty, nasty, vec![nasty.into()]);
        table.row(
            nasty,
            vec![TableCell::new(
                Role::Missing,
                Line::of(Role::Replaced, nasty),
            )],
        );
        document.table(table);
        document
    }

    #[test]
    fn nothing_an_article_says_becomes_markup() {
        let page = written(&hostile());
        assert!(!page.contains("<script"));
        assert!(!page.contains("\" onload=\""));
        assert!(page.contains("&lt;script&gt;"));
    }

    #[test]
    fn the_page_fetches_nothing() {
        let page = written(&hostile());
        for word in ["http://", "https://", "src=", "url(", "@import"] {
            assert!(!page.contains(word), "{word}");
        }
    }

    #[test]
    fn evidence_leads_to_its_words_and_only_pages_are_linked() {
        let mut document = Document::new("A call", Layout::Report);
        let at = Evidence::new(0, Span::new(5, 9));
        let line = Line::default().leading(Role::Evidence, "¶1", Some(Link::Words(at)));
        document.paragraph(line);
        let address = "https://lantern.example/?a=1&b=%22";
        document.paragraph(Line::default().leading(Role::Evidence, address, Link::web(address)));
        document.push(Block::Source(SourceText {
            article: 0,
            summary: "Text of Lantern".into(),
            open: false,
            parts: vec![Part {
                name: "¶1".into(),
                span: Span::new(0, 15),
                words: "They <b>ex</b>.".into(),
            }],
        }));
        let page = written(&document);
        assert!(page.contains("<a href=\"#t1-b5-9\"><span class=\"evidence\">¶1</span></a>"));
        assert!(
            page.contains("They <span class=\"spot\" id=\"t1-b5-9\">&lt;b&gt;e</span>x&lt;/b&gt;."),
            "{page}"
        );
        assert!(page.contains("href=\"https://lantern.example/?a=1&amp;b=%22\""));
    }

    #[test]
    fn states_are_told_in_words_and_headers_have_a_scope() {
        let page = written(&hostile());
        assert!(page.contains("<span class=\"word\">not found</span>"));
        assert!(page.contains("<th scope=\"col\">") && page.contains("<th scope=\"row\""));
        assert!(page.contains("<html lang=\"en\">"));
    }
}
