//! A small event made by hand, for the tests of every view.

use crate::model::{
    Actor, Agreement, Analysis, Annotated, Article, Block, BlockKind, Cell, Comparison, Date,
    DateSource, Edit, EditOp, EntityKind, Event, Evidence, FactState, Finding, Label, MentionForm,
    Moment, Naming, Nearest, NumberRelation, NumberRow, Outlet, QuoteCell, QuoteKind, QuoteRow,
    Reason, Reuse, ReuseKind, Row, Signal, TextGroup, VerbClass, Voice,
};
use crate::text::Span;
use std::collections::BTreeMap;

const LANTERN: [&str; 5] = [
    "Leaders talk for an hour",
    "President Ilian Merkan spoke with Premier Reya Dossantil on Thursday, The Daily Lantern has learned.",
    "“We will not close the strait,” Merkan claimed.",
    "At least 40 ships wait in the strait.",
    "The call lasted an hour.",
];
const COURIER: [&str; 5] = [
    "Merkan and Dossantil speak by telephone",
    "President Ilian Merkan talked by phone with Premier Reya Dossantil on Thursday evening.",
    "“We will not close the strait to anyone,” Merkan said.",
    "“The strait is open,” Dossantil said.",
    "The call lasted about sixty minutes.",
];
const HARBOUR: [&str; 3] = [
    "Strait stays open, say leaders",
    "President Ilian Merkan spoke with Premier Reya Dossantil on Thursday. Crews on 43 ships in the strait",
    "Read more at harbourlines.example",
];

/// Three articles of three outlets on one call; the third is cut off.
pub(crate) fn analysis() -> Analysis {
    let articles = vec![
        article("courier.txt", "Quillon Courier", &COURIER),
        article("harbour.txt", "Harbour Lines", &HARBOUR),
        article("lantern.txt", "The Daily Lantern", &LANTERN),
    ];
    let event = Event {
        id: "2024-03-14-call".into(),
        aliases: vec![],
        title_of: 0,
        date: Some(date()),
        place: None,
        articles: vec![0, 1, 2],
        confidence: 0.9,
        actors: vec![actor("Ilian Merkan")],
        why: vec![],
        near_misses: vec![],
        texts: vec![0, 1, 2],
    };
    let comparison = comparison(&articles);
    Analysis {
        independent_text: vec![0, 1, 2],
        articles,
        events: vec![event],
        comparisons: BTreeMap::from([(0, comparison)]),
        ..Analysis::default()
    }
}

fn date() -> Date {
    Date::stated(Moment::day(2024, 3, 14), DateSource::Meta, None)
}

fn actor(name: &str) -> Actor {
    Actor {
        key: name.to_lowercase(),
        name: name.into(),
    }
}

fn article(id: &str, outlet: &str, parts: &[&str]) -> Annotated {
    let mut article = Article {
        id: id.into(),
        outlet: Some(Outlet::named(outlet)),
        published: Some(date()),
        byline: vec!["Ada Lind".into()],
        ..Article::default()
    };
    article.source.path = format!("pages/{id}");
    for (index, part) in parts.iter().enumerate() {
        let start = article.text.len();
        article.text.push_str(part);
        let kind = if index == 0 {
            BlockKind::Title
        } else {
            BlockKind::Paragraph
        };
        article.blocks.push(Block {
            kind,
            span: Span::new(start, article.text.len()),
        });
        article.text.push('\n');
    }
    Annotated {
        article,
        ..Annotated::default()
    }
}

/// Columns: the Courier (base), the Lantern, Harbour Lines.
const COLUMNS: [usize; 3] = [0, 2, 1];

struct Made<'a>(&'a [Annotated]);

impl Made<'_> {
    fn span(&self, column: usize, words: &str) -> Span {
        let start = self.0[COLUMNS[column]]
            .article
            .text
            .find(words)
            .expect(words);
        Span::new(start, start + words.len())
    }

    fn at(&self, article: usize, words: &str) -> Evidence {
        Evidence {
            article,
            span: self.span(article, words),
        }
    }

    fn told(&self, column: usize, words: &str, state: FactState) -> Cell {
        Cell {
            spans: vec![self.span(column, words)],
            state,
            reason: None,
            edits: vec![],
            nearest: None,
        }
    }

    fn edit(&self, op: EditOp, reference: &str, column: usize, here: &str) -> Edit {
        let span = |column, words: &str| {
            if words.is_empty() {
                Span::default()
            } else {
                self.span(column, words)
            }
        };
        Edit {
            op,
            reference: span(0, reference),
            here: span(column, here),
        }
    }
}

fn absent(state: FactState, reason: Option<Reason>, nearest: Option<Span>) -> Cell {
    let nearest = nearest.map(|span| Nearest { span, score: 0.3 });
    Cell {
        spans: vec![],
        state,
        reason,
        edits: vec![],
        nearest,
    }
}

fn comparison(articles: &[Annotated]) -> Comparison {
    use FactState::{CannotTell, NotFound, Stated, StatedDifferently};
    let made = Made(articles);
    let row = |id: &str, reference, cells| Row {
        id: id.into(),
        reference,
        score: 0.8,
        cells,
    };
    let cut = || absent(CannotTell, Some(Reason::Cut), None);
    let call = Cell {
        edits: vec![
            made.edit(EditOp::Replace, "talked", 1, "spoke"),
            made.edit(EditOp::Delete, "by phone", 1, ""),
            made.edit(
                EditOp::Equal,
                "with Premier Reya Dossantil on Thursday",
                1,
                "with Premier Reya Dossantil on Thursday",
            ),
            made.edit(EditOp::Delete, "evening", 1, ""),
            made.edit(EditOp::Insert, "", 1, "The Daily Lantern has learned"),
        ],
        ..made.told(1, LANTERN[1], StatedDifferently)
    };
    let rows = vec![
        row(
            "r1",
            0,
            vec![
                made.told(0, COURIER[1], Stated),
                call,
                made.told(
                    2,
                    "President Ilian Merkan spoke with Premier Reya Dossantil on Thursday.",
                    Stated,
                ),
            ],
        ),
        row(
            "r2",
            0,
            vec![
                made.told(0, COURIER[2], Stated),
                made.told(1, LANTERN[2], StatedDifferently),
                cut(),
            ],
        ),
        row(
            "r3",
            0,
            vec![
                made.told(0, COURIER[3], Stated),
                absent(NotFound, None, Some(made.span(1, LANTERN[2]))),
                cut(),
            ],
        ),
        row(
            "r4",
            0,
            vec![
                made.told(0, COURIER[4], Stated),
                made.told(1, LANTERN[4], StatedDifferently),
                cut(),
            ],
        ),
    ];
    let quote = |article, words: &str, verb: &str, verb_class, edits| QuoteCell {
        article,
        span: made.span(article, words),
        kind: QuoteKind::Direct,
        verb_span: Some(made.span(article, verb)),
        verb_class: Some(verb_class),
        edits,
    };
    let cuts = vec![
        quote(
            0,
            "We will not close the strait to anyone,",
            "said",
            VerbClass::Neutral,
            vec![],
        ),
        quote(
            1,
            "We will not close the strait,",
            "claimed",
            VerbClass::Doubt,
            vec![
                made.edit(
                    EditOp::Equal,
                    "We will not close the strait",
                    1,
                    "We will not close the strait",
                ),
                made.edit(EditOp::Delete, "to anyone", 1, ""),
            ],
        ),
    ];
    let label = |article, words: &str, form| Label {
        words: words.into(),
        form,
        count: 1,
        first: made.at(article, words),
    };
    let voice = |article, name: &str, words: &str| Voice {
        article,
        speaker: Some(actor(name)),
        words: [words.split_whitespace().count(), 0, 0],
        verbs: vec![(VerbClass::Neutral, 1)],
        evidence: vec![made.at(article, words)],
    };
    Comparison {
        event: "2024-03-14-call".into(),
        articles: COLUMNS.to_vec(),
        rows,
        quotes: vec![QuoteRow {
            speaker: Some(actor("Ilian Merkan")),
            cells: cuts,
        }],
        naming: vec![Naming {
            key: "ilian merkan".into(),
            name: "Ilian Merkan".into(),
            kind: EntityKind::Person,
            labels: vec![
                vec![label(0, "President Ilian Merkan", MentionForm::Name)],
                vec![label(1, "President", MentionForm::Title)],
                vec![],
            ],
        }],
        attribution: vec![
            voice(0, "Ilian Merkan", "We will not close the strait to anyone"),
            voice(0, "Reya Dossantil", "The strait is open"),
            voice(1, "Ilian Merkan", "We will not close the strait"),
        ],
        numbers: vec![NumberRow {
            unit: "ships".into(),
            values: vec![
                (40.0, made.at(1, "At least 40 ships")),
                (43.0, made.at(2, "43 ships")),
            ],
            relation: NumberRelation::Conflict,
        }],
        reuse: Reuse {
            groups: (0..3)
                .map(|column| TextGroup {
                    articles: vec![column],
                    agency: None,
                })
                .collect(),
            shares: vec![(1, 0, 0.41, ReuseKind::Partial)],
        },
        findings: vec![Finding {
            id: "f1".into(),
            signal: Signal::OnlyHere,
            articles: vec![0],
            values: BTreeMap::from([
                ("who".to_owned(), "Quillon Courier".into()),
                ("row".to_owned(), "r3".into()),
            ]),
            n: 1,
            precision: None,
            evidence: vec![made.at(0, COURIER[3])],
            plain: "Only Quillon Courier has this passage.".into(),
        }],
        agreement: Agreement {
            rows: 4,
            rows_shared: 3,
            quotes: 1,
            quotes_shared: 1,
        },
        ..Comparison::default()
    }
}
