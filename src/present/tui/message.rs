//! What can happen to the reader, and what it asks of the outside.

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// The terminal has this many columns and lines.
    Resize(u16, u16),
    /// A comparison that was asked for is there.
    Compared,
    /// One entry down.
    Down,
    /// One entry up.
    Up,
    /// A screenful down.
    PageDown,
    /// A screenful up.
    PageUp,
    /// To the first entry.
    First,
    /// To the last entry.
    Last,
    /// To the column on the left.
    Left,
    /// To the column on the right.
    Right,
    /// To the next difference.
    NextDifference,
    /// To the previous difference.
    PreviousDifference,
    /// What is the same first, in the order of the base, differences only.
    Rows,
    /// The nearest sentence under every fact that was not found, or not.
    Nearest,
    /// Whatever the entry stands for.
    Open,
    /// The article in the column.
    Article,
    /// The findings of the event.
    Findings,
    /// Quotes, names, voices and numbers of the event.
    Tables,
    /// The next of the tables.
    NextTable,
    /// Warnings and notes.
    Notices,
    /// A choice of the base.
    Base,
    /// A choice of the outlets to show.
    Outlets,
    /// The panel larger, away, back.
    Panel,
    /// The panel's text down.
    PanelDown,
    /// The panel's text up.
    PanelUp,
    /// Begins to type a filter.
    Filter,
    /// A letter of the filter.
    Type(char),
    /// Takes the last letter away.
    Erase,
    /// Keeps the filter.
    Accept,
    /// Gives the filter up.
    Cancel,
    /// The next theme.
    Theme,
    /// Hides who published, or shows it again.
    Blind,
    /// Goes to an event of the list.
    Show(usize),
    /// The keys.
    Help,
    /// Back to where one came from; from the first screen, out.
    Back,
    /// Out.
    Quit,
}

/// Something that only the outside can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Compare an event and answer with [`Message::Compared`].
    Compare {
        /// Index in [`crate::model::Analysis::events`].
        event: usize,
        /// Column of the comparison so far to hold the others against, where the reader chose one.
        base: Option<usize>,
    },
    /// Hide who published, or show it again, and answer with [`Message::Compared`].
    Blind,
    /// End the program.
    Quit,
}
