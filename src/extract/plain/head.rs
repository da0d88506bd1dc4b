//! What stands above the body: headline, standfirst, byline, dates, section, masthead.

use super::line::Line;
use super::marks;
use crate::extract::credits::Known;
use crate::extract::published::labelled;
use crate::extract::{Parts, Stamp, StampRole, byline};
use crate::lexicon::DateLabel;
use crate::model::{DateSource, Genre};

/// Where the parts above the body stand, as line numbers.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// The headline.
    pub title: Option<usize>,
    /// The summary line under it.
    pub standfirst: Option<usize>,
    /// The line that names the writers, and its words without a date.
    pub byline: Option<(usize, String)>,
    /// The first line of the body.
    pub body: usize,
    /// An outlet that is named alone beside the headline.
    relayed: Option<usize>,
}

/// The headline stands at most this many lines above the body.
const REACH: usize = 40;

/// Finds the head of a page.
pub(super) fn find(lines: &[Line<'_>], keep: &[bool], known: Known<'_>) -> Head {
    let Some(first) = first_prose(lines, keep) else {
        return Head {
            title: lines.iter().position(|line| headline(line) >= 2.0),
            body: 0,
            ..Head::default()
        }
        .bare(lines);
    };
    let Some(title) = title(lines, first) else {
        return Head {
            body: first,
            ..Head::default()
        };
    };
    let mut head = Head {
        title: Some(title),
        body: first,
        ..Head::default()
    };
    head.standfirst = standfirst(lines, title, first, known);
    if head.standfirst == Some(first) {
        head.body = (first + 1..lines.len())
            .find(|at| lines.get(*at).is_some_and(|line| !marks::is_between(line)))
            .unwrap_or(first + 1);
    }
    let between = || {
        (title + 1..head.body.max(title + 1))
            .filter(|at| Some(*at) != head.standfirst)
            .filter_map(|at| Some((at, lines.get(at)?)))
    };
    head.relayed = between()
        .find(|(_, line)| {
            line.words <= 5 && line.text.len() >= 3 && known.source(line.text).is_some()
        })
        .map(|(at, _)| at);
    head.byline = between()
        .filter(|(at, _)| Some(*at) != head.relayed)
        .find_map(|(at, line)| Some((at, signed(line, lines.get(at + 1))?)));
    head
}

/// Finds the first line of prose that is kept and goes on: another follows within a few lines, or it is long alone.
fn first_prose(lines: &[Line<'_>], keep: &[bool]) -> Option<usize> {
    const ALONE: usize = 40;
    const SOON: usize = 8;
    let kept = |at: usize| {
        let fits = |line: &&Line<'_>| !marks::is_caption(line) && !marks::is_link(line);
        lines
            .get(at)
            .filter(|_| keep.get(at) == Some(&true))
            .filter(fits)
    };
    let prose = |at: usize| kept(at).filter(|line| line.is_prose());
    let goes_on = |at: &usize| (at + 1..at + 1 + SOON).any(|next| prose(next).is_some());
    let begins = |at: &usize| {
        kept(*at).is_some_and(|line| {
            line.words >= ALONE && 6 * line.small >= line.words || line.is_prose() && goes_on(at)
        })
    };
    (0..lines.len())
        .find(begins)
        .or_else(|| (0..lines.len()).find(|at| prose(*at).is_some()))
}

/// Finds the headline above the body: of the likely ones that stand together the first, since a standfirst follows it.
fn title(lines: &[Line<'_>], first: usize) -> Option<usize> {
    const LIKELY: f32 = 2.0;
    const NEARLY: f32 = 1.5;
    const APART: f32 = 0.12;
    let start = first.saturating_sub(REACH);
    let value = |at: usize| {
        let line = lines.get(at)?;
        let alt = lines.get(at + 1).is_some_and(|next| describes(line, next));
        let named = lines
            .first()
            .is_some_and(|top| at > 0 && line.words >= 3 && top.text.starts_with(line.text));
        let sum = headline(line) + if named { 3.0 } else { 0.0 } - if alt { 4.0 } else { 0.0 };
        Some(sum - APART * super::features::number(first - at))
    };
    let mut best: Option<(usize, f32)> = None;
    for at in start..first {
        let Some(worth) = value(at).filter(|worth| *worth > LIKELY - APART * 40.0) else {
            continue;
        };
        if best.is_none_or(|(_, most)| worth > most) {
            best = Some((at, worth));
        }
    }
    let (mut at, worth) = best.filter(|(_, worth)| *worth >= LIKELY - 3.0)?;
    while let Some(earlier) = at.checked_sub(1).filter(|earlier| {
        *earlier >= start && value(*earlier).is_some_and(|other| other + NEARLY > worth)
    }) {
        at = earlier;
    }
    Some(at)
}

/// Says how much a line looks like a headline.
fn headline(line: &Line<'_>) -> f32 {
    let length = match line.words {
        4..=22 => 2.0,
        3 | 23..=32 => 0.5,
        _ => -3.0,
    };
    let for_it = [
        (line.twice, 2.0),
        (!line.text.ends_with('.'), 1.0),
        (line.opens, 0.5),
        (line.small > 0, 0.7),
    ];
    let against = [
        (marks::is_date(line), 4.0),
        (byline::opens(line.text), 4.0),
        (marks::is_caption(line), 4.0),
        (marks::is_link(line), 4.0),
        (marks::crowded(line), 3.0),
        (line.parted || line.text.contains("  "), 3.0),
        (line.bullet, 2.0),
        (line.address || line.text.contains('°'), 3.0),
        (line.is_prose() && !line.twice, 2.5),
        (line.text.starts_with('#'), 2.0),
    ];
    let sum = |list: &[(bool, f32)]| {
        list.iter()
            .filter(|(set, _)| *set)
            .map(|(_, worth)| worth)
            .sum::<f32>()
    };
    length + sum(&for_it) - sum(&against)
}

/// Finds the summary under the headline: a line of some length before the body, or a sentence that byline, date or address part from it.
fn standfirst(lines: &[Line<'_>], title: usize, first: usize, known: Known<'_>) -> Option<usize> {
    let name = lines.get(title)?.text;
    let fits = |line: &Line<'_>| {
        line.words >= 5
            && line.text != name
            && !marks::is_between(line)
            && !name_only(line)
            && known.source(line.text).is_none()
    };
    let found = (title + 1..first).find(|at| lines.get(*at).is_some_and(fits));
    let alt = |at: &usize| {
        !lines
            .get(*at)
            .zip(lines.get(at + 1))
            .is_some_and(|(line, next)| describes(line, next))
    };
    found.filter(alt).or_else(|| {
        let mut after = lines.iter().skip(first + 1);
        let parted = after.next().is_some_and(|line| {
            line.words <= 8 && marks::is_between(line) && !marks::is_link(line)
        });
        let goes_on = lines.iter().skip(first + 1).take(6).any(Line::is_prose);
        (parted && goes_on && lines.get(first)?.words <= 45).then_some(first)
    })
}

/// Says whether a line is a picture's description above its caption: the two begin alike.
fn describes(line: &Line<'_>, next: &Line<'_>) -> bool {
    let alike = line
        .text
        .bytes()
        .zip(next.text.bytes())
        .take_while(|(one, other)| one == other)
        .count();
    !next.opens && marks::is_caption(next) && alike >= 4
}

/// `"Ann Lee in Port Quill"`: nothing but names and where they are.
fn name_only(line: &Line<'_>) -> bool {
    line.words <= 8
        && !line.ends
        && line.capitals + 1 >= line.lettered
        && line.small <= 1
        && !byline::names(line.text).is_empty()
}

/// Gives the words that name the writers: `"By Ann Lee"`, `"Newsroom June 16 11:17"`, or a name just above the date.
fn signed(line: &Line<'_>, next: Option<&Line<'_>>) -> Option<String> {
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

impl Head {
    /// A page without prose has no more of a head than its headline.
    fn bare(mut self, lines: &[Line<'_>]) -> Self {
        self.body = self.title.map_or(0, |title| title + 1).min(lines.len());
        self
    }

    /// Says whether a line belongs to the head.
    pub(super) fn holds(&self, at: usize) -> bool {
        Some(at) == self.title
            || Some(at) == self.standfirst
            || self.byline.as_ref().is_some_and(|(line, _)| *line == at)
    }

    /// Hands what was found to the parts.
    pub(super) fn give(self, parts: &mut Parts, lines: &[Line<'_>]) {
        let text = |at: Option<usize>| {
            at.and_then(|at| lines.get(at))
                .map(|line| line.text.to_owned())
        };
        parts.title = text(self.title);
        parts.standfirst = text(self.standfirst);
        parts.outlet.relayed = text(self.relayed);
        let title = self.title.unwrap_or(0);
        parts.dates.extend(stamps(lines, title, self.body));
        let crumbs: Vec<&Line<'_>> = lines
            .get(title.saturating_sub(2)..title)
            .unwrap_or_default()
            .iter()
            .filter(|line| {
                line.words <= 8
                    && !marks::crowded(line)
                    && !marks::is_date(line)
                    && !marks::is_caption(line)
            })
            .collect();
        parts.section = crumbs.iter().rev().find_map(|line| section(line.text));
        if crumbs.iter().any(|line| {
            line.text.split(' ').next().is_some_and(|word| {
                matches!(
                    word.to_lowercase().as_str(),
                    "opinion" | "comment" | "editorial" | "commentary"
                )
            })
        }) {
            parts.genre = Genre::Opinion;
        }
        parts.byline = self.byline.map(|(_, words)| words);
    }
}

/// Reads a section off a breadcrumb: `"Home › News › Traffic" -> "News"`, `"> World" -> "World"`, `"HomePolitics" -> "Politics"`.
fn section(crumb: &str) -> Option<String> {
    let rest = crumb.trim_start_matches(['>', '›', '»', ' ']);
    let rest = rest
        .strip_prefix("Home")
        .or_else(|| rest.strip_prefix("HOME"))
        .unwrap_or(rest);
    let first = rest
        .split(['>', '›', '»', '/', '|'])
        .map(str::trim)
        .find(|part| !part.is_empty())?;
    let glued = first
        .char_indices()
        .skip(1)
        .zip(first.chars())
        .find(|((_, c), before)| c.is_uppercase() && before.is_lowercase());
    let name = glued
        .and_then(|((at, _), _)| first.get(..at))
        .unwrap_or(first);
    let fits = name.starts_with(char::is_uppercase)
        && name.split(' ').count() <= 4
        && !name.ends_with(['.', ':', '?'])
        && name.len() >= 3;
    fits.then(|| name.to_owned())
}

/// Collects the dates above the body. What stands under the headline dates the article; a day of the week with a date above it is the masthead's clock.
fn stamps(lines: &[Line<'_>], title: usize, body: usize) -> Vec<Stamp> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_read_off_breadcrumbs() {
        assert_eq!(section("> World").as_deref(), Some("World"));
        assert_eq!(
            section("Home › News › Traffic & Travel").as_deref(),
            Some("News")
        );
        assert_eq!(section("HomePolitics").as_deref(), Some("Politics"));
    }

    #[test]
    fn a_date_is_cut_off_a_byline() {
        assert_eq!(without_date("Newsroom June 16 11:17"), "Newsroom");
        assert_eq!(without_date("Marcus Maywood"), "Marcus Maywood");
    }
}
