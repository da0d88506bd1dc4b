//! Agency: whether the doer of the same harm is named, left out, or made of it a mishap.

use super::doer::{described, is_doer};
use super::{ALIKE, View, at, finding, with};
use crate::lexicon::is_function_word;
use crate::model::{Evidence, Finding, Row, Signal};
use crate::similarity::value_of;
use crate::text::Span;

/// Verbs of harm by their stems.
const HARM: &[&str] = &[
    "kill",
    "injur",
    "wound",
    "hurt",
    "hit",
    "attack",
    "arrest",
    "detain",
    "destroy",
    "damag",
    "shell",
    "bomb",
    "shoot",
    "shot",
    "struck",
    "strik",
    "beat",
    "beaten",
    "fire",
    "sack",
    "evict",
    "expel",
    "slaughter",
];
/// Verbs that tell of a death without a doer.
const BEFALL: &[&str] = &["die", "died", "dies", "perish", "perished"];
/// Nouns of harm; "of" follows where they stand for a clause.
const NOUNS: &[&str] = &[
    "arrest",
    "arrests",
    "beating",
    "beatings",
    "bombing",
    "death",
    "deaths",
    "destruction",
    "detention",
    "dismissal",
    "dismissals",
    "eviction",
    "evictions",
    "expulsion",
    "killing",
    "killings",
    "murder",
    "murders",
    "sacking",
    "sackings",
    "shelling",
    "shooting",
    "slaughter",
    "wounding",
];
/// Words that may open what a harm is done to.
const OBJECT: &[&str] = &[
    "a", "an", "the", "at", "more", "about", "some", "several", "dozens", "his", "her", "their",
    "its",
];
const BE: &[&str] = &[
    "is", "are", "was", "were", "be", "been", "being", "get", "got", "gets",
];
/// Words after a participle in which "by" is looked for.
const BY_WITHIN: usize = 5;
/// Words behind "by" that are read.
const BEHIND: usize = 8;

/// How a clause treats the doer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Voice {
    Active,
    Passive,
    Agentless,
    Nominal,
    Befalls,
}

impl Voice {
    fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Passive => "passive with a doer",
            Self::Agentless => "passive without a doer",
            Self::Nominal => "as a noun without a doer",
            Self::Befalls => "without a doer",
        }
    }
}

/// States the rows in which one article names the doer of a harm and another does not; a passive is often legitimate.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    view.rows
        .iter()
        .filter_map(|row| of_row(view, row))
        .collect()
}

fn of_row(view: &View, row: &Row) -> Option<Finding> {
    let voices = |passages: &[Evidence]| -> Vec<(Voice, Evidence)> {
        let read = passages.iter().filter_map(|passage| voice(view, *passage));
        read.collect()
    };
    let named = |voice: Voice| voice <= Voice::Passive;
    let differ = |told: &[(Voice, Evidence)]| {
        told.iter().any(|(voice, _)| named(*voice)) && told.iter().any(|(voice, _)| !named(*voice))
    };
    // cheap first: hardly any row tells of a harm in two ways, and only then is it worth comparing words
    if !differ(&voices(&view.told(row).collect::<Vec<_>>())) {
        return None;
    }
    let told = voices(&view.clauses_of(&view.told_alike(row, ALIKE)));
    if !differ(&told) {
        return None;
    }
    let shown: Vec<String> = told
        .iter()
        .map(|(voice, evidence)| format!("{}: “{}”", voice.name(), view.words(*evidence)))
        .collect();
    let plain = format!("the same harm is told {}", shown.join("; "));
    let voices: Vec<&str> = told.iter().map(|(voice, _)| voice.name()).collect();
    let found = finding(
        Signal::Agency,
        told.iter().map(|(_, evidence)| *evidence).collect(),
        plain,
    );
    Some(with(with(found, "voices", voices), "row", row.id.as_str()))
}

/// Says whether a form in -ed or -s stands between a doer and what is harmed: `"shells killed four"`, not `"the number of injured rose"`.
fn does(lower: &[&str], index: usize) -> bool {
    let word = |at: usize| lower.get(at).copied().unwrap_or("");
    let ends = word(index).ends_with("ed") || word(index).ends_with('s');
    let before = index.checked_sub(1).map_or("", word);
    let doer = !before.is_empty() && !is_function_word(before) && value_of(before).is_none();
    let next = word(index + 1);
    ends && (doer || matches!(before, "has" | "have" | "had"))
        && (OBJECT.contains(&next) || value_of(next).is_some())
}

/// Says whether lives are lost here: "lost their lives", "lives were lost".
fn lost_lives(lower: &[&str], index: usize) -> bool {
    let near = lower
        .get(index.saturating_sub(2)..(index + 3).min(lower.len()))
        .unwrap_or(&[]);
    lower.get(index).is_some_and(|word| *word == "lost") && near.contains(&"lives")
}

/// Finds the "by" behind a word that names a doer, rather than a means or a time.
fn by_doer(view: &View, column: usize, spans: &[Span], from: usize) -> Option<usize> {
    let text = view.text(column);
    let lower = |at: usize| spans.get(at).map(|span| span.of(text).to_lowercase());
    let by = (from..from + BY_WITHIN).find(|at| lower(*at).as_deref() == Some("by"))?;
    let behind = spans.get(by + 1..).unwrap_or(&[]);
    let words: Vec<String> = (by + 1..spans.len().min(by + 1 + BEHIND))
        .filter_map(lower)
        .collect();
    let touches = |at: usize| {
        let pair = at.checked_sub(1).and_then(|last| behind.get(last..=at));
        pair.is_some_and(|pair| match pair {
            [a, b] => text
                .get(a.end..b.start)
                .is_some_and(|gap| gap.trim().is_empty()),
            _ => false,
        })
    };
    let end = described(&words, touches);
    let phrase = behind
        .first()
        .zip(end.checked_sub(1).and_then(|last| behind.get(last)));
    let named = phrase.is_some_and(|(first, last)| {
        names_somebody(view, column, Span::new(first.start, last.end))
    });
    is_doer(words.get(..end).unwrap_or(&[]), named).then_some(by)
}

/// Says whether somebody is mentioned in a stretch: a person, an organisation, a people.
fn names_somebody(view: &View, column: usize, span: Span) -> bool {
    let entities = view
        .columns
        .get(column)
        .map_or(&[][..], |one| one.entities.as_slice());
    let mut mentions = entities.iter().flat_map(|entity| &entity.mentions);
    mentions.any(|mention| span.contains(mention.span))
}

/// Finds the "of" behind a noun of harm that names no doer, neither as owner before it nor with "by" behind: "the killing of 14 people".
fn noun_of(lower: &[&str], index: usize, by_doer: impl Fn(usize) -> bool) -> Option<usize> {
    let word = |at: usize| lower.get(at).copied().unwrap_or("");
    let before = index.checked_sub(1).map_or("", word);
    let owned = before.ends_with("'s")
        || before.ends_with("’s")
        || matches!(before, "his" | "her" | "their" | "its");
    let noun = NOUNS.contains(&word(index)) && word(index + 1) == "of";
    (noun && !owned && !by_doer(index + 2)).then_some(index + 1)
}

/// Reads the first verb of harm outside quotes: `"four were killed" -> agentless`.
fn voice(view: &View, passage: Evidence) -> Option<(Voice, Evidence)> {
    let read = view.read(passage);
    let lower: Vec<&str> = read.iter().map(|word| word.form.lower()).collect();
    let spans: Vec<Span> = read.iter().map(|word| word.span).collect();
    let has = |at: usize, list: &[&str]| lower.get(at).is_some_and(|word| list.contains(word));
    for (index, word) in read.iter().enumerate() {
        let (span, here) = (word.span, at(passage.article, word.span));
        let befalls = has(index, BEFALL) || lost_lives(&lower, index);
        let by = |from: usize| by_doer(view, passage.article, &spans, from);
        let noun = noun_of(&lower, index, |from| by(from).is_some()).and_then(|of| read.get(of));
        let harm = befalls || noun.is_some() || HARM.contains(&word.form.stemmed());
        if !harm || view.is_quoted(here) {
            continue;
        }
        if befalls {
            return Some((Voice::Befalls, here));
        }
        if let Some(of) = noun {
            let whole = Span::new(span.start, of.span.end);
            return Some((Voice::Nominal, at(passage.article, whole)));
        }
        let be = (1..=2)
            .filter_map(|back| index.checked_sub(back))
            .find(|at| has(*at, BE));
        let by = by(index + 1);
        let end = by
            .and_then(|by| read.get(by))
            .map_or(span.end, |by| by.span.end);
        let start = be
            .and_then(|be| read.get(be))
            .map_or(span.start, |be| be.span.start);
        let voice = match (be, by) {
            (Some(_), Some(_)) => Voice::Passive,
            (Some(_), None) => Voice::Agentless,
            (None, _) if does(&lower, index) => Voice::Active,
            _ => continue,
        };
        let end = if voice == Voice::Passive {
            end
        } else {
            span.end
        };
        return Some((voice, at(passage.article, Span::new(start, end))));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_of_harm_names_no_doer_unless_owned_or_with_by() {
        let of = |text: &str| {
            let lower: Vec<&str> = text.split(' ').collect();
            let by = |from: usize| lower.iter().skip(from).any(|word| *word == "by");
            (0..lower.len())
                .find_map(|at| noun_of(&lower, at, by))
                .is_some()
        };
        assert!(of("the killing of 14 people") && of("after the deaths of two miners"));
        assert!(!of("the army's killing of 14 people") && !of("the killing of two men by guards"));
        assert!(!of("a shell fell killing two"));
    }
}
