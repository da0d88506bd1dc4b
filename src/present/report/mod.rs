//! Reports: the list of events, and one event side by side. What agrees always stands before what differs.

mod alone;
mod comparison;
mod events;
mod findings;
mod head;
mod people;
mod quotes;
mod rows;
mod sources;
mod tables;

pub use comparison::{Extent, comparison};
pub use events::{events, one_event};

#[cfg(test)]
mod tests {
    use super::comparison as comparison_of;
    use super::*;
    use crate::present::export::{Plain, markdown, plain};
    use crate::present::testing::analysis;
    use crate::present::view::View;

    fn text(extent: Extent, plain: Plain) -> String {
        let analysis = analysis();
        let mut out = Vec::new();
        let document = comparison(&View::of(&analysis, 0).unwrap(), extent);
        plain::write(&document, plain, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn three_articles_stand_in_three_columns() {
        let plain = Plain {
            width: 100,
            linear: false,
            color: false,
        };
        insta::assert_snapshot!(text(Extent::Rows, plain));
    }

    #[test]
    fn linear_text_says_everything_one_after_another() {
        insta::assert_snapshot!(text(Extent::Whole, Plain::default()));
    }

    #[test]
    fn markdown_has_the_same_in_tables() {
        let analysis = analysis();
        let mut out = Vec::new();
        let view = View::of(&analysis, 0).unwrap();
        markdown::write(&comparison(&view, Extent::Whole), &mut out).unwrap();
        insta::assert_snapshot!(String::from_utf8(out).unwrap());
    }

    #[test]
    fn one_article_is_shown_plainly() {
        let mut analysis = analysis();
        let comparison = analysis.comparisons.get_mut(&0).unwrap();
        comparison.articles.truncate(1);
        let view = View::of(&analysis, 0).unwrap();
        let mut out = Vec::new();
        plain::write(
            &comparison_of(&view, Extent::Whole),
            Plain::default(),
            &mut out,
        )
        .unwrap();
        insta::assert_snapshot!(String::from_utf8(out).unwrap());
    }

    #[test]
    fn an_event_without_a_comparison_has_no_view() {
        let mut analysis = analysis();
        analysis.comparisons.clear();
        assert!(View::of(&analysis, 0).is_none());
    }
}
