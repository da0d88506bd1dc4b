//! JSON inside a page (JSON-LD): values read leniently, whatever shape a publisher gave them.

use serde_json::Value;

/// A parsed piece of JSON.
#[derive(Clone, Debug)]
pub struct Json(Value);

/// A value inside it.
#[derive(Clone, Copy, Debug)]
pub struct Node<'a>(&'a Value);

/// At most this many objects of one block are visited: real blocks hold under a hundred, a hostile one may hold millions.
const MOST_OBJECTS: usize = 2_000;

impl Json {
    /// Parses a block, forgiving what browsers and publishers get wrong: line breaks inside strings, `CDATA` and comment marks around,
    /// a semicolon after.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bare = unwrapped(text);
        if let Ok(value) = serde_json::from_str(bare) {
            return Some(Self(value));
        }
        serde_json::from_str(&mended(bare)).ok().map(Self)
    }

    /// Lists every object in it, outer ones first, those of `@graph` and of lists included.
    #[must_use]
    pub fn objects(&self) -> Vec<Node<'_>> {
        let mut found = Vec::new();
        let mut waiting = std::collections::VecDeque::from([&self.0]);
        while let Some(value) = waiting.pop_front() {
            match value {
                Value::Array(items) => waiting.extend(items.iter().take(MOST_OBJECTS)),
                Value::Object(map) => {
                    found.push(Node(value));
                    waiting.extend(map.values().filter(|v| v.is_object() || v.is_array()));
                }
                _ => {}
            }
            if found.len() >= MOST_OBJECTS {
                break;
            }
        }
        found
    }
}

impl<'a> Node<'a> {
    /// Gives a member, where it is there and not null.
    #[must_use]
    pub fn get(self, key: &str) -> Option<Node<'a>> {
        self.0.get(key).filter(|value| !value.is_null()).map(Node)
    }

    /// Gives a string member, trimmed and not empty; of a list the first.
    #[must_use]
    pub fn text(self, key: &str) -> Option<&'a str> {
        self.get(key)?.items().find_map(Node::string)
    }

    /// Gives the value itself as a string, trimmed and not empty.
    #[must_use]
    pub fn string(self) -> Option<&'a str> {
        self.0
            .as_str()
            .map(str::trim)
            .filter(|text| !text.is_empty())
    }

    /// Lists the members of a list; any other value is a list of itself.
    pub fn items(self) -> impl Iterator<Item = Node<'a>> + use<'a> {
        let items = match self.0 {
            Value::Array(items) => items.as_slice(),
            other => std::slice::from_ref(other),
        };
        items.iter().map(Node)
    }

    /// Lists names under a key: `"A"`, `["A", "B"]`, `{"name": "A"}` and lists of these.
    #[must_use]
    pub fn names(self, key: &str) -> Vec<&'a str> {
        let all = self.get(key).into_iter().flat_map(Node::items);
        all.filter_map(|item| item.string().or_else(|| item.text("name")))
            .collect()
    }

    /// Says whether the object's `@type` satisfies a test, in any of its values: `"NewsArticle"`, `["Article", "NewsArticle"]`.
    #[must_use]
    pub fn is_a(self, wanted: impl Fn(&str) -> bool) -> bool {
        let types = self.get("@type").into_iter().flat_map(Node::items);
        types
            .filter_map(Node::string)
            .any(|name| wanted(name.rsplit(['/', '#', ':']).next().unwrap_or(name)))
    }
}

fn unwrapped(text: &str) -> &str {
    let mut bare = text.trim();
    for opener in ["<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["] {
        bare = bare.strip_prefix(opener).unwrap_or(bare).trim();
    }
    for closer in ["-->", "//]]>", "/*]]>*/", "]]>", ";"] {
        bare = bare.strip_suffix(closer).unwrap_or(bare).trim();
    }
    bare
}

/// Escapes control characters inside strings and drops commas before a closing bracket.
fn mended(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut quoted, mut escaped) = (false, false);
    for c in text.chars() {
        if quoted && c < ' ' {
            out.push(' ');
            escaped = false;
            continue;
        }
        if !quoted && matches!(c, '}' | ']') {
            let kept = out.trim_end().len();
            if out.trim_end().ends_with(',') {
                out.truncate(kept - 1);
            }
        }
        if c == '"' && !escaped {
            quoted = !quoted;
        }
        escaped = quoted && c == '\\' && !escaped;
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_found_in_graphs_and_lists() {
        let json = Json::parse(
            r#"{"@graph": [{"@type": "WebSite"}, {"@type": ["Article", "http://schema.org/NewsArticle"], "headline": " Rain ",
               "author": [{"name": "Ann Lee"}, "Bo Ek"]}]}"#,
        )
        .unwrap();
        let objects = json.objects();
        let article = objects
            .iter()
            .find(|o| o.is_a(|t| t == "NewsArticle"))
            .unwrap();
        assert_eq!(article.text("headline"), Some("Rain"));
        assert_eq!(article.names("author"), ["Ann Lee", "Bo Ek"]);
    }

    #[test]
    fn common_mistakes_are_forgiven() {
        for text in [
            "<!-- {\"a\": \"x\ny\"} -->",
            "//<![CDATA[\n{\"a\": \"x\ty\",}\n//]]>",
            "{\"a\": \"x y\"};",
        ] {
            assert_eq!(
                Json::parse(text).unwrap().objects()[0].text("a"),
                Some("x y"),
                "{text}"
            );
        }
        assert!(Json::parse("window.x = 1").is_none());
    }
}
