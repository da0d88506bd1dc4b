//! What form a file is in: by its ending, or by how it begins.

/// A form of input that the program reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A text scrape: visible lines of a page.
    Text,
    /// Text with light markup.
    Markdown,
    /// HTML.
    Html,
    /// A page saved with its parts as one MIME message.
    Mhtml,
    /// JSON: one record, an array of records, or one after another.
    Json,
    /// A JSON record a line.
    JsonLines,
    /// RSS, Atom or RDF.
    Feed,
    /// A web archive.
    Warc,
}

/// Endings and the words of `--input-format`, with what they mean.
const NAMES: [(&str, Format); 17] = [
    ("txt", Format::Text),
    ("text", Format::Text),
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("htm", Format::Html),
    ("html", Format::Html),
    ("xhtml", Format::Html),
    ("mht", Format::Mhtml),
    ("mhtml", Format::Mhtml),
    ("json", Format::Json),
    ("jsonl", Format::JsonLines),
    ("ndjson", Format::JsonLines),
    ("xml", Format::Feed),
    ("rss", Format::Feed),
    ("atom", Format::Feed),
    ("feed", Format::Feed),
    ("warc", Format::Warc),
];

impl Format {
    /// Lists every ending and name that [`Format::from_name`] reads.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMES.iter().map(|(name, _)| *name)
    }

    /// Reads an ending or a format's name: `"htm" -> Html`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        NAMES
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, format)| *format)
    }

    /// Tells a file's form by its name: `"a.jsonl.gz" -> JsonLines`.
    #[must_use]
    pub fn of_file(name: &str) -> Option<Self> {
        let lower = name.to_ascii_lowercase();
        let bare = lower.strip_suffix(".gz").unwrap_or(&lower);
        Self::from_name(bare.rsplit_once('.')?.1)
    }

    /// Tells the form by how the bytes begin; anything unmarked is a text scrape.
    ///
    /// `"<!DOCTYPE html>…" -> Html`, `"{\"id\": …" -> JsonLines or Json`, `"WARC/1.0…" -> Warc`
    #[must_use]
    pub fn sniffed(head: &[u8]) -> Self {
        let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
        let text = String::from_utf8_lossy(head);
        let text = text.trim_start();
        if text.starts_with("WARC/1.") {
            Self::Warc
        } else if text.starts_with('{') {
            if first_line_is_whole(text) {
                Self::JsonLines
            } else {
                Self::Json
            }
        } else if text.starts_with("[{")
            || text.starts_with('[') && text.trim_start_matches('[').trim_start().starts_with('{')
        {
            Self::Json
        } else if text.starts_with('<') {
            Self::of_markup(text)
        } else if is_mime(text) {
            Self::Mhtml
        } else {
            Self::Text
        }
    }

    /// Tells a feed from a page by its first element.
    fn of_markup(text: &str) -> Self {
        let lower = text
            .chars()
            .take(4000)
            .collect::<String>()
            .to_ascii_lowercase();
        let first = |names: &[&str]| names.iter().filter_map(|name| lower.find(name)).min();
        let feed = first(&["<rss", "<feed", "<rdf:rdf"]);
        let page = first(&["<html", "<!doctype html", "<head", "<body"]);
        match (feed, page) {
            (Some(feed), Some(page)) if page < feed => Self::Html,
            (Some(_), _) => Self::Feed,
            (None, _) if lower.starts_with("<?xml") && page.is_none() => Self::Feed,
            (None, _) => Self::Html,
        }
    }
}

/// Says whether the first line closes every brace it opens.
fn first_line_is_whole(text: &str) -> bool {
    let Some((line, _)) = text.split_once('\n') else {
        return false;
    };
    let mut depth = super::json::Depth::default();
    line.bytes().for_each(|byte| depth.step(byte));
    depth.is_closed()
}

/// Says whether a text opens like a saved MIME message: header lines, one of which tells its version or content.
fn is_mime(text: &str) -> bool {
    let lines = text.lines().take(12).take_while(|line| !line.is_empty());
    let headers = lines.map(str::to_ascii_lowercase);
    let mut wanted = headers.filter(|line| {
        line.starts_with("mime-version:") || line.starts_with("content-type: multipart/related")
    });
    wanted.next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_tell_the_form() {
        assert_eq!(Format::of_file("a/b.JSONL.gz"), Some(Format::JsonLines));
        assert_eq!(Format::of_file("page.htm"), Some(Format::Html));
        assert_eq!(Format::of_file("gold.toml"), None);
        assert_eq!(Format::of_file("README"), None);
    }

    #[test]
    fn beginnings_tell_the_form() {
        for (head, format) in [
            ("\u{feff} <!DOCTYPE html><html>", Format::Html),
            ("<p>Bare</p>", Format::Html),
            ("<?xml version='1.0'?><rss>", Format::Feed),
            ("<?xml version='1.0'?><!DOCTYPE html><html>", Format::Html),
            ("{\"a\": \"}\"}\n{\"a\"", Format::JsonLines),
            ("{\n \"a\": 1}", Format::Json),
            ("[\n {\"a\": 1}]", Format::Json),
            ("[Photo] The mayor", Format::Text),
            ("WARC/1.0\r\n", Format::Warc),
            ("From: <Saved>\nMIME-Version: 1.0\n", Format::Mhtml),
            ("HALVEK, March 14", Format::Text),
            ("", Format::Text),
        ] {
            assert_eq!(Format::sniffed(head.as_bytes()), format, "{head}");
        }
    }
}
