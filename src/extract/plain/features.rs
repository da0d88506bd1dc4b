//! What speaks for and against a line, as numbers: the line itself, its neighbours, its place on the page.

use super::around::{Group, distances, furniture, groups, heads_comments, usual_indent};
use super::line::Line;
use std::sync::LazyLock;

/// How many numbers describe a line.
pub(super) const COUNT: usize = 62;

/// Their names, as in `weights.txt`.
pub(super) const NAMES: [&str; COUNT] = [
    "words",
    "words_squared",
    "small",
    "any_small",
    "ends",
    "ends_long",
    "capitals",
    "one_word",
    "two_words",
    "commas",
    "colon",
    "lower_start",
    "digits",
    "bullet",
    "dated",
    "dated_short",
    "twice",
    "twice_short",
    "parted",
    "address",
    "question",
    "prose",
    "comment_words",
    "share_words",
    "legal_words",
    "nav_words",
    "related_words",
    "byline_words",
    "photo_words",
    "early",
    "late",
    "prose_before",
    "prose_before_squared",
    "prose_late",
    "after_last_prose",
    "group_words",
    "group_ends",
    "group_bullets",
    "group_short",
    "before_words",
    "before_ends",
    "before_bullet",
    "before_short",
    "before_furniture",
    "after_words",
    "after_ends",
    "after_bullet",
    "after_short",
    "after_furniture",
    "after_dated",
    "second_after_words",
    "second_after_bullet",
    "near_words",
    "around_words",
    "six_before",
    "six_after",
    "next_prose",
    "last_prose",
    "after_comments",
    "after_comments_prose",
    "indented_alike",
    "page_prose",
];

/// Describes every line of a page, one after the other, and lists what `judge` makes of each.
pub(super) fn described(lines: &[Line<'_>], judge: impl Fn(&[f32; COUNT]) -> f32) -> Vec<f32> {
    let page = Page::of(lines);
    (0..lines.len())
        .filter_map(|at| page.row(at).map(|row| judge(&row)))
        .collect()
}

/// What is summed once for a whole page.
struct Page<'a, 'b> {
    lines: &'b [Line<'a>],
    groups: Vec<Group>,
    group_of: Vec<usize>,
    /// Words of prose before each line, and one past the last.
    prose: Vec<f32>,
    /// Lines of prose before each line.
    prose_lines: Vec<usize>,
    /// Capped words before each line.
    words: Vec<f32>,
    /// Bytes before each line.
    bytes: Vec<usize>,
    /// Lines since the nearest prose above, and until the next below.
    above: Vec<usize>,
    below: Vec<usize>,
    /// Words of prose before the last heading of comments above each line.
    comments: Vec<Option<f32>>,
    /// The indentation that most of the prose has.
    indent: Option<usize>,
}

/// A line of more words counts as this many where words are averaged.
const WORDS_CAP: usize = 30;

impl<'a, 'b> Page<'a, 'b> {
    fn of(lines: &'b [Line<'a>]) -> Self {
        let (groups, group_of) = groups(lines);
        let mut page = Page {
            lines,
            groups,
            group_of,
            prose: vec![0.0],
            prose_lines: vec![0],
            words: vec![0.0],
            bytes: vec![0],
            above: distances(lines.iter()),
            below: distances(lines.iter().rev()),
            comments: Vec::new(),
            indent: usual_indent(lines),
        };
        page.below.reverse();
        let (mut prose, mut count, mut words, mut bytes, mut comments) = (0.0, 0, 0.0, 0, None);
        for line in lines {
            if heads_comments(line) {
                comments = Some(prose);
            }
            if line.is_prose() {
                prose += number(line.words);
                count += 1;
            }
            words += number(line.words.min(WORDS_CAP));
            bytes += line.text.len();
            page.prose.push(prose);
            page.prose_lines.push(count);
            page.words.push(words);
            page.bytes.push(bytes);
            page.comments.push(comments);
        }
        page
    }

    fn row(&self, at: usize) -> Option<[f32; COUNT]> {
        let line = self.lines.get(at)?;
        let mut row = Row::default();
        self.own(&mut row, line);
        self.place(&mut row, at, line)?;
        self.group(&mut row, at)?;
        self.neighbours(&mut row, at);
        self.around(&mut row, at, line)?;
        debug_assert_eq!(row.next, COUNT);
        Some(row.values)
    }

    fn own(&self, row: &mut Row, line: &Line<'_>) {
        let words = ln(line.words);
        let share = |count: usize| number(count) / number(line.words.max(1));
        row.push(words);
        row.push(words * words);
        row.push(ln(line.small));
        row.flag(line.small > 0);
        row.flag(line.ends);
        row.flag(line.ends && line.words >= 8);
        row.push(number(line.capitals) / number(line.lettered.max(1)));
        row.flag(line.words == 1);
        row.flag(line.words == 2);
        row.push(ln(line.commas));
        row.flag(line.text.ends_with(':'));
        row.flag(line.text.starts_with(char::is_lowercase));
        row.push(number(line.digits) / number(line.text.len()));
        row.flag(line.bullet);
        row.flag(line.dated);
        row.flag(line.dated && line.words <= 8);
        row.flag(line.twice);
        row.flag(line.twice && line.words <= 4);
        row.flag(line.parted);
        row.flag(line.address);
        row.flag(line.text.ends_with('?'));
        row.flag(line.is_prose());
        for count in line.kinds {
            row.push(share(usize::from(count)).sqrt());
        }
    }

    fn place(&self, row: &mut Row, at: usize, line: &Line<'_>) -> Option<()> {
        let depth = ratio(number(*self.bytes.get(at)?), number(*self.bytes.last()?));
        let prose = ratio(*self.prose.get(at + 1)?, *self.prose.last()?);
        row.flag(depth < 0.05);
        row.flag(depth > 0.9);
        row.push(prose);
        row.push(prose * prose);
        row.push(if line.is_prose() { depth } else { 0.0 });
        row.flag(self.prose_lines.get(at + 1) == self.prose_lines.last());
        Some(())
    }

    fn group(&self, row: &mut Row, at: usize) -> Option<()> {
        let group = self.groups.get(*self.group_of.get(at)?)?;
        row.push((1.0 + group.words / group.lines).ln());
        row.push(group.ends / group.lines);
        row.push(group.bullets / group.lines);
        row.push(group.short / group.lines);
        Some(())
    }

    fn neighbours(&self, row: &mut Row, at: usize) {
        let before = at.checked_sub(1).and_then(|at| self.lines.get(at));
        let after = self.lines.get(at + 1);
        for line in [before, after] {
            row.push(line.map_or(0.0, |line| ln(line.words)));
            row.flag(line.is_some_and(|line| line.ends && line.words >= 6));
            row.flag(line.is_some_and(|line| line.bullet));
            row.flag(line.is_some_and(|line| line.words <= 3));
            row.flag(line.is_some_and(furniture));
        }
        row.flag(after.is_some_and(|line| line.dated && line.words <= 10));
        let second = self.lines.get(at + 2);
        row.push(second.map_or(0.0, |line| ln(line.words)));
        row.flag(second.is_some_and(|line| line.bullet));
    }

    fn around(&self, row: &mut Row, at: usize, line: &Line<'_>) -> Option<()> {
        for reach in [4, 10] {
            let (from, to) = (
                at.saturating_sub(reach),
                (at + reach + 1).min(self.lines.len()),
            );
            row.push((self.words.get(to)? - self.words.get(from)?) / number(to - from) / 10.0);
        }
        let prose_lines = |from: usize, to: usize| {
            Some(number(self.prose_lines.get(to)? - self.prose_lines.get(from)?) / 6.0)
        };
        row.push(prose_lines(at.saturating_sub(6), at)?);
        row.push(prose_lines(at + 1, (at + 7).min(self.lines.len()))?);
        row.push(ln(*self.below.get(at)?));
        row.push(ln(*self.above.get(at)?));
        let comments = *self.comments.get(at)?;
        row.flag(comments.is_some());
        row.push(comments.map_or(0.0, |then| {
            ratio(
                self.prose.get(at + 1).unwrap_or(&0.0) - then,
                *self.prose.last().unwrap_or(&0.0),
            )
        }));
        row.flag(self.indent == Some(line.indent));
        row.push(ln(*self.prose_lines.last()?));
        Some(())
    }
}

#[derive(Clone, Copy)]
struct Row {
    values: [f32; COUNT],
    next: usize,
}

impl Default for Row {
    fn default() -> Self {
        Self {
            values: [0.0; COUNT],
            next: 0,
        }
    }
}

impl Row {
    fn push(&mut self, value: f32) {
        if let Some(place) = self.values.get_mut(self.next) {
            *place = value;
        }
        self.next += 1;
    }

    fn flag(&mut self, set: bool) {
        self.push(f32::from(u8::from(set)));
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts on a page are far below 2^24"
)]
pub(super) fn number(count: usize) -> f32 {
    count as f32
}

/// ln(1 + count), so that a tenth word matters less than a second.
pub(super) fn ln(count: usize) -> f32 {
    static SMALL: LazyLock<[f32; 256]> =
        LazyLock::new(|| std::array::from_fn(|count| number(count).ln_1p()));
    SMALL
        .get(count)
        .copied()
        .unwrap_or_else(|| number(count).ln_1p())
}

fn ratio(part: f32, whole: f32) -> f32 {
    if whole > 0.0 { part / whole } else { 0.0 }
}
