//! Terms of an article: kept small, and weighed once where many pairs are held together.

use std::sync::LazyLock;

/// One thing an article can be recognised by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Term {
    /// Hash of the folded words.
    pub(super) hash: u32,
    /// How often, at most 255.
    pub(super) count: u8,
    /// Background rarity in eighths of a nat.
    pub(super) class: u8,
}

/// Terms sorted by hash, six bytes each: a million articles stay in memory.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Terms(Box<[[u8; 6]]>);

impl Terms {
    /// Walks the terms in the order of their hashes.
    pub(super) fn iter(&self) -> impl Iterator<Item = Term> + '_ {
        self.0.iter().map(|&[a, b, c, d, count, class]| Term {
            hash: u32::from_le_bytes([a, b, c, d]),
            count,
            class,
        })
    }

    /// Says whether a term is among them.
    pub(super) fn has(&self, hash: u32) -> bool {
        let of = |[a, b, c, d, ..]: &[u8; 6]| u32::from_le_bytes([*a, *b, *c, *d]);
        self.0.binary_search_by_key(&hash, of).is_ok()
    }

    /// Walks what two lists share, in the order of the hashes.
    pub(super) fn common<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = (Term, Term)> + 'a {
        let (mut ours, mut theirs) = (self.iter(), other.iter());
        let (mut a, mut b) = (ours.next(), theirs.next());
        std::iter::from_fn(move || {
            while let (Some(x), Some(y)) = (a, b) {
                if x.hash <= y.hash {
                    a = ours.next();
                }
                if y.hash <= x.hash {
                    b = theirs.next();
                }
                if x.hash == y.hash {
                    return Some((x, y));
                }
            }
            None
        })
    }
}

impl From<Vec<Term>> for Terms {
    /// Takes terms sorted by hash.
    fn from(terms: Vec<Term>) -> Self {
        let packed = terms.iter().map(|term| {
            let [a, b, c, d] = term.hash.to_le_bytes();
            [a, b, c, d, term.count, term.class]
        });
        Self(packed.collect())
    }
}

/// By count: how much more a term counts that stands there so often.
static OFTEN: LazyLock<[f32; 256]> = LazyLock::new(|| {
    let mut count = 0_u8;
    [(); 256].map(|()| {
        let often = 1.0 + f32::from(count.max(1)).ln();
        count = count.wrapping_add(1);
        often
    })
});

/// How much a term counts that stands there so often: `1 + ln count`.
#[inline]
pub(super) fn often(count: u8) -> f32 {
    OFTEN[usize::from(count)]
}

/// Terms with their weights, `(1 + ln count) · rarity`, sorted by hash.
#[derive(Clone, Debug, Default)]
pub(super) struct Weighed {
    terms: Vec<(u32, f32)>,
    /// Sum of the squared weights.
    square: f32,
}

impl Weighed {
    /// Weighs terms sorted by hash.
    pub(super) fn new(terms: &Terms, rarity: impl Fn(&Term) -> f32) -> Self {
        let weight = |term: Term| (term.hash, often(term.count) * rarity(&term));
        let terms: Vec<_> = terms.iter().map(weight).collect();
        let square = terms.iter().map(|(_, weight)| weight.powi(2)).sum();
        Self { terms, square }
    }

    /// Terms and weights, by hash.
    pub(super) fn terms(&self) -> &[(u32, f32)] {
        &self.terms
    }

    /// Sum of the squared weights.
    pub(super) fn square(&self) -> f32 {
        self.square
    }

    /// Cosine of two lists; 0 where one of them is empty.
    pub(super) fn cosine(&self, other: &Self) -> f32 {
        let scale = (self.square * other.square).sqrt();
        if scale <= 0.0 {
            return 0.0;
        }
        let mut rest = other.terms.iter().peekable();
        let mut sum = 0.0;
        for (hash, weight) in &self.terms {
            while rest.next_if(|(there, _)| there < hash).is_some() {}
            if let Some((_, there)) = rest.next_if(|(there, _)| there == hash) {
                sum += weight * there;
            }
        }
        sum / scale
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(hashes: &[u32]) -> Terms {
        let term = |&hash: &u32| Term {
            hash,
            count: 1,
            class: 40,
        };
        hashes.iter().map(term).collect::<Vec<_>>().into()
    }

    #[test]
    fn terms_are_given_back_as_they_were() {
        let kept = terms(&[1, 0xffff_fffe]);
        assert_eq!(
            kept.iter().map(|term| term.hash).collect::<Vec<_>>(),
            [1, 0xffff_fffe]
        );
    }

    #[test]
    fn the_same_terms_have_cosine_one_and_others_none() {
        let even = |hashes: &[u32]| Weighed::new(&terms(hashes), |_| 1.0);
        let (a, b) = (even(&[1, 5]), even(&[5, 9]));
        assert!((a.cosine(&a) - 1.0).abs() < 1e-6);
        assert!((a.cosine(&b) - 0.5).abs() < 1e-6);
        assert!(a.cosine(&even(&[])).abs() < 1e-6);
    }
}
