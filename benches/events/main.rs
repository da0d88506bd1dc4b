//! How clustering grows: from annotated JSON lines on disk to events on disk, for made corpora of any size.
//!
//! ```text
//! cargo bench --bench events                              10,000, then 100,000 articles
//! cargo bench --bench events -- 10000 1000000             these sizes
//! cargo bench --bench events -- generate 5000 > a.jsonl   the corpus alone
//! ```
//!
//! A row an amount: articles, bytes read, seconds of the clock and of all cores, articles a second, cost of an article against the first
//! row, peak memory, and pair F1 against the events that the corpus was made from.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    clippy::expect_used
)]
#![allow(missing_docs)]

mod corpus;
mod measured;
mod score;
mod world;

use rashomon::{annotate, wire};
use rayon::prelude::*;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments
        .iter()
        .map(String::as_str)
        .filter(|word| !word.starts_with("--"))
        .collect();
    match words.as_slice() {
        ["generate", count] => {
            let nowhere = &mut io::sink();
            write(number(count), &mut io::stdout().lock(), nowhere)
                .expect("standard output is open");
        }
        [] => table(&[10_000, 100_000]),
        counts => table(&counts.iter().map(|count| number(count)).collect::<Vec<_>>()),
    }
}

fn number(word: &str) -> usize {
    word.parse().expect("a number of articles")
}

/// Writes a corpus as annotated lines, and the event of every article.
fn write(count: usize, articles: &mut impl Write, gold: &mut impl Write) -> io::Result<()> {
    let mut articles = BufWriter::new(articles);
    let mut gold = BufWriter::new(gold);
    for day in corpus::days(count) {
        let told: Vec<(String, String)> = day.into_par_iter().map(line).collect();
        for (article, event) in told {
            writeln!(articles, "{article}")?;
            writeln!(gold, "{event}")?;
        }
    }
    articles.flush()?;
    gold.flush()
}

/// An article's annotated line and its line of gold.
fn line(told: corpus::Told) -> (String, String) {
    let gold = format!(
        r#"{{"id":"{}","cluster":"{:x}"}}"#,
        told.article.id, told.event
    );
    let annotated = annotate::annotate(told.article);
    let json = wire::annotated::AnnotatedJson::from(&annotated);
    (wire::line(&json), gold)
}

/// Measures a size after the other.
fn table(counts: &[usize]) {
    println!(
        "articles | MB read | clock s | cores s | articles/s | cost | peak MB | pair P | pair R | pair F1"
    );
    let mut first = None;
    for &count in counts {
        let (articles, gold) = made(count);
        let events = articles.with_extension("events.jsonl");
        let run = measured::run(&articles, &events);
        let pairs = score::pairs(&gold, &events);
        let each = run.cores / count as f64;
        let cost = each / *first.get_or_insert(each);
        println!(
            "{count} | {:.0} | {:.1} | {:.1} | {:.0} | {cost:.2} | {:.0} | {:.3} | {:.3} | {:.3}",
            megabytes(&articles),
            run.clock,
            run.cores,
            count as f64 / run.clock,
            run.peak_kilobytes as f64 / 1024.0,
            pairs.precision,
            pairs.recall,
            pairs.f1(),
        );
    }
}

fn megabytes(path: &Path) -> f64 {
    std::fs::metadata(path).map_or(0.0, |file| file.len() as f64 / 1e6)
}

/// Makes the corpus of a size where it is not there yet.
fn made(count: usize) -> (PathBuf, PathBuf) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let articles = folder.join(format!("events-{count}.jsonl"));
    let gold = folder.join(format!("events-{count}.gold.jsonl"));
    if !articles.exists() || !gold.exists() {
        eprintln!("making {}", articles.display());
        let mut files =
            [&articles, &gold].map(|path| File::create(path).expect("the folder can be written"));
        let [lines, truth] = &mut files;
        write(count, lines, truth).expect("the disk has room");
    }
    (articles, gold)
}
