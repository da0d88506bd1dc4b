//! HTML: the article in a page's markup.
//!
//! ```text
//! scan ─ tree ─ blocks ─ container ─ judge ─┐
//! safe?  flat    lines    which element  which lines ├─ Parts
//!        head ─ linked ─ title ─ dates ────┘
//! ```
//!
//! A page that is not safe to parse, or in which no running text is found, is read as its visible lines.

mod asides;
mod blocks;
mod container;
mod dates;
mod fill;
mod head;
mod hints;
mod judge;
mod linked;
mod scan;
mod title;
mod tree;

use super::{OutletHints, Part, Parts, plain};
use crate::lexicon::Outlets;
use crate::model::{BlockKind, Code, Genre, Notice, RawPage};
use crate::text::fold::letters;
use blocks::Block;
use judge::Verdict;
use linked::Linked;
use tree::Page;

/// Less running text than this is no article: the page's JSON-LD or its visible lines are tried, and the longest is taken.
const LITTLE: usize = 250;

/// Finds the article on a page.
pub(super) fn read(page: &RawPage) -> Parts {
    match scan::check(&page.body) {
        Ok(()) => parsed(&Page::parse(&page.body), page.source.url.as_deref()),
        Err(scan::Unsafe(why)) => {
            let what = format!("the markup was not followed ({why}); its visible lines were read");
            let mut parts = plain::read(&scan::visible(&page.body), &Outlets::default());
            parts.warnings.push(Notice::new(
                Code::Capped,
                &page.source.path,
                what,
                "save the article alone",
            ));
            parts
        }
    }
}

/// Reads the HTML of an article's own text: every line is the article's.
pub(super) fn read_fragment(page: &RawPage) -> Parts {
    if scan::check(&page.body).is_err() {
        return plain::read(&scan::visible(&page.body), &Outlets::default());
    }
    let blocks = blocks::blocks(&Page::parse(&page.body));
    let linked_only = |block: &&Block| block.link_share() < 0.9;
    let body = blocks.iter().filter(linked_only).map(fill::part).collect();
    Parts {
        body,
        ..Parts::default()
    }
}

fn parsed(page: &Page, url: Option<&str>) -> Parts {
    let blocks = blocks::blocks(page);
    let layout = container::layout(page, &blocks);
    let verdicts = judge::judge(page, &blocks, &layout);
    let found = linked::read(&page.head.linked, page.head.named(&["og:title"]));
    let (headline, shown) = title::choose(found.headline.as_deref(), &page.head, &blocks);
    let url = url.or(page.head.canonical.as_deref());
    let first = verdicts.iter().position(|verdict| verdict.keeps());
    let mut hints = OutletHints {
        lines: furniture(&blocks, &verdicts),
        ..outlet(page, &found)
    };
    let site = site(page, &blocks, headline.as_deref().unwrap_or(""), &hints);
    hints.names.extend(site);
    let mut parts = Parts {
        title: headline,
        dates: dates::stamps(page, &found, &blocks, shown.or(first), url),
        outlet: hints,
        section: found
            .section
            .clone()
            .or_else(|| page.head.named(&["article:section"]).map(str::to_owned)),
        genre: if found.opinion {
            Genre::Opinion
        } else {
            Genre::Unknown
        },
        language: page
            .head
            .language
            .clone()
            .or_else(|| found.language.clone()),
        authors: authors(page, &found),
        url: url.filter(|url| url.starts_with("http")).map(str::to_owned),
        ..Parts::default()
    };
    fill::fill(&mut parts, page, &blocks, &verdicts, shown);
    enough(parts, &found, &blocks)
}

/// Lines at either end of a page in which its outlet may name itself.
const ENDS: usize = 30;

/// Gives the lines outside the article at the foot and at the top of a page.
fn furniture(blocks: &[Block], verdicts: &[Verdict]) -> Vec<String> {
    let dropped = blocks
        .iter()
        .zip(verdicts)
        .filter(|(_, verdict)| !verdict.keeps());
    let lines: Vec<&String> = dropped.map(|(block, _)| &block.text).collect();
    let foot = lines.iter().rev().take(ENDS);
    let top = lines
        .iter()
        .take(lines.len().saturating_sub(ENDS).min(ENDS));
    foot.chain(top).map(|line| (*line).clone()).collect()
}

fn outlet(page: &Page, found: &Linked) -> OutletHints {
    let head = &page.head;
    let site = head.named(&[
        "og:site_name",
        "application-name",
        "dc.publisher",
        "publisher",
    ]);
    let address = [head.canonical.as_deref(), head.named(&["og:url"])];
    OutletHints {
        names: found
            .publisher
            .iter()
            .cloned()
            .chain(site.map(str::to_owned))
            .collect(),
        domains: address
            .into_iter()
            .flatten()
            .filter(|url| url.starts_with("http"))
            .map(str::to_owned)
            .collect(),
        ..OutletHints::default()
    }
}

/// A line that an outlet's name stands on is at most this long, in bytes; a paragraph may name any outlet.
const FURNITURE: usize = 120;

/// Gives the name that the page's title has beside the headline, where the furniture or the address shows it too: what else a title ends
/// on may be a section's name or a document's.
fn site(page: &Page, blocks: &[Block], headline: &str, hints: &OutletHints) -> Option<String> {
    let name = title::site(page.head.title.as_deref()?, headline)?;
    let bare = letters(name.strip_prefix("The ").unwrap_or(name));
    let lines = blocks.iter().map(|block| &block.text);
    let short = lines.filter(|line| line.len() <= FURNITURE && letters(line) != letters(headline));
    let mut shown = short.chain(&hints.domains).map(|line| letters(line));
    let seen = !bare.is_empty() && shown.any(|line| line.contains(&bare));
    seen.then(|| name.to_owned())
}

fn authors(page: &Page, found: &Linked) -> Vec<String> {
    if !found.authors.is_empty() {
        return found.authors.clone();
    }
    let named = page.head.named(&[
        "author",
        "article:author",
        "dc.creator",
        "parsely-author",
        "sailthru.author",
    ]);
    named
        .filter(|name| !name.starts_with("http"))
        .map(str::to_owned)
        .into_iter()
        .collect()
}

/// Where little text was found, takes the longest of it, the JSON-LD's own text and the visible lines.
fn enough(mut parts: Parts, found: &Linked, blocks: &[Block]) -> Parts {
    let length = |body: &[Part]| body.iter().map(|part| part.text.len()).sum::<usize>();
    if length(&parts.body) >= LITTLE {
        return parts;
    }
    let given = found.body.as_deref().unwrap_or("").lines();
    let linked: Vec<Part> = given
        .filter(|line| !line.trim().is_empty())
        .map(|line| Part::new(BlockKind::Paragraph, line))
        .collect();
    let lines: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
    let visible = plain::read(&lines.join("\n"), &Outlets::default()).body;
    for other in [linked, visible] {
        if length(&other) > 2 * length(&parts.body) {
            parts.body = other;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Form, Source};

    fn page(form: Form, body: &str) -> RawPage {
        RawPage {
            id: "a".into(),
            source: Source::default(),
            form,
            body: body.into(),
            given: crate::model::Given::default(),
            warnings: Vec::new(),
        }
    }

    const PROSE: &str = "The ferry ran aground off the point on Tuesday night and was freed by two tugs at high water, the line said.";

    #[test]
    fn a_page_becomes_its_parts() {
        let html = format!(
            "<html lang=en><head><meta property=og:site_name content='The Post'><meta property=og:description content='Two tugs freed the night ferry.'>
             <link rel=canonical href=https://post.example/ferry></head><body><nav><a href=/>Home</a></nav><article><p>Harbour</p><h1>Ferry aground</h1>
             <p>Two tugs freed the night ferry.</p><p>By Ann Lee</p><p>{PROSE}</p><h2>What now</h2><p>{PROSE}</p></article><footer>© The Post</footer>"
        );
        let parts = read(&page(Form::Html, &html));
        assert_eq!(parts.title.as_deref(), Some("Ferry aground"));
        assert_eq!(
            parts.standfirst.as_deref(),
            Some("Two tugs freed the night ferry.")
        );
        assert_eq!(parts.byline.as_deref(), Some("By Ann Lee"));
        let kinds: Vec<BlockKind> = parts.body.iter().map(|part| part.kind).collect();
        assert_eq!(
            kinds,
            [
                BlockKind::Paragraph,
                BlockKind::Subhead,
                BlockKind::Paragraph
            ]
        );
        assert_eq!(parts.outlet.names, ["The Post"]);
        assert_eq!(parts.url.as_deref(), Some("https://post.example/ferry"));
    }

    #[test]
    fn deep_markup_is_read_as_lines_with_a_warning() {
        let html = format!("{}{PROSE}", "<div>".repeat(5_000));
        let parts = read(&page(Form::Html, &html));
        assert_eq!(
            (parts.body.len(), parts.warnings[0].code),
            (1, Code::Capped)
        );
    }

    #[test]
    fn a_text_that_stands_in_json_ld_only_is_found() {
        let html = format!(
            "<script type=application/ld+json>{{\"@type\": \"NewsArticle\", \"articleBody\": \"{PROSE}\\n{PROSE}\\n{PROSE}\"}}</script><p>Loading</p>"
        );
        assert_eq!(read(&page(Form::Html, &html)).body.len(), 3);
    }

    #[test]
    fn a_fragment_is_the_article_s_throughout() {
        let parts = read_fragment(&page(
            Form::Fragment,
            "<p>It rained.</p><p>Again</p><a href=x>Continue reading</a>",
        ));
        assert_eq!(parts.body.len(), 2);
    }
}
