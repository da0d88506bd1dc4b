//! Datelines: the place and day that open a report.

use super::credits::{self, Known};
use crate::model::{Credit, CreditKind};

/// A paragraph that opens with a dateline.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Opened<'a> {
    /// Place, day and source as written: `"BEIJING, June 15"`.
    pub dateline: &'a str,
    /// The paragraph without it.
    pub rest: &'a str,
    /// The agencies that it names.
    pub credits: Vec<Credit>,
}

/// A dateline ends within this many bytes; "WASHINGTON/UNITED NATIONS, September 30 (Thomson Reuters Foundation)" has 67.
const LONGEST: usize = 90;

/// What may stand between a dateline and the first sentence, and whether it is used for nothing else.
const SEPARATORS: &[(&str, bool)] = &[
    (" - ", true),
    (" – ", true),
    (" — ", true),
    (" -- ", true),
    ("— ", true),
    ("– ", true),
    (" —", true),
    ("—", true),
    (": ", false),
    (") ", false),
];

/// Splits a dateline off: `"BEIJING, June 15: Chinese …" -> "BEIJING, June 15" + "Chinese …"`.
///
/// It must name a day or a source, or be a place in capitals; what follows must begin a sentence.
pub(super) fn split<'a>(paragraph: &'a str, known: Known<'_>) -> Option<Opened<'a>> {
    let mut splits: Vec<_> = SEPARATORS
        .iter()
        .filter_map(|(mark, _)| Some((paragraph.find(mark)?, *mark)))
        .collect();
    splits.sort_by_key(|(at, mark)| (*at, std::cmp::Reverse(mark.len())));
    splits
        .into_iter()
        .take_while(|(at, _)| *at <= LONGEST)
        .find_map(|(at, mark)| {
            let kept = if mark == ") " { at + 1 } else { at };
            let dateline = paragraph.get(..kept)?.trim();
            let rest = paragraph
                .get(at + mark.len()..)?
                .trim_start_matches(['-', '–', '—', ' ']);
            let begins = rest
                .trim_start_matches(['"', '“', '‘', '\''])
                .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            let credits = judge(dateline, mark, known).filter(|_| begins)?;
            Some(Opened {
                dateline,
                rest,
                credits,
            })
        })
}

/// Gives the sources of a dateline, or `None` where the words are none.
fn judge(dateline: &str, mark: &str, known: Known<'_>) -> Option<Vec<Credit>> {
    let (head, names) = match dateline
        .strip_suffix(')')
        .and_then(|inner| inner.rsplit_once('('))
    {
        Some((head, names)) => (head.trim(), Some(names)),
        None => (dateline, None),
    };
    let mut credits = Vec::new();
    for name in names
        .into_iter()
        .flat_map(|names| names.split([',', '/', '&']))
    {
        let name = known
            .agency(name)
            .or_else(|| capitals(name.trim()).then(|| name.trim().to_owned()))?;
        let raw = format!("({})", names.unwrap_or_default());
        credits::add(
            &mut credits,
            vec![Credit {
                name,
                kind: CreditKind::Agency,
                raw,
            }],
        );
    }
    let sourced = names.is_some();
    if mark == ") " && !sourced {
        return None;
    }
    let mut fields = head
        .split(',')
        .map(str::trim)
        .filter(|field| !field.is_empty());
    let Some(place) = fields.next() else {
        return sourced.then_some(credits);
    };
    let dated = fields.clone().any(is_day);
    let rest_fits = fields.all(|field| is_day(field) || is_place(field) || is_year(field));
    let loud = capitals_place(place);
    let fits = is_place(place) && rest_fits && (dated || sourced || loud);
    fits.then_some(credits)
}

fn capitals(word: &str) -> bool {
    (2..=6).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Words in capitals that open sentences without being places.
const NOT_PLACES: &[&str] = &[
    "ADVERTISEMENT",
    "ALERT",
    "ANALYSIS",
    "BREAKING",
    "COMMENT",
    "CORRECTION",
    "DATA",
    "EDITORIAL",
    "EXCLUSIVE",
    "EXPLAINED",
    "EXPLAINER",
    "FACTBOX",
    "FILE",
    "FULL",
    "INTERVIEW",
    "JUST",
    "LATEST",
    "LIVE",
    "LONG",
    "MORE",
    "NEW",
    "NEWS",
    "NOTE",
    "OPINION",
    "PHOTO",
    "PHOTOS",
    "QUESTION",
    "READ",
    "RELATED",
    "REVIEW",
    "SEE",
    "SPOILER",
    "STORY",
    "UPDATE",
    "UPDATED",
    "VIDEO",
    "VIEWS",
    "WARNING",
    "WATCH",
    "WHAT",
    "WHO",
    "WHY",
];

/// A place in capitals, of at least four letters: `"NEW DELHI"`.
fn capitals_place(place: &str) -> bool {
    let letters = place.chars().filter(|c| c.is_alphabetic());
    let loud = letters.clone().count() >= 4 && letters.clone().all(char::is_uppercase);
    let first = place.split([' ', ':']).next().unwrap_or(place);
    loud && (place.contains(' ') && matches!(first, "NEW") || !NOT_PLACES.contains(&first))
}

/// One to five words, each with a capital or a small word between: `"Rio de Janeiro"`, `"WASHINGTON/KYIV"`.
fn is_place(field: &str) -> bool {
    let mut words = field.split([' ', '/']).filter(|word| !word.is_empty());
    let count = words.clone().count();
    let starts = field.starts_with(char::is_uppercase);
    let fits = words.all(|word| {
        word.starts_with(char::is_uppercase) && !word.bytes().any(|byte| byte.is_ascii_digit())
            || matches!(
                word,
                "de" | "la"
                    | "al"
                    | "el"
                    | "di"
                    | "of"
                    | "the"
                    | "da"
                    | "do"
                    | "sur"
                    | "am"
                    | "an"
                    | "der"
                    | "upon"
            )
    });
    starts && fits && (1..=5).contains(&count)
}

/// `"June 15"`, `"15 June"`, `"Oct. 8"`, `"Tuesday"`.
fn is_day(field: &str) -> bool {
    const MONTHS: &[&str] = &[
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    const DAYS: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let starts = |word: &str, list: &[&str]| {
        word.get(..3)
            .is_some_and(|head| list.contains(&head.to_ascii_lowercase().as_str()))
    };
    let mut words = field.split_whitespace();
    let dated = words.clone().any(|word| starts(word, MONTHS))
        && field.bytes().any(|byte| byte.is_ascii_digit());
    let weekday = words.clone().count() == 1
        && words
            .clone()
            .all(|word| starts(word, DAYS) && word.trim_end_matches('.').ends_with("day"));
    let fits = words.all(|word| {
        starts(word, MONTHS) || starts(word, DAYS) || word.starts_with(|c: char| c.is_ascii_digit())
    });
    fits && (dated || weekday)
}

fn is_year(field: &str) -> bool {
    field.len() == 4 && field.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Outlets;

    fn read(text: &str) -> Option<(&str, &str, Vec<String>)> {
        let outlets = Outlets::default();
        split(text, Known::new(&outlets)).map(|found| {
            (
                found.dateline,
                found.rest,
                found
                    .credits
                    .into_iter()
                    .map(|credit| credit.name)
                    .collect(),
            )
        })
    }

    #[test]
    fn datelines_of_every_common_form_are_split_off() {
        assert_eq!(
            read("BEIJING, June 15: It rained."),
            Some(("BEIJING, June 15", "It rained.", vec![]))
        );
        assert_eq!(
            read("Kyiv, Oct. 8 (Reuters) - It rained."),
            Some((
                "Kyiv, Oct. 8 (Reuters)",
                "It rained.",
                vec!["Reuters".into()]
            ))
        );
        assert_eq!(
            read("NEW DELHI: “It rained,” he said."),
            Some(("NEW DELHI", "“It rained,” he said.", vec![]))
        );
        assert_eq!(
            read("WASHINGTON (AP) — It rained."),
            Some(("WASHINGTON (AP)", "It rained.", vec!["AP".into()]))
        );
        assert_eq!(
            read("(Reuters) - It rained."),
            Some(("(Reuters)", "It rained.", vec!["Reuters".into()]))
        );
        assert_eq!(
            read("QUILL, Oct 8 (NW) - It rained."),
            Some(("QUILL, Oct 8 (NW)", "It rained.", vec!["NW".into()]))
        );
    }

    #[test]
    fn other_openings_stay() {
        for text in [
            "WATCH: It rained.",
            "He said: It rained.",
            "The mayor – a baker – spoke.",
            "Dr Lee (left) said so.",
            "It rained - Again.",
            "EU: It rained.",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
