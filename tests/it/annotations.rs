//! What holds of every annotation, whatever the text.

use crate::gold;
use proptest::prelude::*;
use rashomon::annotate::annotate;
use rashomon::model::{Annotated, BlockKind, MentionForm};
use rashomon::text::Span;

/// Pieces that news is made of and that make trouble when they meet.
const PIECES: &[&str] = &[
    "Veldrian",
    "President",
    "Ilian",
    "Merkan",
    "the",
    "premier",
    "of",
    "Ostamar",
    "said",
    "“",
    "”",
    "\"",
    "'",
    "’s",
    "‘",
    "’",
    "«",
    "»",
    ",",
    ".",
    "Mr.",
    "U.S.",
    "Dockers'",
    "Union",
    "(DUB)",
    "he",
    "her",
    "his",
    "counterpart",
    "according",
    "to",
    "told",
    "\n",
    "…",
    "北京",
    "é",
    "İ",
    "-",
    "—",
    "1,200",
    "May",
    "St",
    "and",
    "for",
    ":",
    "who",
    "it",
];

fn page(text: &str) -> Annotated {
    let parts: Vec<(BlockKind, &str)> = text
        .split('\n')
        .map(|part| (BlockKind::Paragraph, part))
        .collect();
    annotate(gold::article("page", "Outlet", &parts))
}

/// Says whether a span lies on characters of the text and covers some.
fn is_sound(one: &Annotated, span: Span) -> bool {
    !span.is_empty()
        && one
            .article
            .text
            .get(span.range())
            .is_some_and(|words| words.trim() == words)
}

fn check(one: &Annotated) -> Result<(), TestCaseError> {
    for entity in &one.entities {
        prop_assert!(!entity.key.is_empty() && !entity.mentions.is_empty());
        prop_assert!(
            entity
                .mentions
                .windows(2)
                .all(|pair| pair[0].span <= pair[1].span)
        );
        for mention in &entity.mentions {
            prop_assert!(is_sound(one, mention.span), "{mention:?}");
            let words = one.words_of(mention.span);
            prop_assert!(
                mention.form != MentionForm::Pronoun
                    || matches!(words.to_lowercase().as_str(), "he" | "she")
            );
        }
    }
    for quote in &one.quotes {
        prop_assert!(quote.speaker.is_none_or(|index| index < one.entities.len()));
        prop_assert!(quote.verb_span.is_some() || quote.verb_class.is_none());
        for span in [Some(quote.span), quote.speaker_span, quote.verb_span]
            .into_iter()
            .flatten()
        {
            prop_assert!(is_sound(one, span), "{quote:?} {:?}", one.words_of(span));
        }
    }
    prop_assert!(
        one.quotes
            .windows(2)
            .all(|pair| pair[0].span.start <= pair[1].span.start)
    );
    Ok(())
}

proptest! {
    #[test]
    fn any_text_gives_sound_spans(text in "\\PC{0,200}") {
        check(&page(&text))?;
    }

    #[test]
    fn any_mixture_of_news_gives_sound_spans(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..80)) {
        check(&page(&pieces.join(" ")))?;
        check(&page(&pieces.concat()))?;
    }
}

#[test]
fn a_hostile_paragraph_takes_bounded_work() {
    for piece in [
        "Aa Bb ",
        "“A said ",
        "the premier of Ost, Xa, ",
        "It's 'so' ",
        "he said, ",
        "A-",
    ] {
        let one = page(&piece.repeat(200_000 / piece.len()));
        assert!(one.entities.len() < 200_000);
    }
}

#[test]
fn a_headline_in_capitals_changes_nothing_that_the_body_names() {
    let body = "Veldrian President Ilian Merkan met Reya Dossantil in Aldhaven.\nMr. Merkan left on Monday.";
    let names = |title: &str| {
        let parts = [(BlockKind::Title, title), (BlockKind::Paragraph, body)];
        let one = annotate(gold::article("page", "Outlet", &parts));
        let mut keys: Vec<String> = one.entities.into_iter().map(|entity| entity.key).collect();
        keys.sort();
        keys
    };
    assert_eq!(
        names("Merkan meets Dossantil for talks in Aldhaven"),
        names("MERKAN MEETS DOSSANTIL FOR TALKS IN ALDHAVEN")
    );
    assert_eq!(
        names("Merkan meets Dossantil for talks in Aldhaven"),
        names("Merkan Meets Dossantil For Long Talks In Aldhaven")
    );
}
