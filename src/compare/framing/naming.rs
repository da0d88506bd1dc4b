//! Naming: what each article calls the same actor.

use super::{View, at, finding, with};
use crate::model::{
    Annotated, EntityKind, Finding, Label, Mention, MentionForm, Naming, Signal, Value,
};
use crate::text::Span;
use rustc_hash::FxHashMap;

/// Actors in the table at most, those in most articles first.
const MAX_ACTORS: usize = 40;
/// Mentions in all from which a difference of labels is stated.
const LEAST_MENTIONS: usize = 3;

/// Lists what every column calls each actor that two or more columns name.
pub(super) fn table(view: &View) -> Vec<Naming> {
    let mut rows: Vec<Naming> = Vec::new();
    let mut by_key: FxHashMap<&str, usize> = FxHashMap::default();
    for (column, article) in view.columns.iter().enumerate() {
        for entity in &article.entities {
            let row = *by_key.entry(entity.key.as_str()).or_insert_with(|| {
                rows.push(Naming {
                    key: entity.key.clone(),
                    name: entity.name.clone(),
                    kind: entity.kind,
                    labels: vec![Vec::new(); view.columns.len()],
                });
                rows.len() - 1
            });
            let slot = rows.get_mut(row).and_then(|row| row.labels.get_mut(column));
            if let Some(labels) = slot {
                *labels = labels_of(article, column, &entity.mentions);
            }
        }
    }
    let columns = |row: &Naming| {
        row.labels
            .iter()
            .filter(|labels| !labels.is_empty())
            .count()
    };
    rows.retain(|row| columns(row) >= 2);
    rows.sort_by_key(|row| std::cmp::Reverse((columns(row), mentions(row))));
    rows.truncate(MAX_ACTORS);
    rows
}

fn mentions(row: &Naming) -> usize {
    row.labels.iter().flatten().map(|label| label.count).sum()
}

/// Counts the labels of one article, pronouns left out; most used first.
fn labels_of(article: &Annotated, column: usize, mentions: &[Mention]) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for mention in mentions
        .iter()
        .filter(|mention| mention.form != MentionForm::Pronoun)
    {
        let words = article.words_of(mention.span);
        match labels.iter_mut().find(|label| label.words == words) {
            Some(label) => label.count += 1,
            None => labels.push(Label {
                words: words.to_owned(),
                form: mention.form,
                count: 1,
                first: at(column, mention.span),
            }),
        }
    }
    labels.sort_by_key(|label| std::cmp::Reverse(label.count));
    labels
}

/// States the labels other than names that one article alone uses for an actor; what a place is called is grammar.
pub(super) fn findings(view: &View, table: &[Naming]) -> Vec<Finding> {
    table
        .iter()
        .filter(|row| mentions(row) >= LEAST_MENTIONS && row.kind != EntityKind::Place)
        .flat_map(|row| {
            row.labels
                .iter()
                .enumerate()
                .filter_map(|(column, labels)| own_labels(view, row, column, labels))
        })
        .collect()
}

fn own_labels(view: &View, row: &Naming, column: usize, labels: &[Label]) -> Option<Finding> {
    let elsewhere = |words: &str| {
        let others = row
            .labels
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != column);
        others
            .flat_map(|(_, labels)| labels)
            .any(|label| label.words.eq_ignore_ascii_case(words))
    };
    let telling = |label: &&Label| {
        label.form != MentionForm::Name
            && !elsewhere(&label.words)
            && !is_of_a_state(row, &label.words)
            && !stands_before_a_name(view, row, column, &label.words)
    };
    let own: Vec<&Label> = labels.iter().filter(telling).collect();
    if own.is_empty() {
        return None;
    }
    let words: Vec<&str> = own.iter().map(|label| label.words.as_str()).collect();
    let plain = format!(
        "{} is called “{}” in this article only",
        row.name,
        words.join("”, “")
    );
    let found = finding(
        Signal::Naming,
        own.iter().map(|label| label.first).collect(),
        plain,
    );
    let labels: Vec<Value> = words.into_iter().map(Value::from).collect();
    Some(with(
        with(found, "actor", row.key.as_str()),
        "labels",
        Value::List(labels),
    ))
}

/// Says whether a label is an office with its state, "the Veldrian president": others say the same with the name behind it.
fn is_of_a_state(row: &Naming, label: &str) -> bool {
    let mut words = label
        .split_whitespace()
        .filter(|word| !word.eq_ignore_ascii_case("the"));
    let peoples = words
        .next()
        .is_some_and(|word| word.starts_with(char::is_uppercase));
    let office = words.next().filter(|_| words.next().is_none());
    let named = |office: &str| {
        let mut labels = row.labels.iter().flatten();
        labels.any(|label| label.words.to_lowercase().contains(&office.to_lowercase()))
    };
    peoples && office.is_some_and(named)
}

/// Says whether another article has a label as a title before the actor's name: "the mayor" of "Mayor Ada Holt". What has a capital inside
/// a sentence is a form of address of its own: "the President".
fn stands_before_a_name(view: &View, row: &Naming, column: usize, label: &str) -> bool {
    let title = label
        .strip_prefix("the ")
        .or_else(|| label.strip_prefix("The "))
        .filter(|title| !title.contains(char::is_uppercase));
    let Some(title) = title else {
        return false;
    };
    let others = view.columns.iter().enumerate();
    let mut others = others.filter(|(other, _)| *other != column);
    others.any(|(_, article)| {
        let entities = article.entities.iter();
        let mut mentions = entities
            .filter(|entity| entity.key == row.key)
            .flat_map(|entity| &entity.mentions)
            .filter(|mention| mention.form == MentionForm::Name);
        mentions.any(|mention| is_titled(&article.article.text, mention.span, title))
    })
}

/// Says whether a title, in any case, ends right before a name or opens it: "mayor **Ada Holt**", "**Mayor Holt**", "the mayor, **Ada Holt**".
fn is_titled(text: &str, name: Span, title: &str) -> bool {
    let before = text
        .get(..name.start)
        .unwrap_or("")
        .trim_end_matches([' ', ',']);
    let near = before.char_indices().rev().nth(title.chars().count());
    let near = near.map_or(before, |(from, _)| before.get(from..).unwrap_or(""));
    let before = near.to_lowercase();
    let inside = name.of(text).to_lowercase();
    let opens = inside
        .strip_prefix(title)
        .is_some_and(|rest| rest.starts_with(' '));
    let whole = before
        .strip_suffix(title)
        .is_some_and(|left| !left.ends_with(char::is_alphanumeric));
    opens || whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_stands_before_the_name_or_opens_it() {
        let titled = |text: &str, name: &str| {
            let start = text.find(name).unwrap_or(0);
            is_titled(text, Span::new(start, start + name.len()), "mayor")
        };
        assert!(titled("On Monday mayor Ada Holt spoke.", "Ada Holt"));
        assert!(titled("Mayor Ada Holt spoke.", "Mayor Ada Holt"));
        assert!(titled("The mayor, Ada Holt, spoke.", "Ada Holt"));
        assert!(!titled("Premier Ada Holt met the mayor.", "Ada Holt"));
        assert!(!titled("The lord-elect and premayor Ada Holt", "Ada Holt"));
    }
}
