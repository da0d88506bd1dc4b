//! JSON records out of a stream, a portion in memory at a time.

mod objects;
mod record;

pub(super) use self::objects::Depth;
use self::objects::object;
use self::record::found;
use super::input::{Input, Line};
use super::limits::Limits;
use super::{Found, page};
use crate::cores;
use crate::model::{Code, Notice};
use std::collections::VecDeque;
use std::io;

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

#[cfg(test)]
mod tests {
    use super::super::input::tests::input;
    use super::*;
    use crate::model::Form;
    use crate::wire::article;

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
