//! Who and what there is in the made world: words as rare as in English, actors and outlets that recur, kinds of happening.

/// Numbers that look like chance and are the same on every machine (splitmix64).
#[derive(Clone, Copy)]
pub(crate) struct Chance(u64);

impl Chance {
    /// Begins at a number of its own for every use.
    pub(crate) fn of(seed: u64) -> Self {
        Self(mix(seed))
    }

    /// The next number.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// Evenly from 0 to 1.
    pub(crate) fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Says yes this often.
    pub(crate) fn says(&mut self, often: f64) -> bool {
        self.share() < often
    }

    /// Evenly below a number.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.share() * end as f64) as usize
    }

    /// Below a number, the small ones far more often: a tenth of all falls on the first thousandth.
    pub(crate) fn early(&mut self, end: usize) -> usize {
        (self.share().powi(3) * end as f64) as usize
    }

    /// One of these.
    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// Scatters a number (the finalizer of splitmix64).
pub(crate) fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// English words with how often each is used, from the background table.
pub(crate) struct Vocabulary {
    words: Vec<&'static str>,
    /// Sums of the shares up to each word.
    shares: Vec<f64>,
}

const BACKGROUND: &str = include_str!("../../src/lexicon/en/background.txt");

impl Vocabulary {
    /// Words of a range of classes, eighths of a nat.
    pub(crate) fn between(rarest: std::ops::Range<u8>) -> Self {
        let entries = BACKGROUND.lines().filter_map(|line| line.split_once(" | "));
        let read = entries.filter_map(|(word, class)| Some((word, class.parse::<u8>().ok()?)));
        let (mut words, mut shares, mut sum) = (Vec::new(), Vec::new(), 0.0);
        for (word, class) in read.filter(|(word, class)| word.len() > 2 && rarest.contains(class)) {
            sum += (-f64::from(class) / 8.0).exp();
            words.push(word);
            shares.push(sum);
        }
        Self { words, shares }
    }

    /// A word, the usual ones more often.
    pub(crate) fn word(&self, chance: &mut Chance) -> &'static str {
        let at = chance.share() * self.shares.last().copied().unwrap_or(0.0);
        self.words[self.shares.partition_point(|share| *share < at)]
    }
}

const GIVEN: [&str; 24] = [
    "Anna", "Boris", "Clara", "Daniel", "Elena", "Felix", "Greta", "Hugo", "Irene", "Jonas",
    "Karin", "Leo", "Maria", "Nora", "Oscar", "Paula", "Robert", "Sofia", "Thomas", "Ursula",
    "Victor", "Wanda", "Xenia", "Yvonne",
];
const SYLLABLES: [&str; 32] = [
    "ba", "dor", "fen", "gal", "hul", "jar", "kel", "lom", "mar", "nev", "os", "pra", "qui", "ren",
    "sil", "tov", "ul", "ven", "wes", "yan", "zel", "bri", "cla", "dra", "fli", "gro", "hol",
    "kra", "mel", "stu", "tri", "vor",
];

/// A name that only this number has: `7 -> "Kelbador"`.
pub(crate) fn surname(number: usize) -> String {
    let mut name = String::new();
    let mut rest = number + 33;
    while rest > 0 {
        name.push_str(SYLLABLES[rest % 32]);
        rest /= 32;
    }
    let first = name.remove(0);
    first.to_ascii_uppercase().to_string() + &name + ["ov", "en", "ic", "ard"][number % 4]
}

/// A person's full name.
pub(crate) fn person(number: usize) -> String {
    format!("{} {}", GIVEN[number % GIVEN.len()], surname(number))
}

/// A town.
pub(crate) fn place(number: usize) -> String {
    surname(number + 500_000) + ["ville", "burg", "stead", " Bay"][number % 4]
}

/// An outlet.
pub(crate) fn outlet(number: usize) -> String {
    format!(
        "{} {}",
        surname(number + 900_000),
        ["Times", "Post", "Courier", "Agency"][number % 4]
    )
}
