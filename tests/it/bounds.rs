//! Events that would cost too much to compare in full: the work is bounded, and what was left out is said.

use crate::gold;
use rashomon::compare::{Options, compare};
use rashomon::model::{Annotated, BlockKind, Code, Comparison};

fn article(number: usize, body: &[String]) -> Annotated {
    let title = "Ships wait off the port".to_owned();
    let mut parts = vec![(BlockKind::Title, title.as_str())];
    parts.extend(
        body.iter()
            .map(|part| (BlockKind::Paragraph, part.as_str())),
    );
    gold::annotated(gold::article(&format!("page-{number:03}"), "VSRT", &parts))
}

/// Sentences that share their words with those of other articles.
fn body(number: usize, sentences: usize) -> Vec<String> {
    let sentence = |at: usize| {
        let fact = (at * 7 + number) % 90;
        format!(
            "Ship number {fact} of the eastern fleet left berth {} before the storm came.",
            fact / 3
        )
    };
    (0..sentences).map(sentence).collect()
}

fn compared(articles: &[Annotated]) -> Comparison {
    compare(&gold::event(articles, None), articles, &Options::default())
}

fn capped(comparison: &Comparison) -> Vec<String> {
    let warnings = comparison.warnings.iter();
    let capped = warnings.filter(|warning| warning.code == Code::Capped);
    capped.map(|warning| warning.what.clone()).collect()
}

#[test]
fn of_five_hundred_articles_the_first_are_compared_and_the_reader_is_told() {
    let articles: Vec<Annotated> = (0..500).map(|at| article(at, &body(at, 6))).collect();
    let comparison = compared(&articles);
    assert_eq!(comparison.articles.len(), 120);
    assert_eq!(
        capped(&comparison),
        ["500 articles, of which the first 120 are compared"]
    );
    assert!(comparison.rows.iter().all(|row| row.cells.len() == 120));
}

#[test]
fn a_paragraph_of_a_megabyte_is_cut_and_the_reader_is_told() {
    let wall = "the ships waited off the port and nobody knew why ".repeat(21_000);
    assert!(wall.len() > 1_000_000);
    let full = "The ships waited off the port. Nobody knew why. ".repeat(21_000);
    let articles = [
        article(0, &[wall]),
        article(1, &[full]),
        article(2, &body(2, 6)),
    ];
    let told = capped(&compared(&articles));
    assert!(
        told.contains(&"the first 160 of 210000 words of a passage are compared".to_owned()),
        "{told:?}"
    );
    assert!(
        told.iter()
            .any(|what| what.starts_with("the first 400 of 42001 passages")),
        "{told:?}"
    );
    assert!(
        told.contains(&"the first 20000 runs of words are searched for reuse".to_owned()),
        "{told:?}"
    );
}

#[test]
fn fifty_copies_of_one_article_are_one_text_told_alike() {
    let text = body(0, 40);
    let articles: Vec<Annotated> = (0..50).map(|at| article(at, &text)).collect();
    let comparison = compared(&articles);
    assert!(capped(&comparison).is_empty());
    assert_eq!(comparison.reuse.groups.len(), 1);
    assert!(comparison.rows.iter().all(|row| row.stated_by() == 50));
    assert_eq!(comparison.agreement.rows_shared, 0);
}
