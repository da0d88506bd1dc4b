//! Text that a terminal or a mail program broke into lines of some seventy columns: its paragraphs are joined again.

use std::borrow::Cow;

/// Terminals and mail programs wrap at 60 to 100 columns; a longer line shows that nobody wrapped the text.
const WIDEST: usize = 100;
const NARROWEST: usize = 50;
/// So many lines must be full before a text counts as wrapped: a list of menu entries has a few by chance.
const FULL: usize = 5;
/// Of the lines with another directly under them, this share must be full: a column of short lines is no wrapped text.
const SHARE: f32 = 0.6;

/// Joins the lines of a hard-wrapped text; any other is given back as it is.
///
/// A line is full if the first word of the next would not have fitted into the width of the longest line. A new paragraph begins after an empty line, after a
/// line that is not full, and at the mark of a list.
pub(super) fn rejoined(text: &str) -> Cow<'_, str> {
    let Some(width) = width(text) else {
        return Cow::Borrowed(text);
    };
    let mut out = String::with_capacity(text.len());
    let mut lines = text.split('\n').peekable();
    while let Some(line) = lines.next() {
        out.push_str(line);
        match lines.peek() {
            Some(next) if is_full(line, next, width) => out.push(' '),
            Some(_) => out.push('\n'),
            None => {}
        }
    }
    Cow::Owned(out)
}

/// Gives the width at which a text was wrapped, if it was.
fn width(text: &str) -> Option<usize> {
    let mut widest = 0;
    for line in text.split('\n') {
        widest = widest.max(columns(line));
        if widest > WIDEST {
            return None;
        }
    }
    if widest < NARROWEST {
        return None;
    }
    let (mut full, mut followed) = (0, 0);
    for (line, next) in text.split('\n').zip(text.split('\n').skip(1)) {
        let inside = !line.trim().is_empty() && !next.trim().is_empty() && !is_item(next);
        followed += usize::from(inside);
        full += usize::from(is_full(line, next, widest));
    }
    (full >= FULL && full as f32 >= SHARE * followed as f32).then_some(widest)
}

/// Says whether a line goes on in the next one.
fn is_full(line: &str, next: &str, width: usize) -> bool {
    let Some(word) = next.split_whitespace().next().filter(|_| !is_item(next)) else {
        return false;
    };
    !line.trim().is_empty() && columns(line) + 1 + columns(word) > width
}

/// Says whether a line opens an item of a list: `"  - two eggs"`, `"3. Stir."`, `"• rain"`.
fn is_item(line: &str) -> bool {
    let line = line.trim_start();
    let bullet = line.starts_with(['-', '*', '•', '·', '–', '+', '◦', '‣']);
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = number.len() < line.len() && number.starts_with(['.', ')']);
    (bullet || numbered) && line.split_whitespace().count() > 1 && {
        let mark = line.split_whitespace().next().unwrap_or("");
        mark.chars().count() <= 4
    }
}

fn columns(line: &str) -> usize {
    line.trim_end().chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LETTER: &str = "Ferry aground off Selk point

The night ferry to Quillon ran aground off the point on Tuesday with
ninety people on board. Two tugs freed it at high water, six hours
later, the line said. Nobody was hurt.

What the line promised on Wednesday to all who had been on board, in
a letter:

  - the fare back, and breakfast on the next crossing that they book
    with the line before the end of the year,
  - a lift to the station.

\"We are sorry for the night that they had,\" said the captain, who
stayed on the bridge until the last of them had gone ashore.";

    #[test]
    fn paragraphs_and_items_are_joined() {
        let joined = rejoined(LETTER);
        let lines: Vec<&str> = joined.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(lines.len(), 6, "{lines:#?}");
        assert!(lines[1].ends_with("Nobody was hurt."));
        assert!(
            lines[3].trim_start().starts_with("- the fare back") && lines[3].ends_with("the year,")
        );
        assert_eq!(lines[4].trim(), "- a lift to the station.");
    }

    #[test]
    fn other_texts_stay_as_they_are() {
        let menu =
            "Home\nWorld\nPolitics and society in the whole of the Nine Rivers region\nSport\n"
                .repeat(9);
        let prose = format!("{LETTER}\n\n{}", "It rained all day. ".repeat(9));
        for text in ["", "One line.", menu.as_str(), prose.as_str()] {
            assert!(matches!(rejoined(text), Cow::Borrowed(_)), "{text}");
        }
    }

    proptest! {
        #[test]
        fn words_are_never_lost(text in "([a-zé]{1,9}[ \n]|\n\n|- ){0,200}") {
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            prop_assert_eq!(words(&rejoined(&text)), words(&text));
        }
    }
}
