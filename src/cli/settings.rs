//! Files that the user writes: facts about outlets and corrections.

use super::args::{Common, Merge};
use anyhow::Result;
use rashomon::error::Error;
use rashomon::lexicon::Outlets;
use rashomon::model::Correction;
use rashomon::{cluster, compare, ingest, pipeline, wire};
use std::path::Path;

/// Turns flags into what the pipeline takes.
pub(crate) fn options(common: &Common) -> Result<pipeline::Options> {
    Ok(pipeline::Options {
        outlets: outlets(common.outlets.as_deref())?,
        cluster: cluster::Options {
            merge: match common.merge {
                Merge::Careful => cluster::Merge::Careful,
                Merge::Balanced => cluster::Merge::Balanced,
                Merge::Eager => cluster::Merge::Eager,
            },
            together: common.together,
            corrections: corrections(common.corrections.as_deref())?,
        },
        compare: compare::Options {
            base: common.base.clone(),
            only: common.only.clone(),
            unproven: false,
        },
    })
}

/// Turns flags into what ingest takes.
pub(crate) fn input(common: &Common) -> ingest::Options {
    ingest::Options {
        format: common.input_format,
        captured: common.captured.clone(),
        ..ingest::Options::default()
    }
}

fn outlets(extra: Option<&Path>) -> Result<Outlets> {
    let outlets = Outlets::known();
    let Some(path) = extra else {
        return Ok(outlets);
    };
    let list = read(path)?;
    let mistake = |(line, what)| Error::Settings {
        path: path.to_owned(),
        line,
        what,
    };
    Ok(outlets.read(&list).map_err(mistake)?)
}

fn corrections(path: Option<&Path>) -> Result<Vec<Correction>> {
    let Some(path) = path else {
        return Ok(Vec::new());
    };
    let list = read(path)?;
    let mistake = |(line, what)| Error::Settings {
        path: path.to_owned(),
        line,
        what,
    };
    Ok(wire::corrections::read(&list).map_err(mistake)?)
}

fn read(path: &Path) -> Result<String> {
    let unreadable = |cause| Error::Read {
        path: path.to_owned(),
        cause,
    };
    Ok(std::fs::read_to_string(path).map_err(unreadable)?)
}
