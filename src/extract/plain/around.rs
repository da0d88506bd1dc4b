//! What stands around a line: its group between blank ones, how far prose is, how prose is indented.

use super::features::number;
use super::line::Line;
use crate::lexicon::PageWord;

/// Steps beyond which a distance in lines makes no difference.
const FAR: usize = 200;
/// Lines of at most this many words may be furniture by their words.
const SHORT: usize = 12;

/// Lines between two blank ones.
#[derive(Clone, Copy, Default)]
pub(super) struct Group {
    /// How many.
    pub(super) lines: f32,
    /// Their words.
    pub(super) words: f32,
    /// Those that end a sentence.
    pub(super) ends: f32,
    /// Those that open with a bullet.
    pub(super) bullets: f32,
    /// Those of at most four words.
    pub(super) short: f32,
}

/// Parts lines at blank ones: the groups, and which each line is of.
pub(super) fn groups(lines: &[Line<'_>]) -> (Vec<Group>, Vec<usize>) {
    let mut groups: Vec<Group> = Vec::new();
    let mut of = Vec::with_capacity(lines.len());
    for line in lines {
        if line.opens || groups.is_empty() {
            groups.push(Group::default());
        }
        if let Some(group) = groups.last_mut() {
            group.lines += 1.0;
            group.words += number(line.words);
            group.ends += f32::from(u8::from(line.ends));
            group.bullets += f32::from(u8::from(line.bullet));
            group.short += f32::from(u8::from(line.words <= 4));
        }
        of.push(groups.len() - 1);
    }
    (groups, of)
}

/// Counts the lines since the last line of prose, for each line in the order given.
pub(super) fn distances<'a, 'b: 'a>(lines: impl Iterator<Item = &'a Line<'b>>) -> Vec<usize> {
    let mut since = FAR;
    let mut out = Vec::new();
    for line in lines {
        since = (since + 1).min(FAR);
        out.push(since);
        if line.is_prose() {
            since = 0;
        }
    }
    out
}

/// Finds the indentation under which most words of prose stand.
pub(super) fn usual_indent(lines: &[Line<'_>]) -> Option<usize> {
    let mut words = std::collections::BTreeMap::<usize, usize>::new();
    for line in lines.iter().filter(|line| line.is_prose()) {
        *words.entry(line.indent).or_default() += line.words;
    }
    words
        .into_iter()
        .max_by_key(|(_, words)| *words)
        .map(|(indent, _)| indent)
}

/// A short line that speaks of comments and is no sentence heads them, or their form.
pub(super) fn heads_comments(line: &Line<'_>) -> bool {
    line.words <= 8 && !line.text.ends_with('.') && line.of_kind(PageWord::COMMENT) > 0
}

/// Says whether a short line has words of furniture.
pub(super) fn furniture(line: &Line<'_>) -> bool {
    line.words <= SHORT && line.kinds.iter().any(|count| *count > 0)
}
