//! How alike two passages are, and by which words: used by cluster and compare.
//!
//! A passage is [`Prepared`] once (words, stems, numbers, weights looked up); two prepared passages are then compared by
//! *soft word alignment*: every word looks for its best partner on the other side, and what matters is the
//! weight of the words that found one. The partners themselves are what a difference view shows.

mod alignment;
mod clash;
mod form;
mod number;
mod prepared;
mod score;
mod stem;
mod weight;
mod word;

pub use alignment::{Aligned, Pair, pairs};
pub use clash::{Clash, clash};
pub use form::Form;
pub use number::value_of;
pub use prepared::Prepared;
pub use score::{Features, features, likeness, likeness_by, of_the_whole, score};
pub use stem::{stem, stem_of};
pub use weight::Weights;
pub use word::{Match, Word};
