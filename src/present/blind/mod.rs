//! The same analysis without saying who: outlets become letters, and whatever names them is masked.
//!
//! The masked analysis is a copy with texts of its own: every name of an outlet, writer, agency or address gives way to a word in
//! ‹brackets›, and every span is moved along, so that it still covers the same words. Any view can show it without knowing.
//! Letters are those of an event: wherever it is shown, one outlet has one letter. What stays is what a reader needs: headlines, sentences, dates, datelines. A turn of phrase may still give an outlet away.

mod apply;
pub(crate) mod letters;
mod mask;
mod pair;
mod remap;

pub use letters::Letters;
pub(super) use pair::pair;

use crate::lexicon::Outlets;
use crate::model::Analysis;

/// Masks an analysis: outlets become A, B, C in an order that the seed fixes.
#[must_use]
pub fn blind(analysis: &Analysis, outlets: &Outlets, seed: u64) -> Analysis {
    with_letters(analysis, outlets, &Letters::of(analysis, seed))
}

/// Masks an analysis with letters already given out.
#[must_use]
pub fn with_letters(analysis: &Analysis, outlets: &Outlets, letters: &Letters) -> Analysis {
    let mask = mask::Mask::of(analysis, outlets, letters);
    apply::masked(analysis, letters, &mask)
}
