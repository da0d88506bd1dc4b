//! Where the reader is: plain data.

use super::laid::{Laid, Strip};
use super::layout::{Areas, PanelSize};
use super::sheet::{Sheet, Target};
use super::theme::Theme;
use crate::text::Span;
use std::collections::BTreeSet;

/// Which tables of an event there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Table {
    /// The same utterance in different cuts.
    Quotes,
    /// What actors are called.
    Naming,
    /// Who has the word.
    Voices,
    /// Numbers.
    Numbers,
}

impl Table {
    /// Lists every table in the order of the tabs.
    pub(super) const ALL: [Self; 4] = [Self::Quotes, Self::Naming, Self::Voices, Self::Numbers];

    /// Gives its name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Quotes => "quotes",
            Self::Naming => "names",
            Self::Voices => "voices",
            Self::Numbers => "numbers",
        }
    }

    /// Gives the one after it.
    pub(super) fn next(self) -> Self {
        let at = Self::ALL.iter().position(|table| *table == self);
        let next = at.map_or(0, |at| (at + 1) % Self::ALL.len());
        Self::ALL.get(next).copied().unwrap_or(self)
    }
}

/// What a screen is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The events.
    Events,
    /// An event side by side.
    Compare(usize),
    /// An article, and the event it is read for.
    Article(usize, Option<usize>),
    /// The findings of an event.
    Findings(usize),
    /// A table of an event.
    Tables(usize, Table),
    /// Warnings and notes.
    Notices,
    /// A choice of the base.
    Base(usize),
    /// A choice of the outlets to show.
    Outlets(usize),
    /// The keys of a screen.
    Help(Screen),
}

/// The kinds of screens, for the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The events.
    Events,
    /// An event side by side.
    Compare,
    /// One article.
    Article,
    /// Findings.
    Findings,
    /// Quotes, names, voices, numbers.
    Tables,
    /// Warnings and notes.
    Notices,
    /// A choice.
    Choice,
    /// The keys.
    Help,
}

impl What {
    /// Says which kind of screen it is.
    pub(super) fn screen(self) -> Screen {
        match self {
            Self::Events => Screen::Events,
            Self::Compare(_) => Screen::Compare,
            Self::Article(..) => Screen::Article,
            Self::Findings(_) => Screen::Findings,
            Self::Tables(..) => Screen::Tables,
            Self::Notices => Screen::Notices,
            Self::Base(_) | Self::Outlets(_) => Screen::Choice,
            Self::Help(_) => Screen::Help,
        }
    }

    /// Gives the event it belongs to.
    pub(super) fn event(self) -> Option<usize> {
        match self {
            Self::Compare(event)
            | Self::Findings(event)
            | Self::Tables(event, _)
            | Self::Base(event)
            | Self::Outlets(event) => Some(event),
            Self::Article(_, event) => event,
            Self::Events | Self::Notices | Self::Help(_) => None,
        }
    }
}

/// Which rows stand in the comparison, and in which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Show {
    /// All, what most articles say first.
    #[default]
    SameFirst,
    /// All, in the order of the base.
    All,
    /// Only where articles differ.
    Differences,
}

impl Show {
    /// Gives the choice after this one.
    pub(super) fn next(self) -> Self {
        match self {
            Self::SameFirst => Self::All,
            Self::All => Self::Differences,
            Self::Differences => Self::SameFirst,
        }
    }

    /// Gives its words.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::All => "as in the base",
            Self::SameFirst => "same first",
            Self::Differences => "differences only",
        }
    }
}

/// Everything that decides what a sheet holds; while it stays the same, so does the sheet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Asked {
    pub(super) what: What,
    pub(super) filter: String,
    pub(super) show: Show,
    pub(super) nearest: bool,
    /// The column under the cursor.
    pub(super) column: usize,
    /// In an article, the words that led here.
    pub(super) spot: Span,
}

/// One screen and where the reader stands on it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) asked: Asked,
    /// The entry under the cursor.
    pub(super) cursor: usize,
    /// The first line of the sheet in sight.
    pub(super) top: usize,
    /// The first line of the panel in sight.
    pub(super) panel_top: usize,
    /// Where the cursor goes as soon as the sheet is there.
    pub(super) goal: Option<Target>,
}

impl Place {
    /// Begins a screen at its top.
    pub(super) fn new(what: What) -> Self {
        let asked = Asked {
            what,
            filter: String::new(),
            show: Show::default(),
            nearest: false,
            column: 1,
            spot: Span::default(),
        };
        Self {
            asked,
            cursor: 0,
            top: 0,
            panel_top: 0,
            goal: None,
        }
    }
}

/// How the reader begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// How roles look.
    pub theme: Theme,
    /// The event to open at once, by its index.
    pub event: Option<usize>,
}

/// Everything the reader's program remembers.
#[derive(Clone, Debug)]
pub struct State {
    /// Columns and lines of the terminal.
    pub(super) size: (u16, u16),
    /// How roles look.
    pub(super) theme: Theme,
    /// Screens opened from the first; the last is shown.
    pub(super) stack: Vec<Place>,
    /// The screen the reader begins with.
    pub(super) first: Place,
    /// A filter is being typed.
    pub(super) typing: bool,
    /// How large the panel is.
    pub(super) panel: PanelSize,
    /// Articles the reader has put aside.
    pub(super) hidden: BTreeSet<usize>,
    /// Counts comparisons, so that sheets know they are stale.
    pub(super) stamp: usize,
    /// What the sheet below was made from.
    pub(super) made: Option<Made>,
    /// What the screen shows.
    pub(super) sheet: Sheet,
    /// The same, broken to the width.
    pub(super) laid: Laid,
    /// The panel's name and text, broken to the width.
    pub(super) aside: (String, Vec<Strip>),
    /// Where the parts of the screen are.
    pub(super) areas: Areas,
}

/// What a sheet was made from.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Made {
    pub(super) asked: Asked,
    pub(super) hidden: BTreeSet<usize>,
    pub(super) stamp: usize,
    pub(super) width: u16,
}

impl State {
    /// Begins at the list of events.
    #[must_use]
    pub fn new(width: u16, height: u16, theme: Theme) -> Self {
        Self {
            size: (width, height),
            theme,
            stack: Vec::new(),
            first: Place::new(What::Events),
            typing: false,
            panel: PanelSize::default(),
            hidden: BTreeSet::new(),
            stamp: 0,
            made: None,
            sheet: Sheet::default(),
            laid: Laid::default(),
            aside: Default::default(),
            areas: Areas::default(),
        }
    }

    /// Gives the screen that is shown.
    pub(super) fn place(&self) -> &Place {
        self.stack.last().unwrap_or(&self.first)
    }

    /// Gives the screen that is shown, to move about on it.
    pub(super) fn place_mut(&mut self) -> &mut Place {
        self.stack.last_mut().unwrap_or(&mut self.first)
    }

    /// Says what the screen is about.
    pub(super) fn what(&self) -> What {
        self.place().asked.what
    }
}
