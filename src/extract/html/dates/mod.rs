//! The dates that a page's markup and its lines around the headline give, each with where it stood.
//!
//! Every source is listed, the most trusted first; which days are believed is said in [`list`], what each date means is read by the calendar.

mod address;
mod lines;
mod list;
mod marked;

use super::blocks::Block;
use super::linked::Linked;
use super::tree::Page;
use crate::extract::StampRole::{Modified, Published};
use crate::extract::published::labelled;
use crate::extract::{Stamp, StampRole};
use crate::lexicon::DateLabel;
use crate::model::DateSource::{JsonLd, Meta, TimeTag, Url, Visible};
pub(super) use lines::is_date_line;
use list::List;

/// Lists the dates of a page, the most trusted source first.
pub(super) fn stamps(
    page: &Page,
    linked: &Linked,
    blocks: &[Block],
    headline: Option<usize>,
    url: Option<&str>,
) -> Vec<Stamp> {
    let head = &page.head;
    let mut list = List::new(address::order_of(head.language.as_deref(), url));
    list.add(Published, JsonLd, linked.published.as_deref());
    list.add(Modified, JsonLd, linked.modified.as_deref());
    for name in marked::PUBLISHED {
        list.add(Published, Meta, head.named(&[name]));
    }
    list.add(Modified, Meta, head.named(marked::MODIFIED));
    for time in marked::by_trust(page, blocks, headline) {
        let words = page.words(time.node);
        let raw = time.value.as_deref().unwrap_or(&words);
        if raw.chars().count() <= lines::DATE_LINE {
            let role = marked::role_of(&format!("{} {raw}", time.name));
            list.add(role, TimeTag, Some(raw));
        }
    }
    list.add(Published, Url, url.and_then(address::in_address).as_deref());
    for date in lines::beside(blocks, headline).flat_map(labelled) {
        if let Some(role) = role_of(date.label) {
            list.add_shown(role, Visible, date.raw);
        }
    }
    elsewhere(&mut list, page, blocks, headline);
    list.stamps()
}

/// What a label makes of a date in a line; `None` for the date of something else.
fn role_of(label: Option<DateLabel>) -> Option<StampRole> {
    match label {
        None | Some(DateLabel::Published) => Some(Published),
        Some(DateLabel::Modified) => Some(Modified),
        Some(DateLabel::Other) => None,
    }
}

/// Where nothing else gives a day, the next of these that does: a line that says so, the report's first words, the one day of all short lines, what the page's scripts
/// call published, its last change, the folder of its picture.
fn elsewhere(list: &mut List, page: &Page, blocks: &[Block], headline: Option<usize>) {
    let tries: [&dyn Fn(&mut List); 7] = [
        &|list| {
            list.add(
                Published,
                Visible,
                lines::called(blocks, DateLabel::Published).next(),
            )
        },
        &|list| list.add(Published, Visible, lines::opening(blocks, headline)),
        &|list| list.add_only(lines::alone(blocks)),
        &|list| list.add(Published, Meta, page.head.state.first().map(String::as_str)),
        &|list| list.fall_back_on_change(),
        &|list| {
            list.add(
                Published,
                Visible,
                lines::called(blocks, DateLabel::Modified).next(),
            )
        },
        &|list| {
            let picture = page.head.named(&["og:image", "twitter:image"]);
            list.add(
                Published,
                Url,
                picture.and_then(address::in_folders).as_deref(),
            );
        },
    ];
    for attempt in tries {
        if list.has_published() {
            return;
        }
        attempt(list);
    }
}

#[cfg(test)]
mod tests {
    use super::super::blocks::blocks;
    use super::*;

    #[test]
    fn every_source_is_listed_in_order_of_trust() {
        let page = Page::parse(
            "<meta name=date content=2024-03-14><h1>Rain</h1><time class=updated datetime=2024-03-16>x</time><p>14 March 2024</p><span itemprop=datePublished content=2024-03-14></span>",
        );
        let blocks = blocks(&page);
        let stamps = stamps(&page, &Linked::default(), &blocks, Some(0), None);
        let shown: Vec<String> = stamps
            .iter()
            .map(|s| format!("{:?} {:?} {}", s.role, s.source, s.raw))
            .collect();
        assert_eq!(
            shown,
            [
                "Published Meta 2024-03-14",
                "Published TimeTag 2024-03-14",
                "Modified TimeTag 2024-03-16",
                "Published Visible 14 March 2024"
            ]
        );
    }
}
