//! JSON records out of a stream, a portion in memory at a time.

use super::input::{Input, Line};
use super::limits::Limits;
use super::{Found, page};
use crate::cores;
use crate::model::{Code, Form, Given, Notice, RawPage};
use crate::wire::records::{self, Record};
use crate::wire::{annotated, article};
use std::collections::VecDeque;
use std::io::{self, BufRead};

/// How records are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// A line each.
    Lines,
    /// Objects with anything between them: an array, or one after another.
    Objects,
}

/// The records of a file.
pub(super) struct Records {
    input: Input,
    layout: Layout,
    path: String,
    limits: Limits,
    /// Number of the record read last, from 1.
    record: usize,
    /// One record, so that its page goes by the file's name alone.
    alone: bool,
    over: bool,
    /// Records read and not yet handed on.
    waiting: VecDeque<Found>,
}

impl Records {
    pub(super) fn new(input: Input, layout: Layout, path: &str, limits: &Limits) -> Self {
        let mut records = Self {
            input,
            layout,
            path: path.to_owned(),
            limits: *limits,
            record: 0,
            alone: false,
            over: false,
            waiting: VecDeque::new(),
        };
        // an array is an array even where each line of the file could be a record
        if records.first_byte() == Some(b'[') {
            records.layout = Layout::Objects;
        } else {
            records.alone = layout == Layout::Objects;
        }
        records
    }

    fn first_byte(&mut self) -> Option<u8> {
        let head = self.input.head().ok()?;
        let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
        head.iter()
            .copied()
            .find(|byte| !byte.is_ascii_whitespace())
    }

    fn piece(&mut self, bytes: &mut Vec<u8>) -> io::Result<Line> {
        match self.layout {
            Layout::Lines => self.input.line(bytes, self.limits.record_bytes),
            Layout::Objects => object(&mut self.input, bytes, self.limits.record_bytes),
        }
    }

    /// Takes the next records as they stand in the file.
    fn pieces(&mut self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut held = 0;
        while !self.over && pieces.len() < PORTION && held < PORTION_BYTES {
            let mut bytes = Vec::new();
            let length = match self.piece(&mut bytes) {
                Ok(Line::Got { length }) => length,
                Ok(Line::End) => {
                    self.over = true;
                    break;
                }
                Err(error) => {
                    pieces.push(self.stop(page::unreadable(&self.path, &error)));
                    break;
                }
            };
            if bytes.trim_ascii().is_empty() {
                continue;
            }
            self.record += 1;
            if self.record > self.limits.records {
                pieces.push(self.stop(page::too_many(&self.path, self.limits.records)));
                break;
            }
            if self.alone && self.first_byte().is_some() {
                self.alone = false;
            }
            held += bytes.len();
            let record = (!self.alone).then_some(self.record);
            pieces.push(Piece::Record {
                bytes,
                length,
                number: self.record,
                record,
            });
        }
        pieces
    }

    fn stop(&mut self, notice: Notice) -> Piece {
        self.over = true;
        Piece::Notice(notice)
    }
}

/// Records are read a portion at a time, on every core: so many, and so many bytes.
const PORTION: usize = 512;
const PORTION_BYTES: usize = 16 << 20;

/// A record as it stands in its file.
enum Piece {
    Record {
        bytes: Vec<u8>,
        /// Length in the file, of which perhaps not all was kept.
        length: usize,
        /// Its number, from 1.
        number: usize,
        /// The same, where the file holds more than one.
        record: Option<usize>,
    },
    Notice(Notice),
}

impl Piece {
    fn read(self, path: &str, limits: &Limits) -> Found {
        let (bytes, length, number, record) = match self {
            Self::Notice(notice) => return Found::Notice(notice),
            Self::Record {
                bytes,
                length,
                number,
                record,
            } => (bytes, length, number, record),
        };
        if length > bytes.len() {
            let what = format!("record {number} has {length} bytes and was passed over");
            let hint = format!("a record may have {} bytes", limits.record_bytes);
            return Found::Notice(Notice::new(Code::Capped, path, what, hint));
        }
        match found(&bytes) {
            Ok(Found::Page(mut page)) => {
                path.clone_into(&mut page.source.path);
                page.source.record = record;
                page::cap(&mut page, limits);
                Found::Page(page)
            }
            Ok(read_back) => read_back,
            Err((code, why)) => {
                let what = format!("record {number} was passed over: {why}");
                Found::Notice(Notice::new(code, path, what, HINT))
            }
        }
    }
}

const HINT: &str = "a record is an object with text, maintext, body, content, raw_text or html";

impl Iterator for Records {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        if self.waiting.is_empty() {
            let (path, limits) = (self.path.clone(), self.limits);
            let read = |piece: Piece| piece.read(&path, &limits);
            self.waiting = cores::map_owned(self.pieces(), read).into();
        }
        self.waiting.pop_front()
    }
}

/// Reads a record's bytes: a line of an earlier run as what it was, anything else as a page.
fn found(bytes: &[u8]) -> Result<Found, (Code, String)> {
    let text = String::from_utf8_lossy(bytes);
    // a record is counted, not its lines: that it breaks off in its line 1 says nothing
    let bad = |why: String| {
        (
            Code::BadRecord,
            why.replace(" at line 1 column ", " at byte "),
        )
    };
    if annotated::is_ours(&text) {
        let read = annotated::read(&text).map_err(bad)?;
        return Ok(Found::Annotated(Box::new(read)));
    }
    let record = records::read(text.as_bytes()).map_err(bad)?;
    match record.schema.as_deref() {
        Some(article::SCHEMA) => article::read(&text)
            .map(|a| Found::Article(Box::new(a)))
            .map_err(bad),
        Some(annotated::SCHEMA) => annotated::read(&text)
            .map(|a| Found::Annotated(Box::new(a)))
            .map_err(bad),
        _ => {
            let mut page = raw_page(record, bytes)?;
            if matches!(text, std::borrow::Cow::Owned(_)) {
                page.warnings.push(page::replaced(""));
            }
            Ok(Found::Page(Box::new(page)))
        }
    }
}

/// Makes a page of a record; a text in clean fields is believed before HTML, HTML before a scrape.
fn raw_page(mut record: Record, bytes: &[u8]) -> Result<RawPage, (Code, String)> {
    let (form, body) = body(&mut record).ok_or((Code::Empty, "it has no text".to_owned()))?;
    let mut page = page::raw(form, body, bytes);
    page.id = record.id.unwrap_or_default();
    page.source.url = record.url;
    page.given = Given {
        title: record.title,
        outlet: record.outlet,
        authors: record.authors,
        published: record.published,
        captured: record.captured,
        language: record.language,
        description: record.description,
        section: record.section,
        summary_only: false,
        relayed: None,
    };
    Ok(page)
}

fn body(record: &mut Record) -> Option<(Form, String)> {
    if let Some(text) = record.text.take() {
        let form = if is_markup(&text) {
            Form::Html
        } else {
            Form::Clean
        };
        return Some((form, text));
    }
    let html = record.html.take().map(|html| (Form::Html, html));
    html.or_else(|| record.raw_text.take().map(|text| (Form::Scrape, text)))
}

/// Says whether a text that is given as clean is markup after all.
fn is_markup(text: &str) -> bool {
    let head = text.trim_start();
    head.starts_with('<')
        && ["</p>", "</div>", "<br", "</body>"]
            .iter()
            .any(|tag| text.contains(tag))
}

/// Follows the nesting of JSON, byte by byte.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Depth {
    open: usize,
    begun: bool,
    quoted: bool,
    escaped: bool,
}

impl Depth {
    /// Takes the next byte.
    pub(super) fn step(&mut self, byte: u8) {
        if self.quoted {
            let escaped = std::mem::take(&mut self.escaped);
            match byte {
                b'"' if !escaped => self.quoted = false,
                b'\\' => self.escaped = !escaped,
                _ => {}
            }
            return;
        }
        match byte {
            b'"' => self.quoted = true,
            b'{' | b'[' => (self.open, self.begun) = (self.open + 1, true),
            b'}' | b']' => self.open = self.open.saturating_sub(1),
            _ => {}
        }
    }

    /// Says whether something was opened and all of it is closed.
    pub(super) fn is_closed(self) -> bool {
        self.begun && self.open == 0 && !self.quoted
    }
}

/// Reads the next object, passing over brackets, commas and whatever else stands before it.
fn object(input: &mut Input, bytes: &mut Vec<u8>, most: usize) -> io::Result<Line> {
    bytes.clear();
    let mut depth = Depth::default();
    let mut length = 0;
    loop {
        let buffer = input.fill_buf()?;
        if buffer.is_empty() {
            return Ok(if length == 0 {
                Line::End
            } else {
                Line::Got { length }
            });
        }
        let mut used = 0;
        if length == 0 {
            used = memchr::memchr(b'{', buffer).unwrap_or(buffer.len());
        }
        let skipped = used;
        for &byte in buffer.get(used..).unwrap_or(&[]) {
            used += 1;
            depth.step(byte);
            if depth.is_closed() {
                break;
            }
        }
        let part = buffer.get(skipped..used).unwrap_or(&[]);
        let room = most.saturating_sub(bytes.len()).min(part.len());
        bytes.extend_from_slice(part.get(..room).unwrap_or(part));
        length += part.len();
        input.consume(used);
        if depth.is_closed() {
            return Ok(Line::Got { length });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::input::tests::input;
    use super::*;

    fn read_with(text: &str, layout: Layout, limits: Limits) -> Vec<Found> {
        Records::new(input(text.as_bytes()), layout, "a.json", &limits).collect()
    }

    fn bodies(text: &str, layout: Layout) -> Vec<String> {
        let shown = |found| match found {
            Found::Page(page) => format!("{:?} {}", page.source.record, page.body),
            Found::Article(_) | Found::Annotated(_) => "read back".into(),
            Found::Notice(notice) => format!("! {}", notice.what),
        };
        read_with(text, layout, Limits::default())
            .into_iter()
            .map(shown)
            .collect()
    }

    #[test]
    fn arrays_lines_and_single_objects_are_told_apart() {
        assert_eq!(
            bodies("{\"text\": \"a\"}\n\n{\"text\": \"b\"}\n", Layout::Lines),
            ["Some(1) a", "Some(2) b"]
        );
        assert_eq!(
            bodies(
                "[\n{\"text\": \"a}\\\"\"},\n {\"text\": \"b\"}]",
                Layout::Lines
            ),
            ["Some(1) a}\"", "Some(2) b"]
        );
        assert_eq!(
            bodies("{\n\"text\":\n\"a\"}\n", Layout::Objects),
            ["None a"]
        );
        assert_eq!(
            bodies("{\"text\":\"a\"} {\"text\":\"b\"}", Layout::Objects),
            ["Some(1) a", "Some(2) b"]
        );
    }

    #[test]
    fn a_bad_record_costs_that_record() {
        let read = bodies(
            "{\"text\": \"a\"}\n{\"text\": \n{\"x\": 1}\n{\"text\": \"d\"}",
            Layout::Lines,
        );
        assert!(
            read[1].starts_with("! record 2 was passed over"),
            "{read:?}"
        );
        assert_eq!(read[2], "! record 3 was passed over: it has no text");
        assert_eq!(read[3], "Some(4) d");
    }

    #[test]
    fn a_huge_line_is_passed_over_and_told() {
        let text = format!(
            "{{\"text\": \"{}\"}}\n{{\"text\": \"b\"}}",
            "x".repeat(5000)
        );
        let limits = Limits {
            record_bytes: 1000,
            ..Limits::default()
        };
        for layout in [Layout::Lines, Layout::Objects] {
            let read = read_with(&text, layout, limits);
            assert!(
                matches!(&read[0], Found::Notice(n) if n.code == Code::Capped),
                "{read:?}"
            );
            assert!(matches!(&read[1], Found::Page(p) if p.body == "b"));
        }
    }

    #[test]
    fn the_cap_on_records_ends_the_file() {
        let limits = Limits {
            records: 1,
            ..Limits::default()
        };
        let read = read_with(
            "{\"text\": \"a\"}\n{\"text\": \"b\"}\n{\"text\": \"c\"}",
            Layout::Lines,
            limits,
        );
        assert_eq!(read.len(), 2);
        assert!(matches!(&read[1], Found::Notice(n) if n.code == Code::Capped));
    }

    #[test]
    fn markup_in_a_clean_field_is_seen() {
        let read = read_with(
            "{\"content\": \"<p>One</p>\", \"url\": \"https://a.example/1\"}",
            Layout::Lines,
            Limits::default(),
        );
        assert!(
            matches!(&read[0], Found::Page(p) if p.form == Form::Html && p.source.url.is_some())
        );
    }

    #[test]
    fn what_an_earlier_run_wrote_is_read_back() {
        let article = crate::model::Article {
            id: "a".into(),
            ..Default::default()
        };
        let line = crate::wire::line(&article::ArticleJson::from(&article));
        assert!(
            matches!(read_with(&line, Layout::Lines, Limits::default()).as_slice(), [Found::Article(a)] if a.id == "a")
        );
        assert!(
            bodies(&line.replace("\"unknown\"", "7"), Layout::Lines)[0].starts_with("! record 1")
        );
    }
}
