//! Words around people's names: roles, honorifics, given names.

use super::entries;
use std::sync::LazyLock;

/// What a role makes its bearer in the news; the role's class, not a judgement of the person.
pub type RoleClass = &'static str;

/// Whether a word tells a woman from a man.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gender {
    /// A woman: "Mrs."
    Female,
    /// A man: "Mr."
    Male,
}

impl Gender {
    /// Reads the letter of the lists; `u` and anything else say nothing.
    fn from_letter(letter: &str) -> Option<Self> {
        match letter {
            "f" => Some(Self::Female),
            "m" => Some(Self::Male),
            _ => None,
        }
    }
}

/// Role nouns with their class: `"prime minister" -> "official"`.
pub fn titles() -> &'static [(&'static str, RoleClass)] {
    static LIST: LazyLock<Vec<(&str, RoleClass)>> = LazyLock::new(|| {
        let list = entries(include_str!("en/titles.txt"));
        list.map(|entry| (entry.field(0), entry.field(1))).collect()
    });
    &LIST
}

/// Honorifics with the gender they show: `"Mrs." -> female`.
pub fn honorifics() -> &'static [(&'static str, Option<Gender>)] {
    static LIST: LazyLock<Vec<(&str, Option<Gender>)>> =
        LazyLock::new(|| gendered(include_str!("en/honorifics.txt")));
    &LIST
}

/// Given names with the gender they usually show.
pub fn given_names() -> &'static [(&'static str, Option<Gender>)] {
    static LIST: LazyLock<Vec<(&str, Option<Gender>)>> =
        LazyLock::new(|| gendered(include_str!("en/given_names.txt")));
    &LIST
}

fn gendered(list: &'static str) -> Vec<(&'static str, Option<Gender>)> {
    entries(list)
        .map(|entry| (entry.field(0), Gender::from_letter(entry.field(1))))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_have_a_class_and_honorifics_may_have_a_gender() {
        assert!(titles().contains(&("prime minister", "official")));
        assert!(honorifics().contains(&("Mrs.", Some(Gender::Female))));
        assert!(honorifics().contains(&("Dr.", None)));
    }
}
