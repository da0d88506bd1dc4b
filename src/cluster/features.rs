//! How alike two articles are, in readable figures.

use super::keys::{Keys, Term};
use super::rarity::Rarity;

/// How many figures describe a pair.
pub(super) const FEATURES: usize = 12;

/// What describes a pair. Every figure is 0 where nothing is known, so that a missing field neither joins nor parts.
pub(super) struct Pair {
    /// In the order of [`super::blend::WEIGHTS`].
    pub(super) figures: [f32; FEATURES],
}

/// Measures a pair against the rarity among its component.
pub(super) fn pair(a: &Keys, b: &Keys, rarity: &Rarity) -> Pair {
    let weight = |term: &Term| rarity.of(term);
    let words = cosine(&a.words, &b.words, weight);
    let pairs = cosine(&a.pairs, &b.pairs, weight);
    let lead = cosine(&a.lead, &b.lead, weight);
    let entities = cosine(&a.entities, &b.entities, weight);
    let numbers = cosine(&a.numbers, &b.numbers, weight);
    let shorter = log_length(a.length.min(b.length));
    let dates = a.event.against(&b.event);
    let days = a
        .published
        .zip(b.published)
        .map(|(a, b)| (a - b).unsigned_abs());
    let near = days.map_or(0.0, |days| (-as_f32(days) / 3.0).exp());
    let far = days.map_or(0.0, |days| 1.0 - (-as_f32(days) / 20.0).exp());
    Pair {
        figures: [
            words,
            pairs,
            lead,
            entities,
            numbers,
            shorter,
            shorter * words,
            dates.same,
            dates.apart,
            dates.weeks,
            near,
            far,
        ],
    }
}

/// Cosine of two term lists sorted by hash, each term weighed by `(1 + ln count) · rarity`.
pub(super) fn cosine(a: &[Term], b: &[Term], rarity: impl Fn(&Term) -> f32) -> f32 {
    let weight = |term: &Term| (1.0 + f32::from(term.count.max(1)).ln()) * rarity(term);
    let norm = |terms: &[Term]| terms.iter().map(|term| weight(term).powi(2)).sum::<f32>();
    let scale = (norm(a) * norm(b)).sqrt();
    if scale <= 0.0 {
        return 0.0;
    }
    common(a, b)
        .map(|(x, y)| weight(x) * weight(y))
        .sum::<f32>()
        / scale
}

/// Walks two term lists sorted by hash and gives what both have.
pub(super) fn common<'a>(
    a: &'a [Term],
    b: &'a [Term],
) -> impl Iterator<Item = (&'a Term, &'a Term)> {
    let mut rest = b;
    a.iter().filter_map(move |x| {
        let skip = rest
            .iter()
            .position(|y| y.hash >= x.hash)
            .unwrap_or(rest.len());
        rest = rest.get(skip..).unwrap_or(&[]);
        rest.first().filter(|y| y.hash == x.hash).map(|y| (x, y))
    })
}

/// Length on a scale where 20 words give 0 and 2,000 give 1.
fn log_length(words: usize) -> f32 {
    let words = f32::from(u16::try_from(words).unwrap_or(u16::MAX)).max(1.0);
    ((words / 20.0).ln() / 100_f32.ln()).clamp(0.0, 1.2)
}

#[allow(clippy::cast_precision_loss)]
fn as_f32(days: u32) -> f32 {
    days as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(hash: u32) -> Term {
        Term {
            hash,
            count: 1,
            class: 40,
        }
    }

    #[test]
    fn the_same_terms_have_cosine_one_and_others_none() {
        let (a, b) = ([term(1), term(5)], [term(5), term(9)]);
        let even = |_: &Term| 1.0;
        assert!((cosine(&a, &a, even) - 1.0).abs() < 1e-6);
        assert!((cosine(&a, &b, even) - 0.5).abs() < 1e-6);
        assert!(cosine(&a, &[], even).abs() < 1e-6);
    }

    #[test]
    fn nothing_known_gives_nothing() {
        let rarity = Rarity::among(&[], &[]);
        assert!(
            pair(&Keys::default(), &Keys::default(), &rarity)
                .figures
                .iter()
                .all(|figure| *figure == 0.0)
        );
    }
}
