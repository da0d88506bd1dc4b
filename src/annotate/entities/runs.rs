//! Runs of capitalised words, parted into names and roles.
//!
//! `"Veldrian President Ilian Merkan met the Taren Council" -> name "Veldrian", role "President", name "Ilian Merkan", name "Taren Council"`

use super::parts::{KNOWN, split};
use crate::annotate::lexis::Is;
use crate::annotate::tokens::{Case, Gap, Shape, Tokens};

/// What a stretch of a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A name, or a word that may be one.
    Name,
    /// A role or honorific written with a capital.
    Role,
}

/// A stretch of a run, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// First word.
    pub(super) start: usize,
    /// One past the last word.
    pub(super) end: usize,
    /// What it is.
    pub(super) what: What,
    /// Its capitals mean something: it does not begin its sentence with an ordinary word.
    pub(super) sure: bool,
}

/// No name is longer, in words; a run that is goes on as a new one.
const LONGEST: usize = 12;

/// Lists the pieces of every sentence whose capitals can be trusted.
pub(super) fn pieces(tokens: &Tokens<'_>) -> Vec<Piece> {
    let mut out = Vec::new();
    for (&(start, end), case) in tokens.ranges.iter().zip(&tokens.cases) {
        if *case == Case::Sentence {
            in_range(
                tokens,
                start,
                end,
                &|index| may_begin(tokens, index),
                &mut out,
            );
        }
    }
    out
}

/// Lists the pieces of one stretch of words, with `may` saying which words may be part of a name.
pub(super) fn in_range(
    tokens: &Tokens<'_>,
    start: usize,
    end: usize,
    may: &dyn Fn(usize) -> bool,
    out: &mut Vec<Piece>,
) {
    let mut at = start;
    while at < end {
        if may(at) {
            let stop = extend(tokens, at, end, may);
            split(tokens, at, stop, out);
            at = stop;
        } else {
            at += 1;
        }
    }
}

/// Says whether a word may be part of a name: a capital that is not a function word's, a month's or a weekday's.
pub(super) fn may_begin(tokens: &Tokens<'_>, index: usize) -> bool {
    let Some(token) = tokens.get(index) else {
        return false;
    };
    if !token.is_capital() || is_party_and_state(tokens, index) {
        return false;
    }
    let known = token.shape == Shape::Upper && token.is(Is::COUNTRY.or(Is::KNOWN_BODY));
    known
        || is_initial(tokens, index)
        || !token.is(Is::STOP) && (!token.is(Is::CALENDAR) || after_given_name(tokens, index))
}

/// Says whether a word tells a politician's party and state, as American papers set it beside the name: `"Merkan, R-N.C., said"`.
fn is_party_and_state(tokens: &Tokens<'_>, index: usize) -> bool {
    let word = tokens.word(index);
    let marked = ["r-", "d-", "i-"]
        .iter()
        .any(|party| word.starts_with(party));
    marked
        && tokens
            .get(index)
            .is_some_and(|token| token.gap != Gap::Space)
}

/// Tells the initial in "John A. Oruvel" from the article.
fn is_initial(tokens: &Tokens<'_>, index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|last| tokens.get(last));
    let after = tokens.get(index + 1);
    tokens.word(index).len() == 1
        && before.is_some_and(|token| token.is(Is::GIVEN) && token.is_capital())
        && after.is_some_and(|token| token.gap == Gap::Stop && token.is_capital())
}

/// Tells Theresa May from the month.
fn after_given_name(tokens: &Tokens<'_>, index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|last| tokens.get(last));
    before.is_some_and(|token| token.is(Is::GIVEN.or(Is::HONORIFIC)) && token.is_capital())
        && tokens
            .get(index)
            .is_some_and(|token| token.gap == Gap::Space)
}

/// Follows a run from its first word to one past its last.
fn extend(tokens: &Tokens<'_>, start: usize, limit: usize, may: &dyn Fn(usize) -> bool) -> usize {
    let limit = limit.min(start + LONGEST);
    let mut end = start + 1;
    let mut body = false;
    loop {
        if let Some((known, _)) = tokens.phrase(end - 1, limit, KNOWN) {
            end = end.max(known);
        }
        body |= tokens.get(end - 1).is_some_and(|token| token.is(Is::BODY));
        match next(tokens, start, end, limit, body, may) {
            Some(further) => end = further,
            None => return end,
        }
    }
}

/// Gives the end of the run one step further, if it goes on.
fn next(
    tokens: &Tokens<'_>,
    start: usize,
    end: usize,
    limit: usize,
    body: bool,
    may: &dyn Fn(usize) -> bool,
) -> Option<usize> {
    let (last, token) = (tokens.get(end - 1)?, tokens.get(end)?);
    if end >= limit || !clings(tokens, end) {
        return None;
    }
    if last.possessive {
        return possessed(tokens, start, end, limit, may);
    }
    if may(end) {
        return Some(end + 1);
    }
    let follows = |index: usize| {
        index < limit && may(index) && tokens.get(index).is_some_and(|next| next.gap == Gap::Space)
    };
    if token.is(Is::PARTICLE) && follows(end + 1) {
        return Some(end + 2);
    }
    let heads = last.is(Is::BODY.or(Is::PLACE_FIRST).or(Is::PLACE_LAST));
    let word = tokens.word(end);
    let joins = match word {
        "of" => heads,
        "for" => last.is(Is::BODY),
        "and" => body && is_of_list(tokens, start, end),
        _ => false,
    };
    if !joins {
        return None;
    }
    let article = usize::from(tokens.word(end + 1) == "the");
    follows(end + 1 + article).then_some(end + 2 + article)
}

/// Says whether a word follows the one before without more than a space, or a stop that is an abbreviation's.
fn clings(tokens: &Tokens<'_>, index: usize) -> bool {
    let (Some(last), Some(token)) = (
        index.checked_sub(1).and_then(|last| tokens.get(last)),
        tokens.get(index),
    ) else {
        return false;
    };
    match token.gap {
        Gap::Space => true,
        Gap::Stop => {
            let word = tokens.word(index - 1);
            last.is(Is::HONORIFIC)
                || word.chars().count() == 1
                || word.contains('.')
                || matches!(word, "st" | "jr" | "sr")
        }
        _ => false,
    }
}

/// "Ministry of Health and Sport" is one name, "the Bank of England and Parliament" two.
fn is_of_list(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    matches!(
        tokens.word(start),
        "ministry" | "department" | "office" | "institute" | "committee"
    ) && (start..end).any(|index| matches!(tokens.word(index), "of" | "for"))
}

/// Goes on past a possessive where owner and owned make one name: "Dockers' Union", "St Anne's Hospital", but not "China's Parliament".
fn possessed(
    tokens: &Tokens<'_>,
    start: usize,
    end: usize,
    limit: usize,
    may: &dyn Fn(usize) -> bool,
) -> Option<usize> {
    let owner = tokens.get(end - 1)?;
    let heads = Is::BODY.or(Is::PLACE_LAST);
    if !may(end) || owner.is(Is::STATE.or(Is::CITY)) {
        return None;
    }
    let plural = tokens.before(end).starts_with(['\'', '’']) && !tokens.before(end).contains('s');
    if plural {
        let headed = (end..limit.min(end + 4))
            .take_while(|&index| may(index))
            .any(|index| tokens.get(index).is_some_and(|token| token.is(heads)));
        return headed.then_some(end + 1);
    }
    let sainted =
        end - start > 1 && matches!(tokens.word(start), "st" | "saint" | "king" | "queen");
    (sainted && tokens.get(end).is_some_and(|token| token.is(heads))).then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::tokens::tests::lines;

    fn read(text: &str) -> Vec<String> {
        let tokens = Tokens::read(text, &lines(text));
        let pieces = pieces(&tokens);
        let shown = pieces.iter().filter(|piece| piece.sure).map(|piece| {
            let words = tokens.span(piece.start, piece.end).of(text);
            if piece.what == What::Role {
                format!("<{words}>")
            } else {
                words.to_owned()
            }
        });
        shown.collect()
    }

    #[test]
    fn a_run_parts_at_its_roles() {
        assert_eq!(
            read("Veldrian President Ilian Merkan met the Taren Council."),
            ["Veldrian", "<President>", "Ilian Merkan", "Taren Council"]
        );
        assert_eq!(
            read("Then Mr. Renn called Sen. Ada V. Holt."),
            ["<Mr>", "Renn", "<Sen>", "Ada V. Holt"]
        );
    }

    #[test]
    fn bodies_and_owners_hold_a_name_together() {
        assert_eq!(
            read(
                "The Dockers' Union of Brennmark wrote to the University of Halvek and China's Foreign Ministry."
            ),
            [
                "Dockers' Union of Brennmark",
                "University of Halvek",
                "China",
                "Foreign Ministry"
            ]
        );
        assert_eq!(
            read("The General Assembly met on Monday."),
            ["General Assembly"]
        );
    }

    #[test]
    fn an_ordinary_word_at_the_start_is_no_name() {
        assert!(read("Grain is cheap.\nTalks went on.").is_empty());
    }

    #[test]
    fn a_listed_name_that_is_an_ordinary_word_needs_a_verb_to_begin_a_sentence() {
        assert_eq!(read("Total exports rose."), [""; 0]);
        assert_eq!(read("“Let the pact lift its sanctions.”"), [""; 0]);
        assert_eq!(read("Split decisions followed."), [""; 0]);
        assert_eq!(read("Let’s see."), [""; 0]);
        assert_eq!(read("Amazon said so."), ["Amazon"]);
        assert_eq!(read("Shell was fined."), ["Shell"]);
    }

    #[test]
    fn an_initial_that_is_an_article_elsewhere_is_part_of_the_name() {
        assert_eq!(
            read("He asked John A. Oruvel about it."),
            ["John A. Oruvel"]
        );
        assert_eq!(read("It was John. A tram came."), ["John"]);
    }

    #[test]
    fn a_party_and_state_beside_a_name_are_no_name() {
        assert_eq!(
            read("Ann Oruvel (R-Wisc.) met Bo Merkan, D-N.C., there."),
            ["Ann Oruvel", "Bo Merkan"]
        );
    }
}
