//! Which words are reporting verbs, and which of them introduce a quote's words.

use super::phrases::Words;
use super::speaker::Place;
use crate::annotate::lexis::{Is, Lexis};
use crate::annotate::tokens::{Case, Gap, Shape, Tokens};
use crate::model::VerbClass;

/// Words before a noun that looks like a verb: "the report", "to report".
const BEFORE_NOUNS: &[&str] = &[
    "the", "a", "an", "his", "her", "their", "its", "to", "this", "of", "in",
];

/// Forms of "be", which make a passive of the participle after them.
pub(super) const BE: &[&str] = &["is", "are", "was", "were", "be", "been", "being"];

/// Past participles that do not end in "-ed".
const PARTICIPLES: &[&str] = &[
    "told",
    "said",
    "known",
    "seen",
    "shown",
    "found",
    "held",
    "understood",
    "written",
    "made known",
    "sworn",
    "spoken",
    "read",
    "heard",
    "brought to light",
    "begun",
    "given",
];

/// Words after a verb of motion that looks like a reporting one: "slammed into a tram".
const MOTION: &[&str] = &["into", "through", "onto", "toward", "towards"];

/// Words that begin another clause: a verb before them has no hold on what comes after.
pub(super) const CLAUSES: &[&str] = &[
    "who", "which", "when", "while", "because", "if", "before", "after", "although", "though",
    "but", "until", "since", "where", "unless", "and", "or",
];

/// Finds a reporting verb at a word: one past its last word. Nouns that look like verbs ("the report"), names ("The Washington Post"),
/// passives ("was questioned") and verbs of motion ("slammed into") are passed over.
pub(super) fn verb_at(tokens: &Tokens<'_>, at: usize, limit: usize) -> Option<usize> {
    let token = tokens.get(at)?;
    let case = tokens.cases.get(token.sentence).copied();
    let name = match token.shape {
        Shape::Upper => case != Some(Case::Upper),
        Shape::Capital => case == Some(Case::Sentence) && !token.first,
        _ => false,
    };
    if name {
        return None;
    }
    let (end, sense) = tokens.phrase(at, limit, Is::VERB)?;
    let last = at.checked_sub(1);
    let previous = last.map_or("", |last| tokens.word(last));
    let owned = last
        .and_then(|last| tokens.get(last))
        .is_some_and(|last| last.possessive);
    let noun = BEFORE_NOUNS.contains(&previous)
        || owned && token.gap == Gap::Space
        || is_noun_after_a_people(tokens, at);
    let moves = sense.verb == Some(VerbClass::Emotive) && MOTION.contains(&tokens.word(end));
    (!noun && !moves && !is_passive(tokens, at, end)).then_some(end)
}

/// Says whether a verb's word stands inside a name of somebody: "Chinese **state** broadcaster".
///
/// A people's adjective is no subject of a verb in its base form, so that such a word is a noun.
fn is_noun_after_a_people(tokens: &Tokens<'_>, at: usize) -> bool {
    let is = |index: usize, what: Is| tokens.get(index).is_some_and(|token| token.is(what));
    is(at, Is::BASE) && at.checked_sub(1).is_some_and(|last| is(last, Is::DEMONYM))
}

/// Says whether a participle follows a form of "be": whoever "was told" or "was questioned" did not speak; whoever "was quoted as
/// saying" did.
fn is_passive(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let form = tokens.lower(at, end);
    let participle = tokens.word(at).ends_with("ed") || PARTICIPLES.contains(&form);
    let adverb = |index: usize| tokens.word(index).ends_with("ly");
    let mut last = at.checked_sub(1);
    if last.is_some_and(adverb) {
        last = last.and_then(|last| last.checked_sub(1));
    }
    let touching = |index: usize| {
        let token = tokens.get(index + 1);
        token.is_some_and(|next| next.gap == Gap::Space)
    };
    let be = last.is_some_and(|last| BE.contains(&tokens.word(last)) && touching(last));
    let handed = tokens.word(end) == "as" && tokens.word(end + 1).ends_with("ing");
    participle && be && !handed
}

/// Verbs of seeing and showing, which utter nothing by themselves.
const SEEING: &[&str] = &[
    "see",
    "sees",
    "saw",
    "seen",
    "seeing",
    "find",
    "finds",
    "found",
    "finding",
    "show",
    "shows",
    "showed",
    "shown",
    "showing",
    "prove",
    "proves",
    "proved",
    "proving",
    "learn",
    "learns",
    "learned",
    "learnt",
    "learning",
    "know",
    "knows",
    "knew",
    "known",
    "knowing",
    "detect",
    "detected",
    "determine",
    "determined",
    "discover",
    "discovered",
    "notice",
    "noticed",
    "remember",
    "remembered",
    "forget",
    "forgot",
    "understand",
    "understood",
    "demonstrate",
    "demonstrated",
    "establish",
    "established",
    "uncover",
    "uncovered",
    "refuse",
    "refused",
    "regret",
    "regretted",
];

/// Says whether a verb tells of a mind or an eye rather than a mouth: "plans", "seen", "showing".
pub(super) fn is_silent(tokens: &Tokens<'_>, (start, end): Words) -> bool {
    let form = tokens.lower(start, end);
    let class = Lexis::english().sense(form).verb;
    class == Some(VerbClass::Cognitive) || SEEING.contains(&form)
}

/// Says whether a verb introduces a quote's words: nothing between begins another clause, unless the verb says no more than "said".
///
/// `"X warned that it was “too late”" -> true`, `"X praised Y, who called it “too late”" -> false` for "praised"
pub(super) fn introduces(tokens: &Tokens<'_>, place: &Place, (start, end): Words) -> bool {
    if Lexis::english().sense(tokens.lower(start, end)).verb == Some(VerbClass::Neutral) {
        return true;
    }
    let between = if end <= place.start {
        end..place.start
    } else {
        place.end..start
    };
    let mut words = between.map(|index| tokens.word(index));
    !words.any(|word| CLAUSES.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::tokens::tests::lines;

    /// The first word that is read as a reporting verb.
    fn verb(text: &str) -> Option<String> {
        let tokens = Tokens::read(text, &lines(text));
        let at = (0..tokens.list.len())
            .find(|&index| verb_at(&tokens, index, tokens.list.len()).is_some())?;
        Some(tokens.word(at).to_owned())
    }

    #[test]
    fn a_noun_that_looks_like_a_verb_is_passed_over() {
        let told = "Canadian state broadcaster Wave One reported that ships would sail.";
        assert_eq!(verb(told).as_deref(), Some("reported"));
        assert_eq!(verb("The report was long."), None);
        assert_eq!(
            verb("Brian Holt wrote that ships would sail.").as_deref(),
            Some("wrote")
        );
        assert_eq!(
            verb("They state that ships would sail.").as_deref(),
            Some("state")
        );
        assert_eq!(verb("It stood in the Halvek Post of Monday."), None);
    }

    #[test]
    fn passives_and_verbs_of_motion_report_nothing() {
        assert_eq!(verb("The fault had been reported twice."), None);
        assert_eq!(verb("The tram slammed into a wall."), None);
        let asked = "“That is what it is,” said Ada Holt.";
        assert_eq!(verb(asked).as_deref(), Some("said"));
        assert_eq!(
            verb("Holt was quoted as saying so.").as_deref(),
            Some("quoted")
        );
    }
}
