//! The dates that text scrapes show: which is the article's, which the masthead's, what is unknown or open.

use rashomon::extract::extract;
use rashomon::lexicon::Outlets;
use rashomon::model::{Article, Basis, Code, Date, DateEvidence, Form, Given, RawPage, Source};

/// A page of the Post with these lines above and under the headline.
fn page(top: &str, under: &str) -> Article {
    let body = format!(
        "{top}\nHome\nNews\nSport\n\nFerry freed off Selk point after six hours on the rocks\n{under}\n
The night ferry to Quillon ran aground off the point with ninety people on board, and two tugs freed it at high water, the line said.\n
Nobody was hurt, but the passengers had to wait for six hours until the water rose, as the captain told the harbour office.\n
The line will give back the fare and pay for breakfast on the next crossing that the passengers book with it.\n\nAbout us\nContact\n"
    );
    let page = RawPage {
        id: "a".into(),
        source: Source::default(),
        form: Form::Scrape,
        body,
        given: Given::default(),
        warnings: Vec::new(),
    };
    extract(page, &Outlets::known())
}

fn value(date: Option<&Date>) -> String {
    let value = date.and_then(|date| date.value);
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn published(under: &str) -> String {
    value(page("", under).published.as_ref())
}

fn notes(article: &Article, code: Code) -> bool {
    article.notes.iter().any(|note| note.code == code)
}

#[test]
fn every_common_form_is_read() {
    for (line, wanted) in [
        (
            "Published : Thursday, 16 May, 2024 at 8:05 PM",
            "2024-05-16T20:05",
        ),
        ("Thursday 16 May 2024 20.05 BST", "2024-05-16T20:05"),
        ("May 16, 2024 8:05 p.m. ET", "2024-05-16T20:05"),
        ("16 May 2024, 20:05 IST", "2024-05-16T20:05"),
        ("Posted on 16th May 2024", "2024-05-16"),
        ("By Ann Lee | Thu, May 16, 2024", "2024-05-16"),
        ("2024-05-16 20:05", "2024-05-16T20:05"),
        ("16.05.2024, 20:05 Uhr", "2024-05-16T20:05"),
        ("Sept. 3, 2024", "2024-09-03"),
        ("3rd Sep 2024", "2024-09-03"),
        ("20:05, 16 May 2024", "2024-05-16T20:05"),
        ("Published 16 May 2024 at 12:00 AM", "2024-05-16"),
    ] {
        assert_eq!(published(line), wanted, "{line}");
    }
}

#[test]
fn a_zone_is_kept_as_written() {
    let article = page("", "16 May 2024, 20:05 GMT");
    let zone = article.published.and_then(|date| date.zone);
    assert_eq!(zone.as_deref(), Some("GMT"));
}

#[test]
fn the_masthead_s_clock_is_not_the_article_s_date() {
    let article = page("Friday, 17 May 2024", "16 May 2024, 20:05");
    assert_eq!(value(article.published.as_ref()), "2024-05-16T20:05");
    assert_eq!(value(article.captured.as_ref()), "2024-05-17");
    let alone = page("Friday, 17 May 2024", "By Ann Lee");
    assert_eq!(value(alone.published.as_ref()), "");
    assert!(notes(&alone, Code::NoDate));
}

#[test]
fn a_change_is_told_from_publication() {
    for line in [
        "Published 16 May 2024, 20:05 | Updated 17 May 2024, 09:30",
        "Published: 16 May 2024 20:05 Updated: 17 May 2024 09:30",
        "Updated 17 May 2024, 09:30 • Published 16 May 2024, 20:05",
        "16 May 2024, 20:05\nLast modified: 17 May 2024, 09:30",
    ] {
        let article = page("", line);
        assert_eq!(
            value(article.published.as_ref()),
            "2024-05-16T20:05",
            "{line}"
        );
        assert_eq!(
            value(article.modified.as_ref()),
            "2024-05-17T09:30",
            "{line}"
        );
    }
}

#[test]
fn what_is_counted_needs_the_day_of_saving() {
    // the masthead's clock has no time of day, so that hours may reach into the day before
    for (line, wanted, basis) in [
        ("2 hours ago", "2024-05-17", Basis::Guessed),
        ("Yesterday", "2024-05-16", Basis::Relative),
        ("3 days ago", "2024-05-14", Basis::Relative),
    ] {
        let known = page("Friday, 17 May 2024", line);
        assert_eq!(value(known.published.as_ref()), wanted, "{line}");
        assert_eq!(known.published.map(|date| date.basis), Some(basis));
        let unknown = page("", line);
        let date = unknown.published.as_ref().unwrap();
        assert_eq!(
            (date.value, &date.evidence),
            (None, &Some(DateEvidence::Raw(line.into())))
        );
        assert!(notes(&unknown, Code::NoDate), "{line}");
    }
}

#[test]
fn figures_that_read_two_ways_are_flagged_or_settled() {
    let open = page("", "Published 03/04/2024");
    assert!(notes(&open, Code::AmbiguousDate));
    assert_eq!(open.published.map(|date| date.candidates.len()), Some(1));
    let settled = page(" date 2024-03-04", "Published 03/04/2024");
    assert_eq!(value(settled.published.as_ref()), "2024-03-04");
    assert!(!notes(&settled, Code::AmbiguousDate));
    assert_eq!(published("Published 23/04/2024"), "2024-04-23");
    assert_eq!(published("Published 04/23/2024"), "2024-04-23");
}

#[test]
fn a_day_without_a_year_lists_the_years_it_may_have() {
    let article = page("Friday, 20 September 2024", "16 May, 20:05");
    assert_eq!(value(article.published.as_ref()), "XXXX-05-16T20:05");
    assert!(notes(&article, Code::NoYear));
    let candidates = article.published.map(|date| date.candidates);
    let first = candidates.and_then(|list| Some(list.first()?.value.to_string()));
    assert_eq!(first.as_deref(), Some("2024-05-16T20:05"));
    // a page saved the day after shows its own year
    let fresh = page("Friday, 17 May 2024", "16 May, 20:05");
    assert_eq!(value(fresh.published.as_ref()), "2024-05-16T20:05");
    assert_eq!(
        fresh.published.as_ref().map(|date| date.basis),
        Some(Basis::Guessed)
    );
    assert!(notes(&fresh, Code::AmbiguousDate));
}
