//! What clustering keeps of articles: keys and what lists show. The texts are let go.

use super::keys::{Keys, keys};
use super::sketches::Sketches;
use super::written::Written;
use crate::cores;
use crate::model::{Annotated, Counted, Listed, Name, Outlet};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// Articles without their texts, in the order of their ids.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    pub(super) articles: Vec<Listed>,
    pub(super) keys: Vec<Keys>,
    pub(super) sketches: Sketches,
    pub(super) written: Written,
    names: FxHashSet<Arc<Name>>,
    outlets: FxHashSet<Arc<Outlet>>,
    paths: FxHashSet<Arc<str>>,
}

/// What is kept of some articles.
#[derive(Debug, Default)]
pub struct Digest {
    articles: Vec<(Listed, Keys)>,
    sketches: Sketches,
    written: Written,
}

/// Reads off articles what is kept of them; any number of articles at a time, anywhere.
#[must_use]
pub fn digest(articles: &[Annotated]) -> Digest {
    let (mut written, mut sketches) = (Written::default(), Sketches::default());
    let kept = articles.iter().map(|one| {
        let keys = keys(one, &mut written, &mut sketches);
        (Listed::from(one), keys)
    });
    Digest {
        articles: kept.collect(),
        sketches,
        written,
    }
}

/// Articles that are digested at a time.
const TOGETHER: usize = 32;

impl Corpus {
    /// Makes the corpus of some articles.
    #[must_use]
    pub fn of(articles: &[Annotated]) -> Self {
        let mut corpus = Self::default();
        for part in cores::stretches(articles, TOGETHER, digest) {
            corpus.add(part);
        }
        corpus.sort();
        corpus
    }

    /// Adds what was kept of some articles; [`Corpus::sort`] must follow.
    pub fn add(&mut self, digest: Digest) {
        self.written.merge(digest.written);
        let moved = self.sketches.append(&digest.sketches);
        for (mut article, mut keys) in digest.articles {
            keys.sketch.move_by(moved);
            self.share(&mut article);
            self.articles.push(article);
            self.keys.push(keys);
        }
    }

    /// Puts the articles in the order of their ids; gives for each place where its article stands now.
    pub fn sort(&mut self) -> Vec<usize> {
        let ids = self.articles.iter().map(|one| one.id.as_str());
        let mut order: Vec<(&str, usize)> = ids.zip(0..).collect();
        cores::sort(&mut order);
        let mut moved = vec![0; order.len()];
        for (to, (_, from)) in order.into_iter().enumerate() {
            moved[from] = to;
        }
        // every swap brings an article to its place, so that there are fewer swaps than articles
        let mut wanted = moved.clone();
        for here in 0..wanted.len() {
            while wanted[here] != here {
                let there = wanted[here];
                self.articles.swap(here, there);
                self.keys.swap(here, there);
                wanted.swap(here, there);
            }
        }
        moved
    }

    /// Lists the articles.
    #[must_use]
    pub fn articles(&self) -> &[Listed] {
        &self.articles
    }

    /// Keeps one copy of what many articles name.
    fn share(&mut self, article: &mut Listed) {
        shared(&mut self.paths, &mut article.path);
        if let Some(outlet) = &mut article.outlet {
            shared(&mut self.outlets, outlet);
        }
        if let Some(place) = &mut article.place {
            shared(&mut self.names, place);
        }
        for Counted { entity, .. } in &mut article.entities {
            shared(&mut self.names, entity);
        }
    }
}

fn shared<T: Eq + std::hash::Hash + ?Sized>(known: &mut FxHashSet<Arc<T>>, one: &mut Arc<T>) {
    match known.get(one) {
        Some(first) => one.clone_from(first),
        None => {
            known.insert(one.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Article;

    #[test]
    fn articles_are_put_in_the_order_of_their_ids_with_their_keys() {
        let article = |id: &&str| Annotated {
            article: Article {
                id: (*id).to_owned(),
                text: (*id).to_owned(),
                ..Article::default()
            },
            ..Annotated::default()
        };
        let of = |ids: &[&str]| Corpus::of(&ids.iter().map(article).collect::<Vec<_>>());
        let (mixed, sorted) = (
            of(&["c", "a", "e", "d", "b"]),
            of(&["a", "b", "c", "d", "e"]),
        );
        assert_eq!(mixed.articles, sorted.articles);
        let texts = |corpus: &Corpus| corpus.keys.iter().map(|one| one.text).collect::<Vec<_>>();
        assert_eq!(texts(&mixed), texts(&sorted));
    }

    #[test]
    fn one_early_id_at_the_end_of_many_costs_no_more_than_any() {
        let article = |number: usize| Listed {
            id: format!("{:07}", (number + 1) % 200_000),
            ..Listed::from(&Annotated::default())
        };
        let mut corpus = Corpus {
            articles: (0..200_000).map(article).collect(),
            keys: vec![Keys::default(); 200_000],
            ..Corpus::default()
        };
        let moved = corpus.sort();
        assert_eq!((moved[0], moved[199_999]), (1, 0));
        assert!(corpus.articles.windows(2).all(|two| two[0].id < two[1].id));
    }
}
