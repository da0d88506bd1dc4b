//! Whom an entry of an aggregator's feed was taken from.

use crate::model::Relayed;
use feed_rs::model::Feed;

/// Reads the `<source>` of an entry: of RSS a name with an address, of Atom a feed's own description.
///
/// `<source url="https://post.example/rss">The Post</source>` `-> The Post, https://post.example/rss`
pub(super) fn source(chunk: &str) -> Option<Relayed> {
    let start = super::element(chunk, "source")?;
    let element = chunk.get(start..)?;
    let (element, _) = element.split_once("</source>")?;
    let (opener, inside) = element.split_once('>')?;
    let feed = if inside.contains("<title") {
        parsed(&format!(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\">{inside}</feed>"
        ))
    } else {
        parsed(&format!(
            "<rss version=\"2.0\"><channel><title>{inside}</title><link>{}</link></channel></rss>",
            url(opener).unwrap_or("")
        ))
    }?;
    let name = feed.title?.content.trim().to_owned();
    let address = feed.links.into_iter().next().map(|link| link.href);
    let url = address.filter(|url| url.starts_with("http"));
    (!name.is_empty()).then_some(Relayed { name, url })
}

fn parsed(xml: &str) -> Option<Feed> {
    feed_rs::parser::parse(xml.as_bytes()).ok()
}

/// The value of the attribute `url`, as it stands.
fn url(opener: &str) -> Option<&str> {
    let (_, rest) = opener.split_once("url=")?;
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    rest.get(1..)?.split(quote).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(chunk: &str) -> Option<(String, Option<String>)> {
        source(chunk).map(|found| (found.name, found.url))
    }

    #[test]
    fn rss_names_its_source_with_an_address() {
        let item = "<item><title>Rain</title><source url=\"https://post.example/rss\">Post &amp; Mail</source></item>";
        let wanted = (
            "Post & Mail".to_owned(),
            Some("https://post.example/rss".to_owned()),
        );
        assert_eq!(read(item), Some(wanted));
        assert_eq!(
            read("<item><source>The Post</source></item>"),
            Some(("The Post".to_owned(), None))
        );
    }

    #[test]
    fn atom_describes_the_feed_that_it_took_the_entry_from() {
        let entry = "<entry><source><id>x</id><title>The Post</title><link href='https://post.example/'/></source></entry>";
        let wanted = (
            "The Post".to_owned(),
            Some("https://post.example/".to_owned()),
        );
        assert_eq!(read(entry), Some(wanted));
    }

    #[test]
    fn most_entries_name_none() {
        for chunk in [
            "<item/>",
            "<item><source></source></item>",
            "<item><source",
            "<sources>a</sources>",
        ] {
            assert_eq!(read(chunk), None, "{chunk}");
        }
    }
}
