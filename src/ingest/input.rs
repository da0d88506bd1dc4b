//! Bytes as a stream, uncompressed on the way, with a count of where they stood and a stop for bombs.

use super::limits::Limits;
use super::page;
use crate::model::Notice;
use flate2::bufread::GzDecoder;
use std::io::{self, BufRead, BufReader, Read};

/// How large a piece is read at a time.
const CHUNK: usize = 64 << 10;

/// An open file, standard input or embedded file.
pub(super) struct Input {
    inner: BufReader<Source>,
}

enum Source {
    Plain {
        from: Box<dyn Read + Send>,
        given: u64,
    },
    Gzip(Box<Gunzip>),
}

impl Input {
    /// Opens a stream; compression is told by its first two bytes, not by a name.
    pub(super) fn new(from: Box<dyn Read + Send>, limits: &Limits) -> io::Result<Self> {
        let mut from = BufReader::with_capacity(CHUNK, from);
        let compressed = from.fill_buf()?.starts_with(&[0x1f, 0x8b]);
        let source = if compressed {
            Source::Gzip(Box::new(Gunzip::new(Box::new(from), limits)))
        } else {
            Source::Plain {
                from: Box::new(from),
                given: 0,
            }
        };
        Ok(Self {
            inner: BufReader::with_capacity(CHUNK, source),
        })
    }

    /// Gives what is buffered of the stream's beginning, at least one byte where it has any.
    pub(super) fn head(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    /// Gives the byte of the file where the next byte stands; in a compressed file, where the member that holds it begins.
    pub(super) fn offset(&mut self) -> u64 {
        if self.inner.fill_buf().is_err() {
            return 0;
        }
        match self.inner.get_ref() {
            Source::Plain { given, .. } => given - self.inner.buffer().len() as u64,
            Source::Gzip(gunzip) => gunzip.member,
        }
    }

    /// Reads to the end, at most `most` bytes, and says how it ended.
    pub(super) fn whole(&mut self, most: usize) -> (Vec<u8>, End) {
        let mut bytes = Vec::new();
        let read = (&mut self.inner)
            .take(most as u64 + 1)
            .read_to_end(&mut bytes);
        let end = match read {
            Err(error) => End::Broken(error),
            Ok(_) if bytes.len() > most => End::Capped,
            Ok(_) => End::Whole,
        };
        bytes.truncate(most);
        (bytes, end)
    }

    /// Reads a line without its end into `line` and says what it met; of a line longer than `most` bytes only so many are kept.
    pub(super) fn line(&mut self, line: &mut Vec<u8>, most: usize) -> io::Result<Line> {
        line.clear();
        let mut length = 0;
        loop {
            let buffer = self.inner.fill_buf()?;
            if buffer.is_empty() {
                return Ok(if length == 0 {
                    Line::End
                } else {
                    Line::Got { length }
                });
            }
            let end = memchr::memchr(b'\n', buffer);
            let part = buffer.get(..end.unwrap_or(buffer.len())).unwrap_or(buffer);
            let room = most.saturating_sub(line.len());
            line.extend_from_slice(part.get(..room.min(part.len())).unwrap_or(part));
            length += part.len();
            let used = part.len() + usize::from(end.is_some());
            self.inner.consume(used);
            if end.is_some() {
                return Ok(Line::Got { length });
            }
        }
    }
}

impl Read for Input {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.inner.read(into)
    }
}

impl BufRead for Input {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.inner.consume(amount);
    }
}

/// How reading a whole file ended.
#[derive(Debug)]
pub(super) enum End {
    /// With its last byte.
    Whole,
    /// At the cap.
    Capped,
    /// In the middle.
    Broken(io::Error),
}

impl End {
    /// Gives the warning that goes with an end before the last byte.
    pub(super) fn notice(&self, path: &str, most: usize) -> Option<Notice> {
        match self {
            Self::Whole => None,
            Self::Capped => Some(page::too_long(path, most)),
            Self::Broken(error) => Some(page::unreadable(path, error)),
        }
    }
}

/// What a call for a line met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A line of this many bytes, of which perhaps not all were kept.
    Got { length: usize },
    /// The end of the input.
    End,
}

impl Read for Source {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain { from, given } => {
                let count = from.read(into)?;
                *given += count as u64;
                Ok(count)
            }
            Self::Gzip(gunzip) => gunzip.read(into),
        }
    }
}

/// One compressed member after another, never two in one read, so that a record's member can be told.
struct Gunzip {
    decoder: Option<GzDecoder<Counted>>,
    member: u64,
    given: u64,
    limits: Limits,
}

/// Below this much output a high ratio is no sign of anything: a page of spaces may shrink 500 times.
const RATIO_COUNTS_FROM: u64 = 16 << 20;

impl Gunzip {
    fn new(from: Box<dyn BufRead + Send>, limits: &Limits) -> Self {
        let decoder = GzDecoder::new(Counted { from, taken: 0 });
        Self {
            decoder: Some(decoder),
            member: 0,
            given: 0,
            limits: *limits,
        }
    }

    /// Fails where the file has grown past a limit.
    fn check(&self, taken: u64) -> io::Result<()> {
        let swollen = self.given > RATIO_COUNTS_FROM
            && self.given / taken.max(1) > self.limits.inflated_ratio;
        if swollen || self.given > self.limits.inflated_bytes {
            return Err(io::Error::new(
                io::ErrorKind::FileTooLarge,
                "it uncompresses to far more than its size",
            ));
        }
        Ok(())
    }

    /// Goes on to the next member; what follows the last one and is none (padding) is passed over.
    fn next_member(&mut self, decoder: GzDecoder<Counted>) -> io::Result<bool> {
        let mut from = decoder.into_inner();
        if !from.fill_buf()?.starts_with(&[0x1f]) {
            return Ok(false);
        }
        self.member = from.taken;
        self.decoder = Some(GzDecoder::new(from));
        Ok(true)
    }
}

impl Read for Gunzip {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            let Some(mut decoder) = self.decoder.take() else {
                return Ok(0);
            };
            let count = decoder.read(into)?;
            self.given += count as u64;
            self.check(decoder.get_ref().taken)?;
            if count > 0 || into.is_empty() {
                self.decoder = Some(decoder);
                return Ok(count);
            }
            if !self.next_member(decoder)? {
                return Ok(0);
            }
        }
    }
}

/// A reader that counts what was taken from it.
struct Counted {
    from: Box<dyn BufRead + Send>,
    taken: u64,
}

impl Read for Counted {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(into)?;
        self.taken += count as u64;
        Ok(count)
    }
}

impl BufRead for Counted {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.from.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.taken += amount as u64;
        self.from.consume(amount);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::io::Write;

    /// Compresses bytes as one member.
    pub(in super::super) fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    /// Opens bytes as an input.
    pub(in super::super) fn input(bytes: &[u8]) -> Input {
        Input::new(
            Box::new(io::Cursor::new(bytes.to_vec())),
            &Limits::default(),
        )
        .unwrap()
    }

    #[test]
    fn members_are_read_as_one_and_each_knows_where_it_began() {
        let first = gzip(b"one\n");
        let mut input = input(&[first.clone(), gzip(b"two\n")].concat());
        let mut line = Vec::new();
        assert_eq!(input.offset(), 0);
        input.line(&mut line, 9).unwrap();
        assert_eq!(input.offset(), first.len() as u64);
        input.line(&mut line, 9).unwrap();
        assert_eq!(line, b"two");
        assert_eq!(input.line(&mut line, 9).unwrap(), Line::End);
    }

    #[test]
    fn a_bomb_is_stopped() {
        let bomb = gzip(&vec![0; 40 << 20]);
        let (_, end) = input(&bomb).whole(1 << 30);
        assert!(matches!(end, End::Broken(error) if error.kind() == io::ErrorKind::FileTooLarge));
    }

    #[test]
    fn a_long_line_is_cut_and_the_next_one_is_whole() {
        let mut input = input(&[&b"x".repeat(200_000)[..], b"\nnext"].concat());
        let mut line = Vec::new();
        assert_eq!(
            input.line(&mut line, 10).unwrap(),
            Line::Got { length: 200_000 }
        );
        assert_eq!(line.len(), 10);
        input.line(&mut line, 10).unwrap();
        assert_eq!(line, b"next");
    }

    #[test]
    fn a_plain_file_knows_where_it_is() {
        let mut input = input(b"one\ntwo\n");
        input.line(&mut Vec::new(), 9).unwrap();
        assert_eq!(input.offset(), 4);
    }
}
