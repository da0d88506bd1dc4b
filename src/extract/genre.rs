//! What kind of piece an article is, by its labels alone.

use crate::model::{Article, BlockKind, CreditKind, Genre};

/// Section names and path parts of comment; lower case.
const OPINION: &[&str] = &[
    "opinion",
    "opinions",
    "op-ed",
    "oped",
    "comment",
    "commentary",
    "commentisfree",
    "editorial",
    "editorials",
    "leader",
    "leaders",
    "views",
    "viewpoint",
    "column",
    "columns",
    "columnists",
    "blogs",
    "letters",
    "perspective",
    "perspectives",
    "kommentar",
    "meinung",
];
/// The same of running logs and films.
const LIVE: &[&str] = &["live", "live-news", "live-updates", "liveblog", "live-blog"];
const VIDEO: &[&str] = &["video", "videos", "watch"];
/// Section names under which outlets file reports.
const NEWS: &[&str] = &[
    "news",
    "world",
    "politics",
    "business",
    "economy",
    "national",
    "international",
    "local",
    "europe",
    "asia",
    "africa",
    "americas",
    "middle east",
    "foreign news",
    "front page",
    "society",
    "courts",
];

/// Gives the genre that a label states, or `Report` where a dateline, an agency's credit or a news section shows one.
pub(super) fn of(label: Genre, article: &Article) -> Genre {
    if label != Genre::Unknown {
        return label;
    }
    let section = article.section.as_deref().unwrap_or("").to_lowercase();
    let path = article
        .source
        .url
        .as_deref()
        .map(path)
        .unwrap_or_default()
        .to_lowercase();
    let title = article.title().unwrap_or("").to_lowercase();
    let labelled = |words: &[&str]| {
        let parts = section
            .split(['/', '>', '›', ','])
            .map(str::trim)
            .chain(path.split('/'));
        let mut prefix = title
            .split_once([':', '|'])
            .map(|(head, _)| head.trim())
            .into_iter();
        parts.clone().any(|part| words.contains(&part)) || prefix.any(|head| words.contains(&head))
    };
    let reported = article.dateline().is_some()
        || article
            .credits
            .iter()
            .any(|credit| credit.kind == CreditKind::Agency);
    match () {
        () if labelled(OPINION) => Genre::Opinion,
        () if labelled(LIVE) || title.contains("live updates") => Genre::Live,
        () if labelled(VIDEO)
            && !article
                .blocks
                .iter()
                .any(|block| block.kind == BlockKind::Paragraph && block.span.len() > 400) =>
        {
            Genre::Video
        }
        () if reported || labelled(NEWS) => Genre::Report,
        () => Genre::Unknown,
    }
}

/// The part of an address after its domain: `"https://a.example/opinion/x" -> "opinion/x"`.
fn path(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split_once('/').map_or("", |(_, path)| path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_decide_and_nothing_else() {
        let filed = |section: &str| {
            of(
                Genre::Unknown,
                &Article {
                    section: Some(section.into()),
                    ..Article::default()
                },
            )
        };
        assert_eq!(filed("Opinion"), Genre::Opinion);
        assert_eq!(filed("World"), Genre::Report);
        assert_eq!(filed("Gardens"), Genre::Unknown);
        assert_eq!(of(Genre::Live, &Article::default()), Genre::Live);
    }
}
