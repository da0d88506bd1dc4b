//! Web archives (WARC 1.0 and 1.1, ISO 28500): the HTML responses, with where each record began.

use super::decode::decode;
use super::http::Message;
use super::input::{Input, Line};
use super::limits::Limits;
use super::{Found, page};
use crate::model::{Code, Form, Notice};
use std::io::{self, Read};

/// The pages of an archive.
pub(super) struct Pages {
    input: Input,
    path: String,
    limits: Limits,
    /// Number of the page given last, from 1.
    record: usize,
    over: bool,
}

/// The header of a record.
#[derive(Debug, Default)]
struct Head {
    offset: u64,
    kind: String,
    content_type: String,
    length: Option<u64>,
    url: Option<String>,
    date: Option<String>,
}

/// A header line longer than this is cut; addresses stay below it.
const HEADER_BYTES: usize = 64 << 10;
/// A record has some dozen header lines.
const HEADER_LINES: usize = 200;

const HINT: &str = "the archive may be damaged there; the records around it were read";

impl Pages {
    pub(super) fn new(input: Input, path: &str, limits: &Limits) -> Self {
        Self {
            input,
            path: path.to_owned(),
            limits: *limits,
            record: 0,
            over: false,
        }
    }

    /// Goes to the next record and reads its header, passing over what is none.
    fn head(&mut self) -> io::Result<Option<(Head, bool)>> {
        let mut line = Vec::new();
        let mut strayed = false;
        loop {
            let offset = self.input.offset();
            if self.input.line(&mut line, HEADER_BYTES)? == Line::End {
                return Ok(None);
            }
            if line.starts_with(b"WARC/1.") {
                return Ok(Some((self.fields(offset)?, strayed)));
            }
            strayed |= !line.trim_ascii().is_empty();
        }
    }

    fn fields(&mut self, offset: u64) -> io::Result<Head> {
        let mut head = Head {
            offset,
            ..Head::default()
        };
        let mut line = Vec::new();
        for _ in 0..HEADER_LINES {
            let met = self.input.line(&mut line, HEADER_BYTES)?;
            if met == Line::End || line.trim_ascii().is_empty() {
                break;
            }
            let text = String::from_utf8_lossy(&line);
            let Some((key, value)) = text.split_once(':') else {
                continue;
            };
            let value = value.trim().to_owned();
            match key.trim().to_ascii_lowercase().as_str() {
                "warc-type" => head.kind = value.to_ascii_lowercase(),
                "content-type" => head.content_type = value.to_ascii_lowercase(),
                "content-length" => head.length = value.parse().ok(),
                "warc-target-uri" => head.url = Some(value.trim_matches(['<', '>']).to_owned()),
                "warc-date" => head.date = Some(value),
                _ => {}
            }
        }
        Ok(head)
    }

    /// Reads a record's block, at most a page's worth, and passes over the rest.
    fn block(&mut self, length: u64, wanted: bool) -> io::Result<Vec<u8>> {
        let most = if wanted {
            length.min(self.limits.record_bytes as u64)
        } else {
            0
        };
        let mut block = Vec::new();
        (&mut self.input).take(most).read_to_end(&mut block)?;
        let rest = length - block.len() as u64;
        io::copy(&mut (&mut self.input).take(rest), &mut io::sink())?;
        Ok(block)
    }

    fn page(&mut self, head: Head, block: &[u8]) -> Option<Found> {
        let message = Message::split(block);
        let status = message.first_line().split_whitespace().nth(1).unwrap_or("");
        let html = matches!(
            message.content_type().as_str(),
            "text/html" | "application/xhtml+xml"
        );
        if !status.starts_with('2') || !html {
            return None;
        }
        self.record += 1;
        let content = match message.content(self.limits.page_bytes + 1) {
            Ok(content) if content.trim_ascii().is_empty() => return None,
            Ok(content) => content,
            Err(why) => return Some(self.bad(head.offset, &why)),
        };
        let decoded = decode(&content, message.parameter("charset").as_deref());
        let mut page = page::raw(Form::Html, decoded.text, &content);
        page.source.path.clone_from(&self.path);
        page.source.record = Some(self.record);
        page.source.offset = Some(head.offset);
        page.source.url = head.url;
        page.given.captured = head.date;
        if decoded.replaced {
            page.warnings.push(page::replaced(&self.path));
        }
        page::cap(&mut page, &self.limits);
        Some(Found::Page(Box::new(page)))
    }

    fn bad(&self, offset: u64, why: &str) -> Found {
        let what = format!("the record at byte {offset} was passed over: {why}");
        Found::Notice(Notice::new(Code::BadRecord, &self.path, what, HINT))
    }

    /// Reads records until one gives something.
    fn step(&mut self) -> io::Result<Option<Found>> {
        while let Some((head, strayed)) = self.head()? {
            let Some(length) = head.length else {
                return Ok(Some(
                    self.bad(head.offset, "it does not say how long it is"),
                ));
            };
            let wanted =
                head.kind == "response" && head.content_type.starts_with("application/http");
            let offset = head.offset;
            let block = self.block(length, wanted)?;
            if wanted && let Some(found) = self.page(head, &block) {
                return Ok(Some(found));
            }
            if strayed {
                return Ok(Some(
                    self.bad(offset, "bytes that are no record stood before it"),
                ));
            }
        }
        Ok(None)
    }
}

impl Iterator for Pages {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        if self.over {
            return None;
        }
        if self.record >= self.limits.records {
            self.over = true;
            return Some(Found::Notice(page::too_many(
                &self.path,
                self.limits.records,
            )));
        }
        self.step().unwrap_or_else(|error| {
            self.over = true;
            Some(Found::Notice(page::unreadable(&self.path, &error)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::input::tests::{gzip, input};
    use super::*;

    fn record(kind: &str, url: &str, http: &str) -> Vec<u8> {
        format!(
            "WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-10-09T04:20:00Z\r\nContent-Type: application/http; msgtype={kind}\r\nContent-Length: {}\r\n\r\n{http}\r\n\r\n",
            http.len()
        )
        .into_bytes()
    }

    fn html(body: &str) -> Vec<u8> {
        record(
            "response",
            "https://a.example/1",
            &format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{body}"),
        )
    }

    fn read(bytes: &[u8]) -> Vec<Found> {
        Pages::new(input(bytes), "a.warc", &Limits::default()).collect()
    }

    #[test]
    fn html_responses_are_taken_with_their_offsets() {
        let picture = record(
            "response",
            "https://a.example/p",
            "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x01",
        );
        let gone = record(
            "response",
            "https://a.example/g",
            "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\n<p>no</p>",
        );
        let before = [
            record("request", "https://a.example/1", "GET / HTTP/1.1\r\n\r\n"),
            picture,
            gone,
        ]
        .concat();
        for zip in [false, true] {
            let wrap = |bytes: Vec<u8>| if zip { gzip(&bytes) } else { bytes };
            let first = wrap(before.clone());
            let found = read(&[first.clone(), wrap(html("<p>One</p>"))].concat());
            let [Found::Page(page)] = found.as_slice() else {
                panic!("{found:?}")
            };
            assert_eq!(page.body, "<p>One</p>");
            assert_eq!(page.source.offset, Some(first.len() as u64));
            assert_eq!(page.given.captured.as_deref(), Some("2024-10-09T04:20:00Z"));
        }
    }

    #[test]
    fn damage_costs_the_damaged_record() {
        let damaged = b"WARC/1.0\r\nWARC-Type: response\r\n\r\nno length\r\n".to_vec();
        let found = read(&[html("<p>One</p>"), damaged, html("<p>Two</p>")].concat());
        let pages = found
            .iter()
            .filter(|found| matches!(found, Found::Page(_)))
            .count();
        assert_eq!((pages, found.len()), (2, 3), "{found:?}");
    }

    #[test]
    fn a_length_beyond_the_end_gives_what_is_there() {
        let mut bytes = html("<p>One</p>");
        bytes.truncate(bytes.len() - 6);
        assert!(matches!(read(&bytes).as_slice(), [Found::Page(_)]));
    }
}
