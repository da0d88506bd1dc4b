//! RSS, Atom and RDF: each entry is parsed in a feed of its own, so that a broken one costs itself alone.

mod frame;
mod source;

use super::decode::{decode, is_binary};
use super::input::Input;
use super::limits::Limits;
use super::{Found, page};
use crate::model::{Code, Form, Given, Notice, RawPage};
use feed_rs::model::{Entry, Feed};
use frame::{Frame, element, frame};

/// The entries of a feed.
pub(super) struct Entries {
    path: String,
    limits: Limits,
    text: String,
    frame: Frame,
    /// Where the next entry is looked for.
    at: usize,
    record: usize,
    waiting: Vec<Found>,
}

/// Deeper markup than this inside one entry is no feed's; the parser would recurse into it.
const DEPTH: usize = 200;

const HINT: &str = "open the feed in a reader to see whether it is whole";

impl Entries {
    pub(super) fn new(mut input: Input, path: &str, limits: &Limits) -> Self {
        let mut entries = Self {
            path: path.to_owned(),
            limits: *limits,
            text: String::new(),
            frame: Frame::default(),
            at: 0,
            record: 0,
            waiting: Vec::new(),
        };
        let (bytes, end) = input.whole(limits.feed_bytes);
        entries
            .waiting
            .extend(end.notice(path, limits.feed_bytes).map(Found::Notice));
        if is_binary(&bytes) {
            entries.waiting.push(Found::Notice(page::not_text(path)));
            return entries;
        }
        entries.text = decode(&bytes, None).text;
        match frame(&entries.text) {
            Some((frame, at)) => (entries.frame, entries.at) = (frame, at),
            None => {
                let notice = Notice::new(Code::BadRecord, path, "it is no feed with entries", HINT);
                entries.waiting.push(Found::Notice(notice));
                entries.text.clear();
            }
        }
        entries
    }

    /// The next entry's element, as it stands.
    fn chunk(&mut self) -> Option<(usize, usize)> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let start = self.at + element(rest, self.frame.tag)?;
        let closer = format!("</{}>", self.frame.tag);
        let inside = self.text.get(start..)?;
        let end = inside
            .find(&closer)
            .map_or(self.text.len(), |end| start + end + closer.len());
        self.at = end;
        Some((start, end))
    }

    fn read(&self, chunk: &str) -> Found {
        let bad = |why: &str| {
            let what = format!("entry {} was passed over: {why}", self.record);
            Found::Notice(Notice::new(Code::BadRecord, &self.path, what, HINT))
        };
        if depth(chunk) > DEPTH {
            return bad("its markup is nested too deeply");
        }
        let alone = [&self.frame.head, chunk, self.frame.foot].concat();
        match feed_rs::parser::parse(alone.as_bytes()) {
            Ok(mut feed) => match feed
                .entries
                .pop()
                .and_then(|entry| self.page(entry, &feed, chunk))
            {
                Some(page) => Found::Page(Box::new(page)),
                None => bad("it has no text"),
            },
            Err(error) => bad(&error.to_string()),
        }
    }

    fn page(&self, entry: Entry, feed: &Feed, chunk: &str) -> Option<RawPage> {
        let whole = entry
            .content
            .as_ref()
            .and_then(|content| content.body.clone());
        let summary = entry.summary.as_ref().map(|text| text.content.clone());
        let filled = |text: &String| !text.trim().is_empty();
        let summary_only = !whole.as_ref().is_some_and(filled);
        let body = whole.filter(filled).or(summary).filter(filled)?;
        let mut page = page::raw(Form::Fragment, body, chunk.as_bytes());
        page.source.path.clone_from(&self.path);
        page.source.record = Some(self.record);
        page.source.url = link(&entry);
        page.given = given(entry, feed, summary_only);
        page.given.relayed = source::source(chunk);
        page::cap(&mut page, &self.limits);
        Some(page)
    }
}

impl Iterator for Entries {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        if let Some(found) = self.waiting.pop() {
            return Some(found);
        }
        let (start, end) = self.chunk()?;
        self.record += 1;
        if self.record > self.limits.records {
            self.at = self.text.len();
            return Some(Found::Notice(page::too_many(
                &self.path,
                self.limits.records,
            )));
        }
        Some(self.read(self.text.get(start..end)?))
    }
}

/// Gives the deepest nesting of elements, roughly: openers less closers.
fn depth(chunk: &str) -> usize {
    let (mut open, mut deepest) = (0usize, 0);
    let bytes = chunk.as_bytes();
    for at in memchr::memchr_iter(b'<', bytes) {
        match bytes.get(at + 1) {
            Some(b'/') => open = open.saturating_sub(1),
            Some(byte) if byte.is_ascii_alphabetic() => open += 1,
            _ => {}
        }
        deepest = deepest.max(open);
    }
    // void elements inside quoted markup count as open; a real entry has some hundred of them at most, quoted ones are escaped
    if chunk.contains("<![CDATA[") {
        deepest.min(DEPTH)
    } else {
        deepest
    }
}

fn link(entry: &Entry) -> Option<String> {
    let page = entry
        .links
        .iter()
        .find(|link| link.rel.as_deref().is_none_or(|rel| rel == "alternate"));
    page.or(entry.links.first()).map(|link| link.href.clone())
}

fn given(entry: Entry, feed: &Feed, summary_only: bool) -> Given {
    let date = entry.published.or(entry.updated);
    let names = entry.authors.into_iter().filter_map(|person| person.name);
    Given {
        title: entry.title.map(|title| title.content),
        outlet: feed.title.as_ref().map(|title| title.content.clone()),
        authors: names.filter(|name| !name.trim().is_empty()).collect(),
        published: date.map(|date| date.to_rfc3339()),
        language: entry.language.or_else(|| feed.language.clone()),
        section: entry
            .categories
            .into_iter()
            .next()
            .map(|category| category.label.unwrap_or(category.term)),
        summary_only,
        ..Given::default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::input::tests::input;
    use super::*;

    fn entries(feed: &str) -> Vec<Found> {
        Entries::new(input(feed.as_bytes()), "a.rss", &Limits::default()).collect()
    }

    fn pages(feed: &str) -> Vec<RawPage> {
        let page = |found| match found {
            Found::Page(page) => *page,
            other => panic!("{other:?}"),
        };
        entries(feed).into_iter().map(page).collect()
    }

    const RSS: &str = r#"<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Ledger</title><link>https://ledger.example/</link>
<item><title>Rates &amp; rents</title><link>https://ledger.example/1</link><pubDate>Tue, 12 Mar 2024 17:30:00 +0100</pubDate>
<description>&lt;p&gt;Short.&lt;/p&gt;</description></item>
<item><title>Broken & bad</item>
<item><title>Whole</title><description>Short.</description><content:encoded><![CDATA[<p>All of it.</p>]]></content:encoded></item>
</channel></rss>"#;

    #[test]
    fn a_summary_is_told_from_a_whole_text_and_a_broken_item_costs_itself() {
        let read = entries(RSS);
        assert_eq!(read.len(), 3);
        let (Found::Page(first), Found::Notice(second), Found::Page(third)) =
            (&read[0], &read[1], &read[2])
        else {
            panic!("{read:?}")
        };
        assert_eq!(first.given.title.as_deref(), Some("Rates & rents"));
        assert_eq!(first.given.outlet.as_deref(), Some("The Ledger"));
        assert_eq!(
            first.given.published.as_deref(),
            Some("2024-03-12T16:30:00+00:00")
        );
        assert!(first.given.summary_only && first.source.url.is_some());
        assert_eq!(second.code, Code::BadRecord);
        assert_eq!(
            (third.body.as_str(), third.given.summary_only),
            ("<p>All of it.</p>", false)
        );
        assert_eq!(third.source.record, Some(3));
    }

    #[test]
    fn atom_and_rdf_are_feeds_too() {
        let atom = r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>NW</title><entry><id>x</id><title>Quake</title>
            <updated>2024-05-01T10:00:00Z</updated><content type="html">&lt;p&gt;It shook.&lt;/p&gt;</content></entry></feed>"#;
        assert_eq!(pages(atom)[0].body, "<p>It shook.</p>");
        let rdf = r#"<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
            <channel rdf:about="https://a.example"><title>A</title><link>https://a.example</link><description>d</description><items/></channel>
            <item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link><description>It rained.</description></item></rdf:RDF>"#;
        assert_eq!(pages(rdf)[0].given.title.as_deref(), Some("One"));
    }

    #[test]
    fn an_aggregator_names_whom_it_took_an_entry_from() {
        let rss = "<rss version='2.0'><channel><title>Heap</title><item><title>Rain</title><source url='https://post.example/rss'>The Post</source>
            <description>It rained.</description></item></channel></rss>";
        let page = &pages(rss)[0];
        assert_eq!(page.given.outlet.as_deref(), Some("Heap"));
        let relayed = page.given.relayed.as_ref().unwrap();
        assert_eq!(relayed.name, "The Post");
    }

    #[test]
    fn what_is_no_feed_or_too_deep_is_said() {
        assert!(matches!(
            entries("<?xml version='1.0'?><x/>").as_slice(),
            [Found::Notice(_)]
        ));
        let deep = format!(
            "<rss version='2.0'><channel><item><title>{}</item></channel></rss>",
            "<b>".repeat(5000)
        );
        assert!(matches!(entries(&deep).as_slice(), [Found::Notice(n)] if n.what.contains("deep")));
    }
}
