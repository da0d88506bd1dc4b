//! Which words of a passage are marked, and how they are written.

use super::super::document::Line;
use super::super::role::Role;
use super::{neighbours, place};
use crate::model::{Edit, EditOp};
use crate::text::Span;
use std::collections::VecDeque;

/// What is marked in one passage.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Words of this passage with a role.
    pub(super) here: Vec<(Span, Role)>,
    /// Words of the reference that are not here, and after which byte they would stand.
    pub(super) dropped: Vec<(usize, Span)>,
}

impl Marks {
    pub(super) fn of_cell(edits: &[Edit], with_dropped: bool) -> Self {
        let mut marks = Self::default();
        let mut at = 0;
        for edit in edits {
            match role(edit.op) {
                Some(Role::Deleted) if with_dropped => marks.dropped.push((at, edit.reference)),
                Some(Role::Deleted) | None => {}
                Some(role) => marks.here.push((edit.here, role)),
            }
            at = at.max(edit.here.end);
        }
        marks
    }

    pub(super) fn of_reference(edits: &[Edit]) -> Self {
        let marked = |edit: &Edit| Some((edit.reference, role(edit.op)?));
        let here = edits.iter().filter_map(marked);
        Self {
            here: here.filter(|(_, role)| *role != Role::Inserted).collect(),
            dropped: Vec::new(),
        }
    }

    /// Writes the passages out, each stretch of neighbours with its place; marks that stand out of order or overlap are passed over.
    pub(super) fn shown(
        &self,
        text: &str,
        spans: &[Span],
        reference: &str,
        at: &dyn Fn(Span) -> Line,
    ) -> Line {
        let mut writer = Writer {
            text,
            reference,
            first: spans.first().map_or(0, |span| span.start),
            here: joined(&self.here, text),
            dropped: joined_dropped(&self.dropped, reference).into(),
            line: Line::default(),
        };
        let mut stretch: Option<Span> = None;
        for (index, span) in spans.iter().enumerate() {
            let before = stretch.filter(|before| neighbours(text, *before, *span));
            let gap = if before.is_some() { " " } else { " … " };
            writer
                .line
                .add(Role::Muted, if index > 0 { gap } else { "" });
            writer.passage(*span);
            let whole = Span::new(before.map_or(span.start, |one| one.start), span.end);
            let next = spans.get(index + 1);
            if next.is_none_or(|next| !neighbours(text, whole, *next)) {
                let at = at(whole);
                let at = Some(at).filter(|at| !at.is_empty());
                writer.line = writer
                    .line
                    .line(at.map_or_else(Line::default, |at| place(&at)));
            }
            stretch = Some(whole);
        }
        writer.line
    }
}

/// Writes passages with their marks.
pub(super) struct Writer<'a> {
    text: &'a str,
    reference: &'a str,
    /// Where the first passage begins: what was dropped before it stands before it.
    first: usize,
    here: Vec<(Span, Role)>,
    dropped: VecDeque<(usize, Span)>,
    line: Line,
}

impl Writer<'_> {
    fn passage(&mut self, span: Span) {
        let inside = |(mark, _): &(Span, Role)| span.contains(*mark);
        let marks: Vec<(Span, Role)> = self.here.iter().copied().filter(inside).collect();
        let mut at = span.start;
        for (mark, role) in marks {
            at = self.drops(at, mark.start.min(span.end));
            if mark.start >= at {
                self.line
                    .add(Role::Plain, Span::new(at, mark.start).of(self.text));
                self.line.add(role, mark.of(self.text));
                at = mark.end;
            }
        }
        at = self.drops(at, span.end);
        self.line
            .add(Role::Plain, Span::new(at, span.end).of(self.text));
    }

    /// Writes what was dropped up to a byte; gives how far the text is written then.
    fn drops(&mut self, mut at: usize, until: usize) -> usize {
        while let Some((drop, words)) = self.dropped.front().copied() {
            let stop = drop.max(self.first).max(at);
            if drop.max(self.first) > until {
                break;
            }
            self.dropped.pop_front();
            self.line
                .add(Role::Plain, Span::new(at, stop).of(self.text));
            let before = stop > self.first;
            self.line.add(Role::Plain, if before { " " } else { "" });
            self.line.add(Role::Deleted, words.of(self.reference));
            self.line.add(Role::Plain, if before { "" } else { " " });
            at = stop;
        }
        at
    }
}

/// Gives the role of words that an edit touches; none for the same words.
pub(in crate::present) fn role(op: EditOp) -> Option<Role> {
    match op {
        EditOp::Equal => None,
        EditOp::Insert => Some(Role::Inserted),
        EditOp::Delete => Some(Role::Deleted),
        EditOp::Replace => Some(Role::Replaced),
        EditOp::Synonym => Some(Role::Synonym),
    }
}

/// Puts marks of one role together where only white space parts them.
fn joined(marks: &[(Span, Role)], text: &str) -> Vec<(Span, Role)> {
    let mut sorted: Vec<(Span, Role)> = marks
        .iter()
        .copied()
        .filter(|(span, _)| !span.is_empty())
        .collect();
    sorted.sort_unstable();
    let mut out: Vec<(Span, Role)> = Vec::new();
    for (span, role) in sorted {
        match out.last_mut() {
            Some((last, same)) if *same == role && blank(text, last.end, span.start) => {
                last.end = span.end;
            }
            _ => out.push((span, role)),
        }
    }
    out
}

fn joined_dropped(dropped: &[(usize, Span)], reference: &str) -> Vec<(usize, Span)> {
    let mut out: Vec<(usize, Span)> = Vec::new();
    for (at, span) in dropped.iter().copied().filter(|(_, span)| !span.is_empty()) {
        match out.last_mut() {
            Some((same, last)) if *same == at && blank(reference, last.end, span.start) => {
                last.end = span.end;
            }
            _ => out.push((at, span)),
        }
    }
    out
}

fn blank(text: &str, start: usize, end: usize) -> bool {
    start <= end
        && text
            .get(start..end)
            .is_some_and(|gap| gap.trim().is_empty())
}
