//! Dates above the body, and the clock of the masthead.

use super::super::line::Line;
use super::super::marks;
use crate::extract::published::labelled;
use crate::extract::{Stamp, StampRole};
use crate::lexicon::DateLabel;
use crate::model::DateSource;

/// Collects the dates above the body. What stands under the headline dates the article; a day of the week with a date above it is the masthead's clock.
pub(super) fn stamps(lines: &[Line<'_>], title: usize, body: usize) -> Vec<Stamp> {
    const NEAR: usize = 3;
    let mut out = Vec::new();
    let visible = |role, raw: &str| Stamp::new(role, DateSource::Visible, raw);
    for at in title + 1..body.max(title + 1) {
        let Some(line) = lines
            .get(at)
            .filter(|line| marks::is_date(line) || marks::is_ago(line))
        else {
            continue;
        };
        out.extend(labelled(line.text).into_iter().filter_map(|date| {
            let role = match date.label {
                None | Some(DateLabel::Published) => StampRole::Published,
                Some(DateLabel::Modified) => StampRole::Modified,
                Some(DateLabel::Other) => return None,
            };
            Some(visible(role, date.raw))
        }));
    }
    for at in 0..title {
        let Some(raw) = clock(lines, at) else {
            continue;
        };
        let weekday = starts_with_weekday(&raw);
        let free = !out.iter().any(|stamp| stamp.role == StampRole::Published);
        let dates_article = free && !weekday && title - at <= NEAR;
        out.push(visible(
            if dates_article {
                StampRole::Published
            } else {
                StampRole::Captured
            },
            &raw,
        ));
    }
    out
}

/// Gives a date above the headline; one that is spread over lines ("Thursday", "26", "Feb 2026") is joined.
fn clock(lines: &[Line<'_>], at: usize) -> Option<String> {
    let line = lines.get(at)?;
    if marks::is_date(line) && line.words <= 10 && !marks::is_ago(line) {
        let year = line
            .text
            .split(|c: char| !c.is_ascii_digit())
            .any(|number| number.len() == 4);
        let spread = at
            .checked_sub(2)
            .and_then(|at| lines.get(at))
            .is_some_and(|line| line.words == 1 && starts_with_weekday(line.text));
        return (year && !spread).then(|| line.text.to_owned());
    }
    let (day, month) = (lines.get(at + 1)?, lines.get(at + 2)?);
    let spread = line.words == 1
        && starts_with_weekday(line.text)
        && day.words == 1
        && day.digits > 0
        && month.words <= 2
        && month.dated;
    spread.then(|| format!("{} {} {}", line.text, day.text, month.text))
}

fn starts_with_weekday(text: &str) -> bool {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let first = text.split([' ', ',']).next().unwrap_or(text).to_lowercase();
    DAYS.iter()
        .any(|day| first == *day || first.starts_with(day) && first.ends_with("day"))
}
