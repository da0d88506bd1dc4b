//! Running text that someone has cleaned: every line is the article's.

use super::{Part, Parts, Stamp, StampRole, byline, wrapped};
use crate::model::{BlockKind, DateSource, RawPage};
use crate::text::fold::folded;

/// Reads clean text: paragraphs are lines; a first line that repeats the given title, and a scraper's date line, are not body.
pub(super) fn read(page: &RawPage) -> Parts {
    let (date, body) = scraper_date(&page.body);
    let body = wrapped::rejoined(body);
    let mut parts = Parts {
        standfirst: page.given.description.clone(),
        ..Parts::default()
    };
    parts
        .dates
        .extend(date.map(|raw| Stamp::new(StampRole::Published, DateSource::Scraper, raw)));
    let given = page.given.title.as_deref();
    for line in body.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let first = parts.body.is_empty();
        if first && given.is_some_and(|title| folded(title) == folded(line))
            || parts.standfirst.as_deref() == Some(line)
        {
            continue;
        }
        if first && parts.byline.is_none() && byline::opens(line) {
            parts.byline = Some(line.to_owned());
            continue;
        }
        parts.body.push(Part::new(BlockKind::Paragraph, line));
    }
    parts
}

/// Splits off the date that scrapers write above a page: `" date 2024-02-08 Home …" -> ("2024-02-08", "Home …")`.
pub(super) fn scraper_date(text: &str) -> (Option<&str>, &str) {
    let read = || {
        let rest = text
            .trim_start_matches([' ', '\u{feff}'])
            .strip_prefix("date ")?;
        let (date, rest) = rest.split_at_checked(10)?;
        let shaped = date.bytes().enumerate().all(|(at, byte)| {
            if matches!(at, 4 | 7) {
                byte == b'-'
            } else {
                byte.is_ascii_digit()
            }
        });
        (shaped && !rest.starts_with(|c: char| c.is_alphanumeric())).then_some((Some(date), rest))
    };
    read().unwrap_or((None, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scraper_s_line_is_a_date_and_no_text() {
        assert_eq!(
            scraper_date(" date 2024-02-08 Home"),
            (Some("2024-02-08"), " Home")
        );
        assert_eq!(scraper_date("dates 2024-02-08"), (None, "dates 2024-02-08"));
        assert_eq!(scraper_date(" date 2024-02-0"), (None, " date 2024-02-0"));
    }
}
