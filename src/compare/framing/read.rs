//! The words of a passage, read once for all signals, and the cues among them.

use super::View;
use crate::lexicon::{Cue, Cues};
use crate::model::Evidence;
use crate::similarity::Form;
use crate::text::Span;
use crate::text::words::words;
use std::rc::Rc;

/// A word of a passage.
pub(in crate::compare) struct Token {
    /// Where it stands in the article's text.
    pub(super) span: Span,
    /// What is known of how it is written.
    pub(super) form: Rc<Form>,
}

impl View<'_> {
    /// Gives the words of a passage.
    pub(super) fn read(&self, passage: Evidence) -> Rc<[Token]> {
        let known = self.alike.read.borrow().get(&passage).cloned();
        known.unwrap_or_else(|| {
            let text = self.words(passage);
            let words = words(text).into_iter().map(|word| Token {
                span: word.shifted(passage.span.start),
                form: self.alike.weights.form(word.of(text)),
            });
            let read: Rc<[Token]> = words.collect();
            let mut all = self.alike.read.borrow_mut();
            all.insert(passage, Rc::clone(&read));
            read
        })
    }

    /// Finds the cues of a list of words as they stand.
    pub(super) fn cues(&self, cues: &Cues, passage: Evidence) -> Vec<Cue> {
        self.found(cues, passage, Form::lower)
    }

    /// Finds the cues of a list of stems.
    pub(super) fn cues_by_stem(&self, cues: &Cues, passage: Evidence) -> Vec<Cue> {
        self.found(cues, passage, Form::stemmed)
    }

    fn found(&self, cues: &Cues, passage: Evidence, folded: fn(&Form) -> &str) -> Vec<Cue> {
        let read = self.read(passage);
        let words = read.iter().map(|word| (word.span, folded(&word.form)));
        cues.among(&words.collect::<Vec<_>>())
    }
}
