//! A line with its marks written out, and broken to a width.

use super::Line;
use crate::present::role::Role;
use crate::text::Span;
use crate::text::width::{width, wrap};

/// The text of a line with fences around marked words, and which bytes have which role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flat {
    text: String,
    roles: Vec<(Span, Role)>,
}

impl From<&Line> for Flat {
    fn from(line: &Line) -> Self {
        let mut flat = Self::default();
        for inline in line.inlines() {
            let start = flat.text.len();
            let (open, close) = inline.role().fences();
            flat.text.push_str(open);
            flat.text.push_str(inline.text());
            flat.text.push_str(close);
            flat.roles
                .push((Span::new(start, flat.text.len()), inline.role()));
        }
        flat
    }
}

impl Flat {
    /// Gives the text with its marks: `"held [~talks]"`.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Counts its terminal columns on one line.
    #[must_use]
    pub fn width(&self) -> usize {
        width(&self.text)
    }

    /// Breaks it into lines of at most `columns` columns; each line is stretches of one role.
    #[must_use]
    pub fn wrapped(&self, columns: usize) -> Vec<Vec<(Role, &str)>> {
        wrap(&self.text, columns)
            .into_iter()
            .map(|line| self.stretches(line))
            .collect()
    }

    fn stretches(&self, line: Span) -> Vec<(Role, &str)> {
        let first = self
            .roles
            .partition_point(|(span, _)| span.end <= line.start);
        let within = self.roles.iter().skip(first);
        within
            .take_while(|(span, _)| span.start < line.end)
            .map(|(span, role)| {
                let here = Span::new(span.start.max(line.start), span.end.min(line.end));
                (*role, here.of(&self.text))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line() -> Line {
        Line::from("They held ")
            .with(Role::Replaced, "long talks")
            .plain(" there")
    }

    #[test]
    fn marked_words_are_fenced() {
        assert_eq!(Flat::from(&line()).text(), "They held [~long talks] there");
    }

    #[test]
    fn wrapping_keeps_roles_and_loses_no_word() {
        let flat = Flat::from(&line());
        let lines = flat.wrapped(12);
        assert_eq!(lines[1][0], (Role::Replaced, "[~long"));
        for columns in 1..40 {
            let words: Vec<String> = flat
                .wrapped(columns)
                .iter()
                .flatten()
                .map(|(_, text)| text.replace(' ', ""))
                .collect();
            assert_eq!(words.concat(), flat.text().replace(' ', ""), "{columns}");
        }
    }
}
