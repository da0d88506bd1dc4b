//! Every screen once, as one reads it and as a plane of roles.

use super::play;

fn both(keys: &str, width: u16, height: u16) -> String {
    let frame = play(keys, width, height);
    format!("{}=== roles\n{}", frame.text, frame.roles)
}

macro_rules! screens {
    ($($name:ident: $keys:literal at $width:literal x $height:literal;)+) => {
        $(#[test]
        fn $name() {
            insta::assert_snapshot!(both($keys, $width, $height));
        })+
    };
}

screens! {
    events: "" at 80 x 24;
    events_wide: "" at 160 x 50;
    side_by_side: "<enter>" at 80 x 24;
    side_by_side_wide: "<enter>e" at 160 x 50;
    one_article_alone: "j<enter>" at 80 x 24;
    differences_with_the_nearest_sentence: "<enter>ssejj" at 80 x 24;
    article: "<enter>ajj" at 80 x 24;
    findings: "<enter>f" at 80 x 24;
    quotes: "<enter>v" at 80 x 24;
    names: "<enter>v<tab>" at 80 x 24;
    numbers: "<enter>v<tab><tab><tab>" at 80 x 24;
    warnings: "w" at 80 x 24;
    choice_of_outlets: "<enter>oj<enter>" at 80 x 24;
    help: "<enter>?" at 80 x 24;
    filter: "/fair" at 80 x 24;
    no_size: "<enter>" at 0 x 0;
    one_cell: "<enter>" at 1 x 1;
    too_small: "<enter>" at 20 x 5;
    smallest: "<enter>" at 24 x 8;
}
