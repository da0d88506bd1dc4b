//! Reports, masks and lessons over the whole invented sample.

use rashomon::ingest;
use rashomon::lexicon::Outlets;
use rashomon::model::{Analysis, BlockKind};
use rashomon::pipeline::{self, Options};
use rashomon::present::export::{self, Format, Plain};
use rashomon::present::view::View;
use rashomon::present::{blind, lesson};

fn options() -> Options {
    let outlets = Outlets::known().read(ingest::sample_outlets()).unwrap();
    Options {
        outlets,
        ..Options::default()
    }
}

/// The sample with its first events compared: enough to see every kind of page.
fn sample() -> (Analysis, Options) {
    let options = options();
    let mut analysis = pipeline::analyse(ingest::sample(), &options);
    for event in 0..analysis.events.len() {
        if let Some(comparison) = pipeline::compared(&analysis, event, &options) {
            analysis.comparisons.insert(event, comparison);
        }
    }
    (analysis, options)
}

fn written(view: &View<'_>, format: Format) -> String {
    let plain = Plain {
        width: 120,
        linear: false,
        color: false,
    };
    let mut out = Vec::new();
    export::report(view, format, plain, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn every_report_says_what_agrees_before_what_differs() {
    let (analysis, _) = sample();
    assert!(!analysis.events.is_empty());
    for event in 0..analysis.events.len() {
        let view = View::of(&analysis, event).unwrap();
        for format in [Format::Plain, Format::Markdown, Format::Html] {
            let text = written(&view, format);
            let alike = text.find("What is told alike").unwrap();
            for later in ["Told by some", "Told by one", "Differences observed"] {
                assert!(text.find(later).is_none_or(|at| at > alike), "{later}");
            }
        }
    }
}

#[test]
fn reports_never_run_anything_and_come_out_the_same_twice() {
    let (analysis, _) = sample();
    let (again, _) = sample();
    for event in 0..analysis.events.len() {
        let (view, same) = (
            View::of(&analysis, event).unwrap(),
            View::of(&again, event).unwrap(),
        );
        for format in [
            Format::Plain,
            Format::Markdown,
            Format::Html,
            Format::Json,
            Format::Csv,
        ] {
            let text = written(&view, format);
            assert_eq!(text, written(&same, format));
            assert!(!text.contains('\u{1b}'), "{format:?}");
        }
        let page = written(&view, Format::Html);
        assert!(!page.contains("<script") && !page.contains("src=") && !page.contains("@import"));
    }
}

#[test]
fn no_line_of_columns_is_wider_than_asked() {
    let (analysis, _) = sample();
    for event in 0..analysis.events.len() {
        let text = written(&View::of(&analysis, event).unwrap(), Format::Plain);
        for line in text.lines() {
            assert!(rashomon::text::width::width(line) <= 120, "{line}");
        }
    }
}

#[test]
fn a_blind_report_does_not_name_an_outlet() {
    let (analysis, options) = sample();
    let masked = blind::blind(&analysis, &options.outlets, 7);
    for event in 0..masked.events.len() {
        let (open, view) = (
            View::of(&analysis, event).unwrap(),
            View::of(&masked, event).unwrap(),
        );
        for format in [Format::Html, Format::Json, Format::Csv] {
            let text = written(&view, format);
            for column in 0..open.columns() {
                let article = &open.article(column).unwrap().article;
                let Some(outlet) = &article.outlet else {
                    continue;
                };
                // a name of one ordinary word may stand in a text as that word
                if outlet.name.split(' ').filter(|word| *word != "The").count() > 1 {
                    assert!(
                        !text.contains(&outlet.name),
                        "{} in {format:?}",
                        outlet.name
                    );
                }
                let stem = article.id.rsplit('/').next().unwrap();
                assert!(!text.contains(stem), "{stem}");
            }
        }
    }
}

#[test]
fn masking_moves_every_span_with_its_words() {
    let (analysis, options) = sample();
    let masked = blind::blind(&analysis, &options.outlets, 7);
    for (open, blind) in analysis.articles.iter().zip(&masked.articles) {
        assert_eq!(open.sentences.len(), blind.sentences.len());
        for (before, after) in open.sentences.iter().zip(&blind.sentences) {
            let (before, after) = (open.words_of(before.span), blind.words_of(after.span));
            assert_eq!(before.is_empty(), after.is_empty());
            if !after.contains('‹') {
                assert_eq!(before, after);
            }
        }
        let bylines = blind
            .article
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::Byline);
        for block in bylines {
            assert_eq!(blind.words_of(block.span), "‹byline›");
        }
    }
}

#[test]
fn a_lesson_names_every_outlet_in_the_key_and_none_on_the_sheets() {
    let (analysis, options) = sample();
    let event = (0..analysis.events.len())
        .max_by_key(|event| analysis.events[*event].articles.len())
        .unwrap();
    let packet = lesson::packet(&analysis, &options.outlets, event, 7).unwrap();
    assert_eq!(
        packet,
        lesson::packet(&analysis, &options.outlets, event, 7).unwrap()
    );
    let mut files = Vec::new();
    lesson::write(&packet, &mut |name, bytes| {
        files.push((name.to_owned(), String::from_utf8(bytes.to_vec()).unwrap()));
        Ok(())
    })
    .unwrap();
    let text = |name: &str| &files.iter().find(|(file, _)| file == name).unwrap().1;
    let open = View::of(&analysis, event).unwrap();
    for column in 0..open.columns() {
        let article = &open.article(column).unwrap().article;
        if article.outlet.is_none() {
            continue;
        }
        let name = article.outlet_name();
        assert!(text("5-key.md").contains(name), "{name}");
        if name.split(' ').filter(|word| *word != "The").count() > 1 {
            assert!(
                !text("2-sheet-a.md").contains(name) && !text("3-projector.html").contains(name),
                "{name}"
            );
        }
    }
}

#[test]
fn an_event_of_one_outlet_gives_no_lesson() {
    let (analysis, options) = sample();
    let alone =
        (0..analysis.events.len()).find(|event| analysis.events[*event].articles.len() == 1);
    if let Some(event) = alone {
        assert_eq!(lesson::packet(&analysis, &options.outlets, event, 7), None);
    }
}
