//! `lesson`: a classroom packet as a folder of pages.

use crate::cli::args::Common;
use crate::cli::output::Output;
use crate::cli::run::side_by_side;
use anyhow::Result;
use rashomon::error::Error;
use rashomon::present::lesson;
use std::path::{Path, PathBuf};

/// Writes the packet.
pub(crate) fn run(
    paths: &[PathBuf],
    to: &Path,
    common: &Common,
    output: &mut Output,
) -> Result<()> {
    let (analysis, event, options) = side_by_side(paths, common, output)?;
    let packet = lesson::packet(&analysis, &options.outlets, event, common.seed);
    let packet = packet.ok_or_else(|| Error::Unknown {
        kind: "pair of outlets",
        wanted: common.event.clone().unwrap_or_else(|| "1".to_owned()),
        hint: "a lesson needs an event that two outlets report; `rashomon events` lists them"
            .to_owned(),
    })?;
    let failed = |cause| Error::Write {
        path: to.to_owned(),
        cause,
    };
    std::fs::create_dir_all(to).map_err(failed)?;
    lesson::write(&packet, &mut |name, bytes| {
        std::fs::write(to.join(name), bytes)
    })
    .map_err(failed)?;
    output.tell(&format!(
        "{} documents in {}, each as .html and .md",
        packet.len(),
        to.display()
    ));
    Ok(())
}
