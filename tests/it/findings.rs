//! Findings over all sample events: each points at words that are there, and none passes a verdict.

use crate::gold;
use crate::rows::events;
use rashomon::compare::{Options, compare};
use rashomon::model::{Annotated, Comparison, Finding, Signal};
use std::collections::BTreeSet;

fn compared() -> Vec<(Vec<Annotated>, Comparison)> {
    let one = |event: crate::rows::GoldEvent| {
        let found = gold::event(&event.articles, gold::date(&event.date));
        let comparison = compare(&found, &event.articles, &Options::default());
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

#[test]
fn what_a_finding_quotes_stands_in_its_evidence() {
    for (articles, comparison) in compared() {
        for finding in &comparison.findings {
            let shown: Vec<&str> = finding
                .evidence
                .iter()
                .map(|evidence| {
                    articles[comparison.articles[evidence.article]].words_of(evidence.span)
                })
                .collect();
            if matches!(
                finding.signal,
                Signal::MarkedWord | Signal::Numbers | Signal::Hedging
            ) {
                let word = finding.plain.split(['“', '”']).nth(1).unwrap_or("");
                assert!(
                    shown.iter().any(|evidence| evidence.contains(word)),
                    "{} {shown:?}",
                    finding.plain
                );
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
fn ids_are_unique_and_the_same_input_gives_the_same_findings() {
    for ((_, first), (_, second)) in compared().into_iter().zip(compared()) {
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
            for finding in comparison.findings {
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
