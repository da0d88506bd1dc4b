//! Gold files: JSON lines, gzipped or not, one object an article.

use anyhow::{Context, Result};
use rashomon::error::Error;
use rashomon::{ingest, wire};
use std::path::Path;

/// What a gold line may say of an article; every set uses a few of these.
pub(super) use wire::gold::Gold;

/// Reads a gold file.
pub(super) fn read(path: &Path) -> Result<Vec<Gold>> {
    let failed = |cause| Error::Read {
        path: path.to_owned(),
        cause,
    };
    let text = ingest::text_of(path).map_err(failed)?;
    let lines = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    let read = lines.map(|(number, line)| {
        wire::gold::read(line)
            .map_err(anyhow::Error::msg)
            .with_context(|| format!("line {}", number + 1))
    });
    read.collect::<Result<_>>()
        .with_context(|| path.display().to_string())
}
