//! Texts made comparable: what differs only in white space, capitals or marks becomes the same.

/// Makes every run of white space one space: `" The\n Hindu" -> "The Hindu"`.
#[must_use]
pub fn spaced(text: &str) -> String {
    joined(text.split_whitespace(), text.len())
}

/// Folds white space and capitals: `"The  Hindu" -> "the hindu"`.
#[must_use]
pub fn folded(text: &str) -> String {
    spaced(text).to_lowercase()
}

/// Keeps letters and digits alone, in lower case, a space between words: `"Xi: “Ready.”" -> "xi ready"`.
#[must_use]
pub fn letters(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric());
    joined(words.filter(|word| !word.is_empty()), text.len()).to_lowercase()
}

fn joined<'a>(words: impl Iterator<Item = &'a str>, length: usize) -> String {
    let mut out = String::with_capacity(length);
    for word in words {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_only_in_form_becomes_the_same() {
        assert_eq!(spaced(" The\n\tHindu "), "The Hindu");
        assert_eq!(folded("THE  Hindu"), "the hindu");
        assert_eq!(letters("“Xi’s” — ready!"), "xi s ready");
        assert_eq!(letters("…"), "");
    }
}
