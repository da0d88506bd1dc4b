//! Whether "by" names whoever did a harm, or only what it was done with.

use crate::lexicon::is_function_word;
use crate::similarity::value_of;

/// Words that a doer's name or description has, at most.
const LONGEST: usize = 8;
/// Words that open a description.
const OPENERS: &[&str] = &[
    "a", "an", "the", "his", "her", "its", "their", "this", "that", "some", "several", "more",
    "own", "another", "one", "two", "three", "of",
];
/// Storms that have a name of their own.
const NAMED: &[&str] = &["cyclone", "hurricane", "storm", "typhoon"];
/// What harms but is nobody: arms, what they do, and forces of nature.
const MEANS: &[&str] = &[
    "accident",
    "airstrike",
    "artillery",
    "attack",
    "avalanche",
    "barrage",
    "blast",
    "blaze",
    "blow",
    "bomb",
    "bombardment",
    "bombing",
    "bullet",
    "collapse",
    "crash",
    "crossfire",
    "cyclone",
    "debris",
    "detonation",
    "drone",
    "earthquake",
    "explosion",
    "explosive",
    "fire",
    "flame",
    "flood",
    "flooding",
    "fragment",
    "gale",
    "gas",
    "glass",
    "grenade",
    "gunfire",
    "gunshot",
    "hail",
    "hurricane",
    "knife",
    "landslide",
    "lightning",
    "mine",
    "missile",
    "mortar",
    "mudslide",
    "munition",
    "quake",
    "raid",
    "rain",
    "rocket",
    "rubble",
    "shell",
    "shellfire",
    "shelling",
    "shooting",
    "shot",
    "shrapnel",
    "smoke",
    "splinter",
    "storm",
    "strike",
    "tornado",
    "tremor",
    "tsunami",
    "typhoon",
    "violence",
    "water",
    "wave",
    "weapon",
    "wind",
];
/// Days and hours, by which something is done but not whose doing it is.
const TIMES: &[&str] = &[
    "afternoon",
    "april",
    "august",
    "day",
    "december",
    "evening",
    "february",
    "friday",
    "january",
    "july",
    "june",
    "march",
    "midnight",
    "monday",
    "month",
    "morning",
    "night",
    "noon",
    "november",
    "october",
    "saturday",
    "september",
    "sunday",
    "then",
    "thursday",
    "time",
    "tuesday",
    "wednesday",
    "week",
    "weekend",
    "year",
    "yesterday",
];

/// Counts the words behind "by" that describe one thing: up to a function word, a mark, or a participle behind the noun.
///
/// `["two", "guards", "in", "Tarn"] -> 2`
pub(super) fn described(words: &[String], touches: impl Fn(usize) -> bool) -> usize {
    let mut noun = false;
    for (at, word) in words.iter().take(LONGEST).enumerate() {
        let opens = OPENERS.contains(&word.as_str());
        let participle = noun && word.ends_with("ing") && !is_any(word, MEANS);
        if at > 0 && !touches(at) || participle || is_function_word(word) && !opens {
            return at;
        }
        noun |= !opens;
    }
    words.len().min(LONGEST)
}

/// Says whether the words behind "by" name a doer: somebody is `named` in them, or what they describe is neither a means nor a time.
///
/// `"heavy shelling" -> false`, `"a drone operator" -> true`, `"Monday" -> false`
pub(super) fn is_doer(described: &[String], named: bool) -> bool {
    let mut content = described
        .iter()
        .filter(|word| !OPENERS.contains(&word.as_str()) && value_of(word).is_none());
    let first = content.clone().next();
    if first.is_some_and(|first| NAMED.contains(&first.as_str())) {
        return false;
    }
    let head = content.rfind(|word| !is_any(word, TIMES));
    match head {
        _ if named => true,
        Some(head) => !is_any(head, MEANS),
        // a pronoun, "those who": somebody
        None => described.is_empty(),
    }
}

/// Says whether a word or the singular of it is listed.
fn is_any(word: &str, list: &[&str]) -> bool {
    let forms = [Some(word), word.strip_suffix('s'), word.strip_suffix("es")];
    forms.into_iter().flatten().any(|form| list.contains(&form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arms_storms_and_days_are_no_doers() {
        let doer = |text: &str| {
            let words: Vec<String> = text.split(' ').map(str::to_lowercase).collect();
            let end = described(&words, |_| true);
            is_doer(words.get(..end).unwrap_or(&[]), false)
        };
        for means in [
            "shelling in the town",
            "heavy rocket fire on Monday",
            "a blast",
            "falling debris",
            "Storm Bert",
            "the waves",
            "Monday",
            "2019",
        ] {
            assert!(!doer(means), "{means}");
        }
        for somebody in [
            "guards",
            "the two guards in the tower",
            "officers firing rubber bullets",
            "a drone operator",
            "them",
        ] {
            assert!(doer(somebody), "{somebody}");
        }
    }

    #[test]
    fn whose_shelling_it_was_names_a_doer() {
        let words = ["veldrian".to_owned(), "shelling".to_owned()];
        assert!(is_doer(&words, true) && !is_doer(&words, false));
    }
}
