//! Everything known after a run: what presenters take.

use super::{Annotated, Comparison, Coverage, Date, Event, Notice, Storyline};
use std::collections::BTreeMap;

/// Something the reader knows better.
#[derive(Clone, Debug, PartialEq)]
pub enum Correction {
    /// These articles (ids) report one event.
    Same(Vec<String>),
    /// These articles (ids) report different events.
    Different(Vec<String>),
    /// The article's publication or event date.
    Date {
        /// The article's id.
        article: String,
        /// When it was published.
        published: Option<Date>,
        /// When the event took place.
        event: Option<Date>,
    },
    /// The article's outlet.
    Outlet {
        /// The article's id.
        article: String,
        /// The outlet's name.
        outlet: String,
    },
    /// Two names of one entity.
    EntityAlias {
        /// The other name.
        alias: String,
        /// The name to use.
        name: String,
    },
}

/// Everything known after a run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    /// The articles, in the order of their ids.
    pub articles: Vec<Annotated>,
    /// By article: those with the same number share most of their wording and count once.
    pub independent_text: Vec<usize>,
    /// The events: by number of independent texts, then newest first.
    pub events: Vec<Event>,
    /// Storylines of two events or more.
    pub storylines: Vec<Storyline>,
    /// Coverage by outlet, in the order of names.
    pub coverage: Vec<Coverage>,
    /// Comparisons made so far, by index of the event.
    pub comparisons: BTreeMap<usize, Comparison>,
    /// What was lost on the way in.
    pub warnings: Vec<Notice>,
}

impl Analysis {
    /// Finds an event by id, alias or its number in the list, counted from 1.
    #[must_use]
    pub fn find_event(&self, wanted: &str) -> Option<usize> {
        let by_id =
            |event: &Event| event.id == wanted || event.aliases.iter().any(|alias| alias == wanted);
        self.events.iter().position(by_id).or_else(|| {
            let number: usize = wanted.parse().ok()?;
            (1..=self.events.len())
                .contains(&number)
                .then(|| number - 1)
        })
    }

    /// Gives the headline that stands for an event.
    #[must_use]
    pub fn event_title(&self, event: &Event) -> &str {
        self.articles
            .get(event.title_of)
            .and_then(|article| article.article.title())
            .unwrap_or("(no headline)")
    }
}
