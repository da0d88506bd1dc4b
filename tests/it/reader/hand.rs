//! A small analysis made by hand, so that the reader is tested apart from what finds events and rows.

use rashomon::model::*;
use rashomon::text::Span;

/// An article of blocks joined by newlines; the first is the headline.
pub(super) fn article(id: &str, outlet: &str, day: u8, blocks: &[&str]) -> Annotated {
    let mut article = Article {
        id: id.into(),
        source: Source {
            path: format!("pages/{id}"),
            ..Source::default()
        },
        outlet: Some(Outlet::named(outlet)),
        published: Some(Date::stated(
            Moment::day(2031, 5, day),
            DateSource::Meta,
            None,
        )),
        ..Article::default()
    };
    for (index, words) in blocks.iter().enumerate() {
        if index > 0 {
            article.text.push('\n');
        }
        let start = article.text.len();
        article.text.push_str(words);
        let kind = if index == 0 {
            BlockKind::Title
        } else {
            BlockKind::Paragraph
        };
        article.blocks.push(Block {
            kind,
            span: Span::new(start, article.text.len()),
        });
    }
    Annotated {
        article,
        ..Annotated::default()
    }
}

/// Where words stand in an article.
pub(super) fn span(article: &Annotated, words: &str) -> Span {
    let text = &article.article.text;
    let start = text
        .find(words)
        .unwrap_or_else(|| panic!("{words:?} in {text:?}"));
    Span::new(start, start + words.len())
}

fn told(article: &Annotated, words: &str, state: FactState) -> Cell {
    Cell {
        spans: vec![span(article, words)],
        state,
        reason: None,
        edits: Vec::new(),
        nearest: None,
    }
}

fn absent(state: FactState, reason: Option<Reason>) -> Cell {
    Cell {
        spans: Vec::new(),
        state,
        reason,
        edits: Vec::new(),
        nearest: None,
    }
}

fn row(id: &str, reference: usize, cells: Vec<Cell>) -> Row {
    Row {
        id: id.into(),
        reference,
        score: 0.8,
        cells,
    }
}

fn event(id: &str, articles: Vec<usize>, day: u8) -> Event {
    Event {
        id: id.into(),
        aliases: Vec::new(),
        title_of: articles[0],
        date: Some(Date::stated(
            Moment::day(2031, 5, day),
            DateSource::Text,
            None,
        )),
        place: None,
        texts: articles.clone(),
        articles,
        confidence: 0.91,
        actors: Vec::new(),
        why: Vec::new(),
        near_misses: Vec::new(),
    }
}

/// Three outlets on a ferry that stopped, and one page on something else.
pub(super) fn analysis() -> Analysis {
    let gull = article(
        "gull.txt",
        "The Gull",
        3,
        &[
            "Ferry halts after engine fire",
            "The ferry Alda stopped off Brisk Point on Saturday after a fire in its engine room.",
            "All 212 passengers were taken ashore, the coast guard said.",
            "The operator had put off repairs twice, according to two crew members.",
        ],
    );
    let post = article(
        "post.html",
        "Harbour Post",
        3,
        &[
            "Passengers flee burning ferry",
            "The Alda drifted off Brisk Point on Saturday when flames tore through its engine room.",
            "Some 200 passengers were rescued, the coast guard said.",
        ],
    );
    let mut wire = article(
        "wire.json",
        "Seawire",
        2,
        &[
            "Ferry stops off Brisk Point",
            "The ferry Alda stopped off Brisk Point on Saturday.",
        ],
    );
    wire.article.cut = Some(Cut {
        reason: CutReason::SummaryOnly,
        span: None,
    });
    let fair = article(
        "fair.txt",
        "The Gull",
        9,
        &["Spring fair opens", "The fair opened in sun."],
    );
    let articles = vec![gull, post, wire, fair];
    let comparison = comparison(&articles);
    let mut first = event("2031-05-03-a", vec![0, 1, 2], 3);
    first.why.push(Link {
        a: 0,
        b: 1,
        score: 0.87,
        shared: vec![
            Shared {
                kind: SharedKind::Entity,
                what: "Alda".into(),
                weight: 0.5,
            },
            Shared {
                kind: SharedKind::Term,
                what: "engine room".into(),
                weight: 0.3,
            },
        ],
        days_apart: Some(0),
    });
    first.near_misses.push(NearMiss {
        article: 3,
        score: 0.12,
        why_not: "another day, no shared name".into(),
    });
    let mut second = event("2031-05-09-b", vec![3], 9);
    second.confidence = 1.0;
    let coverage = |outlet: &str, events: Vec<usize>, no_page_here: Vec<usize>| Coverage {
        outlet: outlet.into(),
        events,
        no_page_here,
    };
    Analysis {
        independent_text: vec![0, 1, 2, 3],
        events: vec![first, second],
        coverage: vec![
            coverage("Harbour Post", vec![0], vec![]),
            coverage("Island Echo", vec![], vec![0]),
            coverage("Seawire", vec![0], vec![]),
            coverage("The Gull", vec![0, 1], vec![]),
        ],
        comparisons: [(0, comparison), (1, alone(&articles))].into(),
        warnings: vec![Notice::new(
            Code::NotText,
            "pages/photo.txt",
            "the file is not text",
            "take it out of the folder",
        )],
        articles,
        ..Analysis::default()
    }
}

fn alone(articles: &[Annotated]) -> Comparison {
    Comparison {
        event: "2031-05-09-b".into(),
        articles: vec![3],
        rows: vec![row(
            "r1",
            0,
            vec![told(
                &articles[3],
                "The fair opened in sun.",
                FactState::Stated,
            )],
        )],
        ..Comparison::default()
    }
}

fn comparison(articles: &[Annotated]) -> Comparison {
    use FactState::{CannotTell, NotFound, Stated, StatedDifferently};
    let [gull, post, wire, _] = articles else {
        panic!()
    };
    let stopped =
        "The ferry Alda stopped off Brisk Point on Saturday after a fire in its engine room.";
    let drifted =
        "The Alda drifted off Brisk Point on Saturday when flames tore through its engine room.";
    let mut flames = told(post, drifted, StatedDifferently);
    let edit = |op, reference: &str, here: &str| Edit {
        op,
        reference: span(gull, reference),
        here: span(post, here),
    };
    flames.edits = vec![
        edit(EditOp::Replace, "stopped", "drifted"),
        edit(
            EditOp::Replace,
            "after a fire in",
            "when flames tore through",
        ),
    ];
    let mut repairs = absent(NotFound, None);
    repairs.nearest = Some(Nearest {
        span: span(post, "Some 200 passengers were rescued"),
        score: 0.21,
    });
    let summary = Some(Reason::SummaryOnly);
    let rows = vec![
        row(
            "r1",
            0,
            vec![
                told(gull, stopped, Stated),
                flames,
                told(
                    wire,
                    "The ferry Alda stopped off Brisk Point on Saturday.",
                    Stated,
                ),
            ],
        ),
        row(
            "r2",
            0,
            vec![
                told(
                    gull,
                    "All 212 passengers were taken ashore, the coast guard said.",
                    Stated,
                ),
                told(
                    post,
                    "Some 200 passengers were rescued, the coast guard said.",
                    StatedDifferently,
                ),
                absent(CannotTell, summary),
            ],
        ),
        row(
            "r3",
            0,
            vec![
                told(
                    gull,
                    "The operator had put off repairs twice, according to two crew members.",
                    Stated,
                ),
                repairs,
                absent(CannotTell, summary),
            ],
        ),
    ];
    let finding = Finding {
        id: "f1".into(),
        signal: Signal::Numbers,
        articles: vec![0, 1],
        values: Default::default(),
        n: 2,
        precision: None,
        evidence: vec![
            Evidence {
                article: 0,
                span: span(gull, "212 passengers"),
            },
            Evidence {
                article: 1,
                span: span(post, "Some 200 passengers"),
            },
        ],
        plain: "The Gull gives 212 passengers, Harbour Post some 200.".into(),
    };
    Comparison {
        event: "2031-05-03-a".into(),
        articles: vec![0, 1, 2],
        rows,
        findings: vec![finding],
        agreement: Agreement {
            rows: 3,
            rows_shared: 2,
            quotes: 0,
            quotes_shared: 0,
        },
        numbers: vec![NumberRow {
            unit: "passengers".into(),
            values: vec![
                (
                    212.0,
                    Evidence {
                        article: 0,
                        span: span(gull, "212"),
                    },
                ),
                (
                    200.0,
                    Evidence {
                        article: 1,
                        span: span(post, "200"),
                    },
                ),
            ],
            relation: NumberRelation::Rounding,
        }],
        naming: vec![Naming {
            key: "alda".into(),
            name: "Alda".into(),
            kind: EntityKind::Other,
            labels: vec![
                vec![Label {
                    words: "The ferry Alda".into(),
                    form: MentionForm::Name,
                    count: 1,
                    first: Evidence {
                        article: 0,
                        span: span(gull, "The ferry Alda"),
                    },
                }],
                Vec::new(),
                Vec::new(),
            ],
        }],
        ..Comparison::default()
    }
}
