//! A cheap look that tells most words which are in no list from those that may be.

/// Remembers of a list of words how long they are and with which bytes they begin and end.
#[derive(Clone, Debug)]
pub struct Sieve([u64; LENGTHS]);

/// Longer words share a row.
const LENGTHS: usize = 64;

impl Default for Sieve {
    fn default() -> Self {
        Self([0; LENGTHS])
    }
}

impl Sieve {
    /// Makes a sieve of a list.
    #[must_use]
    pub fn of<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut sieve = Self::default();
        words.into_iter().for_each(|word| sieve.add(word));
        sieve
    }

    /// Adds a word.
    pub fn add(&mut self, word: &str) {
        self.0[row(word)] |= bit(word);
    }

    /// Says whether a word may be in the list, whatever its capitals: `false` is sure.
    ///
    /// A capital outside ASCII may be of another length than its small letter, so that words with such letters pass.
    #[must_use]
    pub fn passes(&self, word: &str) -> bool {
        self.0[row(word)] & bit(word) != 0 || !word.is_ascii()
    }
}

fn row(word: &str) -> usize {
    word.len().min(LENGTHS - 1)
}

/// One of 64 bits by the first and the last byte.
fn bit(word: &str) -> u64 {
    let (first, last) = match word.as_bytes() {
        [first, .., last] => (*first, *last),
        [only] => (*only, *only),
        [] => (0, 0),
    };
    let (first, last) = (first.to_ascii_lowercase(), last.to_ascii_lowercase());
    1 << (first.wrapping_mul(5).wrapping_add(last.wrapping_mul(13)) & 63)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_the_list_passes_and_most_else_does_not() {
        let sieve = Sieve::of(["the", "über", "a"]);
        for word in ["the", "THE", "über", "Über", "a", "A"] {
            assert!(sieve.passes(word), "{word}");
        }
        let others = ["their", "cat", "tramway", "b", ""];
        assert!(others.iter().all(|word| !sieve.passes(word)));
    }
}
