//! What class, id and role names say of an element: the words of `markup.txt`.

use crate::lexicon::{Entry, entries};
use crate::text::phrases::Phrases;
use crate::text::sieve::Sieve;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What an element's attributes say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hints {
    /// Menu, sharing, related pages, notes on the author, …
    pub furniture: bool,
    /// The article's text.
    pub body: bool,
    /// What readers wrote.
    pub comments: bool,
    /// A standfirst.
    pub standfirst: bool,
    /// Not shown.
    pub hidden: bool,
}

/// Single words, and names that hold the article's text wherever they stand in an attribute.
struct Lexicon {
    words: FxHashMap<&'static str, Hints>,
    sieve: Sieve,
    body: Phrases,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let list = || entries(include_str!("../../lexicon/en/markup.txt"));
    let says = |entry: &Entry<'_>, role: &str| entry.alternatives(1).any(|word| word == role);
    let body: Vec<&str> = list()
        .filter(|entry| says(entry, "body"))
        .map(|entry| entry.field(0))
        .collect();
    let words: FxHashMap<&str, Hints> = list()
        .filter(|entry| !says(entry, "body"))
        .map(|entry| {
            let hints = Hints {
                furniture: says(&entry, "furniture"),
                comments: says(&entry, "comments"),
                standfirst: says(&entry, "standfirst"),
                ..Hints::default()
            };
            (entry.field(0), hints)
        })
        .collect();
    Lexicon {
        sieve: Sieve::of(words.keys().copied()),
        words,
        body: Phrases::of(&body),
    }
});

impl Lexicon {
    /// Looks a word up, whatever its capitals.
    fn says(&self, word: &str) -> Option<Hints> {
        let found = || self.words.get(word.to_ascii_lowercase().as_str()).copied();
        self.sieve.passes(word).then(found).flatten()
    }
}

/// Longer attributes are generated, and their words mean nothing.
const LONGEST: usize = 2_000;

/// Reads attributes and remembers what their words say: a page repeats the same few classes on thousands of elements.
#[derive(Debug, Default)]
pub(super) struct Reader(FxHashMap<Box<str>, Hints>);

impl Reader {
    /// Reads an element's attributes: `<div class="post-relatedLinks">` `-> furniture`.
    pub(super) fn read(&mut self, tag: &str, attrs: &[(&str, &str)]) -> Hints {
        let mut hints = Hints::default();
        for (name, value) in attrs {
            match *name {
                "class" | "id" | "data-component" | "data-testid" if value.len() <= LONGEST => {
                    hints = hints.and(self.named(tag == "body", value));
                }
                "itemprop" => {
                    hints.body |= value.eq_ignore_ascii_case("articleBody");
                    hints.comments |= value.eq_ignore_ascii_case("comment");
                }
                "role" => hints.furniture |= is_furniture_role(value),
                "hidden" => hints.hidden = true,
                "aria-hidden" => hints.hidden |= *value == "true",
                "style" => hints.hidden |= is_hiding(value),
                _ => {}
            }
        }
        // a page's frame is never furniture, whatever features of it its classes list
        if matches!(tag, "html" | "body" | "main" | "article") {
            hints.furniture = false;
            hints.comments &= tag == "article";
        }
        hints
    }

    fn named(&mut self, lists_topics: bool, value: &str) -> Hints {
        if let (false, Some(known)) = (lists_topics, self.0.get(value)) {
            return *known;
        }
        let hints = named(lists_topics, value);
        if !lists_topics {
            self.0.insert(value.into(), hints);
        }
        hints
    }
}

impl Hints {
    /// Joins what two attributes say.
    fn and(self, other: Self) -> Self {
        Self {
            furniture: self.furniture || other.furniture,
            body: self.body || other.body,
            comments: self.comments || other.comments,
            standfirst: self.standfirst || other.standfirst,
            hidden: self.hidden || other.hidden,
        }
    }
}

fn is_furniture_role(role: &str) -> bool {
    matches!(
        role,
        "navigation"
            | "complementary"
            | "contentinfo"
            | "banner"
            | "search"
            | "dialog"
            | "menu"
            | "menubar"
            | "toolbar"
            | "alert"
    )
}

fn is_hiding(style: &str) -> bool {
    let flat: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let flat = flat.to_ascii_lowercase();
    flat.contains("display:none") || flat.contains("visibility:hidden")
}

/// Prefixes of class names that list a post's own topics, as WordPress writes them on its frame.
const TOPICS: &[&str] = &[
    "category-",
    "tag-",
    "author-",
    "format-",
    "post_tag-",
    "type-",
    "status-",
    "page-template",
];

/// Classes of a frame that lists a post's own topics.
static FRAMES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(&["hentry", "status-publish", "type-post"]));

/// Reads the words of one attribute; on `<body>` it lists the page's topics.
fn named(on_body: bool, value: &str) -> Hints {
    let mut hints = Hints {
        body: LEXICON.body.within(value),
        ..Hints::default()
    };
    let lists_topics = on_body || FRAMES.within(value);
    for token in value.split_ascii_whitespace() {
        if lists_topics && TOPICS.iter().any(|prefix| token.starts_with(prefix)) {
            continue;
        }
        for word in token.split(|c: char| !c.is_ascii_alphanumeric()) {
            humps(word, &mut |part| {
                hints = LEXICON.says(part).map_or(hints, |says| hints.and(says));
            });
        }
    }
    hints
}

/// Hands on a word, and its parts where capitals join several: `navBar -> navBar, nav, Bar`.
fn humps(word: &str, take: &mut dyn FnMut(&str)) {
    take(word);
    let mut from = 0;
    for (at, pair) in word.as_bytes().windows(2).enumerate() {
        if let [b'a'..=b'z', b'A'..=b'Z'] = pair {
            take(word.get(from..=at).unwrap_or(""));
            from = at + 1;
        }
    }
    if from > 0 {
        take(word.get(from..).unwrap_or(""));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(value: &str) -> Hints {
        Reader::default().read("div", &[("class", value)])
    }

    #[test]
    fn names_are_taken_apart() {
        assert!(class("post-relatedLinks").furniture);
        assert!(class("Entry-Content wide").body);
        assert!(class("commentList_2 comments").comments);
        assert!(!class("navy header-image").furniture);
    }

    #[test]
    fn a_frame_is_no_furniture_and_topics_say_nothing() {
        assert!(!class("post hentry category-menu tag-social").furniture);
        assert!(
            !Reader::default()
                .read("body", &[("class", "sidebar")])
                .furniture
        );
        assert!(class("sidebar").furniture);
    }

    #[test]
    fn what_is_not_shown_is_hidden() {
        let hides = |name, value| Reader::default().read("p", &[(name, value)]).hidden;
        assert!(hides("style", "color:red; display : none"));
        assert!(hides("aria-hidden", "true"));
    }
}
