//! The headline above the body.

use super::super::line::Line;
use super::super::{features, marks};
use crate::extract::byline;

/// The headline stands at most this many lines above the body.
const REACH: usize = 40;

/// Finds the headline above the body: of the likely ones that stand together the first, since a standfirst follows it.
pub(super) fn title(lines: &[Line<'_>], first: usize) -> Option<usize> {
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
        Some(sum - APART * features::number(first - at))
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
pub(super) fn headline(line: &Line<'_>) -> f32 {
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

/// Says whether a line is a picture's description above its caption: the two begin alike.
pub(super) fn describes(line: &Line<'_>, next: &Line<'_>) -> bool {
    let alike = line
        .text
        .bytes()
        .zip(next.text.bytes())
        .take_while(|(one, other)| one == other)
        .count();
    !next.opens && marks::is_caption(next) && alike >= 4
}
