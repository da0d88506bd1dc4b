//! What stands above the body: headline, standfirst, byline, dates, section, masthead.

mod signed;
mod stamps;
mod title;

use self::signed::{name_only, signed};
use self::stamps::stamps;
use self::title::{describes, headline, title};
use super::line::Line;
use super::marks;
use crate::extract::Parts;
use crate::extract::credits::Known;
use crate::model::Genre;

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
        // beside a button stand the items of a menu
        let menu = crumbs.iter().any(|line| is_button(line.text));
        let named = crumbs.iter().rev().find_map(|line| section(line.text));
        parts.section = named.filter(|_| !menu);
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

/// Says whether a line alone is a menu's button to a stream rather than a section: "LIVE", "Watch live", "● Live TV".
fn is_button(line: &str) -> bool {
    let line = line.to_lowercase();
    let mut words = line
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let first = words.clone().next().is_some();
    first && words.all(|word| matches!(word, "live" | "tv" | "watch" | "now" | "radio" | "stream"))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_is_no_section() {
        assert!(is_button("LIVE") && is_button("● Watch live"));
        assert!(!is_button("Live and local") && !is_button("World") && !is_button("›"));
    }

    #[test]
    fn sections_are_read_off_breadcrumbs() {
        assert_eq!(section("> World").as_deref(), Some("World"));
        assert_eq!(
            section("Home › News › Traffic & Travel").as_deref(),
            Some("News")
        );
        assert_eq!(section("HomePolitics").as_deref(), Some("Politics"));
    }
}
