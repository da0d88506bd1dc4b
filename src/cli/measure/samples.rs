//! Gold of the samples: what a careful reader wrote down about the pages of a storyline.

use super::judged::{self, Judged};
use anyhow::{Context, Result};
use rashomon::error::Error;
use rashomon::{ingest, wire};
use std::path::{Path, PathBuf};

pub(super) use wire::gold::{GoldFinding, GoldPage, GoldRow};

/// The pages and findings of one gold file or of all below a folder, with ids as the program gives them there.
#[derive(Default)]
pub(super) struct Samples {
    pub(super) pages: Vec<GoldPage>,
    pub(super) findings: Vec<GoldFinding>,
    pub(super) judged: Vec<Judged>,
    pub(super) halves: Vec<(String, u8)>,
    pub(super) rows: Vec<GoldRow>,
}

/// Reads `gold.toml`, or that of every folder directly below: then a page's id begins with its folder's name.
pub(super) fn read(path: &Path) -> Result<Samples> {
    let mut samples = Samples::default();
    if path.is_file() {
        add(&mut samples, path, "")?;
        return Ok(samples);
    }
    let failed = |cause| Error::Read {
        path: path.to_owned(),
        cause,
    };
    let entries = std::fs::read_dir(path).map_err(failed)?;
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    for folder in folders {
        let (file, name) = (folder.join("gold.toml"), folder.file_name());
        if let Some(name) = name.filter(|_| file.is_file()) {
            add(&mut samples, &file, &format!("{}/", name.to_string_lossy()))?;
        }
    }
    Ok(samples)
}

fn add(samples: &mut Samples, path: &Path, prefix: &str) -> Result<()> {
    let failed = |cause| Error::Read {
        path: path.to_owned(),
        cause,
    };
    let text = ingest::text_of(path).map_err(failed)?;
    let read = wire::gold::samples(&text).map_err(anyhow::Error::msg);
    let read = read.with_context(|| path.display().to_string())?;
    samples.pages.extend(read.page.into_iter().map(|mut page| {
        page.file.insert_str(0, prefix);
        page
    }));
    let findings = read.finding.into_iter().map(|mut finding| {
        finding.file.insert_str(0, prefix);
        finding.half = read.half;
        finding
    });
    samples.findings.extend(findings);
    samples.halves.push((prefix.to_owned(), read.half));
    let beside = path.with_file_name("judged.tsv");
    if beside.is_file() {
        let failed = |cause| Error::Read {
            path: beside.clone(),
            cause,
        };
        let text = ingest::text_of(&beside).map_err(failed)?;
        samples.judged.extend(judged::read(&text, prefix));
    }
    samples.rows.extend(read.row);
    Ok(())
}
