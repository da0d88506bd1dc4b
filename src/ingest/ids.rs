//! One id for each page of a run.

use crate::model::{Code, Notice};
use rustc_hash::FxHashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The ids given so far, as hashes: a corpus may hold millions; with each, how many pages have wanted it.
#[derive(Debug, Default)]
pub(super) struct Ids(FxHashMap<u64, u32>);

impl Ids {
    /// Gives a page its id, with `~2`, `~3` … where an earlier page has it: `"a", "a" -> "a", "a~2"` and a warning.
    pub(super) fn claim(&mut self, wanted: String, path: &str) -> (String, Option<Notice>) {
        let of_wanted = hash(&wanted);
        let Some(mut number) = self.0.get(&of_wanted).copied() else {
            self.0.insert(of_wanted, 1);
            return (wanted, None);
        };
        // the count goes on from the last clash, so that many pages of one id stay linear
        let id = loop {
            number = number.saturating_add(1);
            let id = format!("{wanted}~{number}");
            if self.0.insert(hash(&id), 1).is_none() {
                break id;
            }
        };
        self.0.insert(of_wanted, number);
        let what = format!("another page has the id {wanted:?}; this one is {id:?}");
        let notice = Notice::new(Code::IdClash, path, what, "give each record its own id");
        (id, Some(notice))
    }
}

fn hash(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clash_is_numbered_and_told() {
        let mut ids = Ids::default();
        assert_eq!(ids.claim("a".into(), "p"), ("a".into(), None));
        assert_eq!(ids.claim("a~2".into(), "p"), ("a~2".into(), None));
        let (id, notice) = ids.claim("a".into(), "p");
        assert_eq!((id.as_str(), notice.unwrap().code), ("a~3", Code::IdClash));
        assert_eq!(ids.claim("a".into(), "p").0, "a~4");
        assert_eq!(ids.claim("a~2".into(), "p").0, "a~2~2");
    }
}
