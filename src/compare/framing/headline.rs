//! Headlines: what each puts first, and what its own body does not say.

use super::{View, at, finding, with};
use crate::lexicon::{Cues, LOADED_WORDS};
use crate::model::{Annotated, BlockKind, Evidence, Finding, Signal};
use crate::similarity::{Prepared, pairs, stem};
use crate::text::Span;
use std::sync::LazyLock;

static LOADED: LazyLock<Cues> = LazyLock::new(|| Cues::read(LOADED_WORDS, stem));

/// Describes each headline by its marks and by the words that its body lacks.
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let titles = view
        .columns
        .iter()
        .enumerate()
        .filter_map(|(column, article)| {
            let title = article.article.block(BlockKind::Title)?;
            Some((*article, at(column, title.span)))
        });
    titles
        .flat_map(|(article, title)| marks(view, title).into_iter().chain(unsaid(article, title)))
        .collect()
}

/// A question, quote marks, an exclamation: what the headline's form does.
fn marks(view: &View, title: Evidence) -> Option<Finding> {
    let text = view.words(title);
    let mut seen = Vec::new();
    if text.trim_end().ends_with('?') {
        seen.push("asks a question");
    }
    if text.contains(['“', '”', '"', '‘']) {
        seen.push("quotes");
    }
    if text.contains('!') {
        seen.push("exclaims");
    }
    let plain = format!("the headline {}", seen.join(", "));
    let found = finding(Signal::Headline, vec![title], plain);
    (!seen.is_empty()).then(|| with(found, "form", seen))
}

/// Words of the headline that carry an attitude and that nothing in the article's own body is like; unknown for a text that is cut off.
///
/// Other words tell little: a headline is short, so that it says "toll" where the body says how many died.
fn unsaid(article: &Annotated, title: Evidence) -> Option<Finding> {
    if article.article.cut.is_some() {
        return None;
    }
    let text = &article.article.text;
    let mut cues = LOADED.find(text, title.span);
    cues.retain(|cue| super::is_that_form(cue, text));
    if cues.is_empty() {
        return None;
    }
    let headline = Prepared::alone(title.span.of(text));
    let mut said = vec![false; headline.words.len()];
    let body = article
        .sentences
        .iter()
        .filter(|sentence| !title.span.contains(sentence.span));
    let mut sentences = 0;
    for sentence in body {
        sentences += 1;
        for pair in pairs(&headline, &Prepared::alone(sentence.span.of(text))) {
            if let Some(slot) = said.get_mut(pair.a) {
                *slot = true;
            }
        }
    }
    let said = |span: Span| {
        let mut words = headline.words.iter().zip(&said);
        words.any(|(word, said)| *said && span.contains(word.span.shifted(title.span.start)))
    };
    let lacking: Vec<Evidence> = cues
        .into_iter()
        .filter(|cue| !said(cue.span))
        .map(|cue| at(title.article, cue.span))
        .collect();
    if lacking.is_empty() || sentences == 0 {
        return None;
    }
    let shown: Vec<&str> = lacking
        .iter()
        .map(|evidence| evidence.span.of(text))
        .collect();
    let plain = format!(
        "the headline says “{}”, for which the body has no like word",
        shown.join("”, “")
    );
    let words: Vec<String> = shown.iter().map(|word| (*word).to_owned()).collect();
    Some(with(
        finding(Signal::Headline, lacking, plain),
        "words",
        words,
    ))
}
