//! Names against gold names: exact words, a leading article and a possessive left out; recall, type, and number listed.

use super::{Figures, count, gold, share};
use crate::cli::args::Common;
use crate::cli::output::Output;
use crate::cli::run::{Pages, open};
use anyhow::Result;
use rashomon::model::{Annotated, EntityKind, MentionForm};
use rashomon::pipeline;
use rashomon::text::fold;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Names of an article, each with the types it was given.
type Listed = BTreeMap<String, BTreeSet<&'static str>>;

/// Annotates the pages and scores the names.
pub(super) fn measure(
    path: &Path,
    pages: &[PathBuf],
    common: &Common,
    output: &mut Output,
) -> Result<Figures> {
    let (items, options) = open(&Pages::Paths(pages), common, output)?;
    let articles = pipeline::annotated(items, &options).flatten();
    let found: BTreeMap<String, Listed> = articles
        .map(|one| (one.article.id.clone(), names(&one)))
        .collect();
    let (mut wanted, mut hit, mut typed, mut listed, mut documents) = (0, 0, 0, 0, 0);
    let none = Listed::new();
    for line in gold::read(path)? {
        let found = found.get(&line.id).unwrap_or(&none);
        documents += 1;
        listed += found.len();
        let golds: BTreeSet<_> = line
            .names
            .iter()
            .map(|name| (folded(&name.text), name.kind.clone().unwrap_or_default()))
            .collect();
        for (name, kind) in golds {
            wanted += 1;
            if let Some(kinds) = found.get(&name) {
                hit += 1;
                typed += usize::from(kinds.contains(kind.as_str()));
            }
        }
    }
    Ok(vec![
        ("documents".into(), count(documents)),
        ("gold".into(), count(wanted)),
        ("recall".into(), share(hit, wanted)),
        ("type_right".into(), share(typed, hit)),
        ("listed".into(), share(listed, documents)),
    ])
}

fn names(one: &Annotated) -> Listed {
    let mut listed = Listed::new();
    for entity in &one.entities {
        let kind = match entity.kind {
            EntityKind::Organisation => "organization",
            kind => kind.name(),
        };
        for mention in entity
            .mentions
            .iter()
            .filter(|mention| mention.form == MentionForm::Name)
        {
            listed
                .entry(folded(one.words_of(mention.span)))
                .or_default()
                .insert(kind);
        }
    }
    listed
}

/// `"The U.N.’s" -> "u.n"`
fn folded(name: &str) -> String {
    let name = fold::folded(name);
    let name = ["the ", "a ", "an "]
        .iter()
        .find_map(|article| name.strip_prefix(article))
        .unwrap_or(&name);
    let name = ["'s", "’s"]
        .iter()
        .find_map(|end| name.strip_suffix(end))
        .unwrap_or(name);
    name.trim_matches([' ', '.', ',']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_article_and_possessive() {
        assert_eq!(folded("The U.N.’s"), "u.n");
        assert_eq!(folded("Amber  House"), "amber house");
    }
}
