//! What one record is: a line of an earlier run, or a page.

use super::super::{Found, page};
use crate::model::{Code, Form, Given, RawPage};
use crate::wire::records::{self, Record};
use crate::wire::{annotated, article};
use std::borrow::Cow;

/// Reads a record's bytes: a line of an earlier run as what it was, anything else as a page.
pub(super) fn found(bytes: &[u8]) -> Result<Found, (Code, String)> {
    // the check is several times as fast as the mending, which is seldom needed
    let text =
        std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::from);
    // a record is counted, not its lines: that it breaks off in its line 1 says nothing
    let bad = |why: String| {
        (
            Code::BadRecord,
            why.replace(" at line 1 column ", " at byte "),
        )
    };
    if annotated::is_ours(&text) {
        let read = annotated::read(&text).map_err(bad)?;
        return Ok(Found::Annotated(Box::new(read)));
    }
    let record = records::read(text.as_bytes()).map_err(bad)?;
    match record.schema.as_deref() {
        Some(article::SCHEMA) => article::read(&text)
            .map(|a| Found::Article(Box::new(a)))
            .map_err(bad),
        Some(annotated::SCHEMA) => annotated::read(&text)
            .map(|a| Found::Annotated(Box::new(a)))
            .map_err(bad),
        _ => {
            let mut page = raw_page(record, bytes)?;
            if matches!(text, Cow::Owned(_)) {
                page.warnings.push(page::replaced(""));
            }
            Ok(Found::Page(Box::new(page)))
        }
    }
}

/// Makes a page of a record; a text in clean fields is believed before HTML, HTML before a scrape.
fn raw_page(mut record: Record, bytes: &[u8]) -> Result<RawPage, (Code, String)> {
    let (form, body) = body(&mut record).ok_or((Code::Empty, "it has no text".to_owned()))?;
    let mut page = page::raw(form, body, bytes);
    page.id = record.id.unwrap_or_default();
    page.source.url = record.url;
    page.given = Given {
        title: record.title,
        outlet: record.outlet,
        authors: record.authors,
        published: record.published,
        captured: record.captured,
        language: record.language,
        description: record.description,
        section: record.section,
        summary_only: false,
        relayed: None,
    };
    Ok(page)
}

fn body(record: &mut Record) -> Option<(Form, String)> {
    if let Some(text) = record.text.take() {
        let form = if is_markup(&text) {
            Form::Html
        } else {
            Form::Clean
        };
        return Some((form, text));
    }
    let html = record.html.take().map(|html| (Form::Html, html));
    html.or_else(|| record.raw_text.take().map(|text| (Form::Scrape, text)))
}

/// Says whether a text that is given as clean is markup after all.
fn is_markup(text: &str) -> bool {
    let head = text.trim_start();
    head.starts_with('<')
        && ["</p>", "</div>", "<br", "</body>"]
            .iter()
            .any(|tag| text.contains(tag))
}
