//! The files under the paths that were named, in name order.

use super::format::Format;
use super::limits::Limits;
use crate::error::{Error, Result};
use crate::model::{Code, Notice};
use crate::text::sanitize::sanitize;
use std::borrow::Cow;
use std::path::{Path, PathBuf};

/// Something to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Its path as the user sees it.
    pub path: String,
    /// Its path below the one that was named, with `/`: the id of its page.
    pub id: String,
    /// Where its bytes are.
    pub bytes: Bytes,
}

/// Where the bytes of a file are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Bytes {
    /// On disk.
    File(PathBuf),
    /// Standard input.
    Stdin,
    /// In memory.
    Held(Cow<'static, [u8]>),
}

/// Lists the files under the named paths; a folder is read with all its folders, a file named outright whatever its ending.
///
/// # Errors
/// Fails where a named path is not there, or where all of them together hold no page.
pub(super) fn places(paths: &[PathBuf], limits: &Limits) -> Result<(Vec<Place>, Vec<Notice>)> {
    let walk = Walk::over(paths, limits)?;
    match (walk.places.is_empty(), paths) {
        (true, [path, ..]) => Err(Error::NoPages { path: path.clone() }),
        _ => Ok((walk.places, walk.notices)),
    }
}

/// Lists the files in named folders that no ending tells to be pages.
///
/// # Errors
/// Fails where a named path is not there.
pub(super) fn passed_over(paths: &[PathBuf], limits: &Limits) -> Result<Vec<String>> {
    Ok(Walk::over(paths, limits)?.passed_over)
}

struct Walk {
    limits: Limits,
    places: Vec<Place>,
    notices: Vec<Notice>,
    passed_over: Vec<String>,
}

impl Walk {
    fn over(paths: &[PathBuf], limits: &Limits) -> Result<Self> {
        let mut walk = Self {
            limits: *limits,
            places: Vec::new(),
            notices: Vec::new(),
            passed_over: Vec::new(),
        };
        for path in paths {
            walk.named(path)?;
        }
        Ok(walk)
    }

    fn named(&mut self, path: &Path) -> Result<()> {
        if path == Path::new("-") {
            self.places.push(Place {
                path: "-".into(),
                id: "stdin".into(),
                bytes: Bytes::Stdin,
            });
            return Ok(());
        }
        let about = std::fs::metadata(path).map_err(|cause| Error::Read {
            path: path.into(),
            cause,
        })?;
        if !about.is_dir() {
            let id = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned());
            self.places.push(place(path, id.unwrap_or_default()));
            return Ok(());
        }
        let before = self.places.len();
        // a folder that was named and cannot be listed is an error, one inside it a notice
        std::fs::read_dir(path).map_err(|cause| Error::Read {
            path: path.into(),
            cause,
        })?;
        self.folder(path, "", 0);
        if self.places.len() == before {
            self.notices.push(Notice::new(
                Code::Empty,
                shown(path),
                "the folder holds no pages",
                HINT_ENDINGS,
            ));
        }
        Ok(())
    }

    fn folder(&mut self, folder: &Path, below: &str, depth: usize) {
        let mut names: Vec<_> = match std::fs::read_dir(folder) {
            Ok(entries) => entries.flatten().map(|entry| entry.file_name()).collect(),
            Err(error) => {
                let what = format!("the folder cannot be listed: {error}");
                self.notices.push(Notice::new(
                    Code::Unreadable,
                    shown(folder),
                    what,
                    "check its permissions",
                ));
                return;
            }
        };
        names.sort();
        for name in names {
            let path = folder.join(&name);
            let name = name.to_string_lossy();
            let id = if below.is_empty() {
                name.clone().into_owned()
            } else {
                format!("{below}/{name}")
            };
            let Ok(about) = std::fs::symlink_metadata(&path) else {
                continue;
            };
            if about.is_dir() {
                if !is_passed_over(&name, true) {
                    self.inner_folder(&path, &id, depth + 1);
                }
            } else if is_passed_over(&name, false) {
                self.passed_over.push(shown(&path));
            } else if path.is_file() && !self.is_full(folder) {
                self.places.push(place(&path, id));
            }
        }
    }

    fn inner_folder(&mut self, path: &Path, id: &str, depth: usize) {
        if depth < self.limits.folder_depth {
            self.folder(path, id, depth);
        } else {
            let what = format!(
                "folders deeper than {} were left out",
                self.limits.folder_depth
            );
            self.notices.push(Notice::new(
                Code::Capped,
                shown(path),
                what,
                "name the inner folder itself",
            ));
        }
    }

    /// Says whether the cap on files is reached, with a notice the first time.
    fn is_full(&mut self, folder: &Path) -> bool {
        let full = self.places.len() >= self.limits.files;
        if full
            && self
                .notices
                .last()
                .is_none_or(|notice| notice.code != Code::Capped)
        {
            let what = format!("only the first {} files were taken", self.limits.files);
            self.notices.push(Notice::new(
                Code::Capped,
                shown(folder),
                what,
                "run on a part of the folder at a time",
            ));
        }
        full
    }
}

/// What to do about a folder without pages.
const HINT_ENDINGS: &str =
    "pages end in .txt .md .html .json .jsonl .xml .rss .atom .warc (or .gz of these)";

/// Says whether a folder's entry is no page: hidden, a README, of another ending, or the parts beside a saved page (`NAME_files/`).
fn is_passed_over(name: &str, folder: bool) -> bool {
    if name.starts_with('.') {
        return true;
    }
    if folder {
        return name.ends_with("_files");
    }
    name.to_ascii_uppercase().starts_with("README") || Format::of_file(name).is_none()
}

fn place(path: &Path, id: String) -> Place {
    Place {
        path: shown(path),
        id: sanitize(&id).text,
        bytes: Bytes::File(path.to_owned()),
    }
}

/// Names a path; whoever packed a folder chose the names in it.
fn shown(path: &Path) -> String {
    sanitize(&path.to_string_lossy()).text
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_folder_is_read_in_name_order_without_what_is_no_page() {
        let dir = tempfile::tempdir().unwrap();
        for name in [
            "b.txt",
            "a/x.html",
            "a/x_files/part.html",
            "README.md",
            ".hidden.txt",
            "gold.toml",
            "c.jsonl.gz",
        ] {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        let (places, notices) = places(&[dir.path().to_owned()], &Limits::default()).unwrap();
        let ids: Vec<_> = places.iter().map(|place| place.id.as_str()).collect();
        assert_eq!(ids, ["a/x.html", "b.txt", "c.jsonl.gz"]);
        assert!(notices.is_empty());
        let others = passed_over(&[dir.path().to_owned()], &Limits::default()).unwrap();
        let names = others.iter().map(|path| path.rsplit('/').next().unwrap());
        assert_eq!(
            names.collect::<Vec<_>>(),
            [".hidden.txt", "README.md", "gold.toml"]
        );
    }

    #[cfg(unix)]
    #[test]
    fn hidden_characters_in_a_file_s_name_go_no_further() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a\u{1b}[31mb\u{202e}.txt"), "x").unwrap();
        let (places, _) = places(&[dir.path().to_owned()], &Limits::default()).unwrap();
        assert_eq!(places[0].id, "ab.txt");
        assert!(places[0].path.ends_with("/ab.txt"));
        assert!(matches!(&places[0].bytes, Bytes::File(path) if path.exists()));
    }

    #[test]
    fn what_is_missing_or_empty_is_said() {
        let dir = tempfile::tempdir().unwrap();
        let limits = Limits::default();
        let missing = places(&[dir.path().join("no.txt")], &limits).unwrap_err();
        assert!(matches!(missing, Error::Read { .. }));
        let empty = places(&[dir.path().to_owned()], &limits).unwrap_err();
        assert!(matches!(empty, Error::NoPages { .. }));
        fs::write(dir.path().join("odd.name"), "x").unwrap();
        let (named, notices) = places(
            &[dir.path().join("odd.name"), dir.path().to_owned()],
            &limits,
        )
        .unwrap();
        assert_eq!((named.len(), notices.len()), (1, 1));
    }

    #[test]
    fn caps_on_files_and_depth_are_told_once() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("d/e")).unwrap();
        for name in ["1.txt", "2.txt", "3.txt", "d/e/4.txt"] {
            fs::write(dir.path().join(name), "x").unwrap();
        }
        let limits = Limits {
            files: 1,
            folder_depth: 2,
            ..Limits::default()
        };
        let (places, notices) = places(&[dir.path().to_owned()], &limits).unwrap();
        assert_eq!(places.len(), 1);
        assert_eq!(notices.iter().filter(|n| n.code == Code::Capped).count(), 2);
    }
}
