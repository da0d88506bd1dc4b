//! Which lines of the container belong to the article.

use super::asides;
use super::blocks::Block;
use super::container::Layout;
use super::tree::{Page, Tag};
use std::ops::Range;

/// A line with more of its characters than this in links is a link, not a sentence; long lines may be full of them.
const LINKED: f32 = 0.6;
const LINKED_LONG: f32 = 0.85;
/// A line of this length is long.
const LONG: usize = 200;
/// Labels ("Read also", "Photo: …") are shorter than this.
const LABEL: usize = 60;
/// At the end of an article a shorter line without a stop is what follows it.
const TRAILING: usize = 50;
/// The standfirst is at most so many lines above the container, and at least so long.
const ABOVE: usize = 12;
const STANDFIRST: usize = 60;
const STANDFIRST_WITHOUT_STOP: usize = 100;

/// What was decided about a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Part of the article.
    Kept,
    /// Between headline and container: the standfirst.
    Above,
    /// Outside the container.
    Outside,
    /// In a menu, a sidebar, comments, a caption.
    Furniture,
    /// Links.
    Links,
    /// A label of what was dropped, a caption, a call to readers, marks without letters.
    Label,
}

impl Verdict {
    /// Says whether the line is in the article.
    pub(super) fn keeps(self) -> bool {
        matches!(self, Self::Kept | Self::Above)
    }
}

/// Decides about every line of a page.
pub(super) fn judge(page: &Page, blocks: &[Block], layout: &Layout) -> Vec<Verdict> {
    let end = page.nodes.get(layout.top).map_or(0, |node| node.end);
    let inside = layout.top..end;
    let mut verdicts: Vec<Verdict> = blocks
        .iter()
        .map(|block| of_itself(block, layout, &inside))
        .collect();
    drop_comments(blocks, &mut verdicts);
    drop_labels(blocks, &mut verdicts);
    drop_trailing(blocks, &mut verdicts);
    keep_standfirst(page, blocks, layout, &mut verdicts);
    verdicts
}

fn of_itself(block: &Block, layout: &Layout, inside: &Range<usize>) -> Verdict {
    let links = block.link_share();
    if !inside.contains(&block.at) {
        Verdict::Outside
    } else if layout
        .furniture
        .get(block.at)
        .is_some_and(|mark| *mark > layout.top + 1)
    {
        Verdict::Furniture
    } else if links > LINKED_LONG || links > LINKED && block.chars < LONG {
        Verdict::Links
    } else if asides::is_aside(block) || !block.text.chars().any(char::is_alphanumeric) {
        Verdict::Label
    } else {
        Verdict::Kept
    }
}

/// Drops what stands under a line that opens the readers' comments, unless most of the text does.
fn drop_comments(blocks: &[Block], verdicts: &mut [Verdict]) {
    let kept = |from: usize, to: usize| -> usize {
        let lines = blocks.iter().zip(verdicts.iter()).take(to).skip(from);
        let kept = lines.filter(|(_, verdict)| verdict.keeps());
        kept.map(|(block, _)| block.chars).sum()
    };
    let Some(at) = blocks.iter().rposition(opens_comments) else {
        return;
    };
    if kept(0, at) >= kept(at, blocks.len()) {
        for verdict in verdicts.iter_mut().skip(at) {
            *verdict = Verdict::Furniture;
        }
    }
}

/// `"Comments (2)"`, `"14 Kommentare:"`: a word for comments and a number, nothing else.
fn opens_comments(block: &Block) -> bool {
    const WORDS: &[&str] = &[
        "comment",
        "comments",
        "kommentare",
        "kommentar",
        "commentaires",
        "comentarios",
        "comentários",
        "commenti",
        "reacties",
        "komentarze",
        "kommentarer",
    ];
    if block.chars >= TRAILING {
        return false;
    }
    let lower = block.text.to_lowercase();
    let mut words = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let (Some(first), second, None) = (words.next(), words.next(), words.next()) else {
        return false;
    };
    let number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let second = second.unwrap_or("0");
    WORDS.contains(&first) && number(second) || number(first) && WORDS.contains(&second)
}

/// Drops a label above links, and a heading under which nothing was kept.
fn drop_labels(blocks: &[Block], verdicts: &mut [Verdict]) {
    for index in 0..blocks.len().saturating_sub(1) {
        let (Some(block), Some(next)) = (blocks.get(index), verdicts.get(index + 1).copied())
        else {
            continue;
        };
        let above_links = next == Verdict::Links && is_label(block);
        let above_furniture = matches!(next, Verdict::Furniture | Verdict::Label);
        let alone =
            above_furniture && block.is_heading() && !has_text_below(blocks, verdicts, index);
        if block.chars < LABEL
            && (above_links || alone)
            && let Some(verdict) = verdicts.get_mut(index).filter(|verdict| verdict.keeps())
        {
            *verdict = Verdict::Label;
        }
    }
}

/// How many lines below a heading are looked through for its text: sections are shorter, and pages of headings alone longer.
const SECTION: usize = 200;

fn has_text_below(blocks: &[Block], verdicts: &[Verdict], heading: usize) -> bool {
    let level = |block: &Block| {
        if let Tag::Heading(level) = block.tag {
            level
        } else {
            u8::MAX
        }
    };
    let own = blocks.get(heading).map_or(0, level);
    let below = blocks.iter().zip(verdicts).skip(heading + 1).take(SECTION);
    below
        .take_while(|(block, _)| level(block) > own)
        .any(|(_, verdict)| verdict.keeps())
}

fn drop_trailing(blocks: &[Block], verdicts: &mut [Verdict]) {
    let kept = blocks
        .iter()
        .zip(verdicts)
        .rev()
        .filter(|(_, verdict)| verdict.keeps());
    for (block, verdict) in kept {
        let listed = matches!(block.tag, Tag::Item | Tag::Cell | Tag::Quote | Tag::Pre);
        if !(block.is_heading() || is_label(block) && block.chars < TRAILING && !listed) {
            break;
        }
        *verdict = Verdict::Label;
    }
}

fn is_label(block: &Block) -> bool {
    block.is_heading() || block.text.ends_with(':') || !block.ends_sentence()
}

/// Keeps what stands between the headline and the container and reads like a sentence.
fn keep_standfirst(page: &Page, blocks: &[Block], layout: &Layout, verdicts: &mut [Verdict]) {
    let Some(first) = blocks.iter().position(|block| block.at >= layout.top) else {
        return;
    };
    let headline = blocks
        .iter()
        .take(first)
        .rposition(|block| block.tag == Tag::Heading(1));
    let Some(headline) = headline.filter(|at| first - at <= ABOVE) else {
        return;
    };
    for (block, verdict) in blocks.iter().zip(verdicts).take(first).skip(headline + 1) {
        let mark = layout.furniture.get(block.at).copied().unwrap_or(0);
        let named = mark > 0
            && !page
                .nodes
                .get(mark - 1)
                .is_some_and(|node| node.hints.standfirst);
        let sentence = block.ends_sentence() && block.chars >= STANDFIRST
            || block.chars >= STANDFIRST_WITHOUT_STOP;
        if !named && block.link_share() < 0.3 && sentence {
            *verdict = Verdict::Above;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::blocks::blocks;
    use super::super::container::layout;
    use super::*;

    const PROSE: &str = "The ferry ran aground off the point on Tuesday night and was freed by two tugs at high water, the line said.";

    fn kept(html: &str) -> Vec<String> {
        let page = Page::parse(html);
        let blocks = blocks(&page);
        let verdicts = judge(&page, &blocks, &layout(&page, &blocks));
        let kept = blocks
            .into_iter()
            .zip(verdicts)
            .filter(|(_, verdict)| verdict.keeps());
        kept.map(|(block, _)| block.text.replace(PROSE, "#"))
            .collect()
    }

    #[test]
    fn links_labels_and_credits_go() {
        let html = format!(
            "<article><h1>Aground</h1><p>{PROSE}</p><p>Photo: Ann Lee</p><p>{PROSE}</p><p>Read also:</p><p><a href=x>Another ferry is late again</a></p>
             <h2>What now</h2><p>{PROSE}</p><h2>More news</h2><ul class=related><li>Other</ul></article>"
        );
        assert_eq!(kept(&html), ["Aground", "#", "#", "What now", "#"]);
    }

    #[test]
    fn a_standfirst_above_the_body_is_kept() {
        let html = format!(
            "<header><h1>Aground</h1><p>Two tugs freed the night ferry after six cold hours off the point.</p><p>Share</p></header><div class=article-body><p>{PROSE}</p><p>{PROSE}</p></div>"
        );
        assert_eq!(
            kept(&html),
            [
                "Two tugs freed the night ferry after six cold hours off the point.",
                "#",
                "#"
            ]
        );
    }

    #[test]
    fn readers_comments_go() {
        let html = format!(
            "<div><p>{PROSE}</p><p>{PROSE}</p><div>Comments (2)</div><div>ann: And who pays for the tugs, I wonder?</div></div>"
        );
        assert_eq!(kept(&html), ["#", "#"]);
    }

    #[test]
    fn what_trails_behind_goes_but_lists_stay() {
        let html = format!(
            "<div><p>{PROSE}</p><ul><li>200 g sugar<li>2 eggs</ul><p>Contact</p><p>NW</p></div>"
        );
        assert_eq!(kept(&html), ["#", "200 g sugar", "2 eggs"]);
    }
}
