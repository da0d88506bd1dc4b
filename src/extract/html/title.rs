//! The headline of a page.

use super::blocks::Block;
use super::head::Head;
use super::tree::Tag;
use crate::text::fold::letters;

/// Chooses the headline, and gives the line that shows it.
///
/// What JSON-LD and `og:title` say is matched with the headings: the page's own wording goes first, since `og:title` often adds the site's
/// name. A page without either goes by its only top heading, or by `<title>` without the part after its last bar or dash.
pub(super) fn choose(
    linked: Option<&str>,
    head: &Head,
    blocks: &[Block],
) -> (Option<String>, Option<usize>) {
    let named = [
        linked,
        head.named(&["og:title", "twitter:title", "dc.title", "headline"]),
    ];
    let named: Vec<&str> = named
        .into_iter()
        .flatten()
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect();
    let headings = || {
        blocks
            .iter()
            .enumerate()
            .filter(|(_, block)| block.is_heading())
    };
    let titled = head.title.as_deref().unwrap_or("");
    let told = |block: &Block| {
        let text = letters(&block.text);
        text.chars().count() >= SHORTEST
            && named
                .iter()
                .copied()
                .chain([titled])
                .any(|name| letters(name).starts_with(&text))
            || behind_site(titled).is_some_and(|name| letters(name) == text)
    };
    if let Some((at, block)) = headings().find(|(_, block)| told(block)) {
        return (Some(block.text.clone()), Some(at));
    }
    let top: Vec<_> = headings()
        .filter(|(_, block)| block.tag == Tag::Heading(1))
        .collect();
    let shown = match top.as_slice() {
        [(at, _)] => Some(*at),
        _ => None,
    };
    if let Some(name) = named.first() {
        return (Some(without_site(name, head).to_owned()), shown);
    }
    if let Some((at, block)) = shown.and_then(|at| Some((at, blocks.get(at)?))) {
        return (Some(block.text.clone()), Some(at));
    }
    let title = without_site(titled.trim(), head);
    (
        Some(title.to_owned()).filter(|title| !title.is_empty()),
        None,
    )
}

/// A heading this short ("News") opens too many titles to be told by them.
const SHORTEST: usize = 8;

/// Gives what follows the site's name where a title begins with it: `"The Post :: Rain again" -> "Rain again"`.
fn behind_site(title: &str) -> Option<&str> {
    let marks = MARKS.iter().filter_map(|mark| title.split_once(mark));
    marks
        .min_by_key(|(first, _)| first.len())
        .map(|(_, rest)| rest)
}

/// Gives the name that a page's title has beside the headline, at its end or at its beginning: `"Rain again | The Post" -> "The Post"`.
pub(super) fn site<'a>(title: &'a str, headline: &str) -> Option<&'a str> {
    let (whole, wanted) = (letters(title), letters(headline));
    let last = whole.starts_with(&wanted);
    if wanted.is_empty() || !last && !whole.ends_with(&wanted) {
        return None;
    }
    let mut parts = vec![title];
    for mark in MARKS {
        parts = parts
            .into_iter()
            .flat_map(|part| part.split(mark))
            .collect();
    }
    if last {
        parts.reverse();
    }
    let mut named = parts.iter().map(|part| part.trim()).filter(|part| {
        // a day is no name
        part.starts_with(char::is_alphabetic)
    });
    named.next().filter(|name| {
        !wanted.contains(&letters(name)) && name.split_whitespace().count() <= SITE_WORDS
    })
}

/// A site's name has at most so many words.
const SITE_WORDS: usize = 5;

/// What stands between a headline and a site's name.
const MARKS: [&str; 6] = [" | ", " – ", " — ", " - ", " :: ", " « "];

/// Leaves out the site's name at the end of a title: `"Rain again | The Post" -> "Rain again"`.
fn without_site<'a>(title: &'a str, head: &Head) -> &'a str {
    let site = head.named(&["og:site_name"]).map(letters);
    for mark in MARKS {
        if let Some((rest, last)) = title.rsplit_once(mark) {
            let is_site = site.as_deref() == Some(letters(last).as_str())
                || mark == " | "
                || last.split_whitespace().count() <= 3;
            if is_site && rest.split_whitespace().count() >= 2 {
                return rest.trim();
            }
        }
    }
    title
}

#[cfg(test)]
mod tests {
    use super::super::blocks::blocks;
    use super::super::tree::Page;
    use super::*;

    fn title(html: &str) -> Option<String> {
        let page = Page::parse(html);
        choose(None, &page.head, &blocks(&page)).0
    }

    #[test]
    fn the_page_s_own_heading_goes_first() {
        assert_eq!(title("<meta property=og:title content='Ferry aground off the point | Post'><h1>Post</h1><h2>Ferry aground off the point</h2>").as_deref(), Some("Ferry aground off the point"));
        assert_eq!(
            title("<title>Ferry aground - The Post</title><h1>News</h1><h1>Sport</h1>").as_deref(),
            Some("Ferry aground")
        );
        assert_eq!(
            title("<h1>Ferry aground</h1>").as_deref(),
            Some("Ferry aground")
        );
        assert_eq!(title("<p>x"), None);
    }

    #[test]
    fn a_title_names_the_site_beside_the_headline() {
        assert_eq!(
            site("Ferry aground | Sport | The Post", "Ferry aground"),
            Some("The Post")
        );
        assert_eq!(
            site("The Post :: Ferry aground", "Ferry aground"),
            Some("The Post")
        );
        assert_eq!(
            site("Ferry aground | The Post | 06/06/2024", "Ferry aground"),
            Some("The Post")
        );
        assert_eq!(site("Ferry aground", "Ferry aground"), None);
        assert_eq!(
            title("<title>The Post :: Ferry aground off Halvek</title><h2>Ferry aground off Halvek</h2><h2>More</h2>").as_deref(),
            Some("Ferry aground off Halvek")
        );
    }

    #[test]
    fn a_dash_inside_a_title_stays() {
        assert_eq!(
            title("<title>Ferry aground - and nobody knows yet why it happened</title>").as_deref(),
            Some("Ferry aground - and nobody knows yet why it happened")
        );
    }
}
