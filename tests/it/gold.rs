//! Gold pages as articles: what the tests of single stages start from, without the stages before them.

use rashomon::annotate::annotate;
use rashomon::model::{
    Annotated, Article, Block, BlockKind, Cut, CutReason, Date, DateSource, Event, Moment, Outlet,
    Sentence,
};
use rashomon::text::{Span, sentences::sentences};
use std::path::{Path, PathBuf};

/// The folder with the gold data that is not part of the project.
pub(crate) fn folder() -> Option<PathBuf> {
    let found = std::env::var_os("RASHOMON_GOLD").map(PathBuf::from);
    let found = found.filter(|path| path.is_dir());
    if found.is_none() {
        println!("skipped: no gold data here");
    }
    found
}

/// Reads a TOML file.
pub(crate) fn read(path: &Path) -> toml::Table {
    let text = std::fs::read_to_string(path).unwrap();
    text.parse()
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Lists the tables under a key.
pub(crate) fn tables<'a>(table: &'a toml::Table, key: &str) -> Vec<&'a toml::Table> {
    let list = table.get(key).and_then(toml::Value::as_array);
    list.into_iter()
        .flatten()
        .filter_map(toml::Value::as_table)
        .collect()
}

/// Gives a string field, `""` where it is not there.
pub(crate) fn text<'a>(table: &'a toml::Table, key: &str) -> &'a str {
    table.get(key).and_then(toml::Value::as_str).unwrap_or("")
}

/// Lists the strings of a field.
pub(crate) fn texts<'a>(table: &'a toml::Table, key: &str) -> Vec<&'a str> {
    let list = table.get(key).and_then(toml::Value::as_array);
    list.into_iter()
        .flatten()
        .filter_map(toml::Value::as_str)
        .collect()
}

/// Reads `2022-06-16T11:17`, `2022-06-16`; anything less is `None`.
pub(crate) fn date(edtf: &str) -> Option<Date> {
    let (day, time) = edtf
        .split_once('T')
        .map_or((edtf, None), |(day, time)| (day, Some(time)));
    let mut parts = day.split('-').map(str::parse::<i16>);
    let (year, month, day) = (
        parts.next()?.ok()?,
        parts.next()?.ok()?,
        parts.next()?.ok()?,
    );
    let clock = |time: &str| Some((time.get(..2)?.parse().ok()?, time.get(3..5)?.parse().ok()?));
    let moment = Moment {
        time: time.and_then(clock),
        ..Moment::day(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    };
    Some(Date::stated(moment, DateSource::Input, None))
}

/// Builds an article of parts in page order.
pub(crate) fn article(id: &str, outlet: &str, parts: &[(BlockKind, &str)]) -> Article {
    let mut article = Article {
        id: id.to_owned(),
        outlet: Some(Outlet::named(outlet)),
        language: Some("en".to_owned()),
        ..Article::default()
    };
    for (kind, part) in parts.iter().filter(|(_, part)| !part.is_empty()) {
        if !article.text.is_empty() {
            article.text.push('\n');
        }
        let start = article.text.len();
        article.text.push_str(part);
        article.blocks.push(Block {
            kind: *kind,
            span: Span::new(start, article.text.len()),
        });
    }
    article
}

/// Annotates an article; sentences are split here where annotation gives none.
pub(crate) fn annotated(article: Article) -> Annotated {
    let mut annotated = annotate(article);
    if annotated.sentences.is_empty() {
        let titles = ["mr", "mrs", "ms", "dr", "st", "u.s"];
        let known = |word: &str, _: &str| titles.contains(&word);
        for (index, block) in annotated.article.blocks.iter().enumerate() {
            let words = block.span.of(&annotated.article.text);
            let spans = sentences(words, known)
                .into_iter()
                .map(|span| span.shifted(block.span.start));
            let found = spans.map(|span| Sentence { span, block: index });
            annotated
                .sentences
                .extend(found.filter(|_| block.kind.is_prose()));
        }
    }
    annotated
}

/// Says that an article is cut off.
pub(crate) fn cut(article: &mut Article, reason: CutReason) {
    article.cut = Some(Cut { reason, span: None });
}

/// Makes the event of all these articles.
pub(crate) fn event(articles: &[Annotated], date: Option<Date>) -> Event {
    Event {
        id: "event".to_owned(),
        aliases: Vec::new(),
        title_of: 0,
        date,
        place: None,
        articles: (0..articles.len()).collect(),
        confidence: 1.0,
        actors: Vec::new(),
        why: Vec::new(),
        near_misses: Vec::new(),
        texts: Vec::new(),
    }
}
