//! Lines inside an article's element that are no part of it: credits and captions of pictures, calls to readers.

use super::blocks::Block;
use crate::lexicon::is_page_call;

/// A line that is nothing but a credit is shorter than this.
const CREDIT: usize = 100;
/// A caption that ends in a credit is shorter than this; of longer lines the credit may be part of the story.
const CAPTION: usize = 400;
/// A credit at the end of a caption stands within so many bytes of it.
const TAIL: usize = 90;
/// A call to readers is shorter than this.
const CALL: usize = 200;

/// Says whether a line is no part of the article, whatever stands around it.
pub(super) fn is_aside(block: &Block) -> bool {
    block.chars < CREDIT && is_picture_credit(&block.text)
        || block.chars < CAPTION && ends_in_credit(&block.text)
        || block.chars < CALL && is_page_call(&block.text)
}

/// Words before the name of who took a picture, lower case.
const CREDITS: &[&str] = &[
    "photo:",
    "photos:",
    "photo by",
    "photograph:",
    "photographer:",
    "ap photo",
    "picture:",
    "pictures:",
    "image:",
    "images:",
    "image by",
    "credit:",
    "getty images",
    "foto:",
    "fotos:",
    "bild:",
    "© ",
];

/// Says whether a line ends by naming who took a picture: `"The quay this morning. Photo: Ann Lee"`.
fn ends_in_credit(text: &str) -> bool {
    let tail = text
        .get(text.ceil_char_boundary(text.len().saturating_sub(TAIL))..)
        .unwrap_or("");
    let lower = tail.to_lowercase();
    CREDITS.iter().any(|credit| lower.contains(credit))
}

/// Says whether a line names who took a picture: `"Photo: Ann Lee"`, `"(Credit: …)"`, `"© …"`.
fn is_picture_credit(text: &str) -> bool {
    const OPENERS: &[&str] = &[
        "photo",
        "photos",
        "photograph",
        "picture",
        "image",
        "images",
        "credit",
        "bild",
        "foto",
        "fotos",
    ];
    let bare = text.trim_start_matches(['(', '[']).to_lowercase();
    let opened = OPENERS
        .iter()
        .filter_map(|opener| bare.strip_prefix(opener))
        .map(str::trim_start);
    bare.starts_with('©')
        || opened.into_iter().any(|rest| {
            rest.starts_with([':', '/'])
                || ["by ", "credit", "courtesy"]
                    .iter()
                    .any(|word| rest.starts_with(word))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_at_the_end_make_a_caption() {
        assert!(ends_in_credit("The quay this morning. Photo: Ann Lee"));
        assert!(ends_in_credit(
            "Visitors of the lighthouse museum on its first day. | © Post/Getty Images"
        ));
        assert!(!ends_in_credit(
            "Ann Lee took the photo: it shows the quay on the morning after the storm, when the water had gone and the first boats came back into the harbour."
        ));
        assert!(is_picture_credit("(Photo courtesy of the museum)"));
    }
}
