//! `lesson`: a classroom packet as a folder of pages.

use crate::cli::args::Common;
use crate::cli::output::Output;
use crate::cli::run::{compared, side_by_side};
use anyhow::Result;
use rashomon::error::Error;
use rashomon::model::Analysis;
use rashomon::pipeline::Options;
use rashomon::present::lesson;
use std::path::{Path, PathBuf};

/// A hint names at most this many events.
const NAMED: usize = 5;

/// Writes the packet; files that differ from it are replaced only by `force`.
pub(crate) fn run(
    paths: &[PathBuf],
    to: Option<&Path>,
    force: bool,
    common: &Common,
    output: &mut Output,
) -> Result<()> {
    let hint = "add --to packet/, a folder of its own";
    let to = to.ok_or(Error::Nowhere { hint })?;
    let (mut analysis, event, mut options) = side_by_side(paths, common, output)?;
    one_an_outlet(&mut analysis, event, &mut options);
    let packet = lesson::packet(&analysis, &options.outlets, event, common.seed);
    let packet = packet.ok_or_else(|| alone(&analysis, event))?;
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    lesson::write(&packet, &mut |name, bytes| {
        files.push((name.to_owned(), bytes.to_vec()));
        Ok(())
    })?;
    if !force {
        free(to, &files)?;
    }
    save(to, &files)?;
    output.tell(&format!(
        "{} documents in {}, as .html and .md",
        packet.len(),
        to.display()
    ));
    Ok(())
}

/// Compares anew where an outlet has several articles of the event: a lesson has one text of each.
fn one_an_outlet(analysis: &mut Analysis, event: usize, options: &mut Options) {
    let chosen = lesson::one_an_outlet(analysis, event);
    let all = analysis.comparisons.get(&event);
    if chosen.is_empty() || all.is_some_and(|all| all.articles.len() == chosen.len()) {
        return;
    }
    let articles = chosen
        .iter()
        .filter_map(|index| analysis.articles.get(*index));
    options.compare.only = articles.map(|one| one.article.id.clone()).collect();
    compared(analysis, event, options);
}

/// Says that there is no pair, and which events have one.
fn alone(analysis: &Analysis, event: usize) -> Error {
    let several = lesson::fit_events(analysis).into_iter().take(NAMED);
    let several: Vec<String> = several.map(|event| (event + 1).to_string()).collect();
    let hint = if several.is_empty() {
        "a lesson needs an event that two outlets report; none of these pages' events is one"
            .to_owned()
    } else {
        format!(
            "several outlets report event {}: choose with --event",
            several.join(", ")
        )
    };
    let title = analysis
        .events
        .get(event)
        .map(|one| analysis.event_title(one));
    Error::Alone {
        event: title.unwrap_or_default().to_owned(),
        hint,
    }
}

/// Fails where a file of the packet is there with other contents: somebody may have changed it.
fn free(to: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Error> {
    let changed = |(name, bytes): &&(String, Vec<u8>)| {
        std::fs::read(to.join(name)).is_ok_and(|there| there != *bytes)
    };
    let occupied = |(name, _): &(String, Vec<u8>)| Error::Occupied {
        folder: to.to_owned(),
        file: name.clone(),
    };
    files
        .iter()
        .find(changed)
        .map_or(Ok(()), |file| Err(occupied(file)))
}

fn save(to: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Error> {
    let failed = |cause| Error::Write {
        path: to.to_owned(),
        cause,
    };
    std::fs::create_dir_all(to).map_err(failed)?;
    let mut files = files.iter();
    files
        .try_for_each(|(name, bytes)| std::fs::write(to.join(name), bytes))
        .map_err(failed)
}
