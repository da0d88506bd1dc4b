//! A text with some stretches replaced, and where every span went.

use crate::text::Span;

/// Replacements in one text: in order, apart from each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Remap {
    /// Old stretch and new stretch.
    moved: Vec<(Span, Span)>,
}

impl Remap {
    /// Replaces stretches of a text; of two that overlap, the one that starts earlier wins, then the longer one.
    pub(super) fn replace(text: &str, mut stretches: Vec<(Span, String)>) -> (String, Self) {
        stretches.sort_by(|(a, x), (b, y)| (a.start, b.end, x).cmp(&(b.start, a.end, y)));
        let (mut out, mut moved, mut at) = (String::with_capacity(text.len()), Vec::new(), 0);
        for (span, words) in stretches {
            if span.start < at || span.of(text).is_empty() {
                continue;
            }
            out.push_str(Span::new(at, span.start).of(text));
            let new = Span::new(out.len(), out.len() + words.len());
            out.push_str(&words);
            moved.push((span, new));
            at = span.end;
        }
        out.push_str(Span::new(at, text.len()).of(text));
        (out, Self { moved })
    }

    /// Moves a span along: one that cuts into a replaced stretch grows to the whole replacement.
    pub(super) fn span(&self, span: Span) -> Span {
        if span.is_empty() {
            let at = self.position(span.start, false);
            return Span::new(at, at);
        }
        Span::new(
            self.position(span.start, false),
            self.position(span.end, true),
        )
    }

    fn position(&self, old: usize, end: bool) -> usize {
        let before = self.moved.partition_point(|(from, _)| from.start < old);
        let Some((from, to)) = before
            .checked_sub(1)
            .and_then(|index| self.moved.get(index))
        else {
            return old;
        };
        if old >= from.end {
            return to.end + (old - from.end);
        }
        if end { to.end } else { to.start }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_keep_their_words() {
        let text = "The Lantern says the Lantern knows.";
        let stretch = |start, end| (Span::new(start, end), "‹outlet A›".to_owned());
        let (new, remap) =
            Remap::replace(text, vec![stretch(17, 28), stretch(0, 11), stretch(21, 28)]);
        assert_eq!(new, "‹outlet A› says ‹outlet A› knows.");
        let moved = |words: &str| {
            let start = text.find(words).unwrap();
            remap.span(Span::new(start, start + words.len())).of(&new)
        };
        assert_eq!(moved("says"), "says");
        assert_eq!(moved("knows."), "knows.");
        assert_eq!(moved("Lantern says"), "‹outlet A› says");
        assert_eq!(remap.span(Span::new(0, text.len())).of(&new), new);
    }
}
