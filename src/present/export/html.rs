//! A document as one HTML page: no scripts, nothing fetched, everything escaped, marks as text beside every colour.

use super::plain::letter;
use crate::present::document::{Block, Document, Layout, Line, Table, TableCell, TableRow};
use crate::present::role::Role;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::io::{self, Write};

/// Nothing is fetched and nothing runs; styles stand in the page itself.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Writes a document as a self-contained page.
///
/// # Errors
/// What the place written to says.
pub fn write(document: &Document, out: &mut dyn Write) -> io::Result<()> {
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
                main { @for page in pages(&document.blocks) {
                    section.page { @for block in page { (markup(block)) } }
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

fn markup(block: &Block) -> Markup {
    match block {
        Block::Heading(1, line) => html! { h1 { (inlines(line)) } },
        Block::Heading(2, line) => html! { h2 { (inlines(line)) } },
        Block::Heading(_, line) => html! { h3 { (inlines(line)) } },
        Block::Paragraph(line) => html! { p dir="auto" { (inlines(line)) } },
        Block::List(items) => html! { ul { (points(items)) } },
        Block::Numbered(items) => html! { ol { (points(items)) } },
        Block::Choices(items) => {
            html! { ul.choices { @for (index, item) in items.iter().enumerate() {
                li dir="auto" { span.letter { (letter(index)) ")" } " " (inlines(item)) }
            } } }
        }
        Block::Quote { words, source } => html! {
            figure { blockquote dir="auto" { "“" (inlines(words)) "”" } figcaption { "— " (inlines(source)) } }
        },
        Block::Note(line) => html! { p.note role="note" { strong { "Note: " } (inlines(line)) } },
        Block::Table(table) => table_markup(table),
        Block::Answer(lines) => {
            html! { div.answer aria-label="space to write" { @for _ in 0..*lines { div.rule {} } } }
        }
        Block::PageBreak => html! {},
    }
}

fn points(items: &[Line]) -> Markup {
    html! { @for item in items { li dir="auto" { (inlines(item)) } } }
}

/// Writes a table; one that is wider than the page scrolls by keyboard too.
fn table_markup(table: &Table) -> Markup {
    let name = if table.caption.is_empty() {
        table.corner.text()
    } else {
        table.caption.text()
    };
    html! {
        div.scroll tabindex="0" role="region" aria-label=(name) {
            table class=(if table.side_by_side { "sides" } else { "grid" }) {
                @if !table.caption.is_empty() { caption { (inlines(&table.caption)) } }
                thead { tr {
                    th scope="col" { (inlines(&table.corner)) }
                    @for column in &table.columns { th scope="col" { (inlines(column)) } }
                } }
                tbody { @for row in &table.rows { (row_markup(row)) } }
            }
        }
    }
}

fn row_markup(row: &TableRow) -> Markup {
    html! { tr { th scope="row" dir="auto" { (inlines(&row.head)) } @for cell in &row.cells { (cell_markup(cell)) } } }
}

fn cell_markup(cell: &TableCell) -> Markup {
    let (mark, word) = (cell.state.mark(), cell.state.word());
    html! {
        td class=(cell.state.class()) dir="auto" {
            @if !mark.is_empty() { span.state { span.mark aria-hidden="true" { (mark) } " " span.word { (word) } } " " }
            (inlines(&cell.content))
        }
    }
}

fn inlines(line: &Line) -> Markup {
    html! { @for inline in line.inlines() { (words(inline.role(), inline.text())) } }
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
    fn states_are_told_in_words_and_headers_have_a_scope() {
        let page = written(&hostile());
        assert!(page.contains("<span class=\"word\">not found</span>"));
        assert!(page.contains("<th scope=\"col\">") && page.contains("<th scope=\"row\""));
        assert!(page.contains("<html lang=\"en\">"));
    }
}
