//! How fast pages are read and their articles found: `cargo bench --bench extract`.
//!
//! The pages are invented here, so that the figures of docs/METHODS.md can be had anywhere. Each kind is run through the whole of
//! `rashomon extract … --json` (reading, finding, writing) on one core and on all of them; every figure is the best of three runs.

use rashomon::ingest;
use rashomon::pipeline::{self, Options};
use rashomon::wire;
use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Pages of each kind, enough for runs of a second.
const SCRAPES: usize = 4_000;
const HTML: usize = 800;
/// Runs of which the best counts.
const RUNS: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let cores = std::thread::available_parallelism()?.get();
    let mut out = std::io::stdout().lock();
    for (kind, field, count, page) in [
        (
            "text scrapes",
            "raw_text",
            SCRAPES,
            scrape as fn(&mut Words) -> String,
        ),
        ("HTML pages", "html", HTML, html),
    ] {
        let path = written(field, count, page)?;
        let bytes = std::fs::metadata(&path)?.len() as f64;
        let one = best(&path, 1)?;
        let all = best(&path, cores)?;
        std::fs::remove_file(&path)?;
        writeln!(
            out,
            "{kind}: {:.1} MB/s and {:.0} pages/s on one core; {cores} cores are {:.2} times as fast",
            bytes / one / 1e6,
            count as f64 / one,
            one / all,
        )?;
    }
    Ok(())
}

/// Gives the seconds of the fastest of several runs.
fn best(path: &Path, threads: usize) -> Result<f64, Box<dyn Error>> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()?;
    let mut best = f64::INFINITY;
    for _ in 0..RUNS {
        let begun = Instant::now();
        let bytes = pool.install(|| extracted(path))?;
        std::hint::black_box(bytes);
        best = best.min(begun.elapsed().as_secs_f64());
    }
    Ok(best)
}

/// Extracts a file as the command does and gives the bytes of the lines.
fn extracted(path: &Path) -> Result<usize, rashomon::error::Error> {
    let options = Options {
        outlets: rashomon::lexicon::Outlets::known(),
        ..Options::default()
    };
    let items = ingest::read(&[path.to_owned()], &ingest::Options::default())?;
    let lines = pipeline::extracted_as(items, &options, |one| {
        wire::line(&wire::article::ArticleJson::from(&one.article))
    });
    Ok(lines.flatten().map(|line| line.len()).sum())
}

/// Writes a file of JSON lines.
fn written(field: &str, count: usize, page: fn(&mut Words) -> String) -> std::io::Result<PathBuf> {
    let path = std::env::temp_dir().join(format!(
        "rashomon-bench-{}-{field}.jsonl",
        std::process::id()
    ));
    let mut file = std::io::BufWriter::new(std::fs::File::create(&path)?);
    let mut words = Words(7);
    for number in 0..count {
        let page = page(&mut words);
        let page = page
            .replace('\\', "")
            .replace('"', "\\\"")
            .replace('\n', "\\n");
        writeln!(
            file,
            "{{\"id\": \"{number}\", \"url\": \"https://post.example/{number}\", \"{field}\": \"{page}\"}}"
        )?;
    }
    file.flush()?;
    Ok(path)
}

/// Invented words, the same on every run.
struct Words(u64);

const PLAIN: &str = "the of and to in a was for on that with said by it ferry harbour mayor bridge council market tram old town night water \
    storm report police people street opened closed again three hours morning workers repair money vote new plan after before while point";

impl Words {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % most.max(1)
    }

    fn word(&mut self) -> &'static str {
        let words: Vec<&str> = PLAIN.split_whitespace().collect();
        words[self.below(words.len())]
    }

    /// A sentence with a capital and a stop; one in five holds a quote, one in six letters outside ASCII.
    fn sentence(&mut self) -> String {
        let mut out = String::from("The");
        for _ in 0..8 + self.below(18) {
            out.push(' ');
            out.push_str(self.word());
        }
        match self.below(30) {
            0..6 => out.push_str(", “it was late,” he said"),
            6..11 => out.push_str(" near the café"),
            _ => {}
        }
        out + "."
    }

    fn paragraph(&mut self) -> String {
        let sentences: Vec<String> = (0..2 + self.below(3)).map(|_| self.sentence()).collect();
        sentences.join(" ")
    }

    /// A line of menus: a few words with capitals.
    fn label(&mut self) -> String {
        let words: Vec<String> = (0..1 + self.below(4))
            .map(|_| {
                let (first, rest) = self.word().split_at(1);
                first.to_uppercase() + rest
            })
            .collect();
        words.join(" ")
    }
}

/// A text scrape: menus, a headline, byline and date, paragraphs, lists of other pieces, a footer.
fn scrape(words: &mut Words) -> String {
    let mut out = String::from("Skip to content\nMenu\nSearch\n\n");
    for _ in 0..60 {
        let _ = writeln!(out, "  * {}", words.label());
    }
    let _ = write!(
        out,
        "\n{}\n\nBy Ann Lee\n14 March 2024, 10:{}\n\n",
        words.sentence().trim_end_matches('.'),
        10 + words.below(49)
    );
    for _ in 0..10 + words.below(20) {
        let _ = write!(out, "{}\n\n", words.paragraph());
    }
    out.push_str("Share this article\nRead more\n\n");
    for _ in 0..40 {
        let _ = writeln!(
            out,
            "{}\n{} hours ago",
            words.sentence().trim_end_matches('.'),
            2 + words.below(20)
        );
    }
    out + "\n© 2024 The Post. All rights reserved. | Privacy | Terms | Contact\n"
}

/// The same as markup, with scripts and styles, which are half of most pages.
fn html(words: &mut Words) -> String {
    let mut out = String::from(
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Ferry - The Post</title><meta property='og:site_name' content='The Post'>\
         <meta property='article:published_time' content='2024-03-14T10:30:00Z'>",
    );
    for at in 0..40 {
        let _ = write!(
            out,
            "<script>window.slot{at} = {{x: [{}], y: '{}'}};</script><style>.c{at} {{ margin: 0 {at}px }}</style>",
            words.below(999),
            words.paragraph().replace('\'', "")
        );
    }
    out.push_str("</head><body><nav class='main-menu'><ul>");
    for at in 0..150 {
        let _ = write!(
            out,
            "<li class='menu-item item-{at}'><a href='/section/{at}' class='menu-link'><span>{}</span></a></li>",
            words.label()
        );
    }
    let _ = write!(
        out,
        "</ul></nav><main><article class='post-body'><h1>{}</h1><p class='byline'>By Ann Lee</p><time datetime='2024-03-14'>14 March 2024</time>",
        words.sentence()
    );
    for _ in 0..15 + words.below(25) {
        let _ = write!(
            out,
            "<div class='row'><p class='text'>{} <a href='/x'>{}</a> {}</p></div>",
            words.paragraph(),
            words.word(),
            words.sentence()
        );
    }
    out.push_str("</article></main><aside class='related-stories'>");
    for at in 0..120 {
        let _ = write!(
            out,
            "<div class='card card-{at}' data-id='{at}'><img src='/i/{at}.jpg' alt=''><h3><a href='/story/{at}'>{}</a></h3><span class='date'>{} hours ago</span></div>",
            words.sentence(),
            2 + words.below(20)
        );
    }
    out + "</aside><footer class='site-footer'><p>© 2024 The Post. All rights reserved.</p></footer></body></html>"
}
