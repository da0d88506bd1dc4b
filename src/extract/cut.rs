//! Whether a text is whole: what an excerpt says of itself.

use super::credits::ELSEWHERE;
use crate::model::{Block, BlockKind, Cut, CutReason};
use crate::text::Span;
use crate::text::phrases::ends_in;

/// A last paragraph shorter than this may lack its full stop without being cut, as list items and slogans do.
const LONG: usize = 100;

/// Finds the sign of a cut at the end of a text: `"more at nytimes.com"`, `"… refused to …"`, a sentence without its end.
pub(super) fn find(text: &str, blocks: &[Block]) -> Option<Cut> {
    let after_prose = blocks
        .iter()
        .rev()
        .take_while(|block| block.kind == BlockKind::Credit);
    let elsewhere = after_prose
        .map(|block| block.span)
        .find(|span| points_elsewhere(span.of(text)));
    if let Some(span) = elsewhere {
        return Some(Cut {
            reason: CutReason::ReadMore,
            span: Some(span),
        });
    }
    let last = blocks
        .iter()
        .rev()
        .find(|block| block.kind == BlockKind::Paragraph)?;
    let words = last.span.of(text);
    let sign = |length: usize, reason| Cut {
        reason,
        span: Some(Span::new(last.span.end - length, last.span.end)),
    };
    if let Some(length) = invitation(words) {
        return Some(sign(length, CutReason::ReadMore));
    }
    if let Some(length) = dots(words) {
        return Some(sign(length, CutReason::Truncated));
    }
    let open = words.len() >= LONG
        && words.ends_with(|c: char| c.is_lowercase() || matches!(c, ',' | ';'));
    open.then(|| {
        sign(
            words.split_whitespace().next_back().map_or(0, str::len),
            CutReason::Truncated,
        )
    })
}

fn points_elsewhere(line: &str) -> bool {
    let line = line.trim_start_matches(['(', '[', '>', '»', ' ']);
    ELSEWHERE.openings(line).any(|opening| opening != "via")
}

/// Gives the bytes of an invitation to go on elsewhere at the end of a paragraph: `"… [Read more]" -> 11`.
fn invitation(words: &str) -> Option<usize> {
    const ENDS: &[&str] = &[
        "read more",
        "continue reading",
        "read full story",
        "read full article",
        "weiterlesen",
        "lire la suite",
        "leer más",
        "[read more]",
        "(read more)",
        "read more…",
        "read more...",
        "read more »",
        "continue reading →",
    ];
    ENDS.iter()
        .filter(|end| ends_in(words, end))
        .map(|end| end.len())
        .max()
}

/// Gives the bytes of dots that break a text off: `"… refused to …" -> 3`.
fn dots(words: &str) -> Option<usize> {
    let open = words.trim_end_matches([']', ')']);
    let kept = open.trim_end_matches(['…', '.', ' ']);
    let dots = open.get(kept.len()..)?.trim();
    let closed = open.len() < words.len();
    (dots.contains('…') || dots.len() >= 3)
        .then_some(words.len() - kept.len())
        .filter(|_| closed == kept.ends_with(['[', '(']) || dots.contains("..."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(kind: BlockKind, text: &str) -> Option<CutReason> {
        let blocks = [Block {
            kind,
            span: Span::new(0, text.len()),
        }];
        find(text, &blocks).map(|cut| cut.reason)
    }

    #[test]
    fn an_excerpt_shows_where_it_ends() {
        use BlockKind::{Credit, Paragraph};
        assert_eq!(
            reason(Credit, "more at lantern.example"),
            Some(CutReason::ReadMore)
        );
        assert_eq!(reason(Credit, "-AFP"), None);
        assert_eq!(
            reason(Paragraph, "He refused to …"),
            Some(CutReason::Truncated)
        );
        assert_eq!(
            reason(Paragraph, "He refused to [...]"),
            Some(CutReason::Truncated)
        );
        assert_eq!(
            reason(Paragraph, "He refused. Read more"),
            Some(CutReason::ReadMore)
        );
        assert_eq!(reason(Paragraph, "He refused."), None);
        assert_eq!(
            reason(
                Paragraph,
                &format!("{} and faces questions over", "It rained. ".repeat(12))
            ),
            Some(CutReason::Truncated)
        );
    }
}
