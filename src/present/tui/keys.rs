//! The keys: one table for input, footer, help and docs/READER.md.

use super::message::Message;
use super::state::Screen;
use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// What some keys do on some screens.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// The keys: a letter as it is, others by name: `<enter>`.
    pub keys: &'static [&'static str],
    /// Where they do it.
    pub on: &'static [Screen],
    /// What happens.
    pub message: Message,
    /// A word for the footer; empty to leave it out there.
    pub short: &'static str,
    /// What it does, in a sentence.
    pub long: &'static str,
}

use Screen::{Article, Choice, Compare, Events, Findings, Help, Notices, Tables};
const ALL: &[Screen] = &[
    Events, Compare, Article, Findings, Tables, Notices, Choice, Help,
];
const OF_EVENT: &[Screen] = &[Compare, Findings, Tables, Article];
const PANEL: &[Screen] = &[Events, Compare, Article, Findings];
const FILTERED: &[Screen] = &[Events, Compare, Article, Findings, Tables, Notices];

const fn key(
    keys: &'static [&'static str],
    on: &'static [Screen],
    message: Message,
    short: &'static str,
    long: &'static str,
) -> Key {
    Key {
        keys,
        on,
        message,
        short,
        long,
    }
}

/// Every key of the reader; where two fit, the first counts.
#[rustfmt::skip]
pub const KEYS: &[Key] = &[
    key(&["<enter>"], &[Events], Message::Open, "side by side", "opens the event side by side"),
    key(&["<enter>"], &[Compare], Message::Open, "", "opens the article in the column with the cursor, at this passage"),
    key(&["<enter>"], &[Findings], Message::Open, "go there", "goes to the row or the sentence that shows it"),
    key(&["<enter>"], &[Tables, Notices], Message::Open, "go there", "goes to the words in the article"),
    key(&["<enter>", "<space>"], &[Choice], Message::Open, "choose", "chooses"),
    key(&["j", "<down>"], ALL, Message::Down, "", "one down"),
    key(&["k", "<up>"], ALL, Message::Up, "", "one up"),
    key(&["n"], &[Compare, Tables], Message::NextDifference, "difference", "to the next difference, in sight or not: its column comes into sight"),
    key(&["N"], &[Compare, Tables], Message::PreviousDifference, "", "to the previous one"),
    key(&["l", "<right>"], &[Compare, Tables], Message::Right, "outlet", "to the next outlet; the base stays"),
    key(&["h", "<left>"], &[Compare, Tables], Message::Left, "", "to the outlet before"),
    key(&["s"], &[Compare], Message::Rows, "same/differences", "same first, the base's order, differences only"),
    key(&["f"], OF_EVENT, Message::Findings, "findings", "what was found about the event, with its evidence"),
    key(&["v"], OF_EVENT, Message::Tables, "quotes…", "tables: quotes, names, voices, numbers"),
    key(&["<tab>"], &[Tables], Message::NextTable, "next table", "the next table"),
    key(&["a"], &[Compare, Tables], Message::Article, "article", "the whole article in the column with the cursor"),
    key(&["e"], &[Compare], Message::Nearest, "nearest", "under what was not found, the sentence that comes nearest; judge for yourself"),
    key(&["b"], &[Compare, Tables], Message::Base, "base", "chooses the outlet that the others are held against"),
    key(&["o"], &[Compare, Tables], Message::Outlets, "outlets", "puts outlets aside and takes them back"),
    key(&["/"], FILTERED, Message::Filter, "filter", "keeps only what holds the words you type; Esc takes the filter away"),
    key(&["<space>", "<pgdn>", "<c-d>"], ALL, Message::PageDown, "", "a screenful down"),
    key(&["<pgup>", "<c-u>"], ALL, Message::PageUp, "", "a screenful up"),
    key(&["g", "<home>"], ALL, Message::First, "", "to the beginning"),
    key(&["G", "<end>"], ALL, Message::Last, "", "to the end"),
    key(&["p"], PANEL, Message::Panel, "panel", "the panel larger, away, and back"),
    key(&["J"], PANEL, Message::PanelDown, "", "the panel's text down"),
    key(&["K"], PANEL, Message::PanelUp, "", "the panel's text up"),
    key(&["w"], FILTERED, Message::Notices, "", "warnings and notes: what was lost on the way in, what is worth knowing"),
    key(&["t"], ALL, Message::Theme, "", "theme: color, high-contrast, mono"),
    key(&["B"], ALL, Message::Blind, "", "hides who published, or shows it again: outlets become A, B, C"),
    key(&["?"], ALL, Message::Help, "all keys", "these keys"),
    key(&["q"], ALL, Message::Back, "back", "back; from the events, out"),
    key(&["<esc>"], ALL, Message::Cancel, "", "takes the filter away; else back"),
    key(&["<c-c>", "Q"], ALL, Message::Quit, "", "out"),
];

/// Lists the keys of a screen in the order of the table.
pub fn of(screen: Screen) -> impl Iterator<Item = &'static Key> {
    KEYS.iter().filter(move |key| key.on.contains(&screen))
}

/// Says what a key does on a screen, or while a filter is being typed: `"j" -> Down`.
#[must_use]
pub fn message(chord: &str, screen: Screen, typing: bool) -> Option<Message> {
    if typing {
        return typed(chord);
    }
    of(screen)
        .find(|key| key.keys.contains(&chord))
        .map(|key| key.message)
}

fn typed(chord: &str) -> Option<Message> {
    match chord {
        "<enter>" => Some(Message::Accept),
        "<esc>" => Some(Message::Cancel),
        "<backspace>" => Some(Message::Erase),
        "<space>" => Some(Message::Type(' ')),
        "<lt>" => Some(Message::Type('<')),
        "<c-c>" => Some(Message::Quit),
        _ => {
            let mut letters = chord.chars();
            let letter = letters.next()?;
            letters.next().is_none().then_some(Message::Type(letter))
        }
    }
}

/// Splits a string of keys: `"j<enter>" -> ["j", "<enter>"]`; `<lt>` is the letter `<`.
pub fn split(keys: &str) -> impl Iterator<Item = &str> {
    let mut rest = keys;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = match rest.find('>') {
            Some(end) if first == '<' => end + 1,
            _ => first.len_utf8(),
        };
        let (chord, after) = rest.split_at(end);
        rest = after;
        Some(chord)
    })
}

/// Names a key that the terminal reports: `Enter -> "<enter>"`.
pub(super) fn chord(event: KeyEvent) -> Option<String> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let name = match event.code {
        KeyCode::Char(' ') => "<space>",
        KeyCode::Char('<') => "<lt>",
        KeyCode::Char(letter) if event.modifiers.contains(KeyModifiers::CONTROL) => {
            return Some(format!("<c-{letter}>"));
        }
        KeyCode::Char(letter) => return Some(letter.to_string()),
        KeyCode::Enter => "<enter>",
        KeyCode::Esc => "<esc>",
        KeyCode::Tab => "<tab>",
        KeyCode::Backspace => "<backspace>",
        KeyCode::Up => "<up>",
        KeyCode::Down => "<down>",
        KeyCode::Left => "<left>",
        KeyCode::Right => "<right>",
        KeyCode::PageUp => "<pgup>",
        KeyCode::PageDown => "<pgdn>",
        KeyCode::Home => "<home>",
        KeyCode::End => "<end>",
        _ => return None,
    };
    Some(name.to_owned())
}

/// Shows a key as people write it: `"<enter>" -> "Enter"`, `"<c-d>" -> "Ctrl-D"`.
#[must_use]
pub fn shown(chord: &str) -> String {
    match chord
        .strip_prefix('<')
        .and_then(|name| name.strip_suffix('>'))
    {
        None => chord.to_owned(),
        Some("up") => "↑".to_owned(),
        Some("down") => "↓".to_owned(),
        Some("left") => "←".to_owned(),
        Some("right") => "→".to_owned(),
        Some("pgup") => "PgUp".to_owned(),
        Some("pgdn") => "PgDn".to_owned(),
        Some(name) => match name.strip_prefix("c-") {
            Some(letter) => format!("Ctrl-{}", letter.to_uppercase()),
            None => {
                let mut letters = name.chars();
                let first = letters.next().map(|first| first.to_ascii_uppercase());
                first.into_iter().chain(letters).collect()
            }
        },
    }
}

/// Writes the keys of every screen as a Markdown table, for docs/READER.md.
#[must_use]
pub fn markdown() -> String {
    let mut table = String::from("| key | on | what it does |\n|---|---|---|\n");
    for key in KEYS {
        let keys: Vec<String> = key
            .keys
            .iter()
            .map(|one| format!("`{}`", shown(one)))
            .collect();
        let on: Vec<String> = match key.on.len() {
            len if len == ALL.len() => vec!["everywhere".to_owned()],
            _ => key
                .on
                .iter()
                .map(|screen| name(*screen).to_owned())
                .collect(),
        };
        table.push_str(&format!(
            "| {} | {} | {} |\n",
            keys.join(" "),
            on.join(", "),
            key.long
        ));
    }
    table
}

/// Names a kind of screen.
pub(super) fn name(screen: Screen) -> &'static str {
    match screen {
        Events => "events",
        Compare => "side by side",
        Article => "article",
        Findings => "findings",
        Tables => "tables",
        Notices => "warnings and notes",
        Choice => "choices",
        Help => "help",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_of_keys_is_split() {
        let chords: Vec<_> = split("j<enter>/é<lt>").collect();
        assert_eq!(chords, ["j", "<enter>", "/", "é", "<lt>"]);
        assert_eq!(split("<j").collect::<Vec<_>>(), ["<", "j"]);
    }

    #[test]
    fn no_key_means_two_things_on_one_screen() {
        for screen in ALL {
            let mut seen = Vec::new();
            for chord in of(*screen).flat_map(|key| key.keys) {
                let choice = *screen == Choice && *chord == "<space>";
                assert!(choice || !seen.contains(chord), "{chord} on {screen:?}");
                seen.push(*chord);
            }
        }
    }

    #[test]
    fn while_typing_letters_are_letters() {
        assert_eq!(message("q", Events, true), Some(Message::Type('q')));
        assert_eq!(message("q", Events, false), Some(Message::Back));
        assert_eq!(message("<up>", Events, true), None);
    }

    #[test]
    fn keys_are_named_as_people_know_them() {
        assert_eq!(shown("<c-d>"), "Ctrl-D");
        assert_eq!(shown("<esc>"), "Esc");
        assert_eq!(shown("G"), "G");
    }
}
