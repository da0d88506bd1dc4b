//! A document as terminal text: linear for screen readers, tables as columns where a width is given.

use super::columns;
use super::paint::paint;
use crate::present::document::{Block, Document, Flat, Line, SourceText, Table};
use crate::present::role::Role;
use crate::present::view::quoted;
use std::io::{self, Write};

/// How terminal text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plain {
    /// Terminal columns to fill.
    pub width: usize,
    /// No columns side by side: one thing after another.
    pub linear: bool,
    /// Styles as well as marks.
    pub color: bool,
}

impl Default for Plain {
    fn default() -> Self {
        Self {
            width: 80,
            linear: true,
            color: false,
        }
    }
}

/// Text wider than this is tiring to read; columns may use all of the width.
const MEASURE: usize = 100;

/// Writes a document as text.
///
/// # Errors
/// What the place written to says.
pub fn write(document: &Document, plain: Plain, out: &mut dyn Write) -> io::Result<()> {
    let mut pen = Pen { plain, out };
    for (index, block) in document.blocks.iter().enumerate() {
        if index > 0 {
            pen.end()?;
        }
        pen.block(block)?;
    }
    Ok(())
}

/// Where text goes, and how.
pub(super) struct Pen<'a> {
    pub(super) plain: Plain,
    pub(super) out: &'a mut dyn Write,
}

impl Pen<'_> {
    fn block(&mut self, block: &Block) -> io::Result<()> {
        match block {
            Block::Heading(level, line) => self.heading(*level, line),
            Block::Paragraph(line) => self.hanging("", line),
            Block::List(items) => self.items(items, |_| "- ".to_owned()),
            Block::Numbered(items) => self.items(items, |index| format!("{}. ", index + 1)),
            Block::Choices(items) => self.items(items, |index| format!("{}) ", letter(index))),
            Block::Quote { words, source } => {
                self.hanging("  ", &quoted(words.clone()))?;
                self.hanging("  — ", source)
            }
            Block::Note(line) => self.hanging("Note: ", line),
            Block::Table(table) => self.table(table),
            Block::Source(text) => self.source(text),
            Block::Answer(lines) => {
                (0..*lines).try_for_each(|_| writeln!(self.out, "{}", "_".repeat(self.measure())))
            }
            Block::PageBreak => writeln!(self.out, "* * *"),
        }
    }

    fn source(&mut self, text: &SourceText) -> io::Result<()> {
        self.hanging("", &text.summary)?;
        text.parts.iter().try_for_each(|part| {
            self.end()?;
            self.hanging(&format!("[{}] ", part.name), &part.words)
        })
    }

    fn measure(&self) -> usize {
        self.plain.width.min(MEASURE)
    }

    /// Ends a line.
    pub(super) fn end(&mut self) -> io::Result<()> {
        self.out.write_all(b"\n")
    }

    /// Writes words of one role.
    pub(super) fn words(&mut self, role: Role, text: &str) -> io::Result<()> {
        paint(self.out, self.plain.color, role, text)
    }

    fn heading(&mut self, level: u8, line: &Line) -> io::Result<()> {
        let text = Flat::from(line).text().to_owned();
        let line = Line::of(Role::Heading, &text);
        self.hanging("", &line)?;
        let rule = match level {
            1 => "=",
            2 => "-",
            _ => return Ok(()),
        };
        let flat = Flat::from(&line);
        let wide = flat.width().min(self.measure());
        writeln!(self.out, "{}", rule.repeat(wide))
    }

    fn items(&mut self, items: &[Line], sign: impl Fn(usize) -> String) -> io::Result<()> {
        let mut items = items.iter().enumerate();
        items.try_for_each(|(index, item)| self.hanging(&sign(index), item))
    }

    /// Writes a line broken to the width, after a sign that the lines below it are indented by.
    pub(super) fn hanging(&mut self, sign: &str, line: &Line) -> io::Result<()> {
        let flat = Flat::from(line);
        let indent = crate::text::width::width(sign);
        let columns = self.measure().saturating_sub(indent).max(MIN_TEXT);
        for (index, stretches) in flat.wrapped(columns).into_iter().enumerate() {
            if index == 0 {
                self.words(Role::Plain, sign)?;
            } else {
                write!(self.out, "{:indent$}", "")?;
            }
            for (role, text) in stretches {
                self.words(role, text)?;
            }
            self.end()?;
        }
        Ok(())
    }

    fn table(&mut self, table: &Table) -> io::Result<()> {
        let caption = Line::of(Role::Muted, &table.caption.text());
        if !caption.is_empty() {
            self.hanging("", &caption)?;
        }
        if !self.plain.linear && columns::write(self, table)? {
            return Ok(());
        }
        for (index, row) in table.rows.iter().enumerate() {
            if index > 0 && table.side_by_side {
                self.end()?;
            }
            self.hanging("", &row.head)?;
            for (column, cell) in table.columns.iter().zip(&row.cells) {
                let (mark, word) = (cell.state.mark(), cell.state.word());
                let mut line = column.clone();
                if !mark.is_empty() {
                    line = line.plain(", ").with(cell.state, word);
                }
                let line = line.plain(": ").line(cell.content.clone());
                self.hanging(&format!("  {mark:1} "), &line)?;
            }
        }
        Ok(())
    }
}

/// Text is never squeezed below this, however deep its indent.
const MIN_TEXT: usize = 8;

/// Gives the letter of a choice: `0 -> 'a'`.
pub(in crate::present) fn letter(index: usize) -> char {
    let offset = u8::try_from(index % 26).unwrap_or(0);
    char::from(b'a' + offset)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::document::{Layout, TableCell};

    fn written(document: &Document, plain: Plain) -> String {
        let mut out = Vec::new();
        write(document, plain, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn document() -> Document {
        let mut document = Document::new("A call", Layout::Report);
        document.paragraph("Two outlets tell it.");
        let outlets = vec![
            Line::of(Role::Outlet, "Lantern"),
            Line::of(Role::Outlet, "Courier"),
        ];
        let mut table = Table::side_by_side("Rows", "row", outlets);
        table.row(
            "1",
            vec![
                TableCell::new(Role::Shared, "The leaders spoke on Thursday."),
                TableCell::new(
                    Role::Reworded,
                    Line::from("The leaders ")
                        .with(Role::Replaced, "talked")
                        .plain(" on Thursday."),
                ),
            ],
        );
        table.row(
            "2",
            vec![
                TableCell::new(Role::OnlyHere, "The strait was named."),
                TableCell::new(Role::Missing, "no passage says it"),
            ],
        );
        document.table(table);
        document
    }

    #[test]
    fn linear_text_names_outlet_and_state_before_the_words() {
        let text = written(&document(), Plain::default());
        assert_eq!(
            text,
            "A call\n======\n\nTwo outlets tell it.\n\nRows\n1\n  = Lantern, shared: The leaders spoke on Thursday.\n  ~ Courier, reworded: The \
             leaders [~talked] on Thursday.\n\n2\n  + Lantern, only here: The strait was named.\n  − Courier, not found: no passage says it\n"
        );
    }

    #[test]
    fn columns_stand_side_by_side() {
        let plain = Plain {
            width: 60,
            linear: false,
            color: false,
        };
        let text = written(&document(), plain);
        assert!(
            text.contains("= The leaders spoke on       │ ~ The leaders [~talked] on"),
            "{text}"
        );
        assert!(
            text.lines()
                .all(|line| crate::text::width::width(line) <= 60)
        );
    }

    #[test]
    fn too_little_room_falls_back_to_linear() {
        let plain = Plain {
            width: 30,
            linear: false,
            color: false,
        };
        assert!(!written(&document(), plain).contains('│'));
    }

    #[test]
    fn no_width_is_too_small() {
        for width in 0..20 {
            for linear in [false, true] {
                let plain = Plain {
                    width,
                    linear,
                    color: true,
                };
                assert!(!written(&document(), plain).is_empty());
            }
        }
    }
}
