//! Where the links of a page lead: the words that evidence names, inside the texts that stand in the page.
//!
//! Elements nest and spans may cross: a span that crosses one already anchored leads to its paragraph instead.

use crate::model::Evidence;
use crate::present::document::{Block, Document, Link, SourceText};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// The anchors of a page.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    /// For each text the spans with an anchor of their own, outer before inner.
    spots: BTreeMap<usize, Vec<Span>>,
    /// For each text its parts.
    parts: BTreeMap<usize, Vec<(Span, String)>>,
}

/// A stretch of a part's words.
#[derive(Debug, PartialEq)]
pub(super) enum Piece<'a> {
    /// Words.
    Words(&'a str),
    /// Pieces that a link leads to.
    Anchored(String, Vec<Piece<'a>>),
}

impl Anchors {
    /// Collects what the document's lines lead to.
    pub(super) fn of(document: &Document) -> Self {
        let mut anchors = Self::default();
        for block in &document.blocks {
            if let Block::Source(text) = block {
                anchors.text(text);
            }
        }
        let mut wanted: BTreeSet<Evidence> = BTreeSet::new();
        for inline in document
            .blocks
            .iter()
            .flat_map(Block::lines)
            .flat_map(|line| line.inlines())
        {
            if let Some(Link::Words(evidence)) = inline.link() {
                wanted.insert(*evidence);
            }
        }
        let mut wanted: Vec<Evidence> = wanted.into_iter().collect();
        wanted.sort_by_key(|at| (at.article, at.span.start, std::cmp::Reverse(at.span.end)));
        for evidence in wanted {
            anchors.spot(evidence);
        }
        anchors
    }

    /// Names the anchor of a part: `0, "¶3" -> "t1-p3"`.
    pub(super) fn part(article: usize, name: &str) -> String {
        format!(
            "t{}-{}",
            article + 1,
            name.replace('¶', "p").replace(' ', "")
        )
    }

    fn text(&mut self, text: &SourceText) {
        let anchored = |part: &crate::present::document::Part| {
            (part.span, Self::part(text.article, &part.name))
        };
        let parts = text.parts.iter().map(anchored).collect();
        self.parts.insert(text.article, parts);
    }

    /// Gives a span an anchor where it lies in one part and crosses no other.
    fn spot(&mut self, evidence: Evidence) {
        let Evidence { article, span } = evidence;
        let mut parts = self.parts.get(&article).into_iter().flatten();
        let inside = parts.any(|(part, _)| part.contains(span) && *part != span);
        let spots = self.spots.entry(article).or_default();
        // sorted by their beginnings, only the spots still open can cross
        let crosses = spots
            .iter()
            .any(|other| other.overlaps(span) && !other.contains(span));
        if inside && !crosses && !span.is_empty() {
            spots.push(span);
        }
    }

    /// Gives the anchor that shows some words: their own, else their paragraph's.
    pub(super) fn find(&self, evidence: Evidence) -> Option<String> {
        let Evidence { article, span } = evidence;
        if self
            .spots
            .get(&article)
            .is_some_and(|spots| spots.contains(&span))
        {
            return Some(own(article, span));
        }
        let mut parts = self.parts.get(&article)?.iter();
        let holds = |part: &Span| part.contains(Span::new(span.start, span.start));
        parts
            .find(|(part, _)| holds(part))
            .map(|(_, anchor)| anchor.clone())
    }

    /// Cuts a part's words at its anchors; words that are not as long as their span are left whole.
    pub(super) fn pieces<'a>(&self, article: usize, part: Span, words: &'a str) -> Vec<Piece<'a>> {
        let spots = self.spots.get(&article).map_or(&[][..], Vec::as_slice);
        let inside: Vec<Span> = spots
            .iter()
            .copied()
            .filter(|spot| part.contains(*spot) && words.len() == part.len())
            .collect();
        cut(article, part, part.start, words, &inside)
    }
}

fn own(article: usize, span: Span) -> String {
    format!("t{}-b{}-{}", article + 1, span.start, span.end)
}

/// Cuts words at spots that nest, outer before inner; `base` is where `words` begins.
fn cut<'a>(
    article: usize,
    part: Span,
    base: usize,
    words: &'a str,
    spots: &[Span],
) -> Vec<Piece<'a>> {
    let of = |start: usize, end: usize| {
        Span::new(start.saturating_sub(base), end.saturating_sub(base)).of(words)
    };
    let mut pieces = Vec::new();
    let (mut at, mut rest) = (part.start, spots);
    while let Some((spot, after)) = rest.split_first() {
        let many = after
            .iter()
            .take_while(|inner| spot.contains(**inner))
            .count();
        let (inner, next) = after.split_at(many);
        pieces.push(Piece::Words(of(at, spot.start)));
        pieces.push(Piece::Anchored(
            own(article, *spot),
            cut(article, *spot, base, words, inner),
        ));
        (at, rest) = (spot.end, next);
    }
    pieces.push(Piece::Words(of(at, part.end)));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::document::{Layout, Line, Part};
    use crate::present::role::Role;

    const TEXT: &str = "They held long talks there.";

    fn anchors(spans: &[(usize, usize)]) -> Anchors {
        let mut document = Document::new("", Layout::Report);
        for (start, end) in spans {
            let at = Evidence::new(0, Span::new(*start, *end));
            document.paragraph(Line::default().leading(
                Role::Evidence,
                "¶1",
                Some(Link::Words(at)),
            ));
        }
        document.push(Block::Source(SourceText {
            parts: vec![Part {
                name: "¶1".into(),
                span: Span::new(0, TEXT.len()),
                words: TEXT.into(),
            }],
            ..SourceText::default()
        }));
        Anchors::of(&document)
    }

    fn written(pieces: &[Piece<'_>]) -> String {
        let one = |piece: &Piece<'_>| match piece {
            Piece::Words(words) => (*words).to_owned(),
            Piece::Anchored(anchor, within) => format!("{{{anchor}:{}}}", written(within)),
        };
        pieces.iter().map(one).collect()
    }

    #[test]
    fn spans_nest_and_one_that_crosses_leads_to_its_paragraph() {
        let anchors = anchors(&[(5, 20), (10, 14), (15, 26)]);
        let words = Span::new(0, TEXT.len());
        assert_eq!(
            written(&anchors.pieces(0, words, TEXT)),
            "They {t1-b5-20:held {t1-b10-14:long} talks} there."
        );
        let found = |start, end| anchors.find(Evidence::new(0, Span::new(start, end)));
        assert_eq!(found(10, 14).as_deref(), Some("t1-b10-14"));
        assert_eq!(found(15, 26).as_deref(), Some("t1-p1"));
        assert_eq!(anchors.find(Evidence::new(7, Span::new(0, 1))), None);
    }

    #[test]
    fn words_that_do_not_fit_their_span_are_left_whole() {
        let anchors = anchors(&[(5, 9)]);
        let pieces = anchors.pieces(0, Span::new(0, TEXT.len()), "short");
        assert!(matches!(pieces.as_slice(), [Piece::Words(_)]));
    }
}
