//! A cheap look at markup before it is parsed: is it safe to build a tree of?
//!
//! Tree builders walk up their open elements at many tags, so that deep nesting costs quadratic time; unclosed formatting is rebuilt in
//! every paragraph, so that it costs quadratic memory; attributes of one tag are compared with each other. All three are counted here.

/// Elements of one page; the largest of 800 real pages has some 30,000.
const ELEMENTS: usize = 300_000;
/// Elements inside each other; real pages reach 60.
const DEPTH: usize = 400;
/// Bytes of one tag; pictures written into an attribute are long, hence the room.
const TAG_BYTES: usize = 4 << 20;
/// Attributes of one tag, counted by their `=`.
const ATTRIBUTES: usize = 4_000;
/// Copies of unclosed formatting that a tree would need: the sum over all tags of how many are open.
const REBUILT: usize = 3_000_000;

/// What makes a page unsafe to parse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unsafe(pub &'static str);

/// Looks a page over.
///
/// # Errors
/// Says which limit the page breaks.
pub(super) fn check(html: &str) -> Result<(), Unsafe> {
    let mut scan = Scan::default();
    let bytes = html.as_bytes();
    let mut from = 0;
    while let Some(found) = memchr::memchr(b'<', bytes.get(from..).unwrap_or(&[])) {
        let at = from + found + 1;
        let rest = bytes.get(at..).unwrap_or(&[]);
        from = at + scan.tag(rest)?;
    }
    Ok(())
}

/// Names that matter here have fewer bytes.
const LONGEST_NAME: usize = 20;

#[derive(Default)]
struct Scan {
    elements: usize,
    depth: usize,
    formatting: usize,
    rebuilt: usize,
}

impl Scan {
    /// Takes what follows a `<` and gives how many bytes to go on after.
    fn tag(&mut self, rest: &[u8]) -> Result<usize, Unsafe> {
        if rest.starts_with(b"!--") {
            return Ok(memchr::memmem::find(rest, b"-->").unwrap_or(rest.len()));
        }
        let closing = rest.first() == Some(&b'/');
        let named = rest.get(usize::from(closing)..).unwrap_or(&[]);
        let length = named
            .iter()
            .take(LONGEST_NAME)
            .take_while(|byte| byte.is_ascii_alphanumeric())
            .count();
        if !named.first().is_some_and(u8::is_ascii_alphabetic) {
            return Ok(0);
        }
        let mut lower = [0; LONGEST_NAME];
        let name = lower.get_mut(..length).unwrap_or_default();
        name.copy_from_slice(named.get(..length).unwrap_or_default());
        name.make_ascii_lowercase();
        let name: &[u8] = name;
        let end = tag_end(named);
        if closing {
            self.close(name);
        } else {
            self.open(name, named.get(..end).unwrap_or(named))?;
        }
        let skip = if matches!(name, b"script" | b"style") && !closing {
            raw_text(named.get(end..).unwrap_or(&[]), name)
        } else {
            0
        };
        Ok(usize::from(closing) + end + skip)
    }

    fn open(&mut self, name: &[u8], tag: &[u8]) -> Result<(), Unsafe> {
        self.elements += 1;
        self.rebuilt += self.formatting;
        let crowded =
            || tag.len() > ATTRIBUTES && memchr::memchr_iter(b'=', tag).count() > ATTRIBUTES;
        if tag.len() > TAG_BYTES || crowded() {
            return Err(Unsafe("a tag with too many attributes"));
        }
        if !is_void(name) && !tag.ends_with(b"/") {
            self.depth += 1;
            self.formatting += usize::from(is_formatting(name));
        }
        if self.depth > DEPTH {
            return Err(Unsafe("elements nested too deeply"));
        }
        if self.elements > ELEMENTS {
            return Err(Unsafe("too many elements"));
        }
        if self.rebuilt > REBUILT {
            return Err(Unsafe("formatting that is never closed"));
        }
        Ok(())
    }

    fn close(&mut self, name: &[u8]) {
        if !is_void(name) {
            self.depth = self.depth.saturating_sub(1);
            self.formatting -= usize::from(is_formatting(name)).min(self.formatting);
        }
    }
}

/// Finds the `>` that ends a tag, quoted ones passed over.
fn tag_end(tag: &[u8]) -> usize {
    let tag = tag.get(..TAG_BYTES + 2).unwrap_or(tag);
    let mut quote = 0;
    for at in memchr::memchr3_iter(b'>', b'"', b'\'', tag) {
        let byte = tag.get(at).copied().unwrap_or(0);
        let opens = at > 0 && tag.get(at - 1) == Some(&b'=');
        match byte {
            b'>' if quote == 0 => return at,
            b'"' | b'\'' if quote == 0 && opens => quote = byte,
            _ if byte == quote => quote = 0,
            _ => {}
        }
    }
    tag.len()
}

/// Counts the bytes of a script or style up to its end tag.
fn raw_text(rest: &[u8], name: &[u8]) -> usize {
    let closes = |at: &usize| {
        let inside = rest.get(at + 2..at + 2 + name.len());
        inside.is_some_and(|inside| inside.eq_ignore_ascii_case(name))
    };
    memchr::memmem::find_iter(rest, b"</")
        .find(closes)
        .unwrap_or(rest.len())
}

/// Elements whose end tag is not written, or that end with the next of their kind.
fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"param"
            | b"source"
            | b"track"
            | b"wbr"
            | b"p"
            | b"li"
            | b"dt"
            | b"dd"
            | b"option"
            | b"tr"
            | b"td"
            | b"th"
            | b"path"
    )
}

fn is_formatting(name: &[u8]) -> bool {
    matches!(
        name,
        b"a" | b"b"
            | b"big"
            | b"code"
            | b"em"
            | b"font"
            | b"i"
            | b"nobr"
            | b"s"
            | b"small"
            | b"strike"
            | b"strong"
            | b"tt"
            | b"u"
    )
}

/// Gives the visible text of markup without building a tree, a line a tag that parts lines.
///
/// `"<div>One<p>Two <b>three</b>" -> "One\nTwo three"`
pub(super) fn visible(html: &str) -> String {
    let mut out = String::with_capacity(html.len() / 4);
    let mut rest = html;
    while let Some((text, opened)) = rest.split_once('<') {
        out.push_str(text);
        rest = after_tag(opened, &mut out);
    }
    out.push_str(rest);
    unescaped(&out)
}

fn after_tag<'a>(opened: &'a str, out: &mut String) -> &'a str {
    if let Some(comment) = opened.strip_prefix("!--") {
        return comment.split_once("-->").map_or("", |(_, rest)| rest);
    }
    if !opened.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!' || c == '?') {
        out.push('<');
        return opened;
    }
    let name: String = opened
        .chars()
        .take(12)
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    let rest = opened.get(tag_end(opened.as_bytes()) + 1..).unwrap_or("");
    let closing = opened.strip_prefix('/').unwrap_or(opened);
    if matches!(name.as_str(), "script" | "style") {
        return rest
            .get(raw_text(rest.as_bytes(), name.as_bytes())..)
            .unwrap_or("");
    }
    let bare: Vec<u8> = closing
        .bytes()
        .take(8)
        .take_while(u8::is_ascii_alphanumeric)
        .map(|b| b.to_ascii_lowercase())
        .collect();
    if !is_formatting(&bare) && bare != b"span" {
        out.push('\n');
    }
    rest
}

/// Undoes the entities that news texts are full of.
fn unescaped(text: &str) -> String {
    const NAMED: &[(&str, &str)] = &[
        ("&nbsp;", " "),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&ldquo;", "“"),
        ("&rdquo;", "”"),
        ("&lsquo;", "‘"),
        ("&rsquo;", "’"),
        ("&ndash;", "–"),
        ("&mdash;", "—"),
        ("&hellip;", "…"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    if !text.contains('&') {
        return text.to_owned();
    }
    NAMED
        .iter()
        .fold(text.to_owned(), |text, (entity, c)| text.replace(entity, c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_pages_are_safe() {
        let page =
            "<!DOCTYPE html><p>One<p>Two<br><img src='a>b'><script>if (a<b) {}</script><b>x</b>"
                .repeat(2_000);
        assert_eq!(check(&page), Ok(()));
        assert_eq!(check(&"<li>".repeat(100_000)), Ok(()));
        assert_eq!(check("1 < 2 <"), Ok(()));
    }

    #[test]
    fn pages_that_would_take_quadratic_time_are_refused() {
        for (page, why) in [
            ("<div>".repeat(3_000), "deep"),
            ("<i></i>".repeat(400_000), "many elements"),
            ("<b>".repeat(300) + &"<p>x</p>".repeat(20_000), "formatting"),
            (format!("<p {}>", "a=b ".repeat(10_000)), "attributes"),
        ] {
            assert!(check(&page).unwrap_err().0.contains(why), "{why}");
        }
    }

    #[test]
    fn visible_text_is_found_without_a_tree() {
        let html = "<div>One<p>Two <b>thr</b>ee &amp; four<script>var x = '<p>';</script><!-- no -->\n1 < 2</div>";
        let lines: Vec<String> = visible(html)
            .lines()
            .map(str::to_owned)
            .filter(|line| !line.is_empty())
            .collect();
        assert_eq!(lines, ["One", "Two three & four", "1 < 2"]);
    }
}
