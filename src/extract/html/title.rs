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

/// Leaves out the site's name at the end of a title: `"Rain again | The Post" -> "Rain again"`.
fn without_site<'a>(title: &'a str, head: &Head) -> &'a str {
    let site = head.named(&["og:site_name"]).map(letters);
    for mark in [" | ", " – ", " — ", " - ", " :: ", " « "] {
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
    fn a_dash_inside_a_title_stays() {
        assert_eq!(
            title("<title>Ferry aground - and nobody knows yet why it happened</title>").as_deref(),
            Some("Ferry aground - and nobody knows yet why it happened")
        );
    }
}
