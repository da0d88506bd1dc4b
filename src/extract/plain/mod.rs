//! Text scrapes: the visible lines of a page, menus and all, without markup.
//!
//! Every line is scored ([`score`]); the headline and what stands around it are found ([`head`]); then the lines of the body are taken ([`body`]).

mod around;
mod body;
mod features;
mod head;
mod line;
mod lines;
mod marks;
mod score;

use super::clean::scraper_date;
use super::credits::Known;
use super::{OutletHints, Parts, Stamp, StampRole, wrapped};
use crate::lexicon::Outlets;
use crate::model::DateSource;
use crate::text::sanitize::sanitize;
use line::Line;

/// Log odds above which a line is kept; between -0.4 and 0.2 the F1 on the development pages moves by less than a point, and a lost line costs a reader more than a kept one.
const KEEP: f32 = -0.3;

/// Finds the article among the lines of a scrape.
#[must_use]
pub(super) fn read(scrape: &str, outlets: &Outlets) -> Parts {
    let clean = sanitize(scrape);
    let (date, page) = scraper_date(&clean.text);
    let page = wrapped::rejoined(page);
    let lines = lines::read(&page);
    let keep: Vec<bool> = score::scores(&lines)
        .into_iter()
        .map(|score| score > KEEP)
        .collect();
    let known = Known::new(outlets);
    let head = head::find(&lines, &keep, known);
    let mut parts = Parts {
        hidden: clean.hidden,
        ..Parts::default()
    };
    parts
        .dates
        .extend(date.map(|raw| Stamp::new(StampRole::Published, DateSource::Scraper, raw)));
    let end = body::fill(&mut parts, &lines, &keep, &head, known);
    parts.outlet = hints(&lines, &head, end);
    head.give(&mut parts, &lines);
    parts
}

/// Lines at the top and at the foot of a page in which its outlet may name itself.
const MASTHEAD: usize = 30;
const FOOT: usize = 40;

fn hints(lines: &[Line<'_>], head: &head::Head, end: usize) -> OutletHints {
    let top = lines.iter().take(head.body.min(MASTHEAD));
    let foot = lines.iter().skip(end.max(lines.len().saturating_sub(FOOT)));
    OutletHints {
        lines: foot.chain(top).map(|line| line.text.to_owned()).collect(),
        ..OutletHints::default()
    }
}
