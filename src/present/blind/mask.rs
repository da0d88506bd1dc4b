//! Which words give an outlet away, and what stands in their place.

use super::letters::{Letters, key};
use super::remap::Remap;
use crate::lexicon::Outlets;
use crate::model::{Analysis, Article, BlockKind, CreditKind};
use crate::text::Span;
use rustc_hash::FxHashMap;

/// What stands in a name's place.
#[derive(Clone, Debug)]
enum Instead {
    /// The letter that this outlet has in the event.
    Letter(String),
    /// A word.
    Word(&'static str),
}

/// A name as words in lower case, and what stands in its place.
#[derive(Clone, Debug)]
struct Name {
    words: Vec<String>,
    instead: Instead,
    /// Only where the page writes it with a capital: "Ledger", not "ledger".
    capital: bool,
}

/// Every name to mask, by its first word, and the letters.
#[derive(Clone, Debug, Default)]
pub(super) struct Mask {
    names: FxHashMap<String, Vec<Name>>,
    letters: Letters,
}

/// Stands for an outlet of which there is no page.
const OTHER: &str = "‹other outlet›";

/// Initials of fewer letters than this are too often something else.
const INITIALS: usize = 3;

impl Mask {
    /// Collects the names of outlets with their other forms and domains, then agencies, then writers; the first to claim a name keeps it.
    pub(super) fn of(analysis: &Analysis, outlets: &Outlets, letters: &Letters) -> Self {
        let mut mask = Self {
            letters: letters.clone(),
            ..Self::default()
        };
        let articles = || analysis.articles.iter().map(|one| &one.article);
        for article in articles() {
            let instead = Instead::Letter(key(article));
            if let Some(outlet) = &article.outlet {
                mask.outlet(&outlet.name, outlet.domain.as_deref(), &instead);
                for form in outlets.forms(&outlet.name) {
                    mask.outlet(form, None, &instead);
                }
            } else {
                mask.add(&key(article), &instead);
            }
            if let Some(outlet) = &article.relayed_by {
                let instead = Instead::Letter(outlet.name.clone());
                mask.outlet(&outlet.name, outlet.domain.as_deref(), &instead);
            }
        }
        for credit in articles().flat_map(|article| &article.credits) {
            let instead = match credit.kind {
                CreditKind::Agency => "‹agency›",
                CreditKind::Outlet => OTHER,
            };
            mask.add(&credit.name, &Instead::Word(instead));
        }
        for writer in articles().flat_map(|article| &article.byline) {
            if writer.split_whitespace().count() > 1 {
                mask.add(writer, &Instead::Word("‹writer›"));
            }
        }
        mask
    }

    fn outlet(&mut self, name: &str, domain: Option<&str>, instead: &Instead) {
        self.add(name, instead);
        let bare = name.strip_prefix("The ").unwrap_or(name);
        self.add(bare, instead);
        let words: Vec<&str> = bare.split_whitespace().collect();
        if words.len() > 1 {
            self.add(&words.concat(), instead);
            self.add(&name.split_whitespace().collect::<String>(), instead);
            let initials: String = words
                .iter()
                .filter_map(|word| word.chars().next())
                .filter(|c| c.is_uppercase())
                .collect();
            if initials.chars().count() >= INITIALS {
                self.add(&initials, instead);
            }
        }
        if let Some(domain) = domain {
            self.add(domain, instead);
        }
    }

    fn add(&mut self, name: &str, instead: &Instead) {
        let words: Vec<String> = tokens(name)
            .into_iter()
            .map(|span| span.of(name).to_lowercase())
            .collect();
        let Some(first) = words.first() else {
            return;
        };
        let known = self.names.entry(first.clone()).or_default();
        if !known.iter().any(|name| name.words == words) {
            let capital = words.iter().filter(|word| *word != "the").count() == 1;
            known.push(Name {
                words,
                instead: instead.clone(),
                capital,
            });
            known.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
        }
    }

    /// Masks a text that no span points into, as it stands in an event.
    pub(super) fn text(&self, text: &str, event: Option<usize>) -> String {
        Remap::replace(text, self.found(text, event)).0
    }

    fn instead(&self, name: &Name, event: Option<usize>) -> String {
        match &name.instead {
            Instead::Word(word) => (*word).to_owned(),
            Instead::Letter(outlet) => self
                .letters
                .of_name(outlet, event)
                .map_or_else(|| OTHER.to_owned(), |letter| format!("‹outlet {letter}›")),
        }
    }

    /// Masks an article's text: names and addresses wherever they stand, bylines and credits whole.
    pub(super) fn article(&self, article: &Article) -> (String, Remap) {
        let mut stretches = self.found(&article.text, self.letters.event_of(article));
        for block in &article.blocks {
            match block.kind {
                BlockKind::Byline => stretches.push((block.span, "‹byline›".to_owned())),
                BlockKind::Credit => stretches.push((block.span, "‹credit›".to_owned())),
                _ => {}
            }
        }
        Remap::replace(&article.text, stretches)
    }

    fn found(&self, text: &str, event: Option<usize>) -> Vec<(Span, String)> {
        let tokens = tokens(text);
        let mut found = addresses(text);
        let mut at = 0;
        while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
            match self.starts(text, rest) {
                Some(name) => {
                    let last = rest.get(name.words.len() - 1).or(rest.first());
                    let start = rest.first().map_or(0, |span| span.start);
                    let end = last.map_or(start, |span| span.end);
                    found.push((Span::new(start, end), self.instead(name, event)));
                    at += name.words.len();
                }
                None => at += 1,
            }
        }
        found
    }

    fn starts(&self, text: &str, tokens: &[Span]) -> Option<&Name> {
        let first = tokens.first()?.of(text);
        let names = self.names.get(&first.to_lowercase())?;
        names.iter().find(|name| {
            let Some(tokens) = tokens.get(..name.words.len()) else {
                return false;
            };
            let same = tokens
                .iter()
                .zip(&name.words)
                .all(|(span, word)| span.of(text).to_lowercase() == *word);
            let close = tokens.windows(2).all(|pair| near(text, pair));
            same && close && !(name.capital && small(text, tokens) && !handle(text, tokens))
        })
    }
}

/// Says whether two words stand next to each other on one line: `daily lantern`, `dailylantern.example`.
fn near(text: &str, pair: &[Span]) -> bool {
    let [a, b] = pair else { return true };
    let gap = Span::new(a.end, b.start).of(text);
    gap.len() <= 3 && !gap.contains('\n')
}

/// Says whether a name's last word begins with a small letter: `the ledger`.
fn small(text: &str, tokens: &[Span]) -> bool {
    let last = tokens.last().map_or("", |span| span.of(text));
    last.chars().next().is_some_and(char::is_lowercase)
}

/// Says whether a word is an account's name or part of an address: `@dailylantern`.
fn handle(text: &str, tokens: &[Span]) -> bool {
    let start = tokens.first().map_or(0, |span| span.start);
    Span::new(0, start).of(text).ends_with(['@', '#', '/'])
}

fn tokens(text: &str) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        match out.last_mut() {
            Some(last) if last.end == at => last.end += c.len_utf8(),
            _ => out.push(Span::new(at, at + c.len_utf8())),
        }
    }
    out
}

/// Finds web addresses: from `http` or `www.` to the next white space.
fn addresses(text: &str) -> Vec<(Span, String)> {
    let starts = ["http://", "https://", "www."];
    let mut found = Vec::new();
    for start in starts.iter().flat_map(|sign| text.match_indices(sign)) {
        let rest = text.get(start.0..).unwrap_or("");
        let long = rest
            .find(|c: char| c.is_whitespace() || matches!(c, ')' | '”' | '"' | '>'))
            .unwrap_or(rest.len());
        found.push((Span::new(start.0, start.0 + long), "‹address›".to_owned()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mask() -> Mask {
        let mut mask = Mask::default();
        let outlets = [
            (
                "The Daily Lantern",
                Some("dailylantern.example"),
                "‹outlet A›",
            ),
            ("The Ledger", None, "‹outlet B›"),
            ("Brennmark World Service", None, "‹outlet C›"),
        ];
        for (name, domain, instead) in outlets {
            mask.outlet(name, domain, &Instead::Word(instead));
        }
        mask.add("MNA", &Instead::Word("‹agency›"));
        mask
    }

    #[test]
    fn every_form_of_a_name_is_masked() {
        let masked = |text| mask().text(text, None);
        assert_eq!(
            masked("The Daily Lantern has learned"),
            "‹outlet A› has learned"
        );
        assert_eq!(
            masked("follow @dailylantern or dailylantern.example today"),
            "follow @‹outlet A› or ‹outlet A› today"
        );
        assert_eq!(
            masked("told BWS, the Brennmark World Service, and MNA"),
            "told ‹outlet C›, the ‹outlet C›, and ‹agency›"
        );
        assert_eq!(
            masked("see https://dailylantern.example/a?b (here)"),
            "see ‹address› (here)"
        );
    }

    #[test]
    fn ordinary_words_stay() {
        let text = "A ledger of daily lantern parades in the world's service.";
        assert_eq!(
            mask().text("the ledger balanced", None),
            "the ledger balanced"
        );
        assert_eq!(
            mask().text(text, None),
            "A ledger of ‹outlet A› parades in the world's service."
        );
    }
}
