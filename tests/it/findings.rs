//! Findings over all sample events: each points at words that are there, and none passes a verdict.

use crate::gold;
use crate::rows::events;
use rashomon::compare::{Options, compare};
use rashomon::model::{Annotated, Comparison, Finding, Signal};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Every event of the samples, compared once, with what signals below the floor find too.
fn compared() -> &'static [(Vec<Annotated>, Comparison)] {
    static ALL: LazyLock<Vec<(Vec<Annotated>, Comparison)>> = LazyLock::new(all);
    &ALL
}

fn all() -> Vec<(Vec<Annotated>, Comparison)> {
    let options = Options {
        unproven: true,
        ..Options::default()
    };
    let one = move |event: crate::rows::GoldEvent| {
        let found = gold::event(&event.articles, gold::date(&event.date));
        let comparison = compare(&found, &event.articles, &options);
        (event.articles, comparison)
    };
    events().into_iter().map(one).collect()
}

/// What a finding says itself: its sentence without the words it quotes.
fn own_words(finding: &Finding) -> String {
    let mut out = String::new();
    let mut depth = 0;
    for c in finding.plain.chars() {
        match c {
            '“' => depth += 1,
            '”' => depth -= 1,
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out.to_lowercase()
}

#[test]
fn every_finding_points_at_words_that_are_there() {
    for (articles, comparison) in compared() {
        for finding in &comparison.findings {
            assert!(!finding.evidence.is_empty(), "{finding:?}");
            for evidence in &finding.evidence {
                let article = &articles[comparison.articles[evidence.article]];
                assert!(
                    !article.words_of(evidence.span).trim().is_empty(),
                    "{finding:?}"
                );
            }
        }
    }
}

/// Leaves letters and digits in lower case: quote marks inside quotes are turned, and space differs.
fn bare(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

/// The stretches that a sentence quotes, the outermost; what is cut off ends in "…".
fn quoted(plain: &str) -> Vec<String> {
    let mut out = Vec::new();
    let (mut depth, mut current) = (0, String::new());
    for c in plain.chars() {
        match c {
            '“' => depth += 1,
            '”' => depth -= 1,
            _ => {}
        }
        match depth {
            0 if !current.is_empty() => out.push(std::mem::take(&mut current)),
            0 => {}
            _ => current.push(c),
        }
    }
    out
}

#[test]
fn what_a_finding_quotes_stands_in_its_evidence() {
    let mut checked = 0;
    for (articles, comparison) in compared() {
        for finding in &comparison.findings {
            let shown: Vec<String> = finding
                .evidence
                .iter()
                .map(|evidence| {
                    let article = &articles[comparison.articles[evidence.article]];
                    bare(article.words_of(evidence.span))
                })
                .collect();
            for words in quoted(&finding.plain) {
                checked += 1;
                assert!(
                    shown
                        .iter()
                        .any(|evidence| evidence.contains(&bare(&words))),
                    "{words:?} of {} {} is not in {shown:?}",
                    finding.signal.name(),
                    finding.plain
                );
            }
        }
    }
    assert!(checked > 200, "{checked}");
}

#[test]
fn evidence_names_only_articles_of_the_finding_and_numbers_are_counted_in_it() {
    for (articles, comparison) in compared() {
        for finding in &comparison.findings {
            assert!(finding.n > 0, "{finding:?}");
            assert!(!finding.articles.is_empty(), "{finding:?}");
            for evidence in &finding.evidence {
                let own = finding.articles.contains(&evidence.article);
                assert!(own || finding.signal == Signal::Omission, "{finding:?}");
            }
            if finding.signal == Signal::Numbers {
                for evidence in &finding.evidence {
                    let article = &articles[comparison.articles[evidence.article]];
                    let words = article.words_of(evidence.span).to_lowercase();
                    let counts = words.split_whitespace().any(|word| {
                        rashomon::similarity::value_of(word.trim_end_matches(['%', ','])).is_some()
                    });
                    assert!(counts, "{words}");
                }
            }
        }
    }
}

#[test]
fn no_finding_passes_a_verdict() {
    const VERDICTS: &[&str] = &[
        "bias",
        "slant",
        "propagand",
        "mislead",
        "manipul",
        "ignored",
        "hides",
        "hid ",
        "conceal",
        "lies ",
        "lying",
        "false",
        "fair",
        "distort",
        "spin",
        "wrong",
        "failed to",
        "refus",
        "copied",
        "plagiar",
        "left out",
        "suppress",
        "objective",
    ];
    for (_, comparison) in compared() {
        for finding in &comparison.findings {
            let said = own_words(finding);
            let words: Vec<&str> = VERDICTS
                .iter()
                .copied()
                .filter(|word| said.contains(word))
                .collect();
            assert!(words.is_empty(), "{words:?} in {said}");
        }
    }
}

#[test]
fn a_signal_below_the_floor_keeps_silent_and_says_so() {
    let (mut silent, mut noted) = (0, 0);
    for (event, (_, everything)) in events().into_iter().zip(compared()) {
        let found = gold::event(&event.articles, gold::date(&event.date));
        let stated = compare(&found, &event.articles, &Options::default());
        silent += everything.findings.len() - stated.findings.len();
        noted += stated.notes.len();
        let sure = |finding: &Finding| finding.precision.is_none_or(|one| one >= 0.7);
        assert!(stated.findings.iter().all(sure));
        assert!(everything.notes.is_empty());
    }
    assert_eq!(silent > 0, noted > 0, "{silent} {noted}");
}

#[test]
fn ids_are_unique_and_the_same_input_gives_the_same_findings() {
    for ((_, first), (_, second)) in compared().iter().zip(&all()) {
        assert_eq!(first, second);
        let ids: BTreeSet<&str> = first
            .findings
            .iter()
            .map(|finding| finding.id.as_str())
            .collect();
        assert_eq!(ids.len(), first.findings.len());
    }
}

#[test]
fn the_samples_give_each_signal_something_to_find() {
    let found: BTreeSet<Signal> = compared()
        .iter()
        .flat_map(|(_, comparison)| comparison.findings.iter().map(|finding| finding.signal))
        .collect();
    if std::env::var_os("RASHOMON_TELL").is_some() {
        for (_, comparison) in compared() {
            for finding in &comparison.findings {
                println!("FOUND {} {}", finding.signal.name(), finding.plain);
            }
        }
    }
    for signal in [
        Signal::Headline,
        Signal::Hedging,
        Signal::MarkedWord,
        Signal::Agency,
        Signal::Prominence,
        Signal::Numbers,
        Signal::OnlyHere,
        Signal::Omission,
        Signal::Reuse,
    ] {
        assert!(found.contains(&signal), "{signal:?}");
    }
}
