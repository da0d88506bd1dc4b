//! The dates of a line, each with the word before it that says what it is of.

use crate::calendar::{Meaning, find};
use crate::lexicon::{DateLabel, date_label};

/// A date in a line and the words that lead to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Labelled<'a> {
    /// What the words before it make it.
    pub label: Option<DateLabel>,
    /// The words and the date.
    pub raw: &'a str,
}

/// Takes a line apart at its days: `"Published 8 Feb 2024, updated 9 Feb" -> [Published, Modified]`; a day counted from another ("2 days ago") is one, too.
pub(in crate::extract) fn labelled(line: &str) -> Vec<Labelled<'_>> {
    let mut from = 0;
    let mut out = Vec::new();
    for found in find(line) {
        let day = match &found.meaning {
            Meaning::Written { moment, .. } => moment.day.is_some(),
            Meaning::Either { .. } | Meaning::Offset { .. } => true,
            _ => false,
        };
        if !day {
            continue;
        }
        let before = line.get(from..found.span.start).unwrap_or("");
        let raw = line.get(from..found.span.end).unwrap_or("");
        out.push(Labelled {
            label: label(before),
            raw: raw.trim_matches([' ', '|', '•', '·', ',', ';', '-', '–', '(', '\u{a0}']),
        });
        from = found.span.end;
    }
    // "posted on 8 February" and "was on 8 February 2024 posted"
    if let [alone] = out.as_mut_slice() {
        alone.label = alone
            .label
            .or_else(|| label(line.get(from..).unwrap_or("")));
    }
    out
}

/// The label that stands last.
fn label(words: &str) -> Option<DateLabel> {
    let lower = words.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    words
        .rfind(|word| date_label(word).is_some())
        .and_then(date_label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use DateLabel::{Modified, Other, Published};

    #[test]
    fn every_date_of_a_line_has_its_own_label() {
        let read = |line| -> Vec<(Option<DateLabel>, &str)> {
            labelled(line)
                .into_iter()
                .map(|one| (one.label, one.raw))
                .collect()
        };
        assert_eq!(
            read("By Ann Lee | Published 8 Feb 2024, 10:30 | Updated: 9 Feb 2024"),
            [
                (Some(Published), "By Ann Lee | Published 8 Feb 2024, 10:30"),
                (Some(Modified), "Updated: 9 Feb 2024")
            ]
        );
        assert_eq!(read("8 February 2024"), [(None, "8 February 2024")]);
        assert_eq!(
            read("Updated 2 hours ago"),
            [(Some(Modified), "Updated 2 hours ago")]
        );
        assert_eq!(
            read("Born 8 February 1994 in Quillon")
                .first()
                .map(|one| one.0),
            Some(Some(Other))
        );
        assert_eq!(
            read("8 Feb 2024 (updated)").first().map(|one| one.0),
            Some(Some(Modified))
        );
        assert_eq!(read("Open from 10:30"), []);
    }
}
