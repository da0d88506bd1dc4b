//! A file that is one page, and what every page is made with.

use super::Found;
use super::decode::{decode, is_binary};
use super::format::Format;
use super::input::Input;
use super::limits::Limits;
use super::markdown;
use crate::model::{Code, Form, Given, Notice, RawPage, Source};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::io;

/// Reads a file as one page.
pub(super) fn read(mut input: Input, format: Format, path: &str, limits: &Limits) -> Found {
    let (bytes, end) = input.whole(limits.page_bytes);
    let lost = end.notice(path, limits.page_bytes);
    if bytes.trim_ascii().is_empty() {
        let empty = || {
            Notice::new(
                Code::Empty,
                path,
                "the file is empty",
                "save the page again",
            )
        };
        return Found::Notice(lost.unwrap_or_else(empty));
    }
    if is_binary(&bytes) {
        return Found::Notice(not_text(path));
    }
    let decoded = decode(&bytes, None);
    let form = if format == Format::Html {
        Form::Html
    } else {
        Form::Scrape
    };
    let mut page = raw(form, decoded.text, &bytes);
    page.source.path = path.to_owned();
    if format == Format::Markdown {
        markdown::read(&mut page);
    }
    if decoded.replaced {
        page.warnings.push(replaced(path));
    }
    page.warnings.extend(lost);
    Found::Page(Box::new(page))
}

/// Makes a page with nothing known of it; `bytes` are what its hash is of.
pub(super) fn raw(form: Form, body: String, bytes: &[u8]) -> RawPage {
    let source = Source {
        sha256: sha256(bytes),
        ..Source::default()
    };
    RawPage {
        id: String::new(),
        source,
        form,
        body,
        given: Given::default(),
        warnings: Vec::new(),
    }
}

/// Cuts a page that is longer than a page may be, with a warning.
pub(super) fn cap(page: &mut RawPage, limits: &Limits) {
    if page.body.len() > limits.page_bytes {
        let mut end = limits.page_bytes;
        while !page.body.is_char_boundary(end) {
            end -= 1;
        }
        page.body.truncate(end);
        page.warnings
            .push(too_long(&page.source.path, limits.page_bytes));
    }
}

/// Gives a hash in hexadecimal: `"" -> "e3b0c442…"`.
pub(super) fn sha256(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(out, "{byte:02x}");
    }
    out
}

/// The notice for a stream that broke off.
pub(super) fn unreadable(path: &str, error: &io::Error) -> Notice {
    let (code, hint) = match error.kind() {
        io::ErrorKind::FileTooLarge => (Code::Capped, "uncompress it yourself if you trust it"),
        io::ErrorKind::PermissionDenied => (Code::Unreadable, "check its permissions"),
        _ => (
            Code::Unreadable,
            "the file may be damaged; what came before was read",
        ),
    };
    Notice::new(code, path, format!("reading stopped: {error}"), hint)
}

/// The notice for a file with more records than are read.
pub(super) fn too_many(path: &str, records: usize) -> Notice {
    let what = format!("only the first {records} records were read");
    Notice::new(Code::Capped, path, what, "split the file")
}

/// The warning for replaced bytes.
pub(super) fn replaced(path: &str) -> Notice {
    let what = "bytes that its encoding does not allow were replaced";
    Notice::new(
        Code::BadEncoding,
        path,
        what,
        "look for \u{FFFD} in the text",
    )
}

/// The notice for a file that is no text.
pub(super) fn not_text(path: &str) -> Notice {
    Notice::new(
        Code::NotText,
        path,
        "the file is not text",
        "give pages as text, HTML, JSON, feed or WARC",
    )
}

/// The warning for a page of which the end was left out.
pub(super) fn too_long(path: &str, most: usize) -> Notice {
    let what = format!("the page is longer than {most} bytes; the rest was left out");
    Notice::new(Code::Capped, path, what, "save the article alone")
}

#[cfg(test)]
mod tests {
    use super::super::input::tests::{gzip, input};
    use super::*;

    fn read_as(bytes: &[u8], format: Format) -> Found {
        let limits = Limits {
            page_bytes: 100,
            ..Limits::default()
        };
        read(input(bytes), format, "a.txt", &limits)
    }

    fn code(bytes: &[u8]) -> Code {
        match read_as(bytes, Format::Text) {
            Found::Notice(notice) => notice.code,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_cannot_be_read_as_a_page_is_said() {
        assert_eq!(code(b" \n"), Code::Empty);
        assert_eq!(code(b"\0\x01\x02"), Code::NotText);
        let mut damaged = gzip(b"some text that is long enough to be damaged in the middle");
        damaged.truncate(12);
        assert_eq!(code(&damaged), Code::Unreadable);
    }

    #[test]
    fn a_page_is_capped_on_a_character() {
        let Found::Page(page) = read_as("é".repeat(99).as_bytes(), Format::Html) else {
            panic!()
        };
        assert_eq!((page.body.len(), page.form), (100, Form::Html));
        assert_eq!(page.warnings[0].code, Code::Capped);
        assert_eq!(page.source.sha256.len(), 64);
    }
}
