//! What users do, step by step.

use super::hand::{analysis, article};
use super::{play, play_on};
use rashomon::ingest;
use rashomon::lexicon::Outlets;
use rashomon::model::Analysis;
use rashomon::pipeline::{self, Options};
use rashomon::present::tui::{Effect, Start, Theme, keys, print};

/// Who said what differently is on the first screen of an event, after one key.
#[test]
fn one_key_shows_who_said_what_differently() {
    let text = play("<enter>", 80, 24).text;
    for words in [
        "2 of 3 passages",
        "The Gull (base)",
        "Harbour Post",
        "[~drifted]",
        "Row 1: told by 3 of 3",
    ] {
        assert!(text.contains(words), "{words} in\n{text}");
    }
}

#[test]
fn the_reference_is_marked_against_the_outlet_under_the_cursor() {
    assert!(play("<enter>", 80, 24).text.contains("[~stopped]"));
    assert!(!play("<enter>l", 80, 24).text.contains("[~stopped]"));
}

#[test]
fn columns_move_and_the_base_stays() {
    let text = play("<enter>l", 80, 24).text;
    assert!(
        text.contains("The Gull (base)") && text.contains("Seawire"),
        "{text}"
    );
    assert!(!text.contains("▾ Harbour Post"), "{text}");
    assert!(text.contains("? cannot tell: summary only"), "{text}");
}

#[test]
fn n_goes_from_difference_to_difference() {
    assert!(play("<enter>", 80, 24).text.contains(" 1/3"));
    assert!(play("<enter>n", 80, 24).text.contains(" 2/3"));
    assert!(play("<enter>nnnn", 80, 24).text.contains(" 3/3"));
    assert!(play("<enter>nnN", 80, 24).text.contains(" 2/3"));
}

#[test]
fn the_nearest_sentence_comes_on_demand_only() {
    assert!(!play("<enter>nn", 80, 50).text.contains("nearest (.21)"));
    assert!(play("<enter>enn", 80, 50).text.contains("nearest (.21)"));
}

#[test]
fn n_brings_the_column_that_differs_into_sight() {
    for many in 1..4 {
        let keys = format!("<enter>{}", "n".repeat(many));
        let text = play(&keys, 80, 24).text;
        assert!(text.contains("columns 1, "), "{text}");
        let cursor = text.lines().filter(|line| line.starts_with('▌'));
        assert!(cursor.count() > 1, "the row says nothing in sight\n{text}");
    }
}

#[test]
fn evidence_is_marked_in_its_article_and_paragraphs_are_numbered() {
    let text = play("<enter>jja", 80, 24).text;
    assert!(text.contains('»') && text.contains("¶1 "), "{text}");
}

#[test]
fn space_chooses_and_escape_never_leaves() {
    assert!(play("<enter>oj<space>", 80, 24).text.contains("[ ] "));
    let text = play("<esc><esc>", 80, 24).text;
    assert!(text.contains("Enter side by side"), "{text}");
}

#[test]
fn a_finding_leads_to_the_row_that_shows_it() {
    let text = play("<enter>f<enter>", 80, 24).text;
    assert!(text.contains(" 2/3"), "{text}");
}

#[test]
fn back_from_what_a_finding_led_to_are_the_findings() {
    let findings = play("<enter>f", 80, 24).text;
    for keys in ["<enter>f<enter>q", "<enter>f<enter>f"] {
        assert_eq!(play(keys, 80, 24).text, findings, "{keys}");
    }
    let rows = play("<enter>f<enter>qq", 80, 24).text;
    assert_eq!(rows, play("<enter>fq", 80, 24).text);
}

#[test]
fn an_article_opens_at_the_passage() {
    let text = play("<enter>jj<enter>", 80, 24).text;
    assert!(text.contains("article · Harbour Post"), "{text}");
    assert!(
        text.contains(" 3/3"),
        "the nearest sentence is in the third block\n{text}"
    );
}

#[test]
fn an_outlet_put_aside_is_gone_until_taken_back() {
    assert!(
        !play("<enter>oj<enter>q", 160, 50)
            .text
            .contains("Harbour Post  ")
    );
    assert!(
        play("<enter>oj<enter><enter>q", 160, 50)
            .text
            .contains("Harbour Post")
    );
}

#[test]
fn choosing_a_base_asks_for_a_new_comparison() {
    let mut asked = Vec::new();
    let mut effects = |_: &mut Analysis, effect: &Effect| asked.push(effect.clone());
    print::frame(
        &mut analysis(),
        "<enter>bj<enter>",
        (80, 24),
        Start::default(),
        &mut effects,
    );
    let base = Some(1);
    assert_eq!(asked, [Effect::Compare { event: 0, base }]);
}

#[test]
fn an_event_is_compared_when_it_is_opened() {
    let mut asked = 0;
    let mut without = analysis();
    let kept = std::mem::take(&mut without.comparisons);
    let mut effects = |analysis: &mut Analysis, _: &Effect| {
        asked += 1;
        analysis.comparisons = kept.clone();
    };
    let frame = print::frame(
        &mut without,
        "<enter>q<enter>",
        (80, 24),
        Start::default(),
        &mut effects,
    );
    assert!(frame.text.contains("[~drifted]"));
    assert_eq!(asked, 1);
}

#[test]
fn a_filter_is_typed_kept_and_taken_away() {
    assert!(play("/fair", 80, 24).text.contains(" 1/1"));
    assert!(
        play("/fairx", 80, 24)
            .text
            .contains("Nothing here holds these words")
    );
    assert!(play("/fairx<esc>", 80, 24).text.contains(" 1/2"));
    assert!(
        play("<enter>/<esc>", 80, 24).text.contains("told by"),
        "esc only ends the typing"
    );
    assert!(
        play("/fair<enter><enter>", 80, 24)
            .text
            .contains("Spring fair opens")
    );
}

#[test]
fn q_on_a_filter_is_a_letter() {
    assert!(play("/q", 80, 24).text.contains("/q"));
}

/// Sizes that no one chooses still happen while a window is dragged.
#[test]
fn no_size_and_no_screen_panics() {
    for keys in [
        "",
        "<enter>",
        "<enter>ejjl",
        "<enter>a",
        "<enter>f",
        "<enter>v<tab>",
        "w",
        "<enter>o",
        "?",
        "ppJJ",
    ] {
        for width in [0, 1, 2, 10, 24, 31, 61, 62, 63, 200] {
            for height in [0, 1, 5, 7, 8, 9, 12, 80] {
                let text = play(keys, width, height).text;
                assert_eq!(
                    text.lines().count(),
                    if width == 0 { 0 } else { usize::from(height) }
                );
            }
        }
    }
}

#[test]
fn an_empty_analysis_says_so() {
    for keys in ["", "<enter>", "jGnalfvbo", "?", "w"] {
        let text = play_on(&mut Analysis::default(), keys, 80, 24).text;
        assert!(text.contains("rashomon"), "{text}");
    }
    let text = play_on(&mut Analysis::default(), "", 80, 24).text;
    assert!(text.contains("No events"));
}

fn with_text(text: &str) -> Analysis {
    let mut analysis = analysis();
    analysis.articles[3] = article("fair.txt", "The Gull", 9, &["Spring fair opens", text]);
    if let Some(alone) = analysis.comparisons.get_mut(&1) {
        let block = analysis.articles[3].article.blocks[1].span;
        alone.rows[0].cells[0].spans = vec![block];
    }
    analysis
}

/// What slipped past the door is shown as �, wherever it stands.
#[test]
fn nothing_hidden_reaches_the_terminal() {
    let mut hostile = with_text("a\u{202e}b \u{1b}[2J c\u{200d}d \u{7} end");
    hostile.articles[3].article.outlet =
        Some(rashomon::model::Outlet::named("Gu\u{202e}ll\u{1b}[31m"));
    hostile.articles[3].article.source.path = "x\u{1b}]0;t\u{7}\n.txt".into();
    hostile.warnings[0].path = "y\u{1b}[5m\u{2066}".into();
    for keys in ["", "j<enter>", "j<enter>a", "j<enter>v", "w", "j<enter>o"] {
        let text = play_on(&mut hostile, keys, 80, 24).text;
        let hidden =
            |c: char| c != '\n' && (c.is_control() || rashomon::text::sanitize::is_hidden(c));
        assert!(!text.contains(hidden), "{keys}: {text:?}");
    }
}

#[test]
fn wide_letters_right_to_left_and_emoji_keep_their_columns() {
    let mut analysis = with_text("北京会谈在星期六举行 המעבורת עצרה 👩🏽‍🚒 naïve e\u{301}tude end.");
    for width in [24, 40, 80] {
        let text = play_on(&mut analysis, "j<enter>", width, 24).text;
        let wide = |line: &str| rashomon::text::width::width(line);
        assert!(
            text.lines().all(|line| wide(line) <= usize::from(width)),
            "{text}"
        );
        assert!(text.contains("北京"), "{text}");
    }
}

/// A page of one paragraph of a megabyte is opened, walked through and left.
#[test]
fn a_paragraph_of_a_megabyte_is_read() {
    let mut long = with_text(&"The fair opened in sun and closed in rain. ".repeat(24_000));
    let text = play_on(&mut long, "j<enter>jjjjjjjjjjjjjjjjjjjj", 80, 24).text;
    assert!(text.contains("goes on: a opens it"), "{text}");
    let begun = std::time::Instant::now();
    let text = play_on(&mut long, "j<enter>aGjjjjjj", 80, 24).text;
    assert!(text.contains("The fair opened"), "{text}");
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn themes_change_looks_and_never_words() {
    let frame = |theme| {
        let event = Some(0);
        let start = Start { theme, event };
        print::frame(&mut analysis(), "", (80, 24), start, &mut |_, _| {})
    };
    let color = frame(Theme::Color);
    assert!(color.text.contains("The Gull (base)"));
    assert!(Theme::all().iter().all(|theme| frame(*theme) == color));
}

#[test]
fn the_keys_in_the_documentation_are_the_keys() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/READER.md");
    let document = std::fs::read_to_string(path).unwrap();
    assert!(
        document.contains(&keys::markdown()),
        "docs/READER.md should hold:\n{}",
        keys::markdown()
    );
}

/// Every event of the sample is opened in a small terminal: what is shared comes first.
#[test]
fn every_event_of_the_sample_opens() {
    let options = Options {
        outlets: Outlets::known().read(ingest::sample_outlets()).unwrap(),
        ..Options::default()
    };
    let mut sample = pipeline::analyse(ingest::sample(), &options);
    let mut effects = |analysis: &mut Analysis, effect: &Effect| {
        if let Effect::Compare { event, .. } = effect {
            let comparison = pipeline::compared(analysis, *event, &options).unwrap();
            analysis.comparisons.insert(*event, comparison);
        }
    };
    assert!(sample.events.len() > 5);
    for event in 0..sample.events.len() {
        for keys in ["", "f", "v<tab>", "a", "sse"] {
            let start = Start {
                event: Some(event),
                theme: Theme::Color,
            };
            let frame = print::frame(&mut sample, keys, (80, 24), start, &mut effects);
            let first = frame.text.lines().nth(1).unwrap();
            let article = keys == "a";
            assert!(
                article || first.starts_with(" = ") || first.contains("One article"),
                "{}",
                frame.text
            );
        }
    }
}
