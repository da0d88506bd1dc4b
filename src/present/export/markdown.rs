//! A document as Markdown (with pipe tables); whatever an article says stays text.

use super::plain::letter;
use crate::present::document::{Block, Document, Flat, Line, Link, SourceText, Table};
use crate::present::role::Role;
use crate::present::view::quoted;
use std::io::{self, Write};

/// Writes a document as Markdown.
///
/// # Errors
/// What the place written to says.
pub fn write(document: &Document, out: &mut dyn Write) -> io::Result<()> {
    for (index, block) in document.blocks.iter().enumerate() {
        if index > 0 {
            out.write_all(b"\n")?;
        }
        write_block(block, out)?;
    }
    Ok(())
}

fn write_block(block: &Block, out: &mut dyn Write) -> io::Result<()> {
    match block {
        Block::Heading(level, line) => {
            let signs = "#".repeat(usize::from(*level).clamp(1, 6));
            writeln!(out, "{signs} {}", escaped(Flat::from(line).text()))
        }
        Block::Paragraph(line) => writeln!(out, "{}", marked(line)),
        Block::List(items) => list(out, items, |_| "-".to_owned()),
        Block::Numbered(items) => list(out, items, |index| format!("{}.", index + 1)),
        Block::Choices(items) => list(out, items, |index| format!("- **{}**", letter(index))),
        Block::Quote { words, source } => {
            let words = quoted(words.clone());
            writeln!(out, "> {}\n>\n> — {}", marked(&words), marked(source))
        }
        Block::Note(line) => writeln!(out, "> **Note:** {}", marked(line)),
        Block::Table(table) => write_table(table, out),
        Block::Source(text) => source(text, out),
        Block::Answer(lines) => {
            (0..*lines).try_for_each(|_| writeln!(out, "{}  ", "\\_".repeat(40)))
        }
        Block::PageBreak => writeln!(out, "---"),
    }
}

fn source(text: &SourceText, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", marked(&text.summary))?;
    text.parts.iter().try_for_each(|part| {
        let words = Line::of(Role::Muted, &format!("[{}] ", part.name)).line(part.words.clone());
        writeln!(out, "\n> {}", marked(&words))
    })
}

fn list(out: &mut dyn Write, items: &[Line], sign: impl Fn(usize) -> String) -> io::Result<()> {
    let mut items = items.iter().enumerate();
    items.try_for_each(|(index, item)| writeln!(out, "{} {}", sign(index), marked(item)))
}

fn write_table(table: &Table, out: &mut dyn Write) -> io::Result<()> {
    if !table.caption.is_empty() {
        writeln!(out, "{}\n", marked(&table.caption))?;
    }
    let heads = std::iter::once(&table.corner).chain(&table.columns);
    let heads: Vec<String> = heads.map(marked).collect();
    writeln!(out, "| {} |", heads.join(" | "))?;
    writeln!(out, "|{}", " --- |".repeat(heads.len()))?;
    for row in &table.rows {
        let cells = row.cells.iter().map(|cell| marked(&cell.marked()));
        let cells: Vec<String> = std::iter::once(marked(&row.head)).chain(cells).collect();
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    Ok(())
}

/// Writes a line with its marks; names of outlets are strong, quoted words as they are.
fn marked(line: &Line) -> String {
    let mut out = String::new();
    for inline in line.inlines() {
        if let Some(Link::Web(address)) = inline.link() {
            out.push_str(&format!("<{address}>"));
            continue;
        }
        let (open, close) = inline.role().fences();
        let words = escaped(&format!("{open}{}{close}", inline.text()));
        let strong = matches!(inline.role(), Role::Outlet | Role::Heading) && words.trim() == words;
        let sign = if strong && !words.is_empty() {
            "**"
        } else {
            ""
        };
        out.push_str(&format!("{sign}{words}{sign}"));
    }
    guarded(out)
}

/// Keeps a line from being read as a heading, list or rule: `"1. May" -> "1\. May"`.
fn guarded(line: String) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let after = line.get(digits..).unwrap_or("");
    if digits > 0 && after.starts_with(['.', ')']) {
        let number = line.get(..digits).unwrap_or("");
        return format!("{number}\\{after}");
    }
    if line.starts_with(['+', '-', '=']) {
        return format!("\\{line}");
    }
    line
}

/// Escapes what Markdown or HTML would read: `"a*b<c>" -> "a\*b\<c\>"`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`'
                | '*'
                | '_'
                | '{'
                | '}'
                | '['
                | ']'
                | '<'
                | '>'
                | '#'
                | '|'
                | '~'
                | '&'
                | '!'
                | '@'
                | '$'
        ) {
            out.push('\\');
        }
        out.push(c);
        // "www." and "://" would become links by themselves
        if out.ends_with("://") {
            out.truncate(out.len() - 3);
            out.push_str(":\\//");
        }
    }
    out.replace("www.", "www\\.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::document::{Layout, TableCell};

    fn written(block: Block) -> String {
        let mut out = Vec::new();
        write_block(&block, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn what_an_article_says_stays_text() {
        let line =
            "<script>alert(1)</script> [x](javascript:y) | **z** https://w.example www.w.example";
        assert_eq!(
            written(Block::Paragraph(line.into())),
            "\\<script\\>alert(1)\\</script\\> \\[x\\](javascript:y) \\| \\*\\*z\\*\\* https:\\//w.example www\\.w.example\n"
        );
        assert_eq!(written(Block::Paragraph("1. May".into())), "1\\. May\n");
        assert_eq!(
            written(Block::Paragraph("- no list".into())),
            "\\- no list\n"
        );
    }

    #[test]
    fn a_row_is_a_line_of_cells_with_marks() {
        let mut table = Table::new("", "row", vec![Line::of(Role::Outlet, "Lantern")]);
        table.row("1", vec![TableCell::new(Role::Missing, "nearest here: x")]);
        assert_eq!(
            written(Block::Table(table)),
            "| row | **Lantern** |\n| --- | --- |\n| 1 | − not found: nearest here: x |\n"
        );
    }

    #[test]
    fn blocks_are_parted_by_an_empty_line() {
        let mut document = Document::new("A call", Layout::Report);
        document.paragraph("Told by two.");
        let mut out = Vec::new();
        write(&document, &mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "# A call\n\nTold by two.\n"
        );
    }
}
