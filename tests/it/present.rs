//! Reports, masks and lessons over the whole invented sample.

use rashomon::ingest;
use rashomon::lexicon::Outlets;
use rashomon::model::{Analysis, BlockKind};
use rashomon::pipeline::{self, Options};
use rashomon::present::export::{self, Format, Plain, Sides};
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
    both(view, view, format)
}

/// A masked view beside the open one.
fn both(shown: &View<'_>, open: &View<'_>, format: Format) -> String {
    let sides = Sides {
        shown: *shown,
        open: *open,
    };
    let plain = Plain {
        width: 120,
        linear: false,
        color: false,
    };
    let mut out = Vec::new();
    export::report(&sides, format, plain, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn every_report_says_what_agrees_before_what_differs() {
    let (analysis, _) = sample();
    assert!(!analysis.events.is_empty());
    let views = (0..analysis.events.len()).map(|event| View::of(&analysis, event).unwrap());
    for view in views.filter(|view| view.columns() > 1) {
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
fn an_event_that_one_article_tells_is_shown_plainly() {
    let (analysis, _) = sample();
    let views = (0..analysis.events.len()).map(|event| View::of(&analysis, event).unwrap());
    for view in views.filter(|view| view.columns() == 1) {
        let text = written(&view, Format::Plain);
        assert!(
            text.contains("there is nothing to hold it against"),
            "{text}"
        );
        assert!(
            !text.contains("Row 1") && !text.contains("told alike"),
            "{text}"
        );
        assert!(text.contains("[¶1] "), "{text}");
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
        for format in [
            Format::Html,
            Format::Json,
            Format::Csv,
            Format::Markdown,
            Format::Plain,
        ] {
            let text = both(&view, &open, format);
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
                let source = &article.source;
                assert!(!text.contains(&source.path), "{}", source.path);
                if let Some(url) = &source.url {
                    assert!(!text.contains(url), "{url}");
                }
            }
        }
    }
}

/// A journalist follows a statement from the report to its sentence, its file and its page.
#[test]
fn every_cell_of_a_page_leads_to_its_words_in_the_same_page() {
    let (analysis, _) = sample();
    for event in 0..analysis.events.len() {
        let view = View::of(&analysis, event).unwrap();
        let page = written(&view, Format::Html);
        let mut links = 0_usize;
        for after in page.split("href=\"#").skip(1) {
            let anchor = after.split('"').next().unwrap();
            assert_eq!(
                page.matches(&format!("id=\"{anchor}\"")).count(),
                1,
                "{anchor}"
            );
            links += 1;
        }
        let told = view.comparison.rows.iter().map(|row| row.stated_by());
        assert!(
            view.columns() < 2 || links >= told.sum::<usize>(),
            "{links} links"
        );
        for column in 0..view.columns() {
            let source = &view.article(column).unwrap().article.source;
            for format in [Format::Html, Format::Markdown, Format::Plain, Format::Csv] {
                let text = written(&view, format)
                    .replace('\\', "")
                    .replace("\n  ", " ");
                assert!(text.contains(&source.path), "{} in {format:?}", source.path);
                if let (Some(url), false) = (&source.url, format == Format::Plain) {
                    assert!(
                        text.contains(&url.replace('&', "&amp;")),
                        "{url} in {format:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_masked_export_joins_with_the_open_one_by_its_spans() {
    let (analysis, options) = sample();
    let masked = blind::blind(&analysis, &options.outlets, 7);
    let field = |text: &str, name: &str| -> Vec<String> {
        let mut reader = text.split("\r\n");
        let heads: Vec<&str> = reader.next().unwrap().split(',').collect();
        let at = heads.iter().position(|head| *head == name).unwrap();
        // from the right, where no field is quoted
        let back = heads.len() - at;
        let lines = reader.filter(|line| !line.is_empty());
        lines
            .map(|line| line.rsplit(',').nth(back - 1).unwrap().to_owned())
            .collect()
    };
    for event in 0..analysis.events.len() {
        let (open, blind) = (
            View::of(&analysis, event).unwrap(),
            View::of(&masked, event).unwrap(),
        );
        let (plain, masked) = (
            written(&open, Format::Csv),
            both(&blind, &open, Format::Csv),
        );
        for name in ["start_byte", "end_byte", "paragraph", "published_basis"] {
            assert_eq!(field(&plain, name), field(&masked, name), "{name}");
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

/// A teacher opens the packet: the plan names slides that are there, and the sheets and `compare --blind` speak of the same A and B.
#[test]
fn a_plan_names_its_slides_and_letters_are_the_same_everywhere() {
    let (analysis, options) = sample();
    let mut lessons = 0;
    for event in 0..analysis.events.len() {
        let Some(packet) = lesson::packet(&analysis, &options.outlets, event, 7) else {
            continue;
        };
        lessons += 1;
        let mut files = Vec::new();
        lesson::write(&packet, &mut |name, bytes| {
            files.push((name.to_owned(), String::from_utf8(bytes.to_vec()).unwrap()));
            Ok(())
        })
        .unwrap();
        let text = |name: &str| &files.iter().find(|(file, _)| file == name).unwrap().1;
        assert!(files.iter().all(|(name, _)| !name.ends_with("large.md")));
        let slides = text("3-projector.html")
            .matches("<section class=\"page\"")
            .count();
        let exit = format!("slide {slides}; 4-exit-ticket");
        assert!(text("1-plan.md").contains(&exit), "{}", text("1-plan.md"));
        assert!(text("3-projector.md").contains(&format!("{slides}. Exit ticket")));
        let letters = blind::Letters::of(&analysis, 7);
        let masked = blind::with_letters(&analysis, &options.outlets, &letters);
        let (view, open) = (
            View::of(&masked, event).unwrap(),
            View::of(&analysis, event).unwrap(),
        );
        let mut shown = Vec::new();
        for column in 0..view.columns() {
            let outlet = open.article(column).unwrap().article.outlet_name();
            shown.push(view.label(column).split(' ').next().unwrap().to_owned());
            let row = format!("| **{}** | {outlet} |", shown[column]);
            let named = open.article(column).unwrap().article.outlet.is_some();
            assert!(!named || text("5-key.md").contains(&row), "{row}");
        }
        shown.sort_by_key(|letter| (letter.len(), letter.clone()));
        shown.dedup();
        let first: Vec<String> = ('A'..='Z').map(String::from).take(shown.len()).collect();
        assert_eq!(shown, first);
    }
    assert!(lessons > 0);
}

#[test]
fn every_view_counts_the_same_independent_texts() {
    let (analysis, _) = sample();
    for (index, event) in analysis.events.iter().enumerate() {
        let comparison = &analysis.comparisons[&index];
        assert_eq!(comparison.reuse.groups.len(), event.independent_texts());
    }
}

/// A reader opens the list blind, then an event: every outlet keeps its letter, in names and inside texts.
#[test]
fn the_list_and_the_event_have_the_same_letters() {
    let (analysis, options) = sample();
    let mut listed = analysis.clone();
    listed.comparisons.clear();
    assert_eq!(
        blind::Letters::of(&listed, 7),
        blind::Letters::of(&analysis, 7)
    );
    let masked = blind::blind(&listed, &options.outlets, 7);
    for (index, event) in masked.events.iter().enumerate() {
        let telling = event.articles.iter().map(|one| &masked.articles[*one]);
        let mut letters: Vec<&str> = telling.map(|one| one.article.outlet_name()).collect();
        letters.sort_unstable();
        letters.dedup();
        let first: Vec<String> = ('A'..='Z').map(String::from).take(letters.len()).collect();
        assert_eq!(letters, first);
        let absent = masked.coverage.iter();
        let absent = absent.filter(|one| one.no_page_here.contains(&index));
        assert!(
            absent
                .into_iter()
                .all(|one| !letters.contains(&one.outlet.as_str()))
        );
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
