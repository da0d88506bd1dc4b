//! A run of the program with what it cost.

use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// What a run cost.
pub(crate) struct Run {
    /// Seconds of the clock.
    pub(crate) clock: f64,
    /// Seconds of all cores together.
    pub(crate) cores: f64,
    /// Most memory held at a time.
    pub(crate) peak_kilobytes: u64,
}

/// Finds the events of a file of annotated lines and writes them to another.
pub(crate) fn run(articles: &Path, events: &Path) -> Run {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_rashomon"))
        .args(["events", "--jsonl", "--quiet"])
        .arg(articles)
        .stdout(File::create(events).expect("the folder can be written"))
        .stderr(Stdio::null())
        .spawn()
        .expect("the program runs");
    let mut run = Run {
        clock: 0.0,
        cores: 0.0,
        peak_kilobytes: 0,
    };
    while child.try_wait().expect("the program was ours").is_none() {
        watch(&child, &mut run);
        std::thread::sleep(Duration::from_millis(20));
    }
    run.clock = start.elapsed().as_secs_f64();
    run
}

/// Reads what the system knows of a running process; on systems without `/proc` the figures stay 0.
fn watch(child: &Child, run: &mut Run) {
    let read = |name: &str| {
        std::fs::read_to_string(format!("/proc/{}/{name}", child.id())).unwrap_or_default()
    };
    let peak = read("status").lines().find_map(|line| {
        line.strip_prefix("VmHWM:")?
            .split_whitespace()
            .next()?
            .parse()
            .ok()
    });
    run.peak_kilobytes = run.peak_kilobytes.max(peak.unwrap_or(0));
    let stat = read("stat");
    let fields: Vec<f64> = stat
        .rsplit(')')
        .next()
        .unwrap_or("")
        .split_whitespace()
        .filter_map(|field| field.parse().ok())
        .collect();
    // the letter of the state is no number: user and system time are the 11th and 12th numbers after it, in hundredths
    if let Some([user, system]) = fields.get(10..12) {
        run.cores = run.cores.max((user + system) / 100.0);
    }
}
