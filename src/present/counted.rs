//! What numbers count, as articles write it.

use super::view::View;
use crate::lexicon::{COUNTED_THINGS, Entry, entries};
use crate::model::NumberRow;

/// How the list of counted things says that something befell people.
const FATE: &str = "fate";

fn thing(unit: &str) -> Option<Entry<'static>> {
    entries(COUNTED_THINGS).find(|one| one.field(0) == unit)
}

/// Says whether what is counted befell people: `"dead" -> true`, `"ship" -> false`.
#[must_use]
pub fn is_fate(unit: &str) -> bool {
    thing(unit).is_some_and(|one| one.field(2) == FATE)
}

/// Names what a row of numbers counts as an article writes it: `"tonn" -> "tonnes"`, `"train" -> "trams"`; what befell people keeps its name,
/// as texts tell it with verbs.
#[must_use]
pub fn unit<'a>(view: &View<'a>, row: &'a NumberRow) -> &'a str {
    let thing = thing(&row.unit).filter(|one| one.field(2) != FATE);
    let others: Vec<&str> = thing.map_or_else(Vec::new, |one| one.alternatives(1).collect());
    let counts = |word: &&str| {
        let word = word.to_lowercase();
        word.starts_with(&row.unit) || others.iter().any(|other| word.starts_with(other))
    };
    let places = row.values.iter();
    let mut words = places.flat_map(|(_, at)| view.words(at.article, at.span).split_whitespace());
    words.find(counts).unwrap_or(&row.unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Evidence, NumberRelation};
    use crate::present::testing::analysis;
    use crate::text::Span;

    #[test]
    fn a_thing_is_named_as_it_is_written_and_a_fate_by_its_name() {
        let mut analysis = analysis();
        let text = "Two trams met and one man was killed.";
        analysis.articles[0].article.text = text.to_owned();
        let view = View::of(&analysis, 0).unwrap();
        let row = |unit: &str| NumberRow {
            unit: unit.to_owned(),
            values: vec![(2.0, Evidence::new(0, Span::new(0, text.len())))],
            relation: NumberRelation::Same,
        };
        assert_eq!(unit(&view, &row("train")), "trams");
        assert_eq!(unit(&view, &row("dead")), "dead");
        assert!(is_fate("dead") && !is_fate("train") && !is_fate("mark"));
    }
}
