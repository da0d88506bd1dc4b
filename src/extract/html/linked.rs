//! What a page's JSON-LD says of its article.

use crate::text::fold::letters;
use crate::wire::json::{Json, Node};

/// The fields of the page's own article.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Linked {
    /// Headline.
    pub headline: Option<String>,
    /// Standfirst.
    pub description: Option<String>,
    /// Date of publication, as written.
    pub published: Option<String>,
    /// Date of the last change, as written.
    pub modified: Option<String>,
    /// Writers.
    pub authors: Vec<String>,
    /// Publisher.
    pub publisher: Option<String>,
    /// Section.
    pub section: Option<String>,
    /// Language tag.
    pub language: Option<String>,
    /// The whole text, which some pages give here and load by script.
    pub body: Option<String>,
    /// Marked as comment by its type.
    pub opinion: bool,
}

/// At most this many articles stand on a page that is about one of them; more are a list, and none of them is taken for the page's own.
const LISTED: usize = 3;

/// Reads the page's own article out of its blocks; `headline` is what the page shows, to choose by.
pub(super) fn read(blocks: &[String], headline: Option<&str>) -> Linked {
    let parsed: Vec<Json> = blocks
        .iter()
        .filter_map(|block| Json::parse(block))
        .collect();
    let objects: Vec<Node<'_>> = parsed.iter().flat_map(Json::objects).collect();
    let articles: Vec<Node<'_>> = objects
        .iter()
        .copied()
        .filter(|node| node.is_a(is_article))
        .collect();
    let dated = articles
        .iter()
        .filter(|node| node.text("datePublished").is_some())
        .count();
    let shown = headline.map(letters);
    let same = |node: &&Node<'_>| node.text("headline").map(letters) == shown && shown.is_some();
    let own = articles
        .iter()
        .find(same)
        .or_else(|| articles.first().filter(|_| dated <= LISTED));
    let mut linked = own.map(|node| article(*node)).unwrap_or_default();
    let page = objects
        .iter()
        .find(|node| node.is_a(|kind| kind.ends_with("WebPage")));
    if let Some(page) = page {
        let field = |key| page.text(key).map(str::to_owned);
        linked.published = linked.published.take().or_else(|| field("datePublished"));
        linked.modified = linked.modified.take().or_else(|| field("dateModified"));
        linked.language = linked.language.take().or_else(|| field("inLanguage"));
    }
    linked
}

fn is_article(kind: &str) -> bool {
    kind.ends_with("Article")
        || kind.ends_with("Posting") && kind != "JobPosting"
        || matches!(kind, "Report" | "Review")
}

fn article(node: Node<'_>) -> Linked {
    let field = |key| node.text(key).map(str::to_owned);
    Linked {
        headline: field("headline").or_else(|| field("name")),
        description: field("description"),
        published: field("datePublished").or_else(|| field("dateCreated")),
        modified: field("dateModified"),
        authors: node
            .names("author")
            .into_iter()
            .filter(|name| !name.starts_with("http"))
            .map(str::to_owned)
            .collect(),
        publisher: node
            .names("publisher")
            .first()
            .map(|name| (*name).to_owned()),
        section: field("articleSection"),
        language: field("inLanguage"),
        body: field("articleBody"),
        opinion: node.is_a(|kind| kind.starts_with("Opinion")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_is_found_in_a_graph_and_the_page_fills_gaps() {
        let block = r#"{"@graph": [{"@type": "WebPage", "datePublished": "2024-03-14"},
            {"@type": "OpinionNewsArticle", "headline": "Rain", "author": {"name": "Ann Lee"}, "publisher": {"name": "Post"}}]}"#;
        let read = read(&[block.to_owned()], None);
        assert_eq!(
            (read.headline.as_deref(), read.published.as_deref()),
            (Some("Rain"), Some("2024-03-14"))
        );
        assert_eq!(
            (read.authors.as_slice(), read.opinion),
            (&["Ann Lee".to_owned()][..], true)
        );
    }

    #[test]
    fn of_many_the_one_with_the_page_s_headline_is_taken_or_none() {
        let one = |n: usize| {
            format!(
                r#"{{"@type": "NewsArticle", "headline": "Story {n}", "datePublished": "2024-03-1{n}"}}"#
            )
        };
        let blocks: Vec<String> = (0..6).map(one).collect();
        assert_eq!(
            read(&blocks, Some("STORY 4")).published.as_deref(),
            Some("2024-03-14")
        );
        assert_eq!(read(&blocks, Some("Other")), Linked::default());
    }
}
