//! One event of an analysis with its comparison: the look-ups that every view needs.

use super::document::{Inline, Line};
use super::role::Role;
use crate::model::{
    Analysis, Annotated, Basis, BlockKind, Comparison, Date, Event, Evidence, FactState, Row,
};
use crate::text::Span;

/// An event side by side, ready to be arranged.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// Everything known.
    pub analysis: &'a Analysis,
    /// The event.
    pub event: &'a Event,
    /// Its comparison.
    pub comparison: &'a Comparison,
}

impl<'a> View<'a> {
    /// Looks at an event by its index, where it has been compared.
    #[must_use]
    pub fn of(analysis: &'a Analysis, event: usize) -> Option<Self> {
        Some(Self {
            analysis,
            event: analysis.events.get(event)?,
            comparison: analysis.comparisons.get(&event)?,
        })
    }

    /// Counts the columns.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.comparison.articles.len()
    }

    /// Gives the article of a column.
    #[must_use]
    pub fn article(&self, column: usize) -> Option<&'a Annotated> {
        let index = *self.comparison.articles.get(column)?;
        self.analysis.articles.get(index)
    }

    /// Gives the words of a span of a column; `""` where there is none.
    #[must_use]
    pub fn words(&self, column: usize, span: Span) -> &'a str {
        self.article(column)
            .map_or("", |article| article.words_of(span))
    }

    /// Names a column by its outlet, with a number where the outlet has several: `"DW"`, `"DW (2)"`.
    #[must_use]
    pub fn label(&self, column: usize) -> String {
        let name = |column| {
            self.article(column)
                .map_or("", |one| one.article.outlet_name())
        };
        let here = name(column);
        match (0..column).filter(|other| name(*other) == here).count() {
            0 => here.to_owned(),
            before => format!("{here} ({})", before + 1),
        }
    }

    /// Names all columns, as table headings.
    #[must_use]
    pub fn labels(&self) -> Vec<Line> {
        (0..self.columns())
            .map(|column| Line::of(Role::Outlet, &self.label(column)))
            .collect()
    }

    /// Names a list of columns: `[0, 2] -> "DW, RT"`.
    #[must_use]
    pub fn named(&self, columns: &[usize]) -> String {
        let names: Vec<String> = columns.iter().map(|column| self.label(*column)).collect();
        names.join(", ")
    }

    /// Says where in its article a span stands: `"headline"`, `"paragraph 3"`.
    #[must_use]
    pub fn place(&self, evidence: Evidence) -> String {
        let Some(article) = self.article(evidence.article) else {
            return String::new();
        };
        let mut paragraph = 0;
        for block in &article.article.blocks {
            paragraph += usize::from(block.kind == BlockKind::Paragraph);
            if block.span.contains(evidence.span) {
                return match block.kind {
                    BlockKind::Title => "headline".to_owned(),
                    BlockKind::Paragraph => format!("paragraph {paragraph}"),
                    other => other.name().to_owned(),
                };
            }
        }
        "text".to_owned()
    }
}

/// Gives the role of a column in a row.
///
/// A fact told here is shared where others tell it too, and *only here* where none does.
#[must_use]
pub fn state(row: &Row, column: usize) -> Role {
    let Some(cell) = row.cells.get(column) else {
        return Role::CannotTell;
    };
    match cell.state {
        FactState::Stated | FactState::StatedDifferently if row.stated_by() == 1 => Role::OnlyHere,
        FactState::Stated => Role::Shared,
        FactState::StatedDifferently => Role::Reworded,
        FactState::NotFound => Role::Missing,
        FactState::CannotTell => Role::CannotTell,
    }
}

/// Writes a date for people, with how it was completed: `"2022-06-15 18:05 GMT"`, `"2022-06-15 (guessed)"`, `"date not known"`.
#[must_use]
pub fn when(date: Option<&Date>) -> String {
    let Some((date, value)) = date.and_then(|date| Some((date, date.value?))) else {
        return "date not known".to_owned();
    };
    let zone = date.zone.as_deref().filter(|_| value.time.is_some());
    let basis = match date.basis {
        Basis::Stated | Basis::Relative => None,
        Basis::Shared => Some("(year from other reports)"),
        Basis::Anchor => Some("(year from a dated event)"),
        Basis::Guessed => Some("(guessed)"),
    };
    let written = value.to_string().replace('T', " ");
    let parts = [Some(written.as_str()), zone, basis];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Makes a line of quoted words; words that begin with a quote mark keep theirs.
#[must_use]
pub fn quoted(words: &str) -> Line {
    if words.starts_with(['“', '"', '‘']) {
        return Line::of(Role::Quote, words);
    }
    Line::from("“").with(Role::Quote, words).plain("”")
}

/// Counts the words of a line without its marks.
#[must_use]
pub fn word_count(line: &Line) -> usize {
    let count = |inline: &Inline| inline.text().split_whitespace().count();
    line.inlines().iter().map(count).sum()
}
