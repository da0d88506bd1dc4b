//! Which element holds the article.
//!
//! Running text is weighed; the smallest element that holds nearly all of it, inside the one that markup names as the body, is the
//! container. What class names call furniture counts for nothing, unless it holds so much of the page that the name must be wrong.

use super::blocks::Block;
use super::tree::{Page, Tag};

/// An element that holds this share of the page's text is no furniture, whatever it is called: names like `content-sidebar-wrap` frame whole
/// pages. Swept .3 to .6: F1 moves by .003.
const FURNITURE_AT_MOST: f32 = 0.4;
/// Comments may be longer than the article; only a page that is nothing else (a forum) is read for them.
const COMMENTS_AT_MOST: f32 = 0.9;
/// An element that markup names as the body must hold this share of the text; pages name teasers so, too. Swept .3 to .6: no change above .4.
const NAMED_AT_LEAST: f32 = 0.4;
/// The search goes into a child as long as it loses no more than the rest of this share: .85 lost opening paragraphs, 1.0 kept what stands around.
const INTO_CHILD: f32 = 0.95;

/// What was decided about the elements of a page.
#[derive(Debug)]
pub(super) struct Layout {
    /// The element that holds the article.
    pub top: usize,
    /// For each node the outermost furniture around it, as index + 1; 0 where there is none.
    pub furniture: Vec<usize>,
}

/// Finds the container and the furniture of a page.
pub(super) fn layout(page: &Page, blocks: &[Block]) -> Layout {
    let all = Weights::new(page, blocks, |_| true);
    let furniture = furniture(page, &all);
    let kept = |block: &Block| furniture.get(block.at) == Some(&0);
    let weights = Weights::new(page, blocks, kept);
    let top = weights.descended(page, weights.named(page).unwrap_or(0));
    Layout { top, furniture }
}

fn furniture(page: &Page, all: &Weights) -> Vec<usize> {
    let total = all.of(page, 0).max(1.0);
    let mut marks = vec![0; page.nodes.len()];
    for (index, node) in page.nodes.iter().enumerate().skip(1) {
        let around = marks.get(node.parent).copied().unwrap_or(0);
        let mark = if around != 0 {
            around
        } else if node.text.is_none() && is_furniture(page, all, index, total) {
            index + 1
        } else {
            0
        };
        if let Some(slot) = marks.get_mut(index) {
            *slot = mark;
        }
    }
    marks
}

fn is_furniture(page: &Page, all: &Weights, index: usize, total: f32) -> bool {
    let Some(node) = page.nodes.get(index) else {
        return false;
    };
    let named = node.hints.furniture && !node.hints.body
        || matches!(node.tag, Tag::Furniture | Tag::Figure);
    if !named && !node.hints.comments {
        return false;
    }
    let share = all.of(page, index) / total;
    // quotations are framed by the widgets of networks, and belong to the article
    node.hints.comments && share < COMMENTS_AT_MOST
        || named && node.tag != Tag::Quote && share < FURNITURE_AT_MOST
}

/// How much running text stands before each node.
struct Weights(Vec<f32>);

impl Weights {
    fn new(page: &Page, blocks: &[Block], counts: impl Fn(&Block) -> bool) -> Self {
        let mut at = vec![0.0; page.nodes.len()];
        for block in blocks.iter().filter(|block| counts(block)) {
            if let Some(weight) = at.get_mut(block.at) {
                *weight += weight_of(block);
            }
        }
        let mut sum = 0.0;
        let mut before = vec![0.0];
        before.extend(at.iter().map(|weight| {
            sum += weight;
            sum
        }));
        Self(before)
    }

    /// Gives the weight inside a node.
    fn of(&self, page: &Page, index: usize) -> f32 {
        let end = page.nodes.get(index).map_or(index, |node| node.end);
        self.0.get(end).unwrap_or(&0.0) - self.0.get(index).unwrap_or(&0.0)
    }

    /// Gives the heaviest element that markup names as the body: by its class, else `<article>`, else `<main>`.
    fn named(&self, page: &Page) -> Option<usize> {
        let total = self.of(page, 0);
        let heaviest = |wanted: &dyn Fn(usize) -> bool| {
            let mut best: Option<(usize, f32)> = None;
            for index in (0..page.nodes.len()).filter(|index| wanted(*index)) {
                let weight = self.of(page, index);
                if weight > 0.0 && best.is_none_or(|(_, most)| weight > most) {
                    best = Some((index, weight));
                }
            }
            best.filter(|(_, weight)| *weight >= NAMED_AT_LEAST * total)
                .map(|(index, _)| index)
        };
        let tagged =
            |tag| move |index: usize| page.nodes.get(index).is_some_and(|node| node.tag == tag);
        heaviest(&|index| page.nodes.get(index).is_some_and(|node| node.hints.body))
            .or_else(|| heaviest(&tagged(Tag::Article)))
            .or_else(|| heaviest(&tagged(Tag::Main)))
    }

    /// Goes from an element into its heaviest child as long as that holds nearly all of it.
    fn descended(&self, page: &Page, mut at: usize) -> usize {
        while let Some((child, weight)) = self.heaviest_child(page, at) {
            let frame = page.nodes.get(child).is_some_and(|node| {
                matches!(
                    node.tag,
                    Tag::Block | Tag::Article | Tag::Main | Tag::Cell | Tag::Inline
                )
            });
            if !frame || weight < INTO_CHILD * self.of(page, at) {
                break;
            }
            at = child;
        }
        at
    }

    fn heaviest_child(&self, page: &Page, at: usize) -> Option<(usize, f32)> {
        let end = page.nodes.get(at)?.end;
        let mut best: Option<(usize, f32)> = None;
        let mut child = at + 1;
        while child < end {
            let node = page.nodes.get(child)?;
            let weight = self.of(page, child);
            if node.text.is_none() && weight > best.map_or(0.0, |(_, most)| most) {
                best = Some((child, weight));
            }
            child = node.end;
        }
        best
    }
}

/// Lines of this length are prose even without a stop at their end; shorter ones need one.
const LONG_LINE: usize = 80;
const SHORT_SENTENCE: usize = 25;

/// Weighs how much a line looks like running text: its characters outside links, less for headings and for scraps.
fn weight_of(block: &Block) -> f32 {
    if block.link_share() > 0.5 {
        return 0.0;
    }
    let plain = block.chars.saturating_sub(block.linked) as f32;
    let by_tag = match block.tag {
        Tag::Heading(_) => 0.3,
        Tag::Paragraph | Tag::Quote => 1.2,
        _ => 1.0,
    };
    let prose = block.chars >= LONG_LINE || block.ends_sentence() && block.chars >= SHORT_SENTENCE;
    plain * by_tag * if prose { 1.0 } else { 0.2 }
}

#[cfg(test)]
mod tests {
    use super::super::blocks::blocks;
    use super::*;

    const PROSE: &str = "The ferry ran aground off the point on Tuesday night and was freed by two tugs at high water, the line said.";

    fn words_of_container(html: &str) -> String {
        let page = Page::parse(html);
        let layout = layout(&page, &blocks(&page));
        page.words(layout.top)
    }

    #[test]
    fn the_element_with_the_text_is_found() {
        let html = format!(
            "<div><ul><li><a href=x>Home</a></ul></div><div id=x><div><p>{PROSE}</p><p>{PROSE}</p></div></div><div>Imprint</div>"
        );
        assert_eq!(words_of_container(&html), format!("{PROSE} {PROSE}"));
    }

    #[test]
    fn a_name_is_believed_unless_it_holds_the_page() {
        let side = format!("<div class=sidebar><p>{PROSE}</p></div>");
        let html = format!(
            "<div class=page-sidebar-wrap><div><p>{PROSE}</p><p>{PROSE}</p><p>{PROSE}</p></div>{side}</div>"
        );
        let page = Page::parse(&html);
        let blocks = blocks(&page);
        let layout = layout(&page, &blocks);
        let marked: Vec<bool> = blocks
            .iter()
            .map(|block| layout.furniture[block.at] != 0)
            .collect();
        assert_eq!(marked, [false, false, false, true]);
    }

    #[test]
    fn long_comments_do_not_win() {
        let comments = format!(
            "<div class=comments>{}</div>",
            format!("<p>{PROSE}</p>").repeat(6)
        );
        let html = format!("<div><p>{PROSE}</p><p>Short.</p></div>{comments}");
        assert!(words_of_container(&html).ends_with("Short."));
    }
}
