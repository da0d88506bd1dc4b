//! Quotes, names, voices and numbers: a column an article.

use super::{columns_of, compare, marked, tally};
use crate::model::{
    Actor, Analysis, EditOp, Evidence, Naming, NumberRelation, NumberRow, QuoteCell, QuoteRow,
    Voice,
};
use crate::present::cells::{quote_state, role};
use crate::present::counted::unit;
use crate::present::document::Line;
use crate::present::role::Role;
use crate::present::tui::sheet::{Cell, Entry, Sheet, Target};
use crate::present::tui::state::Table;
use crate::present::view::{View, quoted};
use crate::present::words::report::{NO_NUMBER, NO_SPEAKER, NOT_NAMED, NOT_QUOTED};
use crate::present::words::{self, count};
use crate::text::Span;
use std::collections::BTreeSet;

/// Makes one of an event's tables.
pub(super) fn sheet(
    analysis: &Analysis,
    event: usize,
    table: Table,
    hidden: &BTreeSet<usize>,
) -> Sheet {
    let title = tally::title(analysis, event, table.name());
    let lead = vec![tally::agreement(analysis, event), tabs(table)];
    let mut sheet = Sheet {
        title,
        lead,
        empty: "Nothing of the kind in these articles.",
        ..Sheet::default()
    };
    if let Some(view) = &View::of(analysis, event) {
        let columns = &columns_of(view.comparison, hidden);
        let cells = Cells { view, columns };
        sheet.heads = columns
            .iter()
            .map(|column| compare::head(view, *column))
            .collect();
        sheet.entries = cells.entries(table);
    }
    sheet
}

fn tabs(chosen: Table) -> Line {
    let mut line = Line::of(Role::Muted, "Tab: ");
    for table in Table::ALL {
        let role = if table == chosen {
            Role::Heading
        } else {
            Role::Muted
        };
        let name = if table == chosen {
            format!("[{}] ", table.name())
        } else {
            format!("{} ", table.name())
        };
        line.add(role, &name);
    }
    line
}

struct Cells<'a> {
    view: &'a View<'a>,
    columns: &'a [usize],
}

impl Cells<'_> {
    fn entries(&self, table: Table) -> Vec<Entry> {
        let comparison = self.view.comparison;
        match table {
            Table::Quotes => comparison
                .quotes
                .iter()
                .map(|row| self.quote(row))
                .collect(),
            Table::Naming => comparison
                .naming
                .iter()
                .map(|row| self.naming(row))
                .collect(),
            Table::Voices => self.voices(),
            Table::Numbers => comparison
                .numbers
                .iter()
                .map(|row| self.numbers(row))
                .collect(),
        }
    }

    fn text(&self, column: usize) -> &str {
        self.view
            .article(column)
            .map_or("", |one| &one.article.text)
    }

    fn entry(&self, rule: Line, first: Option<Evidence>, cell: impl Fn(usize) -> Cell) -> Entry {
        let cells: Vec<Cell> = self.columns.iter().map(|column| cell(*column)).collect();
        let article = first.and_then(|one| {
            let article = self.view.comparison.articles.get(one.article)?;
            Some(Target::Article(*article, one.span))
        });
        Entry {
            rule: Some(rule),
            cells,
            opens: article,
        }
    }

    fn quote(&self, row: &QuoteRow) -> Entry {
        let carriers: BTreeSet<usize> = row.cells.iter().map(|cell| cell.article).collect();
        let carriers = carriers.len();
        let rule = Line::of(Role::Heading, &speaker(row.speaker.as_ref())).with(
            Role::Muted,
            &format!(" quoted in {}", count(carriers, "article")),
        );
        let first = row.cells.first().map(|cell| Evidence {
            article: cell.article,
            span: cell.span,
        });
        self.entry(rule, first, |column| {
            let all = row.cells.iter().enumerate();
            let here = all.filter(|(_, cell)| cell.article == column);
            let cuts = here.map(|(index, cell)| self.quoted(quote_state(row, index), cell));
            cuts.reduce(both).unwrap_or_else(|| absent(NOT_QUOTED))
        })
    }

    fn quoted(&self, state: Role, cell: &QuoteCell) -> Cell {
        let text = self.text(cell.article);
        let edits = cell
            .edits
            .iter()
            .filter(|edit| edit.op != EditOp::Delete)
            .filter_map(|edit| Some((edit.here, role(edit.op)?)));
        let marks: Vec<(Span, Role)> = edits.collect();
        let mut how = cell.kind.name().to_owned();
        if let Some(verb) = cell.verb_span {
            how.push_str(&format!(" · {}", verb.of(text)));
        }
        if let Some(class) = cell.verb_class {
            how.push_str(&format!(" ({})", class.name()));
        }
        let words = quoted(marked::clipped(text, cell.span, &marks));
        Cell {
            state,
            lines: vec![words, Line::of(Role::Muted, &how)],
        }
    }

    fn naming(&self, row: &Naming) -> Entry {
        let rule =
            Line::of(Role::Heading, &row.name).with(Role::Muted, &format!(" {}", row.kind.name()));
        let first = row.labels.iter().flatten().next().map(|label| label.first);
        self.entry(rule, first, |column| {
            let labels = row.labels.get(column).map_or(&[][..], Vec::as_slice);
            let lines: Vec<Line> = labels
                .iter()
                .map(|label| {
                    Line::from(label.words.as_str()).with(
                        Role::Muted,
                        &format!(" ×{} {}", label.count, label.form.name()),
                    )
                })
                .collect();
            if lines.is_empty() {
                absent(NOT_NAMED)
            } else {
                Cell {
                    state: Role::Plain,
                    lines,
                }
            }
        })
    }

    fn voices(&self) -> Vec<Entry> {
        let voices = &self.view.comparison.attribution;
        let mut speakers: Vec<Option<&Actor>> = Vec::new();
        for voice in voices {
            let speaker = voice.speaker.as_ref();
            if !speakers
                .iter()
                .any(|one| one.map(|one| &one.key) == speaker.map(|one| &one.key))
            {
                speakers.push(speaker);
            }
        }
        let entry = |speaker: &Option<&Actor>| {
            let of = |voice: &&Voice| {
                voice.speaker.as_ref().map(|one| &one.key) == speaker.map(|one| &one.key)
            };
            let first = voices
                .iter()
                .find(of)
                .and_then(|voice| voice.evidence.first())
                .copied();
            let rule = Line::of(Role::Heading, &self::speaker(*speaker));
            self.entry(rule, first, |column| {
                let here = voices
                    .iter()
                    .filter(of)
                    .find(|voice| voice.article == column);
                here.map_or_else(|| absent(NOT_QUOTED), voice)
            })
        };
        speakers.iter().map(entry).collect()
    }

    fn numbers(&self, row: &NumberRow) -> Entry {
        let rule = Line::of(Role::Heading, unit(self.view, row)).with(
            relation(row.relation),
            &format!(" {}", words::report::relation(row.relation)),
        );
        let first = row.values.first().map(|(_, evidence)| *evidence);
        self.entry(rule, first, |column| {
            let here = row
                .values
                .iter()
                .filter(|(_, evidence)| evidence.article == column);
            let lines: Vec<Line> = here
                .map(|(value, evidence)| {
                    Line::of(Role::Heading, &format!("{value}  ")).line(marked::in_context(
                        self.text(column),
                        evidence.span,
                        Role::Evidence,
                    ))
                })
                .collect();
            if lines.is_empty() {
                absent(NO_NUMBER)
            } else {
                Cell {
                    state: Role::Plain,
                    lines,
                }
            }
        })
    }
}

/// Puts two cuts of one article under each other.
fn both(first: Cell, second: Cell) -> Cell {
    Cell {
        state: first.state.max(second.state),
        lines: [first.lines, second.lines].concat(),
    }
}

fn relation(relation: NumberRelation) -> Role {
    match relation {
        NumberRelation::Same => Role::Shared,
        NumberRelation::Rounding | NumberRelation::Update => Role::Reworded,
        NumberRelation::Conflict => Role::Warning,
    }
}

/// Stands where an article has nothing of the kind.
fn absent(words: &str) -> Cell {
    Cell {
        state: Role::Missing,
        lines: vec![Line::of(Role::Missing, words)],
    }
}

fn voice(voice: &Voice) -> Cell {
    let words = words::report::voice(voice.words);
    let verbs = voice
        .verbs
        .iter()
        .map(|(class, times)| format!("{} ×{times}", class.name()));
    let verbs: Vec<String> = verbs.collect();
    let mut lines = vec![Line::from(words)];
    if !verbs.is_empty() {
        lines.push(Line::of(
            Role::Muted,
            &format!("verbs: {}", verbs.join(", ")),
        ));
    }
    Cell {
        state: Role::Plain,
        lines,
    }
}

fn speaker(speaker: Option<&Actor>) -> String {
    speaker.map_or_else(|| NO_SPEAKER.to_owned(), |actor| actor.name.clone())
}
