//! The sentences of an article's prose.

use crate::lexicon::stop_stays;
use crate::model::{Article, Sentence};
use crate::text::sentences::sentences;

/// Splits every block of prose into sentences, in text order.
pub(crate) fn split(article: &Article) -> Vec<Sentence> {
    let mut out = Vec::new();
    for (block, part) in article.blocks.iter().enumerate() {
        if part.kind.is_prose() {
            let found = sentences(part.span.of(&article.text), stop_stays);
            out.extend(found.into_iter().map(|span| Sentence {
                span: span.shifted(part.span.start),
                block,
            }));
        }
    }
    out
}
