//! Second step: pairs worth a look, from an inverted index of telling keys.

use super::keys::Keys;
use super::posted::POSTED;
use crate::cores;
use crate::model::{Code, Notice};
use std::cmp::Reverse;

/// Articles looked up under one key. Of a key that more articles share, so many nearest in time are looked up, or the join explodes:
/// reports of one event come within days.
const COMMON: usize = 400;
const NEAREST: usize = 128;
/// Partners judged of each article, those that share most: in a small corpus all, in a large one so many, and never more pairs than this
/// of one article after the other.
const PARTNERS: usize = 40;
const PAIRS: usize = 400_000;
/// Pairs must share this much rarity in nats: two rare names, or three or four middling words.
const SHARED: f32 = 14.0;

/// The inverted index: who is posted under which key.
pub(super) struct Index {
    /// The articles of each key side by side: by number, or of a common key by day; with two marks.
    entries: Vec<u32>,
    /// By article: where it begins in the two lists below.
    starts: Vec<u32>,
    /// Where an article's entries stand, article by article.
    places: Vec<u32>,
    /// Rarity of the key there, in eighths of a nat.
    classes: Vec<u8>,
}

/// Marks of an entry: the first one of its key, and any one of a key that is common.
const FIRST: u32 = 1 << 31;
const OF_MANY: u32 = 1 << 30;
/// What is left for the number of an article.
const ARTICLE: u32 = OF_MANY - 1;

impl Index {
    /// Posts the articles under their keys.
    pub(super) fn new(keys: &[&Keys]) -> Self {
        let mut entries = Vec::with_capacity(keys.len() * POSTED);
        let mut classes = Vec::with_capacity(keys.len() * POSTED);
        for (article, one) in (0..ARTICLE).zip(keys) {
            entries.extend(one.posted.iter().map(|term| (term.hash, article)));
            classes.extend(one.posted.iter().map(|term| term.class));
        }
        cores::sort(&mut entries);
        by_day(&mut entries, keys);
        let (starts, places) = places(&entries, keys.len());
        let mut before = None;
        let marked = entries.into_iter().map(|(key, article)| {
            let first = before.replace(key) != Some(key);
            if first { article | FIRST } else { article }
        });
        // in the place of the longer ones
        let entries: Vec<u32> = marked.collect();
        Self {
            entries,
            starts,
            places,
            classes,
        }
    }

    /// Finds the articles that share enough with one: those with a larger number, sorted.
    pub(super) fn partners(&self, article: u32, shared: &mut Shared) -> Vec<u32> {
        let start = |at: usize| self.starts.get(at).map_or(0, |start| *start as usize);
        let own = start(article as usize)..start(article as usize + 1);
        let places = self.places.get(own.clone()).unwrap_or(&[]);
        let classes = self.classes.get(own).unwrap_or(&[]);
        for (place, class) in places.iter().zip(classes) {
            self.look_up(*place as usize, article, f32::from(*class) / 8.0, shared);
        }
        shared.take()
    }

    /// Adds up what an article shares with those beside its entry.
    fn look_up(&self, place: usize, article: u32, weight: f32, shared: &mut Shared) {
        let (ahead, after) = self.entries.split_at((place + 1).min(self.entries.len()));
        let Some((own, ahead)) = ahead.split_last() else {
            return;
        };
        // in a list by number, all larger numbers stand behind
        let (behind, before) = match own & OF_MANY {
            0 => (COMMON, 0),
            _ => (NEAREST / 2, NEAREST / 2),
        };
        let beside = after.iter().take(behind);
        for entry in beside.take_while(|entry| *entry & FIRST == 0) {
            shared.add_larger(entry & ARTICLE, article, weight);
        }
        let before = if own & FIRST == 0 { before } else { 0 };
        for entry in ahead.iter().rev().take(before) {
            shared.add_larger(entry & ARTICLE, article, weight);
            if entry & FIRST != 0 {
                break;
            }
        }
    }

    /// Says how the look-up was capped, where most articles have keys that are common.
    pub(super) fn warning(&self) -> Option<Notice> {
        let firsts = self.entries.iter().filter(|entry| *entry & FIRST != 0);
        let capped = firsts.filter(|entry| *entry & OF_MANY != 0).count();
        (capped >= self.starts.len()).then(|| {
            let what = format!(
                "{capped} words stand in more than {COMMON} articles each and were looked up only among the articles nearest in time"
            );
            let hint = "articles that lie apart in time and share nothing rarer are not compared";
            Notice::new(Code::Capped, "the corpus", what, hint)
        })
    }
}

/// What one article shares with each other one.
pub(super) struct Shared {
    weights: Vec<f32>,
    touched: Vec<u32>,
    /// Partners judged of each article.
    most: usize,
}

impl Shared {
    /// Makes room for a corpus of so many articles.
    pub(super) fn among(articles: usize) -> Self {
        Self {
            weights: vec![0.0; articles],
            touched: Vec::new(),
            most: PARTNERS.max(PAIRS / articles.max(1)),
        }
    }

    fn add_larger(&mut self, article: u32, than: u32, weight: f32) {
        if article <= than {
            return;
        }
        if let Some(sum) = self.weights.get_mut(article as usize) {
            if *sum == 0.0 {
                self.touched.push(article);
            }
            *sum += weight;
        }
    }

    /// Gives the articles that share enough, sorted, and forgets all.
    fn take(&mut self) -> Vec<u32> {
        let mut enough = Vec::new();
        for article in self.touched.drain(..) {
            let sum = self.weights.get_mut(article as usize).map(std::mem::take);
            if let Some(sum) = sum.filter(|sum| *sum >= SHARED) {
                // the bits of positive numbers are in the order of the numbers
                enough.push((Reverse(sum.to_bits()), article));
            }
        }
        if enough.len() > self.most {
            enough.select_nth_unstable(self.most);
            enough.truncate(self.most);
        }
        let mut found: Vec<u32> = enough.into_iter().map(|(_, article)| article).collect();
        found.sort_unstable();
        found
    }
}

/// Puts the articles of common keys in the order of their days, undated ones last, and marks them.
fn by_day(entries: &mut [(u32, u32)], keys: &[&Keys]) {
    let day = |article: u32| keys.get(article as usize).and_then(|one| one.day());
    for run in entries.chunk_by_mut(|a, b| a.0 == b.0) {
        if run.len() > COMMON {
            run.sort_by_cached_key(|&(_, article)| (day(article).unwrap_or(i32::MAX), article));
            run.iter_mut().for_each(|(_, article)| *article |= OF_MANY);
        }
    }
}

/// Where each article's entries stand.
fn places(entries: &[(u32, u32)], articles: usize) -> (Vec<u32>, Vec<u32>) {
    let mut starts = vec![0_u32; articles + 1];
    let number = |entry: u32| (entry & ARTICLE) as usize;
    for (_, entry) in entries {
        if let Some(count) = starts.get_mut(number(*entry) + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    let mut next = starts.clone();
    let mut places = vec![0_u32; entries.len()];
    for (place, (_, entry)) in (0_u32..).zip(entries) {
        let Some(at) = next.get_mut(number(*entry)) else {
            continue;
        };
        if let Some(slot) = places.get_mut(*at as usize) {
            *slot = place;
        }
        *at += 1;
    }
    (starts, places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cluster::terms::Term;

    fn with(hashes: &[u32]) -> Keys {
        let rare = |&hash: &u32| Term {
            hash,
            count: 1,
            class: 90,
        };
        Keys {
            posted: hashes.iter().map(rare).collect::<Vec<_>>().into(),
            ..Keys::default()
        }
    }

    fn pairs(keys: &[Keys]) -> Vec<(u32, u32)> {
        let index = Index::new(&keys.iter().collect::<Vec<_>>());
        let mut shared = Shared::among(keys.len());
        let mut found = Vec::new();
        for (a, _) in (0_u32..).zip(keys) {
            let partners = index.partners(a, &mut shared);
            found.extend(partners.into_iter().map(|b| (a, b)));
        }
        found
    }

    #[test]
    fn pairs_share_rare_keys() {
        assert_eq!(
            pairs(&[with(&[1, 2]), with(&[2, 3]), with(&[1, 2, 9])]),
            [(0, 2)]
        );
    }

    #[test]
    fn of_a_common_key_the_nearest_in_time_are_looked_up() {
        let on = |day: usize| Keys {
            published: i32::try_from(day).ok(),
            ..with(&[1, 2])
        };
        // days run against the numbers
        let keys: Vec<Keys> = (0..2 * COMMON).rev().map(on).collect();
        let found = pairs(&keys);
        assert!(found.iter().all(|(a, b)| (b - a) as usize <= NEAREST / 2));
        assert!(found.contains(&(0, 1)) && found.len() > COMMON * NEAREST / 2);
    }
}
