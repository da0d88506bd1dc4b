//! `view` and `demo`: the reader; without a terminal, the plain list of events.

use crate::cli::args::{Common, Reader, When};
use crate::cli::output::Output;
use crate::cli::run::{self, Pages};
use anyhow::Result;
use rashomon::error::Error;
use rashomon::model::Analysis;
use rashomon::pipeline::{self, Options};
use rashomon::present::blind::blind;
use rashomon::present::export::{Plain, plain};
use rashomon::present::report;
use rashomon::present::tui::{self, Effect, Start, Theme, print};
use std::io::{self, IsTerminal, Write};

/// Opens the reader, or prints what was asked for instead.
pub(crate) fn run(
    pages: &Pages,
    reader: &Reader,
    common: &Common,
    output: &mut Output,
) -> Result<()> {
    let (mut analysis, options) = run::analysis(pages, common, output)?;
    let event = match common.event {
        Some(_) => Some(run::event(&analysis, common, output)?),
        None => None,
    };
    let start = Start {
        theme: theme(reader, common)?,
        event,
    };
    let mut desk = Desk {
        options,
        seed: common.seed,
        open: None,
    };
    if common.blind {
        desk.cover(&mut analysis);
    }
    let mut effects = |analysis: &mut Analysis, effect: &Effect| desk.run(analysis, effect);
    if reader.print {
        let size = size(&reader.size)?;
        let frame = print::frame(&mut analysis, &reader.keys, size, start, &mut effects);
        write!(output.stream(), "{}", frame.text)?;
    } else if io::stdout().is_terminal() {
        tui::run(&mut analysis, start, &mut effects)?;
    } else {
        if matches!(pages, Pages::Sample) {
            output
                .tell("no pages were named: these are the events of the built-in, invented sample");
        }
        plain::write(
            &report::events(&analysis),
            Plain::default(),
            output.stream(),
        )?;
    }
    Ok(output.flush()?)
}

/// What lies behind the screen: how events are compared, and, while who published is hidden, what was there before.
struct Desk {
    options: Options,
    seed: u64,
    open: Option<Analysis>,
}

impl Desk {
    fn run(&mut self, shown: &mut Analysis, effect: &Effect) {
        match effect {
            Effect::Compare { event, base } => self.compare(shown, *event, *base),
            Effect::Blind => match self.open.take() {
                Some(open) => *shown = open,
                None => self.cover(shown),
            },
            Effect::Quit => {}
        }
    }

    /// Hides who published and keeps what was there.
    fn cover(&mut self, shown: &mut Analysis) {
        let masked = blind(shown, &self.options.outlets, self.seed);
        self.open = Some(std::mem::replace(shown, masked));
    }

    fn compare(&mut self, shown: &mut Analysis, event: usize, base: Option<usize>) {
        let open = self.open.as_mut().unwrap_or(shown);
        let mut options = self.options.clone();
        options.compare.base = base
            .and_then(|column| open.comparisons.get(&event)?.articles.get(column))
            .and_then(|article| open.articles.get(*article))
            .map(|article| article.article.id.clone())
            .or(options.compare.base);
        if let Some(comparison) = pipeline::compared(open, event, &options) {
            open.comparisons.insert(event, comparison);
        }
        if let Some(open) = &self.open {
            *shown = blind(open, &self.options.outlets, self.seed);
        }
    }
}

fn theme(reader: &Reader, common: &Common) -> Result<Theme> {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let Some(wanted) = &reader.theme else {
        let mono = match common.color {
            When::Always => false,
            When::Never => true,
            When::Auto => no_color,
        };
        return Ok(if mono { Theme::Mono } else { Theme::Color });
    };
    let names: Vec<&str> = Theme::all().iter().map(|theme| theme.name()).collect();
    let unknown = || unknown("theme", wanted, &names.join(", "));
    Ok(Theme::from_name(wanted).ok_or_else(unknown)?)
}

fn size(wanted: &str) -> Result<(u16, u16)> {
    let size = wanted
        .split_once('x')
        .and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    Ok(size.ok_or_else(|| unknown("size", wanted, "columns x lines, as in 80x24"))?)
}

fn unknown(kind: &'static str, wanted: &str, hint: &str) -> Error {
    Error::Unknown {
        kind,
        wanted: wanted.to_owned(),
        hint: hint.to_owned(),
    }
}
