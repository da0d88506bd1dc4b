//! How words are written, for showing what two articles share.

use rustc_hash::FxHashMap;

/// The plainest written form of every word, by the hash of its folded form.
///
/// Which form that is depends on the forms alone, not on which article came first.
#[derive(Clone, Debug, Default)]
pub(super) struct Written(FxHashMap<u32, Box<str>>);

impl Written {
    /// Notes a form of a word.
    pub(super) fn note(&mut self, hash: u32, form: &str) {
        match self.0.get_mut(&hash) {
            Some(known) if **known != *form && rank(form) < rank(known) => *known = form.into(),
            Some(_) => {}
            None => {
                self.0.insert(hash, form.into());
            }
        }
    }

    /// Takes over the forms of another part of the corpus.
    pub(super) fn merge(&mut self, other: Self) {
        for (hash, form) in other.0 {
            self.note(hash, &form);
        }
    }

    /// Gives the plainest form seen: of `"Talks"`, `"talks'"` and `"talk"` the last.
    pub(super) fn form(&self, hash: u32) -> Option<&str> {
        self.0.get(&hash).map(AsRef::as_ref)
    }
}

/// Few capitals before many, short before long.
fn rank(form: &str) -> (usize, usize, &str) {
    let capitals = if form.is_ascii() {
        form.bytes().filter(u8::is_ascii_uppercase).count()
    } else {
        form.chars().filter(|c| c.is_uppercase()).count()
    };
    (capitals, form.len(), form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plainest_form_wins_in_any_order() {
        for forms in [["TALKS", "Talks", "talk"], ["talk", "TALKS", "Talks"]] {
            let mut written = Written::default();
            forms.iter().for_each(|form| written.note(7, form));
            assert_eq!(written.form(7), Some("talk"));
        }
        assert_eq!(Written::default().form(7), None);
    }
}
