//! Words without their endings.

/// Strips the endings of inflection, so that forms of one word meet: `"warned" -> "warn"`, `"parties" -> "party"`, `"signalling" -> "signal"`.
///
/// Takes a lower-case word. A short form of the first steps of Porter 1980; derivation ("invade", "invasion") is left alone.
#[must_use]
pub fn stem(word: &str) -> String {
    let word = possessive(word);
    if !word.is_ascii() || word.len() <= 3 || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return word.to_owned();
    }
    let mut word = word.to_owned();
    plural(&mut word);
    without_ly(&mut word);
    past_or_progressive(&mut word);
    without_e(&mut word);
    word
}

/// Gives the hash by which [`super::Word::stem`] knows the stem of a word.
#[must_use]
pub fn stem_of(word: &str) -> u64 {
    super::weight::hash(&stem(word))
}

/// `"china's" -> "china"`, `"ministers’" -> "ministers"`
fn possessive(word: &str) -> &str {
    ["'s", "’s", "'", "’"]
        .into_iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word)
}

/// `"parties" -> "party"`, `"losses" -> "loss"`, `"talks" -> "talk"`
fn plural(word: &mut String) {
    if let Some(base) = word.strip_suffix("ies").filter(|base| base.len() > 1) {
        word.truncate(base.len());
        word.push('y');
    } else if let Some(base) = word.strip_suffix("es")
        && ["ss", "sh", "ch", "x", "zz"]
            .iter()
            .any(|end| base.ends_with(end))
    {
        word.truncate(base.len());
    } else if let Some(base) = word.strip_suffix('s')
        && !base.ends_with(['s', 'u', 'i'])
    {
        word.truncate(base.len());
    }
}

fn without_ly(word: &mut String) {
    if let Some(base) = word.strip_suffix("ly").filter(|base| base.len() > 3) {
        word.truncate(base.len());
    }
}

/// `"stopped" -> "stop"`, `"denied" -> "deny"`, `"killing" -> "kill"`; a base needs a vowel: `"bring"` stays.
fn past_or_progressive(word: &mut String) {
    if let Some(base) = word.strip_suffix("ied").filter(|base| base.len() > 1) {
        word.truncate(base.len());
        word.push('y');
        return;
    }
    let base = ["ing", "ed"]
        .into_iter()
        .find_map(|ending| word.strip_suffix(ending));
    let has_vowel = |base: &&str| base.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    if let Some(base) = base.filter(|base| base.len() > 1).filter(has_vowel) {
        word.truncate(undoubled(base).len());
    }
}

/// `"stopp" -> "stop"`, `"kill"` and `"pass"` stay.
fn undoubled(base: &str) -> &str {
    let mut last = base.bytes().rev();
    match (last.next(), last.next()) {
        (Some(a), Some(b)) if a == b && !matches!(a, b'l' | b's' | b'z' | b'e' | b'o') => {
            base.get(..base.len() - 1).unwrap_or(base)
        }
        _ => base,
    }
}

/// `"release" -> "releas"`, as `"releasing"` gives.
fn without_e(word: &mut String) {
    if let Some(base) = word.strip_suffix('e').filter(|base| base.len() > 2) {
        word.truncate(base.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_meet() {
        for forms in [
            ["warn", "warned", "warns", "warning"].as_slice(),
            &["release", "released", "releases", "releasing"],
            &["party", "parties", "party's"],
            &["stop", "stopped", "stopping", "stops"],
            &["deny", "denied", "denies", "denying"],
            &["kill", "killed", "killing"],
            &["loss", "losses"],
            &["cut", "cuts", "cutting"],
        ] {
            let stems: Vec<String> = forms.iter().map(|form| stem(form)).collect();
            assert!(stems.iter().all(|s| *s == stems[0]), "{stems:?}");
        }
    }

    #[test]
    fn short_words_and_numbers_stay() {
        for word in ["bus", "is", "1,200s", "bring", "gas", "élysées"] {
            assert_eq!(stem(word), word);
        }
    }
}
