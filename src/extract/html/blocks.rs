//! The lines of text on a page, each with what it is made of.

use super::tree::{Node, Page, Tag};

/// A line of text of its own.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Block {
    /// The element that holds it.
    pub tag: Tag,
    /// Index of that element.
    pub at: usize,
    /// Its words, white space folded.
    pub text: String,
    /// Its characters.
    pub chars: usize,
    /// Its characters inside links.
    pub linked: usize,
}

impl Block {
    /// Gives the share of characters inside links, 0 to 1.
    pub(super) fn link_share(&self) -> f32 {
        self.linked as f32 / self.chars.max(1) as f32
    }

    /// Says whether it ends as sentences do.
    pub(super) fn ends_sentence(&self) -> bool {
        let closers = ['"', '”', '’', '\'', ')', ']', '»', '“', ' '];
        let bare = self.text.trim_end_matches(closers);
        bare.ends_with(['.', '!', '?', '…', ':', ';', '。', '！', '？'])
    }

    /// Says whether it is a heading.
    pub(super) fn is_heading(&self) -> bool {
        matches!(self.tag, Tag::Heading(_))
    }
}

/// Cuts a page into its lines.
pub(super) fn blocks(page: &Page) -> Vec<Block> {
    let mut maker = Maker::default();
    for (index, node) in page.nodes.iter().enumerate() {
        while maker.open.last().is_some_and(|top| top.end <= index) {
            maker.close();
        }
        match &node.text {
            Some(text) => maker.push(text),
            None => maker.open(index, node),
        }
    }
    maker.flush();
    maker.out
}

/// An element that is open.
struct Open {
    index: usize,
    end: usize,
    tag: Tag,
}

/// Collects text until a line ends.
#[derive(Default)]
struct Maker {
    out: Vec<Block>,
    open: Vec<Open>,
    /// How many of the open elements are links, and how many preformatted.
    links: usize,
    pres: usize,
    text: String,
    chars: usize,
    linked: usize,
    /// The block element that holds the line.
    home: (usize, Option<Tag>),
    space: bool,
    /// Line breaks since the last letter; two part paragraphs.
    breaks: usize,
}

impl Maker {
    fn open(&mut self, index: usize, node: &Node) {
        match node.tag {
            Tag::Link => self.links += 1,
            Tag::Break => (self.space, self.breaks) = (true, self.breaks + 1),
            tag if tag.is_block() => {
                self.flush();
                self.pres += usize::from(tag == Tag::Pre);
            }
            _ => {}
        }
        self.open.push(Open {
            index,
            end: node.end,
            tag: node.tag,
        });
    }

    fn close(&mut self) {
        let Some(top) = self.open.pop() else { return };
        match top.tag {
            Tag::Link => self.links -= 1,
            tag if tag.is_block() => {
                self.flush();
                self.pres -= usize::from(tag == Tag::Pre);
            }
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_whitespace() {
                self.space = true;
                self.breaks += usize::from(c == '\n' && self.pres > 0);
                continue;
            }
            if self.breaks >= 2 {
                self.flush();
            }
            self.breaks = 0;
            if self.text.is_empty() {
                let home = self.open.iter().rev().find(|open| open.tag.is_block());
                self.home = home.map_or((0, None), |open| (open.index, Some(open.tag)));
            } else if self.space {
                self.text.push(' ');
                self.chars += 1;
            }
            self.space = false;
            self.text.push(c);
            self.chars += 1;
            self.linked += usize::from(self.links > 0);
        }
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let (chars, linked) = (
            std::mem::take(&mut self.chars),
            std::mem::take(&mut self.linked),
        );
        (self.space, self.breaks) = (false, 0);
        if !text.is_empty() {
            let tag = self.home.1.unwrap_or(Tag::Block);
            self.out.push(Block {
                tag,
                at: self.home.0,
                text,
                chars,
                linked,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(html: &str) -> Vec<String> {
        let shown = |block: Block| format!("{:?} {} {}", block.tag, block.linked, block.text);
        blocks(&Page::parse(html)).into_iter().map(shown).collect()
    }

    #[test]
    fn elements_and_double_breaks_part_lines() {
        assert_eq!(
            lines("<div>One<p>Two <a href=x>three</a>\n four</p>five<br>six<br><br>seven</div>"),
            [
                "Block 0 One",
                "Paragraph 5 Two three four",
                "Block 0 five six",
                "Block 0 seven"
            ]
        );
    }

    #[test]
    fn preformatted_text_parts_at_empty_lines() {
        assert_eq!(lines("<pre>a\nb\n\nc</pre>"), ["Pre 0 a b", "Pre 0 c"]);
    }

    #[test]
    fn nothing_gives_nothing() {
        assert!(lines("").is_empty());
        assert!(lines("<script>var a = 1;</script> \u{a0}").is_empty());
    }
}
