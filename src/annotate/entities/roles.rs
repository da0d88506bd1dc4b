//! Roles beside a name: "Veldrian President X", "X, the premier of Ostamar," and the state they belong to.

use crate::annotate::lexis::Is;
use crate::annotate::tokens::{Gap, Shape, Tokens};

/// A role that the text gives someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Role {
    /// First word of the role noun.
    pub(super) start: usize,
    /// One past its last word.
    pub(super) end: usize,
    /// Words that name whose role it is: "Veldrian", "Ostamar".
    pub(super) of: Option<(usize, usize)>,
}

/// A role noun is never longer, in words.
const LONGEST: usize = 4;

/// Finds the role that ends right before a name: "foreign minister X", "China's president, X", "the premier of Ostamar, X".
pub(super) fn before(tokens: &Tokens<'_>, name: usize) -> Option<Role> {
    let gap = tokens.get(name)?.gap;
    if !matches!(gap, Gap::Space | Gap::Comma | Gap::Stop) || name == 0 {
        return None;
    }
    if let Some(start) = ending_at(tokens, name) {
        let of = owner(tokens, start);
        let introduced = of.is_some()
            || matches!(
                tokens.word(start.wrapping_sub(1)),
                "the" | "its" | "their" | "his" | "her"
            );
        return (gap != Gap::Comma || introduced).then_some(Role {
            start,
            end: name,
            of,
        });
    }
    // "the premier of Ostamar, X", "a spokesman for the ministry, X"
    let link =
        (1..=LONGEST).find(|back| matches!(tokens.word(name.wrapping_sub(*back)), "of" | "for"))?;
    let end = name.checked_sub(link)?;
    let start = ending_at(tokens, end).filter(|_| gap == Gap::Comma)?;
    Some(Role {
        start,
        end,
        of: Some((end + 1, name)),
    })
}

/// Finds the role right after a name: "X, the Ostamari premier,", "X, president of Veldria".
pub(super) fn after(tokens: &Tokens<'_>, name: usize) -> Option<Role> {
    let token = tokens.get(name)?;
    if token.gap != Gap::Comma {
        return None;
    }
    let article = usize::from(matches!(
        tokens.word(name),
        "the" | "a" | "an" | "its" | "their"
    ));
    for skip in 0..=LONGEST {
        let at = name + article + skip;
        if skip > 0
            && !tokens.is_joined(name, at + 1)
            && !tokens.get(at - 1).is_some_and(|token| token.possessive)
        {
            return None;
        }
        if let Some((end, _)) = tokens.phrase(at, at + LONGEST, Is::ROLE) {
            // "X, who …, president Y": the role of another name
            let named = tokens
                .get(end)
                .is_some_and(|next| next.gap == Gap::Space && next.is_capital());
            let of = owner(tokens, at).or_else(|| object(tokens, end));
            return (!named).then_some(Role { start: at, end, of });
        }
        let plain = tokens
            .get(at)
            .is_some_and(|token| !token.is(Is::STOP.or(Is::VERB)) && token.shape != Shape::Number);
        if !plain {
            return None;
        }
    }
    None
}

/// Finds the longest role noun that ends before a word, and gives its first word.
fn ending_at(tokens: &Tokens<'_>, end: usize) -> Option<usize> {
    let first = end.saturating_sub(LONGEST);
    (first..end).find(|&start| {
        tokens
            .phrase(start, end, Is::ROLE)
            .is_some_and(|(stop, _)| stop == end)
    })
}

/// Gives the words before a role that name its state or body: "Veldrian", "China's", "DUB".
fn owner(tokens: &Tokens<'_>, role: usize) -> Option<(usize, usize)> {
    let mut at = role.checked_sub(1)?;
    if matches!(
        tokens.word(at),
        "former" | "deputy" | "acting" | "then" | "new" | "late" | "veteran"
    ) {
        at = at.checked_sub(1)?;
    }
    let token = tokens.get(at)?;
    let same = tokens.get(role)?.sentence == token.sentence;
    (same && token.is_capital() && !token.is(Is::STOP.or(Is::CALENDAR))).then_some((at, at + 1))
}

/// Gives the words after a role that name its state: "of Veldria", "of the United States".
fn object(tokens: &Tokens<'_>, end: usize) -> Option<(usize, usize)> {
    if tokens.word(end) != "of" {
        return None;
    }
    let start = end + 1 + usize::from(tokens.word(end + 1) == "the");
    let capitals = (start..start + 3).take_while(|&index| {
        tokens
            .get(index)
            .is_some_and(|token| token.is_capital() && (index == start || token.gap == Gap::Space))
    });
    let stop = start + capitals.count();
    (stop > start).then_some((start, stop))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::tokens::tests::lines;

    fn read(
        text: &str,
        name: &str,
        side: fn(&Tokens<'_>, usize) -> Option<Role>,
        offset: usize,
    ) -> Option<(String, String)> {
        let tokens = Tokens::read(text, &lines(text));
        let at = (0..tokens.list.len()).find(|&index| tokens.word(index) == name)?;
        let role = side(&tokens, at + offset)?;
        let of = role.of.map_or(String::new(), |(start, end)| {
            tokens.lower(start, end).to_owned()
        });
        Some((tokens.lower(role.start, role.end).to_owned(), of))
    }

    #[test]
    fn a_role_before_a_name_knows_its_state() {
        let pair = |role: &str, of: &str| Some((role.to_owned(), of.to_owned()));
        assert_eq!(
            read("Veldrian President Merkan spoke", "merkan", before, 0),
            pair("president", "veldrian")
        );
        assert_eq!(
            read("The premier of Ostamar, Reya, spoke", "reya", before, 0),
            pair("premier", "ostamar")
        );
        assert_eq!(
            read(
                "Merkan, the president of Veldria, spoke",
                "merkan",
                after,
                1
            ),
            pair("president", "veldria")
        );
        assert_eq!(read("In Quillon, Reya spoke", "reya", before, 0), None);
    }
}
