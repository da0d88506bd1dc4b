//! Makes untrusted text safe once, at the door: NFC, no control, no direction overrides, no invisible characters.
//!
//! What was removed is counted, since a hidden character is itself worth knowing.

use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Text that may be shown, and what it took to get there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sanitised {
    /// NFC; of control characters only newline and tab.
    pub text: String,
    /// How many control, direction and zero-width characters were removed.
    pub hidden: usize,
}

/// Cleans a text: `"Xi\u{202E} said\u{1b}[2J" -> "Xi said"` with 5 characters hidden.
///
/// Terminal escape sequences go whole; `\r\n` and `\r` become `\n`; no-break and other wide spaces become a space; soft hyphens and
/// byte-order marks go uncounted, since ordinary pages are full of them.
#[must_use]
pub fn sanitize(text: &str) -> Sanitised {
    let text = normalised(text);
    if text
        .bytes()
        .all(|byte| (0x20..0x7f).contains(&byte) || byte == b'\n' || byte == b'\t')
    {
        return Sanitised {
            text: text.into_owned(),
            hidden: 0,
        };
    }
    let mut out = Sanitised {
        text: String::with_capacity(text.len()),
        hidden: 0,
    };
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\n' | '\t' | ' '..='~' => out.text.push(c),
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.text.push('\n');
                }
            }
            '\u{1b}' | '\u{9b}' => out.hidden += 1 + skip_escape(c, &mut chars),
            '\u{ad}' | '\u{feff}' => {}
            '\u{2028}' | '\u{2029}' | '\u{85}' => out.text.push('\n'),
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
                out.text.push(' ')
            }
            _ if is_hidden(c) => out.hidden += 1,
            _ => out.text.push(c),
        }
    }
    out
}

fn normalised(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// Says whether a character shows nothing of itself but may change how others show.
///
/// Zero-width joiners between letters that need them (emoji, Indic and Arabic scripts) are rare in news and go as well.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Skips the rest of a terminal escape sequence and counts its characters; gives up at the first that cannot belong.
fn skip_escape(opener: char, chars: &mut std::iter::Peekable<std::str::Chars<'_>>) -> usize {
    let mut skipped = 0;
    let mut take = |chars: &mut std::iter::Peekable<std::str::Chars<'_>>| {
        skipped += 1;
        chars.next()
    };
    let kind = if opener == '\u{9b}' {
        Some('[')
    } else {
        chars.peek().copied()
    };
    match kind {
        Some('[') => {
            if opener == '\u{1b}' {
                take(chars);
            }
            while chars
                .peek()
                .is_some_and(|c| ('\u{20}'..='\u{3f}').contains(c))
            {
                take(chars);
            }
            if chars
                .peek()
                .is_some_and(|c| ('\u{40}'..='\u{7e}').contains(c))
            {
                take(chars);
            }
        }
        // an operating-system command ends with BEL or ESC \, and never spans lines
        Some(']') => {
            while chars
                .peek()
                .is_some_and(|c| !matches!(c, '\u{7}' | '\u{1b}' | '\n' | '\r'))
            {
                take(chars);
            }
            if chars.peek() == Some(&'\u{7}') {
                take(chars);
            }
        }
        Some('(' | ')' | '#' | '%') => {
            take(chars);
            take(chars);
        }
        Some('\u{30}'..='\u{7e}') => {
            take(chars);
        }
        _ => {}
    }
    skipped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_overrides_go_and_are_counted() {
        assert_eq!(
            sanitize("Xi\u{202E} said\u{1b}[2J"),
            Sanitised {
                text: "Xi said".into(),
                hidden: 5
            }
        );
        assert_eq!(sanitize("a\u{1b}]0;title\u{7}b").text, "ab");
    }

    #[test]
    fn ordinary_pages_lose_nothing() {
        assert_eq!(
            sanitize("“Kyiv” –\u{a0}naïve"),
            Sanitised {
                text: "“Kyiv” – naïve".into(),
                hidden: 0
            }
        );
        assert_eq!(sanitize("e\u{301}\r\nx\ry").text, "é\nx\ny");
    }

    #[test]
    fn a_lone_escape_at_the_end_is_no_trouble() {
        assert_eq!(sanitize("end\u{1b}").text, "end");
        assert_eq!(sanitize("end\u{1b}[").text, "end");
    }
}
