//! Who wrote it: a byline's line becomes names.

use super::credits::{self, Known};
use super::{Part, Parts};
use crate::model::{BlockKind, Credit, CreditKind, Given};
use crate::text::fold::spaced;

/// Names the writers, and credits agencies among them: what the record says, else the page's list, else its line.
pub(super) fn read(parts: &Parts, given: &Given, known: Known<'_>) -> (Vec<String>, Vec<Credit>) {
    let lists = [&given.authors, &parts.authors];
    let names: Vec<String> = match lists.into_iter().find(|list| !list.is_empty()) {
        Some(list) => list.iter().flat_map(|line| names(line)).collect(),
        None => names(parts.byline.as_deref().unwrap_or("")),
    };
    let mut credited = Vec::new();
    for name in &names {
        if let Some(agency) = known.agency(name) {
            credits::add(
                &mut credited,
                vec![Credit {
                    name: agency,
                    kind: CreditKind::Agency,
                    raw: name.clone(),
                }],
            );
        }
    }
    (names, credited)
}

/// A note on the writer has at most this many bytes.
const BIO: usize = 300;

/// Marks a last paragraph that speaks of the writer as a byline: `"Ann Lee writes every Thursday."`.
pub(super) fn mark_bio(body: &mut [Part], names: &[String]) {
    const SAYS: &[&str] = &[
        "views expressed",
        "views are his own",
        "views are her own",
        "views are their own",
        "opinions expressed",
    ];
    const OPENS: &[&str] = &[
        "the writer is",
        "the author is",
        "the writer was",
        "the author was",
    ];
    let Some(last) = body
        .iter_mut()
        .rev()
        .find(|part| part.kind == BlockKind::Paragraph)
    else {
        return;
    };
    let lower = last.text.to_lowercase();
    let named = names
        .iter()
        .filter_map(|name| last.text.strip_prefix(name.as_str()))
        .any(|rest| {
            [" is ", " was ", " writes ", " has "]
                .iter()
                .any(|verb| rest.starts_with(verb))
        });
    let speaks = named
        || SAYS.iter().any(|words| lower.contains(words))
        || OPENS.iter().any(|words| lower.starts_with(words));
    if speaks && last.text.len() <= BIO {
        last.kind = BlockKind::Byline;
    }
}

/// A writer's name has at most this many words; longer runs describe.
const NAME_WORDS: usize = 5;

/// Reads the names of a line: `"By SAM TOLLIVER, Crime Reporter" -> ["Sam Tolliver"]`, `"Ann Lee, Bo Vik in Quill" -> ["Ann Lee", "Bo Vik"]`.
pub(super) fn names(line: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for piece in strip_by(line)
        .split([',', ';', '|', '&', '·', '•'])
        .flat_map(|piece| piece.split(" and "))
    {
        let piece = piece
            .split(" in ")
            .next()
            .unwrap_or(piece)
            .split(" for ")
            .next()
            .unwrap_or(piece);
        let name = piece
            .trim()
            .trim_start_matches("and ")
            .trim_matches(['-', '–', '—', '.', ' ', '(', ')']);
        if is_name(name) && !is_role(name) && !out.iter().any(|known| known == name) {
            out.push(calm(name));
        }
    }
    out
}

/// Openings of a byline, lower case.
const BY: &[&str] = &[
    "written by ",
    "reported by ",
    "report by ",
    "story by ",
    "posted by ",
    "by: ",
    "by ",
    "von ",
    "author: ",
    "authors: ",
    "author ",
    "text: ",
    "par ",
    "por ",
];

/// Takes the opening off: `"By Ann Lee" -> "Ann Lee"`.
pub(super) fn strip_by(line: &str) -> &str {
    let line = line.trim();
    let found = BY.iter().find_map(|opening| {
        let (head, rest) = line.split_at_checked(opening.len())?;
        head.eq_ignore_ascii_case(opening).then_some(rest)
    });
    found.unwrap_or(line).trim()
}

/// Says whether a line opens as a byline and goes on with a name: `"By Ann Lee"`.
pub(super) fn opens(line: &str) -> bool {
    let rest = strip_by(line);
    rest.len() < line.trim().len()
        && rest.starts_with(|c: char| c.is_uppercase())
        && rest.split_whitespace().count() <= 16
        && !names(rest).is_empty()
}

fn is_name(name: &str) -> bool {
    let words = name.split_whitespace();
    let small = |word: &str| {
        matches!(
            word,
            "de" | "von"
                | "van"
                | "der"
                | "den"
                | "la"
                | "al"
                | "bin"
                | "el"
                | "di"
                | "da"
                | "dos"
                | "ten"
                | "ter"
                | "le"
                | "du"
                | "y"
        )
    };
    let fits = words
        .clone()
        .all(|word| small(word) || word.starts_with(char::is_uppercase));
    fits && (1..=NAME_WORDS).contains(&words.count())
        && !name.bytes().any(|byte| byte.is_ascii_digit())
        && !name.contains('@')
}

/// Words that say what someone is; a piece that ends in one is no name.
const ROLES: &[&str] = &[
    "reporter",
    "correspondent",
    "editor",
    "writer",
    "staff",
    "columnist",
    "producer",
    "chief",
    "analyst",
    "contributor",
    "desk",
    "journalist",
    "author",
    "photographer",
    "redakteur",
    "redakteurin",
];

/// Desks sign alone: `"Newsroom"`, `"Web Desk"` are kept as the page gives them, `"Crime Reporter"` is not.
fn is_role(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or(name).to_lowercase();
    ROLES.contains(&last.as_str()) && last != "desk"
}

/// Lowers names in capitals: `"SAM TOLLIVER" -> "Sam Tolliver"`; short words in capitals are initials or agencies and stay.
fn calm(name: &str) -> String {
    let loud = name
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(char::is_uppercase)
        && name.contains(' ');
    if !loud {
        return spaced(name);
    }
    let lowered = name.split_whitespace().map(|word| {
        let mut chars = word.chars();
        let first = chars.next().into_iter();
        if word.len() <= 2 || word.contains('.') {
            word.to_owned()
        } else {
            first.chain(chars.flat_map(char::to_lowercase)).collect()
        }
    });
    lowered.collect::<Vec<String>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_without_roles_places_and_capitals() {
        assert_eq!(names("By SAM TOLLIVER, Crime Reporter"), ["Sam Tolliver"]);
        assert_eq!(
            names("Ann Lee, Bo Vik in Port Quill"),
            ["Ann Lee", "Bo Vik"]
        );
        assert_eq!(
            names("By Ann van der Lee and Nordwire"),
            ["Ann van der Lee", "Nordwire"]
        );
        assert_eq!(names("Newsroom"), ["Newsroom"]);
    }

    #[test]
    fn a_note_on_the_writer_is_no_paragraph() {
        let names = ["Ann Lee".to_owned()];
        let kind = |text: &str| {
            let mut body = [Part::new(BlockKind::Paragraph, text)];
            mark_bio(&mut body, &names);
            body.map(|part| part.kind)
        };
        assert_eq!(kind("Ann Lee writes every Thursday."), [BlockKind::Byline]);
        assert_eq!(
            kind("The mayor writes every Thursday."),
            [BlockKind::Paragraph]
        );
    }

    #[test]
    fn a_byline_opens_with_a_word_for_it() {
        assert!(opens("By Ann Lee"));
        assert!(!opens("By the river it rained."));
        assert!(!opens("Ann Lee"));
    }
}
