//! One event of an analysis with its comparison: the look-ups that every view needs.

use super::document::{Inline, Line, Link};
use super::role::Role;
use crate::model::{
    Analysis, Annotated, Article, Basis, Block, BlockKind, Cell, Comparison, Date, Event, Evidence,
    FactState, Nearest, Reason, Row,
};
use crate::text::Span;
use std::collections::BTreeMap;

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

    /// Names a column by its outlet, or its file where that is not known, with a number where the outlet has several: `"DW"`, `"DW (2)"`.
    #[must_use]
    pub fn label(&self, column: usize) -> String {
        let name = |column| {
            self.article(column)
                .map_or("", |one| publisher(&one.article))
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

    /// Lists the parts of an article's text, each with how places name it: `"¶3"`, `"headline"`.
    #[must_use]
    pub fn parts(&self, column: usize) -> Vec<(String, Block)> {
        let article = self.article(column);
        article.map_or_else(Vec::new, |one| parts(&one.article))
    }

    /// Says where in its article a span stands: `"headline"`, `"¶3"`; `"text"` where it crosses parts.
    #[must_use]
    pub fn place(&self, evidence: Evidence) -> String {
        let mut parts = self.parts(evidence.article).into_iter();
        let found = parts.find(|(_, block)| block.span.contains(evidence.span));
        found.map_or_else(|| "text".to_owned(), |(name, _)| name)
    }

    /// Writes a place as words that lead there: `"¶3"`.
    #[must_use]
    pub fn at(&self, evidence: Evidence) -> Line {
        let link = Some(Link::Words(evidence));
        Line::default().leading(Role::Evidence, &self.place(evidence), link)
    }
}

/// Names an article by its outlet, or by its file where that is not known: `"pages/call.txt" -> "call.txt"`.
#[must_use]
pub fn publisher(article: &Article) -> &str {
    let file = || {
        let path = &article.source.path;
        path.rsplit('/').next().unwrap_or(path)
    };
    let outlet = article.outlet.as_ref();
    outlet.map_or_else(file, |outlet| outlet.name.as_str())
}

/// Names two articles so that they can be told apart: by their ids where their outlets are one.
#[must_use]
pub fn told_apart(analysis: &Analysis, a: usize, b: usize) -> [&str; 2] {
    let articles = [a, b].map(|index| analysis.articles.get(index));
    let names = articles.map(|one| one.map_or("", |one| publisher(&one.article)));
    if names[0] != names[1] {
        return names;
    }
    articles.map(|one| one.map_or("", |one| one.article.id.as_str()))
}

/// Lists the parts of an article's text, each with how places name it.
#[must_use]
pub fn parts(article: &Article) -> Vec<(String, Block)> {
    let mut seen: BTreeMap<BlockKind, usize> = BTreeMap::new();
    let named = |block: &Block| {
        let before = seen.entry(block.kind).or_default();
        *before += 1;
        let name = match (block.kind, *before) {
            (BlockKind::Title, 1) => "headline".to_owned(),
            (BlockKind::Paragraph, number) => format!("¶{number}"),
            (other, 1) => other.name().to_owned(),
            (other, number) => format!("{} {number}", other.name()),
        };
        (name, *block)
    };
    article.blocks.iter().map(named).collect()
}

/// A passage that says a fact less surely than this is not shown as nearest to it. The score is the probability that it tells the fact
/// (docs/METHODS.md, "Rows and facts"); below one in five, most of what comes nearest merely shares a name.
const NEAR: f32 = 0.2;

/// The same where a passage may say the fact: it is offered as the one that may, so more must speak for it. Below three in ten most of
/// what comes nearest in the samples tells something else.
const MAY_SAY: f32 = 0.3;

/// Gives what comes nearest to a fact that was not found, or what may say it where that is unsure; nothing where nothing comes near.
#[must_use]
pub fn nearest(cell: &Cell) -> Option<Nearest> {
    let bar = match cell.reason {
        Some(Reason::Unsure) => MAY_SAY,
        _ => NEAR,
    };
    cell.nearest.filter(|nearest| nearest.score >= bar)
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

/// Puts words into quote marks; words that begin or end with a quote mark keep theirs.
#[must_use]
pub fn quoted(words: impl Into<Line>) -> Line {
    let words = words.into();
    let text = words.text();
    let mark = |c: char| matches!(c, '“' | '”' | '"');
    if text.starts_with(mark) || text.ends_with(mark) {
        return words;
    }
    Line::from("“").line(words).plain("”")
}

/// Writes words as a quote: `"A tram" -> "“A tram”"`.
#[must_use]
pub fn quoted_words(words: &str) -> Line {
    quoted(Line::of(Role::Quote, words))
}

/// Writes how sure something is, 0 to 1; an estimate is never quite sure: `0.873 -> ".87"`, `1.0 -> "> .99"`.
#[must_use]
pub fn sureness(score: f32) -> String {
    if score >= 0.995 {
        return "> .99".to_owned();
    }
    format!("{:.2}", score.max(0.0))
        .trim_start_matches('0')
        .to_owned()
}

/// Says whether an article is a masked copy, whose letter is that of its own event: it has no file.
#[must_use]
pub fn is_masked(analysis: &Analysis, article: usize) -> bool {
    let one = analysis.articles.get(article);
    one.is_some_and(|one| one.article.source.path.is_empty())
}

/// Counts the words of a line without its marks.
#[must_use]
pub fn word_count(line: &Line) -> usize {
    let count = |inline: &Inline| inline.text().split_whitespace().count();
    line.inlines().iter().map(count).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quote_marks_are_not_doubled() {
        assert_eq!(quoted_words("A tram").text(), "“A tram”");
        assert_eq!(quoted_words("“No,” he said.").text(), "“No,” he said.");
        assert_eq!(quoted_words("He said: “no”").text(), "He said: “no”");
    }

    #[test]
    fn an_unknown_outlet_is_named_by_its_file_and_one_outlets_articles_by_theirs() {
        let mut analysis = crate::present::testing::analysis();
        assert_eq!(
            told_apart(&analysis, 0, 1),
            ["Quillon Courier", "Harbour Lines"]
        );
        analysis.articles[1].article.outlet = analysis.articles[0].article.outlet.clone();
        assert_eq!(told_apart(&analysis, 0, 1), ["courier.txt", "harbour.txt"]);
        analysis.articles[0].article.outlet = None;
        let view = View::of(&analysis, 0).unwrap();
        assert_eq!(view.label(0), "courier.txt");
        assert_eq!(
            told_apart(&analysis, 0, 1),
            ["courier.txt", "Quillon Courier"]
        );
    }

    #[test]
    fn what_may_say_a_fact_is_shown_only_where_it_comes_near() {
        let near = |reason, score| {
            let span = Span::default();
            let cell = Cell {
                spans: Vec::new(),
                state: FactState::CannotTell,
                reason,
                edits: Vec::new(),
                nearest: Some(Nearest { span, score }),
            };
            nearest(&cell).is_some()
        };
        let unsure = Some(Reason::Unsure);
        assert_eq!(
            [0.05, 0.25, 0.4].map(|score| near(unsure, score)),
            [false, false, true]
        );
        assert_eq!([0.05, 0.25].map(|score| near(None, score)), [false, true]);
    }

    #[test]
    fn an_estimate_is_never_quite_sure() {
        assert_eq!([0.873, 0.996, 1.0].map(sureness), [".87", "> .99", "> .99"]);
    }
}
