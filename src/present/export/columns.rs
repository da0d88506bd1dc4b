//! Tables as aligned columns of terminal text; wide letters count double.

use super::plain::Pen;
use crate::present::document::{Flat, Line, Table, TableRow};
use crate::present::role::Role;
use crate::text::width::width;
use std::io;

/// A column of running text narrower than this breaks every few words: linear text reads better.
const MIN_PROSE: usize = 22;
/// A column of figures and names may be narrower.
const MIN_GRID: usize = 6;
/// A word longer than this may be broken: it is an address.
const MAX_WORD: usize = 24;
/// What stands between columns.
const RULE: &str = " │ ";

/// Writes a table as columns, or says `false` and writes nothing where they would not fit or would scramble right-to-left text.
pub(super) fn write(pen: &mut Pen<'_>, table: &Table) -> io::Result<bool> {
    let Some(widths) = widths(table, pen.plain.width) else {
        return Ok(false);
    };
    let headed = !table.side_by_side;
    let heads = std::iter::once(&table.corner).filter(|_| headed);
    let header: Vec<Flat> = heads.chain(&table.columns).map(Flat::from).collect();
    line(pen, &header, &widths, RULE)?;
    rule(pen, &widths)?;
    for (index, row) in table.rows.iter().enumerate() {
        if table.side_by_side {
            if index > 0 {
                rule(pen, &widths)?;
            }
            if !row.head.is_empty() {
                pen.hanging("", &Line::of(Role::Muted, &row.head.text()))?;
            }
        }
        line(pen, &flats(row, headed), &widths, RULE)?;
    }
    Ok(true)
}

fn flats(row: &TableRow, headed: bool) -> Vec<Flat> {
    let head = std::iter::once(Flat::from(&row.head)).filter(|_| headed);
    let cells = row.cells.iter().map(|cell| Flat::from(&cell.marked()));
    head.chain(cells).collect()
}

/// Finds the width of every column, or `None` where the table does not fit.
fn widths(table: &Table, total: usize) -> Option<Vec<usize>> {
    let headed = !table.side_by_side;
    let count = table.columns.len() + usize::from(headed);
    let room = total.checked_sub(width(RULE) * count.saturating_sub(1))?;
    let rows: Vec<Vec<Flat>> = table.rows.iter().map(|row| flats(row, headed)).collect();
    let rtl = |flat: &Flat| flat.text().chars().any(is_rtl);
    if count == 0 || rows.iter().flatten().any(rtl) {
        return None;
    }
    if table.side_by_side {
        let each = room / count;
        return (each >= MIN_PROSE).then(|| vec![each; count]);
    }
    let heads = std::iter::once(&table.corner).chain(&table.columns);
    let mut needs: Vec<Need> = heads.map(|line| Need::of(&Flat::from(line))).collect();
    for row in &rows {
        for (need, flat) in needs.iter_mut().zip(row) {
            *need = need.or(Need::of(flat));
        }
    }
    shrunk(&needs, room)
}

/// How wide a column is on one line, and its longest word.
#[derive(Clone, Copy)]
struct Need {
    whole: usize,
    word: usize,
}

impl Need {
    fn of(flat: &Flat) -> Self {
        let words = flat.text().split_whitespace().map(width);
        Self {
            whole: flat.width(),
            word: words.max().unwrap_or(0).min(MAX_WORD),
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            whole: self.whole.max(other.whole),
            word: self.word.max(other.word),
        }
    }
}

/// Narrows the widest columns until all fit, none below its longest word where there is room for that.
///
/// Whole widths `[40, 10, 30], 60 -> [25, 10, 25]`
fn shrunk(needs: &[Need], room: usize) -> Option<Vec<usize>> {
    if needs.len() * MIN_GRID > room {
        return None;
    }
    let words: usize = needs.iter().map(|need| need.word).sum();
    let least = |need: &Need| if words <= room { need.word } else { 1 };
    let capped = |cap: usize| -> Vec<usize> {
        let wide = |need: &Need| need.whole.min(cap).max(least(need)).max(1);
        needs.iter().map(wide).collect()
    };
    let fits = |wide: &Vec<usize>| wide.iter().sum::<usize>() <= room;
    (1..=room).rev().map(capped).find(fits)
}

fn rule(pen: &mut Pen<'_>, widths: &[usize]) -> io::Result<()> {
    let parts: Vec<String> = widths.iter().map(|wide| "─".repeat(*wide)).collect();
    pen.words(Role::Muted, &parts.join("─┼─"))?;
    pen.end()
}

/// Writes one row of cells, as many lines as its longest cell takes.
fn line(pen: &mut Pen<'_>, cells: &[Flat], widths: &[usize], between: &str) -> io::Result<()> {
    let wrapped: Vec<_> = cells
        .iter()
        .zip(widths)
        .map(|(cell, wide)| cell.wrapped(*wide))
        .collect();
    let lines = wrapped.iter().map(Vec::len).max().unwrap_or(0);
    for index in 0..lines {
        for (column, (cell, wide)) in wrapped.iter().zip(widths).enumerate() {
            if column > 0 {
                pen.words(Role::Muted, between)?;
            }
            let stretches = cell.get(index).map_or(&[][..], Vec::as_slice);
            for (role, text) in stretches {
                pen.words(*role, text)?;
            }
            let used: usize = stretches.iter().map(|(_, text)| width(text)).sum();
            if column + 1 < widths.len() {
                write!(pen.out, "{:1$}", "", wide.saturating_sub(used))?;
            }
        }
        pen.end()?;
    }
    Ok(())
}

/// Says whether a letter runs from right to left: a terminal would reorder it across columns.
fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_columns_give_way_first_and_no_word_is_broken() {
        let needs = |wide: &[(usize, usize)]| -> Vec<Need> {
            wide.iter()
                .map(|(whole, word)| Need {
                    whole: *whole,
                    word: *word,
                })
                .collect()
        };
        let plain = needs(&[(40, 5), (10, 5), (30, 5)]);
        assert_eq!(shrunk(&plain, 60), Some(vec![25, 10, 25]));
        assert_eq!(shrunk(&needs(&[(5, 5), (5, 5)]), 60), Some(vec![5, 5]));
        assert_eq!(shrunk(&needs(&[(40, 5); 20]), 60), None);
        let long = needs(&[(60, 6), (13, 13), (60, 6)]);
        assert_eq!(shrunk(&long, 33), Some(vec![10, 13, 10]));
    }

    #[test]
    fn right_to_left_letters_are_known() {
        assert!(is_rtl('ש') && is_rtl('ع') && !is_rtl('é') && !is_rtl('北'));
    }
}
