//! How fast articles are annotated, without reading and writing: `cargo bench --bench annotate`, the built-in samples, one thread.
//!
//! ```text
//! cargo bench --bench annotate                   the samples
//! cargo bench --bench annotate -- news.jsonl     the articles of a file
//! ```
//!
//! Prints the fastest of several runs, for a machine that does other things too only ever adds time.

#![allow(clippy::print_stdout, clippy::expect_used)] // its figures are what it is for

use rashomon::annotate::annotate;
use rashomon::ingest::{self, Item};
use rashomon::model::{Annotated, Article};
use rashomon::pipeline::{self, Options};
use std::path::PathBuf;
use std::time::{Duration, Instant};

const RUNS: usize = 15;
/// Length of a usual report, for a figure that can be compared.
const USUAL: f64 = 3000.0;

fn main() {
    let paths: Vec<PathBuf> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"))
        .map(Into::into)
        .collect();
    let articles = if paths.is_empty() {
        extracted(ingest::sample())
    } else {
        extracted(ingest::read(&paths, &ingest::Options::default()).expect("the pages are there"))
    };
    let bytes: usize = articles.iter().map(|one| one.text.len()).sum();
    let fastest = (0..RUNS).map(|_| timed(&articles)).min();
    let seconds = fastest.unwrap_or_default().as_secs_f64();
    println!(
        "{} articles of {} bytes: {:.1} MB/s, {:.0} articles of 3 kB a second",
        articles.len(),
        bytes / articles.len().max(1),
        bytes as f64 / 1e6 / seconds,
        bytes as f64 / USUAL / seconds,
    );
}

fn extracted(items: impl Iterator<Item = Item> + Send) -> Vec<Article> {
    let options = Options::default();
    let articles = pipeline::extracted(items, &options).flatten();
    articles.map(|one| one.article).collect()
}

/// Annotates every article once.
fn timed(articles: &[Article]) -> Duration {
    let articles = articles.to_vec();
    let start = Instant::now();
    let annotated: Vec<Annotated> = articles.into_iter().map(annotate).collect();
    let took = start.elapsed();
    std::hint::black_box(annotated);
    took
}
