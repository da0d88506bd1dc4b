//! Makes untrusted text safe once, at the door: NFC, no control, no direction overrides, no invisible characters.
//!
//! What was removed is counted, since a hidden character is itself worth knowing.

use std::str::Chars;
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
    if is_clean(text) {
        return Sanitised {
            text: text.to_owned(),
            hidden: 0,
        };
    }
    let mut out = Sanitised {
        text: String::with_capacity(text.len()),
        hidden: 0,
    };
    let mut rest = text;
    let mut in_form = true;
    while !rest.is_empty() {
        let (plain, odd) = rest.split_at(plain_length(rest));
        out.text.push_str(plain);
        let mut chars = odd.chars();
        if let Some(c) = chars.next() {
            in_form &= out.take(c, &mut chars);
        }
        rest = chars.as_str();
    }
    if !in_form && is_nfc_quick(out.text.chars()) != IsNormalized::Yes {
        out.text = out.text.nfc().collect();
    }
    out
}

/// Says whether a text may be shown as it stands, so that [`sanitize`] would only copy it.
#[must_use]
pub fn is_clean(text: &str) -> bool {
    plain_length(text) == text.len()
}

/// Counts the bytes before the first character that needs a closer look.
fn plain_length(text: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = text.as_bytes().get(at..).unwrap_or(&[]);
        at += plain_ascii(rest);
        match text.get(at..).and_then(|rest| rest.chars().next()) {
            Some(c) if is_plain(c) => at += c.len_utf8(),
            _ => return at,
        }
    }
}

/// Counts the plain ASCII bytes in front, a few words of the machine at a time.
fn plain_ascii(bytes: &[u8]) -> usize {
    const STEP: usize = 16;
    let plain = |byte: &u8| (0x20..0x7f).contains(byte) || *byte == b'\n' || *byte == b'\t';
    let steps = bytes.chunks_exact(STEP);
    let whole = STEP
        * steps
            .take_while(|step| step.iter().fold(true, |all, byte| all & plain(byte)))
            .count();
    let rest = bytes.get(whole..).unwrap_or(&[]);
    whole + rest.iter().take_while(|byte| plain(byte)).count()
}

/// Says whether a character is shown as it is and is in NFC whatever stands before it: the letters and marks of most texts.
fn is_plain(c: char) -> bool {
    matches!(c,
        '\n' | '\t' | ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}'
        | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{20a0}'..='\u{20bf}' | '\u{2190}'..='\u{2328}' | '\u{232b}'..='\u{27bf}'
        | '\u{3001}'..='\u{3029}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

impl Sanitised {
    /// Takes a character that is not plain, and from `chars` what belongs to it; `false` where the text may have left NFC with it.
    fn take(&mut self, c: char, chars: &mut Chars<'_>) -> bool {
        match c {
            '\r' if peek(chars) != Some('\n') => self.text.push('\n'),
            '\r' | '\u{ad}' | '\u{feff}' => {}
            '\u{1b}' | '\u{9b}' => self.hidden += 1 + skip_escape(c, chars),
            '\u{2028}' | '\u{2029}' | '\u{85}' => self.text.push('\n'),
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
                self.text.push(' ')
            }
            _ if is_hidden(c) => self.hidden += 1,
            _ => {
                self.text.push(c);
                return false;
            }
        }
        true
    }
}

/// Gives the next character and leaves it.
fn peek(chars: &Chars<'_>) -> Option<char> {
    chars.clone().next()
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
fn skip_escape(opener: char, chars: &mut Chars<'_>) -> usize {
    let mut skipped = 0;
    let mut take = |chars: &mut Chars<'_>| {
        skipped += 1;
        chars.next()
    };
    let kind = if opener == '\u{9b}' {
        Some('[')
    } else {
        peek(chars)
    };
    match kind {
        Some('[') => {
            if opener == '\u{1b}' {
                take(chars);
            }
            while peek(chars).is_some_and(|c| ('\u{20}'..='\u{3f}').contains(&c)) {
                take(chars);
            }
            if peek(chars).is_some_and(|c| ('\u{40}'..='\u{7e}').contains(&c)) {
                take(chars);
            }
        }
        // an operating-system command ends with BEL or ESC \, and never spans lines
        Some(']') => {
            while peek(chars).is_some_and(|c| !matches!(c, '\u{7}' | '\u{1b}' | '\n' | '\r')) {
                take(chars);
            }
            if peek(chars) == Some('\u{7}') {
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
        assert_eq!(sanitize("e\u{200b}\u{301}").text, "é");
    }

    #[test]
    fn a_lone_escape_at_the_end_is_no_trouble() {
        assert_eq!(sanitize("end\u{1b}").text, "end");
        assert_eq!(sanitize("end\u{1b}[").text, "end");
    }

    #[test]
    fn plain_characters_are_those_that_nothing_would_change() {
        for c in ('\u{0}'..='\u{ffff}').filter(|c| is_plain(*c)) {
            let text = format!("a{c}");
            assert_eq!(is_nfc_quick(text.chars()), IsNormalized::Yes, "{c:?}");
            let mut out = Sanitised::default();
            out.take(c, &mut "".chars());
            assert_eq!((out.text, out.hidden), (c.to_string(), 0), "{c:?}");
        }
    }
}
