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

/// The quotes of a text: words, and the name of the speaker.
fn spoken(text: &str) -> Vec<(String, String)> {
    let one = page(text);
    let named = |quote: &rashomon::model::Quote| {
        let speaker = quote.speaker.map_or("", |index| &one.entities[index].name);
        (one.words_of(quote.span).to_owned(), speaker.to_owned())
    };
    one.quotes.iter().map(named).collect()
}

#[test]
fn words_for_a_speaker_mean_somebody_the_page_names() {
    let told = [
        // a role, held by the person named with it
        (
            "Premier Reya Dossantil met Ilian Merkan. “We will talk on Monday,” the premier said.",
            "Reya Dossantil",
        ),
        // a name that explains the role
        (
            "“We will not wait any longer,” said its chairwoman, Ada Holt.",
            "Ada Holt",
        ),
        // whoever is told does not speak
        (
            "Ilian Merkan told the premier “We will not wait any longer,” a summary of the call said.",
            "Ilian Merkan",
        ),
        // a report of a report
        (
            "The agency quoted Ilian Merkan as saying “We will not wait any longer.”",
            "Ilian Merkan",
        ),
        // the same behind the quote
        (
            "“We will not wait any longer,” the Courier reported Ilian Merkan as saying.",
            "Ilian Merkan",
        ),
        // a participle behind the verb that reports the clause before
        (
            "Ships of the Halvek Line were held, ministry spokesman Ilian Merkan stated on Monday, calling it “a crime against trade”.",
            "Ilian Merkan",
        ),
        // the only person of a portrait
        (
            "Sixten Mohr buys towers.\nThe first was cheap. The last was not.\n“I am afraid of stairs,” he says.",
            "Sixten Mohr",
        ),
    ];
    for (text, speaker) in told {
        let quotes = spoken(text);
        assert!(
            quotes.iter().any(|(_, who)| who == speaker),
            "{text} {quotes:?}"
        );
        assert!(
            quotes.iter().all(|(_, who)| who == speaker),
            "{text} {quotes:?}"
        );
    }
}

#[test]
fn a_report_of_a_report_has_the_first_speaker() {
    let quotes = spoken("The Courier reported Ilian Merkan as saying that the strait was open.");
    let wanted = ("the strait was open".to_owned(), "Ilian Merkan".to_owned());
    assert_eq!(quotes, [wanted]);
}

#[test]
fn a_short_piece_behind_its_tag_is_part_of_the_utterance() {
    let split = "“We wrote to them four times,” Ilian Merkan said. “Nobody answered.”";
    let pieces = spoken(split).into_iter().map(|(words, _)| words);
    let pieces: Vec<String> = pieces.collect();
    assert_eq!(pieces, ["We wrote to them four times,", "Nobody answered."]);
    let term = "“We wrote to them four times,” Ilian Merkan said of the “long wait”.";
    assert_eq!(spoken(term).len(), 1);
}

/// The verbs that introduce the quotes of a text.
fn introduced_by(text: &str) -> Vec<&str> {
    let one = page(text);
    let verb = |quote: &rashomon::model::Quote| quote.verb_span.map(|span| span.of(text));
    one.quotes
        .iter()
        .filter(|quote| quote.kind != rashomon::model::QuoteKind::Indirect)
        .map(|quote| verb(quote).unwrap_or("-"))
        .collect()
}

#[test]
fn only_a_verb_that_introduces_the_words_is_named() {
    let told = [
        // a headline's verb of motion in another clause
        (
            "Driver \"never slowed down\" before he slammed into a wall",
            "-",
        ),
        // a noun that looks like a verb
        (
            "Mayor Ada Holt, who called it “a black day”, faces questions over the bridge.",
            "called",
        ),
        (
            "“We will not wait any longer,” Long Hall press secretary Ada Holt told reporters.",
            "told",
        ),
        // a passive
        (
            "Ada Holt insisted the signal was “a real death trap” that had been reported twice.",
            "insisted",
        ),
        // what somebody sees, shows or plans is told by whoever says so
        (
            "Inspector Ada Holt said officers had seen “nothing to suggest” a crime.",
            "said",
        ),
        (
            "Ada Holt said the signal had been showing stop and that “it worked as designed”.",
            "said",
        ),
        (
            "Halvek Trams has said it plans “no forced redundancies” this year.",
            "said",
        ),
        // a participle with the subject of its sentence, a verb with that of the verb before
        (
            "Ada Holt attacked the plan, calling it “a gift to the rich”.",
            "calling",
        ),
        (
            "Ada Holt thanked the pilots and added: “We will not wait any longer.”",
            "added",
        ),
    ];
    for (text, verb) in told {
        assert_eq!(introduced_by(text), [verb], "{text}");
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

#[test]
fn one_word_in_common_makes_no_utterance_of_two() {
    let texts = [
        "A passenger called the crew “asleep at the wheel”. “Nobody was asleep,” captain Bo Merkan said.",
        "Captain Bo Merkan insisted that “nobody was asleep” on the bridge.",
    ];
    let articles = texts.map(page);
    let event = gold::event(&articles, None);
    let compared = rashomon::compare::compare(&event, &articles, &Default::default());
    let shared = compared.quotes.iter().filter(|row| row.cells.len() > 1);
    let words = |row: &rashomon::model::QuoteRow| -> Vec<String> {
        let cells = row.cells.iter();
        let words = cells.map(|cell| articles[cell.article].words_of(cell.span).to_lowercase());
        words
            .map(|words| words.trim_end_matches(',').to_owned())
            .collect()
    };
    let shared: Vec<Vec<String>> = shared.map(words).collect();
    assert_eq!(shared, [["nobody was asleep", "nobody was asleep"]]);
}
