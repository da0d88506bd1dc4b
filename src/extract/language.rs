//! The language of an article; the one door of whatlang.

use crate::lexicon::{LANGUAGES, languages_of};
use crate::model::{Article, BlockKind};
use whatlang::Lang;

/// Shorter texts are not judged: below some 200 characters trigram statistics are a guess.
const ENOUGH: usize = 200;
/// From this length on the likeliest language is taken even where a close relative might be meant.
const SURE: usize = 600;
/// Longer texts are judged by their beginning.
const MOST: usize = 2_000;

/// Gives the ISO 639-1 tag: what the record says, else what the words show where there are enough, else the page's own tag.
///
/// The words go before the page's tag, since page templates say "en" on pages of any language.
pub(super) fn of(given: Option<&str>, tag: Option<&str>, article: &Article) -> Option<String> {
    given
        .and_then(primary)
        .or_else(|| detected(article))
        .or_else(|| tag.and_then(primary))
}

/// `"en-GB" -> "en"`; `None` for what is no tag.
fn primary(tag: &str) -> Option<String> {
    let tag = tag.trim().split(['-', '_']).next()?.to_lowercase();
    let tag = if tag.len() == 3 {
        short(&tag)?.to_owned()
    } else {
        tag
    };
    (tag.len() == 2 && tag.bytes().all(|byte| byte.is_ascii_lowercase())).then_some(tag)
}

fn detected(article: &Article) -> Option<String> {
    let words = beginning(article);
    if words.len() < ENOUGH {
        return None;
    }
    if let Some(tag) = by_small_words(&words) {
        return Some(tag.to_owned());
    }
    let info = whatlang::detect(&words).filter(|info| info.is_reliable() || words.len() >= SURE)?;
    short(info.lang().code()).map(str::to_owned)
}

/// Gives the first words of the running text.
fn beginning(article: &Article) -> String {
    let prose = article
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph);
    let mut words = String::new();
    for block in prose {
        let text = block.span.of(&article.text);
        let room = MOST - words.len().min(MOST);
        let end = text.char_indices().nth(room);
        words.push_str(end.and_then(|(at, _)| text.get(..at)).unwrap_or(text));
        words.push(' ');
        if words.len() >= MOST {
            break;
        }
    }
    words
}

/// Small words tell a language where so large a share of at least so many words is of it, and so many times more than of the next.
/// What is told less clearly is left to trigrams, which take thirty times as long; of 2,600 pages the two differ on one, half English, half German.
const COUNTED: u32 = 30;
const TELLING: f64 = 0.2;
const AHEAD: u32 = 2;

fn by_small_words(text: &str) -> Option<&'static str> {
    let mut seen = [0_u32; LANGUAGES.len()];
    let mut count = 0;
    let mut lower = String::new();
    let marks = |c: char| {
        c.is_ascii() && !c.is_ascii_alphabetic() || matches!(c, '“' | '”' | '„' | '’' | '–' | '—')
    };
    for word in text.split(marks).filter(|word| !word.is_empty()) {
        count += 1;
        if word.len() > LONGEST_SMALL {
            continue;
        }
        lower.clear();
        lower.push_str(word);
        if word.is_ascii() {
            lower.make_ascii_lowercase();
        } else {
            lower = lower.to_lowercase();
        }
        for (sum, has) in seen
            .iter_mut()
            .zip(languages_of(&lower).into_iter().flatten())
        {
            *sum += u32::from(*has);
        }
    }
    let best = (0..LANGUAGES.len()).max_by_key(|at| seen[*at])?;
    let others = (0..LANGUAGES.len()).filter(|at| *at != best);
    let next = others.map(|at| seen[at]).max()?;
    let share = f64::from(seen[best]) / f64::from(count);
    (count >= COUNTED && share >= TELLING && seen[best] >= AHEAD * next).then(|| LANGUAGES[best])
}

/// Small words have at most this many bytes.
const LONGEST_SMALL: usize = 8;

/// ISO 639-3 to 639-1, for every language that can be told: `"eng" -> "en"`.
fn short(code: &str) -> Option<&'static str> {
    Some(match Lang::from_code(code)? {
        Lang::Epo => "eo",
        Lang::Eng => "en",
        Lang::Rus => "ru",
        Lang::Cmn => "zh",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Ben => "bn",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Ukr => "uk",
        Lang::Kat => "ka",
        Lang::Ara => "ar",
        Lang::Hin => "hi",
        Lang::Jpn => "ja",
        Lang::Heb => "he",
        Lang::Yid => "yi",
        Lang::Pol => "pl",
        Lang::Amh => "am",
        Lang::Jav => "jv",
        Lang::Kor => "ko",
        Lang::Nob => "nb",
        Lang::Dan => "da",
        Lang::Swe => "sv",
        Lang::Fin => "fi",
        Lang::Tur => "tr",
        Lang::Nld => "nl",
        Lang::Hun => "hu",
        Lang::Ces => "cs",
        Lang::Ell => "el",
        Lang::Bul => "bg",
        Lang::Bel => "be",
        Lang::Mar => "mr",
        Lang::Kan => "kn",
        Lang::Ron => "ro",
        Lang::Slv => "sl",
        Lang::Hrv => "hr",
        Lang::Srp => "sr",
        Lang::Mkd => "mk",
        Lang::Lit => "lt",
        Lang::Lav => "lv",
        Lang::Est => "et",
        Lang::Tam => "ta",
        Lang::Vie => "vi",
        Lang::Urd => "ur",
        Lang::Tha => "th",
        Lang::Guj => "gu",
        Lang::Uzb => "uz",
        Lang::Pan => "pa",
        Lang::Aze => "az",
        Lang::Ind => "id",
        Lang::Tel => "te",
        Lang::Pes => "fa",
        Lang::Mal => "ml",
        Lang::Ori => "or",
        Lang::Mya => "my",
        Lang::Nep => "ne",
        Lang::Sin => "si",
        Lang::Khm => "km",
        Lang::Tuk => "tk",
        Lang::Aka => "ak",
        Lang::Zul => "zu",
        Lang::Sna => "sn",
        Lang::Afr => "af",
        Lang::Lat => "la",
        Lang::Slk => "sk",
        Lang::Cat => "ca",
        Lang::Tgl => "tl",
        Lang::Hye => "hy",
        Lang::Cym => "cy",
        #[allow(unreachable_patterns)]
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Block;
    use crate::text::Span;

    #[test]
    fn tags_are_cut_to_their_language() {
        assert_eq!(primary("en-GB").as_deref(), Some("en"));
        assert_eq!(primary("deu").as_deref(), Some("de"));
        assert_eq!(primary("english"), None);
    }

    #[test]
    fn enough_words_outweigh_a_template() {
        let text = "Der Bürgermeister sagte am Dienstag, die Brücke werde erst im kommenden Jahr wieder geöffnet, weil die Arbeiten an den Pfeilern länger dauern als geplant. Die Anwohner wollen sich damit nicht abfinden und haben eine Versammlung angekündigt.";
        let blocks = vec![Block {
            kind: BlockKind::Paragraph,
            span: Span::new(0, text.len()),
        }];
        let article = Article {
            text: text.into(),
            blocks,
            ..Article::default()
        };
        assert_eq!(of(None, Some("en"), &article).as_deref(), Some("de"));
        assert_eq!(
            of(None, Some("en"), &Article::default()).as_deref(),
            Some("en")
        );
    }
}
