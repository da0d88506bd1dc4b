//! An article as lists show it: everything but its text.

use super::{
    Analysis, Annotated, BlockKind, Coverage, Credit, Cut, Date, Entity, EntityKind, Event, Notice,
    Outlet, Storyline,
};
use std::sync::Arc;

/// Who or what an entity is: one for all the articles that name it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Name {
    /// Its fullest name in an article.
    pub name: String,
    /// The same for the same entity in every article.
    pub key: String,
    /// What it is.
    pub kind: EntityKind,
}

impl From<&Entity> for Name {
    fn from(entity: &Entity) -> Self {
        Self {
            name: entity.name.clone(),
            key: entity.key.clone(),
            kind: entity.kind,
        }
    }
}

/// An entity, and how often an article refers to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// The entity.
    pub entity: Arc<Name>,
    /// How often.
    pub mentions: usize,
}

/// An article as lists show it; a million of them stay in memory.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    /// Unique in one run.
    pub id: String,
    /// The path as the user named it.
    pub path: Arc<str>,
    /// Number of the record in its file, from 1.
    pub record: Option<usize>,
    /// The headline.
    pub title: Option<String>,
    /// Who published.
    pub outlet: Option<Arc<Outlet>>,
    /// When it was published.
    pub published: Option<Date>,
    /// When the event it mainly reports took place.
    pub event_date: Option<Date>,
    /// The place that its dateline names.
    pub place: Option<Arc<Name>>,
    /// Wire and source credits.
    pub credits: Vec<Credit>,
    /// Whether and where the text is cut off.
    pub cut: Option<Cut>,
    /// Words of headline, standfirst and body.
    pub words: usize,
    /// Its entities, by first mention.
    pub entities: Vec<Counted>,
    /// Worth knowing.
    pub notes: Vec<Notice>,
    /// Something was lost.
    pub warnings: Vec<Notice>,
}

impl From<&Annotated> for Listed {
    fn from(one: &Annotated) -> Self {
        let article = &one.article;
        let counted = |entity: &Entity| Counted {
            entity: Arc::new(entity.into()),
            mentions: entity.mentions.len(),
        };
        let entities: Vec<Counted> = one.entities.iter().map(counted).collect();
        Self {
            id: article.id.clone(),
            path: article.source.path.as_str().into(),
            record: article.source.record,
            title: article.title().map(str::to_owned),
            outlet: article.outlet.clone().map(Arc::new),
            published: article.published.clone(),
            event_date: one.event_date.clone(),
            place: place(one).and_then(|at| entities.get(at).map(|one| one.entity.clone())),
            credits: article.credits.clone(),
            cut: article.cut,
            words: article.words(),
            entities,
            notes: article.notes.clone(),
            warnings: article.warnings.clone(),
        }
    }
}

/// Index of the first entity that the dateline names as a place.
fn place(one: &Annotated) -> Option<usize> {
    let dateline = one.article.block(BlockKind::Dateline)?.span;
    let here = |entity: &Entity| {
        let inside = |mention: &super::Mention| dateline.contains(mention.span);
        entity.kind == EntityKind::Place && entity.mentions.iter().any(inside)
    };
    one.entities.iter().position(here)
}

impl Listed {
    /// Gives the outlet's name, or `"unknown outlet"`.
    #[must_use]
    pub fn outlet_name(&self) -> &str {
        let name = self.outlet.as_ref().map(|outlet| outlet.name.as_str());
        name.unwrap_or("unknown outlet")
    }
}

/// Everything known after a run but the texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// The articles, in the order of their ids.
    pub articles: Vec<Listed>,
    /// By article: those with the same number share most of their wording and count once.
    pub independent_text: Vec<usize>,
    /// The events: by number of independent texts, then newest first.
    pub events: Vec<Event>,
    /// Storylines of two events or more.
    pub storylines: Vec<Storyline>,
    /// Coverage by outlet, in the order of names.
    pub coverage: Vec<Coverage>,
    /// What was lost on the way in.
    pub warnings: Vec<Notice>,
}

impl Listing {
    /// Keeps one event alone, without storylines and coverage, which are about many.
    #[must_use]
    pub fn only(mut self, event: usize) -> Self {
        self.events = self.events.into_iter().skip(event).take(1).collect();
        self.storylines.clear();
        self.coverage.clear();
        self
    }
}

impl From<&Analysis> for Listing {
    fn from(analysis: &Analysis) -> Self {
        Self {
            articles: analysis.articles.iter().map(Into::into).collect(),
            independent_text: analysis.independent_text.clone(),
            events: analysis.events.clone(),
            storylines: analysis.storylines.clone(),
            coverage: analysis.coverage.clone(),
            warnings: analysis.warnings.clone(),
        }
    }
}
