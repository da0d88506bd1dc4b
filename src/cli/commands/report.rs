//! `report`: everything about one event as a file.

use crate::cli::args::Common;
use crate::cli::look;
use crate::cli::output::Output;
use crate::cli::run::{masked, side_by_side, sides};
use anyhow::Result;
use rashomon::error::Error;
use rashomon::present::export::{self, Format, csv};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Where a report may go.
const WHERE: &str = "add --to call.html (or .md, .txt, .json, .csv), or --to - to read it here";

/// Writes the report where it was asked for.
pub(crate) fn run(
    paths: &[PathBuf],
    to: Option<&Path>,
    format: Option<&str>,
    common: &Common,
    output: &mut Output,
) -> Result<()> {
    let to = to.ok_or(Error::Nowhere { hint: WHERE })?;
    let format = chosen(to, format)?;
    let (analysis, event, options) = side_by_side(paths, common, output)?;
    let masked = masked(&analysis, &options, common);
    let Some(sides) = sides(&analysis, masked.as_ref(), event) else {
        return Ok(());
    };
    let mut bytes = Vec::new();
    export::report(&sides, format, look::plain(common), &mut bytes)?;
    if to == Path::new("-") {
        output.stream().write_all(&bytes)?;
        return Ok(output.flush()?);
    }
    write(to, &bytes)?;
    if format == Format::Csv {
        bytes.clear();
        csv::write_findings(&sides, &mut bytes)?;
        let findings = to.with_extension("findings.csv");
        write(&findings, &bytes)?;
        output.tell(&format!("findings in {}", findings.display()));
    }
    output.tell(&format!("report in {}", to.display()));
    Ok(())
}

fn chosen(to: &Path, format: Option<&str>) -> Result<Format> {
    let ending = to.extension().and_then(|ending| ending.to_str());
    let piped = (to == Path::new("-")).then_some("txt");
    let wanted = format.or(piped).or(ending).unwrap_or("");
    let unknown = || Error::Unknown {
        kind: "report format",
        wanted: wanted.to_owned(),
        hint: "html, md, txt, json or csv: as the ending of --to, or with --format".to_owned(),
    };
    Ok(Format::from_ending(wanted).ok_or_else(unknown)?)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    std::fs::write(path, bytes).map_err(|cause| Error::Write {
        path: path.to_owned(),
        cause,
    })
}
