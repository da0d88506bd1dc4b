//! Roles become styles here and nowhere else; and here a last look is taken at every cell on its way out.
//!
//! Screens are drawn in *looks*: a cell's foreground says which (as an index), its background whether it is under the cursor. [`dress`]
//! turns looks into a theme's styles, [`letter`] into a plane of letters that tests can read.

use crate::present::role::Role;
use crate::text::sanitize::is_hidden;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier, Style};

/// What a cell of the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Words of an article or about one.
    Text(Role),
    /// The bar at the top.
    Bar,
    /// A key one may press.
    Key,
    /// Lines between things.
    Rule,
    /// The sign beside the entry under the cursor.
    Cursor,
}

/// How looks become styles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The terminal's own sixteen colours.
    #[default]
    Color,
    /// Bright on black, nothing dimmed.
    HighContrast,
    /// No colour at all, not even a default one: bold, underline and reverse only.
    Mono,
}

impl Theme {
    /// Lists every theme in the order in which `t` goes through them.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &[Self::Color, Self::HighContrast, Self::Mono]
    }

    /// Gives its name: `HighContrast -> "high-contrast"`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Color => "color",
            Self::HighContrast => "high-contrast",
            Self::Mono => "mono",
        }
    }

    /// Finds a theme by name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let mut all = Self::all().iter().copied();
        all.find(|theme| theme.name() == name)
    }

    /// Gives the theme after this one.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Color => Self::HighContrast,
            Self::HighContrast => Self::Mono,
            Self::Mono => Self::Color,
        }
    }

    fn style(self, look: Look) -> Style {
        match self {
            Self::Color => shape(look).patch(color(look)),
            Self::HighContrast => shape(look).patch(bright(look)),
            Self::Mono => shape(look),
        }
    }
}

/// What holds in every theme: shapes that need no colour.
fn shape(look: Look) -> Style {
    let style = Style::new();
    match look {
        Look::Bar => style.add_modifier(Modifier::REVERSED),
        Look::Key | Look::Cursor => style.add_modifier(Modifier::BOLD),
        Look::Rule => style,
        Look::Text(role) => match role {
            Role::Heading | Role::Outlet | Role::OnlyHere | Role::Inserted | Role::Warning => {
                style.add_modifier(Modifier::BOLD)
            }
            Role::Reworded | Role::Replaced | Role::Synonym | Role::Evidence => {
                style.add_modifier(Modifier::UNDERLINED)
            }
            Role::MarkedWord => style.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            _ => style,
        },
    }
}

fn color(look: Look) -> Style {
    let fg = |color| Style::new().fg(color);
    match look {
        Look::Bar => Style::new(),
        Look::Key => fg(Color::Cyan),
        Look::Cursor => fg(Color::Yellow),
        Look::Rule => fg(Color::DarkGray),
        Look::Text(role) => match role {
            Role::Shared | Role::Evidence => fg(Color::Cyan),
            Role::Reworded | Role::Replaced | Role::Synonym => fg(Color::Yellow),
            Role::OnlyHere | Role::Inserted => fg(Color::Green),
            Role::Missing | Role::Deleted => fg(Color::Magenta),
            Role::MarkedWord => fg(Color::LightYellow),
            Role::Warning => fg(Color::LightRed),
            // grey letters are too faint on many terminals: details keep the terminal's own colour
            Role::Plain
            | Role::Quote
            | Role::Heading
            | Role::Outlet
            | Role::Muted
            | Role::CannotTell => Style::new(),
        },
    }
}

fn bright(look: Look) -> Style {
    let fg = |color| Style::new().fg(color).bg(Color::Black);
    match look {
        Look::Bar => Style::new().fg(Color::White).bg(Color::Black),
        Look::Key | Look::Cursor => fg(Color::LightYellow),
        Look::Rule => fg(Color::White),
        Look::Text(role) => match role {
            Role::Shared => fg(Color::LightBlue),
            Role::Reworded | Role::Replaced | Role::Synonym | Role::MarkedWord => {
                fg(Color::LightYellow)
            }
            Role::OnlyHere | Role::Inserted => fg(Color::LightGreen),
            Role::Missing | Role::Deleted => fg(Color::LightMagenta),
            Role::CannotTell | Role::Evidence => fg(Color::LightCyan),
            Role::Warning => fg(Color::LightRed),
            _ => fg(Color::White),
        },
    }
}

impl From<Look> for Style {
    /// Writes a look into a cell, to be dressed later.
    fn from(look: Look) -> Self {
        let role = |role: Role| Role::all().iter().position(|one| *one == role);
        let code = match look {
            Look::Bar => 0,
            Look::Key => 1,
            Look::Rule => 2,
            Look::Cursor => 3,
            Look::Text(one) => FIRST_ROLE + role(one).unwrap_or_default(),
        };
        Style::new().fg(Color::Indexed(u8::try_from(code).unwrap_or_default()))
    }
}

/// Codes below this are the looks that are no roles.
const FIRST_ROLE: usize = 4;

fn look(cell: &Cell) -> Option<Look> {
    let Color::Indexed(code) = cell.fg else {
        return None;
    };
    match usize::from(code) {
        0 => Some(Look::Bar),
        1 => Some(Look::Key),
        2 => Some(Look::Rule),
        3 => Some(Look::Cursor),
        code => Role::all().get(code - FIRST_ROLE).copied().map(Look::Text),
    }
}

/// Gives every cell its theme's style, and shows `�` where a character would hide itself or act on the terminal.
pub(super) fn dress(buffer: &mut Buffer, theme: Theme) {
    for cell in &mut buffer.content {
        let style = look(cell).map_or(theme.style(Look::Text(Role::Plain)), |look| {
            theme.style(look)
        });
        cell.fg = Color::Reset;
        cell.bg = Color::Reset;
        cell.set_style(style);
        if cell
            .symbol()
            .chars()
            .any(|c| is_hidden(c) || c.is_control())
        {
            cell.set_symbol("\u{fffd}");
        }
    }
}

/// Gives the letter that stands for a cell's look in the plane of roles: `.` for running text.
pub(super) fn letter(cell: &Cell) -> char {
    match look(cell) {
        None | Some(Look::Text(Role::Plain)) => '.',
        Some(Look::Bar) => 'B',
        Some(Look::Key) => 'K',
        Some(Look::Rule) => '-',
        Some(Look::Cursor) => '>',
        Some(Look::Text(role)) => match role {
            Role::Shared => '=',
            Role::Reworded => '~',
            Role::OnlyHere => '+',
            Role::Missing => 'M',
            Role::CannotTell => '?',
            Role::Inserted => 'i',
            Role::Deleted => 'd',
            Role::Replaced => 'r',
            Role::Synonym => 's',
            Role::MarkedWord => '*',
            Role::Quote => 'q',
            Role::Heading => 'H',
            Role::Outlet => 'O',
            Role::Evidence => 'e',
            Role::Muted => 'm',
            Role::Warning => '!',
            Role::Plain => '.',
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;
    use std::collections::BTreeSet;

    fn drawn(look: Look, text: &str) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 1));
        buffer.set_string(0, 0, text, look);
        buffer
    }

    #[test]
    fn every_role_comes_back_from_its_cell() {
        let letters: BTreeSet<char> = Role::all()
            .iter()
            .map(|role| letter(&drawn(Look::Text(*role), "x").content[0]))
            .collect();
        assert_eq!(letters.len(), Role::all().len());
    }

    #[test]
    fn mono_sets_no_colour_and_still_tells_differences_apart() {
        for role in Role::all() {
            let mut buffer = drawn(Look::Text(*role), "x");
            dress(&mut buffer, Theme::Mono);
            let cell = &buffer.content[0];
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{role:?}");
        }
    }

    #[test]
    fn nothing_hidden_leaves() {
        let mut buffer = drawn(Look::Bar, "ok");
        buffer.content[0].set_symbol("a\u{202e}");
        buffer.content[1].set_symbol("\u{1b}");
        dress(&mut buffer, Theme::Color);
        assert_eq!(buffer.content[0].symbol(), "\u{fffd}");
        assert_eq!(buffer.content[1].symbol(), "\u{fffd}");
    }

    #[test]
    fn themes_are_found_by_name() {
        for theme in Theme::all() {
            assert_eq!(Theme::from_name(theme.name()), Some(*theme));
        }
        assert_eq!(Theme::Mono.next(), Theme::Color);
    }
}
