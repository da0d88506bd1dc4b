//! What can stop the program: one variant per thing it was doing, each with a hint.

use std::path::PathBuf;
use thiserror::Error;

/// The program cannot go on.
#[derive(Debug, Error)]
pub enum Error {
    /// A path that was named does not exist or cannot be read.
    #[error("cannot read {}: {cause}", path.display())]
    Read {
        /// The path.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// No path was named, and nothing is piped in.
    #[error("no pages were named")]
    NoPaths,
    /// Nothing readable was found where the user pointed.
    #[error("no pages found in {}", path.display())]
    NoPages {
        /// The path.
        path: PathBuf,
    },
    /// A settings file (outlets, corrections) has a mistake.
    #[error("{}{}: {what}", path.display(), at(*line))]
    Settings {
        /// The file.
        path: PathBuf,
        /// The line, from 1; 0 where unknown.
        line: usize,
        /// The mistake.
        what: String,
    },
    /// No page held an article that takes part in events.
    #[error("no event was found")]
    NoEvents,
    /// The event, outlet or article that was asked for is not there.
    #[error("no {kind} is called {wanted:?}")]
    Unknown {
        /// event, outlet, article, …
        kind: &'static str,
        /// What was asked for.
        wanted: String,
        /// What there is instead.
        hint: String,
    },
    /// Only one outlet reports the event that was asked for.
    #[error(
        "one outlet of these pages reports “{event}”: there is no second text to compare it with"
    )]
    Alone {
        /// The event's title.
        event: String,
        /// Which events several report.
        hint: String,
    },
    /// Files that somebody may have changed stand where others should be written.
    #[error("{} holds {file}, which is not what would be written", folder.display())]
    Occupied {
        /// The folder.
        folder: PathBuf,
        /// The first such file.
        file: String,
    },
    /// A command that writes was not told where to.
    #[error("it is not said where to write")]
    Nowhere {
        /// What to add.
        hint: &'static str,
    },
    /// Something could not be written.
    #[error("cannot write {}: {cause}", path.display())]
    Write {
        /// The path.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The terminal could not be used.
    #[error("cannot use the terminal: {0}")]
    Terminal(std::io::Error),
}

impl Error {
    /// Says what the user may do about it.
    #[must_use]
    pub fn hint(&self) -> &str {
        match self {
            Self::Read { .. } => "check the path and its permissions",
            Self::NoPaths => {
                "name files or folders, or pipe pages in; `rashomon demo` shows a sample"
            }
            Self::NoPages { .. } => {
                "pages end in .txt .md .html .json .jsonl .xml .rss .atom .warc (or .gz of these)"
            }
            Self::Settings { .. } => "the README shows the format of this file",
            Self::NoEvents => {
                "no page held an article in a language that is compared; `rashomon extract` shows what was read"
            }
            Self::Unknown { hint, .. } | Self::Alone { hint, .. } => hint,
            Self::Nowhere { hint } => hint,
            Self::Occupied { .. } => "name another folder, or replace what is there with --force",
            Self::Write { .. } => "check that the folder exists and has room",
            Self::Terminal(_) => "use --plain for text without a terminal",
        }
    }
}

fn at(line: usize) -> String {
    match line {
        0 => String::new(),
        line => format!(" line {line}"),
    }
}

/// The library's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;
