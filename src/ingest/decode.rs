//! Bytes to text: byte-order mark, header, what the page says of itself, then detection.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// A page's text, and whether bytes had to be replaced.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text.
    pub text: String,
    /// Bytes that the encoding does not allow were replaced by `\u{FFFD}`.
    pub replaced: bool,
}

/// How far into a page its own word on its encoding is looked for; HTML asks for the first 1,024 bytes, pages take more.
const DECLARED_WITHIN: usize = 4096;

/// Decodes a page; `label` is what came with it (an HTTP header, a MIME part).
///
/// Bytes that are valid UTF-8 are taken as that whatever else is claimed, since other encodings hardly ever look so.
pub(super) fn decode(bytes: &[u8], label: Option<&str>) -> Decoded {
    if let Some((encoding, skip)) = Encoding::for_bom(bytes) {
        return decoded(bytes.get(skip..).unwrap_or(&[]), encoding);
    }
    if let Some(encoding) = utf_16(bytes) {
        return decoded(bytes, encoding);
    }
    let declared = label
        .and_then(|label| Encoding::for_label(label.trim().as_bytes()))
        .or_else(|| declared(bytes));
    let shifts = declared.is_some_and(|encoding| !encoding.is_ascii_compatible());
    let whole = without_broken_end(bytes);
    if let (false, Ok(text)) = (shifts, std::str::from_utf8(whole)) {
        return Decoded {
            text: text.to_owned(),
            replaced: false,
        };
    }
    match declared {
        Some(encoding) if encoding != UTF_8 || mostly_utf_8(whole) => {
            decoded(if encoding == UTF_8 { whole } else { bytes }, encoding)
        }
        None if mostly_utf_8(whole) => decoded(whole, UTF_8),
        _ => decoded(bytes, detected(bytes)),
    }
}

fn decoded(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let (text, replaced) = encoding.decode_without_bom_handling(bytes);
    Decoded {
        text: text.into_owned(),
        replaced,
    }
}

/// Says whether the bytes are not text at all: a NUL, or one in ten a control character.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    let head = bytes.get(..8192).unwrap_or(bytes);
    if Encoding::for_bom(head).is_some() || utf_16(head).is_some() {
        return false;
    }
    // escape sequences and form feeds occur in texts that are only ugly
    let odd = |byte: &u8| *byte < 32 && !matches!(byte, b'\n' | b'\r' | b'\t' | 0x0c | 0x1b);
    head.contains(&0) || head.iter().filter(|byte| odd(byte)).count() * 10 > head.len()
}

/// UTF-16 without a mark shows as a NUL in nearly every second byte of Latin text.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..512).unwrap_or(bytes);
    if head.len() < 8 {
        return None;
    }
    let zeroes = |parity: usize| {
        head.iter()
            .skip(parity)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd, half) = (zeroes(0), zeroes(1), head.len() / 2);
    if odd * 10 > half * 8 && even == 0 {
        Some(UTF_16LE)
    } else if even * 10 > half * 8 && odd == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// What a page says of itself: `<meta charset="…">`, `content="text/html; charset=…"`, `<?xml encoding="…"?>`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes
        .get(..DECLARED_WITHIN)
        .unwrap_or(bytes)
        .to_ascii_lowercase();
    if memchr::memchr(b'<', &head).is_none_or(|at| at >= 512) {
        return None;
    }
    ["charset=", "encoding="].iter().find_map(|mark| {
        let at = memchr::memmem::find(&head, mark.as_bytes())?;
        let rest = head.get(at + mark.len()..)?;
        let rest = rest
            .strip_prefix(b"\"")
            .or_else(|| rest.strip_prefix(b"'"))
            .unwrap_or(rest);
        let stop =
            |byte: &u8| !(byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':'));
        let label = rest.get(..rest.iter().position(stop).unwrap_or(rest.len()))?;
        // a page that reads as bytes cannot be UTF-16, whatever it says
        Encoding::for_label(label).filter(|encoding| *encoding != UTF_16LE && *encoding != UTF_16BE)
    })
}

fn detected(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, chardetng::Utf8Detection::Allow)
}

/// Says whether the bytes are UTF-8 with faults: at least as many sound characters outside ASCII as broken ones.
///
/// Text in another encoding hardly ever holds a sound one. Bytes that no encoding of text uses count as faults of UTF-8 as well.
fn mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        let noise = chunk
            .invalid()
            .iter()
            .all(|byte| matches!(byte, 0xfe | 0xff | 0xc0 | 0xc1));
        broken += usize::from(!chunk.invalid().is_empty() && !noise);
    }
    broken <= sound
}

/// Leaves out a character that a cap on bytes has cut through: at most three bytes of its begin.
fn without_broken_end(bytes: &[u8]) -> &[u8] {
    let begun = (1..=3).find(|back| {
        let lead = bytes.len().checked_sub(*back).and_then(|at| bytes.get(at));
        lead.is_some_and(|lead| match lead {
            0xf0..=0xf4 => *back < 4,
            0xe0..=0xef => *back < 3,
            0xc2..=0xdf => *back < 2,
            _ => false,
        })
    });
    bytes
        .get(..bytes.len() - begun.unwrap_or(0))
        .unwrap_or(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8], label: Option<&str>) -> String {
        decode(bytes, label).text
    }

    #[test]
    fn marks_headers_and_metas_are_believed_in_this_order() {
        assert_eq!(text(b"\xff\xfeH\0i\0", None), "Hi");
        assert_eq!(text(b"caf\xe9 ol\xe9", Some("iso-8859-1")), "café olé");
        assert_eq!(
            text(b"<meta charset='windows-1251'>\xcc\xe8\xf0", None),
            "<meta charset='windows-1251'>Мир"
        );
        assert_eq!(
            text(b"<?xml version='1.0' encoding='ISO-8859-2'?>\xb1", None)
                .chars()
                .last(),
            Some('ą')
        );
    }

    #[test]
    fn what_is_utf_8_is_read_so_whatever_the_page_claims() {
        assert_eq!(
            text("<meta charset=iso-8859-1>é".as_bytes(), None),
            "<meta charset=iso-8859-1>é"
        );
    }

    #[test]
    fn without_a_word_the_bytes_decide() {
        let russian = "Президент сообщил, что переговоры пройдут завтра в столице.";
        let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(russian);
        assert_eq!(text(&bytes, None), russian);
        assert_eq!(text(b"H\0a\0l\0v\0e\0k\0", None), "Halvek");
    }

    #[test]
    fn a_few_broken_bytes_are_replaced_and_told() {
        let mut bytes = "é".repeat(50).into_bytes();
        bytes.splice(0..0, [b' ', 0xff, 0xc3, b' ']);
        let read = decode(&bytes, None);
        assert!(read.replaced && read.text.ends_with("éé"));
        assert!(!decode("abcé".as_bytes().get(..4).unwrap(), None).replaced);
    }

    #[test]
    fn pictures_and_programs_are_not_text() {
        assert!(is_binary(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"));
        assert!(!is_binary(b"plain \x1b[2J text"));
        assert!(!is_binary(b"H\0a\0l\0v\0e\0k\0"));
    }
}
