//! Lines that show what they are by a word or mark of their own: captions, links to other pieces, dates, share bars.

use super::line::Line;
use crate::extract::byline;
use crate::lexicon::PageWord;
use crate::text::phrases::{Phrases, ends_in, opens_with};
use std::sync::LazyLock;

/// Openings of lines that lead to another piece, lower case.
static LINKS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "read more",
        "read also",
        "also read",
        "read next",
        "related",
        "recommended",
        "see also",
        "more from",
        "more on",
        "watch:",
        "watch now",
        "watch live",
        "listen:",
        "in pictures",
        "don't miss",
        "dont miss",
        "must read",
        "also see",
        "click here",
        "share or comment",
        "sign up",
        "subscribe",
        "follow us",
        "got a story",
        "do you have a story",
        "follow ",
        "tags:",
        "topics:",
        "filed under",
        "keep reading",
        "skip next",
        "skip section",
        "advertisement",
        "story continues",
        "article continues",
        "lesen sie auch",
        "mehr zum thema",
        "siehe auch",
        "lesen sie mehr",
        "auch interessant",
        "lire aussi",
        "a lire aussi",
        "leia também",
        "lea también",
        "leggi anche",
        "lees ook",
        "view comments",
        "reuse this",
        "print this",
        "jump to",
        "become a ",
        "support us",
        "copyright ",
        "©",
        "(c) ",
    ])
});

/// Says whether a line leads away from the article: `"READ MORE: Storm to batter coast"`.
pub(super) fn is_link(line: &Line<'_>) -> bool {
    let text = line
        .text
        .trim_start_matches(['>', '»', '›', '[', '(', ' ', '•', '+', '*']);
    line.words <= 40 && LINKS.opening(text).is_some()
}

/// Openings of headings above lists of other pieces, lower case.
static HEADINGS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "also in",
        "elsewhere on",
        "in other news",
        "latest news",
        "latest stories",
        "more in",
        "more news",
        "most popular",
        "most read",
        "most viewed",
        "other news",
        "top stories",
        "trending",
        "up next",
        "you may also",
        "you might also",
    ])
});

/// Says whether a line is a heading of links: `"Related articles"`, `">Related articles"`, `"Also in this section"`.
pub(super) fn heads_links(line: &Line<'_>) -> bool {
    line.words <= 5
        && !line.ends
        && (line.of_kind(PageWord::RELATED) > 0 && is_link(line)
            || line.of_kind(PageWord::RELATED) * 2 > line.words
            || HEADINGS.opening(line.text).is_some())
}

/// Words that mark a caption's source, lower case.
static SOURCES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "picture:",
        "pictures:",
        "photo:",
        "photos:",
        "image:",
        "images:",
        "foto:",
        "bild:",
        "credit:",
        "photograph:",
        "photographer:",
        "file photo",
        "photo by",
        "image by",
        "(photo",
        "[photo",
        "getty images",
        "/ap photo",
        "ap photo",
        "/reuters)",
        "© ",
        "video:",
        "screenshot:",
        "file picture",
    ])
});
/// A caption is a line of at most this many bytes.
const CAPTION: usize = 400;

/// Says whether a line is a caption: `"FILE PHOTO: A tram. © Agency / Ann Lee"`.
pub(super) fn is_caption(line: &Line<'_>) -> bool {
    if line.text.len() > CAPTION {
        return false;
    }
    line.text.starts_with('[') && line.words > 2 || SOURCES.within(line.text)
}

/// Says whether a line holds nothing but when, or when and who: `"Published: 11:32, 8 October 2024"`, `"2 hours ago"`.
pub(super) fn is_date(line: &Line<'_>) -> bool {
    line.words <= 18 && !line.is_prose() && (line.dated || is_ago(line))
}

/// Lines of more words than this say more than their age.
const AGE: usize = 6;

/// `"2 hours ago"`, `"Yesterday"`, `"vor 3 Stunden"`.
pub(super) fn is_ago(line: &Line<'_>) -> bool {
    if line.words > AGE {
        return false;
    }
    let text = line.text.trim_end_matches('.');
    let opens = |words: &[&str]| words.iter().any(|word| opens_with(text, word));
    let counted = ends_in(text, " ago") || opens(&["vor ", "il y a ", "hace "]);
    counted && (line.digits > 0 || opens(&["an ", "a "]))
        || ["yesterday", "today", "just now", "gestern", "heute"]
            .iter()
            .any(|word| text.eq_ignore_ascii_case(word))
}

/// Says whether a line stands between headline and body without being either: byline, date, address, share bar, caption, clicks.
pub(super) fn is_between(line: &Line<'_>) -> bool {
    is_date(line)
        || byline::opens(line.text)
        || is_caption(line)
        || line.address && line.words <= 4
        || line.text.contains("://") && line.words <= 2
        || is_link(line)
        || line.words <= 3
        || crowded(line)
        || counts(line)
}

/// `"3 min read"`, `"1.4k shares"`, `"Count : 155"`.
fn counts(line: &Line<'_>) -> bool {
    line.words <= 4 && line.digits > 0
}

/// Half of a short line's words are furniture's.
pub(super) fn crowded(line: &Line<'_>) -> bool {
    let most = line
        .kinds
        .iter()
        .map(|count| usize::from(*count))
        .sum::<usize>();
    line.words <= 12 && 2 * most >= line.words && most > 0 && !line.ends
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line<'_> {
        Line::measure(text, true, &mut String::new()).unwrap()
    }

    #[test]
    fn lines_show_what_they_are() {
        assert!(is_link(&line("READ MORE: Storm to batter coast")));
        assert!(is_link(&line(">Related articles")) && heads_links(&line(">Related articles")));
        assert!(heads_links(&line("Also In This Section")));
        assert!(!heads_links(&line(
            "More in sorrow than in anger, the mayor resigned."
        )));
        assert!(is_caption(&line(
            "The quay this morning. Picture: Evening Post"
        )));
        assert!(
            is_date(&line(
                "Published : Thursday, 16 May, 2024 at 12:00 AM  Count : 155"
            )) && is_date(&line("2 hours ago"))
        );
        assert!(!is_date(&line(
            "It rained on 8 May 2024, and the mayor said that the old bridge would have to stay closed."
        )));
        assert!(!is_between(&line(
            "Square closed after the rush-hour collision"
        )));
    }
}
