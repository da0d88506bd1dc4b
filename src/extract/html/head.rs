//! What markup says of a page besides its text: meta elements, JSON-LD blocks, links, marked dates.

use crate::text::phrases::{Phrases, opens_with};
use std::ops::Deref;
use std::sync::LazyLock;

/// Everything found, in page order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Head {
    /// `<title>`.
    pub title: Option<String>,
    /// `<html lang>`.
    pub language: Option<String>,
    /// The canonical address.
    pub canonical: Option<String>,
    /// Names (lower case) and contents of meta elements.
    pub meta: Vec<(String, String)>,
    /// JSON-LD blocks, as they stand.
    pub linked: Vec<String>,
    /// Elements that are marked as a date.
    pub times: Vec<Time>,
    /// Dates that the page's scripts call published.
    pub state: Vec<String>,
    /// Values of `itemprop`s and `rel`s that name writers, as node indexes.
    pub authors: Vec<usize>,
}

/// An element that is marked as a date.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Time {
    /// Where it stands among the page's nodes.
    pub node: usize,
    /// The date in an attribute, where there is one.
    pub value: Option<String>,
    /// What it is called: `itemprop`, class and id, in lower case.
    pub name: String,
    /// Marked as the page's own date by `itemprop` or `pubdate`.
    pub sure: bool,
}

/// What classes of dates are called.
static DATES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "date", "time", "publish", "posted", "pubdate", "fecha", "datum",
    ])
});

/// Lists longer than this are no page's own; what follows is left out.
const MOST: usize = 2_000;

impl Head {
    /// Takes in one element; `inner` gives its first text.
    pub(super) fn see<T: Deref<Target = str>>(
        &mut self,
        name: &str,
        attrs: &[(&str, &str)],
        node: usize,
        inner: impl Fn() -> Option<T>,
    ) {
        let get = |wanted: &str| {
            attrs
                .iter()
                .find(|(name, _)| *name == wanted)
                .map(|(_, value)| value.trim())
        };
        match name {
            "title" if self.title.is_none() => self.title = inner().map(|text| (*text).to_owned()),
            "html" => self.language = get("lang").or_else(|| get("xml:lang")).map(str::to_owned),
            "link" if get("rel") == Some("canonical") => {
                self.canonical = self
                    .canonical
                    .take()
                    .or_else(|| get("href").map(str::to_owned))
            }
            "meta" => self.meta(&get),
            "script"
                if get("type").is_some_and(|kind| {
                    kind.to_ascii_lowercase().starts_with("application/ld+json")
                }) =>
            {
                let block = inner().filter(|_| self.linked.len() < MOST);
                self.linked.extend(block.map(|text| (*text).to_owned()));
            }
            "script" => self.state(inner),
            _ => {}
        }
        if !attrs.is_empty() || name == "time" {
            self.marked(name, &get, node);
        }
    }

    /// Remembers the first date that a script's data call published.
    fn state<T: Deref<Target = str>>(&mut self, inner: impl Fn() -> Option<T>) {
        const KEYS: &[&str] = &[
            "\"datePublished\":\"",
            "\"published_at\":\"",
            "\"publishedDate\":\"",
            "\"publishedAt\":\"",
            "\"publishDate\":\"",
        ];
        if !self.state.is_empty() {
            return;
        }
        // scripts make up half of a page, and hardly any holds a date
        let holds = |script: &T| memchr::memmem::find(script.as_bytes(), b"ublish").is_some();
        let Some(script) = inner().filter(holds) else {
            return;
        };
        let found = KEYS
            .iter()
            .filter_map(|key| script.split_once(key)?.1.get(..10));
        self.state.extend(found.map(str::to_owned).take(1));
    }

    fn meta<'a>(&mut self, get: &impl Fn(&str) -> Option<&'a str>) {
        let name = get("property")
            .or_else(|| get("name"))
            .or_else(|| get("itemprop"))
            .or_else(|| get("http-equiv"));
        if let (Some(name), Some(content)) = (name, get("content"))
            && !content.is_empty()
            && self.meta.len() < MOST
        {
            self.meta
                .push((name.to_ascii_lowercase(), content.to_owned()));
        }
    }

    /// Remembers elements that give a date or a writer.
    fn marked<'a>(&mut self, tag: &str, get: &impl Fn(&str) -> Option<&'a str>, node: usize) {
        let property = get("itemprop").unwrap_or("");
        let names = || [get("class"), get("id")].into_iter().flatten();
        let signs = |word: &str| {
            ["author", "author-name", "byline"]
                .iter()
                .any(|name| word.eq_ignore_ascii_case(name))
        };
        if (property.eq_ignore_ascii_case("author")
            || get("rel") == Some("author")
            || names().flat_map(|names| names.split(' ')).any(signs))
            && self.authors.len() < MOST
        {
            self.authors.push(node);
        }
        let sure = opens_with(property, "date") || get("pubdate").is_some();
        let called = names().any(|names| DATES.within(names));
        let dated = tag == "time"
            || sure
            || called
                && matches!(
                    tag,
                    "span"
                        | "p"
                        | "div"
                        | "abbr"
                        | "li"
                        | "small"
                        | "em"
                        | "i"
                        | "strong"
                        | "a"
                        | "h6"
                        | "h5"
                        | "td"
                );
        if dated && self.times.len() < MOST {
            let value = get("datetime")
                .or_else(|| get("content"))
                .or_else(|| get("title").filter(|_| tag == "abbr" || sure));
            let class = names().collect::<Vec<_>>().join(" ");
            let name = format!("{property} {class}").to_ascii_lowercase();
            self.times.push(Time {
                node,
                value: value.filter(|value| !value.is_empty()).map(str::to_owned),
                name,
                sure,
            });
        }
    }

    /// Gives the content of the first meta element that goes by one of the names, the first name first.
    pub(super) fn named(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|wanted| {
            let found = self.meta.iter().find(|(name, _)| name == wanted);
            found.map(|(_, content)| content.as_str())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::Page;

    #[test]
    fn what_markup_says_is_collected() {
        let head = Page::parse(
            "<html lang=en-GB><head><title>Rain - Post</title><meta property='og:title' content=Rain><link rel=canonical href=https://a.example/1>
             <script type='application/ld+json'>{\"a\": 1}</script></head><body><time datetime=2024-03-14>today</time><span class=post-date>14 March</span>",
        )
        .head;
        assert_eq!(head.title.as_deref(), Some("Rain - Post"));
        assert_eq!(head.named(&["og:title"]), Some("Rain"));
        assert_eq!(head.canonical.as_deref(), Some("https://a.example/1"));
        assert_eq!(head.linked, ["{\"a\": 1}"]);
        assert_eq!(head.language.as_deref(), Some("en-GB"));
        assert_eq!(head.times.len(), 2);
    }
}
