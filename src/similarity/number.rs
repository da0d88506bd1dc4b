//! Numbers as words or digits.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Reads a lower-case word as a number: `"1,200" -> 1200`, `"eleven" -> 11`, `"thirty-one" -> 31`, `"47th" -> None`.
///
/// Ordinals are not numbers: "the second call" counts nothing that must agree.
#[must_use]
pub fn value_of(word: &str) -> Option<f64> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        let digits: String = word.chars().filter(|c| *c != ',').collect();
        return digits.parse().ok();
    }
    match word.split_once('-') {
        Some((tens, ones)) => {
            let (tens, ones) = (small(tens)?, small(ones)?);
            (tens >= 20.0 && ones < 10.0).then_some(tens + ones)
        }
        None => small(word),
    }
}

fn small(word: &str) -> Option<f64> {
    VALUES.get(word).copied()
}

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];
const GREAT: [(&str, f64); 5] = [
    ("dozen", 12.0),
    ("hundred", 100.0),
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
];

static VALUES: LazyLock<FxHashMap<&'static str, f64>> = LazyLock::new(|| {
    let ones = ONES.into_iter().zip((0..).map(f64::from));
    let tens = TENS.into_iter().zip((2..).map(|ten| f64::from(ten) * 10.0));
    ones.chain(tens).chain(GREAT).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_words_are_read_alike() {
        for (word, value) in [
            ("1,200", 1200.0),
            ("2.5", 2.5),
            ("eleven", 11.0),
            ("ninety", 90.0),
            ("thirty-one", 31.0),
        ] {
            assert_eq!(value_of(word), Some(value), "{word}");
        }
        for word in [
            "47th",
            "second",
            "often",
            "one-off",
            "twenty-eleven",
            "11:17",
        ] {
            assert_eq!(value_of(word), None, "{word}");
        }
    }
}
