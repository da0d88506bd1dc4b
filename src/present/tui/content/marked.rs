//! Words of an article with roles laid over them.

use crate::present::document::Line;
use crate::present::role::Role;
use crate::text::Span;

/// A passage longer than this many bytes is shown in part; the article view has it whole.
const LONGEST: usize = 6_000;
/// Around a piece of evidence, this many bytes of its text are shown on either side.
const AROUND: usize = 120;

/// Gives the words of a span as a line; where marks overlap, the first begun counts.
///
/// `"held long talks", mark long -> "held [~long] talks"`
pub(super) fn line(text: &str, span: Span, marks: &[(Span, Role)]) -> Line {
    let mut line = Line::default();
    let mut at = span.start;
    for (mark, role) in joined(text, span, marks) {
        let here = Span::new(mark.start.max(at), mark.end.min(span.end));
        if here.is_empty() {
            continue;
        }
        line.add(Role::Plain, Span::new(at, here.start).of(text));
        line.add(role, here.of(text));
        at = here.end;
    }
    line.add(Role::Plain, Span::new(at, span.end).of(text));
    line
}

/// Puts marks in order, and those of one role together where only white space parts them.
fn joined(text: &str, span: Span, marks: &[(Span, Role)]) -> Vec<(Span, Role)> {
    let mut marks: Vec<_> = marks.to_vec();
    marks.retain(|(mark, _)| span.overlaps(*mark));
    marks.sort_by_key(|(mark, _)| mark.start);
    let mut out: Vec<(Span, Role)> = Vec::new();
    for (mark, role) in marks {
        match out.last_mut() {
            Some((last, same)) if *same == role && blank(text, last.end, mark.start) => {
                last.end = last.end.max(mark.end);
            }
            _ => out.push((mark, role)),
        }
    }
    out
}

fn blank(text: &str, start: usize, end: usize) -> bool {
    let gap = text.get(start..end);
    gap.is_some_and(|gap| gap.trim().is_empty())
}

/// Shortens a passage that would fill screens: its beginning, and how much more there is.
pub(super) fn clipped(text: &str, span: Span, marks: &[(Span, Role)]) -> Line {
    if span.len() <= LONGEST {
        return line(text, span, marks);
    }
    let end = floor(text, span.start + LONGEST);
    let rest = span.end - end;
    line(text, Span::new(span.start, end), marks)
        .with(Role::Muted, &format!(" … {rest} more bytes in the article"))
}

/// Shows a span with some words around it, so that one sees where it stands: `"… told [his friend] that …"`.
pub(super) fn in_context(text: &str, span: Span, role: Role) -> Line {
    let begin = floor(text, span.start.saturating_sub(AROUND));
    let begin = text.get(begin..span.start).map_or(span.start, |before| {
        before.rfind('\n').map_or(begin, |at| begin + at + 1)
    });
    let end = floor(text, span.end.saturating_add(AROUND).min(text.len()));
    let end = text.get(span.end..end).map_or(span.end, |after| {
        after.find('\n').map_or(end, |at| span.end + at)
    });
    let end = end.min(floor(text, begin + LONGEST)).max(begin);
    let dots = |cut: bool| if cut { "…" } else { "" };
    let cut = |at: usize| {
        text.get(..at)
            .is_some_and(|before| !before.is_empty() && !before.ends_with('\n'))
    };
    let more = text
        .get(end..)
        .is_some_and(|after| !after.is_empty() && !after.starts_with('\n'));
    Line::of(Role::Muted, dots(cut(begin)))
        .line(line(text, Span::new(begin, end), &[(span, role)]))
        .with(Role::Muted, dots(more))
}

/// Moves back to where a character begins.
fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::document::Flat;

    const TEXT: &str = "A title\nThey held long talks in 北京 there.\nMore.";

    fn span(words: &str) -> Span {
        let start = TEXT.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    #[test]
    fn marks_are_fenced_and_nothing_is_lost() {
        let marks = [
            (span("talks"), Role::Inserted),
            (span("long talks"), Role::Replaced),
        ];
        let line = line(TEXT, span("held long talks in"), &marks);
        assert_eq!(Flat::from(&line).text(), "held [~long talks] in");
    }

    #[test]
    fn context_ends_with_its_paragraph() {
        let line = in_context(TEXT, span("long"), Role::Evidence);
        assert_eq!(line.text(), "They held long talks in 北京 there.");
    }

    #[test]
    fn a_passage_of_a_megabyte_is_shown_in_part() {
        let text = "语".repeat(400_000);
        let line = clipped(&text, Span::new(0, text.len()), &[]);
        assert!(line.text().len() < LONGEST + 60);
        let middle = Span::new(600_000, 600_003);
        assert!(in_context(&text, middle, Role::Evidence).text().len() < 400);
    }
}
