//! The language of an article; the one door of whatlang.

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
    let prose = article
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph);
    let mut words = String::new();
    for block in prose {
        words.extend(
            block
                .span
                .of(&article.text)
                .chars()
                .take(MOST - words.len().min(MOST)),
        );
        words.push(' ');
        if words.len() >= MOST {
            break;
        }
    }
    let info = whatlang::detect(&words)
        .filter(|info| words.len() >= ENOUGH && (info.is_reliable() || words.len() >= SURE))?;
    short(info.lang().code()).map(str::to_owned)
}

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
