//! A bar on standard error for work longer than a second.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

/// Work shorter than this shows nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// Counts pages while they are read.
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Starts counting; nothing is drawn where standard error is no terminal.
    pub(crate) fn start(what: &'static str, quiet: bool) -> Self {
        let bar = ProgressBar::new_spinner();
        if quiet || !io::stderr().is_terminal() {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        }
        let template = ProgressStyle::with_template("{spinner} {msg} {human_pos} pages, {per_sec}");
        bar.set_style(template.unwrap_or_else(|_| ProgressStyle::default_spinner()));
        bar.set_message(what);
        Self { bar }
    }

    /// Counts what passes through.
    pub(crate) fn count<I: Iterator + Send>(
        &self,
        items: I,
    ) -> impl Iterator<Item = I::Item> + Send + use<I> {
        let bar = self.bar.clone();
        let begun = Instant::now();
        items.inspect(move |_| {
            if begun.elapsed() >= PATIENCE {
                bar.inc(1);
            } else {
                bar.set_position(bar.position() + 1);
            }
        })
    }

    /// Takes the bar away.
    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
