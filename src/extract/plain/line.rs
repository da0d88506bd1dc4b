//! One line of a scrape, measured.

use crate::lexicon::{PageWord, may_be_page_word, page_word};

/// A line that is not blank, with what can be counted in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line<'a> {
    /// Its words, without a list's bullet, trimmed.
    pub text: &'a str,
    /// Columns before it.
    pub indent: usize,
    /// A blank line stands before it.
    pub opens: bool,
    /// It began with a list's bullet or number.
    pub bullet: bool,
    /// How many words it has.
    pub words: usize,
    /// How many small words.
    pub small: usize,
    /// How many words of each kind of furniture, in the order of [`KINDS`].
    pub kinds: [u8; KINDS.len()],
    /// Words that begin with a letter, and with a capital.
    pub lettered: usize,
    /// Of those, how many with a capital.
    pub capitals: usize,
    /// How many digits.
    pub digits: usize,
    /// How many commas and semicolons.
    pub commas: usize,
    /// A sentence ends at its end.
    pub ends: bool,
    /// Numbers stand as in a date or clock, or beside a month.
    pub dated: bool,
    /// It holds a mark that parts links: `|`, `»`, `·`.
    pub parted: bool,
    /// It holds an address.
    pub address: bool,
    /// The same line stands elsewhere on the page.
    pub twice: bool,
}

/// The kinds of furniture that are counted.
pub(super) const KINDS: [PageWord; 7] = [
    PageWord::COMMENT,
    PageWord::SHARE,
    PageWord::LEGAL,
    PageWord::NAV,
    PageWord::RELATED,
    PageWord::BYLINE,
    PageWord::PHOTO,
];

/// Prose has at least this many words to a line: the best single rule there is (docs/METHODS.md).
const PROSE_WORDS: usize = 12;
/// Only the first words of a line are looked up; a long line shows what it is by then.
const LOOKED_UP: usize = 40;

impl<'a> Line<'a> {
    /// Measures a line; `None` for a blank one.
    pub(super) fn measure(raw: &'a str, opens: bool, scratch: &mut String) -> Option<Self> {
        let trimmed = raw.trim();
        if trimmed.is_empty() {
            return None;
        }
        let text = without_bullet(trimmed);
        let mut line = Line {
            text,
            opens,
            bullet: text.len() < trimmed.len(),
            indent: raw.len() - raw.trim_start().len(),
            ..Line::default()
        };
        line.count(text);
        for word in text.split_ascii_whitespace() {
            line.words += 1;
            line.see(word);
            if line.words <= LOOKED_UP {
                line.look_up(word, scratch);
            }
        }
        line.parted |=
            line.words <= PROSE_WORDS && text.as_bytes().windows(2).any(|two| two == b"  ");
        line.ends = ends_sentence(text);
        line.dated = line.digits > 0 && (clock_or_date(text.as_bytes()) || names_month(text));
        Some(line)
    }

    /// Counts the marks that mean something wherever they stand.
    fn count(&mut self, text: &str) {
        let bytes = text.as_bytes();
        self.digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
        self.commas = bytes
            .iter()
            .filter(|byte| matches!(byte, b',' | b';'))
            .count();
        self.parted = bytes.contains(&b'|');
        self.address = bytes.contains(&b'@');
    }

    /// Takes in how a word looks.
    fn see(&mut self, word: &str) {
        self.address |= word.starts_with("http") || word.starts_with("www.");
        match word.as_bytes().first() {
            Some(b'a'..=b'z') => self.lettered += 1,
            Some(b'A'..=b'Z') => {
                self.lettered += 1;
                self.capitals += 1;
            }
            Some(b'0'..=b'9') => {}
            _ => self.see_opened(word),
        }
    }

    /// Takes in a word that begins with a mark or a letter outside ASCII.
    fn see_opened(&mut self, word: &str) {
        let first = word
            .trim_start_matches(['"', '“', '„', '(', '‘', '«'])
            .chars()
            .next();
        self.lettered += usize::from(first.is_some_and(char::is_alphabetic));
        self.capitals += usize::from(first.is_some_and(char::is_uppercase));
        self.parted |= matches!(word, "»" | "›" | "·" | "/" | "•" | "→" | "←" | "«" | "‹");
    }

    /// Looks a word up among the small ones and those of furniture.
    fn look_up(&mut self, word: &str, scratch: &mut String) {
        let bare = bare(word);
        if !may_be_page_word(bare) {
            return;
        }
        lower(bare, scratch);
        let found = page_word(scratch);
        if found == PageWord::default() {
            return;
        }
        self.small += usize::from(found.has(PageWord::SMALL));
        for (count, kind) in self.kinds.iter_mut().zip(KINDS) {
            *count = count.saturating_add(u8::from(found.has(kind)));
        }
    }

    /// Says whether the line looks like running text by itself.
    pub(super) fn is_prose(&self) -> bool {
        self.words >= PROSE_WORDS && self.ends && self.small >= 2
    }

    /// Counts the words of a kind of furniture.
    pub(super) fn of_kind(&self, kind: PageWord) -> usize {
        let counted = self
            .kinds
            .iter()
            .zip(KINDS)
            .find(|(_, known)| *known == kind);
        counted.map_or(0, |(count, _)| usize::from(*count))
    }
}

/// Takes the marks off a word: `"“Menu”," -> "Menu"`.
fn bare(word: &str) -> &str {
    let bytes = word.as_bytes();
    let ends = [bytes.first(), bytes.last()];
    if ends
        .iter()
        .flatten()
        .all(|byte| byte.is_ascii_alphanumeric())
    {
        return word;
    }
    word.trim_matches(|c: char| {
        c.is_ascii_punctuation() || matches!(c, '“' | '”' | '„' | '’' | '…' | '»' | '«')
    })
}

/// Writes a word in lower case into `out`.
fn lower(word: &str, out: &mut String) {
    out.clear();
    if word.is_ascii() {
        out.push_str(word);
        out.make_ascii_lowercase();
    } else {
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
}

/// Takes a list's mark off: `"• Politics" -> "Politics"`, `"2. Beat the eggs" -> "Beat the eggs"`.
fn without_bullet(line: &str) -> &str {
    let Some((mark, rest)) = line.split_once([' ', '\t']) else {
        return line;
    };
    let number = mark.strip_suffix('.').is_some_and(|number| {
        (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    let bullet = matches!(
        mark,
        "•" | "*"
            | "+"
            | "o"
            | "□"
            | "☆"
            | "■"
            | "◦"
            | "●"
            | "▪"
            | "‣"
            | "·"
            | "○"
            | "►"
            | "»"
            | "›"
            | ">"
            | "☐"
            | "◆"
            | "★"
            | "-"
    );
    if number || bullet {
        rest.trim_start()
    } else {
        line
    }
}

/// Says whether a line ends as a sentence does: a stop, with marks that close behind it, and a credit at most: `"It rained.   -AFP"`.
pub(super) fn ends_sentence(line: &str) -> bool {
    let closed = line.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', '“', ' ']);
    closed.ends_with(['.', '!', '?', '…', '。']) || before_credit(line)
}

/// A credit after the last sentence is at most this long, in bytes.
const CREDIT: usize = 40;

fn before_credit(line: &str) -> bool {
    if line.len() <= CREDIT {
        return false;
    }
    let Some(stop) = line
        .trim_end_matches(['.', ')'])
        .rfind(['.', '!', '?', '”', '"'])
    else {
        return false;
    };
    let tail = line
        .get(stop..)
        .unwrap_or("")
        .trim_start_matches(['.', '!', '?', '”', '"']);
    let apart = tail.starts_with("  ") || tail.trim_start().starts_with(['-', '–', '—', '(']);
    stop > CREDIT && tail.len() <= CREDIT && apart
}

/// `"11:17"`, `"8.10.2024"`, `"2024-03-14"`: digits joined by marks, by points twice, since "4.5" is no date.
fn clock_or_date(bytes: &[u8]) -> bool {
    let joined = |three: &[u8]| matches!(three, [a, b':' | b'/' | b'-', c] if a.is_ascii_digit() && c.is_ascii_digit());
    let dotted = |five: &[u8]| match five {
        [a, b'.', b, b'.', ..] | [a, b'.', b, _, b'.'] => a.is_ascii_digit() && b.is_ascii_digit(),
        _ => false,
    };
    bytes.windows(3).any(joined) || bytes.windows(5).any(dotted)
}

/// Says whether one of a line's first words is a month.
fn names_month(line: &str) -> bool {
    let mut scratch = String::new();
    let mut words = line.split_ascii_whitespace().take(LOOKED_UP);
    words.any(|word| {
        lower(bare(word), &mut scratch);
        is_month(&scratch)
    })
}

fn is_month(lower: &str) -> bool {
    if !lower.starts_with(['j', 'f', 'm', 'a', 's', 'o', 'n', 'd']) {
        return false;
    }
    const MONTHS: [&str; 16] = [
        "jan", "feb", "mar", "mär", "apr", "may", "mai", "jun", "jul", "aug", "sep", "oct", "okt",
        "nov", "dec", "dez",
    ];
    const REST: [&str; 17] = [
        "uary", "ruary", "ch", "z", "il", "e", "y", "i", "ust", "t", "tember", "ober", "ember",
        "uar", "ruar", "vier", "obre",
    ];
    MONTHS.iter().any(|month| {
        lower
            .strip_prefix(month)
            .is_some_and(|rest| rest.is_empty() || REST.contains(&rest))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(raw: &str) -> Line<'_> {
        Line::measure(raw, false, &mut String::new()).unwrap()
    }

    #[test]
    fn a_line_is_measured() {
        let menu = line("  • Contact");
        assert!(
            menu.bullet
                && menu.indent == 2
                && menu.text == "Contact"
                && menu.of_kind(PageWord::NAV) == 1
        );
        let prose =
            line("It rained on the old town all day, and nobody came to the market (again).");
        assert!(prose.is_prose() && prose.commas == 1 && prose.capitals == 1);
        assert!(line("8 Feb, 2024 13:03").dated && line("15 March").dated && !line("Room 7").dated);
        assert!(line("The mayor of the old town said that it would rain. -AFP").ends);
        assert!(Line::measure("   ", true, &mut String::new()).is_none());
    }
}
