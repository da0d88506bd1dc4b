//! Words with roles, safe to show: the one way for text into a document is through the sanitiser.

use crate::model::Evidence;
use crate::present::role::Role;
use crate::text::sanitize::sanitize;

/// Where words lead, in formats that can lead anywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// To words of an article whose text stands in the same document.
    Words(Evidence),
    /// To a page of the web: `http` and `https` only.
    Web(String),
}

impl Link {
    /// Makes a link of a page's address, unless something else than a page stands there: `"javascript:x" -> None`.
    #[must_use]
    pub fn web(address: &str) -> Option<Self> {
        let lower = address.to_ascii_lowercase();
        let page = lower.starts_with("http://") || lower.starts_with("https://");
        let strange = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"');
        (page && !address.contains(strange)).then(|| Self::Web(address.to_owned()))
    }
}

/// Words that have one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inline {
    text: String,
    role: Role,
    link: Option<Link>,
}

impl Inline {
    /// Makes an inline of any text: control, direction and invisible characters go, line breaks become spaces.
    #[must_use]
    pub fn new(role: Role, text: &str) -> Self {
        let text = sanitize(text).text.replace(['\n', '\t'], " ");
        Self {
            text,
            role,
            link: None,
        }
    }

    /// Says where the words lead.
    #[must_use]
    pub fn link(&self) -> Option<&Link> {
        self.link.as_ref()
    }

    /// Gives the words.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Gives their role.
    #[must_use]
    pub fn role(&self) -> Role {
        self.role
    }
}

/// A line of words, each stretch with its role.
///
/// `Line::from("told by ").with(Role::Outlet, "DW") -> "told by DW"`
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(Vec<Inline>);

impl Line {
    /// Makes a line of one role.
    #[must_use]
    pub fn of(role: Role, text: &str) -> Self {
        Self::default().with(role, text)
    }

    /// Adds words of a role.
    #[must_use]
    pub fn with(mut self, role: Role, text: &str) -> Self {
        self.add(role, text);
        self
    }

    /// Adds running text.
    #[must_use]
    pub fn plain(self, text: &str) -> Self {
        self.with(Role::Plain, text)
    }

    /// Adds words that lead somewhere.
    #[must_use]
    pub fn leading(mut self, role: Role, text: &str, link: Option<Link>) -> Self {
        let words = Inline::new(role, text);
        self.0.push(Inline { link, ..words });
        self
    }

    /// Adds a whole line.
    #[must_use]
    pub fn line(mut self, other: Line) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Adds words of a role in place; empty words add nothing.
    pub fn add(&mut self, role: Role, text: &str) {
        if !text.is_empty() {
            self.0.push(Inline::new(role, text));
        }
    }

    /// Lists the inlines.
    #[must_use]
    pub fn inlines(&self) -> &[Inline] {
        &self.0
    }

    /// Says whether it has no words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|inline| inline.text.is_empty())
    }

    /// Gives the words alone, without marks.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.iter().map(Inline::text).collect()
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        Self::of(Role::Plain, text)
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self::of(Role::Plain, &text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_hidden_gets_into_a_line() {
        let line = Line::from("a\u{202e}b\u{1b}[2Jc\nd");
        assert_eq!(line.text(), "abc d");
    }

    #[test]
    fn only_pages_are_linked() {
        let address = "https://lantern.example/a?b=c";
        assert_eq!(Link::web(address), Some(Link::Web(address.into())));
        for other in [
            "javascript:alert(1)",
            "ftp://x",
            "https://x\"y",
            "http://a b",
            "",
        ] {
            assert_eq!(Link::web(other), None, "{other}");
        }
    }

    #[test]
    fn roles_stay_with_their_words() {
        let line = Line::from("by ")
            .with(Role::Outlet, "DW")
            .with(Role::Muted, "");
        assert_eq!(line.inlines().len(), 2);
        assert_eq!(line.inlines()[1].role(), Role::Outlet);
    }
}
