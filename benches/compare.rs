//! How long comparing one event takes, and a pair of sentences: `cargo bench --bench compare`, on made-up text, one thread.
//!
//! Prints the fastest of several runs, for a machine that does other things too only ever adds time. `-- 50` times the event of 50 articles alone.

#![allow(clippy::print_stdout)] // its figures are what it is for

use rashomon::annotate::annotate;
use rashomon::compare::{Options, compare};
use rashomon::model::{Annotated, Article, Block, BlockKind, Event, Outlet};
use rashomon::similarity::{Prepared, likeness};
use rashomon::text::Span;
use std::time::{Duration, Instant};

const RUNS: usize = 7;

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|it| it.parse().ok()).collect();
    let all = [(7, 15), (50, 40), (500, 40)].into_iter();
    for (articles, sentences) in all.filter(|(it, _)| asked.is_empty() || asked.contains(it)) {
        let pages: Vec<Annotated> = (0..articles).map(|at| page(at, sentences)).collect();
        let event = event(articles);
        let fastest = (0..RUNS)
            .map(|_| timed(|| compare(&event, &pages, &Options::default()).rows.len()))
            .min()
            .unwrap_or_default();
        println!(
            "{articles} articles of {sentences} sentences: {} ms",
            fastest.as_millis()
        );
    }
    if asked.is_empty() {
        pairs_a_second();
    }
}

/// Prints how many pairs of prepared sentences are scored in a second.
#[allow(clippy::cast_precision_loss)]
fn pairs_a_second() {
    let mut dice = Dice(1);
    let made = (0..400).map(|fact| Prepared::alone(&sentence(fact, &mut dice)));
    let made: Vec<Prepared> = made.collect();
    let all = || {
        let scores = made
            .iter()
            .flat_map(|a| made.iter().map(|b| likeness(a, b)));
        scores.sum::<f32>()
    };
    let fastest = (0..RUNS).map(|_| timed(all)).min().unwrap_or_default();
    let pairs = (made.len() * made.len()) as f64;
    println!(
        "similarity: {:.0} sentence pairs a second",
        pairs / fastest.as_secs_f64()
    );
}

fn timed<T>(run: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    std::hint::black_box(run());
    start.elapsed()
}

/// Numbers that look random and are the same on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % end.max(1)
    }
}

const WHO: &[&str] = &[
    "The harbour master",
    "Mayor Ilse Brandt",
    "A spokesman for the port",
    "The dockers' union",
    "One captain",
    "The ferry company",
    "Judge Oren Falk",
    "A baker on the quay",
    "The coast guard",
    "Minister Tal Verrin",
];
const DID: &[&str] = &[
    "said that",
    "warned that",
    "denied that",
    "promised that",
    "reported that",
    "had feared that",
    "told reporters that",
    "doubted that",
];
const WHAT: &[&str] = &[
    "eleven ships",
    "the old bridge",
    "the night ferry",
    "a convoy of lorries",
    "the northern gate",
    "grain for the islands",
    "the striking crews",
    "two damaged cranes",
    "the customs office",
    "a shipment of timber",
    "the lighthouse keeper",
    "the fishing fleet",
    "four hundred workers",
    "the market hall",
    "a missing barge",
];
const FATE: &[&str] = &[
    "would wait outside the bay until Monday",
    "had been moved to the southern basin",
    "could not be reached before the storm",
    "were to be searched by inspectors",
    "would reopen after repairs costing 3 million",
    "had cost the city more than planned",
    "should be guarded through the night",
    "might never return to service",
    "had been sold to a company abroad",
    "were seen leaving the channel at dawn",
    "would be paid in full by spring",
    "had broken down twice since autumn",
];
const WHERE: &[&str] = &[
    "near Port Ansel",
    "on the eastern shore",
    "behind the customs house",
    "at the mouth of the river",
    "under the old fort",
    "along the canal",
    "off Cape Orrin",
    "in the lower town",
];

/// One sentence about one of a few hundred facts; how it is put varies with the article.
fn sentence(fact: usize, dice: &mut Dice) -> String {
    let pick = |list: &[&'static str], at: usize| list.get(at % list.len()).copied().unwrap_or("");
    let (what, fate, place) = (
        pick(WHAT, fact),
        pick(FATE, fact / 3),
        pick(WHERE, fact / 7),
    );
    let (who, did) = (
        pick(WHO, fact + dice.below(2)),
        pick(DID, dice.below(DID.len())),
    );
    match dice.below(3) {
        0 => format!("{who} {did} {what} {place} {fate}."),
        1 => format!(
            "{what} {place} {fate}, {who} {did} again on day {}.",
            1 + fact % 28
        ),
        _ => format!("According to {who}, {what} {fate}; nobody {place} {did} this was so."),
    }
}

fn page(number: usize, sentences: usize) -> Annotated {
    let mut dice = Dice(number as u64 + 1);
    let mut article = Article {
        id: format!("page-{number:03}"),
        outlet: Some(Outlet::named(format!("Outlet {number}"))),
        language: Some("en".to_owned()),
        ..Article::default()
    };
    let mut add = |kind, text: String| {
        if !article.text.is_empty() {
            article.text.push('\n');
        }
        let start = article.text.len();
        article.text.push_str(&text);
        let span = Span::new(start, article.text.len());
        article.blocks.push(Block { kind, span });
    };
    add(
        BlockKind::Title,
        format!("Eleven ships wait off Port Ansel, page {number}"),
    );
    for _ in 0..sentences {
        let fact = dice.below(300);
        add(BlockKind::Paragraph, sentence(fact, &mut dice));
    }
    annotate(article)
}

fn event(articles: usize) -> Event {
    Event {
        id: "event".to_owned(),
        aliases: Vec::new(),
        title_of: 0,
        date: None,
        place: None,
        articles: (0..articles).collect(),
        confidence: 1.0,
        actors: Vec::new(),
        why: Vec::new(),
        near_misses: Vec::new(),
        texts: Vec::new(),
    }
}
