//! A made corpus: events of a year, told by several outlets each.
//!
//! Every happening has facts of its own; an article tells a part of them in words that vary. Actors and kinds of happening recur, and a third
//! of the happenings continue a storyline whose background every report repeats. A quarter of the articles are copies of another or
//! rewrite a part of one, a tenth has no date, some a wrong one, and almost half of the happenings are told once.

use super::world::{Chance, Vocabulary, mix, outlet, person, place};
use rashomon::calendar::from_day_number;
use rashomon::model::{Article, Block, BlockKind, Date, DateSource, Outlet, Source};
use rashomon::text::Span;
use std::sync::LazyLock;

/// Days of the corpus, and the first of them: 1 January 2023 as a day number.
const DAYS: usize = 365;
const FIRST_DAY: i32 = 19_358;

/// Words between the telling ones.
const GLUE: [&str; 16] = [
    "the", "of", "in", "to", "and", "on", "for", "with", "that", "a", "was", "by", "at", "as",
    "after", "which",
];

static GENERAL: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::between(34..96));
static TELLING: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::between(56..96));

/// An article and the event it was made from.
pub(crate) struct Told {
    pub(crate) article: Article,
    pub(crate) event: u64,
}

/// Makes a corpus of about this many articles, day by day.
pub(crate) fn days(count: usize) -> impl Iterator<Item = Vec<Told>> {
    (0..DAYS).map(move |day| {
        let wanted = count * (day + 1) / DAYS - count * day / DAYS;
        let mut told = Vec::new();
        for number in 0.. {
            if told.len() >= wanted {
                break;
            }
            told.extend(Event::new(day, number, count).told(wanted - told.len()));
        }
        // articles of a day come in no order
        told.sort_by(|a, b| a.article.id.cmp(&b.article.id));
        told
    })
}

/// A happening.
struct Event {
    number: u64,
    day: usize,
    place: String,
    facts: Vec<Vec<String>>,
    /// What every report of its storyline repeats.
    background: Vec<Vec<String>>,
    chance: Chance,
}

impl Event {
    fn new(day: usize, number: usize, count: usize) -> Self {
        let id = mix((day * 1_000_000 + number) as u64 + 1);
        let mut chance = Chance::of(id);
        // who and what recurs: more in a larger corpus, though not in step with it
        let known = 2_000 + count / 50;
        let line = chance
            .says(0.35)
            .then(|| chance.early(200 + count / 100) as u64);
        let mut of = Chance::of(line.map_or(id, |line| mix(line + 7)));
        let actors: Vec<String> = (0..2 + of.below(3))
            .map(|_| person(of.early(known)))
            .collect();
        let topic = Chance::of(mix(of.early(300) as u64 + 11));
        let background = (0..if line.is_some() { 4 } else { 0 })
            .map(|_| fact(&mut of, &actors, topic, &[]))
            .collect();
        let place = place(if line.is_some() {
            of.early(known)
        } else {
            chance.early(known)
        });
        let own: Vec<String> = (0..30)
            .map(|_| TELLING.word(&mut chance).to_owned())
            .collect();
        let facts = (0..8 + chance.below(42))
            .map(|_| fact(&mut chance, &actors, topic, &own))
            .collect();
        Self {
            number: id,
            day,
            place,
            facts,
            background,
            chance,
        }
    }

    /// Its articles, at most so many.
    fn told(mut self, most: usize) -> Vec<Told> {
        let many = self.chance.share();
        let count = if many < 0.45 {
            1
        } else {
            2 + (self.chance.share().powi(4) * 60.0) as usize
        };
        let mut bodies: Vec<Vec<String>> = Vec::new();
        for _ in 0..count.min(most) {
            let body = self.body(&bodies);
            bodies.push(body);
        }
        let bodies = bodies.into_iter().enumerate();
        bodies
            .map(|(at, body)| self.article(at as u64, &body))
            .collect()
    }

    /// Paragraphs: written anew, copied, or rewritten in part.
    fn body(&mut self, others: &[Vec<String>]) -> Vec<String> {
        if !others.is_empty() && self.chance.says(0.25) {
            let mut copy = self.chance.pick(others).clone();
            if self.chance.says(0.4) && copy.len() > 2 {
                copy.pop();
                let fact = self.chance.pick(&self.facts).clone();
                copy.push(sentence(&mut self.chance, &fact, ""));
            }
            return copy;
        }
        let when = self.when();
        let mut paragraphs = Vec::new();
        for (at, fact) in self.facts.iter().enumerate() {
            if at < 2 || self.chance.says(0.6) {
                paragraphs.push(sentence(
                    &mut self.chance,
                    fact,
                    if at == 0 { &when } else { "" },
                ));
            }
        }
        for fact in &self.background {
            if self.chance.says(0.7) {
                paragraphs.push(sentence(&mut self.chance, fact, ""));
            }
        }
        paragraphs.chunks(3).map(|part| part.join(" ")).collect()
    }

    /// What the lead says of the day: a weekday, a date, or nothing.
    fn when(&mut self) -> String {
        let Some(day) = self.moment(0).and_then(|moment| moment.ymd()) else {
            return String::new();
        };
        let weekdays = [
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
        ];
        let months = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        match self.chance.below(10) {
            0..4 => format!(" on {}", weekdays[(self.day + 6) % 7]),
            4..7 => format!(" on {} {}", months[usize::from(day.1) - 1], day.2),
            _ => String::new(),
        }
    }

    fn moment(&self, later: i32) -> Option<rashomon::model::Moment> {
        from_day_number(FIRST_DAY + self.day as i32 + later)
    }

    fn article(&mut self, at: u64, body: &[String]) -> Told {
        let id = format!("{:016x}", mix(self.number ^ (at + 1)));
        let mut headline: Vec<String> = self.facts[0]
            .iter()
            .take(5 + self.chance.below(4))
            .cloned()
            .collect();
        headline[0] = capital(&headline[0]);
        let mut text = headline.join(" ");
        let mut blocks = vec![Block {
            kind: BlockKind::Title,
            span: Span::new(0, text.len()),
        }];
        for (at, paragraph) in body.iter().enumerate() {
            text.push('\n');
            if at == 0 && self.chance.says(0.3) {
                let dateline = Span::new(text.len(), text.len() + self.place.len());
                text.push_str(&self.place);
                blocks.push(Block {
                    kind: BlockKind::Dateline,
                    span: dateline,
                });
                text.push('\n');
            }
            let start = text.len();
            text.push_str(paragraph);
            blocks.push(Block {
                kind: BlockKind::Paragraph,
                span: Span::new(start, text.len()),
            });
        }
        let article = Article {
            source: Source {
                path: format!("made/{}.jsonl", self.day),
                ..Source::default()
            },
            outlet: Some(Outlet::named(outlet(self.chance.early(400)))),
            language: Some("en".to_owned()),
            published: self.published(),
            id,
            text,
            blocks,
            ..Article::default()
        };
        Told {
            article,
            event: self.number,
        }
    }

    /// Within two days as a rule; a tenth has none and some are wrong.
    fn published(&mut self) -> Option<Date> {
        let later = match self.chance.below(100) {
            0..10 => return None,
            10..13 => self.chance.below(600) as i32 - 300,
            13..65 => 0,
            65..90 => 1,
            _ => 2,
        };
        Some(Date::stated(self.moment(later)?, DateSource::Input, None))
    }
}

/// The telling words of a fact, in order.
fn fact(chance: &mut Chance, actors: &[String], mut topic: Chance, own: &[String]) -> Vec<String> {
    let of_topic: Vec<&str> = (0..60).map(|_| TELLING.word(&mut topic)).collect();
    let word = |_| match chance.below(100) {
        0..16 => chance.pick(actors).clone(),
        16..20 => (2 + chance.below(900)).to_string(),
        20..50 => (*chance.pick(&of_topic)).to_owned(),
        50..75 if !own.is_empty() => chance.pick(own).clone(),
        _ => GENERAL.word(chance).to_owned(),
    };
    (0..8).map(word).collect()
}

/// A sentence that tells a fact in words of its own; actors after the first time go by surname.
fn sentence(chance: &mut Chance, fact: &[String], when: &str) -> String {
    let mut words: Vec<String> = Vec::with_capacity(2 * fact.len());
    for (at, word) in fact.iter().enumerate() {
        if chance.says(0.6) {
            words.push((*chance.pick(&GLUE)).to_owned());
        }
        match chance.below(10) {
            0 => words.push(GENERAL.word(chance).to_owned()),
            1 => {}
            2 if word.contains(' ') => {
                words.push(word.rsplit(' ').next().unwrap_or(word).to_owned())
            }
            _ => words.push(word.clone()),
        }
        if at == 1 && chance.says(0.3) {
            words.push("said".to_owned());
        }
    }
    if words.is_empty() {
        words.push("nothing".to_owned());
    }
    words[0] = capital(&words[0]);
    words.join(" ") + when + "."
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
