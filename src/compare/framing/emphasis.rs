//! Topic emphasis: in how many of its sentences an article has words of a theme, against the others.

use super::{View, at, finding, is_noun, is_part_of_a_name, with};
use crate::lexicon::{Cues, THEMES};
use crate::model::{Annotated, Evidence, Finding, Signal};
use crate::similarity::stem;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static WORDS: LazyLock<Cues> = LazyLock::new(|| Cues::read(THEMES, stem));

/// Sentences with a theme's words from which an article is said to dwell on it.
const LEAST: usize = 3;
/// Difference of the shares of sentences from which emphasis is stated: three sentences in ten.
const APART: f32 = 0.3;
/// Sentences that a text needs, so that a share says something.
const LEAST_SENTENCES: usize = 6;

/// One column's sentences: how many, and by theme the first word of each that has one.
struct Themes {
    column: usize,
    sentences: usize,
    places: BTreeMap<&'static str, Vec<Evidence>>,
}

/// States the themes on which an article dwells far more than the others do.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let whole = view
        .columns
        .iter()
        .enumerate()
        .filter(|(_, article)| article.article.cut.is_none());
    let columns: Vec<Themes> = whole
        .map(|(column, article)| themes(view, article, column))
        .filter(|themes| themes.sentences >= LEAST_SENTENCES)
        .collect();
    let stated = columns.iter().flat_map(|here| {
        let themes = here.places.iter();
        themes.filter_map(|(theme, places)| dwells(&columns, here, theme, places))
    });
    stated.collect()
}

fn themes(view: &View, article: &Annotated, column: usize) -> Themes {
    let mut places: BTreeMap<&str, Vec<Evidence>> = BTreeMap::new();
    for sentence in &article.sentences {
        let mut seen = Vec::new();
        let text = &article.article.text;
        let found = view
            .cues_by_stem(&WORDS, at(column, sentence.span))
            .into_iter();
        for cue in found.filter(|cue| is_noun(cue, text) && !is_part_of_a_name(text, cue.span)) {
            let theme = cue.entry.field(1);
            if !seen.contains(&theme) {
                seen.push(theme);
                places.entry(theme).or_default().push(at(column, cue.span));
            }
        }
    }
    Themes {
        column,
        sentences: article.sentences.len(),
        places,
    }
}

#[allow(clippy::cast_precision_loss)]
fn share(themes: &Themes, theme: &str) -> f32 {
    let with = themes.places.get(theme).map_or(0, Vec::len);
    with as f32 / themes.sentences.max(1) as f32
}

#[allow(clippy::cast_precision_loss)]
fn dwells(columns: &[Themes], here: &Themes, theme: &str, places: &[Evidence]) -> Option<Finding> {
    let others: Vec<f32> = columns
        .iter()
        .filter(|other| other.column != here.column)
        .map(|other| share(other, theme))
        .collect();
    let mean = others.iter().sum::<f32>() / others.len().max(1) as f32;
    let apart = share(here, theme) - mean;
    if others.is_empty() || places.len() < LEAST || apart < APART {
        return None;
    }
    let percent = |share: f32| (share * 100.0).round();
    let plain = format!(
        "words about {theme} in {} of {} sentences, against {} % of the sentences elsewhere",
        places.len(),
        here.sentences,
        percent(mean)
    );
    let found = finding(Signal::Emphasis, places.to_vec(), plain);
    let found = with(
        with(found, "theme", theme),
        "share",
        f64::from(share(here, theme)),
    );
    Some(with(found, "share_elsewhere", f64::from(mean)))
}
