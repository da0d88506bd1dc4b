//! Roles as terminal styles; the only place where a colour is named for text output.

use crate::present::role::Role;
use std::io::{self, Write};

/// Gives the terminal's words for a role: bold, underline and the sixteen colours of the reader's own scheme.
fn style(role: Role) -> &'static str {
    match role {
        Role::Plain | Role::Shared => "",
        Role::Reworded => "33",
        Role::OnlyHere => "36",
        Role::Missing => "35",
        Role::CannotTell => "2",
        Role::Inserted => "1;36",
        Role::Deleted => "9;35",
        Role::Replaced => "1;33",
        Role::Synonym => "4;33",
        Role::MarkedWord => "1;4",
        Role::Quote => "3",
        Role::Heading => "1",
        Role::Outlet => "1;34",
        Role::Evidence => "2;4",
        Role::Muted => "2",
        Role::Warning => "1;31",
    }
}

/// Writes words in their role's style, or bare where colour is off.
///
/// # Errors
/// What the place written to says.
pub(super) fn paint(out: &mut dyn Write, color: bool, role: Role, text: &str) -> io::Result<()> {
    let style = style(role);
    if !color || style.is_empty() || text.trim().is_empty() {
        return out.write_all(text.as_bytes());
    }
    write!(out, "\u{1b}[{style}m{text}\u{1b}[0m")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_colour_means_no_escape() {
        for role in Role::all() {
            let mut out = Vec::new();
            paint(&mut out, false, *role, "words").unwrap();
            assert_eq!(out, b"words");
        }
    }

    #[test]
    fn a_style_ends_where_its_words_end() {
        let mut out = Vec::new();
        paint(&mut out, true, Role::Heading, "Told alike").unwrap();
        assert_eq!(out, b"\x1b[1mTold alike\x1b[0m");
    }
}
