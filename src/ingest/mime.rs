//! A page that a browser saved with its parts as one MIME message (.mhtml): its HTML part.

use super::decode::decode;
use super::http::Message;
use super::input::Input;
use super::limits::Limits;
use super::{Found, page};
use crate::model::{Code, Form, Notice};

/// Parts inside parts: a saved page has one or two levels.
const DEPTH: usize = 4;
/// Parts of one message that are looked at: the page comes first.
const PARTS: usize = 1000;

/// Reads a message's first HTML part as a page.
pub(super) fn read(mut input: Input, path: &str, limits: &Limits) -> Found {
    let (bytes, end) = input.whole(limits.feed_bytes);
    let outer = Message::split(&bytes);
    let Some((part, content)) = html_part(&bytes, DEPTH) else {
        let hint = "save the page as HTML instead";
        return Found::Notice(Notice::new(
            Code::BadRecord,
            path,
            "the message holds no HTML",
            hint,
        ));
    };
    let decoded = decode(&content, part.parameter("charset").as_deref());
    let mut page = page::raw(Form::Html, decoded.text, &content);
    page.source.path = path.to_owned();
    let url = outer
        .header("snapshot-content-location")
        .or_else(|| part.header("content-location"));
    page.source.url = url.filter(|url| url.starts_with("http")).map(str::to_owned);
    page.given.captured = outer.header("date").map(str::to_owned);
    page.warnings.extend(end.notice(path, limits.feed_bytes));
    page::cap(&mut page, limits);
    Found::Page(Box::new(page))
}

fn html_part(bytes: &[u8], depth: usize) -> Option<(Message<'_>, Vec<u8>)> {
    let message = Message::split(bytes);
    match message.content_type().as_str() {
        "text/html" | "application/xhtml+xml" => {
            let content = unpacked(&message);
            Some((message, content))
        }
        kind if kind.starts_with("multipart/") && depth > 0 => {
            let boundary = format!(
                "--{}",
                message.parameter("boundary").filter(|b| !b.is_empty())?
            );
            let mut parts = parts(message.body, boundary.as_bytes());
            parts.find_map(|part| html_part(part, depth - 1))
        }
        _ => None,
    }
}

/// The stretches between boundary lines.
fn parts<'a>(body: &'a [u8], boundary: &[u8]) -> impl Iterator<Item = &'a [u8]> {
    let starts: Vec<usize> = memchr::memmem::find_iter(body, boundary)
        .take(PARTS)
        .collect();
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([body.len()]).collect();
    let skip = boundary.len();
    starts
        .into_iter()
        .zip(ends)
        .filter_map(move |(start, end)| {
            let part = body.get(start + skip..end)?;
            part.strip_prefix(b"\r\n")
                .or_else(|| part.strip_prefix(b"\n"))
        })
}

fn unpacked(message: &Message<'_>) -> Vec<u8> {
    match message
        .header("content-transfer-encoding")
        .map(str::to_ascii_lowercase)
        .as_deref()
    {
        Some("quoted-printable") => quoted_printable(message.body),
        Some("base64") => base64(message.body),
        _ => message.body.to_vec(),
    }
}

/// Undoes quoted-printable: `b"caf=C3=A9=\n s" -> "café s"`; what is no code stays.
fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = memchr::memchr(b'=', rest) {
        out.extend_from_slice(rest.get(..at).unwrap_or(&[]));
        rest = rest.get(at + 1..).unwrap_or(&[]);
        let code = rest
            .get(..2)
            .and_then(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok());
        let skip = match (rest, code) {
            ([b'\n', ..], _) => 1,
            ([b'\r', b'\n', ..], _) => 2,
            (_, Some(byte)) => {
                out.push(byte);
                2
            }
            _ => {
                out.push(b'=');
                0
            }
        };
        rest = rest.get(skip..).unwrap_or(&[]);
    }
    out.extend_from_slice(rest);
    out
}

/// Undoes base64; characters that are none are passed over.
fn base64(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len() / 4 * 3);
    let (mut bits, mut held) = (0u32, 0u32);
    for byte in body {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            _ => continue,
        };
        bits = (bits << 6) | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push(u8::try_from((bits >> held) & 0xff).unwrap_or(0));
            bits &= (1 << held) - 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::input::tests::input;
    use super::*;

    #[test]
    fn the_html_part_is_found_and_unpacked() {
        let message = "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://a.example/1\r\nDate: Thu, 14 Mar 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"--x\"\r\n\r\n----x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>caf=C3=A9=\r\n s</p>\r\n----x\r\nContent-Type: image/png\r\n\r\n\u{1}\r\n----x--";
        let Found::Page(page) = read(input(message.as_bytes()), "a.mhtml", &Limits::default())
        else {
            panic!()
        };
        assert_eq!(page.body.trim_end(), "<p>café s</p>");
        assert_eq!(page.source.url.as_deref(), Some("https://a.example/1"));
        assert!(page.given.captured.is_some());
    }

    #[test]
    fn base64_is_undone_and_nonsense_survived() {
        assert_eq!(base64(b"SGFs\r\ndmVr"), b"Halvek");
        assert_eq!(base64(b"SGE="), b"Ha");
        assert_eq!(quoted_printable(b"1=2=ZZ="), b"1=2=ZZ=");
        let found = read(
            input(b"Content-Type: multipart/related\n\nx"),
            "a.mht",
            &Limits::default(),
        );
        assert!(matches!(found, Found::Notice(_)));
    }
}
