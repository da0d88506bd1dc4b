//! How alike two articles are, in readable figures.

use super::keys::Keys;
use super::rarity::Rarity;
use super::terms::Weighed;

/// How many figures describe a pair.
pub(super) const FEATURES: usize = 12;

/// What describes a pair. Every figure is 0 where nothing is known, so that a missing field neither joins nor parts.
pub(super) struct Pair {
    /// In the order of [`super::blend::WEIGHTS`].
    pub(super) figures: [f32; FEATURES],
}

/// An article with its terms weighed by the rarity among its component.
pub(super) struct Weighted<'a> {
    keys: &'a Keys,
    words: Weighed,
    pairs: Weighed,
    lead: Weighed,
    entities: Weighed,
    numbers: Weighed,
}

impl<'a> Weighted<'a> {
    /// Weighs the terms of an article, once for all its pairs.
    pub(super) fn new(keys: &'a Keys, rarity: &Rarity) -> Self {
        let weighed = |terms| Weighed::new(terms, |term| rarity.of(term));
        Self {
            words: weighed(&keys.words),
            pairs: weighed(&keys.pairs),
            lead: weighed(&keys.lead),
            entities: weighed(&keys.entities),
            numbers: weighed(&keys.numbers),
            keys,
        }
    }
}

/// Measures a pair.
pub(super) fn pair(a: &Weighted, b: &Weighted) -> Pair {
    let words = a.words.cosine(&b.words);
    let pairs = a.pairs.cosine(&b.pairs);
    let lead = a.lead.cosine(&b.lead);
    let entities = a.entities.cosine(&b.entities);
    let numbers = a.numbers.cosine(&b.numbers);
    let (a, b) = (a.keys, b.keys);
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

    #[test]
    fn nothing_known_gives_nothing() {
        let keys = Keys::default();
        let nothing = Weighted::new(&keys, &Rarity::among(&[], &[]));
        assert!(
            pair(&nothing, &nothing)
                .figures
                .iter()
                .all(|figure| *figure == 0.0)
        );
    }
}
