//! A document: blocks of words with roles. Reports and lessons are built as this once; each format writes it once.

mod flat;
mod line;
mod source;
mod table;

pub use flat::Flat;
pub use line::{Inline, Line, Link};
pub use source::{Part, SourceText};
pub use table::{Table, TableCell, TableRow};

/// How a document is laid out where a format can.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// Read on a screen or on paper.
    #[default]
    Report,
    /// A sheet to print and write on.
    Sheet,
    /// The same in large print.
    LargePrint,
    /// One idea a page, for a wall.
    Projector,
}

/// One piece of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading: 1 the document, 2 a section, 3 a part of one.
    Heading(u8, Line),
    /// Running text.
    Paragraph(Line),
    /// Points.
    List(Vec<Line>),
    /// Points in an order: numbered from 1.
    Numbered(Vec<Line>),
    /// Choices: lettered from a.
    Choices(Vec<Line>),
    /// Words of an article, and whose.
    Quote {
        /// The words.
        words: Line,
        /// Outlet and place.
        source: Line,
    },
    /// Something to know before reading on.
    Note(Line),
    /// Cells in rows and columns.
    Table(Table),
    /// The text of an article, in numbered paragraphs that links lead to.
    Source(SourceText),
    /// So many empty lines to write on.
    Answer(usize),
    /// A new page.
    PageBreak,
}

impl Block {
    /// Lists the lines it holds.
    #[must_use]
    pub fn lines(&self) -> Vec<&Line> {
        match self {
            Self::Heading(_, line) | Self::Paragraph(line) | Self::Note(line) => vec![line],
            Self::List(items) | Self::Numbered(items) | Self::Choices(items) => {
                items.iter().collect()
            }
            Self::Quote { words, source } => vec![words, source],
            Self::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.map(|cell| &cell.content).collect()
            }
            Self::Source(_) | Self::Answer(_) | Self::PageBreak => Vec::new(),
        }
    }
}

/// Something a person reads, apart from any format.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Its name, for the window or the file.
    pub title: String,
    /// How it is laid out.
    pub layout: Layout,
    /// What it says.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Begins a document with its title as first heading.
    #[must_use]
    pub fn new(title: &str, layout: Layout) -> Self {
        let title = Line::from(title);
        Self {
            title: title.text(),
            layout,
            blocks: vec![Block::Heading(1, title)],
        }
    }

    /// Adds a section heading.
    pub fn section(&mut self, title: impl Into<Line>) {
        self.blocks.push(Block::Heading(2, title.into()));
    }

    /// Adds a heading inside a section.
    pub fn part(&mut self, title: impl Into<Line>) {
        self.blocks.push(Block::Heading(3, title.into()));
    }

    /// Adds running text.
    pub fn paragraph(&mut self, line: impl Into<Line>) {
        self.blocks.push(Block::Paragraph(line.into()));
    }

    /// Adds something to know before reading on.
    pub fn note(&mut self, line: impl Into<Line>) {
        self.blocks.push(Block::Note(line.into()));
    }

    /// Adds points; none adds nothing.
    pub fn list(&mut self, items: Vec<Line>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    /// Adds a table; one without rows adds nothing.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }

    /// Adds any block.
    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }
}
