//! Text with light markup: the marks go, and what the front matter says of the page is kept.

use crate::model::{Given, RawPage};

/// Takes front matter and marks out of a page: `"---\ntitle: Rain\n---\n# Rain\n*It* rained." -> given.title, "Rain\nIt rained."`
pub(super) fn read(page: &mut RawPage) {
    let (head, body) = front_matter(&page.body).unwrap_or(("", &page.body));
    let body: String = body.lines().map(|line| plain(line) + "\n").collect();
    for line in head.lines() {
        if let Some((key, value)) = line.split_once(':') {
            let value = value.trim().trim_matches(['"', '\'']);
            if !value.is_empty() {
                keep(
                    page_field(&key.trim().to_ascii_lowercase()),
                    value,
                    &mut page.given,
                    &mut page.source.url,
                );
            }
        }
    }
    page.body = body;
}

/// What the front matter may say of a page.
#[derive(Clone, Copy)]
enum Field {
    Title,
    Author,
    Published,
    Outlet,
    Section,
    Language,
    Description,
    Url,
}

fn page_field(key: &str) -> Option<Field> {
    Some(match key {
        "title" => Field::Title,
        "author" | "authors" => Field::Author,
        "date" | "published" => Field::Published,
        "site" | "outlet" | "source" | "publisher" => Field::Outlet,
        "section" | "category" => Field::Section,
        "lang" | "language" => Field::Language,
        "description" | "summary" => Field::Description,
        "url" | "link" | "canonical" => Field::Url,
        _ => return None,
    })
}

fn keep(field: Option<Field>, value: &str, given: &mut Given, url: &mut Option<String>) {
    let value = value.to_owned();
    match field {
        Some(Field::Title) => given.title = Some(value),
        Some(Field::Author) => given.authors.push(value),
        Some(Field::Published) => given.published = Some(value),
        Some(Field::Outlet) => given.outlet = Some(value),
        Some(Field::Section) => given.section = Some(value),
        Some(Field::Language) => given.language = Some(value),
        Some(Field::Description) => given.description = Some(value),
        Some(Field::Url) => *url = Some(value),
        None => {}
    }
}

/// Splits what stands between `---` lines at the very top from the rest.
fn front_matter(text: &str) -> Option<(&str, &str)> {
    let opened = text.trim_start_matches('\u{feff}').strip_prefix("---")?;
    let inner = opened.trim_start_matches(['\r', ' ']).strip_prefix('\n')?;
    let (head, rest) = inner.split_once("\n---")?;
    Some((head, rest.split_once('\n').map_or("", |(_, rest)| rest)))
}

/// A line without its marks: `"## [Why](https://a.example) it **rains**" -> "Why it rains"`.
fn plain(line: &str) -> String {
    let bare = line.trim_start_matches(['#', '>']);
    let bare = if bare.len() < line.len() {
        bare.trim_start()
    } else {
        line
    };
    without_emphasis(&without_links(bare))
}

fn without_links(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, opened)) = rest.split_once('[') {
        let link = opened
            .split_once("](")
            .and_then(|(words, after)| Some((words, after.split_once(')')?.1)));
        out.push_str(before);
        match link.filter(|(words, _)| !words.contains('[')) {
            Some((words, after)) => {
                // a picture's words are its description, not the page's text
                if out.ends_with('!') {
                    out.pop();
                } else {
                    out.push_str(words);
                }
                rest = after;
            }
            None => {
                out.push('[');
                rest = opened;
            }
        }
    }
    out + rest
}

/// Drops `*` and `**` where they hug a word; a `*` between spaces stays.
fn without_emphasis(line: &str) -> String {
    let mut out = String::new();
    let mut chars = line.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().unwrap_or(' ');
        if c != '*' || (before.is_whitespace() && after.is_whitespace()) {
            out.push(c);
        }
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Form;

    #[test]
    fn front_matter_is_kept_apart_and_marks_go() {
        let text = "---\ntitle: \"Rain: again\"\nauthor: Ann Lee\nurl: https://a.example/1\n---\n\n# Rain *again*\n\nIt rained [in Halvek](https://x.example). ![map](m.png)\n5 * 3\n";
        let mut page = super::super::page::raw(Form::Scrape, text.into(), b"");
        read(&mut page);
        assert_eq!(page.body, "\nRain again\n\nIt rained in Halvek. \n5 * 3\n");
        assert_eq!(page.given.title.as_deref(), Some("Rain: again"));
        assert_eq!(page.given.authors, ["Ann Lee"]);
        assert_eq!(page.source.url.as_deref(), Some("https://a.example/1"));
    }

    #[test]
    fn brackets_that_are_no_link_stay() {
        assert_eq!(plain("He said [sic] so"), "He said [sic] so");
        assert_eq!(plain("[[a](b"), "[[a](b");
    }
}
