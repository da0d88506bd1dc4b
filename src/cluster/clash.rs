//! Names that part two articles: a person or place that one makes much of and the other does not name at all.

use super::keys::hashed;
use super::rarity::folded;
use super::terms::Terms;
use crate::model::{Annotated, Entity, EntityKind};

/// Bytes from the start of the text within which a name weighs more: headline and first sentences.
const OPENING: usize = 250;
/// What a name weighs there, and elsewhere.
const IN_OPENING: u16 = 3;
/// Weight of mentions that must come together before a missing name says as much as it can: a short text names few people anyway.
const FEW: f32 = 6.0;
/// Names kept of each kind, the heaviest first.
const KEPT: usize = 8;

/// The people, or the places, of an article.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Names {
    /// The last word of each name (by which others call it) and its weight, the heaviest first.
    heaviest: Box<[(u32, u16)]>,
    /// Weight of all mentions.
    total: u16,
}

impl Names {
    /// Weighs the names of one kind: every mention counts, those in the opening three times.
    pub(super) fn of(one: &Annotated, kind: EntityKind) -> Self {
        let named = one.entities.iter().filter(|entity| entity.kind == kind);
        let mut heaviest: Vec<(u32, u16)> = named
            .filter_map(|entity| Some((last_word(entity)?, weight(entity))))
            .collect();
        heaviest.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        let total = heaviest
            .iter()
            .fold(0, |sum: u16, one| sum.saturating_add(one.1));
        heaviest.truncate(KEPT);
        Self {
            heaviest: heaviest.into(),
            total,
        }
    }

    /// Gives how much of an article hangs on the heaviest name that the other text lacks, 0 to 1; 0 where either names none.
    fn missing(&self, other: &Self, others_words: &Terms) -> f32 {
        if other.total == 0 {
            return 0.0;
        }
        let told = |name: u32| {
            other.heaviest.iter().any(|(known, _)| *known == name) || others_words.has(name)
        };
        let missing = self.heaviest.iter().find(|(name, _)| !told(*name));
        missing.map_or(0.0, |(_, weight)| {
            f32::from(*weight) / (f32::from(self.total) + FEW)
        })
    }
}

/// Holds the names of one kind together: 0 where one text names all that matters in the other, towards 1 where each hangs on a name
/// that the other lacks.
pub(super) fn clash((a, a_words): (&Names, &Terms), (b, b_words): (&Names, &Terms)) -> f32 {
    let one = a.missing(b, b_words);
    if one == 0.0 {
        0.0
    } else {
        one.min(b.missing(a, a_words))
    }
}

fn last_word(entity: &Entity) -> Option<u32> {
    let last = entity.key.split_whitespace().last()?;
    Some(hashed(&folded(last)))
}

fn weight(entity: &Entity) -> u16 {
    let each = entity.mentions.iter().map(|mention| {
        if mention.span.start < OPENING {
            IN_OPENING
        } else {
            1
        }
    });
    each.fold(0, u16::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cluster::terms::Term;

    fn names(heaviest: &[(&str, u16)]) -> Names {
        Names {
            heaviest: heaviest
                .iter()
                .map(|(name, weight)| (hashed(name), *weight))
                .collect(),
            total: heaviest.iter().map(|(_, weight)| weight).sum(),
        }
    }

    fn words(words: &[&str]) -> Terms {
        let mut hashes: Vec<u32> = words.iter().map(|word| hashed(word)).collect();
        hashes.sort_unstable();
        let term = |hash| Term {
            hash,
            count: 1,
            class: 80,
        };
        hashes.into_iter().map(term).collect::<Vec<_>>().into()
    }

    #[test]
    fn calls_with_two_other_leaders_clash() {
        let (a, b) = (
            names(&[("merkan", 9), ("dossantil", 9)]),
            names(&[("merkan", 9), ("oruvel", 9)]),
        );
        let none = words(&[]);
        assert!(clash((&a, &none), (&b, &none)) > 0.3);
    }

    #[test]
    fn a_person_that_one_text_adds_parts_nothing() {
        let (a, b) = (
            names(&[("merkan", 9), ("dossantil", 9)]),
            names(&[("merkan", 9)]),
        );
        let none = words(&[]);
        assert_eq!(clash((&a, &none), (&b, &none)), 0.0);
    }

    #[test]
    fn a_name_that_was_read_as_a_word_alone_is_named() {
        let (a, b) = (names(&[("merkan", 9)]), names(&[("oruvel", 9)]));
        assert!(clash((&a, &words(&["merkan"])), (&b, &words(&["merkan"]))) == 0.0);
        assert!(clash((&a, &words(&["call"])), (&b, &words(&["talk"]))) > 0.5);
    }

    #[test]
    fn nothing_known_of_one_says_nothing() {
        let (a, b) = (names(&[("merkan", 9)]), Names::default());
        assert_eq!(clash((&a, &words(&[])), (&b, &words(&[]))), 0.0);
    }

    #[test]
    fn one_passing_mention_says_less_than_many() {
        let none = words(&[]);
        let of = |weight| {
            clash(
                (&names(&[("merkan", weight)]), &none),
                (&names(&[("oruvel", weight)]), &none),
            )
        };
        assert!(of(1) < 0.2 && of(12) > 0.6);
    }
}
