//! Events kept up to date while articles come in.

use super::links::Cluster;
use super::{Clusters, Options, found};
use crate::cluster::digest;
use crate::model::Annotated;
use rustc_hash::FxHashMap;

/// Events of components, by the indices of the articles of each.
pub(super) type Refined = FxHashMap<Vec<usize>, Vec<Cluster>>;

/// Events that grow with the corpus: at any time the same as if all articles had come at once.
///
/// The keys of an article are read off once. What hangs together is found anew, which is linear; the events inside, the costly part, only
/// in components that a new article touches.
#[derive(Clone, Debug, Default)]
pub struct Incremental {
    options: Options,
    found: Clusters,
    refined: Refined,
}

impl Incremental {
    /// Starts without articles.
    #[must_use]
    pub fn new(options: Options) -> Self {
        Self {
            options,
            ..Self::default()
        }
    }

    /// Adds articles; none of them may have the id of an earlier one.
    pub fn extend(&mut self, articles: &[Annotated]) {
        let mut corpus = std::mem::take(&mut self.found).into_corpus();
        corpus.add(digest(articles));
        let moved = corpus.sort();
        let refined = std::mem::take(&mut self.refined);
        self.refined = refined
            .into_iter()
            .map(|(component, events)| renumbered(component, events, &moved))
            .collect();
        self.found = found(corpus, &self.options, Some(&mut self.refined));
    }

    /// Gives what is found so far.
    #[must_use]
    pub fn found(&self) -> &Clusters {
        &self.found
    }
}

/// Follows articles to their new indices; the order among them stays.
fn renumbered(
    mut component: Vec<usize>,
    mut events: Vec<Cluster>,
    moved: &[usize],
) -> (Vec<usize>, Vec<Cluster>) {
    let follow = |index: &mut usize| *index = moved.get(*index).copied().unwrap_or(*index);
    component.iter_mut().for_each(follow);
    for event in &mut events {
        event.members.iter_mut().for_each(follow);
        for (a, b, _) in &mut event.links {
            follow(a);
            follow(b);
        }
        event
            .near
            .iter_mut()
            .for_each(|(article, _)| follow(article));
    }
    (component, events)
}
