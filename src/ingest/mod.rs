//! Where pages come from.
//!
//! **Takes** paths, folders and standard input. **Gives** decoded pages and annotated articles one by one, and a notice for
//! everything it had to leave out. **Never** looks inside a page for its article, and never holds more than one record in memory.

use crate::error::Result;
use crate::model::{Annotated, Notice, RawPage};
use std::path::PathBuf;

/// One thing that came in.
#[derive(Clone, Debug)]
pub enum Item {
    /// A page to extract.
    Page(Box<RawPage>),
    /// An article that an earlier run annotated.
    Annotated(Box<Annotated>),
    /// Something that was left out.
    Notice(Notice),
}

/// Reads everything under the given paths, in name order; `-` is standard input.
///
/// # Errors
/// Fails where a path that was named outright cannot be read.
pub fn read(_paths: &[PathBuf]) -> Result<impl Iterator<Item = Item> + Send + use<>> {
    Ok(std::iter::empty())
}
