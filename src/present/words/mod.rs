//! Every sentence we say ourselves, in one place, so that anyone can check that none of them judges.
//!
//! [`report`] is what reports say, [`lesson`] what classroom packets say; here is what both do.

pub mod lesson;
pub mod report;

use crate::model::Reason;

/// Stands in an empty cell.
pub const NOT_FOUND: &str = "not found here";
/// Introduces the passage that comes closest.
pub const NEAREST: &str = "nearest: ";
/// Spells out why a state cannot be told.
#[must_use]
pub fn cannot_tell(reason: Option<Reason>) -> &'static str {
    match reason {
        Some(Reason::Cut) => "cannot tell: the text at hand is cut off",
        Some(Reason::SummaryOnly) => "cannot tell: only a summary is at hand",
        Some(Reason::PublishedEarlier) => {
            "cannot tell: published earlier; this was first told here by a later article"
        }
        Some(Reason::OrderUnknown) => "cannot tell: which was published first is not known",
        Some(Reason::Unsure) => "cannot tell: a passage here may say it in other words",
        Some(Reason::Capped) => {
            "cannot tell: a limit was reached before this passage was looked at"
        }
        None => "cannot tell",
    }
}

/// Gives the reason alone, for where the state is said already: `Cut -> "the text at hand is cut off"`.
#[must_use]
pub fn reason(reason: Option<Reason>) -> &'static str {
    cannot_tell(reason)
        .strip_prefix("cannot tell: ")
        .unwrap_or("")
}

/// Counts things: `(1, "article") -> "1 article"`, `(2, "article") -> "2 articles"`.
#[must_use]
pub fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words that judge. Quoted articles may use them; we may not.
    const VERDICTS: &[&str] = &[
        "biased",
        "unbiased",
        "propaganda",
        "fake",
        "false",
        "true",
        "lie",
        "lies",
        "lying",
        "misleading",
        "misled",
        "manipulate",
        "manipulated",
        "manipulation",
        "distort",
        "distorted",
        "distortion",
        "wrong",
        "correct",
        "incorrect",
        "dishonest",
        "honest",
        "trustworthy",
        "untrustworthy",
        "reliable",
        "unreliable",
        "credible",
        "suspicious",
        "hides",
        "hid",
        "concealed",
        "suppressed",
        "ignored",
        "ignores",
        "failed",
        "fails",
        "omitted",
        "censored",
        "slanted",
        "partisan",
        "left-wing",
        "right-wing",
        "objective",
        "fair",
        "unfair",
        "better",
        "worse",
        "best",
        "worst",
        "good",
        "bad",
        "copied",
        "stole",
        "plagiarised",
        "sensational",
        "extreme",
    ];

    #[test]
    fn nothing_we_say_judges() {
        let ours = [
            include_str!("mod.rs").split("#[cfg(test)]").next().unwrap(),
            include_str!("report.rs"),
            include_str!("lesson.rs"),
            include_str!("../role.rs"),
        ];
        for text in ours {
            let said = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            for word in said.flat_map(|line| line.split(|c: char| !c.is_alphabetic() && c != '-')) {
                let word = word.to_lowercase();
                assert!(!VERDICTS.contains(&word.as_str()), "{word}");
            }
        }
    }

    #[test]
    fn one_is_singular() {
        assert_eq!(count(1, "article"), "1 article");
        assert_eq!(count(0, "article"), "0 articles");
    }
}
