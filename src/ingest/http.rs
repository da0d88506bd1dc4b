//! An HTTP response as an archive holds it, taken apart.

use std::io::Read;

/// The headers and body of a response or of a part of a message.
pub(super) struct Message<'a> {
    /// The first line and the header lines.
    head: Vec<String>,
    /// What follows the blank line.
    pub body: &'a [u8],
}

impl<'a> Message<'a> {
    /// Splits at the first blank line; folded header lines are joined.
    pub(super) fn split(bytes: &'a [u8]) -> Self {
        let ends = [(&b"\r\n\r\n"[..], 4), (&b"\n\n"[..], 2)];
        let found = ends
            .iter()
            .filter_map(|(mark, len)| Some((memchr::memmem::find(bytes, mark)?, *len)));
        let (at, len) = found.min().unwrap_or((bytes.len(), 0));
        let mut head: Vec<String> = Vec::new();
        for line in String::from_utf8_lossy(bytes.get(..at).unwrap_or(bytes)).lines() {
            match head.last_mut() {
                Some(last) if line.starts_with([' ', '\t']) => {
                    last.push(' ');
                    last.push_str(line.trim());
                }
                _ => head.push(line.to_owned()),
            }
        }
        Self {
            head,
            body: bytes.get(at + len..).unwrap_or(&[]),
        }
    }

    /// Gives the first line: `HTTP/1.1 200 OK`.
    pub(super) fn first_line(&self) -> &str {
        self.head.first().map_or("", String::as_str)
    }

    /// Gives a header's value: `header("content-type") -> "text/html; charset=utf-8"`.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.head.iter().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.trim()
                .eq_ignore_ascii_case(name)
                .then_some(value.trim())
        })
    }

    /// Gives the content type without its parameters, in lower case.
    pub(super) fn content_type(&self) -> String {
        let value = self.header("content-type").unwrap_or("");
        value
            .split(';')
            .next()
            .unwrap_or("")
            .trim()
            .to_ascii_lowercase()
    }

    /// Gives a parameter of the content type: `parameter("charset") -> "utf-8"`.
    pub(super) fn parameter(&self, name: &str) -> Option<String> {
        self.header("content-type")?
            .split(';')
            .skip(1)
            .find_map(|part| {
                let (key, value) = part.split_once('=')?;
                let value = value.trim().trim_matches('"');
                key.trim()
                    .eq_ignore_ascii_case(name)
                    .then(|| value.to_owned())
            })
    }

    /// Undoes chunks and compression, at most to `most` bytes.
    ///
    /// # Errors
    /// Says why the body cannot be read.
    pub(super) fn content(&self, most: usize) -> Result<Vec<u8>, String> {
        let chunked = self
            .header("transfer-encoding")
            .is_some_and(|value| value.eq_ignore_ascii_case("chunked"));
        let joined = if chunked { joined(self.body) } else { None };
        let body = joined.as_deref().unwrap_or(self.body);
        let inflate = |from: &mut dyn Read| {
            let mut out = Vec::new();
            match from.take(most as u64).read_to_end(&mut out) {
                Err(error) if out.is_empty() => Err(error.to_string()),
                _ => Ok(out),
            }
        };
        match self
            .header("content-encoding")
            .unwrap_or("identity")
            .to_ascii_lowercase()
            .as_str()
        {
            // crawlers often store the body uncompressed and keep the header
            "gzip" | "x-gzip" if body.starts_with(&[0x1f, 0x8b]) => {
                inflate(&mut flate2::read::MultiGzDecoder::new(body))
            }
            "deflate" if body.first() == Some(&0x78) => {
                inflate(&mut flate2::read::ZlibDecoder::new(body))
            }
            "br" | "zstd" if super::decode::is_binary(body) => {
                Err("its compression is not known here".into())
            }
            _ => Ok(body.get(..most).unwrap_or(body).to_vec()),
        }
    }
}

/// Joins chunks; `None` where the body is not in chunks after all.
fn joined(body: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut rest = body;
    loop {
        let end = memchr::memchr(b'\n', rest)?;
        let line = std::str::from_utf8(rest.get(..end)?).ok()?;
        let size = usize::from_str_radix(line.trim().split(';').next()?, 16).ok()?;
        rest = rest.get(end + 1..)?;
        if size == 0 || rest.is_empty() {
            return Some(out);
        }
        let chunk = rest.get(..size).unwrap_or(rest);
        out.extend_from_slice(chunk);
        rest = rest.get(chunk.len()..)?;
        rest = rest
            .strip_prefix(b"\r\n")
            .or_else(|| rest.strip_prefix(b"\n"))
            .unwrap_or(rest);
        if rest.is_empty() {
            return Some(out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_found_and_chunks_joined() {
        let bytes = b"HTTP/1.1 200 OK\r\nContent-Type: text/html;\r\n charset=\"utf-8\"\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x\r\nde\r\n0\r\n\r\n";
        let message = Message::split(bytes);
        assert_eq!(message.content_type(), "text/html");
        assert_eq!(message.parameter("charset").as_deref(), Some("utf-8"));
        assert_eq!(message.content(100).unwrap(), b"abcde");
    }

    #[test]
    fn a_header_that_lies_about_chunks_or_compression_is_no_trouble() {
        let message = Message::split(
            b"HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nContent-Encoding: gzip\n\n<p>plain</p>",
        );
        assert_eq!(message.content(100).unwrap(), b"<p>plain</p>");
        assert_eq!(Message::split(b"").content(5).unwrap(), b"");
    }
}
