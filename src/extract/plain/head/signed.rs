//! The line that names the writers.

use super::super::line::Line;
use super::super::marks;
use crate::extract::byline;

/// Gives the words that name the writers: `"By Ann Lee"`, `"Newsroom June 16 11:17"`, or a name just above the date.
pub(super) fn signed(line: &Line<'_>, next: Option<&Line<'_>>) -> Option<String> {
    const STAMPS: &[&str] = &[
        "published",
        "updated",
        "posted",
        "modified",
        "first",
        "last",
        "created",
        "date",
    ];
    if byline::opens(line.text) {
        let end = line.text.split(['|', '•', '·']).next().unwrap_or(line.text);
        return Some(without_date(end).to_owned());
    }
    if marks::is_date(line) {
        let words = without_date(line.text).trim_matches(['-', '–', '|', ',', '•', '·', ' ']);
        let lower = words.to_lowercase();
        let stamped = STAMPS.iter().any(|stamp| lower.starts_with(stamp)) || marks::is_ago(line);
        return (!stamped
            && !words.is_empty()
            && !byline::names(words).is_empty()
            && words.split_whitespace().count() <= 6)
            .then(|| words.to_owned());
    }
    let above_date = next.is_some_and(marks::is_date)
        && name_only(line)
        && line.words <= 8
        && line.text.contains(' ');
    above_date.then(|| line.text.to_owned())
}

/// `"Ann Lee in Port Quill"`: nothing but names and where they are.
pub(super) fn name_only(line: &Line<'_>) -> bool {
    line.words <= 8
        && !line.ends
        && line.capitals + 1 >= line.lettered
        && line.small <= 1
        && !byline::names(line.text).is_empty()
}

/// Gives the words before the first that a date could begin with: `"Newsroom June 16 11:17" -> "Newsroom"`.
fn without_date(text: &str) -> &str {
    const BEGIN: [&str; 19] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon",
        "tue", "wed", "thu", "fri", "sat", "sun",
    ];
    let mut at = 0;
    for word in text.split_inclusive(' ') {
        let lower = word.trim().to_lowercase();
        let lower = lower.trim_matches(|c: char| !c.is_alphanumeric());
        let dated = lower.starts_with(|c: char| c.is_ascii_digit())
            || BEGIN.iter().any(|begin| {
                lower == *begin
                    || lower.starts_with(begin)
                        && (lower.ends_with("day")
                            || lower.ends_with("ber")
                            || lower.ends_with("ary")
                            || matches!(
                                lower,
                                "march" | "april" | "june" | "july" | "august" | "sept"
                            ))
            });
        if dated {
            break;
        }
        at += word.len();
    }
    text.get(..at).unwrap_or(text).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_cut_off_a_byline() {
        assert_eq!(without_date("Newsroom June 16 11:17"), "Newsroom");
        assert_eq!(without_date("Marcus Maywood"), "Marcus Maywood");
    }
}
