//! How alike two passages are in themselves: what a class is told to be one fact must be so beyond dispute.

use crate::text::words::words;
use std::collections::BTreeSet;

/// Share of the shorter passage's telling words that the other has, from which the two tell one fact beyond dispute: half of them, so that
/// what merely stands in the same place of two texts is never a key.
pub(super) const ALIKE: f32 = 0.5;
/// Shorter words tell little, unless they have a digit.
const LONG: usize = 4;

/// Gives the share of the shorter passage's telling words that the other has: `"The call lasted an hour", "A call of one hour" -> 1.0`.
pub(super) fn alike(a: &str, b: &str) -> f32 {
    let [a, b] = [a, b].map(telling);
    let fewer = a.len().min(b.len());
    if fewer == 0 {
        return 0.0;
    }
    share(a.intersection(&b).count(), fewer)
}

#[allow(clippy::cast_precision_loss)]
fn share(part: usize, whole: usize) -> f32 {
    part as f32 / whole as f32
}

/// Lists the words that tell something.
fn telling(text: &str) -> BTreeSet<String> {
    let all = words(text).into_iter().map(|span| span.of(text));
    let tells = |word: &&str| word.len() >= LONG || word.chars().any(char::is_numeric);
    all.filter(tells).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_in_two_cuts_is_alike_and_two_facts_of_one_story_are_not() {
        let cut = "“The quay is shut for a week,” harbour chief Ona Berg said.";
        let told = "Harbour chief Ona Berg said that the quay would be shut until Friday.";
        assert!(alike(cut, told) >= ALIKE);
        let other = "The harbour has not said whether it will let the boats in.";
        assert!(alike(cut, other) < ALIKE);
        assert!(alike("", told) < ALIKE);
    }
}
