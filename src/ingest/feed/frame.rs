//! Where the entries of a feed begin, and what stands around them.

/// What stands around the entries.
#[derive(Clone, Debug, Default)]
pub(super) struct Frame {
    /// Everything before the first entry.
    pub(super) head: String,
    /// The name of an entry's element.
    pub(super) tag: &'static str,
    /// What closes the elements that the head opens.
    pub(super) foot: &'static str,
}

/// A feed's own description before its first entry; longer ones are other things.
const HEAD_BYTES: usize = 64 << 10;

/// Finds what stands around the entries, and where the first one begins.
pub(super) fn frame(text: &str) -> Option<(Frame, usize)> {
    let start = ["item", "entry"]
        .iter()
        .filter_map(|tag| Some((element(text, tag)?, *tag)))
        .min()?;
    let (at, tag) = start;
    let head = text.get(..at).filter(|head| head.len() <= HEAD_BYTES)?;
    let foot = match tag {
        "entry" => "</feed>",
        _ if head.contains("<rss") => "</channel></rss>",
        _ if head.contains("</channel>") => "</rdf:RDF>",
        _ => "</channel></rdf:RDF>",
    };
    let frame = Frame {
        head: undeclared(head),
        tag,
        foot,
    };
    Some((frame, at))
}

/// The head without its XML declaration, whose encoding no longer holds, and without a document type, which may define entities.
fn undeclared(head: &str) -> String {
    let from = ["<rss", "<feed", "<rdf:RDF"]
        .iter()
        .filter_map(|root| head.find(root))
        .min();
    head.get(from.unwrap_or(0)..).unwrap_or(head).to_owned()
}

/// Finds an element of this very name: `<item>` or `<item rdf:about="…">`, not `<items>`.
pub(super) fn element(text: &str, tag: &str) -> Option<usize> {
    let opener = format!("<{tag}");
    let mut from = 0;
    while let Some(found) = text.get(from..)?.find(&opener) {
        let after = text.as_bytes().get(from + found + opener.len())?;
        if *after == b'>' || after.is_ascii_whitespace() {
            return Some(from + found);
        }
        from += found + opener.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_found_with_its_frame() {
        let (found, at) = frame("<?xml version='1.0'?><rss><channel><items/><item>x").unwrap();
        assert_eq!(
            (found.head.as_str(), found.tag, at),
            ("<rss><channel><items/>", "item", 43)
        );
        assert!(frame("<html>").is_none());
    }
}
