//! Where pages come from.
//!
//! **Takes** paths, folders and standard input. **Gives** decoded pages and annotated articles one by one, and a notice for
//! everything it had to leave out. **Never** looks inside a page for its article, and never holds more than a portion of records in memory.
//!
//! ```text
//! paths ─ walk ─ input ────────── page · json · feed · warc · mime ─ ids → Item
//!         files  bytes, unzipped  records of one format, decoded     one id each
//! ```

mod decode;
mod feed;
mod format;
mod http;
mod ids;
mod input;
mod json;
mod limits;
mod markdown;
mod mime;
mod page;
mod sample;
mod sample_table;
mod walk;
mod warc;

pub use format::Format;
pub use limits::Limits;
pub use sample::{sample, sample_outlets};

use crate::error::Result;
use crate::model::{Annotated, Article, Notice, RawPage};
use crate::text::sanitize::sanitize;
use std::collections::VecDeque;
use std::io::{self, Read};
use std::path::PathBuf;
use walk::{Bytes, Place};

/// One thing that came in.
#[derive(Clone, Debug)]
pub enum Item {
    /// A page to extract.
    Page(Box<RawPage>),
    /// An article that an earlier run extracted.
    Article(Box<Article>),
    /// An article that an earlier run annotated.
    Annotated(Box<Annotated>),
    /// Something that was left out.
    Notice(Notice),
}

/// What a format's reader hands on; a page without an id goes by its file's.
type Found = Item;

/// What the user says of the input.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The form of every file, whatever its ending.
    pub format: Option<Format>,
    /// The day the pages were saved, as written.
    pub captured: Option<String>,
    /// Caps.
    pub limits: Limits,
}

/// Reads everything under the given paths, in name order; `-` is standard input.
///
/// # Errors
/// Fails where a path that was named outright cannot be read, and where all of them together hold no page.
pub fn read(
    paths: &[PathBuf],
    options: &Options,
) -> Result<impl Iterator<Item = Item> + Send + use<>> {
    let (places, notices) = walk::places(paths, &options.limits)?;
    Ok(Reader::new(places, notices, options))
}

/// Lists the files in named folders that are passed over: hidden ones, READMEs, and those whose ending is of no page.
///
/// # Errors
/// Fails where a named path cannot be read.
pub fn passed_over(paths: &[PathBuf], options: &Options) -> Result<Vec<String>> {
    walk::passed_over(paths, &options.limits)
}

/// Reads bytes that are at hand as the file `name` would be read: its ending says the format, else how they begin.
///
/// `("a.txt", "Talks held\n…") -> one page with the id "a.txt"`
pub fn read_bytes(
    name: &str,
    bytes: Vec<u8>,
    options: &Options,
) -> impl Iterator<Item = Item> + Send + use<> {
    let place = Place {
        path: name.to_owned(),
        id: name.to_owned(),
        bytes: Bytes::Held(bytes.into()),
    };
    Reader::new(vec![place], Vec::new(), options)
}

/// Reads a whole text file, gzipped or not: gold data and the like, which the user trusts.
///
/// # Errors
/// What the system says of the file; text that is not UTF-8.
pub fn text_of(path: &std::path::Path) -> io::Result<String> {
    let file = std::fs::File::open(path)?;
    let (bytes, end) = input::Input::new(Box::new(file), &Limits::default())?.whole(TRUSTED);
    match end {
        input::End::Broken(cause) => Err(cause),
        _ => {
            String::from_utf8(bytes).map_err(|bad| io::Error::new(io::ErrorKind::InvalidData, bad))
        }
    }
}

/// The most bytes of a file that [`text_of`] reads.
const TRUSTED: usize = 1 << 30;

/// Opens one place after the other and hands on what is in it.
struct Reader {
    places: std::vec::IntoIter<Place>,
    /// The place being read, and its records.
    at: Option<(Place, Box<dyn Iterator<Item = Found> + Send>)>,
    waiting: VecDeque<Item>,
    ids: ids::Ids,
    options: Options,
}

impl Reader {
    fn new(places: Vec<Place>, notices: Vec<Notice>, options: &Options) -> Self {
        Self {
            places: places.into_iter(),
            at: None,
            waiting: notices.into_iter().map(Item::Notice).collect(),
            ids: ids::Ids::default(),
            options: options.clone(),
        }
    }

    /// Gives what was found the id and the facts that do not depend on its format.
    fn settled(&mut self, found: Found, place: &Place) -> Item {
        match found {
            Item::Page(mut page) => {
                let wanted = match page.source.record {
                    _ if !page.id.is_empty() => sanitize(&page.id).text,
                    Some(record) => format!("{}#{record}", place.id),
                    None => place.id.clone(),
                };
                let (id, clash) = self.ids.claim(wanted, &place.path);
                page.id = id;
                page.warnings.extend(clash);
                page.given.captured = page
                    .given
                    .captured
                    .take()
                    .or_else(|| self.options.captured.clone());
                Item::Page(page)
            }
            Item::Article(mut article) => {
                self.settle(&mut article, place);
                Item::Article(article)
            }
            Item::Annotated(mut article) => {
                self.settle(&mut article.article, place);
                Item::Annotated(article)
            }
            notice @ Item::Notice(_) => notice,
        }
    }

    fn settle(&mut self, article: &mut Article, place: &Place) {
        let (id, clash) = self.ids.claim(std::mem::take(&mut article.id), &place.path);
        article.id = id;
        article.warnings.extend(clash);
    }
}

impl Iterator for Reader {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        loop {
            if let Some(item) = self.waiting.pop_front() {
                return Some(item);
            }
            if let Some((place, mut records)) = self.at.take()
                && let Some(found) = records.next()
            {
                let item = self.settled(found, &place);
                self.at = Some((place, records));
                return Some(item);
            }
            let place = self.places.next()?;
            let records = opened(&place, &self.options);
            self.at = Some((place, records));
        }
    }
}

/// Opens a place and reads it as what it is.
fn opened(place: &Place, options: &Options) -> Box<dyn Iterator<Item = Found> + Send> {
    match open(place, options) {
        Ok((input, format)) => records(input, format, place, options),
        Err(error) => {
            let notice = page::unreadable(&place.path, &error);
            Box::new(std::iter::once(Found::Notice(notice)))
        }
    }
}

fn open(place: &Place, options: &Options) -> io::Result<(input::Input, Format)> {
    let bytes: Box<dyn Read + Send> = match &place.bytes {
        Bytes::File(path) => Box::new(std::fs::File::open(path)?),
        Bytes::Stdin => Box::new(io::stdin()),
        Bytes::Held(bytes) => Box::new(io::Cursor::new(bytes.clone())),
    };
    let mut input = input::Input::new(bytes, &options.limits)?;
    let by_name = options.format.or_else(|| Format::of_file(&place.path));
    // an ending that many things share is checked against how the file begins
    let format = match (options.format, by_name) {
        (Some(format), _) => format,
        (None, Some(Format::Text | Format::Feed) | None) => Format::sniffed(input.head()?),
        (None, Some(format)) => format,
    };
    Ok((input, format))
}

fn records(
    input: input::Input,
    format: Format,
    place: &Place,
    options: &Options,
) -> Box<dyn Iterator<Item = Found> + Send> {
    let (path, limits) = (place.path.as_str(), &options.limits);
    match format {
        Format::JsonLines => Box::new(json::Records::new(input, json::Layout::Lines, path, limits)),
        Format::Json => Box::new(json::Records::new(
            input,
            json::Layout::Objects,
            path,
            limits,
        )),
        Format::Feed => Box::new(feed::Entries::new(input, path, limits)),
        Format::Warc => Box::new(warc::Pages::new(input, path, limits)),
        Format::Mhtml => Box::new(std::iter::once(mime::read(input, path, limits))),
        Format::Text | Format::Markdown | Format::Html => {
            Box::new(std::iter::once(page::read(input, format, path, limits)))
        }
    }
}
