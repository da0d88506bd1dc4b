//! A parsed page as a flat list in page order: elements with what their names say, and texts.

use super::head::Head;
use super::hints::{Hints, Reader};
use dom_query::{Document, NodeData, NodeId, Tree};
use std::ops::Deref;

/// What an element's name means for text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// Paragraph.
    Paragraph,
    /// Heading of a level, 1 to 6.
    Heading(u8),
    /// Item of a list, term, definition.
    Item,
    /// Quotation set apart.
    Quote,
    /// Preformatted text.
    Pre,
    /// Cell of a table.
    Cell,
    /// A picture with its words.
    Figure,
    /// `<article>`.
    Article,
    /// `<main>`.
    Main,
    /// Menu, sidebar, footer by name.
    Furniture,
    /// Any other element that stands on lines of its own.
    Block,
    /// A link.
    Link,
    /// A line break.
    Break,
    /// Any other element within a line.
    Inline,
    /// Nothing to read: scripts, controls, pictures.
    Skip,
}

impl Tag {
    fn of(name: &str) -> Self {
        match name {
            "p" => Self::Paragraph,
            "h1" => Self::Heading(1),
            "h2" => Self::Heading(2),
            "h3" => Self::Heading(3),
            "h4" => Self::Heading(4),
            "h5" => Self::Heading(5),
            "h6" => Self::Heading(6),
            "li" | "dd" | "dt" => Self::Item,
            "blockquote" => Self::Quote,
            "pre" => Self::Pre,
            "td" | "th" => Self::Cell,
            "figure" | "figcaption" => Self::Figure,
            "article" => Self::Article,
            "main" => Self::Main,
            "nav" | "aside" | "footer" | "menu" | "dialog" => Self::Furniture,
            "a" => Self::Link,
            "br" | "hr" => Self::Break,
            "script" | "style" | "noscript" | "template" | "svg" | "math" | "iframe" | "object"
            | "embed" | "select" | "option" | "button" | "textarea" | "input" | "label"
            | "audio" | "video" | "canvas" | "map" | "applet" | "title" => Self::Skip,
            "html" | "head" | "body" | "div" | "section" | "header" | "ul" | "ol" | "dl"
            | "table" | "tbody" | "thead" | "tfoot" | "tr" | "caption" | "form" | "fieldset"
            | "address" | "center" | "details" | "summary" | "hgroup" | "legend" | "picture" => {
                Self::Block
            }
            _ => Self::Inline,
        }
    }

    /// Says whether the element stands on lines of its own.
    pub(super) fn is_block(self) -> bool {
        !matches!(self, Self::Link | Self::Break | Self::Inline)
    }
}

/// One element or text.
#[derive(Debug)]
pub(super) struct Node {
    /// What the element's name means; `Inline` for a text.
    pub tag: Tag,
    /// What its class, id and role say.
    pub hints: Hints,
    /// Index of the element around it.
    pub parent: usize,
    /// One past the last node inside.
    pub end: usize,
    /// The text, where it is one.
    pub text: Option<Box<str>>,
}

/// A page in page order, and what its markup says of it.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Elements and texts; the first is the document itself.
    pub nodes: Vec<Node>,
    /// What the markup says of the page.
    pub head: Head,
    reader: Reader,
}

enum Step {
    Open(NodeId, usize),
    Close(usize),
}

impl Page {
    /// Parses and flattens a page that [`super::scan`] found safe to parse.
    pub(super) fn parse(html: &str) -> Self {
        let document = Document::from(html);
        let tree = &document.tree;
        let mut page = Self::default();
        page.nodes.reserve(tree.len());
        let mut steps = vec![Step::Open(tree.root().id, 0)];
        while let Some(step) = steps.pop() {
            match step {
                Step::Open(id, parent) => page.open(tree, id, parent, &mut steps),
                Step::Close(index) => {
                    let end = page.nodes.len();
                    if let Some(node) = page.nodes.get_mut(index) {
                        node.end = end;
                    }
                }
            }
        }
        page
    }

    fn open(&mut self, tree: &Tree, id: NodeId, parent: usize, steps: &mut Vec<Step>) {
        let here = self.nodes.len();
        let made = tree.query_node(&id, |node| {
            Some((self.node(tree, node, parent)?, node.last_child))
        });
        let Some((node, last)) = made.flatten() else {
            return;
        };
        let is_text = node.text.is_some();
        self.nodes.push(node);
        if is_text {
            return;
        }
        steps.push(Step::Close(here));
        let mut child = last;
        while let Some(id) = child {
            steps.push(Step::Open(id, here));
            child = tree.query_node(&id, |node| node.prev_sibling).flatten();
        }
    }

    /// Makes a node; `None` for what holds nothing to read.
    fn node(&mut self, tree: &Tree, node: &dom_query::TreeNode, parent: usize) -> Option<Node> {
        let here = self.nodes.len();
        let made = |tag, hints, text| {
            Some(Node {
                tag,
                hints,
                parent,
                end: here + 1,
                text,
            })
        };
        match &node.data {
            NodeData::Text { contents } => made(
                Tag::Inline,
                Hints::default(),
                Some(contents.as_ref().into()),
            ),
            NodeData::Document | NodeData::Fragment => made(Tag::Block, Hints::default(), None),
            NodeData::Element(element) => {
                let name: &str = &element.name.local;
                let attrs: Vec<(&str, &str)> = element
                    .attrs
                    .iter()
                    .map(|attr| (attr.name.local.as_ref(), attr.value.as_ref()))
                    .collect();
                let inner = || node.first_child.and_then(|id| text_of(tree, id));
                self.head.see(name, &attrs, here, inner);
                let tag = Tag::of(name);
                let hints = self.reader.read(name, &attrs);
                if tag == Tag::Skip || hints.hidden {
                    None
                } else {
                    made(tag, hints, None)
                }
            }
            _ => None,
        }
    }

    /// Gives the words inside a node, white space folded.
    pub(super) fn words(&self, index: usize) -> String {
        let end = self.nodes.get(index).map_or(index, |node| node.end);
        let inside = self.nodes.get(index..end).unwrap_or(&[]);
        let texts = inside.iter().filter_map(|node| node.text.as_deref());
        texts
            .flat_map(str::split_whitespace)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Gives a text of the tree, which shares its bytes.
fn text_of(tree: &Tree, id: NodeId) -> Option<impl Deref<Target = str>> {
    let read = |node: &dom_query::TreeNode| match &node.data {
        NodeData::Text { contents } => Some(contents.clone()),
        _ => None,
    };
    tree.query_node(&id, read).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_lies_flat_and_each_element_knows_its_end() {
        let page = Page::parse(
            "<div class=menu>a</div><p>It <b>rained</b>.</p><script>x</script><p hidden>no</p>",
        );
        let paragraph = page
            .nodes
            .iter()
            .position(|node| node.tag == Tag::Paragraph)
            .unwrap();
        assert_eq!(page.words(paragraph), "It rained .");
        assert_eq!(
            page.nodes
                .iter()
                .filter(|node| node.tag == Tag::Paragraph)
                .count(),
            1
        );
        assert!(page.nodes.iter().any(|node| node.hints.furniture));
        assert_eq!(page.nodes[0].end, page.nodes.len());
    }
}
