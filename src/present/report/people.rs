//! What actors are called, and who has the word.

use crate::model::{Label, Naming, Voice};
use crate::present::document::{Document, Line, Table, TableCell};
use crate::present::role::Role;
use crate::present::view::View;
use crate::present::words::report as words;

/// A cell lists at most this many labels; the JSON has them all.
const LABELS: usize = 6;

/// Shows actor × article with the labels each uses, and how often.
pub(super) fn naming(view: &View<'_>, document: &mut Document) {
    let mut table = Table::new("", "actor", view.labels());
    for naming in &view.comparison.naming {
        let cells = (0..view.columns()).map(|column| labels(naming, column));
        table.row(Line::from(naming.name.as_str()), cells.collect());
    }
    if !table.rows.is_empty() {
        document.section(words::NAMING);
        document.table(table);
    }
}

fn labels(naming: &Naming, column: usize) -> TableCell {
    let labels = naming.labels.get(column).map_or(&[][..], Vec::as_slice);
    if labels.is_empty() {
        return TableCell::from(Line::of(Role::Muted, words::NOT_NAMED));
    }
    let written = |label: &Label| format!("{} ×{}", label.words, label.count);
    let mut parts: Vec<String> = labels.iter().take(LABELS).map(written).collect();
    if labels.len() > LABELS {
        parts.push(format!("… {} more", labels.len() - LABELS));
    }
    parts.join("; ").into()
}

/// Shows speaker × article with words quoted and verbs.
pub(super) fn voices(view: &View<'_>, document: &mut Document) {
    let mut speakers: Vec<Option<&str>> = Vec::new();
    for voice in &view.comparison.attribution {
        let speaker = voice.speaker.as_ref().map(|one| one.name.as_str());
        if !speakers.contains(&speaker) {
            speakers.push(speaker);
        }
    }
    speakers.sort_by_key(Option::is_none);
    let mut table = Table::new(words::VOICES_MEAN, "speaker", view.labels());
    for speaker in speakers {
        let cells = (0..view.columns()).map(|column| voice_cell(view, speaker, column));
        table.row(
            Line::from(speaker.unwrap_or(words::NO_SPEAKER)),
            cells.collect(),
        );
    }
    if !table.rows.is_empty() {
        document.section(words::VOICES);
        document.table(table);
    }
}

fn voice_cell(view: &View<'_>, speaker: Option<&str>, column: usize) -> TableCell {
    let same = |voice: &&Voice| {
        voice.article == column && voice.speaker.as_ref().map(|one| one.name.as_str()) == speaker
    };
    let Some(voice) = view.comparison.attribution.iter().find(same) else {
        return TableCell::from(Line::of(Role::Muted, words::NOT_QUOTED));
    };
    let verbs: Vec<String> = voice
        .verbs
        .iter()
        .map(|(class, count)| format!("{} ×{count}", class.name()))
        .collect();
    let gap = if verbs.is_empty() { "" } else { "; " };
    format!("{}{gap}{}", words::voice(voice.words), verbs.join(", ")).into()
}
