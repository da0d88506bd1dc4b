//! How alike two articles are, in readable figures.

use super::alike::cosines;
use super::clash::clash;
use super::days::{Days, distance, near};
use super::keys::Keys;
use super::rarity::Rarity;
use super::refine::Matrix;
use super::terms::Weighed;

/// How many figures describe a pair.
pub(super) const FEATURES: usize = 12;
/// Their names, in the order of [`super::blend::WEIGHTS`].
pub(super) const NAMES: [&str; FEATURES] = [
    "lead",
    "numbers",
    "length",
    "stands_out",
    "same_day",
    "days_apart",
    "weeks_apart",
    "other_weekday",
    "published_near",
    "published_far",
    "other_people",
    "other_places",
];

/// Likeness of words at which a day in common has half its weight: the same day alone can join nothing.
const ENOUGH: f32 = 0.1;
/// Likeness at which a neighbour counts as near as can be: a copy must not make all other reports look far.
const NEAREST: f32 = 0.4;
/// Likeness that a neighbour has by chance.
const CHANCE: f32 = 0.02;
/// Days of publication apart, over which belief in one event falls by e.
const FAR_DAYS: f32 = 20.0;

/// What describes a pair. Every figure is 0 where nothing is known, so that a missing field neither joins nor parts.
pub(super) type Figures = [f32; FEATURES];

/// An article with its terms weighed by the rarity among its component.
struct Weighted<'a> {
    keys: &'a Keys,
    words: Weighed,
    lead: Weighed,
    numbers: Weighed,
    /// How telling its event day and its day of publication are.
    event_rarity: f32,
    published_rarity: f32,
    /// Its length on the scale of [`log_length`].
    length: f32,
}

impl<'a> Weighted<'a> {
    fn new(keys: &'a Keys, rarity: &Rarity, days: &Days) -> Self {
        let weighed = |terms| Weighed::new(terms, |term| rarity.of(term));
        Self {
            words: weighed(&keys.words),
            lead: weighed(&keys.lead),
            numbers: weighed(&keys.numbers),
            event_rarity: days.event(&keys.event),
            published_rarity: days.published(keys.published),
            length: log_length(keys.length),
            keys,
        }
    }
}

/// The articles of a component, ready to be held together.
pub(super) struct Component<'a> {
    articles: Vec<Weighted<'a>>,
    words: Neighbours,
    /// How alike other terms of every two are.
    lead: Matrix,
    numbers: Matrix,
}

/// How alike the words of a component's articles are, and how alike each one's nearest neighbour is.
struct Neighbours {
    alike: Matrix,
    nearest: Vec<f32>,
}

impl Neighbours {
    fn new(articles: &[Weighted]) -> Self {
        let pair = |a: usize, b: usize| articles.get(a).zip(articles.get(b));
        let alike = cosines(articles.iter().map(|one| &one.words));
        let another =
            |a: usize, b: usize| pair(a, b).is_some_and(|(a, b)| a.keys.text != b.keys.text);
        let nearest = |a: usize| {
            let others = (0..articles.len()).filter(|b| another(a, *b));
            others
                .map(|b| alike.get(a, b))
                .fold(0.0, f32::max)
                .min(NEAREST)
        };
        Self {
            nearest: (0..articles.len()).map(nearest).collect(),
            alike,
        }
    }

    /// Gives how alike two are, and that as a share of how alike each one's nearest neighbour is, at most 1.
    fn of(&self, a: usize, b: usize) -> (f32, f32) {
        let near = |at: usize| self.nearest.get(at).copied().unwrap_or(0.0) + CHANCE;
        let alike = self.alike.get(a, b);
        (alike, (alike / (near(a) * near(b)).sqrt()).min(1.0))
    }
}

impl<'a> Component<'a> {
    /// Weighs every article once, and holds the words of all pairs together.
    pub(super) fn new(keys: &'a [Keys], members: &[usize]) -> Self {
        let (rarity, days) = (Rarity::among(keys, members), Days::among(keys, members));
        let known = members.iter().filter_map(|index| keys.get(*index));
        let articles: Vec<Weighted> = known
            .map(|one| Weighted::new(one, &rarity, &days))
            .collect();
        Self {
            words: Neighbours::new(&articles),
            lead: cosines(articles.iter().map(|one| &one.lead)),
            numbers: cosines(articles.iter().map(|one| &one.numbers)),
            articles,
        }
    }

    /// Measures a pair, given by its places in the component.
    pub(super) fn figures(&self, a: usize, b: usize) -> Figures {
        match self.articles.get(a).zip(self.articles.get(b)) {
            Some((one, other)) => self.measured((a, b), one, other),
            None => [0.0; FEATURES],
        }
    }

    fn measured(&self, (one, other): (usize, usize), a: &Weighted, b: &Weighted) -> Figures {
        let (words, stands_out) = self.words.of(one, other);
        let enough = words / (words + ENOUGH);
        let event_rarity = a.event_rarity.min(b.event_rarity) * enough;
        let published_rarity = a.published_rarity.min(b.published_rarity) * enough;
        let length = a.length.min(b.length);
        let (a, b) = (a.keys, b.keys);
        let dates = a.event.against(&b.event);
        let published = a.published.zip(b.published);
        let people = clash((&a.people, &a.words), (&b.people, &b.words));
        let places = clash((&a.places, &a.words), (&b.places, &b.words));
        [
            self.lead.get(one, other),
            self.numbers.get(one, other),
            length,
            stands_out,
            dates.same * event_rarity,
            dates.apart,
            dates.weeks,
            f32::from(u8::from(another_weekday(a, b))),
            published.map_or(0.0, |(a, b)| near(a, b) * published_rarity),
            published.map_or(0.0, |(a, b)| 1.0 - (-distance(a, b) / FAR_DAYS).exp()),
            people,
            places,
        ]
    }
}

/// Says whether the events fell on two days of the week, where one of them is known by nothing else.
fn another_weekday(a: &Keys, b: &Keys) -> bool {
    let placed = a.event.day().is_some() && b.event.day().is_some();
    let both = a.weekday.zip(b.weekday).filter(|_| !placed);
    both.is_some_and(|(a, b)| a != b)
}

/// Length on a scale where 20 words give 0 and 2,000 give 1.
fn log_length(words: usize) -> f32 {
    let words = f32::from(u16::try_from(words).unwrap_or(u16::MAX)).max(1.0);
    ((words / 20.0).ln() / 100_f32.ln()).clamp(0.0, 1.2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cluster::terms::Term;

    fn article(text: u64, hashes: std::ops::Range<u32>, published: Option<i32>) -> Keys {
        let term = |hash| Term {
            hash,
            count: 1,
            class: 80,
        };
        Keys {
            words: hashes.map(term).collect::<Vec<_>>().into(),
            text,
            published,
            ..Keys::default()
        }
    }

    fn figure(keys: &[Keys], name: &str) -> f32 {
        let members: Vec<usize> = (0..keys.len()).collect();
        let at = NAMES.iter().position(|one| *one == name).unwrap();
        Component::new(keys, &members).figures(0, 1)[at]
    }

    #[test]
    fn nothing_known_gives_nothing() {
        let keys = [Keys::default(), Keys::default()];
        let known = Component::new(&keys, &[0, 1]);
        assert!(known.figures(0, 1).iter().all(|figure| *figure == 0.0));
    }

    #[test]
    fn a_day_in_common_counts_only_with_words_in_common() {
        let strangers = [article(1, 0..9, Some(5)), article(2, 20..29, Some(5))];
        assert!(figure(&strangers, "published_near") < 1e-6);
        let alike = [article(1, 0..9, Some(5)), article(2, 4..13, Some(5))];
        assert!(figure(&alike, "published_near") > 0.5);
    }

    #[test]
    fn a_second_file_of_the_same_text_changes_nothing_about_a_pair() {
        let pair = [article(1, 0..9, None), article(2, 4..13, None)];
        let thrice = [pair[0].clone(), pair[1].clone(), pair[0].clone()];
        let of = |keys: &[Keys]| figure(keys, "stands_out");
        assert!((of(&pair) - of(&thrice)).abs() < 1e-6);
    }
}
