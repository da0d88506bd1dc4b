//! Meaning of words as short vectors: a fixed table of word pieces, no model is run.
//!
//! `en/vectors.bin` and `en/pieces.txt` are made by docs/methods/make_vectors.py; the format is told there.

use super::entries;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Numbers in a vector.
pub const DIMENSIONS: usize = 64;
/// Bytes before the scales: `RVEC`, version, count, dimensions.
const HEADER: usize = 16;
/// Characters of a word looked at: longer ones are no words.
const LONGEST: usize = 40;
/// What 1 is as a component of a [`Vector`].
const ONE: f32 = 127.0;
/// Numbers multiplied at once.
const LANES: usize = 8;

/// A word's direction, of length 1 as [`Vector::cosine`] reads it; kept wider than its values need, for that is how processors multiply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vector([i16; DIMENSIONS]);

impl Default for Vector {
    /// No direction: at right angles to all.
    fn default() -> Self {
        Self([0; DIMENSIONS])
    }
}

impl Vector {
    /// Scales numbers to length 1; `None` where all are 0.
    #[must_use]
    pub fn of(numbers: &[f32; DIMENSIONS]) -> Option<Self> {
        let length = numbers.iter().map(|x| x * x).sum::<f32>().sqrt();
        (length > 0.0).then(|| Self(numbers.map(|x| rounded(x / length * ONE))))
    }

    /// Gives the cosine of two directions, -1 to 1.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn cosine(&self, other: &Self) -> f32 {
        // one sum a lane: written so, a processor multiplies and adds eight numbers in one step
        let mut sums = [0_i32; LANES];
        let parts = self.0.chunks_exact(LANES).zip(other.0.chunks_exact(LANES));
        for (here, there) in parts {
            for ((sum, a), b) in sums.iter_mut().zip(here).zip(there) {
                *sum += i32::from(*a) * i32::from(*b);
            }
        }
        sums.iter().sum::<i32>() as f32 / (ONE * ONE)
    }

    /// Adds the direction, so many times, to a sum.
    pub fn add_to(&self, sum: &mut [f32; DIMENSIONS], times: f32) {
        for (total, x) in sum.iter_mut().zip(&self.0) {
            *total += times * f32::from(*x) / ONE;
        }
    }
}

/// Rounds half away from zero; a processor without an instruction for it would call a function for every number.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
fn rounded(x: f32) -> i16 {
    let whole = x as i32;
    let rest = x - whole as f32;
    (whole + i32::from(rest >= 0.5) - i32::from(rest <= -0.5)) as i16
}

struct Table {
    rows: FxHashMap<&'static str, usize>,
    scales: &'static [u8],
    values: &'static [u8],
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let raw: &'static [u8] = include_bytes!("en/vectors.bin");
    let rows: FxHashMap<&str, usize> = entries(include_str!("en/pieces.txt"))
        .enumerate()
        .map(|(row, entry)| (entry.field(0), row))
        .collect();
    let (scales, values) = raw
        .get(HEADER..)
        .and_then(|rest| rest.split_at_checked(rows.len() * 4))
        .unwrap_or_default();
    Table {
        rows,
        scales,
        values,
    }
});

/// Gives the direction of a lower-case word, the mean of its pieces: `"turmoil"` lies near `"turbulence"`; `None` where no piece is known.
#[must_use]
pub fn vector(word: &str) -> Option<Vector> {
    let mut sum = [0.0; DIMENSIONS];
    for part in word.split(|c: char| !c.is_alphanumeric()) {
        add_pieces(part, &mut sum);
    }
    Vector::of(&sum)
}

/// Adds the longest known pieces of a word, from its start: `unfolding -> unfold ~ing`.
fn add_pieces(word: &str, sum: &mut [f32; DIMENSIONS]) {
    let ends: Vec<usize> = word
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .take(LONGEST)
        .collect();
    let mut at = 0;
    let mut piece = String::with_capacity(word.len() + 1);
    while at < word.len() {
        let longest = ends
            .iter()
            .rev()
            .take_while(|end| **end > at)
            .find_map(|&end| {
                piece.clear();
                piece.push_str(if at > 0 { "~" } else { "" });
                piece.push_str(word.get(at..end)?);
                Some((end, *TABLE.rows.get(piece.as_str())?))
            });
        let Some((end, row)) = longest else { return };
        add_row(row, sum);
        at = end;
    }
}

fn add_row(row: usize, sum: &mut [f32; DIMENSIONS]) {
    let scale = TABLE.scales.get(row * 4..row * 4 + 4);
    let Some(scale) = scale
        .and_then(|bytes| bytes.try_into().ok())
        .map(f32::from_le_bytes)
    else {
        return;
    };
    let values = TABLE.values.get(row * DIMENSIONS..(row + 1) * DIMENSIONS);
    for (total, value) in sum.iter_mut().zip(values.unwrap_or_default()) {
        *total += scale * f32::from(i8::from_le_bytes([*value]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cosine(a: &str, b: &str) -> f32 {
        vector(a).unwrap().cosine(&vector(b).unwrap())
    }

    #[test]
    fn words_of_like_meaning_lie_near_each_other() {
        assert!((cosine("turmoil", "turmoil") - 1.0).abs() < 0.02);
        assert!(cosine("turmoil", "turbulence") > cosine("turmoil", "harbour") + 0.2);
    }

    #[test]
    fn what_is_no_word_has_no_direction() {
        assert_eq!(vector(""), None);
        assert_eq!(vector("\u{4f60}"), None);
    }
}
