//! The built-in sample: the invented world of `samples/`, inside the program.

use super::sample_table::PAGES;
use super::walk::{Bytes, Place};
use super::{Item, Options, Reader};

/// Reads the built-in sample as if its folder had been named.
pub fn sample() -> impl Iterator<Item = Item> + Send {
    let places = PAGES.iter().map(|(name, bytes)| Place {
        path: format!("samples/{name}"),
        id: (*name).to_owned(),
        bytes: Bytes::Held((*bytes).into()),
    });
    Reader::new(places.collect(), Vec::new(), &Options::default())
}

/// Gives the facts file of the sample's outlets.
#[must_use]
pub fn sample_outlets() -> &'static str {
    include_str!("../../samples/outlets.list")
}

#[cfg(test)]
mod tests {
    use super::super::limits::Limits;
    use super::super::walk;
    use super::*;
    use std::fmt::Write;
    use std::path::Path;

    /// `RASHOMON_BLESS=1 cargo test every_sample` writes the table anew.
    #[test]
    fn every_sample_is_in_the_table() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let (places, _) = walk::places(&[root.join("samples")], &Limits::default()).unwrap();
        let names: Vec<_> = places
            .into_iter()
            .map(|place| place.id)
            .filter(|id| !id.starts_with("hostile/"))
            .collect();
        let mut table = String::from(
            "//! The pages of `samples/` (but `hostile/`), in name order; `RASHOMON_BLESS=1 cargo test every_sample` writes this file.\n\n",
        );
        table += "/// Path below `samples/` and bytes.\n#[rustfmt::skip]\npub(super) const PAGES: &[(&str, &[u8])] = &[\n";
        for name in &names {
            let _ = writeln!(
                table,
                "    ({name:?}, include_bytes!(\"../../samples/{name}\")),"
            );
        }
        table += "];\n";
        let file = root.join("src/ingest/sample_table.rs");
        if std::env::var_os("RASHOMON_BLESS").is_some() {
            std::fs::write(&file, &table).unwrap();
        }
        let written = std::fs::read_to_string(&file).unwrap();
        assert!(
            written == table,
            "samples/ and src/ingest/sample_table.rs differ: RASHOMON_BLESS=1 cargo test every_sample"
        );
    }

    #[test]
    fn the_sample_comes_in_without_a_loss() {
        for item in sample() {
            assert!(matches!(item, Item::Page(_)), "{item:?}");
        }
    }
}
