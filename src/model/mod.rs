//! The nouns of the program: plain data, no decisions.
//!
//! A page becomes an [`Article`], an article an [`Annotated`], articles an [`Event`], an event a [`Comparison`];
//! [`Analysis`] holds them all for whoever presents them.

mod analysis;
mod annotated;
mod article;
mod comparison;
mod date;
mod event;
mod finding;
mod listed;
mod named;
mod notice;
mod outlet;
mod page;

pub use analysis::{Analysis, Correction};
pub use annotated::{
    Annotated, DateMention, DateRole, Entity, EntityKind, Mention, MentionForm, Quote, QuoteKind,
    Sentence, VerbClass,
};
pub use article::{Article, Block, BlockKind, Credit, CreditKind, Cut, CutReason, Genre, Source};
pub use comparison::{
    Agreement, Cell, Comparison, Edit, EditOp, FactState, Label, Naming, Nearest, NumberRelation,
    NumberRow, Order, QuoteCell, QuoteRow, Reason, Reuse, ReuseKind, Row, TextGroup, Voice,
};
pub use date::{Basis, Date, DateCandidate, DateEvidence, DateSource, Moment, Precision};
pub use event::{Actor, Coverage, Event, Link, NearMiss, Shared, SharedKind, Storyline};
pub use finding::{Evidence, Finding, Signal, Value};
pub use listed::{Counted, Listed, Listing, Name};
pub use notice::{Code, Notice};
pub use outlet::{Outlet, OutletKind};
pub use page::{Form, Given, RawPage, Relayed};
